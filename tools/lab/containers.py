"""Files of picture and sound by their suffix: the one place where a container's names are known."""

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from film.settings import Container


@dataclass(frozen=True, kw_only=True, slots=True)
class Holds:
    name: str
    """As people write it."""
    media_type: str
    video_name: str
    video_codec: str
    """As ffmpeg names the coded stream."""
    audio_codec: str
    sound_suffix: str
    """Of the mix alone, before it is joined to the picture."""
    sound_type: str
    front: dict[str, str]
    """Muxer's options that put the index first: a film plays while it is still being fetched."""


CONTAINERS: dict[Container, Holds] = {
    "mp4": Holds(
        name="MP4",
        video_name="H.264",
        media_type="video/mp4",
        video_codec="h264",
        audio_codec="aac",
        sound_suffix=".m4a",
        sound_type="audio/mp4",
        front={"movflags": "+faststart"},
    ),
    "webm": Holds(
        name="WebM",
        video_name="VP9",
        media_type="video/webm",
        video_codec="vp9",
        audio_codec="opus",
        sound_suffix=".weba",
        sound_type="audio/webm",
        front={"cues_to_front": "1"},
    ),
}


def container_of(path: Path) -> Container:
    """By the file's suffix. Raises ValueError for any other."""
    for container in get_args(Container):
        if path.suffix == f".{container}":
            return container
    raise ValueError(f"no container of ours: {path.name}")
