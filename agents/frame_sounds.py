"""What is heard of what is done: the sounds an action names, and the steps of who walks.

The words of a shot's action name them; a spoken word never does. Restraint again: a sound once a
shot, three at most.
"""

import re
from collections.abc import Sequence

from agents.frame_timing import TimedLine
from film.sheet import Figure
from film.sounds import EffectName, SoundCue

_DOOR = r"(?:door|gate|shutter|lid|trapdoor|hatch)"
_WATER = r"(?:water|river|lake|sea|pond|pool|stream|ocean)"
_CAR = r"(?:car|truck|bus|taxi|cab|van|lorry|motorcycle|engine|limousine)"
_NAMED: tuple[tuple[EffectName, str], ...] = (
    ("thunder", r"\bthunder\w*|\blightning\b"),
    (
        "slam",
        rf"\b(?:slam|bang)\w*\b|{_DOOR}s?\b[^.!?]{{0,20}}\b(?:shuts|closes|swings shut)\b"
        rf"|\b(?:shuts|closes) the {_DOOR}\b",
    ),
    ("knock", r"\bknock(?:s|ing)?\b(?! (?:over|down|out|him|her|it|them))|\braps? (?:at|on)\b"),
    (
        "creak",
        rf"\bcreak\w*|\bopens? (?:the|a|his|her) (?:\w+ )?{_DOOR}\b|\b{_DOOR} (?:swings )?opens?\b",
    ),
    ("phone", r"\b(?:tele|cell)?phone\b[^.!?]{0,20}\b(?:rings|ringing|buzz\w*)|\bringing phone\b"),
    (
        "bell",
        r"\bbells?\b[^.!?]{0,20}\b(?:rings?|ringing|tolls?|tolling|chimes?|strikes?)\b"
        r"|\brings? (?:the|a) (?:\w+ )?bell|\bdoorbell\b|\bclock strikes\b|\bgong\b",
    ),
    ("bark", r"\bbarks\b|\bbarking\b|\bdogs? bark\b"),
    ("clap", r"\bapplau\w+|\bclap(?:s|ping)?\b|\bovation\b"),
    (
        "cheer",
        r"\b(?:crowd|everyone|everybody|all|audience|people|fans|guests)\b[^.!?]{0,24}"
        r"\b(?:cheer|roar|shout)\w*|\bcheering\b",
    ),
    ("sword", r"\bswords?\b[^.!?]{0,24}\b(?:clash|cross|ring|meet)\w*|\bsword ?fight\w*|\bduel\w*"),
    (
        "shimmer",
        r"\b(?:waves?|waving|raises?|lifts?|points?|swings?|touch\w*)\b[^.!?]{0,30}\bwands?\b"
        r"|\bmagic(?:al|ally)?\b|\bcasts? (?:a|the|her|his) spell|\bsparkl\w+|\benchant\w+"
        r"|\btransforms?\b|\b(?:vanish|disappear)(?:es|s)\b",
    ),
    (
        "gust",
        r"\bwind\b[^.!?]{0,20}\b(?:howl|blow|ris|whistl|roar|pick)\w*|\bgusts?\b|\bhowling wind\b",
    ),
    (
        "fire",
        r"\b(?:fire|flames?|campfire|bonfire|torch\w*)\b[^.!?]{0,20}"
        r"\b(?:burn|crackl|blaz|roar|flicker|leap)\w*|\bcrackl\w+|\b(?:campfire|bonfire)\b",
    ),
    (
        "splash",
        rf"\bsplash\w*|\b(?:falls?|jumps?|leaps?|dives?|plunges?)\b[^.!?]{{0,16}}\b{_WATER}\b",
    ),
    (
        "car",
        rf"\b{_CAR}\b[^.!?]{{0,20}}\b(?:pass|pull|driv|speed|roar|stop|arriv|screech|start)\w*"
        r"|\bdrives? (?:off|away|up|past|by)\b",
    ),
    ("impact", r"\bcrash\w*|\bthuds?\b|\bexplo(?:des?|sion)\b|\bcollapses?\b"),
)
_NOT = re.compile(r"\b(?:no|not|never|without|nobody|\w+n['’]t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
MOST_A_SHOT = 3
FIRST_FRAME, APART_FRAMES = 4, 12
HEARD_FIRST = 26
SILENT_SHARE = 0.6
"""Of a shot without words: what is done is done by then."""
WALK_STEP, RUN_STEP = 15, 10
"""Frames from step to step."""
ON_FEET = ("human", "ogre", "goblin", "robot")


def sounds_of(
    action: str, figures: Sequence[Figure], timed: Sequence[TimedLine], frames: int
) -> tuple[SoundCue, ...]:
    """In order of time. What an action names comes before the shot's words, in a silent shot where
    the sentence has it."""
    named = _named(action)
    cues: list[SoundCue] = []
    for count, (share, effect, word) in enumerate(named):
        frame = FIRST_FRAME + count * APART_FRAMES
        if not timed:
            frame = max(frame, round(share * SILENT_SHARE * frames))
        cues.append(SoundCue(frame=min(frame, frames - 1), effect=effect, why=word))
    return tuple(sorted((*cues, *_steps(figures, frames)), key=lambda cue: cue.frame))


def sound_lead(action: str) -> int:
    """Frames before a shot's first word, so that what is named is heard first."""
    return HEARD_FIRST if _named(action) else 0


def _named(action: str) -> list[tuple[float, EffectName, str]]:
    found: list[tuple[int, EffectName, str]] = []
    for effect, pattern in _NAMED:
        for match in re.finditer(pattern, action, re.IGNORECASE):
            if not _NOT.search(action[: match.start()]):
                found.append((match.start(), effect, match.group()))
                break
    found = sorted(found)[:MOST_A_SHOT]
    return [(at / max(1, len(action)), effect, word) for at, effect, word in found]


def _steps(figures: Sequence[Figure], frames: int) -> list[SoundCue]:
    """One pair of feet is heard: of the first who walks."""
    for figure in figures:
        if figure.appearance.kind in ON_FEET and figure.walks:
            return [
                SoundCue(frame=frame, effect="step")
                for walk in figure.walks
                for frame in range(
                    walk.start_frame + 5,
                    min(walk.end_frame, frames),
                    RUN_STEP if walk.gait == "run" else WALK_STEP,
                )
            ]
    return []
