"""Phrases that minutes use again and again: those of the office's own, kept in a file, and a few that come along."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from overenskommelse.messages import Template
from overenskommelse.wording import Language

from .own_files import own_file, read_own

SHIPPED = (
    Template("console-phrase-opens", "The chair opens the meeting."),
    Template("console-phrase-closes", "The chair thanks those present and closes the meeting."),
    Template("console-phrase-roll", "The roll is called. Those present are listed in the minutes."),
    Template("console-phrase-notice", "The meeting finds that it has been duly called."),
    Template("console-phrase-agenda", "The agenda is approved."),
    Template("console-phrase-agenda-more", "The agenda is approved with the following addition: …"),
    Template("console-phrase-checker", "… is chosen to check the minutes together with the chair."),
    Template("console-phrase-last-minutes", "The minutes of the last meeting are gone through and filed."),
    Template("console-phrase-information", "The information is noted."),
    Template("console-phrase-files", "The report is filed."),
    Template("console-phrase-as-proposed", "To decide as proposed."),
    Template("console-phrase-approves", "To approve the proposal."),
    Template("console-phrase-rejects", "To reject the proposal."),
    Template("console-phrase-puts-off", "To put the matter off to the next meeting."),
    Template("console-phrase-remits", "To send the matter back for further preparation: …"),
    Template("console-phrase-task", "To give … the task of …, and to report no later than …"),
    Template("console-phrase-forwards", "To pass the recommendation on to …"),
    Template("console-phrase-at-once", "The paragraph is confirmed at once."),
    Template("console-phrase-agreed", "The chair finds that there is one proposal, and that the meeting decides so."),
    Template(
        "console-phrase-two",
        "The chair puts the proposals one against the other, and finds that the meeting decides as the chair proposes.",
    ),
    Template(
        "console-phrase-vote", "A vote is asked for and held. The one who supports … votes yes; the other votes no."
    ),
    Template("console-phrase-conflict", "… declares a conflict of interest, and takes no part in the matter."),
    Template("console-phrase-pause", "The meeting is adjourned between … and …"),
    Template("console-phrase-next", "The next meeting is held on …"),
)
"""Neutral phrases in the order of a meeting; a stroke of three dots stands for what is to be filled in."""
HEAD = Template(
    "console-phrases-head",
    "Phrases for minutes, one on each line. Lines that begin with # are not read. Do not write personal data here.",
)
GAP = "…"
"""What is to be filled in."""
FILE = "fraser.txt"


@frozen
class Phrase:
    """A phrase, and whether it is the office's own."""

    text: str
    is_own: bool


def path() -> Path:
    """Return where a user's own phrases are kept; the file need not be there."""
    return own_file(FILE)


def own(file: Path) -> tuple[str, ...]:
    """Return the phrases of a file; none where it is not there.  Raises OSError where it cannot be read."""
    if not file.exists():
        return ()
    lines = (line.strip() for line in read_own(file, errors="replace").splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def every(file: Path, language: Language) -> tuple[Phrase, ...]:
    """Return the user's own phrases, and after them those that come along."""
    return tuple(_every(own(file), language))


def _every(kept: tuple[str, ...], language: Language) -> Iterator[Phrase]:
    yield from (Phrase(each, is_own=True) for each in kept)
    shipped = (language.fill(each) for each in SHIPPED)
    yield from (Phrase(each, is_own=False) for each in shipped if each not in kept)


def keep(file: Path, phrase: str, language: Language) -> bool:
    """Put a phrase last in a file, which is made where it is not there; tell whether it was new.  Raises OSError."""
    text = " ".join(phrase.split())
    if not text or text in {each.text for each in every(file, language)}:
        return False
    is_new = not file.exists()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as stream:
        stream.write(f"# {language.fill(HEAD)}\n" if is_new else "")
        stream.write(f"{text}\n")
    return True
