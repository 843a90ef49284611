"""What a person may set for a film. Each field is an addressed part (`settings#voice`), so a change
remakes only its readers.
"""

from typing import Literal

from film.formats import FormatName, Quality
from film.style import StyleName
from film.value import Value

ModeChoice = Literal["auto", "narration", "screenplay"]
CaptionChoice = Literal["burned", "sidecar", "both", "none"]
MusicMood = Literal["auto", "none", "calm", "bright", "tense", "warm", "driving"]
GateName = Literal["script", "cast", "shots", "voice", "sheet"]


class Settings(Value):
    mode: ModeChoice = "auto"
    formats: tuple[FormatName, ...] = ("16x9",)
    style: StyleName = "flat"
    voice: str = ""
    """Narrator's voice by name; "" lets the cast decide."""
    music: MusicMood = "auto"
    captions: CaptionChoice = "both"
    quality: Quality = "final"
    width: int = 0
    """Pixels wide; 0 means the format's own width, or 640 for a draft."""
    seed: int = 7
    max_seconds: int = 0
    """Longest film wanted; 0 sets no limit."""


class Policy(Value):
    """How gates are decided. Not read by any recipe: it changes when a film is made, never what it
    is.
    """

    stop_at: tuple[GateName, ...] = ()


def clip_slot(shot_id: str, format_name: str, settings: Settings) -> str:
    """`clip/ID@FORMAT[+cc][/draft]`."""
    burned = "+cc" if settings.captions in ("burned", "both") else ""
    draft = "/draft" if settings.quality == "draft" else ""
    return f"clip/{shot_id}@{format_name}{burned}{draft}"


def cut_slot(format_name: str, settings: Settings) -> str:
    """`cut@FORMAT[+cc][/draft]`."""
    burned = "+cc" if settings.captions in ("burned", "both") else ""
    draft = "/draft" if settings.quality == "draft" else ""
    return f"cut@{format_name}{burned}{draft}"
