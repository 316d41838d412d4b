"""The codes and keys of our own that no Swedish reader is to meet."""

import re

import attrs

from overenskommelse.notation.schema.words import KEYS
from overenskommelse.wording import language
from overenskommelse.wording.shapes import CLASSES
from overenskommelse.wording.terms import TERMS

SWEDISH = language("sv")
WORD = re.compile(r"[a-zåäö]+(?:_[a-z]+)*")


def codes() -> set[str]:
    """Return every code and key, but those that are words of Swedish too."""
    members = {member.value for enumeration in TERMS for member in enumeration}
    keys = {each.name for cls in (*KEYS, *CLASSES.values()) for each in attrs.fields(cls) if len(each.name) > 2}
    spoken = {SWEDISH.word(member) for enumeration in TERMS for member in enumeration}
    spoken |= {SWEDISH.fill(said).partition(":")[0].lower() for each in KEYS.values() for said in each.values()}
    return (members | keys) - {word for text in spoken for word in WORD.findall(text)}


CODES = codes()


def raw(told: str) -> set[str]:
    """Return what is left of codes, keys and structures in a text that is told."""
    return {*WORD.findall(told)} & CODES | {*re.findall(r"[{}_]|\bNone\b|\b[Tt]rue\b|\b[Ff]alse\b|/\.\.", told)}
