"""Sentences to be: a code, a template marked for translation, and the values that fill it.

Below `wording` nothing is worded.  A finding or an error carries a `Message`; `str(message)` fills the English
template, `wording` the Swedish one, and `--json` shows the code and the values.
"""

from collections.abc import Mapping

from attrs import frozen


@frozen
class Template:
    """A sentence with named places, in English; the text is the msgid of the catalogues.

    `code` is stable and machine-readable; calling the template fills it.
    """

    code: str
    text: str

    def __call__(self, **values: object) -> "Message":
        """Fill the template: one value for each of its places."""
        return Message(self, tuple(values.items()))

    def choose(self, values: Mapping[str, object]) -> str:
        """Return the English text that fits the values."""
        del values
        return self.text


@frozen
class PluralTemplate:
    """A sentence whose form follows the whole number in its place `{count}`."""

    code: str
    singular: str
    plural: str

    def __call__(self, *, count: int, **values: object) -> "Message":
        """Fill the template: `count` decides the form, the others fill their places."""
        return Message(self, (("count", count), *values.items()))

    def choose(self, values: Mapping[str, object]) -> str:
        """Return the English text that fits `count`."""
        return self.singular if values["count"] == 1 else self.plural


@frozen
class Message:
    """A filled template; values may be text, numbers, dates, messages, or tuples of them."""

    template: Template | PluralTemplate
    items: tuple[tuple[str, object], ...] = ()

    @property
    def code(self) -> str:
        """The template's stable code."""
        return self.template.code

    @property
    def values(self) -> dict[str, object]:
        """The values by the name of their place."""
        return dict(self.items)

    def __str__(self) -> str:
        """Fill the English text; dates in ISO 8601, lists joined by commas."""
        values = self.values
        return self.template.choose(values).format_map({name: plain(value) for name, value in values.items()})


def plain(value: object) -> str:
    """Show a value in English without any locale: a list is joined by commas, nothing at all is a dash."""
    if isinstance(value, tuple):
        return ", ".join(plain(each) for each in value) or "–"
    return "–" if value is None else str(value)
