"""The inventory: every supply as a row, present or missing, with its price and its licence.

One list for `make setup` and `auteur doctor`, so that the two can never disagree. The order is that
of how much an absence costs.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from film.errors import ToolMissing
from tools.supplies import (
    BRINGS,
    FALLBACK_FAMILIES,
    FONT_FAMILIES,
    chromium,
    ffmpeg,
    font_file,
    kokoro_model,
    kokoro_voices,
    module_folder,
    share_folder,
    world_map,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Supply:
    """One row of `auteur doctor`."""

    name: str
    present: bool
    where: str
    """Path or version when present, else why it does not count."""
    costs: str
    """What a film loses without it."""
    licence: str
    needed: bool = False
    """True when no film can be made without it."""
    brings: str = BRINGS
    """The command that brings it."""


def supplies(share: Path | None = None) -> tuple[Supply, ...]:
    """Everything a film may need; `share` is where set-up put its data."""
    share = share or share_folder()
    return (
        replace(
            _program("Chromium", chromium, "no picture can be painted", "BSD-3-Clause"),
            brings=f"{BRINGS}, your system's chromium-headless-shell, or AUTEUR_CHROMIUM=PATH",
        ),
        _program("ffmpeg", ffmpeg, "no film can be encoded", "GPL-2.0-or-later (run, not linked)"),
        _fonts("fonts of the styles", FONT_FAMILIES, "words cannot be set", needed=True),
        _fonts(
            "fonts for symbols and scripts",
            FALLBACK_FAMILIES,
            "such characters are reported as missing",
        ),
        _script_fonts(share),
        _hibari(),
        _kokoro(share),
        _icons(share),
        _map(share),
    )


def told(rows: tuple[Supply, ...]) -> str:
    """The table that set-up and doctor print: what is there, what is not, and its price."""
    lines: list[str] = []
    for row in rows:
        mark = "ok" if row.present else "MISSING" if row.needed else "absent"
        licence = f"  [{row.licence}]" if row.licence else ""
        lines.append(f"  {mark:<8}{row.name:<31}{row.where}{licence}")
        if not row.present:
            lines.append(f"          without it {row.costs}; to bring it: {row.brings}")
    return "\n".join(lines)


def _program(name: str, find: Callable[[], Path], costs: str, licence: str) -> Supply:
    try:
        where, present = str(find()), True
    except ToolMissing:
        where, present = "not found", False
    return Supply(
        name=name, present=present, where=where, costs=costs, licence=licence, needed=True
    )


def _fonts(name: str, families: tuple[str, ...], costs: str, needed: bool = False) -> Supply:
    missing: list[str] = []
    for family in families:
        try:
            font_file(family)
        except ToolMissing:
            missing.append(family)
    where = "missing: " + ", ".join(missing) if missing else f"{len(families)} families"
    return Supply(
        name=name, present=not missing, where=where, costs=costs, licence="OFL-1.1", needed=needed
    )


def _script_fonts(share: Path) -> Supply:
    from tools.script_fonts import PACKAGES, are_here

    missing = [family for family in PACKAGES if not are_here(family, share)]
    return Supply(
        name="fonts of CJK and mathematics",
        present=not missing,
        where="missing: " + ", ".join(missing) if missing else str(share / "fonts"),
        costs="such characters are drawn as boxes and reported by name",
        licence="OFL-1.1",
        brings=_by_npm(not missing),
    )


def _hibari() -> Supply:
    folder = module_folder("hibari")
    return Supply(
        name="hibari voice",
        present=folder is not None,
        where=str(folder or "not found"),
        costs="no line can be spoken",
        licence="Apache-2.0",
        needed=True,
    )


def _kokoro(share: Path) -> Supply:
    model, voices = kokoro_model(share), kokoro_voices(share)
    where = f"{len(voices)} voices"
    if model is None:
        damaged = (share / "kokoro" / "kokoro-v1.0-int8.onnx").is_file()
        where = "the model's bytes are not the pinned ones" if damaged else "model not found"
    elif not voices:
        where = "voice packs not found"
    return Supply(
        name="Kokoro voices",
        present=model is not None and bool(voices),
        where=where,
        costs="every role is spoken by shifts of one voice",
        licence="Apache-2.0",
        brings=_by_npm(bool(voices)),
    )


def _icons(share: Path) -> Supply:
    folder = share / "icons"
    present = (folder / "index.json").is_file() and (folder / "bodies.svg").is_file()
    return Supply(
        name="icons",
        present=present,
        where=str(folder) if present else "not found",
        costs="a small set drawn by our own code stands in",
        licence="MIT",
        brings=_by_npm(present),
    )


def _map(share: Path) -> Supply:
    path = world_map(share)
    return Supply(
        name="world map",
        present=path is not None,
        where=str(path or "not found"),
        costs="maps cannot be drawn",
        licence="ISC",
        brings=_by_npm(path is not None),
    )


def _by_npm(there: bool) -> str:
    """Data packages come by npm: say so when it is npm that is missing."""
    return BRINGS if there or shutil.which("npm") else f"install npm, then {BRINGS}"
