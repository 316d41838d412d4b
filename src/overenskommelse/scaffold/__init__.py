"""A new plugin to begin with: a whole distribution of plain files, which installs and passes its own tests at once."""

from .drafting import PREFIX, NewVariant
from .filling import files_of
from .writing import folder_for, write

__all__ = ["PREFIX", "NewVariant", "files_of", "folder_for", "write"]
