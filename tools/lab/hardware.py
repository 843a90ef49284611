"""Hardware encoders that work here, found by encoding a few frames with each.

A build that lists an encoder proves nothing: the driver, the card or the right to use it may be
missing. Asked are set-up's ffmpeg and the one on PATH, each only where the machine has the device
at all, so that a machine without one asks nobody and loses no time.
"""

import shutil
import sys
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import assert_never

from film.errors import BadInput, ToolFailed, ToolMissing
from film.settings import Container, EncoderChoice, EncoderName
from tools.lab.codecs import Coding, codec_for
from tools.lab.containers import CONTAINERS
from tools.lab.pipe import PipeEncoder
from tools.lab.probe import probe
from tools.supplies import ffmpeg

HARDWARE: dict[Container, tuple[EncoderName, ...]] = {
    "mp4": ("h264_nvenc", "h264_videotoolbox", "h264_qsv", "h264_amf", "h264_vaapi"),
    "webm": ("vp9_qsv", "vp9_vaapi"),
}
"""Best first."""
_NVIDIA = ("/dev/nvidiactl", "/dev/dxg")
_RENDER = ("/dev/dri/renderD128",)
DEVICES: dict[EncoderName, tuple[str, ...]] = {
    "h264_nvenc": _NVIDIA,
    "h264_videotoolbox": ("/System/Library/Frameworks/VideoToolbox.framework",),
    "h264_qsv": _RENDER,
    "h264_amf": (*_RENDER, "/dev/dxg"),
    "h264_vaapi": _RENDER,
    "vp9_qsv": _RENDER,
    "vp9_vaapi": _RENDER,
}
"""Any one of these must be there; Windows shows none and is always asked."""
TRIAL_FRAMES, TRIAL_SIZE = 8, (320, 192)


def encoder_here(choice: EncoderChoice, container: Container) -> EncoderName:
    """What the choice comes to on this machine. Raises BadInput where hardware is insisted on and
    none works.
    """
    match choice:
        case "software":
            return "software"
        case "auto":
            return working(container) or "software"
        case "hardware":
            found = working(container)
            if found is None:
                codec = CONTAINERS[container].video_name
                raise BadInput(
                    f"No hardware encoder for {codec} works here",
                    "--encoder hardware",
                    "leave it out, or look at `auteur doctor`",
                )
            return found
        case _:
            assert_never(choice)


def working(container: Container) -> EncoderName | None:
    """The best hardware encoder of the container that encoded a trial; None where none did."""
    return next((name for name in HARDWARE[container] if way_to(name)), None)


@lru_cache(maxsize=16)
def way_to(encoder: EncoderName) -> Path | None:
    """The ffmpeg through which this encoder works; tried once a process."""
    if sys.platform != "win32" and not any(Path(d).exists() for d in DEVICES[encoder]):
        return None
    return next((by for by in _builds() if _encodes(encoder, by)), None)


def _builds() -> tuple[Path, ...]:
    on_path = shutil.which("ffmpeg")
    try:
        ours = (ffmpeg(),)
    except ToolMissing:
        ours = ()
    return (*ours, *((Path(on_path),) if on_path else ()))


def _encodes(encoder: EncoderName, by: Path) -> bool:
    """Whether a few grey frames come back as that many packets of the right codec."""
    container: Container = "mp4" if encoder in HARDWARE["mp4"] else "webm"
    width, height = TRIAL_SIZE
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / f"trial.{container}"
        codec = codec_for(container, Coding(encoder=encoder))
        try:
            with PipeEncoder(out, width, height, codec, by=by) as trial:
                for _ in range(TRIAL_FRAMES):
                    trial.write(bytes([128]) * (width * height * 3 // 2))
            found = probe(out)
        except (ToolFailed, OSError, ValueError):
            return False
    held = CONTAINERS[container].video_codec
    return (found.frames, found.video_codec) == (TRIAL_FRAMES, held)
