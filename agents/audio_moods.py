"""The mood a film's title and headings speak of.

Words vote first, because titles are short; the sign of the whole decides where no word does.
"""

import re

from film.mix import Mood
from film.outline import Outline

WORDS: dict[Mood, frozenset[str]] = {
    "tense": frozenset(
        """
        alone attack crime crisis danger dark dead death disaster enemy escape fear fight ghost
        hunt killer last lost missing murder mystery night secret shadow storm threat trap truth
        war warning wreck
        """.split()
    ),
    "driving": frozenset(
        """
        accelerate boost build challenge engine fast faster future launch launches launching power
        push race rocket run ship shipping speed sprint startup strong today train
        """.split()
    ),
    "bright": frozenset(
        """
        amazing beautiful best better celebrate clever colour color discover easy free fresh fun
        game happy hello idea ideas introducing joy kids learn meet morning new party play school
        simple smart sun sunny summer tips trick welcome win
        """.split()
    ),
    "warm": frozenset(
        """
        birthday bread brother candle child children coffee cook cooking cup daughter family
        father fire friend friends garden grandfather grandmother heart home house kitchen letter
        love memory mother neighbour neighbor recipe sister son story tea thank together village
        wedding
        """.split()
    ),
    "calm": frozenset(
        """
        breath brain cloud forest history infinite lake light mind moon nature ocean peace
        philosophy planet quiet river science sea sleep slow snow space star stars still theorem
        theory thinking universe water world
        """.split()
    ),
}
SLUG = re.compile(r"^\s*(?:int|ext|i/e|est)[./ ]", re.IGNORECASE)
UNDECIDED: dict[str, Mood] = {
    "narration": "calm",
    "screenplay": "warm",
    "play": "warm",
}
TONES: dict[str, Mood] = {
    **dict.fromkeys(("warm", "friendly", "human", "caring", "honest", "homely"), "warm"),
    **dict.fromkeys(("calm", "quiet", "serious", "trustworthy", "elegant", "premium"), "calm"),
    **dict.fromkeys(
        ("playful", "bright", "happy", "fun", "fresh", "young", "optimistic"), "bright"
    ),
    **dict.fromkeys(("bold", "energetic", "dynamic", "fast", "sporty", "confident"), "driving"),
    **dict.fromkeys(("dramatic", "dark", "edgy", "mysterious"), "tense"),
}
"""What brand kits call their tone → the music that has it."""
CLEAR_SIGN = 0.35
"""vaderSentiment's compound beyond which the sign of a title decides."""


def mood_of(outline: Outline) -> tuple[Mood, str]:
    """The mood and the reason for it. Slug lines count for their time of day only."""
    headings = [scene.heading for scene in outline.scenes if not SLUG.match(scene.heading)]
    said = " ".join([outline.title, outline.title, outline.subtitle, *headings])
    words = re.findall(r"[a-z]+", said.lower())
    votes: dict[Mood, list[str]] = {
        mood: [word for word in words if word in known] for mood, known in WORDS.items()
    }
    most: Mood = max(WORDS, key=lambda mood: len(votes[mood]))
    if votes[most]:
        heard = ", ".join(f"“{word}”" for word in dict.fromkeys(votes[most]))
        return most, f"title and headings say {heard}"
    return _by_sign(outline, said)


def _by_sign(outline: Outline, said: str) -> tuple[Mood, str]:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    sign = SentimentIntensityAnalyzer().polarity_scores(said)["compound"]
    if sign >= CLEAR_SIGN:
        return "bright", f"title and headings sound glad ({sign:+.2f})"
    if sign <= -CLEAR_SIGN:
        return "tense", f"title and headings sound troubled ({sign:+.2f})"
    nights = sum(bool(re.search(r"\bnight\b", s.heading, re.IGNORECASE)) for s in outline.scenes)
    if outline.scenes and nights * 2 > len(outline.scenes):
        return "tense", "most of it happens at night"
    mood = UNDECIDED[outline.mode]
    return mood, f"nothing in the title decides: {mood} is usual for a {outline.mode}"
