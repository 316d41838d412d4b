"""The door: the plugin is found, loads, and does nothing then but make values."""

from collections.abc import Iterator

from ..case import Case
from .fresh import answered
from .holding import Conformance, hold

NAME_IT = (
    'Name the module in pyproject.toml under [project.entry-points."overenskommelse.variants"], install it '
    "(pip install --editable .), and return the variant from its hook variants()."
)
MEND_IT = "Mend what each line says; overenskommelse plugins tells the same."
REFER = (
    "Make values when the plugin is imported and in its hooks, and nothing else: a Resource names a file, which is "
    "read when somebody asks for the agreement."
)


class Door(Conformance):
    """The plugin comes in by its entry point, and costs nothing but its values."""

    def test_the_plugin_is_found_by_its_entry_point_and_loads_without_a_problem(self) -> None:
        """It is named in the group `overenskommelse.variants`, and loading it reports nothing."""
        hold(missing(self.door), NAME_IT)
        hold(problems(self.door), MEND_IT)

    def test_loading_it_opens_no_file(self) -> None:
        """Importing the plugin and calling its hooks makes values; no file is opened but the modules themselves."""
        hold(answered(self.case).opened, REFER)


def missing(case: Case) -> Iterator[str]:
    """Yield that no plugin brings the variant, with what was found instead."""
    if case.plugin is None:
        found = ", ".join(variant.code for variant in case.catalog.variants)
        yield f"no plugin brings the variant {case.code}; there are: {found or 'none'}"
        yield from (str(problem) for problem in case.loaded.problems)


def problems(case: Case) -> Iterator[str]:
    """Yield what is wrong with the plugin that brings the variant, and with all else that it brings."""
    if case.plugin is not None:
        yield from (str(problem) for problem in case.plugin.problems)
        own = str(case.catalog.origin(case.code))
        yield from (str(problem) for problem in case.loaded.gather().problems if own in str(problem))
