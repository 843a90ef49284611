"""From command-line words to a request: every choice checked, the nearest valid names given."""

import json
import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from film.errors import BadInput
from film.formats import FORMATS
from film.settings import CaptionChoice, GateName, ModeChoice, MusicMood, Policy, Settings
from film.style import Brand, Palette, StyleName
from film.survey import Goal
from graph.intake import Request, known_voices

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
MAX_BRAND_BYTES = 1_000_000


def chosen(what: str, given: str, valid: tuple[str, ...]) -> str:
    """`given` when it is valid. Raises BadInput naming the nearest valid names."""
    if given in valid:
        return given
    near = get_close_matches(given.lower(), valid, n=3, cutoff=0.3) or list(valid[:5])
    raise BadInput(f"Unknown {what}", f"“{given}”", f"nearest: {', '.join(near)}")


def read_brand(path: Path | None) -> Brand:
    """A brand kit's file. Raises BadInput."""
    if path is None:
        return Brand()
    if not path.is_file():
        raise BadInput("There is no such brand file", str(path), "name a JSON file with --brand")
    if path.stat().st_size > MAX_BRAND_BYTES:
        raise BadInput("The brand file is too large", str(path), "keep it below 1 MB")
    try:
        given: Any = json.loads(path.read_text(encoding="utf-8"))
        brand = Brand.model_validate(given)
    except UnicodeDecodeError as bad:
        raise BadInput(
            "The brand file is not UTF-8 text", str(path), "save it as UTF-8 JSON"
        ) from bad
    except json.JSONDecodeError as bad:
        raise BadInput(
            "The brand file is not JSON", f"{path}, line {bad.lineno}", "correct that line"
        ) from bad
    except ValidationError as bad:
        first = bad.errors()[0]
        field = ".".join(str(piece) for piece in first["loc"]) or "the whole file"
        raise BadInput(
            f"The brand file does not hold ({first['msg'].lower()})",
            f"{path}, {field}",
            "correct that field",
        ) from bad
    for role, colour in brand.colours.items():
        chosen("brand colour role", role, tuple(Palette.model_fields))
        if not _COLOUR.fullmatch(colour):
            raise BadInput(
                "A brand colour is not #rrggbb",
                f"{path}, colours.{role}: “{colour}”",
                "write six hexadecimal digits",
            )
    return brand


def build_request(
    source: Path,
    *,
    out: Path,
    formats: list[str],
    mode: str,
    style: str,
    brand: Path | None,
    voice: str,
    music: str,
    captions: str,
    quality: str,
    gates: list[str],
    seed: int,
    width: int,
    max_seconds: int,
    goal: Goal = "film",
    voiceover: Path | None = None,
) -> Request:
    """A checked request. Raises BadInput."""
    if voice:
        chosen("voice", voice, known_voices())
    if max_seconds < 0:
        raise BadInput(
            "The longest film is negative",
            f"--max-seconds {max_seconds}",
            "give seconds, or 0 for no limit",
        )
    if width and not 160 <= width <= 3840:
        raise BadInput(
            "The width is out of range", f"--width {width}", "give 160 to 3840 pixels, or 0"
        )
    settings = Settings.model_validate(
        {
            "mode": chosen("mode", mode, get_args(ModeChoice)),
            "formats": tuple(
                dict.fromkeys(chosen("format", name, tuple(FORMATS)) for name in formats)
            ),
            "style": chosen("style", style, get_args(StyleName)),
            "voice": voice,
            "music": chosen("music mood", music, get_args(MusicMood)),
            "captions": chosen("caption choice", captions, get_args(CaptionChoice)),
            "quality": chosen("quality", quality, ("draft", "final")),
            "seed": seed,
            "width": width,
            "max_seconds": max_seconds,
        }
    )
    stops = tuple(chosen("gate", gate, get_args(GateName)) for gate in gates)
    policy = Policy.model_validate({"stop_at": stops})
    return Request(
        source=source,
        out=out,
        settings=settings,
        brand=read_brand(brand),
        policy=policy,
        goal=goal,
        voiceover=voiceover,
    )
