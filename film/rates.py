"""The built-in rates preflight begins with: regressions over films rendered on a machine of two
cores. Seconds are scaled by how fast this machine is and then learnt from what it renders itself;
bytes belong to the encoder's settings and are the same everywhere.
"""

from collections.abc import Mapping
from typing import Literal

from film.pieces import PieceName
from film.preflight import Rates
from film.time_left import StageName

SECONDS: Rates = {
    "clip": 0.05,
    "cel": 0.001,
    "paint_mpx": 0.004,
    "paint_kb": 0.0005,
    "changed_mpx": 0.0045,
    "copied_mpx": 0.005,
    "warped_mpx": 0.0018,
    "piece": 0.0001,
    "encoded_mpx": 0.0025,
}
"""Processor seconds of a clip in its render process, x264 veryfast; Chromium paints elsewhere."""

WAITING: Rates = {"cpu": 0.1, "clip": 0.03, "cel": 0.002, "paint_mpx": 0.03, "paint_kb": 0.0003}
"""Seconds a render process waits: for each of its processor's, and for what is painted for it."""

PIECE_SECONDS: Mapping[PieceName, Rates] = {
    "voice": {"piece": 0.015, "character": 0.001, "studio_character": 0.055},
    "clip_verdict": {"piece": 0.04, "frame": 0.0001, "mpx": 0.0021},
    "music": {"piece": 0.28, "cold": 0.18},
    "mix": {"piece": 0.2, "second": 0.021},
    "heard": {"piece": 0.06, "second": 0.006},
    "preview": {"piece": 0.2, "new_shot": 0.034, "kept_shot": 0.003},
    "storyboard": {"piece": 0.2, "new_shot": 0.052, "kept_shot": 0.003},
    "thumbnail": {"piece": 0.2},
}
PIECE_CPU: Mapping[PieceName, Rates] = {
    "voice": {"piece": 0.01, "character": 0.0009, "studio_character": 0.05},
    "clip_verdict": {"piece": 0.036, "frame": 0.0001, "mpx": 0.0018},
    "music": {"piece": 0.25, "cold": 0.15},
    "mix": {"piece": 0.1, "second": 0.019},
    "heard": {"piece": 0.03, "second": 0.005},
    "preview": {"piece": 0.15, "new_shot": 0.028, "kept_shot": 0.003},
    "storyboard": {"piece": 0.15, "new_shot": 0.018, "kept_shot": 0.003},
    "thumbnail": {"piece": 0.04},
}
"""Of the work beside the clips in the same processes: with its waiting, and the processor's alone.
"""

BYTES: Rates = {
    "key": 500.0,
    "key_mpx": 9000.0,
    "key_ink": 5200.0,
    "frame": 20.0,
    "change": 1300.0,
    "warped_mpx": 510.0,
    "piece": 5.7,
    "drift": 530.0,
}
"""Of a clip at constant quality, x264 veryfast."""

PRESET_BYTES = {
    "ultrafast": 4.4,
    "superfast": 2.6,
    "veryfast": 1.0,
    "faster": 1.0,
    "fast": 1.0,
    "medium": 1.0,
    "slow": 0.95,
    "slower": 1.0,
    "veryslow": 1.0,
    "placebo": 1.0,
}
"""At one constant quality; slower ones give a better picture (evals/encoder.py)."""
PRESET_SECONDS = {
    "ultrafast": 0.6,
    "superfast": 1.1,
    "veryfast": 1.0,
    "faster": 2.3,
    "fast": 2.8,
    "medium": 3.2,
    "slow": 4.4,
    "slower": 7.8,
    "veryslow": 15.0,
    "placebo": 60.0,
}
"""Of the encoder's part alone."""

MEMORY: Rates = {
    "house": 470e6,
    "process": 200e6,
    "held_mpx": 3e6,
    "frame_mpx": 35e6,
}
"""Bytes: the house itself with its Chromium, each render process, what it holds painted, and the
frames the encoder keeps.
"""
PRESET_MEMORY = {"slower": 1.7, "veryslow": 2.7, "placebo": 2.7}
"""Of the encoder's frames alone: these compare with up to sixteen."""

CONTAINER_BYTES = {"mp4": 1.0, "webm": 1.2}
"""Of the picture: VP9 took 1.05 to 1.55 of x264's bytes on the bench's films."""
SOUND_BYTES_A_SECOND = {"mp4": 26_500, "webm": 20_000}
CONTAINER_BYTES_A_FRAME = 14
"""What a container says of each packet of picture and sound."""

SpanName = StageName | Literal["unweighed"]
STAGES: Mapping[SpanName, Rates] = {
    "speaking": {"run": 1.2, "busy": 1.0, "studio": 1.0},
    "exposing": {"run": 0.1, "shot": 0.015},
    "unweighed": {"run": 1.0, "mpx": 0.02, "frame": 0.003},
    "rendering": {"run": 0.3, "busy": 1.0, "piece": 0.02},
    "finishing": {"run": 0.1, "film": 0.08, "second": 0.003},
}
"""Seconds of a run's stages as the wall clock sees them; "unweighed" is rendering as the length of
the words alone lets expect it.
"""
