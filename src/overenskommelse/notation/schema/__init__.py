"""JSON Schema of the files: what an editor completes, explains and checks while somebody writes."""

from .whole import schema

__all__ = ["schema"]
