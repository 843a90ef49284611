"""Supplies: the things Auteur needs that are not Python code, and where set-up has put them.

Owns the finding; bringing is `tools/setup.py`, the list with prices and licences
`tools/inventory.py`. Data lies in the environment itself (`sys.prefix/share/auteur`), so removing
the
environment removes all of it and two checkouts never share a half-written file. Every finder takes
that folder as `share`, so that tests can empty it. Only the standard library is imported here:
set-up and `auteur doctor` must work when everything else is missing.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import sys
from functools import lru_cache
from pathlib import Path

from film.errors import ToolMissing

BRINGS = "make setup"
KOKORO_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""The unmodified int8 export of Kokoro v1.0, joined from its four wheels."""
KOKORO_VOICE_BYTES = 510 * 256 * 4
"""A voice pack is 510 style vectors of 256 float32."""
CHROMIUM_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FONT_FAMILIES = (
    "inter",
    "bricolage-grotesque",
    "anton",
    "source-serif-4",
    "jetbrains-mono",
    "noto-sans",
    "nunito",
    "oswald",
    "share-tech",
    "kalam",
    "playfair-display",
    "lora",
    "alfa-slab-one",
    "work-sans",
    "fredoka",
)
"""Families that styles name; each is a wheel of its own."""
FALLBACK_FAMILIES = (
    "inter",
    "noto-sans",
    "jetbrains-mono",
    "source-serif-4",
    "noto-sans-symbols",
    "noto-sans-arabic",
    "noto-sans-armenian",
    "noto-sans-bengali",
    "noto-sans-devanagari",
    "noto-sans-ethiopic",
    "noto-sans-georgian",
    "noto-sans-gujarati",
    "noto-sans-gurmukhi",
    "noto-sans-hebrew",
    "noto-sans-kannada",
    "noto-sans-khmer",
    "noto-sans-lao",
    "noto-sans-malayalam",
    "noto-sans-myanmar",
    "noto-sans-oriya",
    "noto-sans-sinhala",
    "noto-sans-tamil",
    "noto-sans-telugu",
    "noto-sans-thai",
    "noto-emoji",
)
"""Tried in this order for a character the style's own family lacks."""


def share_folder() -> Path:
    return Path(sys.prefix) / "share" / "auteur"


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def chromium() -> Path:
    """AUTEUR_CHROMIUM, else a browser on PATH, else Playwright's own; ToolMissing when there is
    none.
    """
    named = os.environ.get("AUTEUR_CHROMIUM")
    if named and Path(named).is_file():
        return Path(named)
    for name in CHROMIUM_NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    for name in ("headless_shell", "chrome-headless-shell", "chrome-headless-shell.exe"):
        builds = sorted(_playwright_browsers().glob(f"chromium_headless_shell-*/*/{name}"))
        if builds:
            return builds[-1]
    raise ToolMissing("Chromium", f"bring it with `{BRINGS}`", "no picture can be painted")


def _playwright_browsers() -> Path:
    """Where Playwright keeps its browsers (its documentation, "Managing browser binaries")."""
    named = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    if named and named != "0":
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "ms-playwright"
    if sys.platform == "win32":
        return Path.home() / "AppData" / "Local" / "ms-playwright"
    return Path.home() / ".cache" / "ms-playwright"


@lru_cache(maxsize=1)
def ffmpeg() -> Path:
    """The static build inside imageio-ffmpeg's wheel: one version everywhere, so one film
    everywhere.
    """
    folder = module_folder("imageio_ffmpeg")
    builds = sorted((folder / "binaries").glob("ffmpeg-*")) if folder else []
    named = os.environ.get("IMAGEIO_FFMPEG_EXE")
    if named:
        builds = [Path(named)]
    if not builds or not builds[-1].is_file():
        raise ToolMissing("ffmpeg", f"bring it with `{BRINGS}`", "no film can be encoded")
    return builds[-1]


@lru_cache(maxsize=64)
def font_file(family: str) -> Path:
    """The upright file of a family by its slug ("inter", "noto-sans-symbols"); variable where the
    family is.
    """
    folder = module_folder("fontpkg_" + family.replace("-", "_"))
    if folder is None:
        folder, files = module_folder("manimgx_fonts"), []
        if folder is not None:
            stem = "".join(word.capitalize() for word in family.split("-"))
            files = sorted(folder.glob(f"{stem}[[]*.ttf"))
    else:
        files = [f for f in sorted((folder / "files").glob("*.[to]tf")) if "Italic" not in f.name]
    if not files:
        raise ToolMissing(
            f"the font {family}", f"bring it with `{BRINGS}`", "its words cannot be set"
        )
    return files[0]


def module_folder(module: str) -> Path | None:
    """Folder of an installed package, found without importing it."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent


@lru_cache(maxsize=4)
def _icon_index(share: Path) -> dict[str, tuple[int, int, tuple[str, ...]]]:
    """Name → offset and length of its body in bytes, keywords."""
    index = share / "icons" / "index.json"
    if not index.is_file():
        return {}
    rows = json.loads(index.read_text("utf-8"))
    return {name: (start, length, tuple(words)) for name, (start, length, words) in rows.items()}


def icon_body(name: str, share: Path | None = None) -> str | None:
    """Inner SVG of a 32×32 icon, or None. Ids inside it repeat between icons: make them unique
    before use.
    """
    share = share or share_folder()
    row = _icon_index(share).get(name)
    if row is None:
        return None
    with (share / "icons" / "bodies.svg").open("rb") as bodies:
        bodies.seek(row[0])
        return bodies.read(row[1]).decode()


def icon_keywords(share: Path | None = None) -> dict[str, tuple[str, ...]]:
    """Icon name → lower-case keywords, its own name first. Empty when the icons are not
    installed.
    """
    return {name: row[2] for name, row in _icon_index(share or share_folder()).items()}


def kokoro_model(share: Path | None = None, sha256: str = KOKORO_SHA256) -> Path | None:
    """The verified model, or None when it is absent or its bytes are not the ones pinned.

    The hash is taken once and remembered beside the file with its size and time, since hashing 90
    MB at each start would cost more than speaking a line.
    """
    path = (share or share_folder()) / "kokoro" / "kokoro-v1.0-int8.onnx"
    return path if path.is_file() and is_verified(path, sha256) else None


def is_verified(path: Path, sha256: str) -> bool:
    """Whether the file's bytes are those of `sha256`; remembers the answer until size or time
    change.
    """
    stat = path.stat()
    seal, sealed = (
        path.with_name(path.name + ".sha256"),
        f"{sha256} {stat.st_size} {stat.st_mtime_ns}",
    )
    if seal.is_file() and seal.read_text("utf-8") == sealed:
        return True
    if sha256_of(path) != sha256:
        return False
    try:
        seal.write_text(sealed, "utf-8")
    except OSError:
        pass  # a read-only environment verifies each time
    return True


def kokoro_voices(share: Path | None = None) -> tuple[str, ...]:
    """Names of the voice packs that are there and whole: am_michael, bf_emma …"""
    packs = sorted(((share or share_folder()) / "kokoro" / "voices").glob("*.bin"))
    return tuple(pack.stem for pack in packs if pack.stat().st_size == KOKORO_VOICE_BYTES)


def kokoro_voice(name: str, share: Path | None = None) -> Path | None:
    """The voice pack of 510×256 float32, or None."""
    path = (share or share_folder()) / "kokoro" / "voices" / f"{name}.bin"
    return path if path.is_file() and path.stat().st_size == KOKORO_VOICE_BYTES else None


def world_map(share: Path | None = None) -> Path | None:
    """TopoJSON of the world's countries at 1:110 million, or None."""
    path = (share or share_folder()) / "maps" / "countries-110m.json"
    return path if path.is_file() else None
