"""The manifest of a finished film (DESIGN 9)."""

from typing import Literal

from film.value import Value


class Segment(Value):
    segment_id: str
    start: float
    end: float
    script_text: str
    narrative_role: str
    visual_type: str
    suggested_human_insert: float
    speakers: tuple[str, ...]
    artifacts: dict[str, str]
    """svg_url, png_preview, thumbnail, audio_url: paths relative to the manifest."""


class Licence(Value):
    what: str
    licence: str
    source: str


class Manifest(Value):
    manifest_version: Literal["1"] = "1"
    job_id: str
    title: str
    duration_seconds: float
    segments: tuple[Segment, ...]
    films: tuple[dict[str, str | float], ...]
    final_video_url: str
    licences: tuple[Licence, ...]
    costs: dict[str, float]
