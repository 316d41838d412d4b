"""One frozen command for each intention of an administrator, in the domain's words."""

from collections.abc import Mapping
from types import MappingProxyType

from ..command import Command
from .accessions import Apply, Approve, Leave, Sign
from .aims import ChooseLevel, DeclineLevel
from .appointments import Appoint, EndAppointment, Resign
from .bodies import EndBody, SetUpBody
from .contacts import AddContact, EndContact
from .coverage import DeclareCoverage, EndCoverage
from .documents import AddDocument
from .happenings import AnswerRecommendation, Recommend, RecordActivity, RecordObservation
from .headcounts import RecordHeadcount
from .matters import CloseMatter, OpenMatter
from .meetings import CancelMeeting, PlanMeeting, RecordMeeting
from .mergers import MergeOrganisations
from .organisations import EditOrganisation, EndOrganisation, RegisterOrganisation, RenameOrganisation
from .passages import WritePassage
from .posts import AddPost, EndPost
from .records import Add, Edit, End, Withdraw
from .seats import AddSeat, AddSeats, EndSeat
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
            CloseMatter,
            RecordActivity,
            RecordHeadcount,
            RecordObservation,
            Recommend,
            AnswerRecommendation,
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
    "AdoptEdition",
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
    "Leave",
    "MergeOrganisations",
    "OpenMatter",
    "PlanMeeting",
    "PutPlanInForce",
    "Recommend",
    "RecordActivity",
    "RecordHeadcount",
    "RecordMeeting",
    "RecordObservation",
    "RegisterOrganisation",
    "RenameOrganisation",
    "Resign",
    "SetUpBody",
    "Sign",
    "WindUp",
    "Withdraw",
    "WritePassage",
]
