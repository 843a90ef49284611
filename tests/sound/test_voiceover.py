"""A person's own recording: its lines are found where they are said, and lost ones are said so."""

import numpy as np
import pytest

from film.cast import VoiceChoice
from film.errors import BadInput
from film.script import Line
from film.voice import SAMPLE_RATE
from tools.sound.speak import speak_line
from tools.sound.voiceover import align_recording, recorded_line
from tools.sound.wav import samples_of, wav_bytes

TEXTS = (
    "The bus arrives at seven, and nobody is awake.",
    "In 1942 the old road was 73% mud.",
    "So the town built a bridge, and the river never forgave it.",
)
LINES = tuple(Line(id=f"l{i}", speaker="NARRATOR", text=text) for i, text in enumerate(TEXTS))
SCRIPT = [(line.id, line.text) for line in LINES]
LOWER = VoiceChoice(engine="hibari", voice="heart", pitch=0.88, why="somebody else's voice")


def recording_of(*lines: Line, pause: float = 0.8) -> tuple[np.ndarray, list[float]]:
    """Lines said one after the other over a quiet hiss, and when each begins."""
    chance = np.random.default_rng(3)
    pieces, begins, at = [np.zeros(int(1.3 * SAMPLE_RATE), np.float32)], [], 1.3
    for line in lines:
        _, wav = speak_line(line, LOWER)
        samples, _ = samples_of(wav)
        begins.append(at)
        pieces += [samples, np.zeros(int(pause * SAMPLE_RATE), np.float32)]
        at += len(samples) / SAMPLE_RATE + pause
    whole = np.concatenate(pieces)
    return whole + chance.normal(0, 0.002, len(whole)).astype(np.float32), begins


@pytest.fixture(scope="module")
def read_aloud() -> tuple[np.ndarray, list[float]]:
    return recording_of(*LINES)


def test_every_line_is_found_where_it_is_said(read_aloud) -> None:
    samples, begins = read_aloud
    found = align_recording(samples, SCRIPT)
    assert [line.found for line in found.lines] == [True] * 3
    late = [
        abs(line.start_seconds + 0.12 - at) for line, at in zip(found.lines, begins, strict=True)
    ]
    assert max(late) < 0.15


def test_a_line_cut_out_has_its_words_mouths_and_length(read_aloud) -> None:
    samples, _ = read_aloud
    place = align_recording(samples, SCRIPT).lines[1]
    voiced, wav = recorded_line(LINES[1], place, wav_bytes(samples, SAMPLE_RATE))
    told, _ = speak_line(LINES[1], LOWER)
    cut, rate = samples_of(wav)
    assert [word.text for word in voiced.words] == TEXTS[1].split()
    assert voiced.recorded
    assert abs(voiced.duration_seconds - told.duration_seconds) < 0.25
    assert abs(len(cut) / rate - voiced.duration_seconds) < 0.01
    begun, meant = voiced.words[0].start_seconds, told.words[0].start_seconds
    off = [
        abs((a.start_seconds - begun) - (b.start_seconds - meant))
        for a, b in zip(voiced.words, told.words, strict=True)
    ]
    assert max(off) < 0.12  # the aligner is within 50 ms on average (SOUND.md)
    assert len({cue.mouth for cue in voiced.mouths}) >= 4


def test_a_line_nobody_recorded_is_lost_and_the_others_are_not() -> None:
    samples, _ = recording_of(LINES[0], LINES[2])
    assert [line.found for line in align_recording(samples, SCRIPT).lines] == [True, False, True]


def test_a_recording_of_something_else_is_refused() -> None:
    other = Line(id="x", speaker="NARRATOR", text="Seventeen penguins are quietly eating soup.")
    samples, _ = recording_of(other)
    with pytest.raises(BadInput, match="lines are heard in the recording"):
        align_recording(samples, SCRIPT)
