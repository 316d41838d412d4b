"""The golden card: what a variant says, kept as text beside its test, so that a change of it is read as one."""

from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

import pytest

from ..cards import card
from ..options import UPDATE
from .holding import Conformance, hold

READ_IT = (
    "Read the lines as a lawyer would: if the agreement is meant to say so, write the card anew with "
    f"pytest {UPDATE}, and commit it with the change."
)


class GoldenCard(Conformance):
    """A change of what was promised, or of how it stood, is seen in a diff that no code stands in."""

    def test_the_card_says_what_it_said_before(self, request: pytest.FixtureRequest) -> None:
        """`golden/CODE.txt` beside the test is the card of today: names, texts, bodies, promises, words, standing."""
        path = request.path.parent / "golden" / f"{type(self).variant}.txt"
        told = card(self.case, self.opened, type(self).days)
        if request.config.getoption(UPDATE, default=False):
            write(path, told)
        hold(changed(path, told), READ_IT)


def write(path: Path, told: str) -> None:
    """Write a card where it is kept."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(told, encoding="utf-8", newline="\n")


def changed(path: Path, told: str) -> Iterator[str]:
    """Yield that there is no card, or its difference from the one of today."""
    if not path.exists():
        yield f"there is no card {path.parent.name}/{path.name} beside the test"
        return
    before = path.read_text(encoding="utf-8").splitlines()
    lines = unified_diff(before, told.splitlines(), f"{path.parent.name}/{path.name}", "as it is now", lineterm="", n=1)
    if difference := "\n".join(lines):
        yield f"the card is another:\n{difference}"
