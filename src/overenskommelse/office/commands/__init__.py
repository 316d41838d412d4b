"""One frozen command for each intention of an administrator, in the domain's words."""

from collections.abc import Mapping
from types import MappingProxyType

from ..command import Command
from .accessions import Apply, Approve, Leave, Sign
from .actions import DecideAction, FinishAction
from .agendas import PlanAgenda, PlanItem
from .aims import ChooseLevel, DeclineLevel
from .appointments import Appoint, EndAppointment, Resign
from .assessments import RaiseDisagreement, RecordAssessment
from .attending import RecordAttendance
from .bodies import EndBody, SetUpBody
from .clauses import AddClause, EditClause, RemoveClause
from .confirming import AnnounceMinutes, ChooseCheckers, ConfirmItem, ConfirmMinutes, TakeDownNotice
from .contacts import AddContact, EndContact
from .coverage import DeclareCoverage, EndCoverage
from .documents import AddDocument
from .editions import DraftEdition
from .enquiries import AnswerEnquiry, PassEnquiry, RecordEnquiry
from .happenings import AnswerRecommendation, Recommend, RecordActivity, RecordObservation
from .headcounts import RecordHeadcount
from .matters import CloseMatter, OpenMatter
from .meetings import CancelMeeting, PlanMeeting, RecordMeeting
from .mergers import MergeOrganisations
from .minuting import RecordItem
from .organisations import EditOrganisation, EndOrganisation, RegisterOrganisation, RenameOrganisation
from .outcomes import RecordOutcome
from .papers import EnterPaper, RegisterPaper
from .passages import WritePassage
from .posts import AddPost, EndPost
from .records import Add, Edit, End, Withdraw
from .rounds import LockRound, OpenRound, ReopenRound
from .seats import AddSeat, AddSeats, EndSeat
from .steps import AddStep
from .texts import AdoptEdition, PutPlanInForce
from .winding import WindUp

COMMANDS: Mapping[str, type[Command]] = MappingProxyType(
    {
        cls.code: cls
        for cls in (
            RegisterOrganisation,
            RenameOrganisation,
            EditOrganisation,
            EndOrganisation,
            MergeOrganisations,
            Apply,
            Approve,
            Sign,
            Leave,
            AddContact,
            EndContact,
            SetUpBody,
            EndBody,
            AddSeat,
            AddSeats,
            EndSeat,
            Appoint,
            Resign,
            EndAppointment,
            AddPost,
            EndPost,
            PlanMeeting,
            RecordMeeting,
            CancelMeeting,
            PlanAgenda,
            PlanItem,
            RecordAttendance,
            ChooseCheckers,
            RecordItem,
            ConfirmItem,
            ConfirmMinutes,
            AnnounceMinutes,
            TakeDownNotice,
            DecideAction,
            FinishAction,
            OpenMatter,
            AddStep,
            RecordOutcome,
            EnterPaper,
            RegisterPaper,
            CloseMatter,
            RecordEnquiry,
            PassEnquiry,
            AnswerEnquiry,
            RecordActivity,
            RecordHeadcount,
            RecordObservation,
            Recommend,
            AnswerRecommendation,
            OpenRound,
            RecordAssessment,
            LockRound,
            ReopenRound,
            RaiseDisagreement,
            DeclareCoverage,
            EndCoverage,
            AddDocument,
            DraftEdition,
            EditClause,
            AddClause,
            RemoveClause,
            AdoptEdition,
            PutPlanInForce,
            ChooseLevel,
            DeclineLevel,
            WritePassage,
            WindUp,
            Add,
            Edit,
            End,
            Withdraw,
        )
    }
)
"""Every command by its code: the command line's verbs and options and the console's forms are made of these."""

__all__ = [
    "COMMANDS",
    "Add",
    "AddClause",
    "AddContact",
    "AddDocument",
    "AddPost",
    "AddSeat",
    "AddSeats",
    "AddStep",
    "AdoptEdition",
    "AnnounceMinutes",
    "AnswerEnquiry",
    "AnswerRecommendation",
    "Apply",
    "Appoint",
    "Approve",
    "CancelMeeting",
    "ChooseCheckers",
    "ChooseLevel",
    "CloseMatter",
    "ConfirmItem",
    "ConfirmMinutes",
    "DecideAction",
    "DeclareCoverage",
    "DeclineLevel",
    "DraftEdition",
    "Edit",
    "EditClause",
    "EditOrganisation",
    "End",
    "EndAppointment",
    "EndBody",
    "EndContact",
    "EndCoverage",
    "EndOrganisation",
    "EndPost",
    "EndSeat",
    "EnterPaper",
    "FinishAction",
    "Leave",
    "LockRound",
    "MergeOrganisations",
    "OpenMatter",
    "OpenRound",
    "PassEnquiry",
    "PlanAgenda",
    "PlanItem",
    "PlanMeeting",
    "PutPlanInForce",
    "RaiseDisagreement",
    "Recommend",
    "RecordActivity",
    "RecordAssessment",
    "RecordAttendance",
    "RecordEnquiry",
    "RecordHeadcount",
    "RecordItem",
    "RecordMeeting",
    "RecordObservation",
    "RecordOutcome",
    "RegisterOrganisation",
    "RegisterPaper",
    "RemoveClause",
    "RenameOrganisation",
    "ReopenRound",
    "Resign",
    "SetUpBody",
    "Sign",
    "TakeDownNotice",
    "WindUp",
    "Withdraw",
    "WritePassage",
]
