"""What every test may ask for: how many examples Hypothesis tries, and a PostgreSQL of our own.

There are few examples and always the same in `dev.py test`, many new ones in `prove`.
"""

import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, settings

from tools.postgres import Server, leased

# A loaded machine is slow at times; speed is measured by the benchmarks.
_PATIENT = (HealthCheck.too_slow,)

# Explaining a failure takes minutes, and the example says enough.
_PHASES = (Phase.explicit, Phase.generate, Phase.shrink)

settings.register_profile(
    "test",
    max_examples=50,
    deadline=None,
    derandomize=True,
    database=None,
    phases=_PHASES,
    suppress_health_check=_PATIENT,
)
settings.register_profile("prove", max_examples=1000, deadline=None, print_blob=True, suppress_health_check=_PATIENT)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))

_NOT_RUN = "NOT RUN: "


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was not run because the machine lacks something, so that nobody takes it for passed."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        for report in terminalreporter.getreports("skipped")
        if isinstance(report.longrepr, tuple)
    )
    for reason, count in reasons.items():
        if reason.startswith(_NOT_RUN):
            terminalreporter.write_line(f"{_NOT_RUN}{count} tests: {reason.removeprefix(_NOT_RUN)}", yellow=True)


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give the run's one PostgreSQL server; the processes of pytest-xdist share it."""
    own = tmp_path_factory.getbasetemp()
    with leased((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "postgres") as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: Server) -> Iterator[str]:
    """Give the URL of a new database, which is empty and gone after the test."""
    with postgres_server.database() as name:
        yield postgres_server.url(name)


@pytest.fixture(autouse=True)
def _server_for_conformance(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Name our server where the conformance class asks for one, so that nothing of it is skipped here."""
    parameters = getattr(getattr(request.node, "callspec", None), "params", {})
    if getattr(request.node, "cls", None) is not None and parameters.get("kind") == "postgresql":
        server: Server = request.getfixturevalue("postgres_server")
        monkeypatch.setenv("OVERENSKOMMELSE_TEST_POSTGRESQL", server.url())


@pytest.fixture(autouse=True)
def _no_database_of_the_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's own database, and what their environment says of one, out of every test."""
    for name in ("OVERENSKOMMELSE_DB", "OVERENSKOMMELSE_AS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no-data"))


@pytest.fixture(autouse=True)
def _no_drafts_of_the_user(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what the user was writing out of every test, and what tests write out of the user's files."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "state"))
