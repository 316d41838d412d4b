"""What the first screen waits for."""

import subprocess
import sys

LATER = ("overenskommelse.office", "overenskommelse.store", "overenskommelse_console.forms", "sqlalchemy")
TOLD = f"""
import sys
import overenskommelse_console.app
import overenskommelse_console.own.settings
print(*(name for name in {LATER} if name in sys.modules))
"""


def test_the_first_screen_is_there_before_forms_the_office_and_the_store_are_loaded() -> None:
    found = subprocess.run([sys.executable, "-c", TOLD], capture_output=True, check=True, text=True)
    assert found.stdout.split() == []
