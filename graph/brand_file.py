"""A brand kit's file: read, checked field by field, its logo cleaned and its fonts opened.

Whatever is wrong is said in one sentence before anything is recorded.
"""

import hashlib
import json
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from film.brand import Brand, Font, Logo, TypeRole
from film.errors import BadInput, ToolFailed, ToolMissing
from film.style import Palette
from graph.choice import chosen

MAX_KIT_BYTES = 1_000_000
MAX_FONT_BYTES = 20_000_000
MAX_LOGO_BYTES = 10_000_000
MAX_LOGO_PIXELS = 2000
"""Longest side of a PNG logo that is kept."""
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_Part = TypeVar("_Part", bound=BaseModel)


def read_brand(path: Path | None) -> tuple[Brand, dict[str, bytes]]:
    """The kit and the blobs it brings (logo, fonts), by name. Raises BadInput."""
    if path is None:
        return Brand(), {}
    given = _object(path)
    media: dict[str, bytes] = {}
    fonts = _fonts(path, given.pop("fonts", {}), media)
    logo = _logo(path, given.pop("logo", None), media)
    for name in ("shape", "$schema", "comment"):
        given.pop(name, None)
    brand = _held(
        Brand, {**given, "fonts": fonts, "logo": logo}, path, "The brand file does not hold"
    )
    _check_colours(path, brand)
    return brand.model_copy(update={"forbidden_pairs": _pairs(path, brand)}), media


def _object(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise BadInput("There is no such brand file", str(path), "name a JSON file with --brand")
    if path.stat().st_size > MAX_KIT_BYTES:
        raise BadInput("The brand file is too large", str(path), "keep it below 1 MB")
    try:
        given: Any = json.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as bad:
        raise BadInput(
            "The brand file is not UTF-8 text", str(path), "save it as UTF-8 JSON"
        ) from bad
    except (json.JSONDecodeError, RecursionError) as bad:
        line = getattr(bad, "lineno", 1)
        raise BadInput(
            "The brand file is not JSON", f"{path}, line {line}", "correct that line"
        ) from bad
    if not isinstance(given, dict):
        raise BadInput(
            "The brand file does not hold a JSON object",
            f"{path}, the whole file",
            'begin it with {"name": …',
        )
    return given


def _check_colours(path: Path, brand: Brand) -> None:
    roles = tuple(Palette.model_fields)
    for role, colour in brand.colours.items():
        _colour(path, f"colours.{chosen('brand colour role', role, roles)}", colour)
    for index, colour in enumerate(brand.other_colours):
        _colour(path, f"other_colours.{index}", colour)


def _colour(path: Path, where: str, colour: str) -> str:
    if not _COLOUR.match(colour):
        raise BadInput(
            "A brand colour is not #rrggbb",
            f"{path}, {where}: “{colour}”",
            "write six hexadecimal digits",
        )
    return colour.lower()


def _pairs(path: Path, brand: Brand) -> tuple[tuple[str, str], ...]:
    """Forbidden pairs as colours: a role's name stands for its colour."""
    palette = {**Palette().model_dump(), **brand.colours}
    return tuple(
        tuple(
            palette[one] if one in palette else _colour(path, f"forbidden_pairs.{index}", one)
            for one in pair
        )
        for index, pair in enumerate(brand.forbidden_pairs)
    )  # type: ignore[return-value]


def _beside(path: Path, name: str, what: str, most: int) -> bytes:
    """A file that lies beside the kit. Raises BadInput."""
    file = (path.parent / name).resolve()
    if not file.is_relative_to(path.parent.resolve()):
        raise BadInput(f"The {what} lies outside the brand file's folder", name, "put it beside it")
    if not file.is_file():
        raise BadInput(f"There is no such {what}", f"{name} in {path.name}", "add the file")
    if file.stat().st_size > most:
        raise BadInput(f"The {what} is too large", name, f"keep it below {most // 1_000_000} MB")
    return file.read_bytes()


def _fonts(path: Path, given: Any, media: dict[str, bytes]) -> list[dict[str, Any]]:
    if not isinstance(given, dict):
        raise BadInput("The brand's fonts are no object", f"{path}, fonts", "map roles to fonts")
    fonts: list[dict[str, Any]] = []
    for role, name in given.items():
        if role not in get_args(TypeRole) or not isinstance(name, str):
            raise BadInput(
                "Unknown font role", f"{path}, fonts.{role}", f"use {', '.join(get_args(TypeRole))}"
            )
        fonts.append(_font(path, role, name, media).model_dump())
    return fonts


def _font(path: Path, role: Any, name: str, media: dict[str, bytes]) -> Font:
    if not name.lower().endswith((".ttf", ".otf")):
        return Font(role=role, family=_installed(path, role, name), asked=name)
    data = _beside(path, name, "font", MAX_FONT_BYTES)
    _check_font(data, name)
    family = f"brand/{hashlib.sha256(data).hexdigest()[:16]}"
    media[f"font/{family}"] = data
    return Font(role=role, family=family, media=f"font/{family}", asked=name)


def _check_font(data: bytes, name: str) -> None:
    """Opened by HarfBuzz in full and asked for a letter: what cannot be read is refused here."""
    import importlib

    harfbuzz: Any = importlib.import_module("uharfbuzz")
    face = harfbuzz.Face(harfbuzz.Blob(data))
    if not face.glyph_count or not face.unicodes:
        raise BadInput("The font cannot be read", name, "give a .ttf or .otf file")


def _installed(path: Path, role: str, name: str) -> str:
    """The slug of an installed family: "Source Serif 4" → source-serif-4."""
    from tools.supplies import FONT_FAMILIES, font_file

    slug = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    try:
        font_file(slug)
    except ToolMissing as bad:
        near = get_close_matches(slug, FONT_FAMILIES, n=3, cutoff=0.3) or list(FONT_FAMILIES[:3])
        raise BadInput(
            f"The font “{name}” is not installed",
            f"{path}, fonts.{role}",
            f"name a .ttf file beside the kit, or one of: {', '.join(near)}",
        ) from bad
    return slug


def _logo(path: Path, given: Any, media: dict[str, bytes]) -> dict[str, Any] | None:
    if given is None:
        return None
    rules = dict(given) if isinstance(given, dict) else {"file": given}
    name = rules.pop("file", None)
    if not isinstance(name, str):
        raise BadInput("The logo names no file", f"{path}, logo.file", "name an .svg or .png file")
    data = _beside(path, name, "logo", MAX_LOGO_BYTES)
    if name.lower().endswith(".svg"):
        from tools.picture.svg_clean import clean_svg

        clean = clean_svg(data, name)
        if clean.dropped:
            raise BadInput(
                f"The logo holds what cannot be drawn ({', '.join(clean.dropped)})",
                name,
                "save it as plain outlines, without text, pictures, scripts or links",
            )
        media["logo.svg"] = clean.inner.encode()
        size = {"media": "logo.svg", "width": clean.width, "height": clean.height}
    else:
        from tools.picture.given import encoded_anew

        try:
            media["logo.png"], wide, high = encoded_anew(data, "PNG", MAX_LOGO_PIXELS)
        except ToolFailed as bad:
            raise BadInput("The logo cannot be decoded", name, "give an .svg or .png file") from bad
        size = {"media": "logo.png", "width": float(wide), "height": float(high)}
    return _held(Logo, {**rules, **size}, path, "The logo's rules do not hold", "logo").model_dump()


def _held(kind: type[_Part], given: Any, path: Path, what: str, *under: str) -> _Part:
    """A part of the kit, every field of it checked. Raises BadInput naming the first that fails."""
    try:
        return kind.model_validate(given)
    except ValidationError as bad:
        first = bad.errors()[0]
        field = ".".join(str(piece) for piece in (*under, *first["loc"])) or "the whole file"
        raise BadInput(
            f"{what} ({first['msg'].lower()})", f"{path}, {field}", "correct that field"
        ) from bad
