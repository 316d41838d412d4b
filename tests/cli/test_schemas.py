"""The command `schema` prints what is published, and no other command pays for it."""

import json
import subprocess
import sys

import pytest

from overenskommelse.cli import main
from tools.tree import ROOT

PROBE = """
import sys
from overenskommelse.cli import main
main(["list"])
print(*(name for name in sys.modules if name.startswith("overenskommelse.notation.schema")), file=sys.stderr)
"""


@pytest.mark.parametrize("kind", ["agreement", "ledger"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_prints_the_published_schema(kind: str, language: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", kind, "--language", language]) == 0
    out, err = capsys.readouterr()
    published = ROOT / "docs" / "schema" / f"{kind}-1.{language}.json"
    assert json.loads(out) == json.loads(published.read_text(encoding="utf-8"))
    assert err == ""


def test_it_is_in_swedish_where_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "ledger"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Liggarfil"


def test_it_is_json_whether_or_not_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["schema", "agreement"])
    plain = capsys.readouterr().out
    main(["schema", "agreement", "--json"])
    assert capsys.readouterr().out == plain


@pytest.mark.parametrize("words", [["schema"], ["schema", "plan"]])
def test_it_asks_for_a_kind_that_there_is(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert capsys.readouterr().out == ""


def test_no_other_command_loads_it() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], check=True, capture_output=True, text=True)
    assert done.stderr.strip() == ""
