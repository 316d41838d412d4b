"""The calendar file, read back by another program than the one that wrote it."""

import builtins
import sys
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st

from overenskommelse.dates import PartialDate, Period
from overenskommelse.documents.calendar import (
    Event,
    deadline_events,
    due_events,
    meeting_events,
    without_day,
    write_calendar,
)
from overenskommelse.documents.needed import MissingExtraError
from overenskommelse.ledger import Action, AgendaItem, Meeting, Progress, Round
from overenskommelse.sources import Source
from overenskommelse.standing import calendar as falls_due
from tests.documents.shipped import material

ON = date(2018, 4, 10)
SOURCE = Source(document="s3")


def meeting(id: str = "mote", day: str = "2018-07-05", **parts: Any) -> Meeting:
    given = {"id": id, "source": SOURCE, "date": PartialDate(day), "bodies": ("beredning",), **parts}
    return Meeting(**given)


def read(content: bytes) -> Any:
    """The calendar as vobject reads it."""
    return vobject.readOne(content.decode())


def written(*records: Meeting, versions: dict[str, int] | None = None) -> dict[str, Any]:
    """The events of the shipped meetings and some more, read back, by their UIDs."""
    of = material("vgr", ON, *records)
    found = read(write_calendar("Möten", ON, meeting_events(of, versions or {})))
    return {each.uid.value: each for each in found.vevent_list}


def test_a_meeting_has_its_hours_in_swedish_time_summer_and_winter() -> None:
    summer = meeting(starts="13:00", ends="15:30")
    found = written(summer)
    times = {id: (found[id].dtstart.value, found[id].dtend.value) for id in list(found) if hasattr(found[id], "dtend")}
    held = times["vgr.meeting.mote-2018-03-23@overenskommelse"]
    assert [each.astimezone(UTC) for each in held] == [
        datetime(2018, 3, 23, 8, 30, tzinfo=UTC),
        datetime(2018, 3, 23, 11, tzinfo=UTC),
    ]
    assert times["vgr.meeting.mote@overenskommelse"][0].astimezone(UTC) == datetime(2018, 7, 5, 11, tzinfo=UTC)


def test_the_zone_stands_in_the_file_with_its_rules() -> None:
    content = write_calendar("Möten", ON, ()).decode()
    assert content.count("TZID:Europe/Stockholm") == 1
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in content


def test_a_meeting_without_hours_takes_the_whole_day_and_one_without_an_end_has_none() -> None:
    found = written(meeting("heldag"), meeting("start", starts="09:00"))
    day, start = (found[f"vgr.meeting.{id}@overenskommelse"] for id in ("heldag", "start"))
    assert (day.dtstart.value, day.dtend.value) == (date(2018, 7, 5), date(2018, 7, 6))
    assert start.dtstart.value.time() == time(9)
    assert not hasattr(start, "dtend")


def test_a_day_known_only_in_part_is_no_event_and_is_told() -> None:
    some = meeting("sommaren", "2018-22")
    assert "vgr.meeting.sommaren@overenskommelse" not in written(some)
    of = material("vgr", ON, some)
    assert [each.id for each in without_day(of)] == ["regionstyrelsen-2012-03", "sommaren"]
    assert [each.id for each in without_day(of, date(2018, 7, 1), date(2018, 7, 2))] == ["sommaren"]


def test_an_event_keeps_its_uid_and_counts_how_often_its_record_has_changed() -> None:
    uid = "vgr.meeting.mote@overenskommelse"
    assert written(meeting())[uid].sequence.value == "0"
    assert written(meeting(place="Borås"), versions={"mote": 4})[uid].sequence.value == "3"


def test_a_cancelled_meeting_is_marked_so_and_takes_up_no_time() -> None:
    event = written(meeting(progress=Progress.CANCELLED))["vgr.meeting.mote@overenskommelse"]
    assert (event.status.value, event.transp.value) == ("CANCELLED", "TRANSPARENT")
    assert event.description.value == "Mötet är inställt."


def test_an_event_says_who_meets_where_and_the_agenda() -> None:
    items = (AgendaItem(id="a", heading="Mötet öppnas"), AgendaItem(id="b", heading="Val; av justerare", number=14))
    event = written(meeting(place="Södra Hamngatan 37, Göteborg", items=items))["vgr.meeting.mote@overenskommelse"]
    assert event.summary.value == "Möte: Beredningen för överenskommelsen med den sociala ekonomin"
    assert event.location.value == "Södra Hamngatan 37, Göteborg"
    assert event.description.value == "Föredragningslista:\n1. Mötet öppnas\n§ 14 Val; av justerare"


def test_the_stamp_is_the_day_looked_at_so_that_the_same_data_give_the_same_bytes() -> None:
    of = material("vgr", ON)
    first, second = (write_calendar("Möten", ON, meeting_events(of)) for _ in range(2))
    assert first == second
    assert {each.dtstamp.value for each in read(first).vevent_list} == {datetime(2018, 4, 10, tzinfo=UTC)}


def test_only_meetings_of_the_period_asked_for_are_events() -> None:
    of = material("vgr", ON)
    found = meeting_events(of, {}, date(2018, 3, 23), date(2018, 4, 27))
    assert [each.uid for each in found] == [
        "vgr.meeting.mote-2018-03-23@overenskommelse",
        "vgr.meeting.mote-2018-04-27@overenskommelse",
    ]


def test_what_falls_due_is_a_whole_day_with_its_clause_and_its_basis() -> None:
    of = material("vgr", ON)
    due = falls_due(of.agreement, of.ledger, ON, date(2018, 12, 31), ON, rules=of.rules)
    events = read(write_calendar("Dagar", ON, deadline_events(of, due))).vevent_list
    assert len(events) == len(due)
    (event,) = [each for each in events if "översyn" in each.summary.value]
    assert event.uid.value.startswith("vgr.oversyn")
    assert (event.dtstart.value, event.transp.value) == (date(2018, 11, 25), "TRANSPARENT")
    assert "remiss-2014/uppfoljning/oversyn" in event.description.value
    assert "den antagna lydelsen är inte känd" in event.description.value


LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], include_characters=",;:\\\"' \n"), min_size=1
)


@given(title=LINES, place=LINES)
@example(title="Rad ett\nrad två, tre; \\n", place=",;\n")
def test_whatever_stands_in_a_title_or_a_place_comes_back_as_it_was(title: str, place: str) -> None:
    event = Event(uid="x@y", summary=title, day=ON, place=place, description=title)
    made = read(write_calendar(title, ON, [event]))
    (found,) = made.vevent_list
    assert (found.summary.value, found.location.value, found.description.value) == (title, place, title)


@given(day=st.dates(date(1996, 11, 1), date(2090, 12, 31)), hour=st.times())
def test_every_day_and_hour_comes_back(day: date, hour: time) -> None:
    starts = hour.replace(second=0, microsecond=0)
    (found,) = read(write_calendar("x", ON, [Event(uid="x@y", summary="x", day=day, starts=starts)])).vevent_list
    assert found.dtstart.value.replace(tzinfo=None) == datetime.combine(day, starts)
    (whole,) = read(write_calendar("x", ON, [Event(uid="x@y", summary="x", day=day)])).vevent_list
    assert whole.dtend.value - whole.dtstart.value == timedelta(days=1)


def test_the_last_day_of_all_has_no_next_one() -> None:
    (found,) = read(write_calendar("x", ON, [Event(uid="x@y", summary="x", day=date.max)])).vevent_list
    assert found.dtstart.value == date.max


def test_what_somebody_is_to_do_and_answers_asked_for_have_their_days() -> None:
    action = Action(
        id="uppdrag",
        source=SOURCE,
        date=PartialDate("2018-03-23"),
        title="Bjud in",
        owner="processledaren",
        due=PartialDate("2018-04-27"),
    )
    asked = Round(
        id="runda",
        source=SOURCE,
        period=Period.year(2017),
        title="Uppföljning 2017",
        opened=PartialDate("2018-03-01"),
        due=PartialDate("2018-05-15"),
    )
    of = material("vgr", ON, action, asked)
    found = {each.uid: each for each in due_events(of, date(2019, 1, 1), {"uppdrag": 3}, ON)}
    done = found["vgr.action.uppdrag@overenskommelse"]
    assert (done.day, done.sequence, done.is_busy) == (date(2018, 4, 27), 2, False)
    assert "Bjud in" in done.summary
    assert "processledaren" in done.description
    assert found["vgr.round.runda@overenskommelse"].day == date(2018, 5, 15)
    assert [uid for uid in found if uid.startswith(("vgr.meeting", "vgr.promise"))] == []
    assert all(ON <= each.day <= date(2019, 1, 1) for each in found.values())


def test_without_icalendar_the_extra_that_brings_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "icalendar":
            raise ModuleNotFoundError(name, name=name)
        return real(name, *rest, **more)

    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"overenskommelse\[papers\]"):
        write_calendar("x", ON, ())


def test_what_no_calendar_may_hold_is_marked_where_it_stood() -> None:
    event = Event(uid="x@y", summary="röd\x1b[31m", day=ON, place="a\x00b", description="\x07")
    made = read(write_calendar("x\x00", ON, [event]))
    (found,) = made.vevent_list
    assert (found.summary.value, found.location.value, found.description.value) == ("röd�[31m", "a�b", "�")
