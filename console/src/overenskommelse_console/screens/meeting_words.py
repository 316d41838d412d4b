"""The words and the keys of a meeting's page: what can be done before it was held, and what afterwards."""

from collections.abc import Mapping

from attrs import evolve

from overenskommelse.messages import Template

from ..actions import Action, bindings

TITLED = Template("console-screen-meeting", "Meeting")
ABOUT = Template(
    "console-about-meeting",
    "A meeting from its agenda to the notice of its confirmed minutes. Before it was held, items are put on the agenda "
    "and in order; afterwards each § is written, and then confirmed and announced. Beside the list stands what is "
    "known of the item that is marked.",
)
NUMBER = Template("console-column-item-number", "No.")
HEADING = Template("console-column-item-heading", "Item")
STATE = Template("console-column-item-state", "State")
NO_ITEMS_AHEAD = Template(
    "console-meeting-no-items-ahead",
    "Nothing is on the agenda yet: n puts an item there, f what is left from earlier meetings.",
)
NO_ITEMS = Template("console-meeting-no-items", "No § is written yet: n writes the first one.")
NO_ITEM = Template("console-meeting-no-item", "There is no item yet; press n to add one.")
ONLY_AHEAD = Template(
    "console-meeting-only-ahead", "That is done before a meeting is held. This one was held, or called off."
)
ONLY_HELD = Template(
    "console-meeting-only-held", "That is done once the meeting was held. Press h to record that it was."
)

_WRITE = Template("console-action-write-item", "write in it")
_EDIT_ITEM = Template("console-action-edit-item", "edit the item")
_NEW = Template("console-action-new-item", "new item")
_NEW_PARAGRAPH = Template("console-action-new-paragraph", "new §")
_UP = Template("console-action-item-up", "move the item up")
_DOWN = Template("console-action-item-down", "move the item down")
_OFF = Template("console-action-item-off", "take the item off the agenda")
_CARRY = Template("console-action-carry", "carry over what is left from before")
_HELD = Template("console-action-held", "was held")
_CANCEL = Template("console-action-cancel-meeting", "cancel the meeting")
_ATTENDANCE = Template("console-action-attendance", "attendance")
_CHECKERS = Template("console-action-checkers", "choose checkers")
_AT_ONCE = Template("console-action-confirm-item", "§ confirmed at once")
_TASK = Template("console-action-give-task", "give somebody a task")
_TASK_WORDS = Template("console-words-give-task", "action, to do, follow up, responsible")
_CONFIRM = Template("console-action-confirm", "confirm the minutes")
_ANNOUNCE = Template("console-action-announce", "announce the confirmation")
_TAKE_DOWN = Template("console-action-take-down", "take the notice down")
_PAPERS = Template("console-action-papers", "papers")
_EDIT = Template("console-action-edit-meeting", "edit day, hours and place")
_AGENDA_WORDS = Template("console-words-agenda", "agenda, add, matter, item")
_MINUTES_WORDS = Template("console-words-minutes", "minutes, decision, vote, reservation, put off, paragraph")
_HELD_WORDS = Template("console-words-held", "record, begin minutes, took place")
_ATTENDANCE_WORDS = Template("console-words-attendance", "present, absent, substitutes, roll call")
_CONFIRM_WORDS = Template("console-words-confirm", "check, sign, approve, minutes")
_ANNOUNCE_WORDS = Template("console-words-announce", "notice, board, publish, appeal")
_PAPERS_WORDS = Template("console-words-papers", "print, Word, PDF, notice, minutes, extract, export, file")

_CHOOSE_CHECKERS = Action(name="checkers", key="v", title=_CHECKERS, synonyms=_CONFIRM_WORDS, writes=True)
_OUT = Action(name="papers", key="p", title=_PAPERS, synonyms=_PAPERS_WORDS, is_hint=True)
_MEND = Action(name="edit", key="f2", title=_EDIT, writes=True)

AHEAD = (
    Action(name="new", key="n", title=_NEW, synonyms=_AGENDA_WORDS, is_hint=True, writes=True),
    Action(name="held", key="h", title=_HELD, synonyms=_HELD_WORDS, is_hint=True, writes=True),
    _OUT,
    Action(name="write", key="enter", title=_EDIT_ITEM, writes=True),
    Action(name="move(-1)", key="u,ctrl+up", title=_UP, writes=True),
    Action(name="move(1)", key="d,ctrl+down", title=_DOWN, writes=True),
    Action(name="take_off", key="t", title=_OFF, writes=True),
    Action(name="carry", key="f", title=_CARRY, synonyms=_AGENDA_WORDS, writes=True),
    _CHOOSE_CHECKERS,
    _MEND,
    Action(name="cancel", key="i", title=_CANCEL, writes=True),
)
"""Before the meeting was held."""
HELD = (
    Action(name="write", key="enter", title=_WRITE, synonyms=_MINUTES_WORDS, is_hint=True, writes=True),
    _OUT,
    Action(name="attendance", key="r", title=_ATTENDANCE, synonyms=_ATTENDANCE_WORDS, writes=True),
    Action(name="confirm", key="j", title=_CONFIRM, synonyms=_CONFIRM_WORDS, writes=True),
    Action(name="new", key="n", title=_NEW_PARAGRAPH, synonyms=_MINUTES_WORDS, writes=True),
    Action(name="task", key="b", title=_TASK, synonyms=_TASK_WORDS, writes=True),
    _CHOOSE_CHECKERS,
    Action(name="confirm_item", key="o", title=_AT_ONCE, synonyms=_CONFIRM_WORDS, writes=True),
    Action(name="announce", key="k", title=_ANNOUNCE, synonyms=_ANNOUNCE_WORDS, writes=True),
    Action(name="take_down", key="w", title=_TAKE_DOWN, synonyms=_ANNOUNCE_WORDS, writes=True),
    _MEND,
)
"""Once it was held."""
NEXT: Mapping[str, tuple[Action, ...]] = {
    each.name: (HELD[0], evolve(each, is_hint=True), *(other for other in HELD[1:] if other is not each))
    for each in HELD
    if each.name in {"attendance", "checkers", "confirm", "announce", "take_down"}
}
"""The same, with what comes next among the hints."""
NEITHER = (_OUT, _MEND)
"""Where it was called off."""
BINDINGS_ = bindings({each.key: each for each in (*AHEAD, *HELD)}.values())
"""Their keys; a key does one thing, before as after."""
