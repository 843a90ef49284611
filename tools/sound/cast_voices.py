"""Who speaks with which voice: one speaker, one voice.

A speaker's voice follows from their name first, so that a character sounds the same in every film,
and gives way only to someone who spoke before them. Age, gender and what they are narrow the
choice; then packs come before blends, and blends before shifted voices. Without Kokoro there is one
voice, shifted in pitch; then everyone's choice says with whom it is shared, and quality reports it.
"""

import difflib
import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from film.cast import Kind, Outfit, VoiceChoice
from film.errors import BadInput
from tools.sound.voice_offers import (
    BLENDS,
    HEART,
    SHIFTED,
    STUDIO,
    WHISPERER,
    Age,
    Gender,
    VoiceOffer,
)

CHILD_BELOW, YOUNG_BELOW, OLD_ABOVE = 13, 25, 62
CHILD_PITCH = 1.1
"""Children of either gender are spoken by a woman's voice, raised: a man's, raised, is a
cartoon."""
ELDER_PACE = 0.94
SLOWEST_PACE = 0.85
LOWEST, HIGHEST = 0.72, 1.25
"""How far any voice is shifted."""
KIND_PITCH: dict[Kind, float] = {
    "ogre": 0.85,
    "dragon": 0.82,
    "bear": 0.88,
    "cow": 0.88,
    "horse": 0.92,
    "goblin": 1.08,
    "ghost": 0.96,
    "robot": 0.97,
    "cat": 1.08,
    "frog": 0.95,
    "rabbit": 1.14,
    "bird": 1.16,
    "mouse": 1.2,
}
OUTFIT_PITCH: dict[Outfit, float] = {"fairy": 1.05, "witch": 0.96}
ROYAL: frozenset[Outfit] = frozenset(("king", "queen", "prince", "princess", "knight"))
DEEP: frozenset[Kind] = frozenset(("ogre", "dragon", "bear", "cow", "horse"))
APART = 0.05
"""Least share by which two pitches of one studio voice differ to count as two voices."""
SHIFTS = (("low", 0.93), ("high", 1.07))


@dataclass(frozen=True, kw_only=True, slots=True)
class Trait:
    """What the script says of a speaker that a voice can answer to."""

    name: str
    gender: Gender
    age: int = 32
    narrator: bool = False
    kind: Kind = "human"
    outfit: Outfit = "plain"

    @property
    def sounds(self) -> Age:
        if self.age < YOUNG_BELOW:
            return "young"
        return "old" if self.age > OLD_ABOVE else "grown"

    @property
    def child(self) -> bool:
        return self.age < CHILD_BELOW

    @property
    def called(self) -> str:
        if self.kind != "human":
            return f"a {self.kind} of {self.age}" if self.kind[0] not in "o" else f"an {self.kind}"
        plain = "child" if self.child else "woman" if self.gender == "f" else "man"
        return f"a {plain if self.outfit == 'plain' else self.outfit} of {self.age}"


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
    chosen: dict[str, VoiceChoice] = {}
    taken: list[VoiceOffer] = []
    for person in people:
        if person.narrator:
            asked = offer_named(wanted, offers) if wanted else HEART
            chosen[person.name] = _choice(
                person, asked, "asked for by name" if wanted else "heart narrates"
            )
            taken.append(asked)
    if wanted and not taken:
        offer_named(wanted, offers)
    for person in people:
        if person.name not in chosen:
            offer, why = _offer_for(person, offers, taken)
            taken.append(offer)
            chosen[person.name] = _choice(person, offer, why)
    return {person.name: _sharing(person.name, chosen) for person in people}


def _offer_for(
    person: Trait, offers: Sequence[VoiceOffer], taken: Sequence[VoiceOffer]
) -> tuple[VoiceOffer, str]:
    """The best free voice, else the one that was given longest ago to the fewest: people who come
    in one after the other are those who meet."""
    pool = _pool(person, offers, narrated=HEART in taken)
    best = sorted(pool, key=lambda offer: _unlikeness(person, offer, pool))
    free = [offer for offer in best if offer not in taken]
    if free:
        return free[0], f"for {person.called}"
    latest = {offer: index for index, offer in enumerate(taken)}
    least = min(best, key=lambda offer: (taken.count(offer), latest[offer]))
    return least, f"for {person.called}; every other voice is taken"


def _pool(person: Trait, offers: Sequence[VoiceOffer], *, narrated: bool) -> list[VoiceOffer]:
    gender = "f" if person.child else person.gender
    installed = [offer for offer in offers if offer.installed and offer.gender == gender]
    twins = {"af_heart"} if narrated else set[str]()
    studio = [
        offer
        for offer in installed
        if offer.engine == "kokoro" and offer.voice not in twins | {WHISPERER}
    ]
    shifted = [
        replace(offer, name=f"{offer.name}-{name}", pitch=pitch, rank=3)
        for offer in studio
        if offer.rank == 0
        for name, pitch in SHIFTS
    ]
    return studio + shifted or installed


def _unlikeness(person: Trait, offer: VoiceOffer, pool: Sequence[VoiceOffer]) -> float:
    """How badly a voice suits someone: what they are counts most, their name decides the rest."""
    low, high = min(o.hertz for o in pool), max(o.hertz for o in pool)
    height = (offer.hertz - low) / max(1, high - low)
    cost = (0.0, 0.75, 3.0, 6.0)[offer.rank]
    cost += 0.8 * (offer.age != person.sounds)
    if person.kind in DEEP:
        cost += 1.5 * height
    if person.child or person.outfit == "fairy" or KIND_PITCH.get(person.kind, 1.0) > 1.05:
        cost += 1.0 * (1 - height)
    if person.outfit in ROYAL:
        cost += 0.4 * (offer.accent != "GB")
    return cost + _chance(person.name, offer.name)


def _chance(name: str, voice: str) -> float:
    """0..1, for this name and this voice alone: who else is cast changes nobody's order."""
    found = hashlib.sha256(f"{name}/{voice}".encode()).digest()
    return int.from_bytes(found[:4], "big") / 2**32


def _choice(person: Trait, offer: VoiceOffer, why: str) -> VoiceChoice:
    pitch, pace = offer.pitch, offer.pace
    if not person.narrator:
        pitch *= KIND_PITCH.get(person.kind, 1.0) * OUTFIT_PITCH.get(person.outfit, 1.0)
        if person.child and offer.pitch <= 1.0:
            pitch *= CHILD_PITCH
        if person.sounds == "old":
            pace = max(SLOWEST_PACE, pace * ELDER_PACE)
    pitch = round(min(HIGHEST, max(LOWEST, pitch)), 3)
    moved = "" if pitch == offer.pitch else ", raised" if pitch > offer.pitch else ", lowered"
    slower = ", a little slower" if pace < offer.pace else ""
    return VoiceChoice(
        engine=offer.engine,
        voice=offer.voice,
        pitch=pitch,
        pace=round(pace, 3),
        why=f"{offer.name}: {why}{moved}{slower}",
    )


def _sharing(name: str, chosen: dict[str, VoiceChoice]) -> VoiceChoice:
    mine = chosen[name]
    shared = tuple(
        other for other, theirs in chosen.items() if other != name and alike(mine, theirs)
    )
    return mine.model_copy(update={"shared_with": shared})


def alike(one: VoiceChoice, other: VoiceChoice) -> bool:
    """Whether two choices sound like one speaker. A studio voice at another pitch is another; the
    shifts of the one small voice are too near each other to be called so."""
    if (one.engine, one.voice) != (other.engine, other.voice):
        return False
    return one.engine == "hibari" or abs(math.log(one.pitch / other.pitch)) < APART
