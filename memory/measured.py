"""What this machine really took: a line for every clip rendered and every stage run through.

A file of its own beside the ledger (`measured.jsonl`), because seconds are no part of any take: the
same take costs other seconds elsewhere, and a fact that changes from run to run would change the
hash of its value. It may be deleted at any time; then preflight begins with built-in rates again.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

SCHEMA = 1
"""Of a line's facts; lines of another are passed over, for what was measured can be measured again.
"""
LINES_KEPT = 3000
"""About a megabyte; the older half goes when there are more."""


class Measured:
    """`home/measured.jsonl`. Lines are appended whole, so several processes may write."""

    def __init__(self, home: Path) -> None:
        self._file = home / "measured.jsonl"
        self._read: tuple[tuple[int, int], tuple[dict[str, Any], ...]] = (0, 0), ()
        """The file's time and size, and its lines as they were then: a plan asks for many kinds."""

    def add(self, kind: str, key: str, facts: dict[str, Any]) -> None:
        """A line; without room for it nothing is kept, and the film goes on."""
        line = json.dumps({"schema": SCHEMA, "kind": kind, "key": key, **facts}) + "\n"
        with suppress(OSError):
            descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                os.write(descriptor, line.encode())
            finally:
                os.close(descriptor)

    def newest(self, kind: str, key: str, most: int) -> list[dict[str, Any]]:
        """The last `most` lines of a kind under a key (machine, tools, choices), newest last."""
        found = [row for row in self._lines() if (row.get("kind"), row.get("key")) == (kind, key)]
        return found[-most:]

    def tidy(self) -> None:
        """Keeps the newer half of a file that has grown too long."""
        lines = [json.dumps(row) for row in self._lines()]
        if len(lines) > LINES_KEPT:
            half = self._file.with_name(f"{self._file.name}.{os.getpid()}.half")
            with suppress(OSError):
                half.write_text("\n".join(lines[-LINES_KEPT // 2 :]) + "\n")
                half.replace(self._file)

    def _lines(self) -> tuple[dict[str, Any], ...]:
        """All whole lines; a torn one (a crash, a full disk) is passed over."""
        try:
            found = self._file.stat()
            seen = found.st_mtime_ns, found.st_size
            if self._read[0] != seen:
                self._read = seen, tuple(_parsed(self._file.read_text()))
        except OSError:
            return ()
        return self._read[1]


def _parsed(text: str) -> Iterator[dict[str, Any]]:
    for line in text.splitlines():
        with suppress(ValueError):
            row = json.loads(line)
            if isinstance(row, dict) and row.get("schema") == SCHEMA:
                yield row
