"""Organisation numbers as people write them, wherever one is shown."""

_DIGITS, _FIRST = 10, 6
"""How many digits there are, and how many of them stand before the hyphen."""


def number_told(number: str | None) -> str:
    """Write an organisation number with its hyphen; what is none stays as it is."""
    if number is None or len(number) != _DIGITS or not number.isdigit():
        return number or ""
    return f"{number[:_FIRST]}-{number[_FIRST:]}"
