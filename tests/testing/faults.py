"""Everything that a plugin can do wrong, each with the checks that see it, and no other may."""

from tests.testing.plugin import Fault
from tests.testing.snippets import (
    AGREEMENT,
    CARRIES,
    CHECKING,
    CITED,
    CLOCK,
    CODES,
    CONCEPTS,
    DOOR,
    FILES,
    GONE,
    LEDGER,
    MODULE,
    NAMES,
    OPENS,
    ORDER,
    PRINTS,
    READ,
    REMOVED,
    REPLACED,
    ROOTLESS,
    RULES,
    RUNS,
    SENTENCE,
    SOURCED,
    STORED,
    TEST,
    TWICE,
    USUAL,
    WORDED,
    catalogue,
    judging,
    of_its_own_kind,
    panelled,
    translating,
)

FAULTS = {
    "asks for a variant that nobody brings": Fault(
        (DOOR,), "no plugin brings the variant sandvika", {TEST: ('"sandvik"\n', '"sandvika"\n')}
    ),
    "cannot be imported": Fault((DOOR,), "ZeroDivisionError", added="1 / 0"),
    "extends what is not there": Fault((DOOR,), "extends xx", {MODULE: ('"se"', '"xx"')}),
    "has a hook that nobody calls": Fault(
        (DOOR,), "has a hook variant, which is never called", added="@hookimpl\ndef variant():\n    return []"
    ),
    "reads a file when it is imported": Fault(
        (OPENS,),
        "liggare.yaml is opened",
        added="(__import__('pathlib').Path(__file__).parent / 'ledger/liggare.yaml').read_text()",
    ),
    "reads a file in its hook": Fault(
        (OPENS,),
        "avtal.yaml is opened",
        {
            MODULE: (
                "    return [",
                "    open(__file__.replace('__init__.py', 'agreement/avtal.yaml')).close()\n    return [",
            )
        },
    ),
    "looks for its files when it is imported": Fault(
        (OPENS,),
        "agreement is opened",
        added="from importlib.resources import files\n[*(files('sandvik') / 'agreement').iterdir()]",
    ),
    "is called by its code alone": Fault((NAMES,), "only its code", {MODULE: ("Region Sandvik", "Sandvik")}),
    "comes from a distribution without a version": Fault((NAMES,), "has no version", {TEST: ('"1.2"', "None")}),
    "has agreements and no parent": Fault(
        (NAMES,),
        "no parent",
        added=ROOTLESS,
    ),
    "offers files that cannot be read": Fault((READ,), "avtal.yaml:2: name", {AGREEMENT: ("name: Över", "nam: Över")}),
    "offers files that are not there": Fault((READ,), "holds no file", {MODULE: ("ledger/*", "liggare/*")}),
    "offers an agreement by another code": Fault(
        (CODES,),
        "offered as sandvik calls itself sandby",
        {AGREEMENT: ("code: sandvik", "code: sandby"), LEDGER: ("agreement: sandvik", "agreement: sandby")},
    ),
    "has an agreement of another variant": Fault(
        (CODES,), "names the variant se", {AGREEMENT: ("variant: sandvik", "variant: se")}
    ),
    "has a value without a source": Fault(
        (SOURCED,),
        "value sandvik.days",
        added=f"{RULES}\nVARIANT = evolve(VARIANT, values={{'sandvik.days': three('2020/..', None)}})",
    ),
    "has a legal kind without a source": Fault(
        (SOURCED,),
        "legal kind rad",
        added=f"{RULES}\nVARIANT = evolve(VARIANT, legal_kinds=(LegalKind(code='rad', label='råd', source=None),))",
    ),
    "describes a document that nothing comes from": Fault(
        (CITED,),
        "agreement sandvik: utkast",
        {AGREEMENT: ("documents:\n", "documents:\n  - {id: utkast, title: Ett utkast}\n")},
    ),
    "describes a law that no rule comes from": Fault(
        (CITED,), "variant sandvik: lag", added=f"{RULES}\nVARIANT = evolve(VARIANT, documents=(LAW,))"
    ),
    "replaces a statute that it does not mean to": Fault(
        (REPLACED,),
        "justering replaces the rule of se",
        added=f"{RULES}\nVARIANT = evolve(VARIANT, statutes=(RULE,), documents=(LAW,))",
    ),
    "replaces what it has misspelt": Fault(
        (REPLACED,),
        "inherits no such rule",
        {TEST: ("    variant = ", '    replaces = ("minutes.confirmation.day",)\n    variant = ')},
        f"{RULES}\nVALUES = {{'minutes.confirmation.day': three('2020/..', SOURCE)}}\n"
        "VARIANT = evolve(VARIANT, values=VALUES, documents=(LAW,))",
    ),
    "takes away what had ended": Fault(
        (REMOVED,),
        "takes nothing away",
        {MODULE: ("return [VARIANT]", "return [PARENT, VARIANT]")},
        f"{RULES}\nVALUES = {{'lanet.days': three('2000/2010', SOURCE)}}\n"
        "PARENT = Variant(code='lanet', name='Hela länet', parent='se', values=VALUES, documents=(LAW,))\n"
        "REMOVAL = Removal(kind=Removable.VALUE, name='lanet.days', since=date(2020, 1, 1), source=SOURCE)\n"
        "VARIANT = evolve(VARIANT, parent='lanet', removals=(REMOVAL,))",
    ),
    "raises on a day": judging(
        RUNS,
        "on 2020-03-03: ValueError: too early",
        "if case.on == date(2020, 3, 3):",
        "    raise ValueError('too early')",
        USUAL,
    ),
    "answers with what is no finding": judging(RUNS, "str where a Finding", "yield 'uppfyllt'", has_days=False),
    "promises without a clause": Fault(
        (CARRIES,), "cites no clause", {AGREEMENT: ("clauses: [text-2020/uppfoljning]", "clauses: []")}
    ),
    "tells a finding without a reason": judging(
        CARRIES, "has no reason", "yield case.finding(obligation, Status.MET, Template('tyst', '')())"
    ),
    "tells a finding without a source": judging(
        CARRIES,
        "has no source",
        "found = case.finding(obligation, Status.MET, ALL_DONE(period=2020, done='x'))",
        "yield evolve(found, source=None)",
    ),
    "tells two findings of one id": judging(CARRIES, "the id of 2 findings", USUAL, USUAL),
    "remembers what it was asked": judging(
        TWICE,
        "is told otherwise when it is asked for again",
        "before, judge.before = getattr(judge, 'before', None), (id(case.ledger), case.on)",
        "status = Status.MET if judge.before != before else Status.UNKNOWN",
        "yield case.finding(obligation, status, ALL_DONE(period=2020, done='x'))",
    ),
    "goes by the order of the records": judging(
        ORDER,
        "when the records stand in another order",
        "first = case.ledger.records[:1]",
        "counted = tuple(each.id for each in first)",
        "yield case.finding(obligation, Status.MET, ALL_DONE(period=2020, done='x'), counted=counted)",
    ),
    "prints when it is imported": Fault((PRINTS,), "Sandvik hälsar", added="print('Sandvik hälsar')"),
    "warns when it is imported": Fault((PRINTS,), "UserWarning", added="import warnings\nwarnings.warn('Gammalt')"),
    "asks for today": judging(CLOCK, "today() is called", "date.today()", USUAL),
    "asks for the time when it is imported": Fault((CLOCK,), "time() is called", added="import time\ntime.time()"),
    "reads the environment in its hook": Fault(
        (CLOCK,),
        "the environment is read (SANDVIK)",
        {MODULE: ("    return [", "    import os\n    os.environ.get('SANDVIK')\n    return [")},
    ),
    "goes by the order of hashes": judging(
        CLOCK,
        "another answer in another zone",
        "some = tuple({str(number) for number in range(50)})",
        "yield case.finding(obligation, Status.MET, ALL_DONE(period=2020, done='x'), counted=some)",
        has_days=False,
    ),
    "changes what its kind of promise says whenever it is made": of_its_own_kind(
        (FILES, STORED),
        "is another",
        "tone: str = field(converter=lambda text: text + '!')",
        "summary: Vakten går, tone: hög",
    ),
    "has two classes for one kind of promise": of_its_own_kind(
        (STORED,),
        "tone",
        "tone: str",
        "summary: Vakten går, tone: hög",
        """
@frozen(kw_only=True)
class Other(Obligation):
    pitch: int = 1

OTHER = Variant(code="sandvik-2", name="Södra Sandvik", parent="se", kinds={"watch": Other}, evaluators={Other: judge})
""",
    ),
    "says in its code what a promise is about": of_its_own_kind(
        (GONE,), "can no longer be read", "summary: str = 'Vakten går'", "notice: 30"
    ),
    "tells a finding in a sentence that is not translated": judging(
        WORDED,
        "not translated: 'It is Monday.'",
        "yield case.finding(obligation, Status.MET, Template('monday', 'It is Monday.')())",
    ),
    "leaves a place of a sentence open": judging(
        WORDED, "KeyError: 'done'", "yield case.finding(obligation, Status.MET, ALL_DONE(period=2020))", has_days=False
    ),
    "has a code in a sentence that nobody has a word for": judging(
        WORDED,
        "no word is known for Mood.GLAD",
        "from enum import StrEnum",
        "Mood = StrEnum('Mood', {'GLAD': 'glad'})",
        "yield case.finding(obligation, Status.MET, ALL_DONE(period=2020, done=Mood.GLAD))",
    ),
    "brings a check twice": Fault((DOOR,), "brings nummer more", added=CHECKING.format(brought="CHECK, CHECK")),
    "has a check that says of itself what is not translated": Fault(
        (WORDED,), "says what is not translated: 'Looks.'", added=CHECKING.format(brought="CHECK")
    ),
    "has a word for a concept that it has misspelt": Fault(
        (CONCEPTS,), "the nearest is plan", {AGREEMENT: ("concept: plan", "concept: plann")}
    ),
    "has a catalogue in one language": translating("is not there in en", sv=catalogue("Det är {day}.")),
    "has a sentence in its catalogue that is not translated": translating(
        "sandvik in sv: not translated: 'It is {day}.'", sv=catalogue(""), en=catalogue(SENTENCE)
    ),
    "has a translation without the sentence's place": translating(
        "other places", sv=catalogue("Det är {dag}."), en=catalogue(SENTENCE)
    ),
    "has a catalogue that is none": translating("holds no translated sentences", sv=b"hej", en=catalogue(SENTENCE)),
    "has a catalogue that no hook names": translating(
        "the hook catalogues() does not name it", added="", sv=catalogue("Det är {day}."), en=catalogue(SENTENCE)
    ),
    "has a panel that raises": panelled("ZeroDivisionError", "return 1 / 0"),
    "has a panel that gives something else than blocks": panelled("gave int where blocks are asked for", "return 42"),
}
