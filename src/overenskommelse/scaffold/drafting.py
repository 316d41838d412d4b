"""What a new variant is called, and the words that its files are filled with."""

import json
import re
from collections.abc import Mapping

from attrs import field, frozen

from ..errors import EMPTY, Collector
from ..messages import Template
from ..references import is_slug, note_no_id

UNPRINTABLE = Template("unprintable-name", "The name holds a character that cannot be shown, or a new line.")
WRITE_PLAIN = Template("write-plain-name", "Write it on one line, with letters and signs alone.")


def distribution_of(code: str) -> str:
    """Return the name of a variant's distribution, and of the folder that holds it."""
    return f"overenskommelse-{code}"


def module_of(code: str) -> str:
    """Return the name that Python imports a variant's plugin by."""
    return distribution_of(code).replace("-", "_")


def _one_line(name: str) -> str:
    """Let one space stand for several, as a card shows them; what breaks the line is told and not mended."""
    return re.sub(" +", " ", name).strip()


@frozen(kw_only=True)
class NewVariant:
    """A variant that is to be: its code, its name in words, and the variant that it extends.

    `library` is the version of the library that it is made for.
    Raises InvalidError for a code that is no id, with the id that it would make, and for a name that cannot be shown.
    """

    code: str
    name: str = field(converter=_one_line)
    parent: str
    parent_name: str
    library: str

    def __attrs_post_init__(self) -> None:
        """Guard what the files are filled with."""
        problems = Collector()
        if not is_slug(self.code):
            note_no_id(self.code, problems, "code")
        _check_name(self.name, problems)
        problems.close()

    @property
    def words(self) -> Mapping[str, str]:
        """What stands in the template's places; quoted as JSON, which TOML, YAML and Python read alike."""
        agreement = f"Överenskommelsen i {self.name}"
        since, before = _range(self.library)
        return {
            "agreement": agreement,
            "before": before,
            "classname": "".join(part.capitalize() for part in self.code.split("-")),
            "code": self.code,
            "description": _quoted(f"{agreement}, for overenskommelse."),
            "distribution": distribution_of(self.code),
            "module": module_of(self.code),
            "name": self.name,
            "parent": self.parent,
            "parent_name": self.parent_name,
            "quoted_agreement": _quoted(agreement),
            "quoted_name": _quoted(self.name),
            "range": f">={since},<{before}",
            "since": since,
            "stem": self.code.replace("-", "_"),
        }


def _check_name(name: str, problems: Collector) -> None:
    """Note a name that says nothing, or cannot be shown on one line."""
    if not name.strip():
        problems.add(EMPTY(name="name"), "name")
    elif not name.isprintable():
        problems.add(UNPRINTABLE(), "name", remedy=WRITE_PLAIN())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _range(library: str) -> tuple[str, str]:
    """Return the first version of the library that a plugin made for it is for, and the first after these."""
    major, minor = (int(part) for part in library.split(".")[:2])
    return f"{major}.{minor}", f"{major + 1}" if major else f"{major}.{minor + 1}"
