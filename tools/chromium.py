"""The system's Chromium, which opens pages in the tests; none is ever fetched by Playwright."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

VARIABLE = "OVERENSKOMMELSE_TEST_CHROMIUM"
"""Names a Chromium that is not on PATH."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """Return the path of a Chromium, or None where there is none."""
    names = (os.environ.get(VARIABLE), *_NAMES)
    return next((found for name in names if name and (found := shutil.which(name))), None)


@contextmanager
def opened(program: str) -> Iterator[Browser]:
    """Give a Chromium that is running, and end it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, headless=True, args=[*_SWITCHES])
        try:
            yield browser
        finally:
            browser.close()
