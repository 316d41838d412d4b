"""What a kind of paper is: its code, what it is about, what composes it, and where the editor may write in it."""

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from attrs import frozen

from ...messages import Template
from ..material import Material
from ..printout import Printout

Compose = Callable[[Material, str], Printout]
Each = Callable[[Material], Iterable[str]]


class About(StrEnum):
    """What a paper is about, so that there are several of its kind."""

    AGREEMENT = "agreement"
    """The agreement as a whole: there is one of them on a day."""
    MEETING = "meeting"
    ITEM = "item"
    """One item of a meeting, written as `meeting/item`."""
    MATTER = "matter"
    ROUND = "round"
    BODY = "body"
    YEAR = "year"


ABOUTS: Mapping[About, Template] = MappingProxyType(
    {
        About.AGREEMENT: Template("about-agreement", "the agreement"),
        About.MEETING: Template("about-meeting", "meeting"),
        About.ITEM: Template("about-item", "meeting and item, with a stroke between"),
        About.MATTER: Template("about-matter", "matter"),
        About.ROUND: Template("about-round", "round of follow-up"),
        About.BODY: Template("about-body", "body"),
        About.YEAR: Template("about-year", "year"),
    }
)
"""What papers are about, in words."""


@frozen(kw_only=True)
class PaperKind:
    """One kind of paper.  `compose` takes what it is composed of, and the id or year that it is about, or nothing."""

    code: str
    says: Template
    about: About
    compose: Compose
    each: Each = lambda _: ("",)
    """What there is a paper about, in what it is composed of: ids, years, or one without a name."""
    places: tuple[str, ...] = ()
    """Where it carries paragraphs of the editor's own: the codes of these places."""
    suffixes: tuple[str, ...] = (".docx", ".html")
    """The formats that it is given out in where nobody asks for another."""

    @property
    def is_of_agreement(self) -> bool:
        """Tell whether it needs to be told nothing more than the agreement."""
        return self.about is About.AGREEMENT
