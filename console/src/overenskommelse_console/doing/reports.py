"""A paper written to a file that is asked for: composed as the command line composes it."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from overenskommelse.cli.files import check_target, whole_file
from overenskommelse.cli.printing import WRITTEN, check_suffix, composed, kind_of, material_of
from overenskommelse.cli.session import Session
from overenskommelse.messages import Message, Template

from ..dialogs.chooser import Choice, Chooser
from ..files import writing
from .filing import write_to

if TYPE_CHECKING:
    from ..page import Page

WHICH = Template("console-paper-which", "Which paper?")
FILE = Template("console-paper-file", "Which file is it written to? Its name ends in .docx, .pdf or .html.")
BETWEEN = "|"


@frozen(kw_only=True)
class Wanted:
    """A paper that may be written: its code, and what it is about."""

    code: str
    about: str


def choose_paper(page: "Page", wanted: Iterable[Wanted]) -> None:
    """Let one of several papers be chosen, and write it; those that there is nothing for are left out."""

    def show(titles: dict[str, str]) -> None:
        def chosen(id: str | None) -> None:
            if id is not None:
                code, _, about = id.partition(BETWEEN)
                write_paper(page, Wanted(code=code, about=about))

        choices = [Choice(id=id, title=title) for id, title in titles.items()]
        page.app.push_screen(Chooser(page.language.fill(WHICH), choices, page.language), chosen)

    page.ask(lambda: _titles(page, wanted), show, group="step")


def _titles(page: "Page", wanted: Iterable[Wanted]) -> dict[str, str]:
    """Return what each paper is called, by code and what it is about."""
    material = material_of(writing(page.desk, may_replace=False), page.desk.opened())
    wanted = tuple(wanted)
    there = {code: frozenset(kind_of(code).each(material)) for code in {each.code for each in wanted}}
    return {
        f"{each.code}{BETWEEN}{each.about}": kind_of(each.code).compose(material, each.about).title
        for each in wanted
        if each.about in there[each.code]
    }


def write_paper(page: "Page", wanted: Wanted) -> None:
    """Ask for a file and write a paper to it; its name says in which format."""
    kind = kind_of(wanted.code)

    def write(path: Path, session: Session) -> str:
        from overenskommelse.documents.formats import write as content_of

        check_suffix(path)
        check_target(path, session, may_replace=session.flag("replace"))
        made = composed(kind, material_of(session, page.desk.opened()), wanted.about)
        content = content_of(made, path.suffix.lower())
        with whole_file(path, session) as stream:
            stream.write(content)
        return session.language.say(Message(WRITTEN, (("file", str(path.absolute())),)))

    write_to(page, FILE, f"{wanted.code}-{wanted.about}.docx", write)
