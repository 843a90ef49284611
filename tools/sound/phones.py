"""Words to phones: hibari's grapheme-to-phoneme code, with every symbol traced back to the word it
is spoken for.

Kokoro was trained on the same symbols, so one reading serves both engines. The normaliser may turn
one word into several; both sides are aligned so that no symbol loses its word.
"""

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from film.voice import SAMPLE_RATE
from tools.sound.port import Phone, Words
from tools.words.grammar import tokenizer_and_tagger

UNIT_SAMPLES = 600
"""Length of one duration unit of both models: 25 ms."""
LEAD_UNITS = 3
"""Both models' durations run this far behind what is heard (measured against a forced aligner: 90
ms uncorrected)."""
PAUSE_SYMBOLS = frozenset(';:,.!?—…"()“”')
STRESSES = {"ˈ": 2, "ˌ": 1}
CLOSING = ".,;:!?…"
QUIET_SHARE = 0.02
"""Of the loudest hop: below it nothing is being said."""


_READING = Lock()
"""Reading is quick and loads its lexicons once; threads take turns."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Symbols of an utterance and, for each, the index of its shown word (-1: none)."""

    symbols: str
    words: tuple[int, ...]

    def pieces(self, most: int) -> "list[Reading]":
        """Cut at spaces so that no piece has more than `most` symbols."""
        rest, out = self, []
        while len(rest.symbols) > most:
            marks = [i for i, symbol in enumerate(rest.symbols[:most]) if symbol == " "]
            pauses = [i for i in marks if rest.symbols[i - 1] in PAUSE_SYMBOLS]
            at = (pauses or marks or [most - 1])[-1] + 1
            out.append(Reading(rest.symbols[:at], rest.words[:at]))
            rest = Reading(rest.symbols[at:], rest.words[at:])
        return [*out, rest] if rest.symbols.strip() else out


@lru_cache(maxsize=2)
def _grapheme_to_phoneme(british: bool) -> Any:
    from hibari.g2p import G2P, Lexicon, _load_json

    class Reader(G2P):
        """Made as G2P is, but with the tagger that is there already: 65 MB and 0.2 s."""

        def __init__(self) -> None:
            accent = "gb" if british else "us"
            gold, silver = (
                _load_json(f"lexicon_{accent}_{metal}.json.gz") for metal in ("gold", "silver")
            )
            self.lexicon = Lexicon(gold, silver, british)
            self.tokenizer, self.tagger = tokenizer_and_tagger()
            self._oov, self.unk, self.british = None, "", british

    return Reader()


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, int]:
    import hibari

    return json.loads((Path(hibari.__file__).parent / "assets" / "vocab.json").read_text("utf-8"))


def symbol_ids(symbols: str) -> list[int]:
    """Ids with the silent pad at both ends that both models expect."""
    vocabulary = _vocabulary()
    return [0, *(vocabulary[symbol] for symbol in symbols), 0]


def read_words(words: Words, british: bool = False) -> Reading:
    """The symbols of an utterance, traced to its shown words."""
    from hibari.g2p.normalize import normalize

    spoken, owners = _spoken_pieces(words)
    plain = normalize(" ".join(spoken)).split()
    owners = _owners_after(spoken, owners, plain)
    with _READING:
        reader = _grapheme_to_phoneme(british)
        tokens = reader.phonemize_tokens(reader.tokenize(" ".join(plain)))
    vocabulary = _vocabulary()
    symbols, traced, place = "", [], 0
    for token in tokens:
        owner = owners[min(place, len(owners) - 1)]
        for symbol in token.phonemes or "":
            if symbol in vocabulary:
                symbols += symbol
                traced.append(owner)
        place += token.text.count(" ")
        if token.whitespace:
            place += 1
            symbols += " "
            traced.append(-1)
    kept = len(symbols.rstrip())
    return Reading(symbols[:kept], tuple(traced[:kept]))


def _spoken_pieces(words: Words) -> tuple[list[str], list[int]]:
    """Spoken words with the shown word's closing punctuation: pauses and melody hang on it."""
    pieces: list[str] = []
    owners: list[int] = []
    for index, (written, spoken) in enumerate(words):
        said = [piece for word in spoken for piece in word.split()]
        closing = written[len(written.rstrip(CLOSING + "\"”’')")) :]
        closing = "".join(mark for mark in closing if mark in CLOSING)
        if said and closing and said[-1][-1] not in CLOSING and not said[-1].endswith(closing):
            said[-1] += closing
        pieces += said
        owners += [index] * len(said)
    return pieces, owners


def _owners_after(before: list[str], owners: list[int], after: list[str]) -> list[int]:
    """Owner of each word after normalising; a changed stretch is shared out in order."""
    if len(before) == len(after):
        return owners
    found: list[int] = []
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        if kind == "equal":
            found += owners[a0:a1]
        elif b1 > b0:
            source = owners[a0:a1] or [owners[max(a0 - 1, 0)]]
            found += [source[i * len(source) // (b1 - b0)] for i in range(b1 - b0)]
    return found


def timed_phones(
    reading: Reading, durations: list[int], offset_seconds: float, length_seconds: float
) -> tuple[Phone, ...]:
    """Phones of one piece. `durations` are units, one for each symbol and the two pads; all end at
    `length_seconds`.

    A space between words belongs half to each of them: the models let sounds run into it.
    """
    unit = UNIT_SAMPLES / SAMPLE_RATE
    clock = max(0, durations[0] - LEAD_UNITS) * unit + offset_seconds
    phones: list[Phone] = [Phone("", 0, -1, offset_seconds, clock)]
    stress = 0
    for i, (symbol, word, units) in enumerate(
        zip(reading.symbols, reading.words, durations[1:-1], strict=True)
    ):
        end = clock + units * unit
        if symbol in STRESSES:
            stress = STRESSES[symbol]
        if symbol in STRESSES or symbol == "ː":
            if symbol == "ː" or phones[-1].symbol:
                last = phones[-1]
                phones[-1] = Phone(last.symbol, last.stress, last.word, last.start_seconds, end)
            else:
                phones.append(Phone("", 0, -1, clock, end))
        elif (
            symbol == " "
            and i
            and reading.symbols[i - 1] not in PAUSE_SYMBOLS
            and phones[-1].symbol
        ):
            last, middle = phones[-1], (clock + end) / 2
            phones[-1] = Phone(last.symbol, last.stress, last.word, last.start_seconds, middle)
            phones.append(Phone(" ", 0, -1, middle, end))
        elif symbol == " " or symbol in PAUSE_SYMBOLS:
            phones.append(Phone("", 0, -1, clock, end))
        else:
            start = clock
            if phones[-1].symbol == " ":
                start = phones.pop().start_seconds
            phones.append(Phone(symbol, stress, word, start, end))
            stress = 0
        clock = end
    phones.append(Phone("", 0, -1, clock, length_seconds))
    return _joined(phone for phone in phones if phone.end_seconds > phone.start_seconds)


def _joined(phones: Iterable[Phone]) -> tuple[Phone, ...]:
    """Neighbouring silences as one."""
    out: list[Phone] = []
    for phone in phones:
        if out and not phone.symbol.strip() and not out[-1].symbol.strip():
            out[-1] = Phone("", 0, -1, out[-1].start_seconds, phone.end_seconds)
        else:
            out.append(phone)
    return tuple(out)


def phones_heard(
    phones: tuple[Phone, ...], loudness: np.ndarray, hop_seconds: float
) -> tuple[Phone, ...]:
    """Phones whose end before a pause is where the sound ends: models stretch the last sound into
    the silence.

    `loudness` is RMS by hop; a phone keeps at least a third of its length.
    """
    quiet = loudness < loudness.max(initial=0.0) * QUIET_SHARE
    out = list(phones)
    for i in range(len(out) - 1):
        phone, after = out[i], out[i + 1]
        if not phone.symbol or after.symbol:
            continue
        shortest = phone.start_seconds + (phone.end_seconds - phone.start_seconds) / 3
        last = min(int(phone.end_seconds / hop_seconds), len(quiet))
        while last > 0 and last * hop_seconds > shortest and quiet[last - 1]:
            last -= 1
        end = min(phone.end_seconds, max(shortest, last * hop_seconds))
        out[i] = Phone(phone.symbol, phone.stress, phone.word, phone.start_seconds, end)
        out[i + 1] = Phone("", 0, -1, end, after.end_seconds)
    return tuple(out)
