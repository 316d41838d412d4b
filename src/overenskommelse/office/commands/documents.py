"""Documents that records rest on."""

from typing import ClassVar

from attrs import field, frozen

from ...dates import PartialDate
from ...messages import Template
from ...notation.parts import DOCUMENT
from ...sources import Document
from ..command import asked
from ..ports import SHARED
from .drafting import Drafting
from .recording import NEW_ID, Drafted

WHERE = Template(
    "ask-document-agreement",
    "Agreement: the code of the agreement whose records cite it; none for what organisations cite.",
)


@frozen(kw_only=True)
class AddDocument(Drafted):
    """Enter a document, so that records can cite it."""

    code: ClassVar[str] = "add-document"
    verb: ClassVar[str] = "add"
    noun: ClassVar[str] = "document"
    says: ClassVar[Template] = Template("do-add-document", "Enter a document, so that records can cite it.")
    keys_of: ClassVar[type[Document]] = Document

    title: str
    agreement: str = field(default=SHARED, metadata=asked(WHERE))
    id: str | None = field(default=None, metadata=asked(NEW_ID))
    date: PartialDate | None = None
    address: str | None = None
    publisher: str | None = None
    note: str | None = None

    def write(self, drafting: Drafting) -> None:
        """Collect the document."""
        made = Document(
            id=self.id or drafting.free_id(self.agreement, DOCUMENT, self.title),
            title=self.title,
            date=self.date,
            address=self.address,
            publisher=self.publisher,
            note=self.note,
        )
        drafting.add(self.agreement, made)
