"""How entries are sealed and chained: digests that journals hold for ever."""

import json
from datetime import UTC, datetime
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from overenskommelse.journal import GENESIS, Header, Key, digest_of, seal, sealed_header

texts = st.text(st.characters(codec="utf-8"), max_size=8)


@given(before=texts, of=texts, key=st.builds(Key, texts, texts, texts), version=st.integers(1), last=texts)
def test_a_digest_is_that_of_a_json_list(before: str, of: str, key: Key, version: int, last: str) -> None:
    parts = [before, of, 7, key.agreement, key.kind, key.id, version, last]
    expected = sha256(json.dumps(parts, separators=(",", ":")).encode("ascii")).hexdigest()
    assert digest_of(before, of, 7, key, version, last) == expected


@given(one=st.tuples(texts, texts), other=st.tuples(texts, texts))
def test_nothing_can_be_moved_between_a_salt_and_its_text(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert (seal(*one) == seal(*other)) == (one == other)


def test_no_text_is_sealed_otherwise_than_an_empty_one() -> None:
    assert seal("salt", None) != seal("salt", "")


def test_a_journal_written_by_the_first_version_has_these_digests() -> None:
    header = Header(at=datetime(2026, 1, 5, 8, tzinfo=UTC), actor="registrator", reason="Å", command="init")
    sealed = seal("00", '{"format":1}')
    change = sealed_header(1, header, 1, seal("01", header.reason))
    digest = digest_of(GENESIS, change, 1, Key("vgr", "meeting", "mote"), 1, sealed)
    assert (sealed[:16], change[:16], digest[:16]) == ("83997cdf51e48ee4", "2fd077c002b9ff5d", "75dc7e01c8a76145")
