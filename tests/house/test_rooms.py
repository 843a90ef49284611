"""The rooms: whose names they are, which way their imports go, and what shape their files have."""

import ast
import importlib.util
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("film", "agents", "graph", "memory", "tools", "server", "evals")
LONGEST_FILE_LINES = 500
NAMELESS = ("utils", "util", "helpers", "helper", "common", "misc", "manager")


def modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def named(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_distribution_owns_a_rooms_import_name(room: str) -> None:
    # openai-agents also installs `agents`: whichever comes last would win silently.
    assert [name for name in packages_distributions().get(room, []) if name != "auteur"] == []
    spec = importlib.util.find_spec(room)
    assert spec is not None and spec.origin == str(ROOT / room / "__init__.py")


def test_imports_go_downward_only() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
        + ["--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def too_long(path: Path) -> bool:
    return len(path.read_text("utf-8").splitlines()) > LONGEST_FILE_LINES


def without_docstring(path: Path) -> bool:
    return not ast.get_docstring(ast.parse(path.read_text("utf-8")))


def with_postponed_annotations(path: Path) -> bool:
    # LangGraph, Pydantic and Typer read annotations at run time.
    return "from __future__ import" in path.read_text("utf-8")


def nameless(path: Path) -> bool:
    return path.stem in NAMELESS


def furnished_doorway(path: Path) -> bool:
    """An __init__ that holds more than its one docstring line."""
    if path.name != "__init__.py":
        return False
    return len(path.read_text("utf-8").strip().splitlines()) != 1


@pytest.mark.parametrize(
    "broken", [too_long, without_docstring, with_postponed_annotations, nameless, furnished_doorway]
)
def test_every_module_of_the_rooms_keeps_the_house_shape(broken: Callable[[Path], bool]) -> None:
    offenders = [path for path in modules(*ROOMS) if broken(path)]
    if broken is without_docstring:
        offenders = [path for path in offenders if "versions" not in path.parts]
    assert named(offenders) == []


def test_tests_are_short_files_without_doorways() -> None:
    offenders = [p for p in modules("tests") if too_long(p) or p.name == "__init__.py"]
    assert named(offenders) == []


def test_the_wheel_holds_every_room_and_nothing_beside_them(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == set(ROOMS)
    missing = {path for path in named(modules(*ROOMS))} - set(names)
    assert missing == set()
