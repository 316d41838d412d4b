"""What a field that holds ids is written in: names stand there, and their ids are what is given."""

from textual.widgets import Input

from ..shown.referring import Book
from ..widgets.entry import Entry, Prose


class NameEntry(Entry):
    """A line for names."""

    book: Book | None = None
    """What ids are called here; None until it is read."""

    @property
    def written(self) -> str:
        """What is written, with ids for names."""
        return self.value if self.book is None else self.book.given(self.value)

    def put(self, text: str) -> None:
        """Write ids, which stand as names."""
        self.value = text if self.book is None else self.book.shown(text)
        self.cursor_position = len(self.value)

    def take(self, book: Book) -> None:
        """Let what stands there be names from here on."""
        written, self.book = self.value, book
        if book.shown(written) != written:
            with self.prevent(Input.Changed):
                self.put(written)


class NameProse(Prose):
    """Lines with names before a colon."""

    book: Book | None = None

    @property
    def written(self) -> str:
        """What is written, with ids for names."""
        return self.text if self.book is None else self.book.given(self.text)

    def put(self, text: str) -> None:
        """Write ids, which stand as names."""
        self.load_text(text if self.book is None else self.book.shown(text))

    def take(self, book: Book) -> None:
        """Let what stands there be names from here on."""
        written, self.book = self.text, book
        if book.shown(written) != written:
            self.put(written)
