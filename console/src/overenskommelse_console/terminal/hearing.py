"""What a terminal sends that is no UTF-8: taken as the letters of an older terminal, for one of them would end all."""

import codecs
from contextlib import suppress
from functools import partial

_OLDER, _NAME = "cp1252", "overenskommelse-older-terminal"


def hear_older_terminals() -> None:
    """Let the keys å, ä and ö of a terminal that speaks ISO 8859-1 or Windows-1252 be heard as what they are."""
    codecs.register_error(_NAME, _older)
    # Windows has another driver, which reads letters and no bytes.
    with suppress(ImportError):
        from textual.drivers import linux_driver

        # The driver has no other way in: it makes its decoder itself, and its thread ends by the first strange byte.
        vars(linux_driver)["getincrementaldecoder"] = _decoder


def _decoder(encoding: str) -> "partial[codecs.IncrementalDecoder]":
    return partial(codecs.getincrementaldecoder(encoding), _NAME)


def _older(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(_OLDER, "replace"), error.end
