"""Who speaks with which voice: one speaker, one voice.

A speaker's voice follows from their name first, so that a character sounds the same in every film,
and gives way only to someone named before them. Without Kokoro there is one voice, shifted in
pitch; then everyone's choice says with whom it is shared, and quality reports it.
"""

import difflib
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from film.cast import VoiceChoice
from film.errors import BadInput

HEART_PACE = 0.95
"""Heart reads at 17–20 characters a second when left alone: an explainer wants a little less."""
CHILD_BELOW, OLD_ABOVE = 13, 62
CHILD_PITCH = 1.1
"""Children of either gender are spoken by a woman's voice, raised: a man's, raised, is a
cartoon."""


Age = Literal["young", "grown", "old"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Trait:
    """What the script says of a speaker that a voice can answer to."""

    name: str
    gender: Literal["f", "m"]
    age: int = 32
    narrator: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class VoiceOffer:
    name: str
    """What a person types: --voice NAME."""
    engine: Literal["hibari", "kokoro"]
    voice: str
    pitch: float
    gender: Literal["f", "m"]
    accent: Literal["US", "GB"]
    age: Age = "grown"
    pace: float = 1.0
    """Speed at which it speaks about 17 characters a second, so that captions can be read."""
    installed: bool = True


def _kokoro(name: str, pace: float, age: Age = "grown") -> VoiceOffer:
    return VoiceOffer(
        name=name,
        engine="kokoro",
        voice=name,
        pitch=1.0,
        pace=pace,
        age=age,
        gender="f" if name[1] == "f" else "m",
        accent="GB" if name[0] == "b" else "US",
    )


def _heart(name: str, pitch: float, gender: Literal["f", "m"], age: Age = "grown") -> VoiceOffer:
    return VoiceOffer(
        name=name,
        engine="hibari",
        voice="heart",
        pitch=pitch,
        pace=HEART_PACE,
        age=age,
        gender=gender,
        accent="US",
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
STUDIO = (
    _kokoro("am_michael", 0.98),
    _kokoro("am_puck", 0.9, "young"),
    _kokoro("am_fenrir", 0.88),
    _kokoro("bm_fable", 1.0),
    _kokoro("bm_george", 1.0, "old"),
    _kokoro("bf_emma", 0.92),
    _kokoro("af_bella", 0.93, "young"),
    _kokoro("af_sarah", 0.91),
    _kokoro("bf_isabella", 0.92, "old"),
    _kokoro("af_heart", 0.9),
)
"""Studio cast; af_heart is last because the narrator's heart is its twin."""
BLENDS = (
    _kokoro("am_michael+am_fenrir", 0.92),
    _kokoro("am_puck+bm_george", 0.95),
    _kokoro("bf_emma+af_bella", 0.92),
    _kokoro("af_sarah+bf_isabella", 0.93),
)


def available_voices() -> tuple[VoiceOffer, ...]:
    """Every voice by name, with whether it is installed here."""
    from tools.supplies import kokoro_model, kokoro_voices

    packs = frozenset(kokoro_voices()) if kokoro_model() is not None else frozenset[str]()
    studio = tuple(
        replace(offer, installed=set(offer.voice.split("+")) <= packs) for offer in STUDIO + BLENDS
    )
    return (HEART, *SHIFTED, *studio)


def voice_names() -> tuple[str, ...]:
    """Names a person may ask for here."""
    return tuple(offer.name for offer in available_voices() if offer.installed)


def offer_named(name: str, offers: Sequence[VoiceOffer] | None = None) -> VoiceOffer:
    """The offer of that name; BadInput naming the nearest when there is none or it is not
    installed."""
    offers = available_voices() if offers is None else offers
    names = [offer.name for offer in offers if offer.installed]
    found = next(
        (offer for offer in offers if offer.installed and offer.name == name.lower()), None
    )
    if found is not None:
        return found
    near = difflib.get_close_matches(name.lower(), names, n=3, cutoff=0.5) or names[:3]
    missing = any(offer.name == name.lower() for offer in offers)
    what = "this voice is not installed" if missing else "unknown voice"
    raise BadInput(
        what,
        f"“{name}”",
        f"choose one of {', '.join(near)}" + (", or run `make setup`" if missing else ""),
    )


def choose_voices(
    people: Sequence[Trait], wanted: str = "", offers: Sequence[VoiceOffer] | None = None
) -> dict[str, VoiceChoice]:
    """A voice for each speaker by name. `wanted` is the narrator's voice by name; "" leaves it to
    the cast.

    Raises BadInput for an unknown `wanted`.
    """
    offers = available_voices() if offers is None else offers
    chosen: dict[str, tuple[VoiceOffer, str]] = {}
    for person in people:
        if person.narrator:
            asked = offer_named(wanted, offers) if wanted else HEART
            chosen[person.name] = (asked, "asked for by name" if wanted else "heart narrates")
    narrators = [offer for offer, _ in chosen.values()]
    if wanted and not narrators:
        offer_named(wanted, offers)
    for person in people:
        if person.name not in chosen:
            chosen[person.name] = _offer_for(
                person, offers, [offer for offer, _ in chosen.values()]
            )
    return {person.name: _choice(person, chosen) for person in people}


def _offer_for(
    person: Trait, offers: Sequence[VoiceOffer], taken: Sequence[VoiceOffer]
) -> tuple[VoiceOffer, str]:
    age = "young" if person.age < CHILD_BELOW + 12 else "old" if person.age > OLD_ABOVE else "grown"
    gender = "f" if person.age < CHILD_BELOW else person.gender
    installed = [offer for offer in offers if offer.installed and offer.gender == gender]
    twins = {"af_heart"} if HEART in taken else set[str]()
    studio = [offer for offer in installed if offer.engine == "kokoro" and offer.voice not in twins]
    shifted = [offer for offer in installed if offer.engine == "hibari"]
    pools = (
        [offer for offer in studio if offer.age == age and "+" not in offer.voice],
        [offer for offer in studio if "+" not in offer.voice],
        studio,
        [offer for offer in shifted if offer.age == age and not studio],
        shifted,
    )
    kind = "child" if person.age < CHILD_BELOW else "woman" if person.gender == "f" else "man"
    why = f"a {kind} of {person.age}"
    for pool in pools:
        free = [offer for offer in pool if offer not in taken]
        if free:
            return _by_name(person.name, pool, free), f"for {why}"
    pool = studio or shifted or [HEART]
    return _by_name(person.name, pool, pool), f"for {why}; every other voice is taken"


def _by_name(name: str, pool: Sequence[VoiceOffer], free: Sequence[VoiceOffer]) -> VoiceOffer:
    """The first free voice of the pool from where the name points."""
    start = int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") % len(pool)
    turned = [*pool[start:], *pool[:start]]
    return next(offer for offer in turned if offer in free)


def _choice(person: Trait, chosen: dict[str, tuple[VoiceOffer, str]]) -> VoiceChoice:
    offer, why = chosen[person.name]
    shared = tuple(
        name
        for name, (other, _) in chosen.items()
        if name != person.name and (other.engine, other.voice) == (offer.engine, offer.voice)
    )
    raised = person.age < CHILD_BELOW and offer.pitch <= 1.0 and not person.narrator
    pitch = offer.pitch * CHILD_PITCH if raised else offer.pitch
    return VoiceChoice(
        engine=offer.engine,
        voice=offer.voice,
        pitch=round(pitch, 3),
        pace=offer.pace,
        why=f"{offer.name}: {why}",
        shared_with=shared,
    )
