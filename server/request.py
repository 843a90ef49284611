"""From command-line words to a request: every choice checked, the nearest valid names given."""

from pathlib import Path
from typing import cast, get_args

from film.errors import BadInput
from film.formats import FORMATS
from film.settings import (
    CaptionChoice,
    Container,
    EncoderChoice,
    EncoderPreset,
    GateName,
    ModeChoice,
    MusicMood,
    Policy,
    RenderPath,
    Settings,
)
from film.style import StyleName
from film.survey import Goal
from graph.brand_file import read_brand
from graph.choice import chosen
from graph.intake import Request, encoded_here, held_by_platforms, known_voices


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
    goal: str = "film",
    voiceover: Path | None = None,
    container: str = "mp4",
    encoder: str = "auto",
    encoder_preset: str = "veryfast",
    path: str = "camera",
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
            "container": chosen("container", container, get_args(Container)),
            "encoder_preset": chosen("encoder preset", encoder_preset, get_args(EncoderPreset)),
            "path": chosen("path", path, get_args(RenderPath)),
        }
    )
    choice = cast(EncoderChoice, chosen("encoder", encoder, get_args(EncoderChoice)))
    settings = encoded_here(held_by_platforms(settings), choice, goal)
    stops = tuple(chosen("gate", gate, get_args(GateName)) for gate in gates)
    policy = Policy.model_validate({"stop_at": stops})
    kit, media = read_brand(brand)
    return Request(
        source=source,
        out=out,
        settings=settings,
        brand=kit,
        brand_media=media,
        policy=policy,
        goal=cast(Goal, chosen("goal", goal, get_args(Goal))),
        voiceover=voiceover,
    )
