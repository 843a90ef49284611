"""Brings a ledger file to the schema this code expects, once, when it is opened.

A current file costs one SELECT. A new file gets its tables straight from tables.py and the mark of
the newest migration: importing Alembic takes longer than a first preview may spend, and a test
proves both ways end in the same schema. An older file is migrated by Alembic. Whatever is done
happens inside one write transaction, so of many processes that open a home at once, one does it and
the others find it done.
"""

import sqlite3
import time
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

from film.errors import BadInput
from memory.engines import WAIT_SECONDS, told_plainly
from memory.tables import METADATA

if TYPE_CHECKING:
    from alembic.config import Config

NEWEST = "0001"
"""Revision that tables.py describes; a test compares it with the migrations."""
MIGRATIONS = Path(__file__).parent / "migrations"


def make_current(path: Path) -> None:
    """Raises BadInput when a newer Auteur wrote the ledger."""
    with told_plainly(path, "opening the ledger"):
        if path.exists() and _revision_of(path) == NEWEST:
            return
        _use_write_ahead_log(path)
        engine = migration_engine(path)
        with engine.begin() as connection:
            revision = _revision(connection)
            if revision is None:
                METADATA.create_all(connection)
                connection.exec_driver_sql(
                    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"
                )
                connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (NEWEST,))
            elif revision > NEWEST:
                raise BadInput(
                    f"a newer Auteur wrote this ledger ({revision}, this one knows {NEWEST})",
                    str(path),
                    "upgrade Auteur, or choose another folder with AUTEUR_HOME",
                )
            elif revision != NEWEST:
                migrate(connection)
        engine.dispose()


def migrate(connection: Connection, to: str = "head") -> None:
    from alembic import command

    command.upgrade(alembic_config(connection), to)


def alembic_config(connection: Connection) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migration_engine(path: Path) -> Engine:
    """Foreign keys off: a batch migration copies a table and drops the old one."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"timeout": WAIT_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _revision_of(path: Path) -> str | None:
    """None for a file without our mark, "" for one that stands before the first migration."""
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS)
    try:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row else ""
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return None
        raise
    finally:
        connection.close()


def _revision(connection: Connection) -> str | None:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    ).fetchone()
    if not found:
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or ""


def _use_write_ahead_log(path: Path) -> None:
    """The switch needs the file for itself and does not wait for it, so it is asked for again while
    others open it.
    """
    patience = time.monotonic() + WAIT_SECONDS
    while True:
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > patience:
                raise
            time.sleep(0.01)
        finally:
            connection.close()
