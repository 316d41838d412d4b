"""The journal: one chain of entries, grouped in changes, from which every table can be made anew."""

from .chain import GENESIS, digest_of, seal, sealed_header
from .values import Change, Entry, Head, Header, Key, Redacted
from .verifying import REDACTION, Fault, Verdict, verify

__all__ = [
    "GENESIS",
    "REDACTION",
    "Change",
    "Entry",
    "Fault",
    "Head",
    "Header",
    "Key",
    "Redacted",
    "Verdict",
    "digest_of",
    "seal",
    "sealed_header",
    "verify",
]
