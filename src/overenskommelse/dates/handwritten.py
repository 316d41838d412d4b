"""Days as people write them, and the same in the form of ISO 8601: what a text that is no date was surely meant as."""

import re

_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "january february march april may june july august september october november december",
}
_NUMBERS = {name: number for names in _MONTHS.values() for number, name in enumerate(names.split(), start=1)}
"""The number of each month by its name, in the languages that sources are written in."""
_SHORTEST = 3
"""How many letters of a month's name tell it."""

_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<day>\d{1,2})/(?P<month>\d{1,2}) (?P<year>\d{4})",
        r"(?:(?:den )?(?P<day>\d{1,2})\.? )?(?P<name>[a-z]+)\.? (?P<year>\d{4})",
        r"(?P<name>[a-z]+)\.? (?:(?P<day>\d{1,2}), )?(?P<year>\d{4})",
    )
)


def rewritten(text: str) -> str | None:
    """Return what a day or month written otherwise is in ISO 8601; it may still not be in the calendar.

    A day and a month divided by a slash alone (6/12/2019) are not told apart everywhere, so that is left.
    """
    for form in _FORMS:
        if found := form.fullmatch(text.strip().lower()):
            parts = found.groupdict()
            month = _number(parts["name"]) if "name" in parts else int(parts["month"])
            if month is not None:
                day = f"-{int(parts['day']):02}" if parts["day"] else ""
                return f"{parts['year']}-{month:02}{day}"
    return None


def _number(name: str) -> int | None:
    """Return the number of the month that a name, or its beginning, means."""
    if len(name) < _SHORTEST:
        return None
    return next((number for full, number in _NUMBERS.items() if full.startswith(name)), None)
