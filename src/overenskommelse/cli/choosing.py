"""A word that is one of several choices: a code, or where they are an enumeration's the words for it."""

from argparse import ArgumentTypeError
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from ..messages import Template
from ..wording import Language

NO_CHOICE = Template("no-choice", "{text} is none of {choices}")
CODE_AND_WORD = Template("choice-code-and-word", "{code} ({word})")


def chosen(text: str, choices: Sequence[str], language: Language, of: type[Any] | None = None) -> str:
    """Return the choice that a word means; argparse's own check lists them as Python writes them.

    `of` is the enumeration that they are the codes of, whose words in any of our languages mean them as well.
    """
    if text in choices:
        return text
    told = list(choices)
    if of is not None and issubclass(of, StrEnum):
        # Words take time to load, and codes need none.
        from ..errors import OverenskommelseError
        from ..exchange.cells import code_form

        form = code_form(of)
        try:
            return str(form.read(text))
        except OverenskommelseError:
            told = [_told(code, form.show(code, language), language) for code in choices]
    raise ArgumentTypeError(language.fill(NO_CHOICE, text=text, choices=language.join(told)))


def _told(code: str, word: str, language: Language) -> str:
    return code if word == code else language.fill(CODE_AND_WORD, code=code, word=word)
