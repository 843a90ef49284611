"""Measures find what is damaged and leave alone what is whole. Ten lines, under music."""

from pathlib import Path

import numpy as np
import pytest

from film.cast import VoiceChoice
from film.measures import LineHeard
from film.mix import MIX_RATE, MixPlan, MusicPlace, Score, VoicePlace
from film.script import Line
from tools.sound.coded import encode_sound
from tools.sound.levels import levels_of
from tools.sound.measure import Spoken, lines_heard, measure_sound
from tools.sound.mix import mix
from tools.sound.music import compose_section
from tools.sound.speak import speak_line

TEXTS = (
    "Every morning, two billion cups of coffee are poured around the world.",
    "No.",
    "First, the cherries are picked by hand.",
    "It costs $4.50, or 73% more than in 1942.",
    "You kept it all these years?",
    "Zorblax met Dr. Quimby in Reykjavik.",
    "Nobody really knows who drank the first cup.",
    "Wait! Stop right there!",
    "So the next time you lift a cup, think of the long road behind it.",
    "And drink it slowly.",
)
HEART = VoiceChoice(engine="hibari", voice="heart", why="test")


class Film:
    """Ten lines half a second apart over driving music."""

    def __init__(self, folder: Path) -> None:
        self.voices: dict[str, Path] = {}
        self.spoken: list[Spoken] = []
        frame = 20
        for index, text in enumerate(TEXTS):
            line = Line(id=f"l{index}", speaker="NARRATOR", text=text)
            voiced, wav = speak_line(line, HEART)
            self.voices[line.id] = folder / f"{line.id}.wav"
            self.voices[line.id].write_bytes(wav)
            end = frame + round(voiced.duration_seconds * 30)
            self.spoken.append(Spoken(line.id, text, frame, end, voiced.clear))
            frame = end + 15
        score = Score(mood="driving", seed=7, why="")
        count = -(-(frame + 30) // 900)
        self.sections = {str(k): compose_section(score, k) for k in range(count)}
        self.plan = MixPlan(
            total_frames=frame + 30,
            voices=tuple(VoicePlace(line_id=i, start_frame=at) for i, _, at, *_ in self.spoken),
            music=tuple(MusicPlace(section=k, start_frame=int(k) * 900) for k in self.sections),
        )

    def heard(self, plan: MixPlan, voices: dict[str, Path] | None = None) -> list[LineHeard]:
        return lines_heard(
            mix(plan, voices or self.voices, self.sections), self.spoken, self.voices
        )


@pytest.fixture(scope="module")
def film(tmp_path_factory) -> Film:
    return Film(tmp_path_factory.mktemp("voices"))


def test_what_is_clear_alone_is_clear_in_the_mix_without_being_made_out_again(film):
    sound, clear = mix(film.plan, film.voices, film.sections), [one.clear for one in film.spoken]
    assert sum(clear) >= len(TEXTS) - 1
    made_out = [one._replace(clear=False) for one in film.spoken]
    found = [
        [line.found for line in lines_heard(sound, spoken, film.voices)]
        for spoken in (film.spoken, made_out)
    ]
    assert found[0] == found[1]
    wrong = film.spoken[2]._replace(text="Nine hungry wolves ran over the frozen lake.")
    said = [
        lines_heard(sound, [wrong._replace(clear=clear)], film.voices)[0].found
        for clear in (True, False)
    ]
    assert said == [True, False]


def test_every_line_of_a_whole_mix_is_found_in_its_place(film):
    heard = film.heard(film.plan)
    assert [line.line_id for line in heard if not line.found] == []
    assert max(abs(line.offset_ms) for line in heard) <= 1.0


def test_lines_taken_out_of_the_mix_are_missed_and_only_those(film):
    gone = {"l0", "l1", "l7"}
    kept = tuple(place for place in film.plan.voices if place.line_id not in gone)
    heard = film.heard(film.plan.model_copy(update={"voices": kept}))
    assert {line.line_id for line in heard if not line.found} == gone


def test_a_line_spoken_in_anothers_place_is_missed(film):
    swapped = {**film.voices, "l2": film.voices["l6"], "l6": film.voices["l2"]}
    heard = film.heard(film.plan, swapped)
    assert {line.line_id for line in heard if not line.found} == {"l2", "l6"}


def test_a_late_voice_is_found_and_its_lateness_measured(film):
    late = tuple(
        place.model_copy(update={"start_frame": place.start_frame + 6})
        if place.line_id == "l4"
        else place
        for place in film.plan.voices
    )
    heard = {
        line.line_id: line for line in film.heard(film.plan.model_copy(update={"voices": late}))
    }
    assert heard["l4"].found and heard["l4"].offset_ms == pytest.approx(200.0, abs=1.0)
    assert heard["l3"].offset_ms == pytest.approx(0.0, abs=1.0)


def test_a_delivered_file_is_measured_whole(film, tmp_path):
    made = mix(film.plan, film.voices, film.sections)
    encode_sound([made], tmp_path / "film.m4a")
    measures = measure_sound(
        tmp_path / "film.m4a", film.spoken, film.voices, film.plan.total_frames
    )
    assert (measures.has_audio, measures.clipped_samples, measures.silences) == (True, 0, ())
    assert measures.duration_seconds == pytest.approx(film.plan.total_frames / 30, abs=0.001)
    assert measures.loudness_lufs == pytest.approx(-14.0, abs=0.5)
    assert measures.true_peak_dbtp <= -1.0
    assert sum(line.found for line in measures.lines) == len(TEXTS)


def test_a_file_that_is_no_sound_has_none(tmp_path):
    (tmp_path / "film.mp4").write_bytes(b"not a film")
    assert not measure_sound(tmp_path / "film.mp4", (), {}, 30).has_audio


def test_silences_and_clipping_are_counted(tmp_path):
    tone = 0.5 * np.sin(np.arange(3 * MIX_RATE) * 0.05).astype(np.float32)
    sound = np.stack([tone, tone], axis=1)
    sound[MIX_RATE : 2 * MIX_RATE] = 0.0
    sound[100:200] = 1.4
    assert levels_of(sound).silences == ((1.0, 2.0),)
    encode_sound([sound], tmp_path / "loud.m4a")
    assert measure_sound(tmp_path / "loud.m4a", (), {}, 90).clipped_samples > 0
