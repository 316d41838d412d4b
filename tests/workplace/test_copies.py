"""Copies of a database: after a redaction those are named that hold what was taken out, and no others."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.office import Office
from overenskommelse.office.aftermath import carry_out
from overenskommelse.office.backups import backups
from overenskommelse.office.command import Command
from overenskommelse.office.redaction import Redact, RedactReason
from overenskommelse.store import open_store
from overenskommelse.workplace.copies import Restored, back_up, restore
from tests.office.scene import ANNA, BEGINNING, CODE, put

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
DECISION: dict[str, Any] = {"decision": "RS 2026-1", "decided": date(2026, 1, 3), "decided_by": "arkivarien"}
NAME = Redact(agreement=CODE, kind="contact", id="kontakt", field="name", **DECISION)
EMAIL = evolve(NAME, field="email")
WHY = "Gallringsbeslut."


class Desk:
    """A database file that is worked at, each time by an office of its own."""

    def __init__(self, folder: Path, enter: Callable[[str], Office]) -> None:
        self.folder, self.url = folder, str(folder / "register.db")
        self._enter = enter

    def enter(self) -> Office:
        return self._enter(self.url)

    def do(self, *commands: Command, reason: str | None = None) -> None:
        office = self.enter()
        for each in commands:
            office.do(each, reason=reason)
        office.store.close()

    def back_up(self, name: str) -> None:
        office = self.enter()
        back_up(office, self.url, self.folder / name, now=NOW)
        office.store.close()

    def restore(self, name: str) -> Restored:
        return restore(self.url, self.folder / name, enter=self.enter, now=NOW)

    def redact(self, command: Redact | RedactReason) -> list[str]:
        """Redact, and return the names of the copies that are said to hold what was taken out."""
        office = self.enter()
        found = carry_out(office, command, reason=WHY)
        office.store.close()
        return [Path(each.path).name for each in found.backups]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    minutes = count()

    def enter(url: str) -> Office:
        return Office(
            store=open_store(url),
            actor="registrator",
            clock=lambda: NOW + timedelta(minutes=next(minutes)),
            today=NOW.date,
        )

    made = Desk(tmp_path, enter)
    made.do(*BEGINNING)
    return made


def test_what_was_kept_aside_after_a_redaction_does_not_hold_what_is_redacted_anew(desk: Desk) -> None:
    desk.do(put(ANNA), reason="Anna ringde.")
    desk.back_up("kopia.db")
    why = RedactReason(change=3, **DECISION)
    for command in (NAME, why):
        assert desk.redact(command) == ["kopia.db"]
    desk.do(put(evolve(ANNA, role="kassör")))
    assert [each.id for each in desk.restore("kopia.db").missing] == ["gallring-1", "gallring-2"]
    assert (desk.folder / "register-before-restore.db").exists()
    assert desk.redact(NAME) == ["kopia.db"]
    assert desk.redact(why) == ["kopia.db"]
    # In what was kept aside the address stands still.
    assert desk.redact(EMAIL) == ["kopia.db", "register-before-restore.db"]


def test_what_was_kept_aside_before_a_redaction_holds_what_it_takes_out(desk: Desk) -> None:
    desk.do(put(ANNA))
    desk.back_up("kopia.db")
    desk.restore("kopia.db")
    assert desk.redact(NAME) == ["kopia.db", "register-before-restore.db"]


def test_a_backup_made_after_a_redaction_stays_clean_when_an_older_one_is_put_back(desk: Desk) -> None:
    desk.do(put(ANNA))
    desk.back_up("kopia.db")
    desk.redact(NAME)
    desk.back_up("efter.db")
    for kept in ("register-before-restore.db", "register-before-restore-2.db"):
        desk.restore("kopia.db")
        assert (desk.folder / kept).exists()
    # The second of those kept aside was what the backup holds.
    assert desk.redact(NAME) == ["kopia.db", "register-before-restore-2.db"]
    office = desk.enter()
    with office.view() as view:
        assert len(backups(view)) == 4
    office.store.close()
