"""A new plugin to begin with: a whole distribution of plain files, which installs and passes its own tests at once."""

from .drafting import NewVariant, distribution_of, module_of
from .filling import files_of
from .writing import folder_for, write

__all__ = ["NewVariant", "distribution_of", "files_of", "folder_for", "module_of", "write"]
