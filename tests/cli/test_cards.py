"""One record in full, and what whoever enters something is told of it."""

import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from overenskommelse.cli import main
from overenskommelse.office.fields import data_of, texts
from overenskommelse.store import open_store
from tests.wording.rawness import WORD, raw

Told = Callable[..., str]
DECISION = ("--decision", "RS 1", "--decided", "2024-02-01", "--decided-by", "Styrelsen", "--reason", "Gallring")


@pytest.fixture
def told(register: Path, capsys: pytest.CaptureFixture[str]) -> Told:
    """Give a function that runs a command in English, and returns all that it says."""
    del register

    def run(*words: str) -> str:
        capsys.readouterr()
        main([*words, "--language", "en"])
        out, err = capsys.readouterr()
        return " ".join((out + err).split())

    return run


def test_a_card_shows_every_field_in_words_and_what_refers_to_it(told: Told) -> None:
    card = told("card", "organisation/foreningen-angsund")
    assert "parts of the region Fyrbodal" in card
    assert "referred to by vgr/accession/anslutning-foreningen-angsund" in card
    assert "period from 23 March 2018" in told("card", "accession/anslutning-foreningen-angsund")


@pytest.mark.parametrize("command", ["card", "history"])
def test_a_record_is_found_by_its_id_alone_where_nothing_else_has_it(command: str, told: Told) -> None:
    assert told(command, "fortsatt") == told(command, "vgr/recommendation/fortsatt")


def test_an_id_of_several_comes_with_their_keys_and_one_of_none_with_a_key_of_the_database(told: Told) -> None:
    told("add", "document", "--title", "Fortsatt", "--id", "fortsatt")
    several = "fortsatt is the id of several: vgr/document/fortsatt and vgr/recommendation/fortsatt"
    assert several in told("card", "fortsatt")
    assert "hamnby" not in told("card", "finns-inte")
    assert "are several: vgr/" in told("card", "finns-inte")


def test_a_seat_is_found_with_its_body(told: Told) -> None:
    told("add", "seat", "--body", "beredning", "--side", "civil", "--label", "Ny", "--id", "ny")
    assert told("find", "seat", "--text", "Ny").startswith("name body when id Ny beredning")


def test_a_card_that_there_is_not_comes_with_the_nearest(told: Told) -> None:
    assert "the nearest is foreningen-angsund" in told("card", "organisation/foreningen-angsun")


def test_a_second_organisation_of_the_same_name_is_told(told: Told) -> None:
    assert "is the name of foreningen-angsund too" in told("add", "organisation", "--name", "Föreningen Ängsund")


def test_a_meeting_of_the_same_bodies_on_the_same_day_is_not_recorded_twice(told: Told) -> None:
    again = ("record", "meeting", "--bodies", "beredning", "--date", "2018-03-23")
    assert "mote-2018-03-23 of the same bodies on 23 March 2018 is recorded already" in told(*again)
    assert "Done: vgr/meeting/extra" in told(*again, "--id", "extra")


def test_whoever_vouches_for_days_to_come_is_told(told: Told) -> None:
    said = told("declare", "coverage", "--period", "2018/2099", "--kinds", "meeting", "--bodies", "beredning")
    assert "vouches for days that have not come yet" in said
    assert "every kind" not in said
    assert "every kind" in told("declare", "coverage", "--period", "2018", "--id", "allt")


def test_what_is_referred_to_and_is_not_there_comes_with_what_is(told: Told) -> None:
    line = ("add", "seat", "--body", "beredning", "--side", "xyz", "--label", "Ny")
    assert "There are: civil and offentlig." in told(*line)


def test_the_choices_of_an_option_stand_in_its_help(told: Told) -> None:
    with_choices = told("appoint", "holder", "--help")
    assert "--ground elected_assignment|office|civil_society" in with_choices


def test_signatories_are_called_as_on_the_day_and_stand_in_swedish_order(told: Told) -> None:
    told("sign", "accession", "--organisation", "angstroms-vanner", "--on", "2018-03-24")
    told("rename", "organisation", "angstroms-vanner", "--name", "Ödmjuka vänner", "--on", "2020-01-01")
    assert "Föreningen Ängsund Ångströms vänner" in told("parties", "vgr", "--on", "2019-01-01")
    assert "Föreningen Ängsund Ödmjuka vänner" in told("parties", "vgr", "--on", "2021-01-01")


def test_before_it_was_put_there_the_answer_is_that_it_was_not_known_yet(told: Told) -> None:
    assert "did not know vgr yet" in told("standing", "vgr", "--known", "2001-01-01")


def test_no_card_and_no_history_of_any_kind_holds_a_code(
    told: Told, register: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told("edit", "body", "beredning", "--existence", "2015/2019")
    told("redact", "field", "ordforande", "--kind", "contact", "--field", "name", *DECISION)
    told("backup", str(register.with_name("kopia.db")))
    with closing(open_store(str(register))) as store, store.reading() as reading:
        rows = {row.key.kind: row for row in reading.rows()}
    assert len(rows) > 18
    for kind, row in rows.items():
        key, prose = str(row.key), " ".join(text for _, text in texts(data_of(kind, row.text)) if " " in text)
        for command in ("card", "history"):
            assert main([command, key, "--plain"]) == 0
            lines = re.sub(r"\S*/\S*", "", capsys.readouterr().out).splitlines()
            shown = [line for line in lines if "overenskommelse " not in line]
            # A redaction tells of its field as `redact` was given it.
            assert (command, kind, raw(" ".join(shown)) - {*WORD.findall(prose), "name"}) == (
                command,
                kind,
                set(),
            )
