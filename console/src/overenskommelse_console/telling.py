"""What is told in the corner of the screen: it goes when one goes elsewhere."""

from time import time

from textual import events
from textual.app import App
from textual.screen import Screen


class Telling(App[None]):
    """A program whose notices are about what was just done."""

    _pressed = 0.0
    """When a key or the mouse was pressed last."""

    def on_mount(self) -> None:
        """Take notices away with the screen that they were given on."""
        self.screen_change_signal.subscribe(self, self._elsewhere)

    async def on_event(self, event: events.Event) -> None:
        """Learn when a key or the mouse is pressed: what is told from then on comes of it."""
        if isinstance(event, events.Key | events.MouseDown):
            self._pressed = time()
        await super().on_event(event)

    def _elsewhere(self, screen: Screen[object]) -> None:
        del screen
        for each in [*self._notifications]:
            # What the key that opened the screen had to say is read on the new one.
            if each.raised_at < self._pressed:
                self._unnotify(each)
