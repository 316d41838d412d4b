"""What is not known about what ships for VGR: what the sources leave open, and nothing that they say."""

from datetime import date
from importlib.resources import files

from overenskommelse.notation import load_file, read_agreement, read_ledger
from overenskommelse.standing.unknowns import Unknown, unknowns


def found(on: date) -> dict[str, Unknown]:
    home = files("overenskommelse_vgr")
    texts, records = (
        [load_file(file) for file in sorted((home / kind).iterdir(), key=lambda file: file.name)]
        for kind in ("agreement", "ledger")
    )
    agreement = read_agreement(texts)
    told = unknowns(agreement, read_ledger(records, agreement=agreement), on)
    return {each.id.removeprefix("vgr/"): each for each in told}


def test_in_2024_the_sources_leave_this_open() -> None:
    assert list(found(date(2024, 6, 1))) == [
        "antagen-2014/wording",
        "uppfoljning-indikatorer/interval",
        "antagen-2014/valid_from",
        "coverage",
        "gap/2018-01-01",
        "gap/2023-01-01",
        "plan-2024/plan_text",
        "plan-2020/plan_text",
        "plan-2024/adopted",
        "samverkansgrupp/existence",
        "ros/existence",
        "ser/existence",
        "styrgrupp/existence",
        "arbetsgrupp/existence",
        "styrgrupp/composition",
        "arbetsgrupp/composition",
        "beredning/composition",
        "skrivargrupp/composition",
        "samverkansgrupp/size",
        "ros/meetings",
        "ser/meetings",
        "styrgrupp/meetings",
        "arbetsgrupp/meetings",
        "beredning/meetings",
        "skrivargrupp/meetings",
        "anslutning-remiss/joining_period",
        "anslutning-ansokan/joining_period",
        "remiss-2014/visionens-mal/arton-manader/contested",
        "ser/contested/composition",
        "ser-platser/contested",
        "activity/arbetet-inleds-2012/contested",
        "observation/arbetets-langd/contested",
    ]


def test_the_draft_says_how_often_the_text_is_reviewed_and_the_group_meets() -> None:
    said = {"antagen-2014/review", "samverkansgrupp/meetings", "antagen-2014/decided", "signatories"}
    assert said & set(found(date(2018, 5, 29))) == set()


def test_in_2018_nothing_is_said_of_the_later_plans_and_group() -> None:
    told = found(date(2018, 5, 29))
    assert [id for id in told if id.startswith(("plan-", "ros/", "gap/"))] == ["gap/2018-01-01"]
    assert str(told["gap/2018-01-01"].message) == "No plan is known for 2018-01-01/2018-05-29."


def test_each_says_which_source_leaves_it_open_as_far_as_one_does() -> None:
    sources = {id: each.source.document for id, each in found(date(2024, 6, 1)).items() if each.source}
    assert sources["antagen-2014/wording"] == "s1"
    assert sources["plan-2024/adopted"] == "v6"
    assert sources["ser/contested/composition"] == "s4"
