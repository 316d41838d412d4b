"""What installed plugins ship of an agreement, ready to be put into a database."""

from hashlib import sha256

from ..ledger import Ledger
from ..notation import SourceFile, load_file, read_agreement, read_ledger
from ..office.shipping import Shipment, shipment
from ..variants import Catalog


def shipped(code: str, catalog: Catalog) -> Shipment:
    """Return what ships of an agreement.  Raises UnknownError with the choices, UnreadableError."""
    offer = catalog.offer(code)
    variant = catalog.offered_by(code)
    kinds = catalog.kinds(variant.code)
    texts = [load_file(file) for resource in offer.files for file in resource.files()]
    records = [load_file(file) for resource in offer.ledger for file in resource.files()]
    agreement = read_agreement(texts, kinds=kinds)
    ledger = read_ledger(records, agreement=agreement) if records else Ledger(agreement=agreement.code)
    origin = catalog.origin(variant.code)
    digests = {file.name: _digest(file) for file in (*texts, *records)}
    return shipment(agreement, ledger, plugin=origin.distribution, version=origin.version, files=digests, kinds=kinds)


def _digest(file: SourceFile) -> str:
    return sha256(file.content).hexdigest()
