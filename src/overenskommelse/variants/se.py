"""Swedish statutory rules that bodies of an agreement may fall under, as dated and cited data.

Texts as they stood on 2025-09-01; later amendments are found in the government's database of statutes.
"""

from ..agreement import MeetingDay, Within
from ..dates import PartialDate, Period
from ..sources import Certainty, Dated, Dating, Document, Source
from ..standing import LegalKind
from .base import BASE
from .variant import Variant
from .weekdays import next_weekday

CONFIRMATION, ANNOUNCEMENT, APPEAL = "minutes.confirmation", "minutes.announcement", "minutes.appeal"
_DAYS = "{}.days"

KL_2017 = Document(
    id="kl-2017",
    title="Kommunallag (2017:725)",
    date=PartialDate("2017"),
    address="https://rkrattsbaser.gov.se/",
    publisher="Sveriges riksdag",
    note="Läst i lydelsen den 1 september 2025.",
)
KL_1991 = Document(
    id="kl-1991",
    title="Kommunallag (1991:900)",
    date=PartialDate("1991"),
    address="http://www.notisum.se/rnp/sls/fakta/a9910900.htm",
    publisher="Sveriges riksdag",
    note="I kraft den 1 januari 1992, upphävd den 1 januari 2018. Lagtexten har inte lästs.",
)
TIME = Document(
    id="lag-1930-173",
    title="Lag (1930:173) om beräkning av lagstadgad tid",
    date=PartialDate("1930-05-30"),
    address="https://lagen.nu/1930:173",
    publisher="Sveriges riksdag",
)

_OLD, _NEW = Period.parse("1992-01-01/2017-12-31"), Period.parse("2018-01-01/..")
_OLD_ACT = Source(
    document=KL_1991.id,
    certainty=Certainty.INFERRED,
    note="Motsvarande regler stod i 1991 års lag; paragrafen har inte återfunnits och talet antas vara detsamma.",
)


def _days(number: int, source: Source) -> Dated[int]:
    """Return a number of days that the Act of 2017 states, and that of 1991 is taken to have stated."""
    old = Dating(value=number, period=_OLD, source=_OLD_ACT)
    return Dated((old, Dating(value=number, period=_NEW, source=source)))


_CONFIRMED_BY = Source(
    document=KL_2017.id,
    locator="5 kap. 69 §",
    note="För nämnder genom 6 kap. 35 §. Före 2018: kommunallagen (1991:900).",
)
_ANNOUNCED_BY = Source(
    document=KL_2017.id,
    locator="8 kap. 12 §",
    note="Senast den andra dagen efter justeringen. Före 2018: kommunallagen (1991:900).",
)

_APPEALED_BY = Source(
    document=KL_2017.id,
    locator="13 kap. 5 §",
    note=(
        "Tre veckor från den dag då justeringen tillkännagavs; anslaget får inte tas bort dessförinnan (8 kap. 12 §)."
        " Före 2018: kommunallagen (1991:900)."
    ),
)

VALUES = {
    _DAYS.format(CONFIRMATION): _days(14, _CONFIRMED_BY),
    _DAYS.format(ANNOUNCEMENT): _days(2, _ANNOUNCED_BY),
    _DAYS.format(APPEAL): _days(21, _APPEALED_BY),
}

STATUTES = (
    Within(
        id="justering",
        summary="Protokollet justeras senast 14 dagar efter sammanträdet",
        clauses=(),
        days=_DAYS.format(CONFIRMATION),
        start=MeetingDay.HELD,
        end=MeetingDay.CONFIRMED,
        duty=CONFIRMATION,
        source=_CONFIRMED_BY,
    ),
    Within(
        id="anslag",
        summary="Justeringen tillkännages på anslagstavlan senast den andra dagen efter att protokollet har justerats",
        clauses=(),
        days=_DAYS.format(ANNOUNCEMENT),
        start=MeetingDay.CONFIRMED,
        end=MeetingDay.ANNOUNCED,
        duty=ANNOUNCEMENT,
        source=_ANNOUNCED_BY,
    ),
)

_NO_RULE = "Någon regel om protokoll för organ av det här slaget har inte återfunnits i kommunallagen."


def _without_duties(code: str, label: str, locator: str | None = None, *, note: str = _NO_RULE) -> LegalKind:
    """Return a kind for which no duty was found; it is inferred from the Act's silence where that has no section."""
    certainty = Certainty.INFERRED if locator is None else Certainty.STATED
    source = Source(document=KL_2017.id, locator=locator, certainty=certainty)
    return LegalKind(code=code, label=label, source=source, note=note)


_ALL = frozenset({CONFIRMATION, ANNOUNCEMENT, APPEAL})

LEGAL_KINDS = (
    LegalKind(
        code="fullmaktige",
        label="fullmäktige",
        duties=_ALL,
        source=Source(document=KL_2017.id, locator="5 kap. 65–69 §§, 8 kap. 12 §, 13 kap. 2 och 5 §§"),
    ),
    LegalKind(
        code="namnd",
        label="nämnd",
        duties=_ALL,
        source=Source(document=KL_2017.id, locator="6 kap. 35 §, 8 kap. 12 §, 13 kap. 2 och 5 §§"),
        note="6 kap. 35 § hänvisar till 5 kap. 65–67 och 69 §§.",
    ),
    _without_duties(
        "fullmaktigeberedning",
        "fullmäktigeberedning",
        "3 kap. 2 §",
        note="Någon uttrycklig regel om protokoll för en fullmäktigeberedning har inte återfunnits i kommunallagen.",
    ),
    _without_duties("namndberedning", "nämndberedning", "3 kap. 5 §, 6 kap. 43 §"),
    _without_duties("joint_group", "gemensam grupp"),
    _without_duties("advisory_council", "rådgivande organ"),
    _without_duties("steering_group", "styrgrupp"),
    _without_duties("working_group", "arbetsgrupp"),
)

SE = Variant(
    code="se",
    name="Sverige",
    parent=BASE.code,
    values=VALUES,
    legal_kinds=LEGAL_KINDS,
    statutes=STATUTES,
    last_day=next_weekday,
    documents=(KL_2017, KL_1991, TIME),
)
