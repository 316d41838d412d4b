"""A catalogue of translated sentences, chosen by a value and never by the machine's locale or environment."""

from collections.abc import Callable, Mapping
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import assert_never

from attrs import field, frozen

from ..messages import PluralTemplate, Template
from .words import STANDARD, Word

FOLDER = Path(__file__).parent / "locale"
DOMAIN = "overenskommelse"


def _unnamed(kind: str, id: str) -> str | None:  # noqa: ARG001 - nothing is looked up where nobody has said where
    """Let every id stand for itself."""
    return None


@frozen
class Catalogue:
    """The sentences of one language; two of the same code are equal."""

    code: str
    """ISO 639-1."""
    translations: GNUTranslations = field(eq=False, repr=False)
    more: tuple[GNUTranslations, ...] = field(default=(), eq=False, repr=False)
    """The catalogues of plugins, which are looked in for what ours does not have."""
    term: Mapping[str, Word] = field(default=STANDARD, eq=False, repr=False)
    """The word for each concept, which Swedish translations ask for; English keeps to the field's standard terms."""
    labels: Mapping[str, str] = field(factory=dict, eq=False, repr=False)
    """What variants call the kinds of body in law that they give codes to, by these."""

    instead: Mapping[str, Template] = field(factory=dict, eq=False, repr=False)
    """What is said in place of sentences, by the codes of these: a screen has keys where the command line has words."""
    named: Callable[[str, str], str | None] = field(default=_unnamed, eq=False, repr=False)
    """What something of a kind is called, by the kind that a reference names and the id; None where it has no name."""

    def pick(self, template: Template | PluralTemplate, values: Mapping[str, object]) -> str:
        """Return the translated text that fits the values, its places still open."""
        match template:
            case Template():
                return self._text(self._said(template).text)
            case PluralTemplate():
                count = values["count"]
                number = count if isinstance(count, int) else 0
                return self._plural(template.singular, template.plural, number)
            case _:
                assert_never(template)

    def fill(self, template: Template, **texts: str) -> str:
        """Return the translated text with its places filled by texts, which are never read as templates."""
        return self._text(self._said(template).text).format_map({**texts, "term": self.term})

    def _said(self, template: Template) -> Template:
        return self.instead.get(template.code, template)

    def _text(self, text: str) -> str:
        found = (each.gettext(text) for each in (self.translations, *self.more))
        return next((each for each in found if each != text), text)

    def _plural(self, singular: str, plural: str, number: int) -> str:
        found = [each.ngettext(singular, plural, number) for each in (self.translations, *self.more)]
        return next((each for each in found if each not in {singular, plural}), found[0])


@cache
def translations(code: str) -> GNUTranslations:
    """Read the compiled catalogue of a language, once."""
    path = FOLDER / code / "LC_MESSAGES" / f"{DOMAIN}.mo"
    with path.open("rb") as stream:
        return GNUTranslations(stream)
