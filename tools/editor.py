"""An editor's side of the Language Server Protocol: open a text, ask what it offers and shows, hear what is wrong."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

Answer = Any
"""What a server answers: plain data of the protocol's own shapes."""


class Editor:
    """Talks to a language server over its standard streams; a text is opened whole and never changed."""

    def __init__(self, words: Sequence[str], settings: Mapping[str, object], folder: Path) -> None:
        """Start the server in a folder, with the settings that it will ask for by section."""
        self._server = subprocess.Popen(
            words, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._settings = settings
        self._count = 0
        self._problems: dict[str, list[Answer]] = {}
        folding = {"dynamicRegistration": False}
        can = {
            "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
            "foldingRange": folding,
        }
        capabilities = {"textDocument": can, "workspace": {"configuration": True}}
        self.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def __enter__(self) -> Self:
        """Use it as a context, so that the server ends with it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the server."""
        self._server.terminate()
        self._server.wait()

    def open(self, uri: str, text: str) -> list[Answer]:
        """Open a text; return what the server says is wrong with it."""
        self._problems.pop(uri, None)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._problems:
            self._hear()
        return self._problems[uri]

    def offered(self, uri: str, line: int, character: int) -> dict[str, Answer]:
        """Return what is offered at a place, counted from 0, by its label."""
        found = self.ask("textDocument/completion", _at(uri, line, character)) or {}
        items = found["items"] if isinstance(found, dict) else found
        return {item["label"]: item for item in items}

    def shown(self, uri: str, line: int, character: int) -> str:
        """Return what is shown when the pointer rests at a place, counted from 0."""
        found = self.ask("textDocument/hover", _at(uri, line, character))
        return str(found["contents"]["value"]) if found else ""

    def ask(self, method: str, parameters: Mapping[str, object]) -> Answer:
        """Ask the server something and wait for its answer."""
        self._count += 1
        own = self._count
        self._send({"id": own, "method": method, "params": parameters})
        while True:
            message = self._hear()
            if message.get("id") == own and "method" not in message:
                if "error" in message:
                    raise RuntimeError(message["error"]["message"])
                return message["result"]

    def _tell(self, method: str, parameters: Mapping[str, object]) -> None:
        self._send({"method": method, "params": parameters})

    def _hear(self) -> dict[str, Answer]:
        """Take the server's next message; answer it where it is a question of its own."""
        message = self._receive()
        if message.get("method") == "textDocument/publishDiagnostics":
            self._problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": list(self._wanted(message))})
        return message

    def _wanted(self, message: dict[str, Answer]) -> Iterator[object]:
        if message["method"] == "workspace/configuration":
            for item in message["params"]["items"]:
                yield self._settings.get(item.get("section"), {})

    def _send(self, message: Mapping[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _receive(self) -> dict[str, Answer]:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            raise EOFError("the language server has gone away")
        return dict(json.loads(self._server.stdout.read(length)))


def _at(uri: str, line: int, character: int) -> dict[str, object]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
