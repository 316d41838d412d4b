"""Help for a form: what it is for, and every field with what goes into it."""

from collections.abc import Collection, Sequence

from overenskommelse.messages import Template
from overenskommelse.wording import Language

from ..dialogs.help import Help
from ..shown.fields import Field
from ..shown.referring import BY_NAME
from .plan import Plan

ASKED = Template("console-form-asked", "has to be filled in")


def explained(plan: Plan, fields: Sequence[Field], language: Language, names: Collection[str] = ()) -> Help:
    """Return the help, which is searched by a field's name or by a word of what is said of it; `names` hold names."""
    parts = [(each.title, [("", told(each, language, has_names=each.name in names))]) for each in fields]
    return Help(plan.title, plan.about, parts, language)


def told(field: Field, language: Language, *, has_names: bool = False) -> str:
    """Return what goes into a field, how it is chosen, and whether it has to be filled in."""
    by_name = [language.fill(BY_NAME)] if has_names else []
    asked = [f"({language.fill(ASKED)})"] if field.is_asked else []
    return " ".join(filter(None, (field.help, *by_name, *asked)))
