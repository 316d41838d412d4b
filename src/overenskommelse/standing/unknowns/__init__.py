"""What is not known about an agreement, derived from its data alone, and what would settle each."""

from .listing import unknowns
from .unknown import Kind, Topic, Unknown

__all__ = ["Kind", "Topic", "Unknown", "unknowns"]
