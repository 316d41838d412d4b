"""One frozen command for each intention of an administrator, in the domain's words."""

from collections.abc import Mapping
from types import MappingProxyType

from ..command import Command
from .accessions import Apply, Approve, Leave, Sign
from .actions import DecideAction, FinishAction
from .agendas import PlanAgenda, PlanItem
from .appointments import Appoint, EndAppointment
from .attending import RecordAttendance
from .confirming import AnnounceMinutes, ChooseCheckers, ConfirmItem, ConfirmMinutes, TakeDownNotice
from .contacts import AddContact, EndContact
from .coverage import DeclareCoverage, EndCoverage
from .documents import AddDocument
from .enquiries import AnswerEnquiry, PassEnquiry, RecordEnquiry
from .happenings import AnswerRecommendation, Recommend, RecordActivity, RecordObservation
from .matters import CloseMatter, OpenMatter
from .meetings import CancelMeeting, PlanMeeting, RecordMeeting
from .mergers import MergeOrganisations
from .minuting import RecordItem
from .organisations import EditOrganisation, EndOrganisation, RegisterOrganisation, RenameOrganisation
from .papers import EnterPaper, RegisterPaper
from .records import Add, Edit, End, Withdraw
from .seats import AddSeat, EndSeat
from .steps import AddStep, RecordOutcome
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
            AddSeat,
            EndSeat,
            Appoint,
            EndAppointment,
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
            RecordObservation,
            Recommend,
            AnswerRecommendation,
            DeclareCoverage,
            EndCoverage,
            AddDocument,
            AdoptEdition,
            PutPlanInForce,
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
    "AddContact",
    "AddDocument",
    "AddSeat",
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
    "CloseMatter",
    "ConfirmItem",
    "ConfirmMinutes",
    "DecideAction",
    "DeclareCoverage",
    "Edit",
    "EditOrganisation",
    "End",
    "EndAppointment",
    "EndContact",
    "EndCoverage",
    "EndOrganisation",
    "EndSeat",
    "EnterPaper",
    "FinishAction",
    "Leave",
    "MergeOrganisations",
    "OpenMatter",
    "PassEnquiry",
    "PlanAgenda",
    "PlanItem",
    "PlanMeeting",
    "PutPlanInForce",
    "Recommend",
    "RecordActivity",
    "RecordAttendance",
    "RecordEnquiry",
    "RecordItem",
    "RecordMeeting",
    "RecordObservation",
    "RecordOutcome",
    "RegisterOrganisation",
    "RegisterPaper",
    "RenameOrganisation",
    "Sign",
    "TakeDownNotice",
    "WindUp",
    "Withdraw",
]
