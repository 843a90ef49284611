"""What each container holds, and how each encoder is asked for it: tables, nothing that runs.

Why VP9 in WebM and not AV1: browsers play it without hardware; in x264's time it gives x264's
picture, where SVT-AV1 at its fast presets let single frames of a moving city fall to 36 dB (VP9:
43), took twice the memory, and looks ahead. Without looking ahead VP9 gives one packet a frame, so
clips join and count like H.264's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from film.settings import Container, EncoderName, EncoderPreset

QUALITY = 19
"""x264's constant rate factor: flat art shows no blocks at 20, and a short look ahead costs one."""
LOOKAHEAD = 5
"""Frames x264 may know before it decides about one. Each is 7 MB in every process that renders
(medium's forty: 350 MB), and what they are worth in drawn pictures is half a decibel.
"""
DRAWN: Mapping[str, str] = {"motion-est": "dia", "subq": "1"}
"""Of the default preset. Cels move whole and smoothly: a wider and finer search for where they went
took half as long again and found the same (evals/encoder.py).
"""
VP9_QUALITY = 30
"""VP9's: half a decibel of PSNR above x264's on the bench's films."""
KEY_FRAMES = 60
"""Frames from key frame to key frame: seeking costs two seconds of decoding at most."""
TAGS = {
    "color_range": "tv",
    "colorspace": "bt709",
    "color_primaries": "bt709",
    "color_trc": "bt709",
}

Options = dict[str, str]
"""As ffmpeg names them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Coding:
    """How the pictures of a clip are encoded; its container is what its file's suffix says."""

    encoder: EncoderName = "software"
    preset: EncoderPreset = "veryfast"
    most_kbps: int = 0
    """A platform's ceiling over two seconds; 0 sets none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Codec:
    """One encoder, ready to be opened."""

    name: str
    """As ffmpeg names it."""
    options: Options
    said: str
    """For people: what made the clip."""
    filters: str = ""
    """What frames must pass before the encoder takes them."""
    device: Options = field(default_factory=dict)
    """Arguments that open the hardware."""


Speed = tuple[Literal["realtime", "good"], int]
VP9_SPEEDS: dict[EncoderPreset, Speed] = {
    "ultrafast": ("realtime", 8),
    "superfast": ("realtime", 8),
    "veryfast": ("realtime", 7),
    "faster": ("realtime", 6),
    "fast": ("realtime", 5),
    "medium": ("realtime", 4),
    "slow": ("good", 5),
    "slower": ("good", 3),
    "veryslow": ("good", 2),
    "placebo": ("good", 1),
}
"""libvpx's deadline and cpu-used that take about as long as x264's preset does."""
NVENC_SPEEDS: dict[EncoderPreset, str] = {
    "ultrafast": "p1",
    "superfast": "p1",
    "veryfast": "p2",
    "faster": "p3",
    "fast": "p3",
    "medium": "p4",
    "slow": "p5",
    "slower": "p6",
    "veryslow": "p7",
    "placebo": "p7",
}
_BLIND = ("ultrafast", "superfast")
"""x264's presets that never look ahead."""
_QSV_NEAREST: dict[str, str] = {
    "ultrafast": "veryfast",
    "superfast": "veryfast",
    "placebo": "veryslow",
}
_AMF_FAST = ("ultrafast", "superfast", "veryfast", "faster")
VAAPI_NODE = "/dev/dri/renderD128"


def codec_for(container: Container, coding: Coding) -> Codec:
    """The encoder and its options. Raises KeyError where hardware of the other container is
    asked for; intake never does.
    """
    if coding.encoder != "software":
        return _hardware(container, coding)
    return _x264(coding) if container == "mp4" else _vp9(coding)


def _x264(coding: Coding) -> Codec:
    options = {"preset": coding.preset, "crf": str(QUALITY), **_ceiling(coding), **_gop()}
    if coding.preset not in _BLIND:
        options["rc-lookahead"] = str(LOOKAHEAD)
    if coding.preset == "veryfast":
        options.update(DRAWN)
    return Codec(name="libx264", options=options, said=f"libx264 {coding.preset}")


def _vp9(coding: Coding) -> Codec:
    deadline, speed = VP9_SPEEDS[coding.preset]
    return Codec(
        name="libvpx-vp9",
        options={
            "deadline": deadline,
            "cpu-used": str(speed),
            "crf": str(VP9_QUALITY),
            "b": f"{coding.most_kbps}k",  # 0: quality alone decides
            "lag-in-frames": "0",
            **_gop(),
        },
        said=f"libvpx-vp9 {deadline} {speed}",
    )


def _hardware(container: Container, coding: Coding) -> Codec:
    """Options as ffmpeg's documentation of each gives them; constant quality, or below the
    platform's ceiling where there is one.
    """
    name, quality = coding.encoder, QUALITY
    most = {"b": f"{coding.most_kbps * 3 // 4}k", **_ceiling(coding)} if coding.most_kbps else {}
    nearest = _QSV_NEAREST.get(coding.preset, coding.preset)
    own: dict[str, Options] = {
        "h264_nvenc": {
            "preset": NVENC_SPEEDS[coding.preset],
            "rc": "vbr",
            "cq": str(quality),
            "b": "0",
            "strict_gop": "1",
            **_ceiling(coding),
        },
        "h264_qsv": {"preset": nearest, **(most or {"global_quality": str(quality)})},
        "h264_amf": {
            "quality": "speed" if coding.preset in _AMF_FAST else "quality",
            **({"rc": "vbr_peak", **most} if most else _amf_quality(quality)),
        },
        "h264_videotoolbox": most or {"q": "65"},
        "h264_vaapi": most or {"rc_mode": "CQP", "qp": str(quality)},
    }
    vp9: dict[str, Options] = {
        "vp9_qsv": {"preset": nearest, **(most or {"global_quality": str(VP9_QUALITY)})},
        "vp9_vaapi": most or {"rc_mode": "CQP", "global_quality": str(VP9_QUALITY * 4)},
    }
    vaapi = name.endswith("vaapi")
    return Codec(
        name=name,
        options={**(own if container == "mp4" else vp9)[name], "flags": "+cgop", **_gop()},
        said=name,
        filters="format=nv12,hwupload" if vaapi else "",
        device={"vaapi_device": VAAPI_NODE} if vaapi else {},
    )


def _amf_quality(quality: int) -> Options:
    return {"rc": "cqp", "qp_i": str(quality), "qp_p": str(quality + 2), "qp_b": str(quality + 2)}


def _ceiling(coding: Coding) -> Options:
    most = coding.most_kbps
    return {"maxrate": f"{most}k", "bufsize": f"{2 * most}k"} if most else {}


def _gop() -> Options:
    return {"g": str(KEY_FRAMES)}
