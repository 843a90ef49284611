"""Which words move a face or a hand. Tables, read from top to bottom; the first that fits wins."""

import re
from functools import lru_cache

from film.content import Expression, Pose
from film.script import Line

_MANNERS: tuple[tuple[str, Expression], ...] = (
    (r"sarcas|dry|teas|sly|smug|wink|smirk|mischie", "smirk"),
    (r"laugh|delight|excite|cheer|thrill|overjoy|joy|ecsta|beam", "joy"),
    (r"smil|warm|happ|gentl|kind|fond|proud|relie|brigh|grin|soft", "happy"),
    (r"ang|furious|shout|yell|snap|annoy|irritat|bitter|hiss|growl|cold|stern", "angry"),
    (r"cry|tear|sad|sob|grie|heartbr|hurt|quietly|mourn|regret|sorr", "sad"),
    (r"surpris|shock|gasp|stunn|startl|amaz|astonish|disbelie", "surprised"),
    (r"worr|nerv|afraid|fear|scare|anxi|panic|whisper|hesita|uneas|stammer|concern", "worried"),
    (r"doubt|suspic|skeptic|sceptic|unsure|unconvinc|wary|frown|curious|puzzl|confus", "skeptical"),
    (r"tired|exhaust|weary|yawn|sigh|sleep|flat|bored", "tired"),
)
"""Parenthetical → face."""

_CROSS = r"\b(no|never|stop|don't|hate|how dare|enough|get out|wrong|liar|idiot|can't believe)\b"
_SORRY = r"\b(sorry|alone|lost|gone|died|dead|miss(ed)? you|goodbye|cry|tears|broke|sad|afraid i)\b"
_WORRY = r"\b(afraid|worried|danger|careful|trouble|what if|late|hurt|risk|problem|mud|accident)\b"

_GESTURES: tuple[tuple[str, Pose], ...] = (
    (r"^(hi|hello|hey|bye|goodbye|farewell|welcome)$", "wave"),
    (r"^(hooray|hurray|yes|won|win|victory|finally|congratulations|bravo)$", "cheer"),
    (r"^(there|that|those|look|see|here|you|this|him|her|them|over|up)$", "point"),
    (
        r"^(think|thought|wonder|remember|maybe|perhaps|imagine|suppose|consider|why|idea|guess)$",
        "think",
    ),
    (r"^(nothing|nobody|never|dunno|whatever|somehow|anyway|know|sorry|depends)$", "shrug"),
)
"""Stressed word → pose."""
_ROTATION: tuple[Pose, ...] = ("present", "idle_hip", "present", "point", "present", "shrug")


def expression_of(line: Line) -> Expression | None:
    """The face a line is spoken with; None where the words do not say."""
    manner = line.parenthetical.casefold()
    if re.fullmatch(r"\W*(?:shout|yell|call)(?:s|ing)?(?: out)?\W*", manner):
        manner = "" if tone_of(line.text) > -0.3 else manner
    if re.fullmatch(r"\W*whisper(?:s|ed|ing)?\W*", manner) and tone_of(line.text) > 0.2:
        manner = "softly"
    for pattern, expression in _MANNERS:
        if re.search(rf"\b({pattern})", manner):
            return expression
    text = line.text.casefold().rstrip("\"'”’) ")
    if text.endswith(("?!", "!?")):
        return "surprised"
    tone = tone_of(line.text)
    if text.endswith("!"):
        if tone < -0.25 or re.search(_CROSS, text):
            return "angry"
        return "joy" if tone > 0.4 else "surprised" if len(text.split()) <= 4 else "happy"
    if re.search(_SORRY, text):
        return "sad"
    if text.endswith("?"):
        return "worried" if tone < -0.3 or re.search(_WORRY, text) else "skeptical"
    if re.search(_WORRY, text) or text.endswith(("…", "...")):
        return "worried"
    if tone < -0.55:
        return "sad"
    return "happy" if tone > 0.45 else None


@lru_cache(maxsize=1)
def _analyzer():
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()


@lru_cache(maxsize=1024)
def tone_of(text: str) -> float:
    """−1 bitter … 1 glad, by VADER's lexicon (English)."""
    return _analyzer().polarity_scores(text)["compound"]


def gesture_of(word: str, text: str, turn: int) -> Pose:
    """The gesture on a stressed word; `turn` rotates through the ordinary ones."""
    plain = re.sub(r"[^\w']", "", word).casefold()
    for pattern, pose in _GESTURES:
        if re.match(pattern, plain):
            return pose
    ordinary = _ROTATION[turn % len(_ROTATION)]
    if ordinary == "shrug" and not text.rstrip().endswith("?"):
        return "present"
    return ordinary
