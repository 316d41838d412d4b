"""What a format needs beside the library: it is imported when the format is asked for."""

from importlib import import_module
from typing import Any

from ..errors import OverenskommelseError, Problem
from ..messages import Template

NOT_INSTALLED = Template("format-not-installed", "The format needs {module}, which is not installed.")
INSTALL = Template("install-format", "Install overenskommelse[{extra}].")


class MissingExtraError(OverenskommelseError):
    """What the format needs is not installed; `extra` brings it."""

    def __init__(self, module: str, extra: str) -> None:
        """Take the module that is missing, and the extra that it comes with."""
        self.extra = extra
        super().__init__([Problem(NOT_INSTALLED(module=module), remedy=INSTALL(extra=extra))])


def needed(module: str, extra: str) -> Any:  # noqa: ANN401
    """Return a module that an extra brings.  Raises MissingExtraError where it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != (root := module.partition(".")[0]):
            raise
        raise MissingExtraError(root, extra) from None
