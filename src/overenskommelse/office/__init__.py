"""The administrators' use cases: one frozen command for each intention, queries, and what they ask of a store."""

from .command import Command
from .conflicts import Conflict, ConflictError, RefusedError
from .office import Check, Done, Office
from .view import Stored, View

__all__ = ["Check", "Command", "Conflict", "ConflictError", "Done", "Office", "RefusedError", "Stored", "View"]
