"""One frozen command for each intention of an administrator, in the domain's words."""

from collections.abc import Mapping
from types import MappingProxyType

from ..command import Command
from .accessions import Apply, Approve, Leave, Sign
from .aims import ChooseLevel, DeclineLevel
from .appointments import Appoint, EndAppointment, Resign
from .assessments import RaiseDisagreement, RecordAssessment
from .bodies import EndBody, SetUpBody
from .contacts import AddContact, EndContact
from .coverage import DeclareCoverage, EndCoverage
from .documents import AddDocument
from .enquiries import AnswerEnquiry, PassEnquiry, RecordEnquiry
from .happenings import AnswerRecommendation, Recommend, RecordActivity, RecordObservation
from .headcounts import RecordHeadcount
from .matters import CloseMatter, OpenMatter
from .meetings import CancelMeeting, PlanMeeting, RecordMeeting
from .mergers import MergeOrganisations
from .organisations import EditOrganisation, EndOrganisation, RegisterOrganisation, RenameOrganisation
from .papers import EnterPaper, RegisterPaper
from .passages import WritePassage
from .posts import AddPost, EndPost
from .records import Add, Edit, End, Withdraw
from .rounds import LockRound, OpenRound, ReopenRound
from .seats import AddSeat, AddSeats, EndSeat
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
    "AddContact",
    "AddDocument",
    "AddPost",
    "AddSeat",
    "AddSeats",
    "AddStep",
    "AdoptEdition",
    "AnswerEnquiry",
    "AnswerRecommendation",
    "Apply",
    "Appoint",
    "Approve",
    "CancelMeeting",
    "ChooseLevel",
    "CloseMatter",
    "DeclareCoverage",
    "DeclineLevel",
    "Edit",
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
    "Leave",
    "LockRound",
    "MergeOrganisations",
    "OpenMatter",
    "OpenRound",
    "PassEnquiry",
    "PlanMeeting",
    "PutPlanInForce",
    "RaiseDisagreement",
    "Recommend",
    "RecordActivity",
    "RecordAssessment",
    "RecordEnquiry",
    "RecordHeadcount",
    "RecordMeeting",
    "RecordObservation",
    "RecordOutcome",
    "RegisterOrganisation",
    "RegisterPaper",
    "RenameOrganisation",
    "ReopenRound",
    "Resign",
    "SetUpBody",
    "Sign",
    "WindUp",
    "Withdraw",
    "WritePassage",
]
