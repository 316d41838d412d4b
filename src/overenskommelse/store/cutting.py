"""Connections to a server that does not answer, cut from outside: whoever waits for them hears so, and can try anew.

A server that is stopped, or behind a network that is gone, keeps its connections open for hours, and no timeout of the
driver's ends a wait for an answer.
"""

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from attrs import define, field
from sqlalchemy import Engine, event

if TYPE_CHECKING:
    from ..office.ports import Store


@define
class Lines:
    """The connections of an engine that may be open."""

    _made: "WeakSet[Any]" = field(factory=WeakSet, init=False)

    def watch(self, engine: Engine) -> "Lines":
        """Know of every connection that an engine makes."""
        event.listen(engine, "connect", self._add)
        return self

    def _add(self, connection: object, record: object) -> None:
        del record
        self._made.add(connection)

    def cut(self) -> None:
        """End all talk on them; those that wait for an answer fail, and the next who asks gets a new one."""
        for each in list(self._made):
            # One that closes in this moment has no socket, and the driver tells that in many ways.
            with suppress(Exception), socket.fromfd(each.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM) as line:
                line.shutdown(socket.SHUT_RDWR)


def cut(store: "Store") -> bool:
    """Cut a store's connections to its server; tell whether it has one."""
    lines: Lines | None = getattr(getattr(store, "database", None), "lines", None)
    if lines is None:
        return False
    lines.cut()
    return True
