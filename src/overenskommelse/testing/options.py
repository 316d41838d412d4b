"""The option by which pytest writes golden cards anew.

Every run of pytest loads this where the library is installed, so it imports nothing of it.
"""

import pytest

UPDATE = "--update-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    group = parser.getgroup("overenskommelse", "agreements (overenskommelse)")
    group.addoption(UPDATE, action="store_true", help="write the golden cards of variants anew instead of comparing")
