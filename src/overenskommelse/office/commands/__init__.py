"""One frozen command for each intention of an administrator, in the domain's words."""

from collections.abc import Mapping
from types import MappingProxyType

from ..command import Command
from .accessions import Apply, Approve, Leave, Sign
from .appointments import Appoint, EndAppointment
from .assessments import RaiseDisagreement, RecordAssessment
from .contacts import AddContact, EndContact
from .coverage import DeclareCoverage, EndCoverage
from .documents import AddDocument
from .enquiries import AnswerEnquiry, PassEnquiry, RecordEnquiry
from .happenings import AnswerRecommendation, Recommend, RecordActivity, RecordObservation
from .matters import CloseMatter, OpenMatter
from .meetings import CancelMeeting, PlanMeeting, RecordMeeting
from .mergers import MergeOrganisations
from .organisations import EditOrganisation, EndOrganisation, RegisterOrganisation, RenameOrganisation
from .papers import EnterPaper, RegisterPaper
from .records import Add, Edit, End, Withdraw
from .rounds import LockRound, OpenRound, ReopenRound
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
    "AnswerEnquiry",
    "AnswerRecommendation",
    "Apply",
    "Appoint",
    "Approve",
    "CancelMeeting",
    "CloseMatter",
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
    "RecordMeeting",
    "RecordObservation",
    "RecordOutcome",
    "RegisterOrganisation",
    "RegisterPaper",
    "RenameOrganisation",
    "ReopenRound",
    "Sign",
    "WindUp",
    "Withdraw",
]
