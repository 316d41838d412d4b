"""Blocks as lines: aligned, running on, or one line each."""

import re

import pytest

from overenskommelse.cli.cleaning import clean, escape_controls
from overenskommelse.cli.layout import Layout
from overenskommelse.cli.marking import mark
from overenskommelse.cli.page import Card, Entries, Field, Grid, Heading, Pile, Text, Tone

CARD = Card(
    "? okänt",
    "Uppföljning varje år",
    (Field("senast", ("31 december 2018",)), Field("avgör", ("en anteckning", "någons ord"))),
    Tone.OPEN,
)


def lines(*blocks: Heading | Text | Card | Pile | Grid, width: int | None = 80, colour: bool = False) -> list[str]:
    return list(Layout(width=width, colour=colour).lines(blocks))


def test_texts_stand_in_a_column_behind_the_longest_label() -> None:
    assert lines(CARD) == [
        "? okänt  Uppföljning varje år",
        "  senast  31 december 2018",
        "  avgör   en anteckning",
        "          någons ord",
    ]


def test_a_label_too_long_for_its_column_stands_above_its_texts_which_stay_in_theirs() -> None:
    long = "områden 3, åtgärder 2, sammanfattning"
    card = Card("", "", (Field("ärenden på dagordningen", ("§ 7", "§ 8")), Field(long, ("x", "y"))))
    assert lines(card) == [
        "  ärenden på dagordningen   § 7",
        "                            § 8",
        f"  {long}",
        "                            x",
        "                            y",
    ]


def test_on_a_narrow_screen_each_text_runs_on_behind_its_label() -> None:
    assert lines(CARD, width=24) == [
        "? okänt  Uppföljning",
        "  varje år",
        "  senast:",
        "    31 december 2018",
        "  avgör: en anteckning",
        "  avgör: någons ord",
    ]


def test_plain_is_one_line_for_each_statement() -> None:
    assert lines(CARD, width=None) == [
        "? okänt: Uppföljning varje år",
        "  senast: 31 december 2018",
        "  avgör: en anteckning",
        "  avgör: någons ord",
    ]


def test_colour_adds_nothing_but_colour() -> None:
    painted = "\n".join(lines(Heading("Läget"), CARD, colour=True))
    assert "\x1b[36m? okänt\x1b[0m  Uppföljning" in painted
    bare = painted
    for tone in Tone:
        bare = bare.replace(f"\x1b[{tone.value}m", "")
    assert bare.replace("\x1b[0m", "") == "\n".join(lines(Heading("Läget"), CARD))


def test_blocks_stand_apart_and_the_cards_of_a_pile_together() -> None:
    assert lines(Heading("a"), Text("b"), Pile((Card("", "c"), Card("", "d")))) == ["a", "", "b", "", "c", "d"]


@pytest.mark.parametrize("width", [80, 24, None])
def test_only_what_the_program_marked_is_bold(width: int | None) -> None:
    foreign = "\ufdd0a\ufdd1"
    fields = (Field(foreign, (foreign, mark(f"{foreign} b", [(4, 5)]))),)
    page = (Text(foreign), Card(foreign, mark(f"{foreign} c", [(4, 5)]), fields, Tone.OPEN))
    shown = "\n".join(lines(*page, width=width, colour=True))
    # With --plain nothing is bold.
    assert re.findall("\x1b\\[1m([^\x1b]*)", shown) == (["c", "b"] if width else [])
    plain = lines(*page, width=width)
    assert re.sub("\x1b\\[\\d+m", "", shown).splitlines() == plain
    assert set("".join(plain)) & set(foreign[::2]) == set()


def test_a_grid_that_does_not_fit_is_told_row_by_row() -> None:
    grid = Grid(("område", "Information", "Samråd"), (("Mötesplatser", "i b", "·"),))
    assert lines(grid) == ["område        Information  Samråd", "Mötesplatser  i b          ·"]
    assert lines(grid, width=30) == ["Mötesplatser", "  Information: i b", "  Samråd: ·"]


def test_the_first_column_of_a_grid_is_wrapped_where_there_is_some_room() -> None:
    area = "Mötesplatser för unga och för äldre i hela kommunen, året om och över alla gränser"
    assert lines(Grid(("område", "Information", "Samråd"), ((area, "i b", "·"),)), width=60) == [
        "område                                   Information  Samråd",
        "Mötesplatser för unga och för äldre i    i b          ·",
        "hela kommunen, året om och över alla",
        "gränser",
    ]


LONG = ("Överenskommelsen om samverkan", "Samarbetsplanen för hela länet", "beslutad 29 maj 2018")


def test_cells_are_folded_in_their_columns_where_each_has_room_for_its_longest_word() -> None:
    assert lines(Grid(("", "ett", "annat"), (LONG,)), width=60) == [
        "                     ett                  annat",
        "Överenskommelsen om  Samarbetsplanen för  beslutad",
        "samverkan            hela länet           29 maj 2018",
    ]


def test_cells_that_would_be_too_narrow_or_too_tall_are_told_row_by_row() -> None:
    narrow = Grid(("", "ett", "annat"), (LONG,))
    assert lines(narrow, width=59)[0] == "Överenskommelsen om samverkan"
    wide = Grid(("", "ett"), (("= namn", "ord " * 160), ("= sidor", "två")))
    assert lines(wide)[-2:] == ["= sidor", "  ett: två"]


def test_a_sign_stays_with_its_label() -> None:
    folded = lines(Grid(("", "ett"), (("≠ Självständighet", "ord " * 10 + "or"),)), width=60)
    assert folded[1].startswith("≠ Självständighet  ord")


@pytest.mark.parametrize("width", range(22, 60))
@pytest.mark.parametrize("day", ["29 maj 2018", "2 mars 2020", "december 2016", "1 januari–29 maj 2018"])
def test_a_day_is_never_torn_apart(day: str, width: int) -> None:
    whole = lines(
        Text(f"Inget är antecknat om arbetsgrupper och konferens för tiden från {day}, säger den."), width=width
    )
    parts = day.split("–")
    assert [part for part in parts if not any(part in line for line in whole)] == []
    assert not any("\N{NO-BREAK SPACE}" in line for line in whole)


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 100])
def test_no_line_is_longer_than_the_screen(width: int) -> None:
    text = "vgr/arlig-uppfoljning/2015, och ett-mycket-langt-id-utan-mellanslag-som-ingen-skarm-rymmer-helt " * 3
    blocks = Heading(text), Text(text), Card("x", text, (Field("varför", (text, text)),))
    assert max(map(len, lines(*blocks, width=width))) <= width


def test_a_path_longer_than_a_line_stays_whole_where_no_screen_decides() -> None:
    path = "/en/mycket/lang/vag/till/en/fil/som/ingen/rad/rymmer.yaml"
    layout = Layout(width=40, breaks_words=False)
    assert list(layout.lines([Text(f"{path}: Filen kan inte läsas.")])) == [f"{path}:", "Filen kan inte läsas."]


def test_dates_and_ids_are_not_torn_apart_at_their_hyphens() -> None:
    assert lines(Text("Läget den dagen 2018-05-29"), width=22) == ["Läget den dagen", "2018-05-29"]


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b",
        "\x07",
        "\x00",
        "\x7f",
        "\x9b",
        "\x85",
        "\r",
        "\t",
        "\u202e",
        "\u2066",
        "\u200f",
        "\u061c",
        "\u2028",
        "\ufeff",
        "\ud800",
        "\U000e0041",
    ],
)
def test_what_a_terminal_could_obey_is_replaced_in_text_and_escaped_in_json(hostile: str) -> None:
    assert clean(f"a{hostile}b") == "a\ufffdb"
    assert escape_controls(f"a{hostile}b").isascii()
    assert all(
        hostile not in line for line in lines(Heading(hostile), Card(hostile, hostile, (Field(hostile, (hostile,)),)))
    )


def test_letters_of_every_language_pass() -> None:
    assert clean("Åse Žižek–Øye, Ωμέγα, שלום, 你好, naïve ½ №") == "Åse Žižek–Øye, Ωμέγα, שלום, 你好, naïve ½ №"
    assert clean("två\nrader") == "två rader"


def test_entries_of_nothing_take_no_line() -> None:
    assert list(Layout().lines([Entries(())])) == []
