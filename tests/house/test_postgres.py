"""The PostgreSQL of the tests: new for each run, one for all its processes, and gone when the last of them has gone."""

import subprocess
import sys
import time
from pathlib import Path

from tools.postgres import Server, leased
from tools.tree import ROOT

LEASING = """
import sys
from pathlib import Path
from tools.postgres import leased
with leased(Path(sys.argv[1])) as server:
    print(server.folder, flush=True)
    input()
"""


def lease(folder: Path) -> "subprocess.Popen[str]":
    words = [sys.executable, "-c", LEASING, str(folder)]
    return subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def is_gone(path: Path) -> bool:
    until = time.monotonic() + 10
    while path.exists() and time.monotonic() < until:
        time.sleep(0.05)
    return not path.exists()


def test_processes_share_a_server_which_goes_when_the_last_of_them_is_killed(tmp_path: Path) -> None:
    first, second = lease(tmp_path), lease(tmp_path)
    home = said(first)
    assert said(second) == home
    first.communicate("\n")
    with leased(tmp_path) as server:
        assert server.folder == home
        server.execute("SELECT 1")
    second.kill()
    second.communicate()
    assert is_gone(Path(home))


def test_each_database_is_new_and_gone_after_its_test(postgres_server: Server) -> None:
    with postgres_server.database() as one, postgres_server.database() as other:
        assert one != other
    with postgres_server.database(template="template0") as again:
        assert again not in {one, other}
