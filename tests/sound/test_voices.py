"""Voices: the same bytes each time, times an independent aligner agrees with, one voice each."""

from itertools import pairwise

import numpy as np
import pytest
from scipy.signal import resample_poly

from film.cast import VoiceChoice
from film.errors import BadInput
from film.script import Line
from film.voice import SAMPLE_RATE, MouthCue
from tools.sound.cast_voices import Trait, alike, available_voices, choose_voices, offer_named
from tools.sound.hear import HEARING_RATE, hear_line
from tools.sound.manner import manner_of
from tools.sound.mouths import FRAME_SECONDS, OPENING, mouths_of
from tools.sound.phones import read_words
from tools.sound.port import Phone
from tools.sound.speak import speak_line
from tools.sound.wav import samples_of
from tools.supplies import kokoro_model

HEART = VoiceChoice(engine="hibari", voice="heart", why="test")
MICHAEL = VoiceChoice(engine="kokoro", voice="am_michael", why="test")
SENTENCES = (
    "Every morning two billion cups of coffee are poured around the world.",
    "The beans travel from small farms on green hills, and a ship carries them across the ocean.",
    "She opened the window, looked down at the quiet street, and waited until the rain stopped.",
)


def line(text: str, **more) -> Line:
    return Line(id="l1", speaker="NARRATOR", text=text, **more)


def test_the_same_line_is_the_same_bytes():
    assert speak_line(line(SENTENCES[0]), HEART) == speak_line(line(SENTENCES[0]), HEART)


@pytest.mark.parametrize(
    "voice",
    [
        HEART,
        HEART.model_copy(update={"pitch": 0.84}),
        pytest.param(
            MICHAEL, marks=pytest.mark.skipif(kokoro_model() is None, reason="Kokoro not installed")
        ),
    ],
    ids=["heart", "heart lowered", "am_michael"],
)
def test_word_times_agree_with_a_forced_aligner_within_60_ms(voice):
    apart: list[float] = []
    for sentence in SENTENCES if voice.engine == "hibari" else SENTENCES[:1]:
        voiced, wav = speak_line(line(sentence), voice)
        samples, rate = samples_of(wav)
        heard = hear_line(
            resample_poly(samples, HEARING_RATE, rate), sentence, 0.0, voiced.duration_seconds
        )
        assert heard.found
        assert [word.text for word in heard.words] == [word.text for word in voiced.words]
        apart += [
            abs(ours.start_seconds - theirs.start_seconds)
            for ours, theirs in zip(voiced.words, heard.words, strict=True)
        ]
    assert np.mean(apart) < 0.03
    assert np.percentile(apart, 90) <= 0.06


def test_words_keep_their_written_form_and_numbers_are_spoken():
    voiced, _ = speak_line(line("About 73% of them cost $4.50 — really!"), HEART)
    assert [word.text for word in voiced.words] == "About 73% of them cost $4.50 — really!".split()
    assert voiced.spoken.startswith("About seventy three percent of them cost four dollars")
    starts = [word.start_seconds for word in voiced.words]
    assert starts == sorted(starts)
    assert all(a.end_seconds <= b.start_seconds for a, b in pairwise(voiced.words))
    assert voiced.words[-1].end_seconds <= voiced.duration_seconds


def test_silence_is_trimmed_and_voices_are_level():
    levels: list[float] = []
    for voice in (HEART, HEART.model_copy(update={"pitch": 0.9})):
        voiced, wav = speak_line(line(SENTENCES[1]), voice)
        samples, rate = samples_of(wav)
        assert rate == SAMPLE_RATE and len(samples) == round(voiced.duration_seconds * rate)
        loud = np.flatnonzero(np.abs(samples) > 0.01)
        assert loud[0] < 0.12 * rate and len(samples) - loud[-1] < 0.2 * rate
        hops = samples[: len(samples) // 480 * 480].reshape(-1, 480)
        rms = np.sqrt(np.mean(hops**2, axis=1))
        levels.append(20 * np.log10(np.sqrt(np.mean(rms[rms > rms.max() * 0.03] ** 2))))
        assert len(voiced.energy) == -(-len(samples) // 800) and max(voiced.energy) == 1.0
    assert levels == pytest.approx([-20.0, -20.0], abs=0.6)


def test_a_slower_pace_and_the_writers_manner_lengthen_the_line():
    plain, _ = speak_line(line(SENTENCES[0]), HEART)
    slow, _ = speak_line(line(SENTENCES[0]), HEART.model_copy(update={"pace": 0.85}))
    tired, _ = speak_line(line(SENTENCES[0], parenthetical="tired"), HEART)
    assert slow.duration_seconds > tired.duration_seconds > plain.duration_seconds * 0.99
    assert (slow.pace, plain.pace <= 1.0) == (0.85, True)


def test_words_the_writer_marked_are_stressed():
    voiced, _ = speak_line(line("It was the small one that won.", emphasis=("small",)), HEART)
    assert "small" in [voiced.words[index].text for index in voiced.stressed]


def test_a_line_without_sound_is_refused():
    with pytest.raises(BadInput):
        speak_line(line("—"), HEART)


def test_each_symbol_is_traced_to_its_shown_word():
    reading = read_words((("1942", ("nineteen", "forty", "two")), ("ended.", ("ended",))))
    owners = [w for s, w in zip(reading.symbols, reading.words, strict=True) if s.isalpha()]
    assert owners == sorted(owners) and set(owners) == {0, 1}
    assert reading.symbols.endswith(".") and reading.symbols.count(" ") == 3


def phones(*spans: tuple[str, float, float]) -> tuple[Phone, ...]:
    return tuple(Phone(symbol, 0, 0 if symbol else -1, start, end) for symbol, start, end in spans)


MOUTHS = [
    # closed lips are kept though they are short: the vowels give the time
    (
        phones(("ɑ", 0.0, 0.3), ("m", 0.3, 0.32), ("ɑ", 0.32, 0.6)),
        [(0, "D"), (8, "A"), (10, "D"), (18, "X")],
    ),
    # a short t between vowels only narrows the mouth
    (
        phones(("ɑ", 0.0, 0.3), ("t", 0.3, 0.33), ("ɑ", 0.33, 0.6)),
        [(0, "D"), (8, "C"), (10, "D"), (18, "X")],
    ),
    # a long silence rests the lips; everything a frame ahead of its sound
    (
        phones(("u", 0.0, 0.3), ("", 0.3, 0.6), ("f", 0.6, 0.8)),
        [(0, "F"), (8, "X"), (17, "G"), (24, "X")],
    ),
    # teeth on the lip, then lips closed, then round: each two frames at least
    (
        phones(
            ("æ", 0.0, 0.2),
            ("f", 0.2, 0.28),
            ("m", 0.28, 0.35),
            ("w", 0.35, 0.42),
            ("æ", 0.42, 0.7),
        ),
        [(0, "D"), (5, "G"), (7, "A"), (10, "F"), (12, "D"), (21, "X")],
    ),
]


@pytest.mark.parametrize(("spoken", "cues"), MOUTHS)
def test_mouths_follow_phones(spoken, cues):
    found = mouths_of(spoken, spoken[-1].end_seconds)
    assert [(round(c.start_seconds * 30), c.mouth) for c in found] == cues


def test_a_quiet_vowel_opens_less_and_a_fading_one_closes():
    long = phones(("ɑ", 0.0, 0.8))
    fading = tuple(max(0.05, 1 - frame / 18) for frame in range(24))
    opened = [OPENING[" XABCDEFGH".index(c.mouth) - 1] for c in mouths_of(long, 0.8, fading)]
    assert opened[0] == 1.0 and opened == sorted(opened, reverse=True) and len(set(opened)) >= 3
    closed = mouths_of(phones(("m", 0.0, 0.4), ("ɑ", 0.4, 0.8)), 0.8, (0.5,) * 12 + (1.0,) * 12)
    assert closed[0].mouth == "A"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_mouths_open_with_the_sound_and_show_what_is_said(sentence):
    voiced, _ = speak_line(line(sentence), HEART)
    shown = np.zeros(len(voiced.energy))
    for cue in voiced.mouths:
        shown[round(cue.start_seconds * 30) :] = OPENING[" XABCDEFGH".index(cue.mouth) - 1]
    bell = np.ones(5) / 5
    ours, sound = (np.convolve(x, bell, "same") for x in (shown, np.asarray(voiced.energy)))
    assert np.corrcoef(ours, sound)[0, 1] > 0.55
    assert {"A", "F"} <= {cue.mouth for cue in voiced.mouths}


def test_no_mouth_is_shorter_than_two_frames_and_the_last_is_at_rest():
    voiced, _ = speak_line(line(SENTENCES[1]), HEART)
    starts = [cue.start_seconds for cue in voiced.mouths]
    gaps = np.diff(starts[:-1])
    assert starts[0] == 0 and gaps.min() >= 2 * FRAME_SECONDS - 0.001
    assert voiced.mouths[-1] == MouthCue(start_seconds=voiced.mouths[-1].start_seconds, mouth="X")
    assert len({cue.mouth for cue in voiced.mouths}) >= 6


PEOPLE = (
    Trait(name="NARRATOR", gender="f", narrator=True),
    Trait(name="MAYA", gender="f", age=30),
    Trait(name="LEO", gender="m", age=34),
    Trait(name="GRANDPA", gender="m", age=70),
    Trait(name="TIM", gender="m", age=9),
)


def offers(studio: bool):
    from dataclasses import replace

    return tuple(
        replace(offer, installed=studio or offer.engine == "hibari") for offer in available_voices()
    )


def test_everyone_has_a_voice_of_their_own_when_the_studio_cast_is_there():
    chosen = choose_voices(PEOPLE, offers=offers(studio=True))
    assert len({(voice.engine, voice.voice) for voice in chosen.values()}) == len(PEOPLE)
    assert [voice.shared_with for voice in chosen.values()] == [()] * len(PEOPLE)
    assert chosen["NARRATOR"].voice == "heart" and "slower" in chosen["GRANDPA"].why
    assert chosen["LEO"].voice[1] == "m" and chosen["TIM"].pitch > 1.0


def test_someone_new_changes_nobody_elses_voice():
    before = choose_voices(PEOPLE[1:3], offers=offers(studio=True))
    after = choose_voices((*PEOPLE[1:3], PEOPLE[3]), offers=offers(studio=True))
    assert {name: after[name] for name in before} == before


FAIRIES = tuple(
    Trait(name=name, gender="f", age=22, outfit="fairy")
    for name in ("MORNING-GLORY", "PANSY", "ROSE", "FORGET-ME-NOT", "POPPY", "DAISY", "TITANIA")
)
PLAY = (
    Trait(name="OGRE", gender="m", age=45, kind="ogre"),
    Trait(name="WITCH", gender="f", age=68, outfit="witch"),
    Trait(name="PRINCESS WINSOME", gender="f", age=20, outfit="princess"),
    Trait(name="KING", gender="m", age=52, outfit="king"),
    Trait(name="GODMOTHER", gender="f", age=66, outfit="fairy"),
    Trait(name="QUEEN", gender="f", age=46, outfit="queen"),
    Trait(name="KNIGHT", gender="m", age=29, outfit="knight"),
    *FAIRIES,
    Trait(name="CHORUS OF FAIRIES", gender="f", age=22, outfit="fairy"),
    Trait(name="PRINCE HERO", gender="m", age=22, outfit="prince"),
)


def test_sixteen_players_have_sixteen_voices_with_the_studio_cast():
    chosen = choose_voices(PLAY, offers=offers(studio=True))
    assert len(chosen) == 16
    assert len({voice.voice for voice in chosen.values()}) == 16
    assert [voice.shared_with for voice in chosen.values()] == [()] * 16
    assert min(chosen.values(), key=lambda voice: voice.pitch) == chosen["OGRE"]
    assert all(chosen[fairy.name].pitch > 1.0 for fairy in FAIRIES)
    assert chosen["OGRE"].why.endswith("for an ogre, lowered")


def test_sixteen_players_on_one_small_voice_share_it_and_say_with_whom():
    chosen = choose_voices(PLAY, offers=offers(studio=False))
    assert len({voice.pitch for voice in chosen.values()}) >= 7
    assert {len(voice.shared_with) for voice in chosen.values()} == {15}
    taken = [v for name, v in chosen.items() if "every other voice is taken" in v.why]
    assert len(taken) == 16 - 7


def test_who_leaves_a_play_takes_few_voices_along():
    whole = choose_voices(PLAY, offers=offers(studio=True))
    without = choose_voices(PLAY[:3] + PLAY[4:], offers=offers(studio=True))
    kept = [alike(whole[name], voice) for name, voice in without.items()]
    assert sum(kept) >= 13


MANNERS = [
    (line("Come here.", parenthetical="whispering"), "whispered"),
    (line("Come here.", parenthetical="shouts"), "shouted"),
    (line("Come here.", parenthetical="sadly"), "slow and low"),
    (line("Come here.", parenthetical="excited"), "quick and high"),
    (line("Come here.", kind="lyric"), "sung speech, slow and bound"),
    (line("COME HERE NOW", kind="dialogue"), "shouted"),
    (line("Come here!", kind="dialogue"), "exclaimed"),
    (line("I thought…", kind="dialogue"), "trailing off"),
    (line("It works!"), ""),
    (line("Come here.", kind="dialogue", parenthetical="to Maya"), ""),
]


@pytest.mark.parametrize(("said", "manner"), MANNERS)
def test_the_writers_words_decide_how_a_line_is_said(said, manner):
    assert manner_of(said).name == manner


def test_a_whisper_has_no_pitch_a_shout_is_louder_and_a_song_is_slower():
    def of(**more) -> tuple[float, float, np.ndarray]:
        voiced, wav = speak_line(line(SENTENCES[0], kind="dialogue", **more), HEART)
        samples, _ = samples_of(wav)
        return voiced.duration_seconds, float(np.sqrt(np.mean(samples**2))), samples

    def voicedness(samples: np.ndarray) -> float:
        peaks = []
        for start in range(0, len(samples) - 960, 480):
            piece = samples[start : start + 960] * np.hanning(960)
            lags = np.correlate(piece, piece, "full")[959:]
            peaks.append(lags[60:300].max() / lags[0] if lags[0] > 0.05 else 0.0)
        return float(np.percentile(peaks, 75))

    plain, whisper, shout = of(), of(parenthetical="whispers"), of(parenthetical="shouting")
    assert whisper[1] < plain[1] * 0.75 and shout[1] > plain[1] * 1.1
    assert voicedness(plain[2]) > 0.5 > voicedness(whisper[2]) + 0.1
    song, _ = speak_line(line(SENTENCES[0], kind="lyric"), HEART)
    assert song.duration_seconds > plain[0] * 1.03


def test_a_voice_on_the_phone_is_a_narrow_band_and_one_off_screen_is_dull():
    def high_share(extension: str) -> float:
        _, wav = speak_line(line(SENTENCES[0], extension=extension), HEART)
        samples, rate = samples_of(wav)
        power = np.abs(np.fft.rfft(samples)) ** 2
        return float(power[np.fft.rfftfreq(len(samples), 1 / rate) > 4200].sum() / power.sum())

    near, phone, far = high_share("V.O."), high_share("ON PHONE"), high_share("O.S.")
    assert phone < near / 5 and far < near / 3


def test_with_one_voice_only_it_is_shifted_and_said_to_be_shared():
    chosen = choose_voices(PEOPLE, offers=offers(studio=False))
    assert {voice.engine for voice in chosen.values()} == {"hibari"}
    assert len({voice.pitch for voice in chosen.values()}) == len(PEOPLE)
    assert chosen["LEO"].shared_with == ("NARRATOR", "MAYA", "GRANDPA", "TIM")


def test_an_unknown_voice_is_refused_with_the_nearest_names():
    with pytest.raises(BadInput, match=r"unknown voice: “hart”; choose one of heart"):
        offer_named("hart", offers(studio=False))
    with pytest.raises(BadInput, match="not installed"):
        choose_voices(PEOPLE, "am_puck", offers(studio=False))
    assert choose_voices(PEOPLE, "heart-low", offers(studio=False))["NARRATOR"].pitch == 0.84
