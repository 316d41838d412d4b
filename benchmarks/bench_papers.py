"""What papers cost: a yearly report of 24 indicators by 121 organisations, and the minutes of many meetings.

The report is written in each format, and the figure is the median of processor time; its cells are counted each time.
The minutes are written one after the other in a process of their own for each format, which tells its peak of memory
after a few and after many: what a paper takes is given back.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import process_time

from overenskommelse.documents.formats import FORMATS, write
from overenskommelse.documents.printout import (
    Attestation,
    Block,
    Facts,
    Heading,
    Paragraph,
    Points,
    Printout,
    Signatures,
    Stamp,
    Table,
)

INDICATORS, ORGANISATIONS, COLUMNS = 24, 121, 4
FEW, MANY, ITEMS = 12, 120, 12
SAMPLES = 9
REPORT = {".html": 1.0, ".docx": 2.0}
"""Seconds of processor time that the report may take."""
MINUTES = 10.0
"""Seconds of processor time that many minutes may take as DOCX and HTML together."""
FLAT = 1.35
"""How many times as much memory many minutes may take as a few do."""


def paper(code: str, *blocks: Block) -> Printout:
    """Return a paper of these blocks."""
    stamp = Stamp(title="Så är papperet gjort", rows=(("Dag", "2018-12-31"), ("Journalens huvud", "f3a9" * 16)))
    return Printout(
        code=code, title="Ingenmark", language="sv", on=date(2018, 12, 31), blocks=blocks, stamp=stamp, publisher="A"
    )


def report() -> Printout:
    """Return a yearly report: a table of all organisations for each indicator."""
    return paper("report", *(block for number in range(INDICATORS) for block in _indicator(number)))


def _indicator(number: int) -> tuple[Block, ...]:
    rows = tuple(
        (f"Föreningen {row} i Ingenmark", "samråd" if row % 2 else "dialog", str(row * number), "Enkät 2018 & samtal")
        for row in range(ORGANISATIONS)
    )
    head = ("Organisation", "Nivå", "Antal", "Källa")
    return Heading(text=f"Indikator {number}"), Table(caption=f"Tabell {number}", head=head, rows=rows, numeric=(2,))


def minutes(number: int) -> Printout:
    """Return the minutes of a meeting with a dozen items."""
    items = (block for item in range(1, ITEMS + 1) for block in _item(number, item))
    facts = Facts(rows=(("Tid", "09:30–12:00"), ("Plats", "Residenset\\nStora salen")))
    signatures = Signatures(rows=(("Ordförande", "Åsa Ek"), ("Justerare", "Nils Öst")))
    return paper("minutes", facts, *items, signatures)


def _item(number: int, item: int) -> tuple[Block, ...]:
    return (
        Heading(text=f"§ {item} Ärende {number}–{item}"),
        Paragraph(text="Gruppen samtalade om frågan, och parterna gav sin syn på den. " * 8),
        Points(items=("att anta förslaget", "att skicka det på remiss"), first=1),
        Attestation(labels=("Justerare", "Justerare", "Utdragsbestyrkande")),
    )


def timed(action: Callable[[], bytes]) -> tuple[float, int]:
    """Return the seconds of processor time that an action takes, and how many bytes come of it."""
    before = process_time()
    content = action()
    return process_time() - before, len(content)


def reporting() -> bool:
    """Print what the report costs in each format, and tell whether the promises hold."""
    made, held = report(), True
    cells = sum(len(block.rows) * COLUMNS for block in made.blocks if isinstance(block, Table))
    assert cells == INDICATORS * ORGANISATIONS * COLUMNS
    print(f"a report of {INDICATORS} indicators by {ORGANISATIONS} organisations, {cells} cells; median of {SAMPLES}")
    for suffix in FORMATS:
        # The first loads what the format needs; the typesetter remembers a paper: of PDF the first counts.
        first, size = timed(lambda: write(made, suffix))  # noqa: B023
        seconds, samples = zip(*(timed(lambda: write(made, suffix)) for _ in range(SAMPLES)), strict=True)  # noqa: B023
        assert {size} == {*samples}
        promise = REPORT.get(suffix)
        told = f"promised: at most {promise:.0f} s" if promise else ""
        print(
            f"  {suffix:8}{median(seconds):8.2f} s   the first {first:5.2f} s {size / 1024:8.0f} KiB  {told}".rstrip()
        )
        held = held and (promise is None or median(seconds) <= promise)
    return held


def peak() -> int:
    """Return the most memory this process has had, in MiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="utf-8").splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def write_minutes(suffix: str) -> None:
    """Write minutes in a format; print the seconds, and the peak after a few and after many."""
    spent, peaks = 0.0, list[int]()
    for number in range(1, MANY + 1):
        made = minutes(number)
        spent += timed(lambda: write(made, suffix))[0]  # noqa: B023
        if number in {FEW, MANY}:
            peaks.append(peak())
    print(spent, *peaks)


def minuting() -> bool:
    """Print what many minutes cost, and tell whether the promises hold."""
    print(f"{MANY} minutes of {ITEMS} items each, in a process for each format; peak of memory after {FEW} and {MANY}")
    spent, held = 0.0, True
    for suffix in (".html", ".docx", ".pdf"):
        done = subprocess.run([sys.executable, __file__, suffix], capture_output=True, check=True, text=True)
        seconds, few, many = done.stdout.split()
        print(f"  {suffix:8}{float(seconds):8.2f} s {few:>6} MiB {many:>6} MiB")
        spent += float(seconds) if suffix in REPORT else 0
        held = held and int(many) <= FLAT * int(few)
    print(f"  {'both':8}{spent:8.2f} s  promised of .docx and .html: at most {MINUTES:.0f} s")
    print(f"promised: at most {FLAT} times the memory")
    return held and spent <= MINUTES


def main(words: list[str]) -> int:
    """Measure, or be the process that is measured; return 0 where every promise holds."""
    if words:
        write_minutes(words[0])
        return 0
    found = [reporting(), minuting()]
    return int(not all(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
