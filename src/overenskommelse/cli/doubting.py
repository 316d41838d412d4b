"""What is doubtful in an import, worded: for the command line and for the console."""

from collections.abc import Iterator

from ..exchange.doubts import elsewhere, lone_names, slips
from ..exchange.previews import Preview
from ..messages import PluralTemplate, Template
from ..office.fields import data_of
from ..office.view import View
from ..wording import Language
from ..wording.records import kind as word_of

LONE = PluralTemplate(
    "import-lone-names",
    "{count} new row says nothing but a name: {rows}. If that is a remark and no organisation, remove the row from the "
    "file.",
    "{count} new rows say nothing but a name: {rows}. If one of them is a remark and no organisation, remove the row "
    "from the file.",
)
LONE_ROW = Template("import-lone-row", "row {row} ({name})")
SLIP = Template("import-slip", "Row {row}: {form} is nearly {common}, which is more common; mend it if it is a slip.")
UNUSED = Template("import-unused", "Left out, since the register has no such columns ({heads}).")
SHEETS = Template("import-other-sheets", "The sheet {sheet} was read, and not {others}.")
ELSEWHERE = Template("import-elsewhere", "{heads} belong to another register, {kind}.")
MOST = 10
"""How many rows of a sort are named."""


def doubts(found: Preview, view: View, language: Language) -> Iterator[str]:
    """Yield a sentence for each thing in an import that its maker ought to look at."""
    if found.sheet.others:
        yield language.say(SHEETS(sheet=found.sheet.name, others=found.sheet.others))
    lone = lone_names(found)
    if lone:
        rows = tuple(LONE_ROW(row=each.row, name=data_of(found.kind, each.text)["name"]) for each in lone[:MOST])
        yield language.say(LONE(count=len(lone), rows=rows))
    for each in slips(view, found)[:MOST]:
        yield language.say(SLIP(row=each.row, form=each.form, common=each.common))
    if found.unused:
        yield language.say(UNUSED(heads=found.unused))
    for kind, heads in elsewhere(found.kind, found.unused).items():
        yield language.say(ELSEWHERE(heads=heads, kind=word_of(kind, language)))
