"""Acting read from stage directions: who does what, with which face, who comes and who goes.

Closed tables of verbs and manners. What stands in no table is not acted: a wrong gesture is worse
than a still one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from film.content import Expression, Pose

POSES: tuple[tuple[str, Pose], ...] = (
    (r"waves?|waving|beckons?", "wave"),
    (r"points?|pointing", "point"),
    (r"shrugs?|shrugging", "shrug"),
    (r"sits?|sitting|seated|settles (?:in|down|into)|slumps?", "sit"),
    (
        r"cheers?|cheering|celebrates?|jumps? (?:up|for joy)|(?:throws?|raises?"
        r"|lifts?) (?:\w+ )?(?:arms|hands)",
        "cheer",
    ),
    (
        r"thinks?|thinking|ponders?|considers?|hesitates?|wonders?|scratches (?:his|her"
        r"|their) head|stares? at the ceiling",
        "think",
    ),
    (
        r"holds? (?:out|up)|offers?|presents?|gestures?|shows?|spreads? (?:his|her|their)"
        r"|hands? (?:him|her|them|over)|opens? (?:his|her|their) (?:hands|arms)",
        "present",
    ),
    (
        r"(?:hands|hand) on (?:his |her |their )?hips?|crosses (?:his|her|their) arms"
        r"|folds (?:his|her|their) arms",
        "idle_hip",
    ),
    (r"paces?|strolls?|walks? (?:along|down|through|past|beside|around)|wanders?", "walk"),
    (r"stands? (?:up|still)|rises?|gets up", "stand"),
)
"""Verb in a stage direction → pose."""

EXPRESSIONS: tuple[tuple[str, Expression], ...] = (
    (
        r"laugh(?:s|ing)?|giggl(?:es|ing)|joy(?:ful|fully)?|delighted|overjoyed"
        r"|excited(?:ly)?|beams?|beaming|grins?|grinning|thrilled|ecstatic",
        "joy",
    ),
    (
        r"smirk(?:s|ing)?|teas(?:es|ing)|sly(?:ly)?|wry(?:ly)?|winks?|winking|dry(?:ly)?"
        r"|mischievous(?:ly)?|deadpan",
        "smirk",
    ),
    (
        r"smil(?:es?|ing)|happy|happily|warm(?:ly)?|cheerful(?:ly)?|glad(?:ly)?|relieved"
        r"|proud(?:ly)?|gentl[ey]|kindly|nods",
        "happy",
    ),
    (
        r"sad(?:ly)?|cr(?:ies|ying)|weeps?|weeping|tearful(?:ly)?|sobs?|heartbroken"
        r"|sighs?|sighing|disappointed|lonely|hurt",
        "sad",
    ),
    (
        r"worried(?:ly)?|anxious(?:ly)?|nervous(?:ly)?|afraid|scared|frightened|uneasy"
        r"|uneasily|concerned|hesitant(?:ly)?|frowns?|panick(?:s|ed|ing)|trembl(?:es|ing)"
        r"|bites (?:his|her|their) lip",
        "worried",
    ),
    (
        r"angry|angrily|furious(?:ly)?|shouts?|shouting|yells?|snaps?|snapping|glares?"
        r"|annoyed|irritated|slams?|exasperated(?:ly)?",
        "angry",
    ),
    (
        r"surprised?|shocked|gasps?|startled|stunned|amazed|astonished|wide-eyed|jaw drops",
        "surprised",
    ),
    (
        r"s[kc]eptical(?:ly)?|doubtful(?:ly)?|suspicious(?:ly)?|unconvinced"
        r"|raises? an eyebrow|shakes (?:his|her|their) head|rolls (?:his|her|their) eyes|eyes the",
        "skeptical",
    ),
    (r"tired(?:ly)?|yawns?|yawning|exhausted|sleepy|sleepily|weary|wearily|bored|asleep", "tired"),
)
"""Verb or manner → expression."""

_FACES: dict[Pose | None, Expression] = {"cheer": "joy", "wave": "happy"}
"""A gesture that needs a face, when the words give none."""

T = TypeVar("T")

_ENTERS = (
    r"enters?|(?:walks?|runs?|comes?|steps?|rushes|hurries|bursts?|strides?|wanders?"
    r"|stumbles?|slips?|strolls?|marches|sneaks?) (?:in|into|up|inside|over|back in"
    r"|through the door)|arrives?|appears?|joins? (?:him|her|them)"
)
_LEAVES = (
    r"leaves?|exits?|(?:walks?|runs?|storms?|steps?|rushes|hurries|strides?|slips?"
    r"|heads?|marches|goes) (?:out|away|off|outside)|disappears?|drives? (?:off|away)|is gone"
)
_NOT = re.compile(
    r"\b(?:not|never|without|no longer|n't|almost|nearly|about to|wants? to"
    r"|tries to)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:he|she|they)\b", re.IGNORECASE)
_CLAUSES = re.compile(r"(?<=[.!?;])\s+|,\s+|\s+(?:and|then|but|while|as)\s+")


@dataclass(frozen=True, kw_only=True, slots=True)
class Deed:
    """What one character does in a stage direction."""

    character: str
    pose: Pose | None = None
    expression: Expression | None = None
    enters: bool = False
    leaves: bool = False
    holds: str = ""
    """What they hold, in the script's words: "a small key"."""


def pose_in(text: str) -> Pose | None:
    return _first(text, POSES)


def expression_in(text: str) -> Expression | None:
    return _first(text, EXPRESSIONS)


def _first(text: str, table: Sequence[tuple[str, T]]) -> T | None:
    """The value whose words come first in the text and are not denied."""
    best: tuple[int, T] | None = None
    for pattern, value in table:
        for found in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE):
            if not _NOT.search(text[: found.start()]) and (best is None or found.start() < best[0]):
                best = (found.start(), value)
                break
    return best[1] if best else None


def names_in(text: str, cast: Iterable[str]) -> tuple[str, ...]:
    """Cast members named in the text, in order; "MAYA" and "Maya" alike, and a first name alone."""
    found: dict[str, int] = {}
    for name in cast:
        for form in (
            name,
            name.split()[-1]
            if name.startswith(("THE ", "MR", "MRS", "MS", "DR"))
            else name.split()[0],
        ):
            at = re.search(rf"\b(?:{re.escape(form)}|{re.escape(form.title())})\b", text)
            if at and len(form) > 1:
                found.setdefault(name, at.start())
    return tuple(sorted(found, key=lambda name: found[name]))


def deeds_in(text: str, cast: Sequence[str], speaking_next: str = "") -> tuple[Deed, ...]:
    """What the stage direction has each character do, merged a character. A pronoun is the one
    named last."""
    deeds: dict[str, dict[str, object]] = {}
    subject: tuple[str, ...] = ()
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        named_here = names_in(sentence, cast)
        if not named_here and not _PRONOUN.match(sentence) and not subject and speaking_next:
            subject = (speaking_next,) if re.match(r"^[A-Z]?[a-z]+s\b", sentence) else ()
        for clause in _CLAUSES.split(sentence):
            named = names_in(clause, cast)
            if named and _leads(clause, named[0]):
                subject = (
                    named
                    if re.search(rf"\b{re.escape(named[0])}\b (?:and|&) ", clause, re.IGNORECASE)
                    else named[:1]
                )
            for who in subject:
                _add(deeds.setdefault(who, {}), clause)
        both = re.match(r"^(\w+) and (\w+)\b", sentence)
        if both and len(named_here) >= 2:
            for who in named_here[:2]:
                _add(deeds.setdefault(who, {}), sentence)
    return tuple(Deed(character=who, **done) for who, done in deeds.items())  # pyright: ignore[reportArgumentType]


def _leads(clause: str, name: str) -> bool:
    """Whether the clause is about this name, not only aimed at it."""
    first = re.search(
        rf"\b(?:{re.escape(name)}|{re.escape(name.title())}|{re.escape(name.split()[0])}"
        rf"|{re.escape(name.split()[0].title())})\b",
        clause,
    )
    return bool(first) and len(clause[: first.start()].split()) <= 3 if first else False


def _add(done: dict[str, object], clause: str) -> None:
    enters, leaves = _done(_ENTERS, clause), _done(_LEAVES, clause)
    if enters:
        done["enters"] = True
    if leaves:
        done["leaves"] = True
    pose, face = pose_in(clause), expression_in(clause)
    if pose and not (enters or leaves) or pose == "wave":
        done["pose"] = pose
    if face or (pose in _FACES and "expression" not in done):
        done["expression"] = face or _FACES[pose]
    held = re.search(
        r"\b(?:holds?(?: out| up)?|carries|carrying|picks? up|holding) ((?:an?|the|his"
        r"|her|their|two|three) [\w' -]{2,30})",
        clause,
    )
    if held:
        done["holds"] = held.group(1).strip()


def _done(pattern: str, clause: str) -> bool:
    return any(
        not _NOT.search(clause[: found.start()])
        for found in re.finditer(rf"\b(?:{pattern})\b", clause, re.IGNORECASE)
    )
