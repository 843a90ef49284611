"""Coded sound: spliced AAC is no worse at its seams, and any stretch decodes as in the whole."""

from pathlib import Path

import numpy as np
import pytest

from film.mix import MIX_RATE
from tools.sound.coded import (
    CODINGS,
    Packets,
    code_packets,
    decoded_between,
    encode_sound,
    frames_of,
    join_packets,
    splice,
)

FRAME = CODINGS[".m4a"].frame
LENGTH = 12 * MIX_RATE + 1700
"""No whole number of frames."""
SPANS = ((0, 4 * MIX_RATE), (4 * MIX_RATE, 8 * MIX_RATE), (8 * MIX_RATE, LENGTH))


def music() -> np.ndarray:
    """Chords, breath and a knock every 300 ms: windows change often."""
    time = np.arange(LENGTH) / MIX_RATE
    chance = np.random.default_rng(3)
    tones = sum(np.sin(2 * np.pi * hertz * time) for hertz in (110, 277, 330, 880))
    knocks = chance.standard_normal(LENGTH) * np.exp(-(time % 0.3) * 60)
    both = [0.05 * tones + 0.2 * knocks + 0.01 * chance.standard_normal(LENGTH) for _ in "lr"]
    return np.stack(both, axis=1).astype(np.float32)


def spliced(sound: np.ndarray, folder: Path) -> tuple[Path, list[tuple[int, int]]]:
    """The file, and which packets each span gave."""
    coded = []
    for number, span in enumerate(SPANS):
        first, last = frames_of(*span, LENGTH)
        file = folder / f"part{number}"
        coded.append((file, code_packets([sound[first * FRAME : last * FRAME]], first, file)))
    taken = splice([packets for _, packets in coded], [start // FRAME for start, _ in SPANS])
    assert taken is not None
    join_packets(coded, taken, LENGTH, folder / "spliced.m4a")
    return folder / "spliced.m4a", taken


def test_spliced_aac_is_as_long_and_as_good_as_aac_of_one_encoder(tmp_path):
    sound = music()
    encode_sound([sound], tmp_path / "whole.m4a")
    file, taken = spliced(sound, tmp_path)
    error, errors_of_one = (
        np.square(decoded_between(path, 0, None) - sound).sum(axis=1)
        for path in (file, tmp_path / "whole.m4a")
    )
    assert [(after[0], before[1]) for before, after in zip(taken, taken[1:], strict=False)] == [
        (end, end) for _, end in taken[:-1]
    ]
    for _, end in taken[:-1]:
        seam = slice((end - 3) * FRAME, (end + 1) * FRAME)
        assert error[seam].sum() < 1.3 * errors_of_one[seam].sum()
    assert error.sum() < 1.03 * errors_of_one.sum()


def test_encoders_take_over_where_both_gave_the_same_window():
    before = Packets(0, [9] * 8, [0, 0, 0, 0, 2, 4, -1, 1])
    after = Packets(2, [9] * 10, [0, 0, 0, 4, -1, 1, 0, 0, 0, 0])
    assert splice([before, after], [0, 4]) == [(0, 6), (6, 12)]
    assert splice([before, after], [0, 6]) == [(0, 8), (8, 12)]
    assert splice([before, after._replace(windows=[6] * 10)], [0, 4]) is None


@pytest.mark.parametrize("suffix", [".m4a", ".weba"])
def test_a_stretch_decodes_as_it_does_in_the_whole(tmp_path, suffix):
    sound = music()
    encode_sound([sound], tmp_path / f"mix{suffix}")
    whole = decoded_between(tmp_path / f"mix{suffix}", 0, None)
    assert whole.shape == sound.shape
    for start, end in ((0, 5000), (123_457, 345_678), (LENGTH - 5000, None)):
        stretch = decoded_between(tmp_path / f"mix{suffix}", start, end)
        assert stretch.shape == whole[start:end].shape
        assert np.abs(stretch - whole[start:end]).max() < 1e-3
