"""Every voice there is: what it is called, who it sounds like, how fast it reads.

Pitch and speed were measured on one sentence; the ten voices of `PROVEN` were also judged by DNSMOS
(../shared/SOUND.md) and are taken first.
"""

from dataclasses import dataclass
from typing import Literal

HEART_PACE = 0.95
"""Heart reads at 17–20 characters a second when left alone: an explainer wants a little less."""
READ_A_SECOND = 16.5
"""Characters: the speed that a voice's pace is set for, so that captions can be read."""

Age = Literal["young", "grown", "old"]
Gender = Literal["f", "m"]


@dataclass(frozen=True, kw_only=True, slots=True)
class VoiceOffer:
    name: str
    """What a person types: --voice NAME."""
    engine: Literal["hibari", "kokoro"]
    voice: str
    pitch: float
    gender: Gender
    accent: Literal["US", "GB"]
    age: Age = "grown"
    pace: float = 1.0
    installed: bool = True
    hertz: int = 180
    """Median pitch of its speech."""
    rank: int = 0
    """0 proven, 1 unproven, 2 a blend, 3 another voice shifted: later ones are taken last."""


def _heart(name: str, pitch: float, gender: Gender, age: Age = "grown") -> VoiceOffer:
    return VoiceOffer(
        name=name,
        engine="hibari",
        voice="heart",
        pitch=pitch,
        pace=HEART_PACE,
        age=age,
        gender=gender,
        accent="US",
        hertz=round(195 * pitch),
    )


HEART = _heart("heart", 1.0, "f")
SHIFTED = (
    _heart("heart-low", 0.84, "m"),
    _heart("heart-deep", 0.8, "m", "old"),
    _heart("heart-mild", 0.9, "m", "young"),
    _heart("heart-bright", 1.1, "f", "young"),
    _heart("heart-warm", 0.94, "f"),
    _heart("heart-soft", 0.92, "f", "old"),
)
"""Shifts of the one voice that is always there (DNSMOS 3.31–3.39; unshifted 3.40)."""

PACKS: dict[str, tuple[int, float, Age]] = {
    "af_alloy": (142, 19.2, "grown"),
    "af_aoede": (175, 20.0, "young"),
    "af_bella": (198, 17.7, "young"),
    "af_heart": (195, 18.3, "grown"),
    "af_jessica": (209, 21.5, "young"),
    "af_kore": (149, 19.1, "grown"),
    "af_nicole": (155, 11.4, "grown"),
    "af_nova": (158, 19.8, "grown"),
    "af_river": (176, 21.3, "grown"),
    "af_sarah": (192, 18.6, "grown"),
    "af_sky": (160, 19.1, "young"),
    "am_adam": (129, 19.6, "grown"),
    "am_echo": (111, 18.9, "grown"),
    "am_eric": (155, 21.5, "grown"),
    "am_fenrir": (136, 19.0, "grown"),
    "am_liam": (125, 20.9, "young"),
    "am_michael": (116, 16.3, "grown"),
    "am_onyx": (89, 18.2, "old"),
    "am_puck": (117, 19.0, "young"),
    "am_santa": (169, 16.3, "old"),
    "bf_alice": (210, 18.8, "grown"),
    "bf_emma": (182, 19.2, "grown"),
    "bf_isabella": (203, 18.8, "old"),
    "bf_lily": (192, 19.1, "young"),
    "bm_daniel": (125, 19.5, "grown"),
    "bm_fable": (123, 17.3, "grown"),
    "bm_george": (140, 16.3, "old"),
    "bm_lewis": (106, 16.6, "old"),
}
"""Kokoro's packs: median hertz, characters a second at pace 1, how old it sounds. af_nicole only
whispers: nobody is cast with it."""
PROVEN = (
    "am_michael am_puck am_fenrir bm_fable bm_george bf_emma af_bella af_sarah bf_isabella af_heart"
).split()
BLENDED = (
    "am_michael+am_fenrir am_puck+bm_george bm_fable+am_michael am_fenrir+bm_lewis "
    "bm_fable+am_puck am_onyx+bm_george am_eric+bm_daniel am_adam+am_liam "
    "bf_emma+af_bella af_sarah+bf_isabella bf_emma+af_kore af_bella+af_aoede bf_alice+af_sarah "
    "bf_isabella+af_nova af_sky+bf_lily af_alloy+bf_emma"
).split()
"""Two packs' mean is a third voice."""
WHISPERER = "af_nicole"


def _kokoro(voice: str) -> VoiceOffer:
    packs = [PACKS[name] for name in voice.split("+")]
    speed = sum(pack[1] for pack in packs) / len(packs)
    return VoiceOffer(
        name=voice,
        engine="kokoro",
        voice=voice,
        pitch=1.0,
        pace=round(min(1.0, max(0.85, READ_A_SECOND / speed)), 2),
        age=packs[0][2] if len(packs) == 1 else "grown",
        gender="f" if voice[1] == "f" else "m",
        accent="GB" if voice[0] == "b" else "US",
        hertz=round(sum(pack[0] for pack in packs) / len(packs)),
        rank=0 if voice in PROVEN else 2 if len(packs) > 1 else 1,
    )


STUDIO = tuple(_kokoro(voice) for voice in (*PROVEN, *(v for v in PACKS if v not in PROVEN)))
BLENDS = tuple(_kokoro(voice) for voice in BLENDED)
