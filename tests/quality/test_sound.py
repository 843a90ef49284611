"""Each defect of a film's sound, made in its real mix, is found on the slot that made it."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

pytestmark = pytest.mark.slow
RATE = 48_000


def _quieter(samples: np.ndarray) -> np.ndarray:
    return samples * np.float32(0.8)


def _burst(samples: np.ndarray) -> np.ndarray:
    """Ten milliseconds of a tone at −0.3 dBFS: a peak that the limiter never saw."""
    at = 5 * RATE
    tone = 0.966 * np.sin(np.arange(480) * 2 * np.pi * 1000 / RATE)
    samples[at : at + 480] = tone[:, None]
    return samples


def _driven(samples: np.ndarray) -> np.ndarray:
    return np.clip(samples * 4, -1, 1)


@pytest.mark.parametrize(
    ("change", "kinds"),
    [
        (_quieter, {"loudness"}),  # −1.9 dB
        (_burst, {"true_peak"}),
        (_driven, {"loudness", "true_peak", "clipping"}),  # 12 dB into the rails
    ],
)
def test_a_damaged_level_is_found(
    film: Any, change: Callable[[np.ndarray], np.ndarray], kinds: set[str]
) -> None:
    assert film.sounding(change).found() == {(kind, "mix") for kind in kinds}


def test_a_cut_that_holds_another_sound_than_the_one_measured_is_found(film: Any) -> None:
    assert film.sounding(_quieter, measured=False).found() == {("unmeasured_sound", "cut@16x9+cc")}


def test_a_hole_in_the_mix_is_found_and_the_line_in_it(film: Any) -> None:
    def hole(samples: np.ndarray) -> np.ndarray:
        samples[round(2.75 * RATE) : round(5.5 * RATE)] = 0
        return samples

    found = film.sounding(hole).found()
    assert {("silence", "mix"), ("line_not_heard", f"line/{film.lines[1]}/voice")} <= found
    assert ("line_not_heard", f"line/{film.lines[0]}/voice") not in found


def test_a_short_pause_is_no_hole(film: Any) -> None:
    def pause(samples: np.ndarray) -> np.ndarray:
        samples[round(7.2 * RATE) : round(9.4 * RATE)] = 0  # 2.2 s under the end card
        return samples

    assert "silence" not in {kind for kind, _ in film.sounding(pause).found()}


def test_a_sound_longer_than_its_picture_is_found(film: Any) -> None:
    def longer(samples: np.ndarray) -> np.ndarray:
        return np.concatenate([samples, samples[-RATE:]])

    found = film.sounding(longer).found()
    assert ("wrong_duration", "cut@16x9+cc") in found


@pytest.mark.parametrize(
    ("late_frames", "kinds"),
    [
        (1, set()),  # 33 ms are not noticed
        (5, {"av_offset"}),  # 167 ms are
        (-4, {"av_offset"}),  # too early as well
    ],
)
def test_a_voice_off_its_sheet_is_found(film: Any, late_frames: int, kinds: set[str]) -> None:
    line = film.lines[1]
    voices = tuple(
        {**v, "start_frame": v["start_frame"] + (late_frames if v["line_id"] == line else 0)}
        for v in film.value("mix")["voices"]
    )
    assert film.remixed(voices).found() == {(kind, f"line/{line}/voice") for kind in kinds}


def test_a_line_left_out_of_the_mix_is_found(film: Any) -> None:
    line = film.lines[2]
    voices = tuple(v for v in film.value("mix")["voices"] if v["line_id"] != line)
    (finding,) = film.remixed(voices).judged("verdict@16x9+cc").findings
    assert (finding.kind, finding.slot, finding.severity) == (
        "line_not_heard",
        f"line/{line}/voice",
        "blocker",
    )
    assert "Nobody can hurry a dough." in finding.evidence
