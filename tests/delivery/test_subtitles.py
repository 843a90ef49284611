"""Caption files, letter by letter."""

from film.captions import CaptionChunk, Captions, CaptionWord
from tools.delivery.subtitles import srt, vtt


def chunk(shot: str, speaker: str, start: int, end: int, text: str) -> CaptionChunk:
    words = tuple(CaptionWord(text=w, start_frame=start, end_frame=end) for w in text.split())
    return CaptionChunk(
        shot_id=shot, line_id="l", speaker=speaker, start_frame=start, end_frame=end, words=words
    )


CAPTIONS = Captions(
    chunks=(
        chunk("a", "NARRATOR", 6, 36, "Tom & Ann <3 tea."),
        chunk("b", "MAYA", 1, 110_000, "We carried it over the hill, and nobody saw us go."),
    )
)
STARTS = {"a": 0, "b": 100}


def test_subrip_counts_cues_and_uses_a_comma():
    assert srt(CAPTIONS, STARTS) == (
        "1\n00:00:00,200 --> 00:00:01,200\nTom & Ann <3 tea.\n\n"
        "2\n00:00:03,367 --> 01:01:10,000\nWe carried it over the hill,\nand nobody saw us go.\n"
    )


def test_webvtt_escapes_markup_and_names_the_speaker():
    assert vtt(CAPTIONS, STARTS) == (
        "WEBVTT\n\n00:00:00.200 --> 00:00:01.200\nTom &amp; Ann &lt;3 tea.\n\n"
        "00:00:03.367 --> 01:01:10.000\n<v Maya>We carried it over the hill,\n"
        "and nobody saw us go.\n"
    )
