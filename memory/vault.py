"""The vault: every value and every blob, on disk under the hash of its bytes.

A file is written beside its place, flushed to the disk, then renamed, and only after that does a
row name it: a process killed in between leaves a file nobody names, never a row without its file.
Files are read-only and never change, so a second put of the same bytes is free. The sweep is the
only thing that deletes.
"""

import hashlib
import json
import os
import shutil
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from film.errors import BadInput, LedgerBroken
from film.value import canonical_json
from memory.disk import full_disk_told

SWEEP_AGE_SECONDS = 24 * 3600
_HEX = frozenset("0123456789abcdef")


class NamesContents(Protocol):
    """What the sweep asks the ledger."""

    def contents(self) -> set[str]: ...

    def oldest_live_claim(self) -> str | None: ...


class Vault:
    """`home/vault/ab/cdef…`, one file a content."""

    def __init__(self, home: Path) -> None:
        self._root = home / "vault"
        self._staging = self._root / "staging"
        try:
            with full_disk_told(self._root, "opening the vault"):
                self._staging.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            what = f"the vault cannot be made ({error.strerror})"
            raise BadInput(
                what, str(self._root), "choose another folder with AUTEUR_HOME"
            ) from error

    def staging(self, suffix: str = "") -> Path:
        """A path nobody else has, on the vault's own disk, for a file or folder to be made at.
        Nothing is there yet.
        """
        return self._staging / f"{os.getpid()}-{uuid.uuid4().hex}{suffix}"

    def put_bytes(self, data: bytes) -> str:
        """Keeps the bytes; returns their SHA-256. Raises DiskFull."""
        content = hashlib.sha256(data).hexdigest()
        if not self._renewed(content):
            with self._writing() as staged:
                with staged.open("wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                self._install(staged, content)
        return content

    def put_json(self, value: Any) -> str:
        """Keeps a value's canonical JSON; returns its SHA-256."""
        return self.put_bytes(canonical_json(value))

    def put_file(self, path: Path) -> str:
        """Keeps a file; returns its SHA-256. A file made at `staging()` is moved, any other is a
        person's and is copied.
        """
        with self._writing() as staged:
            if path.parent == self._staging:
                path.rename(staged)
            else:
                shutil.copyfile(path, staged)
            with staged.open("rb+") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
                os.fsync(file.fileno())
            if not self._renewed(content):
                self._install(staged, content)
        return content

    def path(self, content: str) -> Path:
        """Where the bytes with this hash are, or would be. Raises LedgerBroken for what is no
        SHA-256.
        """
        if len(content) != 64 or not _HEX.issuperset(content):
            raise LedgerBroken(f"“{content}” is not a SHA-256")
        return self._root / content[:2] / content[2:]

    def has(self, content: str) -> bool:
        return self.path(content).is_file()

    def bytes(self, content: str) -> bytes:
        """The bytes, checked against their hash. LedgerBroken when gone or damaged."""
        try:
            data = self.path(content).read_bytes()
        except FileNotFoundError as error:
            raise LedgerBroken(f"the vault has lost {content}") from error
        if hashlib.sha256(data).hexdigest() != content:
            raise LedgerBroken(f"the vault's file {self.path(content)} was damaged or changed")
        return data

    def json(self, content: str) -> Any:
        return json.loads(self.bytes(content))

    def contents(self) -> Iterator[str]:
        """Hashes of all that is kept."""
        for shelf in self._root.iterdir():
            if len(shelf.name) == 2:
                yield from (shelf.name + file.name for file in shelf.iterdir())

    def sweep_orphans(self, ledger: NamesContents, now: float | None = None) -> list[str]:
        """Deletes files older than a day that no take names and no work in progress may be about to
        name.

        A maker at work has a claim: whatever is younger than the oldest live claim stays. Returns
        what was deleted.
        """
        moment = time.time() if now is None else now
        before = moment - SWEEP_AGE_SECONDS
        oldest = ledger.oldest_live_claim()
        if oldest is not None:
            before = min(before, datetime.fromisoformat(oldest).timestamp())
        old = [
            content for content in self.contents() if self.path(content).stat().st_mtime < before
        ]
        named = ledger.contents()
        swept = [
            content
            for content in old
            if content not in named and self._delete_if_old(self.path(content), before)
        ]
        for left in self._staging.iterdir():
            if left.stat().st_mtime < before:
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        return sorted(swept)

    def _delete_if_old(self, path: Path, before: float) -> bool:
        """Sets the file aside before the last look at its age: a put in this very moment has
        renewed it, and it goes back.
        """
        aside = self.staging()
        path.rename(aside)
        if aside.stat().st_mtime >= before:
            aside.rename(path)
            return False
        aside.unlink()
        return True

    def _renewed(self, content: str) -> bool:
        """True when the bytes are here already; their age starts anew, so the sweep leaves them to
        their new maker.
        """
        try:
            os.utime(self.path(content))
        except FileNotFoundError:
            return False
        return True

    def _install(self, staged: Path, content: str) -> None:
        place = self.path(content)
        if not place.parent.exists():
            place.parent.mkdir(exist_ok=True)
            _keep_name(self._root)
        staged.chmod(0o444)
        staged.replace(place)
        _keep_name(place.parent)

    @contextmanager
    def _writing(self) -> Iterator[Path]:
        """A staging path; whatever still lies there afterwards is taken away. Raises DiskFull."""
        staged = self.staging()
        try:
            with full_disk_told(self._root, "keeping a file in the vault"):
                yield staged
        finally:
            staged.unlink(missing_ok=True)


def _keep_name(folder: Path) -> None:
    """Flushes a folder, so that a name just put into it outlives a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
