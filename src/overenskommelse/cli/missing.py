"""What was asked for and is not there: what there is instead, and how to ask for it."""

from collections.abc import Iterable

from ..errors import Problem, UnknownError
from ..messages import Message, Template
from ..references import nearest
from ..variants import Catalog
from ..workplace.opening import is_path

NOT_INSTALLED = Template("agreement-not-installed", "No installed agreement has the code {code}; installed: {choices}.")
DID_YOU_MEAN_OR_PATH = Template(
    "did-you-mean-or-path", "Did you mean {nearest}? The path of a file or folder may be given too."
)
GIVE_PATH = Template("give-path", "The path of a file or folder may be given too, for example ./{code}.")
DID_YOU_MEAN = Template("did-you-mean", "Did you mean {nearest}?")
SAY_IN = Template(
    "say-in", "If it stands in files of your own, say where: overenskommelse explain {finding} --in FOLDER"
)


class ChoicesError(UnknownError):
    """Something was asked for that is not there; `choices` are what is, each told on a line of its own."""

    def __init__(self, problem: Problem, choices: Iterable[str]) -> None:
        """Take the problem and the choices."""
        self.choices = tuple(choices)
        super().__init__([problem])


def is_known(name: str, catalog: Catalog) -> bool:
    """Tell whether a name is that of an installed agreement, or else may be a path."""
    return is_path(name) or any(offer.agreement == name for offer in catalog.offers)


def no_agreement(code: str, catalog: Catalog, remedy: Message | None = None) -> UnknownError:
    """Return the error of an agreement that is not installed; a remedy given is told instead of the usual one."""
    installed = [offer.agreement for offer in catalog.offers]
    near = nearest(code.lower(), installed)
    usual = GIVE_PATH(code=code) if near is None else DID_YOU_MEAN_OR_PATH(nearest=near)
    message = NOT_INSTALLED(code=code, choices=tuple(installed))
    return UnknownError([Problem(message, remedy=remedy or usual)])
