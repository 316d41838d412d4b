"""The checks of plugins, asked of the records that they are for."""

import json
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from ..errors import Problem
from ..journal import Key
from ..messages import Template
from ..notation.parts import read_part
from ..office import View
from ..office.ports import Draft
from ..office.saving import Saving
from ..plugins import Check
from ..variants import Catalog

ASKED_BY = Template("asked-by-variant", "{reason} This is asked by the variant {variant}.")


@define
class Asker:
    """One plugin's check, as the office asks it of the drafts of a change."""

    check: Check
    catalog: Catalog
    _codes: dict[str, bool] = field(factory=dict)
    """By agreement: whether it is of the check's variant, or of one that extends it."""

    def __call__(self, view: View, drafts: Sequence[Draft]) -> Iterator[Problem]:
        """Yield what is wrong.  Raises PluginError where the check fails itself."""
        meant = [each for each in drafts if each.text is not None and each.key.kind in self.check.kinds]
        by_key = {each.key: each for each in drafts} if meant else {}
        for each in meant:
            if self._is_for(view, each.key.agreement):
                record = read_part(each.key.kind, each.text or "", kinds=view.kinds)
                saving = Saving(code=each.key.agreement, record=record, view=view, drafts=by_key)
                for problem in self.check.run(saving):
                    told = ASKED_BY(reason=problem.message, variant=self.check.variant)
                    yield evolve(problem, message=told, place=problem.place.under(str(each.key)))

    def _is_for(self, view: View, agreement: str) -> bool:
        if agreement not in self._codes:
            row = view.reading.row(Key(agreement, "agreement", agreement))
            variant = str(json.loads(row.text).get("variant", "")) if row else ""
            chain = self.catalog.chain(variant) if variant in self.catalog else ()
            self._codes[agreement] = self.check.variant in {each.code for each in chain}
        return self._codes[agreement]
