"""How a line is said: what the writer's words ask of pace, pitch, level and breath.

The voices have one manner of their own. Others are made from it by signal alone: a whisper is the
line's own mouth filter over noise, a shout is driven and bright, a song is slow, bound and
trembling (it has no melody: `why` calls it sung speech). Everything here keeps the length of the
samples, so word times stay true.
"""

import re
from dataclasses import dataclass
from typing import Literal

import numpy as np

from film.script import Line
from film.voice import SAMPLE_RATE

Treatment = Literal["", "whisper", "shout", "tremble", "sung"]
Distance = Literal["", "far", "phone"]
HEARD_FROM: dict[Distance, str] = {
    "": "",
    "far": "from another room",
    "phone": "through a telephone",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    name: str
    """For people: said in `why`; "" is plain speech."""
    pace: float = 1.0
    slowest: float = 0.85
    """The pace a voice is not slowed below."""
    pitch: float = 1.0
    level_db: float = 0.0
    treatment: Treatment = ""


PLAIN = Manner(name="")
WHISPERED = Manner(name="whispered", pace=0.93, level_db=-4.0, treatment="whisper")
SHOUTED = Manner(name="shouted", pace=1.04, pitch=1.05, level_db=2.5, treatment="shout")
SUNG = Manner(name="sung speech, slow and bound", pace=0.76, slowest=0.68, treatment="sung")
MANNERS: tuple[tuple[str, Manner], ...] = (
    (r"whisper|hush|under (?:his|her|their) breath|breathes\b|hoarse", WHISPERED),
    (r"sing|sung|chant|croon|hum(?:s|ming)\b", SUNG),
    (r"shout|yell|scream|roar|bellow|call(?:s|ing)? out|cries out|at the top of|loud", SHOUTED),
    (
        r"cry|crying|sob|weep|tear|trembl|shak(?:y|ing)|stammer|terrif|frighten|cracked",
        Manner(name="trembling", pace=0.94, pitch=1.02, level_db=-1.0, treatment="tremble"),
    ),
    (
        r"laugh|chuckl|giggl",
        Manner(name="laughing", pace=1.02, pitch=1.04, level_db=0.5, treatment="tremble"),
    ),
    (
        r"slow|tired|weary|exhaust|yawn|sigh|sad|grave|mourn|grie|sleep|heavy|bored|flat",
        Manner(name="slow and low", pace=0.91, pitch=0.97, level_db=-1.5),
    ),
    (
        r"quick|fast|excit|hurr|rush|panick|eager|thrill|joy|delight|ecsta|breathless",
        Manner(name="quick and high", pace=1.06, pitch=1.04, level_db=1.0),
    ),
    (
        r"quiet|soft|gentl|low voice|murmur|mutter|to (?:him|her|them)self|aside",
        Manner(name="quiet", pace=0.97, pitch=0.99, level_db=-3.0),
    ),
    (
        r"ang(?:ry|er)|furious|snap|fierce|stern|growl|hiss|bitter|command",
        Manner(name="hard", pace=1.02, pitch=0.98, level_db=1.5),
    ),
)
"""Words of a parenthetical → manner; the first that fits."""
EXCLAIMED = Manner(name="exclaimed", pace=1.02, pitch=1.02, level_db=1.0)
TRAILING = Manner(name="trailing off", pace=0.96, level_db=-1.0)
_ON_PHONE = re.compile(
    r"\b(?:on|over|through|via|from) (?:the )?(?:tele)?(?:phone|radio|intercom|speaker|tv|video)"
    r"|\bfilter(?:ed)?\b|\b(?:phone|radio|intercom) voice\b",
    re.IGNORECASE,
)
_OFF_SCREEN = re.compile(r"\bO\.?\s?[SC]\b|\boff[- ]?(?:screen|stage|camera)\b", re.IGNORECASE)
_LOUD_WORDS = 3
"""A line of so many words all in capitals is shouted."""


def manner_of(line: Line) -> Manner:
    """From the parenthetical, else from what the line is and how it is punctuated."""
    for pattern, manner in MANNERS:
        if line.parenthetical and re.search(rf"\b(?:{pattern})", line.parenthetical.lower()):
            return manner
    if line.kind == "lyric":
        return SUNG
    if line.kind != "dialogue":
        return PLAIN
    text = line.text.rstrip("\"'”’)*_ ")
    words = re.findall(r"[^\W\d_]{2,}", text)
    if text.endswith("!!") or len(words) >= _LOUD_WORDS and all(w.isupper() for w in words):
        return SHOUTED
    if text.endswith("!"):
        return EXCLAIMED
    return TRAILING if text.endswith(("…", "...")) else PLAIN


def distance_of(line: Line) -> Distance:
    """Where a voice comes from, by its cue: (O.S.) from another room, (ON PHONE) from a wire. A
    voice-over (V.O.) is near."""
    said = f"{line.extension} {line.parenthetical}"
    if _ON_PHONE.search(said):
        return "phone"
    return "far" if _OFF_SCREEN.search(line.extension) else ""


def treated(samples: np.ndarray, treatment: Treatment) -> np.ndarray:
    """The samples said in another way: as many, at any level."""
    match treatment:
        case "whisper":
            return whispered(samples)
        case "shout":
            return _shelved(_driven(samples, 2.2), 1800.0, 5.0)
        case "tremble":
            return _wavering(samples, hertz=6.5, cents=28.0, swell=0.16)
        case "sung":
            return _wavering(samples, hertz=5.3, cents=38.0, swell=0.06)
        case "":
            return samples


def placed(samples: np.ndarray, distance: Distance) -> np.ndarray:
    """The samples as heard from there: as many, at their own level or a little lower."""
    if not distance:
        return samples
    from scipy.signal import butter, sosfilt

    if distance == "phone":
        band = butter(4, (300, 3400), "bandpass", fs=SAMPLE_RATE, output="sos")
        heard = _driven(np.asarray(sosfilt(band, samples)), 1.6)
        return _levelled(heard, samples, -1.0)
    dull = np.asarray(sosfilt(butter(2, 3200, "lowpass", fs=SAMPLE_RATE, output="sos"), samples))
    return _levelled(0.85 * dull + 0.42 * _room(dull), samples, -2.0)


def whispered(samples: np.ndarray) -> np.ndarray:
    """The mouth's filter of every moment (linear prediction) over noise instead of the voice."""
    from scipy.linalg import solve_toeplitz
    from scipy.signal import lfilter

    order, size, hop = 26, 720, 240
    bell = np.hanning(size + 1)[:-1]
    noise = np.random.default_rng(26).standard_normal(len(samples) + 2 * size)
    source = np.append(samples[0], samples[1:] - 0.9 * samples[:-1])
    source = np.pad(source.astype(np.float64), size)
    out = np.zeros(len(source))
    for start in range(0, len(source) - size, hop):
        piece = source[start : start + size] * bell
        lags = np.correlate(piece, piece, "full")[size - 1 : size + order]
        if lags[0] < 1e-7:
            continue
        lags[0] *= 1.0005
        taps = np.concatenate([[1.0], -solve_toeplitz(lags[:order], lags[1:])])
        left = float(np.sqrt(max(1e-12, (lags * taps).sum()) / size))
        breath = np.asarray(lfilter([1.0], taps, noise[start : start + size] * left))
        out[start : start + size] += breath * bell
    out = np.asarray(lfilter([1.0], [1.0, -0.55], out))[size:-size]
    return _levelled(out + 0.12 * samples, samples, 0.0)


def _driven(samples: np.ndarray, amount: float) -> np.ndarray:
    """Softly clipped: denser and rougher."""
    peak = float(np.percentile(np.abs(samples), 99.0)) or 1.0
    return np.tanh(samples / peak * amount) * peak / amount


def _shelved(samples: np.ndarray, hertz: float, db: float) -> np.ndarray:
    """Brighter above `hertz`."""
    spectrum = np.fft.rfft(samples)
    bins = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    share = 1 / (1 + (hertz / np.maximum(bins, 1.0)) ** 4)
    return np.fft.irfft(spectrum * 10 ** (db * share / 20), len(samples))


def _wavering(samples: np.ndarray, *, hertz: float, cents: float, swell: float) -> np.ndarray:
    """Pitch and level that swing; starts and ends where the samples do."""
    time = np.arange(len(samples)) / SAMPLE_RATE
    phase = 2 * np.pi * hertz * time
    depth = (2 ** (cents / 1200) - 1) / (2 * np.pi * hertz)
    ease = np.clip(np.minimum(time, time[-1] - time) / 0.3, 0, 1)
    moved = np.interp(time + depth * np.sin(phase) * ease, time, samples)
    return moved * (1 + swell * np.sin(phase + 0.8) * ease)


def _room(samples: np.ndarray) -> np.ndarray:
    """Early echoes of a small room, no tail beyond the samples."""
    from scipy.signal import fftconvolve

    chance = np.random.default_rng(27)
    length = round(0.28 * SAMPLE_RATE)
    echo = chance.standard_normal(length) * np.exp(-np.arange(length) / (0.06 * SAMPLE_RATE))
    echo[: SAMPLE_RATE // 100] = 0.0
    echo /= np.sqrt((echo**2).sum())
    return fftconvolve(samples, echo)[: len(samples)]


def _levelled(made: np.ndarray, like: np.ndarray, db: float) -> np.ndarray:
    """`made` with the power of `like`, `db` more or less."""
    power = float(np.sqrt(np.mean(np.square(like)))), float(np.sqrt(np.mean(np.square(made))))
    return made * (10 ** (db / 20) * power[0] / max(power[1], 1e-9))
