"""What the music plays: chords that sound well, voices led well, bars that fill sections."""

import pytest

from tools.sound.harmony import BEATS_A_BAR, MANNERS, SECTION_SECONDS, Piece

MOODS = tuple(MANNERS)


@pytest.mark.parametrize("mood", MOODS)
def test_every_chord_is_major_or_minor(mood):
    manner = MANNERS[mood]
    for degree in {degree for progression in manner.progressions for degree in progression}:
        root, third, fifth = (
            manner.scale[(degree + step) % 7] + 12 * ((degree + step) // 7) for step in (0, 2, 4)
        )
        assert (third - root, fifth - third) in ((4, 3), (3, 4))


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("seed", [1, 7, 23])
def test_chords_are_led_voice_by_voice(mood, seed):
    chords = Piece(mood, seed).voicings()
    for chord, after in zip(chords, chords[1:], strict=False):
        moves = [abs(b - a) for a, b in zip(chord, after, strict=True)]
        assert max(moves) <= 5 and sum(moves) / len(moves) <= 3.0
    assert all(48 <= pitch <= 84 for chord in chords for pitch in chord)


@pytest.mark.parametrize("mood", MOODS)
def test_a_section_holds_whole_bars(mood):
    bars = SECTION_SECONDS * MANNERS[mood].beats_a_minute / 60 / BEATS_A_BAR
    assert bars == int(bars)


def test_the_bass_plays_the_root_below_the_chord():
    piece = Piece("warm", 7)
    for bar in range(2, 10):
        notes = piece.notes_of_bar(bar)
        chord = [note.pitch for note in notes if note.instrument == "pad"]
        bass = {note.pitch for note in notes if note.instrument == "bass"}
        assert len(bass) == 1 and max(bass) < min(chord)
        assert (max(bass) - piece.pitch(piece.degree_of(bar))) % 12 == 0
