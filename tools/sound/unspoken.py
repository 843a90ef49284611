"""Lines that no installed voice can say: silence of the length a reader needs, and why.

The voices read English. Letters of another script would be skipped or spelt out; a silent line with
its captions is honest, and a finding names it. A person's own recording (--voiceover) is the way to
hear other languages.
"""

import unicodedata

import numpy as np

from film.script import Line
from film.time import RATE
from film.voice import SAMPLE_RATE, MouthCue, VoicedLine, WordTime
from film.writing import reading_width
from tools.sound.wav import wav_bytes
from tools.words.segments import written_words

READ_A_SECOND = 13.0
"""Characters of Latin width."""
SHORTEST_SECONDS = 1.0
FOREIGN_SHARE = 0.5
_HAN = "Chinese and Japanese"
_CALLED = {"CJK": _HAN, "HIRAGANA": _HAN, "KATAKANA": _HAN, "HANGUL": "Korean"}
"""What people call scripts that Unicode names otherwise."""


def unspoken_script(text: str) -> str:
    """The script ("Arabic", "Korean") of a text that is mostly not in Latin letters, else ""."""
    letters = [character for character in text if character.isalpha()]
    names = [unicodedata.name(letter, "UNKNOWN").split()[0] for letter in letters]
    foreign = [name for name in names if name not in ("LATIN", "MODIFIER", "FEMININE", "MASCULINE")]
    mathematical = sum(name in ("GREEK", "MATHEMATICAL") for name in foreign)
    if not letters or len(foreign) / len(letters) <= FOREIGN_SHARE:
        return ""
    if mathematical == len(foreign) and len(foreign) <= 4:
        return ""  # a formula: Greek letters are said by their names
    called = [_CALLED.get(name, name.title()) for name in foreign]
    return max(set(called), key=lambda name: (called.count(name), name))


def silent_line(line: Line, script: str) -> tuple[VoicedLine, bytes]:
    """The line's time on the screen, in silence."""
    words = written_words(line.text)
    widths = [reading_width(word) + 1 for word in words]
    seconds = max(SHORTEST_SECONDS, sum(widths) / READ_A_SECOND)
    times: list[WordTime] = []
    clock = 0.0
    for word, width in zip(words, widths, strict=True):
        end = clock + seconds * width / sum(widths)
        times.append(WordTime(text=word, start_seconds=round(clock, 4), end_seconds=round(end, 4)))
        clock = end
    voiced = VoicedLine(
        line_id=line.id,
        unspoken=script,
        duration_seconds=round(seconds, 4),
        words=tuple(times),
        mouths=(MouthCue(start_seconds=0.0, mouth="X"),),
        spoken="",
        pace=1.0,
        energy=(0.0,) * round(seconds * float(RATE)),
    )
    return voiced, wav_bytes(np.zeros(round(seconds * SAMPLE_RATE), np.float32), SAMPLE_RATE)
