"""The checks by their names, and what faults are made of: evaluators, kinds of promise, rules, catalogues."""

from babel.messages.catalog import Catalog

from tests.testing.plugin import Fault
from tools.catalogues import mo_bytes

DOOR = "test_the_plugin_is_found_by_its_entry_point_and_loads_without_a_problem"
OPENS = "test_loading_it_opens_no_file"
NAMES = "test_the_variant_has_a_name_a_known_parent_and_a_version"
READ = "test_each_agreement_can_be_read"
CODES = "test_each_agreement_has_the_code_it_is_offered_by_and_names_its_variant"
SOURCED = "test_each_statement_has_a_source_whose_document_is_described"
CITED = "test_each_described_document_is_cited"
REPLACED = "test_what_it_replaces_is_inherited_and_declared"
REMOVED = "test_what_it_takes_away_would_hold_without_the_removal"
RUNS = "test_the_standing_can_be_asked_for_around_every_boundary"
CARRIES = "test_each_finding_carries_its_clause_its_source_and_its_reason"
TWICE = "test_the_same_question_has_the_same_answer_twice"
ORDER = "test_the_order_of_the_records_changes_no_answer"
PRINTS = "test_it_prints_nothing_when_it_is_imported"
CLOCK = "test_no_clock_and_no_environment_decide_an_answer"
FILES = "test_files_say_the_same_when_they_are_written_and_read_again"
STORED = "test_a_store_gives_back_what_was_put_into_it"
GONE = "test_what_was_stored_can_be_read_and_shown_without_the_plugin"
WORDED = "test_every_finding_is_worded_in_both_languages"
CONCEPTS = "test_the_agreements_own_words_stand_for_concepts_that_sentences_know"
CATALOGUE = "test_its_own_catalogue_says_everything_in_both_languages"
CONSOLE = "test_what_it_brings_to_the_console_is_shown_on_every_day_in_both_languages"
CARD = "test_the_card_says_what_it_said_before"

MODULE, AGREEMENT, LEDGER, TEST = (
    "sandvik/__init__.py",
    "sandvik/agreement/avtal.yaml",
    "sandvik/ledger/liggare.yaml",
    "test_sandvik.py",
)

_JUDGING = """
from attrs import evolve

from overenskommelse.agreement import Recurring
from overenskommelse.messages import Template
from overenskommelse.standing import CORE, Status
from overenskommelse.standing.reasons import ALL_DONE

def judge(obligation, case):
    {body}

VARIANT = evolve(VARIANT, evaluators={{Recurring: judge}})
"""
USUAL = "yield from CORE.evaluators[Recurring](obligation, case)"
_DECLARED = {TEST: ("    variant = ", '    replaces = ("Recurring",)\n    variant = ')}
_WITHOUT_DAYS = {TEST: ("    days = (date(2022, 6, 1),)", '    replaces = ("Recurring",)')}


def judging(failing: str, says: str, *lines: str, has_days: bool = True) -> Fault:
    """Return the fault of an evaluator of its own."""
    added = _JUDGING.format(body="\n    ".join(lines))
    return Fault((failing,), says, _DECLARED if has_days else _WITHOUT_DAYS, added)


KIND = """
from attrs import evolve, field, frozen

from overenskommelse.agreement import Obligation
from overenskommelse.standing import Status
from overenskommelse.standing.reasons import ALL_DONE

@frozen(kw_only=True)
class Watch(Obligation):
    {field}

def judge(obligation, case):
    yield case.finding(obligation, Status.MET, ALL_DONE(period=2020, done="x"))

VARIANT = evolve(VARIANT, kinds={{"watch": Watch}}, evaluators={{Watch: judge}})
"""


def of_its_own_kind(failing: tuple[str, ...], says: str, attribute: str, keys: str, more: str = "") -> Fault:
    """Return the fault of a kind of promise of its own: what its class holds, and what its file says of one."""
    promise = f"  - {{kind: watch, id: vakt, clauses: [text-2020/uppfoljning], source: {{document: text}}, {keys}}}\n"
    edits = {AGREEMENT: ("obligations:\n", f"obligations:\n{promise}")}
    if more:
        edits[MODULE] = ("return [VARIANT]", "return [VARIANT, OTHER]")
    return Fault(failing, says, edits, KIND.format(field=attribute) + more)


SENTENCE = "It is {day}."


def catalogue(said: str) -> bytes:
    """Compile a catalogue of what a plugin's own sentence becomes."""
    made = Catalog("sv")
    made.add(SENTENCE, said)
    return mo_bytes(made)


RULES = """
from attrs import evolve

from overenskommelse.agreement import MeetingDay, Within
from overenskommelse.dates import Period
from overenskommelse.sources import Dated, Dating, Document, Source
from overenskommelse.standing import LegalKind
from overenskommelse.variants import Removable, Removal

LAW = Document(id="lag", title="En lag")
SOURCE = Source(document="lag", locator="1 §")
DAYS = {"start": MeetingDay.HELD, "end": MeetingDay.CONFIRMED}
RULE = Within(id="justering", summary="En annan regel", clauses=(), days=3, duty="annat", source=SOURCE, **DAYS)

def three(period, source):
    return Dated((Dating(value=3, period=Period.parse(period), source=source),))
"""
ROOTLESS = """
from attrs import evolve
from overenskommelse.variants.base import BASE

VARIANT = evolve(VARIANT, parent=None, kinds=BASE.kinds, evaluators=BASE.evaluators)
"""


NAMING = """
from overenskommelse.plugins import Domain

@hookimpl
def catalogues():
    return [Domain("sandvik", "sandvik")]
"""


def translating(says: str, *, added: str = NAMING, **said: bytes) -> Fault:
    """Return the fault of the plugin's own catalogues: what the compiled files hold, by language."""
    beside = {f"sandvik/locale/{code}/LC_MESSAGES/sandvik.mo": content for code, content in said.items()}
    return Fault((CATALOGUE,), says, added=added, beside=beside)


CHECKING = """
from overenskommelse.messages import Template
from overenskommelse.plugins import Check

CHECK = Check(code="nummer", variant="sandvik", kinds=("matter",), says=Template("own-says", "Looks."), run=list)

@hookimpl
def checks():
    return [{brought}]
"""


def panelled(says: str, shown: str) -> Fault:
    """Return the fault of a panel of the console that does something else than show blocks."""
    entry = 'Entry("sandvik", "overenskommelse-sandvik", "1.2", lambda: import_module("sandvik.panel"))'
    last = "    )\n"
    return Fault(
        (CONSOLE,),
        says,
        {TEST: (f'"sandvik")),\n{last}', f'"sandvik")),\n{last}    console_entries = ({entry},)\n')},
        beside={"sandvik/panel.py": PANEL.format(shown=shown).encode()},
    )


PANEL = """
from overenskommelse.messages import Template
from overenskommelse.plugins import hookimpl
from overenskommelse.plugins.panels import Panel


def show(looking):
    {shown}


@hookimpl
def panels():
    return [Panel(name="tal", title=Template("own", "Bodies"), says=Template("told", "Bodies"), show=show)]
"""
