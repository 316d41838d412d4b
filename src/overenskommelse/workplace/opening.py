"""An agreement by its code among those installed, or by the path of a file or folder."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from attrs import field, frozen

from ..agreement import Agreement, Obligation
from ..errors import Place, Problem, UnreadableError
from ..ledger import Ledger
from ..messages import Template
from ..notation import SourceFile, kind_of, load_file, read_agreement, read_ledger
from ..standing import Rules
from ..variants import Catalog, problems_for, rules_for
from ..wording.subject import Subject

NO_AGREEMENT = Template("no-agreement-file", "No file here holds an agreement (kind: agreement).")
ADD_AGREEMENT = Template("add-agreement-file", "Give a folder with an agreement's file, or the file itself.")

SUFFIXES = frozenset({".yaml", ".yml", ".json"})
Kinds = Mapping[str, type[Obligation]]


@frozen
class Opened:
    """An agreement, its ledger, the rules it is judged by, and what a reader must know about these."""

    agreement: Agreement
    ledger: Ledger
    rules: Rules
    problems: tuple[Problem, ...] = ()
    on: date = date.max
    """The day that is asked about."""
    is_stored: bool = False
    """Whether it comes out of a database."""
    head: str | None = None
    """The head of the journal that it was read at, where it comes out of a database."""
    versions: Mapping[str, int] = field(factory=dict)
    """The versions of its meetings, where it comes out of a database."""

    @property
    def subject(self) -> Subject:
        """What wording speaks about."""
        return Subject(self.agreement, self.ledger, self.rules.documents, self.on)


def open_agreement(name: str, catalog: Catalog) -> Opened:
    """Open an installed agreement by its code, or else files by their path.  Raises UnknownError, UnreadableError."""
    installed = {offer.agreement for offer in catalog.offers}
    return open_path(Path(name), catalog) if name not in installed and is_path(name) else open_offer(name, catalog)


def open_offer(code: str, catalog: Catalog) -> Opened:
    """Open an agreement that an installed variant offers.  Raises UnknownError with the choices and the nearest."""
    offer = catalog.offer(code)
    files = [load_file(file) for resource in offer.files for file in resource.files()]
    records = [load_file(file) for resource in offer.ledger for file in resource.files()]
    agreement = read_agreement(files, kinds=catalog.kinds(catalog.offered_by(code).code))
    ledger = read_ledger(records, agreement=agreement) if records else Ledger(agreement=agreement.code)
    return _opened(agreement, ledger, catalog)


def open_path(path: Path, catalog: Catalog) -> Opened:
    """Open the agreement and the ledger in a file or folder.  Raises UnreadableError with every problem."""
    sorted_files = sort_files(load_file(file) for file in files_under(path))
    texts = sorted_files["agreement"]
    if not texts:
        raise UnreadableError([Problem(NO_AGREEMENT(), Place(file=str(path)), ADD_AGREEMENT())])
    agreement = read_agreement(texts, kinds=all_kinds(catalog))
    records = sorted_files["ledger"]
    ledger = read_ledger(records, agreement=agreement) if records else Ledger(agreement=agreement.code)
    return _opened(agreement, ledger, catalog)


def files_under(path: Path) -> tuple[Path, ...]:
    """Return the file, or those of our kinds in a folder and the folders directly in it, sorted by name."""
    if not path.is_dir():
        return (path,)
    found = (file for pattern in ("*", "*/*") for file in path.glob(pattern))
    return tuple(sorted(file for file in found if file.suffix.lower() in SUFFIXES and file.is_file()))


def files_given(words: Iterable[str]) -> tuple[Path, ...]:
    """Return the files that words on the command line name, each once."""
    return tuple(dict.fromkeys(file for word in words for file in files_under(Path(word))))


def sort_files(files: Iterable[SourceFile]) -> dict[str, list[SourceFile]]:
    """Sort files by what their heads say they hold.  Raises UnreadableError with every file that says nothing known."""
    found: dict[str, list[SourceFile]] = {"agreement": [], "ledger": []}
    problems: list[Problem] = []
    for file in files:
        try:
            found[kind_of(file)].append(file)
        except UnreadableError as error:
            problems += error.problems
    if problems:
        raise UnreadableError(problems)
    return found


def all_kinds(catalog: Catalog) -> Kinds:
    """Return the obligation kinds of every installed variant: a file says of which it is only once it is read."""
    return {name: kind for variant in catalog.variants for name, kind in catalog.kinds(variant.code).items()}


def is_path(name: str) -> bool:
    """Tell whether a name that no installed agreement has is to be read as a path."""
    return Path(name).exists() or Path(name).suffix.lower() in SUFFIXES or "/" in name or "\\" in name


def _opened(agreement: Agreement, ledger: Ledger, catalog: Catalog) -> Opened:
    return Opened(agreement, ledger, rules_for(agreement, catalog), problems_for(agreement, catalog))
