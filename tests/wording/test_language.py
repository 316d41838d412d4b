"""Messages and the values inside them."""

from datetime import date
from decimal import Decimal

import pytest

from overenskommelse.agreement.invariants import LOOP
from overenskommelse.dates import PartialDate, Period
from overenskommelse.errors import DANGLING, EMPTY, UnknownError
from overenskommelse.ledger.people import OUT_OF_ORDER, STEPS
from overenskommelse.messages import Message, PluralTemplate, Template
from overenskommelse.notation.files import NO_FILE
from overenskommelse.office.taking_back import NOT_UNDOABLE
from overenskommelse.office.view import NO_RECORD
from overenskommelse.plugins.taking import RENAME
from overenskommelse.standing import Status, reasons
from overenskommelse.wording import language

SWEDISH, ENGLISH = language("sv"), language("en")
LOOSE = Template("loose", "{what} is not in any catalogue")


def test_a_language_is_a_value_and_two_of_one_code_are_equal() -> None:
    assert language("sv") == language("sv") != language("en")


def test_a_language_we_do_not_speak_is_refused_with_the_choices() -> None:
    with pytest.raises(UnknownError) as caught:
        language("se")
    assert SWEDISH.say(caught.value.problems[0].message) == ("Det finns inget språk se; välj sv och en.")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (None, "okänt", "unknown"),
        (True, "ja", "yes"),
        (False, "nej", "no"),
        (14, "14", "14"),
        (Decimal("1.50"), "1,50", "1.50"),
        (Decimal(107), "107", "107"),
        (2.5, "2,5", "2.5"),
        ("text", "text", "text"),
        ((), "inget", "nothing"),
        (("a",), "a", "a"),
        (("a", "b"), "a och b", "a and b"),
        (("a", None, date(2018, 5, 29)), "a, okänt och 29 maj 2018", "a, unknown and 29 May 2018"),
        (Status.NOT_MET, "inte uppfyllt", "not met"),
        (reasons.CONFIRMED(), "protokollet justerat", "minutes confirmed"),
    ],
)
def test_a_value_is_worded_by_its_type(value: object, swedish: str, english: str) -> None:
    assert SWEDISH.word(value) == swedish
    assert ENGLISH.word(value) == english


def test_a_message_is_worded_with_its_values() -> None:
    message = reasons.NO_PLAN_SINCE(due=date(2018, 1, 1), since=date(2018, 1, 1))
    assert SWEDISH.say(message) == "Skulle vara klart 1 januari 2018; ingen plan är känd för tiden från 1 januari 2018."
    assert ENGLISH.say(message) == "Was due 1 January 2018; no plan is known for the time from 1 January 2018."


def test_the_number_chooses_the_form() -> None:
    def met(count: int) -> str:
        promised = reasons.AT_LEAST(minimum=2)
        return SWEDISH.say(reasons.MEETINGS(body="Rådet", count=count, period=Period.year(2021), promised=promised))

    assert [met(0), met(1), met(2)] == [
        "Rådet möttes 0 gånger 2021; lovat är minst 2.",
        "Rådet möttes 1 gång 2021; lovat är minst 2.",
        "Rådet möttes 2 gånger 2021; lovat är minst 2.",
    ]


@pytest.mark.parametrize("hostile", ["{0}", "{what}", "{what.__class__}", "{", "}", "{{", "%s", "{missing!r:>9999999}"])
def test_braces_in_a_value_are_only_text(hostile: str) -> None:
    assert SWEDISH.say(reasons.NEVER_SET_UP(body=hostile)) == f"Det är inte känt att {hostile} har inrättats."
    assert SWEDISH.word((hostile, hostile)) == f"{hostile} och {hostile}"


def test_a_sentence_that_begins_with_our_words_begins_with_a_capital() -> None:
    message = reasons.ENDED_ON_DAY(end=reasons.CONFIRMED(), count=14, limit=14, start=date(2018, 3, 23))
    assert SWEDISH.say(message) == "Protokollet justerat dag 14 av 14, räknat från 23 mars 2018."
    assert ENGLISH.say(message) == "Minutes confirmed on day 14 of 14, counted from 23 March 2018."


def test_a_sentence_that_begins_with_a_name_leaves_the_name_alone() -> None:
    assert SWEDISH.say(
        reasons.NO_SUCH_BODY_THEN(body="rådet", on=date(2018, 5, 29), period=Period.year(2015))
    ).startswith("rådet fanns inte 29 maj 2018")


def test_where_nothing_is_near_the_sentence_leaves_it_out() -> None:
    assert SWEDISH.say(DANGLING(value="x", kind="side", nearest=None)) == "x hänvisar till något (sida) som inte finns."
    assert ENGLISH.say(RENAME(nearest=None)) == "docs/plugins/hooks.md lists them."


@pytest.mark.parametrize(("kind", "word"), [("actor", "organ eller part"), ("document", "dokument"), ("egen", "egen")])
def test_the_kind_that_a_reference_names_is_a_word(kind: str, word: str) -> None:
    assert SWEDISH.say(DANGLING(value="x", kind=kind, nearest="y")) == (
        f"x hänvisar till något ({word}) som inte finns; det närmaste kända är y."
    )


@pytest.mark.parametrize(
    ("text", "swedish"),
    [("No such file or directory", "den finns inte"), ("Strange weather", "systemet säger: Strange weather")],
)
def test_why_a_file_cannot_be_read_is_in_our_words(text: str, swedish: str) -> None:
    assert SWEDISH.say(NO_FILE(reason=text)) == f"Filen kan inte läsas: {swedish}."


def test_a_sentence_of_a_stranger_is_told_in_english_rather_than_not_at_all() -> None:
    assert SWEDISH.say(LOOSE(what=None)) == "okänt is not in any catalogue"
    plural = PluralTemplate("loose-plural", "{count} stranger", "{count} strangers")
    assert SWEDISH.say(plural(count=2)) == "2 strangers"


def test_a_message_may_hold_messages() -> None:
    inner = reasons.SETTLE_PLAN(since=date(2018, 1, 1))
    assert SWEDISH.say(Message(LOOSE, (("what", (inner, inner)),))).count("en plan för tiden från 1 januari 2018") == 2


@pytest.mark.parametrize(
    ("message", "told"),
    [
        (NO_RECORD(kind="side", id="nonsens", nearest=None), "Det finns ingen uppgift nonsens av slaget sida."),
        (DANGLING(value="x", kind="document", nearest=None), "x hänvisar till något (dokument) som inte finns."),
        (
            OUT_OF_ORDER(
                later=STEPS["approved"](),
                earlier=STEPS["applied"](),
                later_date=PartialDate("2018-05-29"),
                earlier_date=PartialDate("2012-24"),
            ),
            "Godkännandet kommer före ansökan: 29 maj 2018 ligger före vintern 2012–2013.",
        ),
        (
            LOOP(value="a", name="predecessor", chain="a → a"),
            "a kommer tillbaka till sig själv genom föregångare: a → a.",
        ),
        (EMPTY(name="legal_form"), "juridisk form är tom; skriv en text eller ta bort nyckeln."),
        (
            NOT_UNDOABLE(number=1, did="init", key="vgr/side/x"),
            "Ändring 1 (en överenskommelse lades in i databasen) kan inte ångras: vgr/side/x måste stå kvar.",
        ),
    ],
)
def test_no_code_and_no_key_is_left_in_a_sentence(message: Message, told: str) -> None:
    assert language("sv").say(message) == told
