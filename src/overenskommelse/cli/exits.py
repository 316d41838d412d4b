"""The exit codes of every command."""

DONE = 0
FAILED = 1
"""A check that was asked for did not hold: --strict, --check, or a text with outdated words."""
BAD_INPUT = 2
CRASHED = 70
"""The program itself failed; what `sysexits.h` calls EX_SOFTWARE."""
INTERRUPTED = 130
"""What shells give to a program that was interrupted."""
TERMINATED = 143
"""What shells give to a program that was asked to end."""
