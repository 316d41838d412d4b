"""Help for a form: what it is for, and every field with what goes into it."""

from collections.abc import Sequence

from overenskommelse.messages import Template
from overenskommelse.wording import Language

from ..dialogs.help import Help
from ..shown.fields import Field
from .plan import Plan

ASKED = Template("console-form-asked", "has to be filled in")


def explained(plan: Plan, fields: Sequence[Field], language: Language) -> Help:
    """Return the help, which is searched by a field's name or by a word of what is said of it."""
    parts = [(each.title, [("", told(each, language))]) for each in fields]
    return Help(plan.title, plan.about, parts, language)


def told(field: Field, language: Language) -> str:
    """Return what goes into a field, and whether it has to be filled in."""
    return f"{field.help} ({language.fill(ASKED)})" if field.is_asked else field.help
