"""Talk with the language server that editors such as VS Code use for YAML."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

from tools.node import find

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
PATIENCE = 60
"""Seconds to wait for an answer before giving up."""


class LanguageServer:
    """A server that was started in a folder, and the documents that are open in it."""

    def __init__(self, folder: Path) -> None:
        node = os.environ.get("NODE") or find().path
        self._process = subprocess.Popen(
            [node, str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()
        self._last = 0
        self.folder = folder
        threading.Thread(target=self._listen, daemon=True).start()
        self.ask(
            "initialize",
            processId=os.getpid(),
            rootUri=folder.as_uri(),
            capabilities={
                "textDocument": {
                    "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                    "hover": {"contentFormat": ["markdown"]},
                },
                "workspace": {"configuration": False},
            },
            workspaceFolders=[{"uri": folder.as_uri(), "name": "project"}],
        )
        self.tell("initialized")
        settings = {"yaml": {"validate": True, "hover": True, "completion": True}}
        settings["yaml"]["schemaStore"] = {"enable": False}  # it would ask another host
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def open(self, file: str, text: str) -> list[dict[str, Any]]:
        """Open a document and wait for what is wrong in it."""
        uri = (self.folder / file).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)
        while True:
            heard = self._said.get(timeout=PATIENCE)
            about = heard.get("method") == "textDocument/publishDiagnostics"
            if about and heard["params"]["uri"] == uri:
                return heard["params"]["diagnostics"]

    def close(self, file: str) -> None:
        uri = (self.folder / file).as_uri()
        self.tell("textDocument/didClose", textDocument={"uri": uri})

    def offers(self, file: str, line: int, column: int) -> dict[str, str]:
        """List what can be completed at a spot, each with its explanation."""
        found = self._at("textDocument/completion", file, line, column)
        items = found["items"] if isinstance(found, dict) else found
        return {it["label"]: _plain(it.get("documentation")) for it in items or ()}

    def explains(self, file: str, line: int, column: int) -> str:
        """Say what is shown when the pointer rests on a spot."""
        found = self._at("textDocument/hover", file, line, column)
        return _plain(found["contents"]) if found else ""

    def stop(self) -> None:
        self.ask("shutdown")
        self.tell("exit")
        self._process.wait(timeout=PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def ask(self, method: str, **params: Any) -> Any:
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            heard = self._said.get(timeout=PATIENCE)
            if heard.get("id") == self._last and "method" not in heard:
                assert "error" not in heard, heard
                return heard["result"]

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _at(self, method: str, file: str, line: int, column: int) -> Any:
        uri = (self.folder / file).as_uri()
        position = {"line": line - 1, "character": column - 1}
        return self.ask(method, textDocument={"uri": uri}, position=position)

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _listen(self) -> None:
        out = self._process.stdout
        assert out
        while header := out.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = out.readline()
            message = json.loads(out.read(length))
            if "id" in message and "method" in message:
                # It asks for settings or wants to register something: both are fine.
                self._send({"id": message["id"], "result": None})
            else:
                self._said.put(message)


def _plain(text: Any) -> str:
    return text["value"] if isinstance(text, dict) else text or ""
