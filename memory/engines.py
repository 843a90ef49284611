"""Two engines on one SQLite file: one reads, one writes.

Why two: BEGIN IMMEDIATE on every transaction makes readers wait for the writer (measured: read p95
33 ms against 0.6), and plain BEGIN loses updates (30 concurrent read-modify-writes ended at 1). So
reads are deferred and `query_only`, writes take the write lock first. Inside one process writers
queue for the single write connection instead of polling the file.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, TimeoutError
from sqlalchemy.pool import QueuePool

from film.errors import DiskFull, LedgerBroken, ToolFailed

WAIT_SECONDS = 30
"""How long a write may wait for other processes before it is our fault."""
LOW_SPACE_BYTES = 1 << 20
"""With less room than this an I/O error of SQLite is a full disk: a WAL page or its index could not
grow.
"""


def _engine(path: Path, begin: str, pragmas: tuple[str, ...], connections: int) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=QueuePool,
        pool_size=connections,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        connect_args={"check_same_thread": False, "timeout": WAIT_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (f"busy_timeout={WAIT_SECONDS * 1000}", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


class Engines:
    """The ledger file at `path`, open for reading and for writing."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read = _engine(path, "BEGIN", ("foreign_keys=ON", "query_only=ON"), connections=8)
        self._write = _engine(
            path, "BEGIN IMMEDIATE", ("foreign_keys=ON", "synchronous=NORMAL"), connections=1
        )

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the ledger for as long as the block lasts."""
        with told_plainly(self.path, "reading the ledger"), self._read.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that holds the write lock: no files, no network, no drawing inside."""
        with told_plainly(self.path, "writing the ledger"), self._write.begin() as connection:
            yield connection

    def close(self) -> None:
        self._read.dispose()
        self._write.dispose()


@contextmanager
def told_plainly(path: Path, doing: str) -> Iterator[None]:
    """SQLite's errors as ours. Raises DiskFull, ToolFailed (held too long by others) or
    LedgerBroken.
    """
    try:
        yield
    except TimeoutError as error:
        raise ToolFailed(
            "the ledger", doing, f"other work held it for {WAIT_SECONDS} seconds"
        ) from error
    except (DatabaseError, sqlite3.DatabaseError) as error:
        cause = error.orig if isinstance(error, DatabaseError) else error
        code = getattr(cause, "sqlite_errorcode", 0)
        primary = code & 0xFF
        if primary == sqlite3.SQLITE_FULL or (primary == sqlite3.SQLITE_IOERR and _no_room(path)):
            raise DiskFull(str(path), doing) from error
        if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise ToolFailed(
                "the ledger", doing, f"another process held it for {WAIT_SECONDS} seconds"
            ) from error
        if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise LedgerBroken(f"{path} is damaged or is not a ledger: {cause}") from error
        if primary in (
            sqlite3.SQLITE_CANTOPEN,
            sqlite3.SQLITE_READONLY,
            sqlite3.SQLITE_IOERR,
            sqlite3.SQLITE_PERM,
        ):
            raise ToolFailed(
                "the ledger", doing, f"{cause} ({path})", "make the folder writable, then try again"
            ) from error
        raise


def _no_room(path: Path) -> bool:
    return shutil.disk_usage(path.parent).free < LOW_SPACE_BYTES
