"""The mix: places, levels, loudness, peaks, seams. Voices here are made of tones."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, get_args

import numpy as np
import pyloudnorm
import pytest

from film.errors import ToolFailed
from film.mix import MIX_RATE, AmbiencePlace, EffectCue, MixPlan, MusicPlace, Score, VoicePlace
from film.sounds import AmbienceName, EffectName
from film.voice import SAMPLE_RATE
from tools.sound.ambience import LOOP_RMS, ambience
from tools.sound.coded import decoded_between
from tools.sound.console import Console, placed, speech_of
from tools.sound.effects import effect
from tools.sound.levels import levels_between, levels_of
from tools.sound.limit import limited
from tools.sound.loudness import (
    blocks,
    hop_powers,
    integrated_lufs,
    loudness_range,
)
from tools.sound.mix import mix, mix_film, mixed_down
from tools.sound.music import MUSIC_LUFS, compose_section, played
from tools.sound.spans import here
from tools.sound.wav import samples_of, wav_bytes

MOODS = ("calm", "bright", "tense", "warm", "driving")


def true_peak(sound: np.ndarray) -> float:
    """dBTP."""
    return levels_of(sound).true_peak_dbtp


def syllables(seconds: float, seed: int = 1) -> bytes:
    """Noise in syllables, coloured as a voice is: −20 dBFS while it sounds."""
    chance = np.random.default_rng(seed)
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    tones = sum(np.sin(2 * np.pi * 140 * n * time + n * n) / n for n in range(1, 20))
    sound = tones * (0.25 + np.abs(np.sin(2 * np.pi * 2.2 * time))) + 0.05 * chance.standard_normal(
        len(time)
    )
    return wav_bytes((0.1 * sound / np.sqrt(np.mean(sound**2))).astype(np.float32), SAMPLE_RATE)


VOICES = {"a": syllables(4.0), "b": syllables(3.0, 2)}
SECTIONS = {"0": compose_section(Score(mood="bright", seed=7, why=""), 0)}
PLAN = MixPlan(
    total_frames=600,
    voices=(VoicePlace(line_id="a", start_frame=120), VoicePlace(line_id="b", start_frame=390)),
    music=(MusicPlace(section="0", start_frame=0),),
    cues=(EffectCue(frame=300, effect="whoosh", gain_db=-11.0),),
)


def voices_of(plan: MixPlan) -> tuple[np.ndarray, list[tuple[float, float]]]:
    """All voices on their frames, and when they speak in seconds."""
    speech = speech_of(plan, placed(plan, VOICES))
    console = Console(plan, VOICES, SECTIONS, speech)
    return console.voice(0, console.length), list(speech)


def test_blocks_are_what_one_pass_over_the_film_would_be():
    air = AmbiencePlace(ambience="rain", start_frame=200, end_frame=590, gain_db=-27.0)
    plan = PLAN.model_copy(update={"ambience": (air,)})
    console = Console(plan, VOICES, SECTIONS, speech_of(plan, placed(plan, VOICES)))
    for channel in (console.voice, console.rest):
        whole = channel(0, console.length)
        for size in (MIX_RATE // 3, 7 * MIX_RATE):
            pieces = [
                channel(at, min(at + size, console.length)) for at in range(0, console.length, size)
            ]
            assert np.abs(np.concatenate(pieces) - whole).max() < 1e-5 * np.abs(whole).max()


def test_the_mix_has_the_films_length_loudness_and_peak():
    made = mix(PLAN, VOICES, SECTIONS)
    assert (made.shape, made.dtype) == ((600 * 1600, 2), np.float32)
    assert pyloudnorm.Meter(MIX_RATE).integrated_loudness(made) == pytest.approx(-14.0, abs=0.5)
    assert true_peak(made) <= -1.45


def test_the_encoded_file_keeps_loudness_and_peak(tmp_path):
    facts = mix_film(PLAN, VOICES, SECTIONS, tmp_path / "mix.m4a")
    heard = levels_between(str(tmp_path / "mix.m4a"), 0, None)
    assert heard.samples == PLAN.total_frames * 1600
    assert heard.lufs == pytest.approx(-14.0, abs=0.15)
    assert heard.lufs == pytest.approx(facts.loudness_lufs, abs=0.05)
    assert heard.true_peak_dbtp == facts.true_peak_dbtp <= -1.0


def test_the_same_plan_is_the_same_mix():
    assert np.array_equal(mix(PLAN, VOICES, SECTIONS), mix(PLAN, VOICES, SECTIONS))


def test_music_gives_way_to_the_voice_and_comes_back():
    music = mixed_down(PLAN, VOICES, SECTIONS)
    silent = {name: wav_bytes(np.zeros(10, np.float32), SAMPLE_RATE) for name in VOICES}
    voice, spans = voices_of(PLAN)
    alone = (music - voice[:, None])[:, :].copy()
    assert set(silent) == {"a", "b"} and spans == [(4.0, 8.0), (13.0, 16.0)]

    def lufs(sound: np.ndarray, start: float, end: float) -> float:
        return integrated_lufs(
            hop_powers(blocks(sound[round(start * MIX_RATE) : round(end * MIX_RATE)]))
        )

    for start, end in spans:
        below = lufs(voice, start, end) - lufs(alone, start, end)
        assert 12.0 <= below <= 17.0
    assert lufs(alone, 11.0, 12.4) - lufs(alone, 4.2, 7.8) >= 6.0


def test_music_bridges_a_short_gap_between_sentences():
    close = PLAN.model_copy(
        update={
            "voices": (
                VoicePlace(line_id="a", start_frame=120),
                VoicePlace(line_id="b", start_frame=258),
            ),
            "cues": (),
        }
    )
    voice, _ = voices_of(close)
    music = (mixed_down(close, VOICES, SECTIONS) - voice[:, None])[round(4.1 * MIX_RATE) :]
    hops = np.sqrt(np.mean(music[: 7 * MIX_RATE].reshape(14, -1) ** 2, axis=1))
    assert hops.max() / hops.min() < 2.5


def test_a_film_without_voices_or_music_is_silent_and_stays_so():
    plan = MixPlan(total_frames=60, voices=())
    assert not mix(plan, {}, {}).any()


def test_loudness_agrees_with_pyloudnorm_and_block_size_does_not_matter():
    sound = mixed_down(PLAN, VOICES, SECTIONS)
    powers = hop_powers(blocks(sound))
    meter = pyloudnorm.Meter(MIX_RATE)
    assert integrated_lufs(powers) == pytest.approx(meter.integrated_loudness(sound), abs=0.1)
    assert np.allclose(powers, hop_powers(blocks(sound, MIX_RATE)))
    assert 0.5 < loudness_range(powers) < 20


def test_true_peak_sees_what_lies_between_samples():
    time = np.arange(MIX_RATE) / MIX_RATE
    between = np.sin(2 * np.pi * MIX_RATE / 4 * time + np.pi / 4)[:, None].repeat(2, axis=1)
    assert 20 * np.log10(np.abs(between).max()) == pytest.approx(-3.01, abs=0.01)
    assert true_peak(between[1000:-1000].astype(np.float32)) == pytest.approx(0.0, abs=0.6)


def test_the_limiter_holds_the_ceiling_and_leaves_quiet_sound_alone():
    sound = mixed_down(PLAN, VOICES, SECTIONS)
    assert true_peak(limited(sound, 8.0, -1.5)) <= -1.45
    assert np.array_equal(limited(sound * np.float32(0.1), 1.0, -1.5), sound * np.float32(0.1))


def test_limiting_in_blocks_makes_no_seam():
    sound = mix(PLAN, VOICES, SECTIONS)
    shifted = np.concatenate([np.zeros((5 * MIX_RATE, 2), np.float32), sound])
    gain = 1.6
    whole, moved = limited(sound, gain, -1.5), limited(shifted, gain, -1.5)[5 * MIX_RATE :]
    assert np.abs(whole - moved).max() < 0.02


@pytest.mark.parametrize("mood", MOODS)
def test_sections_of_music_meet_without_a_seam(mood):
    first, second = played(mood, 7, 0), played(mood, 7, 1, seconds=3.0)
    through = played(mood, 7, 0, seconds=33.0)
    joined = np.concatenate([first, second])
    assert np.abs(joined - through).max() < 1e-5


@pytest.mark.parametrize("mood", MOODS)
def test_music_is_balanced_steady_and_without_clicks(mood):
    sound = played(mood, 7, 1)
    assert sound.shape == (30 * MIX_RATE, 2)
    assert np.abs(sound.mean(axis=0)).max() < 1e-3
    assert np.abs(sound).max() < 0.6
    assert np.abs(np.diff(sound, axis=0)).max() < 0.12
    power = hop_powers(blocks(sound))
    assert integrated_lufs(power) == pytest.approx(MUSIC_LUFS, abs=1.0)
    assert loudness_range(power) < 5.0
    spectrum = np.abs(np.fft.rfft(sound.mean(axis=1))) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / MIX_RATE)
    low, middle, high = (
        10 * np.log10(spectrum[(hertz >= a) & (hertz < b)].sum() / spectrum.sum())
        for a, b in ((20, 200), (200, 1000), (1000, 16_000))
    )
    assert -12 < low < -1.5 and middle > -6 and -25 < high < -3


def test_the_seed_changes_the_music():
    assert not np.array_equal(played("calm", 7, 1, 4.0), played("calm", 8, 1, 4.0))


@pytest.mark.parametrize("name", get_args(EffectName))
def test_effects_begin_and_end_in_silence(name):
    made = effect(name)
    assert np.abs(made.samples[[0, -1]]).max() < 0.02
    assert np.abs(made.samples).max() == pytest.approx(0.5)
    assert 0 <= made.lead_samples < len(made.samples)


def test_a_film_without_music_is_never_dead_silent():
    room = tuple(EffectCue(frame=at, effect="room", gain_db=-38.0) for at in (0, 300))
    plan = PLAN.model_copy(update={"music": (), "cues": room})
    made = mix(plan, VOICES, {})
    assert levels_of(made).silences == ()
    quiet = made[round(9.0 * MIX_RATE) : round(12.0 * MIX_RATE)]
    assert -65 < 20 * np.log10(np.sqrt(np.mean(quiet**2))) < -45


@pytest.mark.parametrize("name", get_args(AmbienceName))
def test_the_air_of_a_place_loops_without_a_seam(name):
    loop = ambience(name)
    steps = np.abs(np.diff(loop, axis=0)).max(axis=0)
    assert (np.abs(loop[0] - loop[-1]) <= steps).all()
    assert np.sqrt(np.mean(loop**2)) == pytest.approx(LOOP_RMS, rel=0.03)


def test_the_air_of_a_place_lies_under_the_voices_where_it_belongs():
    air = AmbiencePlace(ambience="wind", start_frame=300, end_frame=390, gain_db=-27.0)
    plain = PLAN.model_copy(update={"music": (), "cues": ()})
    heard = mixed_down(plain.model_copy(update={"ambience": (air,)}), VOICES, {})
    only = heard - mixed_down(plain, VOICES, {})
    assert not only[: 300 * 1600].any() and not only[390 * 1600 :].any()
    voice, _ = voices_of(plain)
    middle = only[320 * 1600 : 370 * 1600]
    below = integrated_lufs(hop_powers(blocks(voice))) - 20 * np.log10(np.sqrt(np.mean(middle**2)))
    assert below == pytest.approx(27.0, abs=5.0)


def test_thunder_and_shouts_keep_loudness_and_peak(tmp_path):
    loud = wav_bytes(np.clip(3.0 * samples_of(VOICES["a"])[0], -0.9, 0.9), SAMPLE_RATE)
    cues = tuple(EffectCue(frame=at, effect="thunder", gain_db=-5.0) for at in (20, 200, 320))
    plan = PLAN.model_copy(update={"cues": cues})
    facts = mix_film(plan, {**VOICES, "a": loud}, SECTIONS, tmp_path / "mix.m4a")
    heard = levels_between(str(tmp_path / "mix.m4a"), 0, None)
    assert heard.lufs == pytest.approx(-14.0, abs=0.5)
    assert facts.true_peak_dbtp <= -1.0


def test_music_is_louder_under_a_song():
    def music(by: float) -> np.ndarray:
        sung = PLAN.voices[0].model_copy(update={"music_db": by})
        plan = PLAN.model_copy(update={"voices": (sung, PLAN.voices[1]), "cues": ()})
        return mixed_down(plan, VOICES, SECTIONS)[round(4.5 * MIX_RATE) : round(7.5 * MIX_RATE)]

    voice, _ = voices_of(PLAN)
    under = voice[round(4.5 * MIX_RATE) : round(7.5 * MIX_RATE), None]
    power = [float(np.mean((music(by) - under) ** 2)) for by in (0.0, 5.0)]
    assert 10 * np.log10(power[1] / power[0]) == pytest.approx(5.0, abs=0.3)


def test_the_mix_of_a_long_film_is_the_same_whoever_works_on_its_spans(tmp_path):
    plan = PLAN.model_copy(
        update={
            "total_frames": 2600,  # three spans
            "voices": tuple(
                VoicePlace(line_id=line, start_frame=at)
                for line, at in (("a", 60), ("b", 840), ("a", 1660), ("b", 2400))
            ),
            "music": tuple(MusicPlace(section="0", start_frame=at) for at in (0, 900, 1800)),
        }
    )
    said: list[str] = []

    def backwards(doing: str, work: Any, pieces: Sequence[tuple[Any, ...]]) -> list[Any]:
        said.append(doing)
        with ThreadPoolExecutor(2) as threads:
            return [*threads.map(lambda piece: work(*piece), pieces[::-1])][::-1]

    mix_film(plan, VOICES, SECTIONS, tmp_path / "one.m4a")
    mix_film(plan, VOICES, SECTIONS, tmp_path / "two.m4a", backwards)
    assert (tmp_path / "one.m4a").read_bytes() == (tmp_path / "two.m4a").read_bytes()
    assert said[0] == "laying" and said[-3:] == ["encoding", "joining", "listening"]
    assert {path.name for path in tmp_path.iterdir()} == {"one.m4a", "two.m4a"}
    heard = decoded_between(tmp_path / "one.m4a", 0, None)
    made = mix(plan, VOICES, SECTIONS)
    assert heard.shape == made.shape
    assert np.square(heard - made).mean() < 0.005 * np.square(made).mean()


def test_a_mix_that_fails_leaves_nothing_beside_it(tmp_path):
    def failing(doing: str, work: Any, pieces: Sequence[tuple[Any, ...]]) -> list[Any]:
        if doing == "listening":
            raise ToolFailed("ffmpeg", "decoding sound", "no word")
        return here(doing, work, pieces)

    with pytest.raises(ToolFailed):
        mix_film(PLAN, VOICES, SECTIONS, tmp_path / "mix.m4a", failing)
    assert [path.name for path in tmp_path.iterdir() if path.name != "mix.m4a"] == []
