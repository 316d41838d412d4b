"""The option of pytest comes with every run of it where the library is installed, so it must cost nothing."""

import subprocess
import sys

PROBE = """
import sys
import overenskommelse.testing.options
print(*sorted(name for name in sys.modules if name.partition(".")[0] == "overenskommelse"))
"""


def test_the_option_loads_nothing_of_the_library() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["overenskommelse", "overenskommelse.testing", "overenskommelse.testing.options"]


def test_pytest_tells_of_the_option() -> None:
    done = subprocess.run([sys.executable, "-m", "pytest", "--help"], check=True, capture_output=True, text=True)
    assert "--update-golden" in done.stdout
