"""What every store does alike: the one in memory, SQLite, and PostgreSQL."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, suppress
from datetime import timedelta

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from overenskommelse.journal import GENESIS, Change, Entry, Head, Key, Redacted, verify
from overenskommelse.office.drafts import draft, withdrawal
from overenskommelse.office.observers import enrol
from overenskommelse.office.ports import SHARED, Draft, Query, Store
from overenskommelse.store import MEMORY, open_store
from tests.store.stock import (
    BEGAN,
    CODE,
    NAMES,
    Step,
    accession,
    drafted,
    header,
    key_of,
    meeting,
    organisation,
    queries,
    redact,
    seat,
    steps,
    told,
)

KORPEN = organisation("korpen", "Korpen", "8020002487")
LIST = Query(kind="organisation", agreement=SHARED, order="name_key")


class Back(Exception):
    """Takes back what was written."""


def test_an_empty_store_has_the_head_that_comes_before_all(store: Store) -> None:
    with store.reading() as reading:
        assert reading.head() == Head(0, GENESIS)
        assert [*reading.rows(), *reading.changes(), *reading.entries()] == []
        assert (reading.row(key_of(KORPEN)), reading.cursor("x")) == (None, 0)


def test_what_is_appended_stands_and_is_chained(store: Store) -> None:
    with store.writing() as writing:
        change = writing.append(header(reason="Ansökan"), drafted(KORPEN, meeting("mote", "2020-01-02")))
    with store.reading() as reading:
        assert (change.number, change.size, [*reading.changes()]) == (1, 2, [change])
        assert [(row.key.id, row.version, row.entry) for row in reading.rows()] == [("korpen", 1, 1), ("mote", 1, 2)]
        verdict = verify(reading.changes(), reading.entries())
        assert (verdict.fault, verdict.head) == (None, reading.head())


def test_an_error_lets_nothing_be_written(store: Store) -> None:
    with suppress(Back), store.writing() as writing:
        writing.append(header(), drafted(KORPEN))
        writing.set_cursor("x", 1)
        raise Back
    with store.reading() as reading:
        assert (reading.head().number, [*reading.rows()], reading.cursor("x")) == (0, [], 0)


def test_a_reading_sees_what_was_there_when_it_began(store: Store) -> None:
    with store.reading() as reading:
        assert reading.head().number == 0
        with store.writing() as writing:
            writing.append(header(), drafted(KORPEN))
        assert (reading.head().number, reading.row(key_of(KORPEN))) == (0, None)
    with store.reading() as reading:
        assert reading.head().number == 1


def test_a_writer_sees_what_it_has_written(store: Store) -> None:
    with store.writing() as writing:
        writing.append(header(), drafted(KORPEN))
        assert writing.find(LIST).total == 1
        writing.append(header(), [withdrawal(key_of(KORPEN))])
        assert (writing.find(LIST).total, writing.head().number) == (0, 2)


def test_a_record_written_twice_in_one_change_stands_as_it_was_last(store: Store) -> None:
    with store.writing() as writing:
        writing.append(header(), drafted(KORPEN, attrs.evolve(KORPEN, name="Råbäck")))
        row = writing.row(key_of(KORPEN))
        assert row is not None
        assert (row.version, row.entry, writing.find(attrs.evolve(LIST, text="råb")).total) == (2, 2, 1)


def test_a_clock_that_was_set_back_does_not_turn_the_order_of_changes(store: Store) -> None:
    with store.writing() as writing:
        writing.append(header(5), drafted(KORPEN))
        change = writing.append(header(), [withdrawal(key_of(KORPEN))])
    assert change.header.at == BEGAN + timedelta(hours=5, microseconds=1)


def test_drafts_may_be_made_when_their_turn_comes(store: Store) -> None:
    class Made:
        def __len__(self) -> int:
            return 4321

        def __iter__(self) -> Iterator[Draft]:
            return (drafted(organisation(f"o{number}", "Råd"))[0] for number in range(4321))

    with store.writing() as writing:
        writing.append(header(), Made())
    with store.reading() as reading:
        assert (reading.head().number, len([*reading.rows()]), len([*reading.entries()])) == (4321, 4321, 4321)
        assert verify(reading.changes(), reading.entries()).fault is None
    assert [*store.projected()] == []


def test_fewer_drafts_than_were_promised_are_refused(store: Store) -> None:
    class Lying(list[Draft]):
        def __len__(self) -> int:
            return 3

    with pytest.raises(ValueError, match="3 drafts were promised, and 1 came"), store.writing() as writing:
        writing.append(header(), Lying(drafted(KORPEN)))
    with store.reading() as reading:
        assert reading.head().number == 0


def test_names_that_begin_with_a_text_come_before_those_that_hold_it(store: Store) -> None:
    named = [
        organisation(f"o{place}", name)
        for place, name in enumerate(("Västkören", "Kören", "Äkta kör", "Bo", "körkarlen"))
    ]
    with store.writing() as writing:
        writing.append(header(), drafted(*named))
    with store.reading() as reading:
        page = reading.find(attrs.evolve(LIST, text="Kör", limit=4))
        assert ([row.key.id for row in page.rows], page.total) == (["o1", "o4", "o0", "o2"], 4)
        assert reading.find(attrs.evolve(LIST, text="kö")).total == 2


@pytest.mark.parametrize("many", [0, 2000])
def test_a_text_of_any_length_finds_what_begins_with_it_first(
    store: Store, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overenskommelse.store.names._MANY", many)
    names = ("Östra kören", "Östra körens vänner", "Östra kö", "Nya östra kören och östra körens råd", "Ö", "日本の会")
    with store.writing() as writing:
        writing.append(header(), drafted(*(organisation(f"o{place}", name) for place, name in enumerate(names))))
    longest = names[1].lower()
    for text in (*(longest[:length] for length in range(1, len(longest) + 1)), "日", "日本", "日本の会", "日本の森"):
        with store.reading() as reading:
            page = reading.find(attrs.evolve(LIST, text=text))
        begin = {f"o{place}" for place, name in enumerate(names) if name.lower().startswith(text)}
        hold = {f"o{place}" for place, name in enumerate(names) if len(text) > 2 and text in name.lower()}
        assert {row.key.id for row in page.rows[: len(begin)]} == begin
        assert ({row.key.id for row in page.rows}, page.total) == (begin | hold, len(begin | hold))


def test_what_stands_in_a_text_for_any_letter_is_a_letter_here(store: Store) -> None:
    with store.writing() as writing:
        writing.append(header(), drafted(*(organisation(f"o{place}", name) for place, name in enumerate(NAMES))))
    with store.reading() as reading:
        found = {
            text: reading.find(attrs.evolve(LIST, text=text)).total
            for text in ("%", "_b", "100%", "a_b", "b[c", "élan", "%%%")
        }
    assert found == {"%": 0, "_b": 0, "100%": 1, "a_b": 1, "b[c": 1, "élan": 2, "%%%": 0}


def test_an_accession_is_sought_and_sorted_by_its_organisations_name(store: Store) -> None:
    named = [organisation("o1", "Örnen"), organisation("o2", "Ankan")]
    with store.writing() as writing:
        writing.append(header(), drafted(*named, accession("a1", "o1"), accession("a2", "o2"), accession("a3", "o9")))
    with store.reading() as reading:
        by_name = Query(kind="accession", agreement=CODE, order="name_key")
        assert [row.key.id for row in reading.find(by_name).rows] == ["a3", "a2", "a1"]
        assert [row.key.id for row in reading.find(attrs.evolve(by_name, text="ÖRN")).rows] == ["a1"]


def test_accessions_of_names_that_begin_with_a_text_come_first_too(store: Store) -> None:
    named = [organisation("o1", "Ankors kör"), organisation("o2", "Körkarlen")]
    with store.writing() as writing:
        writing.append(header(), drafted(*named, accession("a1", "o1"), accession("a2", "o2")))
    with store.reading() as reading:
        for order in ("name_key", "id", "state"):
            query = Query(kind="accession", text="kör", order=order)
            assert [row.key.id for row in reading.find(query).rows] == ["a2", "a1"]
            assert [row.key.id for row in reading.find(attrs.evolve(query, offset=1, limit=1)).rows] == ["a1"]


def test_what_a_query_asks_for_is_told_by_number_and_read_by_number(store: Store) -> None:
    named = [organisation("o1", "Örnen"), organisation("o2", "Ankan"), organisation("o3", "Åsnan")]
    with store.writing() as writing:
        writing.append(header(), drafted(*named))
    with store.reading() as reading:
        numbers = reading.numbers(LIST)
        assert (numbers.typecode, [*numbers]) == ("q", [row.entry for row in reading.find(LIST).rows])
        found = reading.rows_at([*numbers[1:], 99])
        assert [found[number] for number in numbers[1:]] == [*reading.find(LIST).rows][1:]
        assert [*reading.numbers(attrs.evolve(LIST, text="ör"))] == [1]
        by_name = attrs.evolve(LIST, order="name_key")
        assert [*reading.numbers(by_name)] == [2, 3, 1]
        assert [*reading.numbers(attrs.evolve(by_name, limit=2))] == [2, 3]
        assert [*reading.numbers(attrs.evolve(by_name, offset=1))] == [3, 1]
        assert (len(found), reading.rows_at([])) == (2, {})


def test_redacting_replaces_every_version_and_what_tables_know(store: Store) -> None:
    anna = organisation("anna", "Anna Åkesdotters minne", "8020002487")
    with store.writing() as writing:
        writing.append(header(reason="Anna ringde"), drafted(anna))
        writing.append(header(), drafted(attrs.evolve(anna, name="Anna Åkesdotters fond")))
        redact(writing, drafted(organisation("anna", "[gallrat]")), {1: "[gallrat]"})
    with store.reading() as reading:
        verdict = verify(reading.changes(), reading.entries())
        assert (verdict.fault, verdict.redacted) == (None, 2)
        assert "Anna" not in "".join(map(repr, [*reading.rows(), *reading.entries(), *reading.changes()]))
        assert (reading.find(attrs.evolve(LIST, text="anna")).total, reading.numbered(["8020002487"])) == (0, {})
        assert reading.find(attrs.evolve(LIST, text="[gallrat]")).total == 1
    assert [*store.projected()] == []
    store.rebuild()
    store.scrub()
    assert [*store.projected()] == []


def test_an_observer_that_came_before_the_first_entry_has_a_cursor_of_the_programs_own(store: Store) -> None:
    class Listening:
        starts_at_head = True

        def __call__(self, entries: Iterable[Entry], changes: Mapping[int, Change]) -> None:
            """Take note of nothing."""

    enrol(store, {"sändning": Listening()})
    with store.writing() as writing:
        writing.append(header(), [draft(SHARED, KORPEN)])
    assert list(store.projected()) == []


def test_a_cursor_stands_where_it_was_set_last(store: Store) -> None:
    with store.writing() as writing:
        writing.append(header(), drafted(KORPEN, seat("s", "Plats")))
        writing.set_cursor("sändning", 1)
        writing.set_cursor("sändning", 2)
        writing.set_cursor("ändring", 0)
    with store.reading() as reading:
        assert (reading.cursor("sändning"), reading.cursor("ändring")) == (2, 0)
    assert [*store.projected()] == []


def test_a_journal_is_taken_in_as_it_is_with_what_is_made_of_it(store: Store) -> None:
    other = open_store(MEMORY)
    records = (KORPEN, meeting("mote", "2020-01-02"), accession("a1", "korpen"), seat("s", "Plats"))
    with other.writing() as writing:
        writing.append(header(reason="Ansökan"), drafted(*records))
        writing.append(header(1, undoes=1), [withdrawal(key_of(records[-1])), *drafted(organisation("o2", "Ugglan"))])
        redact(writing, drafted(organisation("korpen", "[gallrat]")), {1: "[gallrat]"})
    keys = [*map(key_of, records), key_of(organisation("o2", ""))]
    with other.reading() as given, store.writing() as writing:
        writing.adopt(given.changes(), given.entries())
        assert told(writing, keys) == told(given, keys)
        assert [writing.find(Query(kind=key.kind)) for key in keys] == [
            given.find(Query(kind=key.kind)) for key in keys
        ]
    assert [*store.projected()] == []


def test_the_names_that_are_found_are_those_that_stand_now(store: Store) -> None:
    """Whoever keeps names in memory notices each change, undone ones and those of other programs too."""
    sought = attrs.evolve(LIST, text="kör")

    def found() -> list[str]:
        with store.reading() as reading:
            return [row.key.id for row in reading.find(sought).rows]

    with store.writing() as writing:
        writing.append(header(), drafted(organisation("o1", "Åmåls kör"), organisation("o2", "Kören")))
    assert found() == ["o2", "o1"]
    with suppress(Back), store.writing() as writing:
        writing.append(header(1), drafted(organisation("o3", "Körkarlen")))
        assert writing.find(sought).total == 3
        raise Back
    assert found() == ["o2", "o1"]
    with store.writing() as writing:
        writing.append(header(1), [withdrawal(Key(SHARED, "organisation", "o2"))])
    assert found() == ["o1"]
    with store.writing() as writing:
        redact(writing, drafted(organisation("o1", "[gallrat]")))
    assert found() == []


def test_names_seen_between_a_decision_and_its_redaction_are_not_kept(store: Store) -> None:
    sought = attrs.evolve(LIST, text="kör")
    with store.writing() as writing:
        writing.append(header(), drafted(organisation("o1", "Åmåls kör")))
        redacted = Redacted(number=1, text=str(drafted(organisation("o1", "[gallrat]"))[0].text), salt="salt")
        decision = Draft(key=Key(CODE, "redaction", "gallring"), text='{"entries":{}}')
        writing.append(header(), [decision])
        assert writing.find(sought).total == 1
        writing.redact([redacted], [], by=2)
    with store.reading() as reading:
        assert reading.find(sought).total == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(taken=steps(), asked=st.lists(queries(), max_size=12))
def test_all_stores_tell_the_same(stores: list[Store], taken: list[Step], asked: list[Query]) -> None:
    keys = {each.key for step in taken for each in step.drafts}
    with suppress(Back), ExitStack() as stack:
        writers = [stack.enter_context(each.writing()) for each in stores]
        for step in taken:
            for writer in writers:
                step.take(writer)
        salt = writers[0].head()
        assert [told(each, keys) for each in writers[1:]] == [told(writers[0], keys)] * 2, salt
        for query in asked:
            expected = writers[0].find(query)
            assert [each.find(query) for each in writers[1:]] == [expected] * 2
            numbers = [row.entry for row in expected.rows]
            assert [[*each.numbers(query)] for each in writers] == [numbers] * 3
        assert verify(writers[1].changes(), writers[1].entries()).fault is None
        raise Back
