"""A morning in a real terminal: what is due is seen to from its finding, and a plan of a file is put in force."""

from pathlib import Path

from overenskommelse.store import open_store
from tests.console.test_terminal import Terminal

PLAN = """\
id: handlingsplan-2027
title: Handlingsplan 2027–2029
edition: text-2019
period: 2027/2029
extent: whole
source: {document: h1, locator: Hela planen}
"""


def test_what_is_due_is_seen_to_and_a_plan_of_a_file_is_put_in_force_at_a_terminal(
    database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, encoding="utf-8")
    terminal = Terminal("console", "--db", str(database), "--as", "handläggaren", "--language", "sv")
    terminal.until("» snart")
    terminal.until("ta itu med")
    terminal.press("\r")
    terminal.until("ctrl+s spara")
    terminal.press("Samverkanskonferens")
    terminal.until("Samverkanskonferens")
    terminal.press("\t2026-10-14")
    terminal.until("2026-10-14")
    terminal.press("\x13")
    terminal.until("Det är ändring 8 i journalen")
    terminal.press("2")
    terminal.until("I kraft:")
    terminal.press("v")
    terminal.until("Versioner och planer")
    terminal.press("n")
    terminal.until("Vilken fil")
    terminal.press(f"{file}\r")
    terminal.until("Handlingsplan 2027")
    terminal.until("ctrl+s spara")
    terminal.press("2026-11-20")
    terminal.until("2026-11-20")
    terminal.press("\x13")
    terminal.until("Det är ändring 9 i journalen")
    terminal.press("\x11")
    assert terminal.close() == 0
    store = open_store(str(database))
    with store.reading() as reading:
        held = [row.text for row in reading.rows(agreement="halland", kind="activity") if "Samverkansk" in row.text]
        plans = [row.text for row in reading.rows(agreement="halland", kind="plan")]
        done = [(each.header.actor, each.header.command) for each in reading.changes(8)]
    store.close()
    assert any('"date":"2026-10-14"' in text and '"konferens"' in text for text in held)
    assert any('"handlingsplan-2027"' in text and "2026-11-20" in text for text in plans)
    assert done == [("handläggaren", "record-activity"), ("handläggaren", "put-plan-in-force")]
