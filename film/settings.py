"""What a person may set for a film. Each field is an addressed part (`settings#voice`), so a change
remakes only its readers.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from film.formats import FormatName, Quality
from film.style import StyleName
from film.value import Value

ModeChoice = Literal["auto", "narration", "screenplay", "play"]
CaptionChoice = Literal["burned", "sidecar", "both", "none"]
MusicMood = Literal["auto", "none", "calm", "bright", "tense", "warm", "driving"]
GateName = Literal["script", "cast", "shots", "voice", "sheet"]
Container = Literal["mp4", "webm"]
"""What a film lies in: MP4 holds H.264 and AAC, WebM holds VP9 and Opus."""
EncoderPreset = Literal[
    "ultrafast",
    "superfast",
    "veryfast",
    "faster",
    "fast",
    "medium",
    "slow",
    "slower",
    "veryslow",
    "placebo",
]
EncoderChoice = Literal["auto", "software", "hardware"]
EncoderName = Literal[
    "software",
    "h264_nvenc",
    "h264_videotoolbox",
    "h264_qsv",
    "h264_amf",
    "h264_vaapi",
    "vp9_qsv",
    "vp9_vaapi",
]
"""What a choice comes to on a machine: the processor, or a hardware encoder as ffmpeg names it."""
RenderPath = Literal["camera", "chromium"]
"""Parts composited by the camera, or every frame photographed by Chromium: slow, the same film."""


class Settings(Value):
    mode: ModeChoice = "auto"
    formats: tuple[FormatName, ...] = ("16x9",)
    style: StyleName = "flat"
    voice: str = ""
    """Narrator's voice by name; "" lets the cast decide."""
    voiceover: str = ""
    """SHA-256 of the person's own recording of the script, "" when the cast speaks it."""
    music: MusicMood = "auto"
    captions: CaptionChoice = "both"
    quality: Quality = "final"
    width: int = 0
    """Pixels wide; 0 means the format's own width, or 640 for a draft."""
    seed: int = 7
    max_seconds: int = 0
    """Longest film wanted; 0 sets no limit."""
    container: Container = "mp4"
    encoder_preset: EncoderPreset = "veryfast"
    """How long the encoder may think about a frame, in x264's words."""
    encoder: EncoderName = "software"
    """Found at intake: what another encoder makes is another take."""
    path: RenderPath = "camera"


class Policy(Value):
    """How gates are decided. Not read by any recipe: it changes when a film is made, never what it
    is.
    """

    stop_at: tuple[GateName, ...] = ()


class Variant(NamedTuple):
    """One film of a job: its format, with burned captions or not, draft or final. As text it is
    what slots carry after the @: `16x9+cc/draft`.
    """

    format: str
    cc: str
    draft: str

    def __str__(self) -> str:
        return f"{self.format}{self.cc}{self.draft}"

    @property
    def name(self) -> str:
        """Of the exported film, for people: a draft never takes a final's place."""
        return f"film@{self.format}{self.draft.replace('/', '-')}"

    def file_name(self, container: Container) -> str:
        return f"{self.name}.{container}"


def variants(settings: Mapping[str, Any]) -> list[Variant]:
    """The films that settings (JSON-plain) ask for, in order."""
    cc = "+cc" if settings["captions"] in ("burned", "both") else ""
    draft = "/draft" if settings["quality"] == "draft" else ""
    return [Variant(name, cc, draft) for name in settings["formats"]]


def container_of(settings: Mapping[str, Any]) -> Container:
    """Of JSON-plain settings; those of homes older than the choice hold none."""
    return settings.get("container", "mp4")


def variant_of(binding: Mapping[str, str]) -> Variant:
    """The variant a slot's binding names."""
    return Variant(binding["format"], binding["cc"], binding["draft"])
