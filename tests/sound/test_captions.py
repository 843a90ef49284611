"""Caption cues: rules that hold for any line at any time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from film.captions import CaptionWord
from film.mix import ShotTiming
from film.sheet import SpokenLine
from film.voice import MouthCue, VoicedLine, WordTime
from tools.sound.breaks import (
    MAX_CUE_CHARACTERS,
    MAX_LINE_CHARACTERS,
    caption_lines,
    caption_pieces,
)
from tools.sound.captions import SHORTEST_FRAMES, STAY_FRAMES, chunk_captions

WORDS = st.lists(
    st.from_regex(r"\A[a-zA-Z’]{1,12}[,.;:!?]?\Z", fullmatch=True), min_size=1, max_size=40
)


def voiced(line_id: str, words: list[str], a_second: float = 16.0) -> VoicedLine:
    times: list[WordTime] = []
    clock = 0.03
    for word in words:
        end = clock + (len(word) + 1) / a_second
        times.append(WordTime(text=word, start_seconds=clock, end_seconds=end))
        clock = end
    return VoicedLine(
        line_id=line_id,
        duration_seconds=clock + 0.05,
        words=tuple(times),
        pace=1.0,
        mouths=(MouthCue(start_seconds=0.0, mouth="X"),),
        spoken=" ".join(words),
    )


def shot(lines: list[list[str]], gap: int, tail: int) -> tuple[ShotTiming, dict[str, VoicedLine]]:
    voices = {f"l{i}": voiced(f"l{i}", words) for i, words in enumerate(lines)}
    spoken, clock = [], 6
    for i, words in enumerate(lines):
        end = clock + round(voices[f"l{i}"].duration_seconds * 30)
        spoken.append(
            SpokenLine(
                line_id=f"l{i}",
                speaker="NARRATOR",
                text=" ".join(words),
                start_frame=clock,
                end_frame=end,
            )
        )
        clock = end + gap
    timing = ShotTiming(
        shot_id="s1",
        frames=clock - gap + tail,
        transition="cut",
        template="story",
        lines=tuple(spoken),
        reveals=(),
    )
    return timing, voices


@settings(max_examples=60, deadline=None)
@given(
    lines=st.lists(WORDS, min_size=1, max_size=3), gap=st.integers(6, 30), tail=st.integers(0, 40)
)
def test_cues_hold_every_word_in_order_inside_the_shot_and_never_overlap(lines, gap, tail):
    timing, voices = shot(lines, gap, tail)
    chunks = chunk_captions(timing, voices)
    assert [word.text for chunk in chunks for word in chunk.words] == [
        w for line in lines for w in line
    ]
    edges = [edge for chunk in chunks for edge in (chunk.start_frame, chunk.end_frame)]
    assert edges == sorted(edges) and edges[0] >= 0 and edges[-1] <= timing.frames
    for chunk in chunks:
        assert chunk.end_frame > chunk.start_frame
        assert len(chunk.text) <= MAX_CUE_CHARACTERS
        assert all(len(text) <= MAX_LINE_CHARACTERS for text in caption_lines(chunk.text))
        line = next(line for line in timing.lines if line.line_id == chunk.line_id)
        assert chunk.end_frame <= line.end_frame + STAY_FRAMES + SHORTEST_FRAMES


@settings(max_examples=60, deadline=None)
@given(words=WORDS)
def test_a_cue_has_time_to_be_read_when_the_voice_keeps_the_limit(words):
    timing, voices = shot([words], gap=6, tail=30)
    for chunk in chunk_captions(timing, voices):
        frames = chunk.end_frame - chunk.start_frame
        assert frames >= SHORTEST_FRAMES or len(chunk.text) * 30 / frames <= 20


@settings(max_examples=100, deadline=None)
@given(words=WORDS)
def test_pieces_of_a_line_are_its_words_in_order(words):
    pieces = caption_pieces(words)
    assert [w for first, last in pieces for w in words[first:last]] == words


def test_words_light_up_on_the_frame_they_are_spoken():
    voice = VoicedLine(
        line_id="l1",
        duration_seconds=1.5,
        pace=1.0,
        spoken="so it begins",
        words=(
            WordTime(text="So", start_seconds=0.05, end_seconds=0.3),
            WordTime(text="it", start_seconds=0.3, end_seconds=0.52),
            WordTime(text="begins.", start_seconds=0.9, end_seconds=1.42),
        ),
        mouths=(MouthCue(start_seconds=0.0, mouth="X"),),
    )
    timing = ShotTiming(
        shot_id="s1",
        frames=90,
        transition="cut",
        template="story",
        reveals=(),
        lines=(
            SpokenLine(
                line_id="l1", speaker="MAYA", text="So it begins.", start_frame=10, end_frame=55
            ),
        ),
    )
    (chunk,) = chunk_captions(timing, {"l1": voice})
    assert chunk.words == (
        CaptionWord(text="So", start_frame=12, end_frame=19),
        CaptionWord(text="it", start_frame=19, end_frame=26),
        CaptionWord(text="begins.", start_frame=37, end_frame=53),
    )
    assert (chunk.start_frame, chunk.end_frame) == (12, 68)


def test_a_line_not_yet_spoken_spreads_its_words_over_its_block():
    timing = ShotTiming(
        shot_id="s1",
        frames=60,
        transition="cut",
        template="story",
        reveals=(),
        lines=(
            SpokenLine(
                line_id="l1",
                speaker="MAYA",
                text="one three",
                start_frame=0,
                end_frame=50,
                voiced=False,
            ),
        ),
    )
    (chunk,) = chunk_captions(timing, {})
    assert [(w.start_frame, w.end_frame) for w in chunk.words] == [(0, 20), (20, 50)]


BREAKS = [
    # a comma near the middle wins over balance
    (
        "The beans travel from small farms, and a ship carries them across the ocean to a roaster.",
        "The beans travel from small farms,",
    ),
    # an article and a number stay with their noun
    (
        "It turns out that the smallest of all machines that anyone ever built weighed the same "
        "as a 12 gram letter.",
        "It turns out that the smallest of all machines",
    ),
]


def test_cues_break_where_a_reader_breathes():
    for text, first in BREAKS:
        words = text.split()
        pieces = caption_pieces(words)
        assert " ".join(words[slice(*pieces[0])]) == first
