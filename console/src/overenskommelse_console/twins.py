"""What the command line calls what is done and read here: whoever cannot use a screen misses nothing.

A test lists every screen and every action: one that is new has its twin here, or is a view of its screen alone.
"""

from collections.abc import Mapping

Words = tuple[str, ...]
"""Commands of the command line, each as it is written after `overenskommelse`."""

SCREENS: Mapping[str, Words] = {
    "Now": ("standing", "explain"),
    "Agreement": ("show",),
    "Editions": ("show", "diff"),
    "Edition_": ("show --clause",),
    "Matrix_": ("matrix",),
    "Joined": ("parties", "find"),
    "Organisation_": ("card",),
    "Trial": ("import --dry-run",),
    "Bodies": ("bodies",),
    "Body": ("bodies --body",),
    "Meeting_": ("minutes",),
    "Attending": ("minutes --meeting",),
    "Papers": ("papers",),
    "Journal": ("journal list", "history"),
    "Extensions": ("plugins",),
    "Reading": ("unknowns", "matrix --cell"),
    "Rounds": ("follow-up",),
    "Sides": ("follow-up",),
    "Answers": ("questionnaire --dry-run",),
    "Matters": ("matters", "enquiries", "recommendations", "actions"),
    "Story": ("history",),
    "Year": ("year",),
}
"""What shows the same, by the screen."""

_STEPS = ("apply accession", "approve accession", "sign accession")
_SETTLING = (
    *("plan meeting", "record meeting", "record activity", "open round", "declare coverage", "set-up body"),
    *("add seats", "appoint holder", "confirm minutes", "announce minutes", "adopt plan", "show --clause"),
)
"""What would settle a finding."""
_DEALING: Mapping[str, Words] = {
    "next": (
        *("pass enquiry", "answer enquiry", "answer recommendation", "finish action", "record outcome"),
        *("close matter", "register paper"),
    ),
    "step": ("add step",),
    "paper": ("enter paper",),
    "pass_on": ("pass enquiry",),
    "close": ("close matter",),
    "edit": ("edit matter", "edit enquiry", "edit recommendation", "edit action"),
}
"""What is done about a matter, from the list and from its card."""

ACTIONS: Mapping[str, Mapping[str, Words]] = {
    "everywhere": {
        "do('undo')": ("undo",),
        "do('redo')": ("redo",),
        "do('as_of')": ("show --on",),
        "do('known')": ("show --known",),
        "do('switch')": ("list",),
    },
    "Now": {"settle": _SETTLING, "ways": _SETTLING, "unknown": ("unknowns",), "read": ("explain",)},
    "Agreement": {
        "edit": ("edit clause", "edit edition", "edit plan", "edit body", "edit obligation"),
        "editions": ("show",),
    },
    "Edition_": {
        "edit": ("edit clause",),
        "new": ("add clause",),
        "take_out": ("remove clause",),
        "differ": ("diff",),
        "adopt": ("adopt edition",),
    },
    "Editions": {
        "read": ("show",),
        "differ": ("diff",),
        "adopt": ("adopt edition", "adopt plan"),
        "text": ("show --clause",),
        "draft": ("draft edition",),
        "new": ("adopt edition", "adopt plan"),
        "edit": ("edit edition", "edit plan"),
    },
    "Matrix_": {
        "plan": ("matrix --plan",),
        "drill": ("matrix --cell",),
        "activity": ("record activity",),
        "choose": ("choose level",),
        "decline": ("decline level",),
    },
    "Joined": {
        "card": ("card",),
        "begin": ("add organisation", *_STEPS),
        "next": _STEPS,
        "find": ("find --text",),
        "change": ("edit organisation", *_STEPS, "leave accession", "add contact"),
        "leave": ("leave accession",),
        "edit": ("edit organisation",),
        "contact": ("add contact",),
        "filter": ("parties",),
        "take_in": ("import",),
        "give_out": ("export",),
        "merge": ("merge organisation",),
        "end": ("end organisation",),
    },
    "Organisation_": {
        "edit": ("edit organisation",),
        "next": _STEPS,
        "contact": ("add contact",),
        "leave": ("leave accession",),
        "end_contact": ("end contact",),
        "merge": ("merge organisation",),
        "end": ("end organisation",),
    },
    "Trial": {"take": ("import",)},
    "Bodies": {
        "open": ("minutes --meeting",),
        "plan": ("plan meeting",),
        "cancel": ("cancel meeting",),
    },
    "Body": {
        "appoint": ("appoint holder",),
        "resign": ("resign holder",),
        "add": ("add seat",),
        "add_all": ("add seats",),
        "edit": ("edit seat",),
        "edit_held": ("edit appointment",),
        "end": ("end appointment",),
        "end_seat": ("end seat",),
    },
    "Meeting_": {
        "new": ("plan item", "record item"),
        "write": ("plan item", "record item"),
        "held": ("record meeting",),
        "papers": ("paper",),
        "move(-1)": ("plan item",),
        "move(1)": ("plan item",),
        "take_off": ("plan agenda",),
        "carry": ("plan agenda",),
        "checkers": ("choose checkers",),
        "edit": ("edit meeting",),
        "cancel": ("cancel meeting",),
        "attendance": ("record attendance",),
        "task": ("decide action",),
        "confirm": ("confirm minutes",),
        "confirm_item": ("confirm item",),
        "announce": ("announce minutes",),
        "take_down": ("take-down notice",),
    },
    "Attending": dict.fromkeys(("turn", "save", "all", "someone", "note"), ("record attendance",)),
    "Papers": {"write": ("paper --to",)},
    "Rounds": {"open_round": ("follow-up",), "new": ("open round",)},
    "Sides": {
        "judge": ("record assessment",),
        "raise": ("raise disagreement",),
        "lock": ("lock round",),
        "reopen": ("reopen round",),
        "give_out": ("questionnaire out",),
        "take_in": ("questionnaire in",),
        "report": ("paper --to",),
    },
    "Answers": {"take": ("questionnaire in",)},
    "Matters": {
        "card": ("history",),
        "new": ("open matter", "record enquiry", "record recommendation", "decide action"),
        **_DEALING,
    },
    "Story": {"register": ("register paper",), **_DEALING},
    "Year": {"go": ("follow-up", "matters"), "calendar": ("ical",)},
    "Journal": {"undo": ("undo --change",), "verify": ("journal verify",)},
}
"""What does the same, by the screen and the action."""

VIEWS: Mapping[str, frozenset[str]] = {
    "everywhere": frozenset(
        f"do('{name}')" for name in ("back", "help", "palette", "reload", "theme", "settings", "quit")
    ),
    "Now": frozenset({"overview"}),
    "Agreement": frozenset({"unfold", "fold"}),
    "Edition_": frozenset({"unfold", "fold"}),
    "Editions": frozenset({"read"}),
    "Joined": frozenset({"sort", "columns", "views", "mark_all"}),
    "Trial": frozenset({"filter"}),
    "Bodies": frozenset({"over"}),
    "Papers": frozenset({"mark", "mark_all", "format"}),
    "Extensions": frozenset({"read"}),
    "Sides": frozenset({"filter"}),
    "Matters": frozenset({"show", "kinds"}),
    "Year": frozenset(f"turn({years})" for years in (1, -1, 0)),
}
"""What changes nothing and reads nothing that its screen has not read: how it is looked at."""
