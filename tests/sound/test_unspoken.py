"""What no installed voice can say is silent, long enough to be read, and named."""

import numpy as np
import pytest

from film.cast import VoiceChoice
from film.script import Line
from tools.sound.speak import speak_line
from tools.sound.unspoken import unspoken_script
from tools.sound.wav import samples_of

HEART = VoiceChoice(engine="hibari", voice="heart", why="")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The mean is μ, and 3 < π.", ""),
        ("Δx ≈ 0", ""),
        ("Café René, 1942", ""),
        ("Привет, мир", "Cyrillic"),
        ("今日はとても天気がいいです。", "Chinese and Japanese"),
        ("مرحبا بالعالم", "Arabic"),
        ("Sony の新しい電話", "Chinese and Japanese"),
    ],
)
def test_the_script_of_words_no_voice_reads_is_named(text: str, script: str) -> None:
    assert unspoken_script(text) == script


def test_a_silent_line_lasts_as_long_as_it_is_read() -> None:
    line = Line(id="l", speaker="NARRATOR", text="今日はとても天気がいいです。")
    voiced, wav = speak_line(line, HEART)
    samples, rate = samples_of(wav)
    assert voiced.unspoken == "Chinese and Japanese"
    assert len(samples) / rate == pytest.approx(voiced.duration_seconds, abs=0.01)
    assert 1.5 < voiced.duration_seconds < 4
    assert not np.any(samples)
    assert [word.text for word in voiced.words][-1].endswith("。")
