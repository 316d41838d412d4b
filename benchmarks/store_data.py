"""Organisations that do not exist, as the CSV of six columns that somebody might import, the same for each seed."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

HEAD = ("Namn", "Organisationsnummer", "Juridisk form", "Delregioner", "Verksamhetsområden", "Från och med")

_BEGINS = (
    *("Bläck", "Dimm", "Drak", "Dun", "Fjäril", "Frost", "Fågel", "Glöd", "Gnist", "Grus", "Humle", "Knapp", "Kvast"),
    *("Lykt", "Moln", "Mån", "Nyckel", "Näver", "Pärl", "Regn", "Rönn", "Skugg", "Stjärn", "Tofs", "Vinter", "Öken"),
)
_ENDS = (
    *("arp", "berga", "boda", "bäck", "fallet", "forsa", "hult", "hyttan", "kläppen", "lösa", "måla", "näset", "rum"),
    *("ryd", "sele", "skog", "stad", "sund", "svedja", "sätra", "torpa", "tuna", "vattnet", "vål", "åker", "ö"),
)
_BEFORE = ("", "Nya ", "Norra ", "Södra ", "Östra ", "Västra ", "Fria ", "Förenade ")
_ABOUT = (
    *(
        "Astma",
        "Bad",
        "Bi",
        "Brottsoffer",
        "Bygde",
        "Dans",
        "Diabetes",
        "Djur",
        "Ensam",
        "Folk",
        "Frilufts",
        "Hembygds",
    ),
    *("Hjälp", "Hobby", "Hörsel", "Idrotts", "Jazz", "Kamrat", "Klätter", "Konst", "Kvinno", "Kör", "Läs", "Musik"),
    *("Natur", "Njur", "Nykterhets", "Odlar", "Pensionärs", "Psyk", "Reumatiker", "Rörelse", "Sam", "Scen", "Slöjd"),
    *("Språk", "Stroke", "Syn", "Teater", "Ungdoms", "Vandrar", "Världs", "Åter", "Önske"),
)
_KINDS = (
    *("förening", "förbund", "klubb", "krets", "gille", "lag", "råd", "sällskap", "stiftelse", "verkstad", "vänner"),
    *("rörelse", "forum", "kafé", "nätverk", "centrum"),
)
_FORMS = ("Ideell förening", "Ideell förening", "Ideell förening", "Stiftelse", "Ekonomisk förening", "Trossamfund")
_SUB_REGIONS = ("Bohuskusten", "Dalskogen", "Vänerslätten", "Ätradalen")
_FIELDS = ("Folkhälsa", "Kultur", "Funktionshinder", "Integration", "Barn och unga", "Äldre", "Miljö")

_NAMES = (_BEFORE, _BEGINS, _ENDS, _ABOUT, _KINDS)
_COUNT = len(_BEFORE) * len(_BEGINS) * len(_ENDS) * len(_ABOUT) * len(_KINDS)
_STEP = 1_618_033
"""Prime, so that names and numbers go round all there are, and neighbours in the file are none in the alphabet."""
_FIRST, _NUMBERS = 402_000_000, 8_000_000
"""Numbers that begin with 4 are given to nobody; the third digit is 2 at least."""
_TWIN = 100
"""Every so many rows are called as another, as in life: of those, only one can have the short id."""


def name_of(index: int) -> str:
    """Return one of four million names."""
    place = index * _STEP % _COUNT
    parts = []
    for words in reversed(_NAMES):
        place, at = divmod(place, len(words))
        parts.append(words[at])
    kind, about, end, begin, before = parts
    return f"{before}{begin}{end}s {about}{kind}"


def number_of(index: int) -> str:
    """Return an organisation number that holds together, and no other index has."""
    nine = str(_FIRST + index * _STEP % _NUMBERS)
    total = sum(sum(divmod(int(digit) * (2 - place % 2), 10)) for place, digit in enumerate(nine))
    return f"{nine[:6]}-{nine[6:]}{-total % 10}"


def rows(start: int = 0, seed: int = 4) -> Iterator[tuple[str, ...]]:
    """Yield rows without end, from one on."""
    random, index = Random(seed + start), start
    first = date(1960, 1, 1)
    while True:
        name = name_of(index - _TWIN // 2 if index % _TWIN == _TWIN - 1 else index)
        regions = random.sample(_SUB_REGIONS, random.choice((0, 1, 1, 2)))
        fields = random.sample(_FIELDS, random.choice((1, 1, 2, 3)))
        day = first + timedelta(days=random.randrange(23_000))
        yield name, number_of(index), random.choice(_FORMS), "; ".join(regions), "; ".join(fields), day.isoformat()
        index += 1


def write(path: Path, start: int, count: int) -> None:
    """Write so many rows as a spreadsheet program in Swedish does."""
    import csv

    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEAD)
        writer.writerows(islice(rows(start), count))
