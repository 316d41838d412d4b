"""What an agreement's text says of something: words found in all their forms, in compounds and in phrases."""

from .hit import Closeness, Hit, Match, Missing, Passage
from .index import Index
from .query import NOTHING_ASKED, QUOTES, Sought, read_query
from .texts import AGREEMENT, VOCABULARY

__all__ = [
    "AGREEMENT",
    "NOTHING_ASKED",
    "QUOTES",
    "VOCABULARY",
    "Closeness",
    "Hit",
    "Index",
    "Match",
    "Missing",
    "Passage",
    "Sought",
    "read_query",
]
