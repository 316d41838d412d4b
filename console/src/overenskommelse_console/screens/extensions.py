"""What is installed beside the library: plugins, what they bring, and what is wrong with them."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.widget import Widget
from textual.widgets import Static

from overenskommelse.cli.listing import BLOCKED, BROKEN, WORKS, plugin_fields, version_told
from overenskommelse.cli.page import Card, filled
from overenskommelse.messages import PluralTemplate, Template
from overenskommelse.plugins import PluginInfo

from .. import words
from ..actions import Action
from ..page import Page
from ..plugged import panels as plugged
from ..widgets.blocks import Facts
from ..widgets.columns import Column, Line, Rows
from ..widgets.table import Table

ABOUT = Template(
    "console-about-extensions", "The plugins that are installed, what they bring, and what is wrong with them."
)
STATE = Template("console-column-plugin-state", "State")
NAME = Template("console-column-plugin-name", "Name")
FROM = Template("console-column-plugin-from", "Distribution")
BRINGS = Template("console-column-plugin-brings", "Variants")
COUNTED = PluralTemplate("console-plugins-counted", "{count} plugin is installed.", "{count} plugins are installed.")


class Extensions(Page):
    """The plugins, and what is known of one of them."""

    DEFAULT_CSS = """
    Extensions #table { height: 1fr; }
    Extensions #facts { height: 1fr; border-top: solid $panel; }
    """
    TITLED = words.EXTENSIONS
    ABOUT = ABOUT
    ACTIONS: ClassVar[tuple[Action, ...]] = (Action(name="read", key="enter", title=words.READ, is_hint=True),)
    KEY: ClassVar[str] = "0"

    def __init__(self) -> None:
        """Make the screen."""
        super().__init__()
        self._plugins: Sequence[PluginInfo] = ()

    def body(self) -> Iterator[Widget]:
        """Yield how many there are, the plugins, and what is known of one."""
        yield Static(self.say_reading(), id="said", classes="line", markup=False)
        yield Table(id="table")
        yield Facts(id="facts")

    def load(self) -> None:
        """Ask what is installed."""
        self.read(lambda: plugged.plugins(self.desk), self._show)

    def _show(self, found: Sequence[PluginInfo]) -> None:
        self._plugins, fill = found, self.language.fill
        self.query_one("#said", Static).update(self.language.say(COUNTED(count=len(found))))
        columns = (
            Column(title=fill(STATE), width=14, weight=3),
            Column(title=fill(NAME), width=16, weight=4),
            Column(title=fill(FROM), weight=2),
            Column(title=fill(BRINGS), width=20, weight=1),
        )
        table = self.query_one(Table)
        table.show(columns, range(len(found)), self._rows)
        table.focus()
        self.tell_where()

    def _rows(self, numbers: Sequence[int]) -> Rows:
        return {number: self._line(self._plugins[number]) for number in numbers}

    def _line(self, plugin: PluginInfo) -> Line:
        fill = self.language.fill
        sign, tone, word = (
            ("–", "", BLOCKED)
            if plugin.blocked
            else ("×", "broken", BROKEN)
            if plugin.problems
            else ("✓", "kept", WORKS)
        )
        told = version_told(plugin, self.desk.session)
        return Line(cells=(f"{sign} {fill(word)}", plugin.name, told, ", ".join(plugin.variants)), tone=tone)

    def on_table_moved(self, event: Table.Moved) -> None:
        """Show what is known of a plugin."""
        plugin, session = self._plugins[event.number], self.desk.session
        card = Card(plugin.name, version_told(plugin, session), filled(plugin_fields(plugin, session)))
        self.query_one(Facts).show([card])

    def on_table_chosen(self) -> None:
        """Read what is known of it."""
        self.action_read()

    def action_read(self) -> None:
        """Read what is known of it."""
        self.query_one(Facts).focus()
