"""Papers that there are about something, and their files: composed first, and written all or none."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from overenskommelse.cli.folders import check_folder, write_folder
from overenskommelse.documents.formats import write
from overenskommelse.documents.papers import PAPERS, About, PaperKind
from overenskommelse.documents.papers.minutes import mark, meeting_of
from overenskommelse.wording.language import capital

from ..files import is_there, writing

if TYPE_CHECKING:
    from overenskommelse.documents.material import Material

    from ..desk import Desk

FORMATS = ("", ".docx", ".html", ".pdf")
"""The formats to choose: those that each paper is given out in, or one for all."""


@frozen(kw_only=True)
class Paper:
    """One paper: what it is, and what it is about."""

    kind: PaperKind
    about: str

    def title(self, material: "Material") -> str:
        """Return what it is."""
        return capital(material.language.fill(self.kind.says))

    def beside(self, material: "Material") -> str:
        """Return which item of a meeting it is about; nothing where it is about the whole."""
        if self.kind.about is not About.ITEM:
            return ""
        id, _, which = self.about.partition("/")
        item = next((each for each in meeting_of(material, id).items if each.id == which), None)
        return which if item is None else " ".join(filter(None, (mark(material, item), item.heading)))

    def suffixes(self, chosen: str) -> tuple[str, ...]:
        """Return the formats that it is written in, where one was chosen or none."""
        return (chosen,) if chosen else self.kind.suffixes

    def names(self, chosen: str) -> Iterator[tuple[str, str]]:
        """Yield the names of its files, each with its format."""
        stem = "-".join(filter(None, (self.kind.code, self.about.replace("/", "-"))))
        yield from ((f"{stem}{suffix}", suffix) for suffix in self.suffixes(chosen))


@frozen(kw_only=True)
class Target:
    """Where papers are written to, in which format, and whether files that are there may be written over."""

    folder: Path
    suffix: str = ""
    may_replace: bool = False


def papers_of(material: "Material", id: str) -> tuple[Paper, ...]:
    """Return the papers that there are about a thing by its id, and about the parts of it."""
    return tuple(
        Paper(kind=kind, about=about)
        for kind in PAPERS.values()
        for about in kind.each(material)
        if about == id or about.startswith(f"{id}/")
    )


def files_of(papers: Iterable[Paper], chosen: str) -> tuple[str, ...]:
    """Return the names of the files of papers."""
    return tuple(name for paper in papers for name, _ in paper.names(chosen))


def in_the_way(folder: Path, names: Iterable[str]) -> tuple[Path, ...]:
    """Return the files of a folder that would be written over."""
    return tuple(path for name in names if is_there(path := folder / name))


def material_for(desk: "Desk") -> "Material":
    """Return what papers are composed of, in the words that they have however they are written.

    What a screen says instead of the command line stands in no paper, nor where one is looked at.
    """
    material = desk.material()
    return evolve(material, language=evolve(material.language, instead={}))


def write_papers(
    desk: "Desk", papers: Sequence[Paper], target: Target, told: Callable[[int], None], stop: Event
) -> tuple[Path, ...]:
    """Write papers into a folder, all of them or none; nothing where it was stopped meanwhile.

    `told` is called with how many are composed.  Raises as `write_folder` does.
    """
    session = writing(desk, may_replace=target.may_replace)
    check_folder(target.folder, files_of(papers, target.suffix), session)
    material = material_for(desk)
    files: dict[str, bytes] = {}
    for count, paper in enumerate(papers):
        if stop.is_set():
            return ()
        told(count)
        made = paper.kind.compose(material, paper.about)
        files |= {name: write(made, suffix) for name, suffix in paper.names(target.suffix)}
    return () if stop.is_set() else write_folder(target.folder, files, session)
