"""What the keys and codes say: plans and their areas."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from ....agreement import Aim, Area, AreaKind, Indicator, Measure, Plan, Responsibility, Scope
from ....messages import Template

GROUPS: Mapping[type[Any], Template] = {
    Plan: Template("group-plan", "Plan: what is to be done during a period, by areas."),
    AreaKind: Template(
        "group-area-kind", "Kind of area: a kind that the plan names: principle, focus point, theme year."
    ),
    Area: Template("group-area", "Area: one area of a plan; it may point at several principles, or at none."),
    Measure: Template("group-measure", "Measure: what is to be done."),
    Responsibility: Template(
        "group-responsibility", "Responsibility: what somebody answers for: one side, or several where it is joint."
    ),
    Indicator: Template("group-indicator", "Indicator: how it shows, at one level and, where given, at one step."),
    Aim: Template("group-aim", "Aim: a choice for one level of an area."),
}
KEYS: Mapping[type[Any], Mapping[str, Template]] = {
    Plan: {
        "period": Template("key-plan-period", "Period: the plan's nominal period: 2015/2017 is three whole years."),
        "edition": Template(
            "key-plan-edition",
            "Edition: the id of the edition that the plan is printed in; it is then cited through that edition.",
        ),
        "part_of": Template(
            "key-plan-part-of", "Part of: the id of the plan that this one fills out, as a yearly plan does."
        ),
        "extent": Template(
            "key-plan-extent", "Extent: how much of the plan is known here; whole unless you say otherwise."
        ),
        "adopted": Template("key-plan-adopted", "Adopted: when the plan was adopted, and by whom."),
        "ended": Template("key-plan-ended", "Ended: when the plan ceased to hold before its period was over."),
        "area_kinds": Template(
            "key-plan-area-kinds", "Kinds of area: what the plan calls its areas, one entry for each kind."
        ),
        "areas": Template("key-plan-areas", "Areas: the plan's areas, in its order."),
    },
    Area: {
        "kind": Template("key-area-kind", "Kind: the id of one of the plan's kinds of area."),
        "period": Template(
            "key-area-period", "Period: the days it holds for, where the plan gives it some: a theme year does."
        ),
        "part_of": Template(
            "key-area-part-of", "Part of: the id of the area in the same plan that this one belongs to."
        ),
        "principles": Template("key-area-principles", "Principles: the ids of the principles that it serves."),
        "measures": Template("key-area-measures", "Measures: what is to be done."),
        "responsibilities": Template("key-area-responsibilities", "Responsibilities: who answers for what."),
        "indicators": Template("key-area-indicators", "Indicators: how it is to show."),
        "aims": Template(
            "key-area-aims", "Aims: which levels the area aims at, and which were deliberately not chosen."
        ),
    },
    Measure: {
        "number": Template("key-measure-number", 'Number: as the plan numbers it, in quotes: "1.1".'),
        "period": Template(
            "key-measure-period", "Period: when it is to be done, where the plan says so: 2016, 2015/2016."
        ),
    },
    Responsibility: {
        "sides": Template("key-responsibility-sides", "Sides: the ids of the sides that it falls on."),
        "scope": Template(
            "key-responsibility-scope",
            "Scope: whom on the sides it falls on; the side as a whole unless you say otherwise.",
        ),
        "bearers": Template(
            "key-responsibility-bearers", "Bearers: who answers for it, in words: the boards, the associations."
        ),
    },
    Indicator: {
        "step": Template("key-indicator-step", "Step: the id of a step of the decision process."),
    },
    Aim: {
        "chosen": Template(
            "key-aim-chosen",
            "Chosen: write true where the area aims at the level, false where it was deliberately not chosen.",
        ),
        "decided": Template(
            "key-aim-decided", "Decided: the day of the choice, as much of it as is known: 2015-03-12, 2015-03."
        ),
    },
}
CODES: Mapping[type[StrEnum], Mapping[Any, Template]] = {
    Scope: {
        Scope.SIDE: Template("code-scope-side", "the side as a whole"),
        Scope.EVERY: Template("code-scope-every", "every one of the bearers' kind, every board for example"),
        Scope.NAMED: Template("code-scope-named", "the bearers named, and no others"),
    },
}
