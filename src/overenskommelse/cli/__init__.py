"""The command line: every action without a screen, in Swedish or English.  `main` is the program's entry."""

from .running import main

__all__ = ["main"]
