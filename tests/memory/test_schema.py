"""The schema: migrations describe exactly the tables, new files and old ones end the same."""

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory

from film.errors import BadInput
from memory.ledger import LEDGER_FILE, Ledger
from memory.schema import NEWEST, alembic_config, make_current, migrate, migration_engine


def schema_of(path: Path) -> set[str]:
    """Every CREATE statement of a file, spacing aside."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {" ".join(row[0].replace("\t", " ").split()) for row in rows}


def columns_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = sqlite3.connect(path)
    names = [
        row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    found = {name: connection.execute(f"PRAGMA table_info({name})").fetchall() for name in names}
    connection.close()
    return found


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A file brought up by the migrations alone."""
    path = tmp_path / "migrated.sqlite"
    engine = migration_engine(path)
    with engine.begin() as connection:
        migrate(connection)
    return path


def test_alembic_finds_nothing_left_to_migrate(migrated: Path) -> None:
    engine = migration_engine(migrated)
    with engine.begin() as connection:
        command.check(alembic_config(connection))


def test_the_newest_migration_is_the_one_the_code_expects(migrated: Path) -> None:
    engine = migration_engine(migrated)
    with engine.begin() as connection:
        script = ScriptDirectory.from_config(alembic_config(connection))
    assert script.get_current_head() == NEWEST


def test_a_new_ledger_and_a_migrated_one_have_the_same_schema(
    migrated: Path, tmp_path: Path
) -> None:
    fresh = tmp_path / "fresh.sqlite"
    make_current(fresh)
    assert columns_of(fresh) == columns_of(migrated)

    def indexes(path: Path) -> set[str]:
        return {sql for sql in schema_of(path) if sql.startswith("CREATE INDEX")}

    assert indexes(fresh) == indexes(migrated)
    engine = migration_engine(fresh)
    with engine.begin() as connection:
        command.check(alembic_config(connection))


def test_a_file_before_the_first_migration_is_migrated_when_opened(
    migrated: Path, tmp_path: Path
) -> None:
    Ledger.open(tmp_path).close()
    path = tmp_path / LEDGER_FILE
    connection = sqlite3.connect(path)
    for (name,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type='table'"
    ).fetchall():
        if name not in ("alembic_version", "sqlite_sequence"):
            connection.execute(f'DROP TABLE "{name}"')
    connection.execute("DELETE FROM alembic_version")
    connection.commit()
    connection.close()
    ledger = Ledger.open(tmp_path)
    assert ledger.project_for("k", "K").title == "K"
    ledger.close()
    assert columns_of(path) == columns_of(migrated)


def test_a_ledger_of_a_newer_auteur_is_left_alone(tmp_path: Path) -> None:
    Ledger.open(tmp_path).close()
    connection = sqlite3.connect(tmp_path / LEDGER_FILE)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = schema_of(tmp_path / LEDGER_FILE)
    with pytest.raises(BadInput, match="a newer Auteur wrote this ledger"):
        Ledger.open(tmp_path)
    assert schema_of(tmp_path / LEDGER_FILE) == before


def test_opening_a_current_ledger_does_not_import_alembic(tmp_path: Path) -> None:
    import subprocess
    import sys

    script = (
        "import sys, pathlib; from memory.ledger import Ledger\n"
        "home = pathlib.Path(sys.argv[1]); Ledger.open(home).close(); Ledger.open(home).close()\n"
        "print('alembic' in sys.modules)"
    )
    root = Path(__file__).parents[2]
    said = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], cwd=root, capture_output=True, text=True
    )
    assert (said.stdout, said.stderr) == ("False\n", "")
