"""The public functions' types, checked by mypy and never run."""

from datetime import date
from typing import assert_type

from overenskommelse import (
    Agreement,
    Comparison,
    Coverage,
    Difference,
    Finding,
    Ledger,
    Standing,
    Status,
    Unknown,
    assess,
    calendar,
    compare,
    diff,
    matrix,
    read_agreement,
    read_ledger,
    register,
    unknowns,
    write_agreement,
    write_ledger,
)
from overenskommelse.agreement import Edition
from overenskommelse.differences import apply
from overenskommelse.ledger import Meeting
from overenskommelse.notation import SourceFile
from overenskommelse.standing import Matrix, Register


def reading_and_writing(files: list[SourceFile]) -> None:
    agreement = read_agreement(files)
    assert_type(agreement, Agreement)
    ledger = read_ledger(files, agreement=agreement)
    assert_type(ledger, Ledger)
    assert_type(write_agreement(agreement), str)
    assert_type(write_ledger(ledger), str)
    assert_type(ledger.of(Meeting), tuple[Meeting, ...])
    assert_type(ledger.of(Coverage), tuple[Coverage, ...])


def comparing(agreement: Agreement, on: date) -> None:
    old, new = agreement.editions
    assert_type(diff(old, new), Difference)
    assert_type(apply(old, diff(old, new)), Edition)
    assert_type(compare((agreement, agreement), on), Comparison)
    diff(agreement, agreement)  # type: ignore[arg-type]  # editions or plans are asked for


def following_up(agreement: Agreement, ledger: Ledger, on: date) -> None:
    standing = assess(agreement, ledger, on)
    assert_type(standing, Standing)
    assert_type(standing.findings, tuple[Finding, ...])
    assert_type(standing.findings[0].status, Status)
    assert_type(calendar(agreement, ledger, on, on, on), tuple[Finding, ...])
    assert_type(matrix(agreement, ledger, on, "plan"), Matrix)
    assert_type(register(agreement, ledger, on), Register)
    assert_type(unknowns(agreement, ledger, on), tuple[Unknown, ...])
    assess(agreement, ledger, "2018-05-29")  # type: ignore[arg-type]  # a date is asked for, not its text
    standing.on = on  # type: ignore[misc]  # values are frozen
