"""The built-in rates preflight begins with: regressions over films rendered on a machine of two
cores. Seconds are scaled by how fast this machine is and then learnt from what it renders itself;
bytes belong to the encoder's settings and are the same everywhere.
"""

from film.preflight import Rates

SECONDS: Rates = {
    "clip": 0.05,
    "cel": 0.001,
    "paint_mpx": 0.004,
    "paint_kb": 0.0005,
    "changed_mpx": 0.0045,
    "copied_mpx": 0.005,
    "warped_mpx": 0.0018,
    "piece": 0.0001,
    "encoded_mpx": 0.0039,
}
"""Processor seconds of a clip in its render process, x264 veryfast; Chromium paints elsewhere."""

WAITING: Rates = {"cpu": 0.25, "clip": 0.2, "cel": 0.004, "paint_mpx": 0.04, "paint_kb": 0.002}
"""Seconds a render process waits: for each of its processor's, and for what is painted for it."""

BYTES: Rates = {
    "key": 500.0,
    "key_mpx": 9800.0,
    "key_ink": 4100.0,
    "frame": 20.0,
    "change": 1300.0,
    "warped_mpx": 680.0,
    "piece": 5.3,
    "drift": 570.0,
}
"""Of a clip at constant quality 20, x264 veryfast."""

PRESET_BYTES = {
    "ultrafast": 1.9,
    "superfast": 1.25,
    "veryfast": 1.0,
    "faster": 1.05,
    "fast": 1.05,
    "medium": 1.0,
    "slow": 0.97,
    "slower": 0.95,
    "veryslow": 0.92,
    "placebo": 0.92,
}
PRESET_SECONDS = {
    "ultrafast": 0.7,
    "superfast": 0.8,
    "veryfast": 1.0,
    "faster": 1.5,
    "fast": 1.8,
    "medium": 2.0,
    "slow": 3.0,
    "slower": 6.0,
    "veryslow": 10.0,
    "placebo": 30.0,
}
"""Of the encoder's part alone."""

MEMORY: Rates = {
    "house": 750e6,
    "studio": 350e6,
    "process": 230e6,
    "held_mpx": 4.5e6,
    "frame_mpx": 40e6,
}
"""Bytes: the house itself with its Chromium, studio voices where roles are spoken, each render
process, what it holds painted, and the frames the encoder keeps.
"""

CONTAINER_BYTES = {"mp4": 1.0, "webm": 1.2}
"""Of the picture: VP9 took 0.9 to 1.4 of x264's bytes on the bench's films."""
SOUND_BYTES_A_SECOND = {"mp4": 24_500, "webm": 20_000}
CONTAINER_BYTES_A_FRAME = 14
"""What a container says of each packet of picture and sound."""
