"""A redaction takes a text out of every version, by a decision that stays, and the chain still holds."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest
from attrs import evolve

from overenskommelse.agreement import Area, AreaKind
from overenskommelse.errors import InvalidError, OverenskommelseError, Problem, StoreError, UnknownError
from overenskommelse.journal import Head, Key, verify
from overenskommelse.ledger import Attendance, Contact, Decision, Meeting, Organisation
from overenskommelse.notation.parts import part_text, take_apart
from overenskommelse.office.aftermath import (
    Aftermath,
    NotScrubbedError,
    carry_out,
    holding,
    missing_redactions,
    redactions,
)
from overenskommelse.office.backups import Backup, NoteBackup, backups
from overenskommelse.office.conflicts import RefusedError
from overenskommelse.office.drafts import redraft
from overenskommelse.office.history import history, known_after
from overenskommelse.office.office import Office
from overenskommelse.office.ports import SHARED, Query, Store
from overenskommelse.office.redaction import GONE, Redact, RedactReason
from overenskommelse.office.retention import SetRetention
from overenskommelse.office.retention import plan as plan_of
from overenskommelse.office.undoing import Redo, Undo
from overenskommelse.office.veiling import veiled
from overenskommelse.office.view import NO_RECORD
from overenskommelse.sources import Dated, Dating
from overenskommelse.store.memory import MemoryStore
from tests.office.scene import ANNA, BEGINNING, BO, BREV, CODE, KORPEN, MOTE, SOURCE, Put, key_of, put, raw, withdraw
from tests.standing.builders import DOCUMENTS, agreement, body, plan

NAME = "Anna Åkesdotter"
DECISION: dict[str, Any] = {"decision": "RS 2026-00417", "decided": date(2026, 1, 3), "decided_by": "arkivarien"}
WHY = "Gallringsbeslut."


def redact(kind: str, id: str, field: str, agreement: str = CODE) -> Redact:
    return Redact(agreement=agreement, kind=kind, id=id, field=field, **DECISION)


@pytest.fixture
def begun(office: Office) -> Office:
    for command in BEGINNING:
        office.do(command)
    return office


def everything(store: Store) -> str:
    """Return all texts that a store holds, of rows, entries and reasons."""
    with store.reading() as reading:
        texts = [*(row.text for row in reading.rows()), *(entry.text for entry in reading.entries())]
        return "\n".join(filter(None, [*texts, *(change.header.reason for change in reading.changes())]))


def is_whole(store: Store) -> bool:
    with store.reading() as reading:
        found = verify(reading.changes(), reading.entries(), head=reading.head())
    return found.fault is None and list(store.projected()) == []


def test_a_redacted_field_is_gone_from_every_version_and_every_record_still_reads(begun: Office, store: Store) -> None:
    for each in (ANNA, evolve(ANNA, name="Anna Åkesdoter"), evolve(ANNA, role="kassör")):
        begun.do(put(each))
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    with begun.view() as view:
        versions = history(view, key_of(ANNA))
        assert [each.after and each.after["name"] for each in versions] == [GONE] * 3
        assert [each.redacted for each in versions] == [7, 7, 7]
        assert view.get(Contact, "kontakt", CODE) == evolve(ANNA, name=GONE, role="kassör")
        assert known_after(view, 3).get(Contact, "kontakt", CODE) == evolve(ANNA, name=GONE)
    assert "Åkesdot" not in everything(store)
    assert is_whole(store)


def test_the_redaction_tells_who_decided_what_and_when(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    done = begun.do(redact("contact", "kontakt", "email"), reason=WHY)
    assert done.keys == ("dal/redaction/gallring-1",)
    with begun.view() as view:
        (version,) = history(view, Key(CODE, "redaction", "gallring-1"))
    told = version.after or {}
    (seal,) = told.pop("entries").values()
    assert len(seal) == 64
    assert told == {
        "id": "gallring-1",
        "decision": "RS 2026-00417",
        "decided": "2026-01-03",
        "decided_by": "arkivarien",
        "of": {"agreement": "dal", "kind": "contact", "id": "kontakt"},
        "field": "email",
        "reasons": {},
    }
    assert is_whole(store)


def test_a_redaction_needs_a_reason_as_all_that_takes_away_does(begun: Office) -> None:
    begun.do(put(ANNA))
    with pytest.raises(InvalidError):
        begun.do(redact("contact", "kontakt", "email"))


def test_an_item_of_a_list_is_taken_out_wherever_it_stands_and_the_others_stay(begun: Office, store: Store) -> None:
    begun.do(put(MOTE))
    assert MOTE.minutes is not None
    turned = evolve(MOTE, minutes=evolve(MOTE.minutes, confirmed_by=("Cilla Ek", "Bo Ek", NAME)))
    begun.do(put(turned))
    begun.do(redact("meeting", "mote", "minutes.confirmed_by[2]"), reason=WHY)
    with begun.view() as view:
        found = [(each.after or {})["minutes"]["confirmed_by"] for each in history(view, key_of(MOTE))]
    assert found == [[GONE, "Bo Ek"], ["Cilla Ek", "Bo Ek", GONE]]
    begun.do(redact("meeting", "mote", "minutes.confirmed_by"), reason=WHY)
    with begun.view() as view:
        found = [(each.after or {})["minutes"]["confirmed_by"] for each in history(view, key_of(MOTE))]
        assert isinstance(view.get(Meeting, "mote", CODE), Meeting)
    assert found == [[GONE, GONE], [GONE, GONE, GONE]]
    assert is_whole(store)


def confirmed(office: Office, *versions: tuple[str, ...]) -> None:
    """Put a meeting, and change by whom its minutes were confirmed."""
    assert MOTE.minutes is not None
    for names in versions:
        office.do(put(evolve(MOTE, minutes=evolve(MOTE.minutes, confirmed_by=names))))


def confirming(office: Office) -> list[list[str]]:
    """Return by whom the minutes were confirmed, in each version of the meeting."""
    with office.view() as view:
        return [(each.after or {})["minutes"]["confirmed_by"] for each in history(view, key_of(MOTE))]


def redact_confirming(office: Office, place: int, in_version: int | None = None) -> Aftermath:
    command = evolve(redact("meeting", "mote", f"minutes.confirmed_by[{place}]"), in_version=in_version)
    return carry_out(office, command, reason=WHY)


def test_an_item_that_was_rewritten_is_taken_out_as_it_was_and_as_it_is(begun: Office, store: Store) -> None:
    confirmed(begun, ("Alva Pahittad", "Bo"), ("Alva Påhittad", "Bo"), ("Ny", "Alva Påhittad", "Bo"))
    found = redact_confirming(begun, 1)
    assert confirming(begun) == [[GONE, "Bo"], [GONE, "Bo"], ["Ny", GONE, "Bo"]]
    assert [(str(each.key), each.version, each.paths) for each in found.taken] == [
        ("dal/meeting/mote", 1, ("minutes.confirmed_by[0]",)),
        ("dal/meeting/mote", 2, ("minutes.confirmed_by[0]",)),
        ("dal/meeting/mote", 3, ("minutes.confirmed_by[1]",)),
    ]
    assert (found.remaining, found.unsure) == ((), ())
    assert is_whole(store)


def test_an_item_of_a_group_without_id_is_taken_out_whatever_it_said(begun: Office) -> None:
    for role in ("Alva Pahittad", "Alva Påhittad"):
        begun.do(put(evolve(MOTE, attendance=(Attendance(role=role), Attendance(role="sekreterare")))))
    begun.do(redact("meeting", "mote", "attendance[0].role"), reason=WHY)
    with begun.view() as view:
        found = [[each["role"] for each in (one.after or {})["attendance"]] for one in history(view, key_of(MOTE))]
    assert found == [[GONE, "sekreterare"]] * 2


def test_an_old_spelling_that_an_earlier_redaction_left_is_taken_out_by_another_try(begun: Office) -> None:
    confirmed(begun, ("Alva Pahittad", "Bo"), (GONE, "Bo"))
    redact_confirming(begun, 0)
    assert confirming(begun) == [[GONE, "Bo"], [GONE, "Bo"]]


def test_who_both_versions_have_is_nobody_else(begun: Office) -> None:
    confirmed(begun, ("Bo", "Cilla"), ("Alva", "Bo", "Cilla"), ("Cilla", "Alva"))
    assert redact_confirming(begun, 1).unsure == ()
    assert confirming(begun) == [["Bo", "Cilla"], [GONE, "Bo", "Cilla"], ["Cilla", GONE]]
    # Given once more, it finds what it took out, and nobody else.
    redact_confirming(begun, 1)
    assert confirming(begun) == [["Bo", "Cilla"], [GONE, "Bo", "Cilla"], ["Cilla", GONE]]


def test_where_nobody_can_tell_it_is_told_and_redacted_by_its_version(begun: Office) -> None:
    confirmed(begun, ("Alva Pahittad",), ("Bo", "Cilla", "Alva Påhittad"))
    found = redact_confirming(begun, 2)
    assert [(each.version, each.paths) for each in found.unsure] == [(1, ("minutes.confirmed_by[0]",))]
    assert confirming(begun) == [["Alva Pahittad"], ["Bo", "Cilla", GONE]]
    again = redact_confirming(begun, 2)
    assert (again.done.change, again.taken, again.unsure) == (None, (), found.unsure)
    # In the second version another stands in that place.
    first = redact_confirming(begun, 0, in_version=1)
    assert [each.version for each in first.taken] == [1]
    assert confirming(begun) == [[GONE], ["Bo", "Cilla", GONE]]
    with pytest.raises(UnknownError) as caught:
        redact_confirming(begun, 0, in_version=3)
    assert str(caught.value) == "There is no version 3 of dal/meeting/mote with a text; there are: 1, 2."


def test_an_item_with_an_id_is_known_by_it_in_every_version(begun: Office, store: Store) -> None:
    first, second = MOTE.items
    second = evolve(second, decisions=(Decision(id="a", summary="Inget."),))
    begun.do(put(evolve(MOTE, items=(first, second))))
    begun.do(put(evolve(MOTE, items=(second, first))))
    begun.do(redact("meeting", "mote", "items[1].decisions[0].summary"), reason=WHY)
    with begun.view() as view:
        summaries = [
            [decision["summary"] for item in (each.after or {})["items"] for decision in item.get("decisions", ())]
            for each in history(view, key_of(MOTE))
        ]
    assert summaries == [[GONE, "Inget."], ["Inget.", GONE]]
    assert is_whole(store)


def test_a_name_of_old_is_taken_out_of_an_organisation_and_of_what_lists_search(begun: Office, store: Store) -> None:
    names = Dated((Dating(value="Åkesdotters vänner", period=KORPEN.period, source=SOURCE),))
    begun.do(put(evolve(KORPEN, names=names)))
    begun.do(redact("organisation", "korpen", "names[0].value", SHARED), reason=WHY)
    with begun.view() as view:
        assert view.get(Organisation, "korpen").names.entries[0].value == GONE
        assert view.reading.find(Query(kind="organisation", text="Åkesdotter")).total == 0
        assert view.reading.find(Query(kind="organisation", text="korpen")).total == 1
    assert is_whole(store)


def test_what_was_shipped_of_the_record_loses_the_text_too(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    begun.do(
        raw("shipped", CODE, CODE, parts={"dal/contact/kontakt": {"name": NAME}, "dal/contact/ny": {"name": "Bo"}})
    )
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    assert NAME not in everything(store)
    assert '"dal/contact/ny":{"name":"Bo"}' in everything(store)
    assert is_whole(store)


def test_a_withdrawn_record_is_redacted_in_the_journal(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    begun.do(withdraw(key_of(ANNA)))
    for field in ("name", "email"):
        begun.do(redact("contact", "kontakt", field), reason=WHY)
    assert "kesdotter" not in everything(store)
    assert is_whole(store)


def test_two_redactions_of_one_record_hold_together(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    begun.do(put(BO))
    begun.do(redact("contact", "kontakt", "email"), reason=WHY)
    with begun.view() as view:
        assert [each.redacted for each in history(view, key_of(ANNA))] == [7, 7]
        assert view.get(Contact, "kontakt", CODE) == evolve(BO, email=GONE)
    assert is_whole(store)


def test_the_reason_of_a_change_is_taken_out(begun: Office, store: Store) -> None:
    begun.do(put(ANNA), reason=f"{NAME} bad om det.")
    begun.do(RedactReason(change=3, **DECISION), reason=WHY)
    with store.reading() as reading:
        assert [change.header.reason for change in reading.changes(3, 3)] == [GONE]
    assert "bad om det" not in everything(store)
    assert is_whole(store)
    for number in (1, 3):
        with pytest.raises(RefusedError):
            begun.do(RedactReason(change=number, **DECISION), reason=WHY)


@pytest.mark.parametrize(
    ("kind", "id", "field", "said"),
    [
        ("contact", "kontakt", "organisation", "is an id, which others find it by"),
        ("contact", "kontakt", "source.document", "is an id, which others find it by"),
        ("contact", "kontakt", "id", "is an id, which others find it by"),
        ("contact", "kontakt", "period", "is no free text, such as a date"),
        ("meeting", "mote", "date", "is no free text, such as a date"),
        ("meeting", "mote", "minutes.confirmed", "is no free text, such as a date"),
    ],
)
def test_what_is_no_free_text_is_not_redacted(
    begun: Office, store: Store, kind: str, id: str, field: str, said: str
) -> None:
    begun.do(put(ANNA, MOTE))
    before = everything(store)
    with pytest.raises(RefusedError) as caught:
        begun.do(redact(kind, id, field), reason=WHY)
    assert said in str(caught.value)
    assert everything(store) == before


@pytest.mark.parametrize(
    ("kind", "id", "field", "error", "said"),
    [
        ("contact", "kontakten", "name", UnknownError, "There is no contact kontakten; the nearest is kontakt."),
        ("contact", "kontakt", "nam", UnknownError, "dal/contact/kontakt has no text at nam in any version"),
        ("contact", "kontakt", "exported", UnknownError, "has no text at exported"),
        ("meeting", "mote", "minutes", UnknownError, "has no text at minutes in any version"),
        ("meeting", "mote", "minutes.confirmed_by[9]", UnknownError, "has no text at minutes.confirmed_by[9]"),
        ("contact", "kontakt", "name..x", InvalidError, "name..x is no path of a field."),
        ("contact", "kontakt", "[0]", InvalidError, "[0] is no path of a field."),
        ("contact", "kontakt", "", InvalidError, "is no path of a field."),
    ],
)
def test_what_is_not_there_is_told(
    begun: Office, kind: str, id: str, field: str, error: type[OverenskommelseError], said: str
) -> None:
    begun.do(put(ANNA, MOTE))
    with pytest.raises(error) as caught:
        begun.do(redact(kind, id, field), reason=WHY)
    assert said in str(caught.value)


def test_what_is_redacted_already_is_told_and_a_redaction_itself_stays(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    with pytest.raises(RefusedError) as caught:
        begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    assert str(caught.value) == "name of dal/contact/kontakt is redacted already in every version that has it."
    with pytest.raises(RefusedError) as caught:
        begun.do(redact("redaction", "gallring-1", "decided_by"), reason=WHY)
    assert "tells of a redaction" in str(caught.value)


def test_a_redaction_cannot_be_undone_and_an_undo_brings_nothing_back(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    begun.do(put(BO))
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    with pytest.raises(RefusedError):
        begun.do(Undo(undoes=5))
    begun.do(NoteBackup(path="/kopia.db", time=datetime(2026, 1, 1, tzinfo=UTC), head=Head(0, "0" * 64)))
    # What only tells of something that has happened is stepped over.
    assert (done := begun.do(Undo()).change) is not None
    assert done.header.undoes == 4
    with begun.view() as view:
        assert view.get(Contact, "kontakt", CODE) == evolve(ANNA, name=GONE)
    begun.do(Redo())
    assert NAME not in everything(store)
    assert is_whole(store)


def test_afterwards_it_is_told_where_else_the_text_stands(begun: Office) -> None:
    begun.do(put(ANNA))
    begun.do(put(MOTE), reason=f"Protokoll av {NAME}.")
    (found,) = carry_out(begun, redact("contact", "kontakt", "name"), reason=WHY).remaining
    assert found.name == NAME
    assert [(each.key and str(each.key), each.path) for each in found.traces] == [
        # An address made of the name tells it, too.
        ("dal/contact/kontakt", "email"),
        (None, "reason"),
        ("dal/meeting/mote", "items[0].decisions[0].summary"),
        ("dal/meeting/mote", "minutes.confirmed_by[0]"),
    ]


def test_the_backups_that_hold_it_are_those_made_after_it_came_and_before_it_went(begun: Office) -> None:
    def back_up(id: str) -> None:
        with begun.view() as view:
            head = view.reading.head()
        begun.do(raw("backup", id, path=f"/tmp/{id}.db", time="2026-01-05T09:00:00+00:00", head=str(head)))

    back_up("fore")
    begun.do(put(ANNA), reason="Anna ringde.")
    back_up("under")
    begun.do(put(BO))
    back_up("sedan")
    found = carry_out(begun, redact("contact", "kontakt", "name"), reason=WHY)
    back_up("efter")
    assert [each.id for each in found.backups] == ["under", "sedan"]
    with begun.view() as view:
        assert holding(view, Key(CODE, "redaction", "gallring-1")) == found.backups
        head = view.reading.at(5, key_of(ANNA))
        assert head is not None
        assert found.backups[0] == Backup(
            id="under",
            path="/tmp/under.db",
            time=datetime(2026, 1, 5, 9, tzinfo=UTC),
            head=Head(head.number, head.digest),
        )
        assert holding(view, Key(CODE, "contact", "kontakt")) == ()
    why = carry_out(begun, RedactReason(change=4, **DECISION), reason=WHY)
    assert [each.id for each in why.backups] == ["under", "sedan", "efter"]


def test_a_redaction_given_once_more_scrubs_the_files_again_and_names_the_backups(begun: Office) -> None:
    class Counting(MemoryStore):
        scrubbed = 0

        def scrub(self) -> None:
            Counting.scrubbed += 1
            if Counting.scrubbed == 1:
                raise StoreError([Problem(NO_RECORD(kind="a", id="b", nearest=None))])

    at = evolve(begun, store=Counting())
    for command in BEGINNING:
        at.do(command)
    at.do(put(evolve(MOTE, title=NAME)), reason=f"{NAME} bad om det.")
    with at.view() as view:
        head = view.reading.head()
    at.do(NoteBackup(path="/kopia.db", time=datetime(2026, 1, 1, tzinfo=UTC), head=head))
    commands = (redact("meeting", "mote", "title"), RedactReason(change=3, **DECISION))
    with pytest.raises(NotScrubbedError) as caught:
        carry_out(at, commands[0], reason=WHY)
    assert [problem.message.code for problem in caught.value.problems] == ["redaction-not-scrubbed", NO_RECORD.code]
    assert caught.value.aftermath.done.change is not None
    assert [extract.name for extract in caught.value.aftermath.remaining] == [NAME]
    assert [each.path for each in caught.value.aftermath.backups] == ["/kopia.db"]
    carry_out(at, commands[1], reason=WHY)
    for number, given in enumerate(commands, 3):
        found = carry_out(at, given, reason=WHY)
        assert (found.done.change, Counting.scrubbed, found.remaining) == (None, number, ())
        assert [each.path for each in found.backups] == ["/kopia.db"]
    with pytest.raises(RefusedError):
        carry_out(at, RedactReason(change=1, **DECISION), reason=WHY)
    assert Counting.scrubbed == 4


def test_redactions_that_another_journal_has_made_and_this_one_lacks_are_told(begun: Office, store: Store) -> None:
    begun.do(put(ANNA))
    begun.do(redact("contact", "kontakt", "name"), reason=WHY)
    backup = MemoryStore()
    with store.reading() as reading, backup.writing() as writing:
        writing.adopt(reading.changes(), reading.entries())
    begun.do(redact("contact", "kontakt", "email"), reason=WHY)
    begun.do(RedactReason(change=4, **{**DECISION, "decision": "RS 2026-00500"}), reason=WHY)
    with begun.view() as now, evolve(begun, store=backup).view() as then:
        assert [(each.id, each.decision) for each in missing_redactions(redactions(now), then)] == [
            ("gallring-2", "RS 2026-00417"),
            ("gallring-3", "RS 2026-00500"),
        ]
        assert missing_redactions(redactions(then), now) == missing_redactions(redactions(now), now) == ()


def test_salts_are_those_that_are_given(begun: Office, store: Store) -> None:
    given = count(1)

    class Salted(Redact):
        @staticmethod
        def salt() -> str:
            return f"{next(given):032x}"

    begun.do(put(ANNA))
    begun.do(Salted(agreement=CODE, kind="contact", id="kontakt", field="name", **DECISION), reason=WHY)
    with store.reading() as reading:
        assert [entry.salt for entry in reading.entries(key=key_of(ANNA))] == [f"{1:032x}"]


def test_an_agreements_own_texts_are_redacted_and_it_still_reads(office: Office, store: Store) -> None:
    area = Area(id="a", ordinal=1, label="A", kind="mal", source=SOURCE)
    kinds = (AreaKind(id="mal", label="Mål"),)
    plans = (plan("plan", "2020", area_kinds=kinds, areas=(area,)),)
    whole = agreement(bodies=(body(mandate=f"{NAME} leder."),), plans=plans, documents=(*DOCUMENTS, BREV))
    parts = take_apart(whole)
    office.do(Put(drafts=tuple(redraft(Key(whole.code, part.kind, part.id), part.text) for part in parts)))
    office.do(redact("body", whole.bodies[0].id, "mandate", whole.code), reason=WHY)
    office.do(redact("agreement", whole.code, "name", whole.code), reason=WHY)
    with office.view() as view:
        found = view.agreement(whole.code)
    assert found == evolve(whole, name=GONE, bodies=(evolve(whole.bodies[0], mandate=GONE),))
    # A plan names the kinds of its areas, and an area is of one of these.
    with pytest.raises(RefusedError):
        office.do(redact("plan", "plan", "areas[0].kind", whole.code), reason=WHY)
    for field in ("code", "order.bodies[0]", "variant"):
        with pytest.raises(OverenskommelseError):
            office.do(redact("agreement", whole.code, field, whole.code), reason=WHY)
    assert is_whole(store)


def test_what_was_redacted_does_not_come_back_from_outside() -> None:
    assert MOTE.minutes is not None
    record = evolve(MOTE, title=NAME)
    text = part_text(record)
    items = (MOTE.items[1], evolve(MOTE.items[0], decisions=(evolve(MOTE.items[0].decisions[0], summary=GONE),)))
    minutes = evolve(MOTE.minutes, confirmed_by=(GONE, "Bo Ek"))
    gone = evolve(record, title=GONE, items=items, minutes=minutes)
    assert veiled("meeting", text, part_text(gone)) == part_text(evolve(gone, items=gone.items[::-1]))
    longer = evolve(record, minutes=evolve(MOTE.minutes, confirmed_by=(NAME, "Bo Ek", "Cilla Ek")))
    kept = evolve(gone, items=gone.items[::-1], minutes=evolve(MOTE.minutes, confirmed_by=(GONE, "Bo Ek", GONE)))
    assert veiled("meeting", part_text(longer), part_text(gone)) == part_text(kept)
    other = evolve(record, minutes=evolve(MOTE.minutes, confirmed_by=("Bo Ek", NAME)))
    kept = evolve(kept, minutes=evolve(MOTE.minutes, confirmed_by=("Bo Ek", GONE)))
    assert veiled("meeting", part_text(other), part_text(gone)) == part_text(kept)
    assert veiled("meeting", text, None) == veiled("meeting", text, text) == text


def test_of_a_group_without_id_only_what_stood_there_is_not_veiled() -> None:
    def attended(*roles: str) -> str:
        return part_text(evolve(MOTE, attendance=tuple(Attendance(role=role) for role in roles)))

    gone = attended(GONE, "Bo")
    for now, expected in (
        (("Alva", "Bo"), (GONE, "Bo")),
        (("Bo", "Alva"), ("Bo", GONE)),
        (("Bo", "Cilla", "Alva"), ("Bo", GONE, GONE)),
    ):
        assert veiled("meeting", attended(*now), gone) == attended(*expected)


@pytest.mark.parametrize("name", ["counted_from", "kind", "id"])
def test_a_rule_of_retention_stays_one_that_can_be_read(begun: Office, name: str) -> None:
    begun.do(SetRetention(kind="contact", years=1, basis="Plan av Anna"))
    with pytest.raises(RefusedError):
        begun.do(redact("retention", "contact", name, SHARED), reason=WHY)
    begun.do(redact("retention", "contact", "basis", SHARED), reason=WHY)
    with begun.view() as view:
        assert [(rule.kind, rule.basis) for rule in plan_of(view).values()] == [("contact", GONE)]


@pytest.mark.parametrize("name", ["time", "head"])
def test_a_backup_that_was_made_stays_one_that_can_be_read(begun: Office, name: str) -> None:
    begun.do(NoteBackup(path="/hem/anna/kopia.db", time=datetime(2026, 1, 1, tzinfo=UTC), head=Head(0, "0" * 64)))
    with pytest.raises(RefusedError):
        begun.do(redact("backup", "backup-1", name, SHARED), reason=WHY)
    begun.do(redact("backup", "backup-1", "path", SHARED), reason=WHY)
    with begun.view() as view:
        assert [each.path for each in backups(view)] == [GONE]
