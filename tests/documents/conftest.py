"""What the tests of papers share: a browser, where the machine has one."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tools.chromium import find, opened


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Give the machine's Chromium."""
    program = find()
    if program is None:
        pytest.skip("NOT RUN: no Chromium, in which pages are opened, is installed")
    with opened(program) as browser:
        yield browser
