"""How a line is said, as far as it shows: the face, the pose and the thing in hand that its manner
gives, and the name of a song where one begins.
"""

import re

from agents.storyboard_acting import expression_in, pose_in, prop_in
from agents.storyboard_labels import first_words
from agents.storyboard_reading import feeling_of
from agents.storyboard_stage import Stage
from film.cast import Cast
from film.content import Expression
from film.script import Line

SONG_WORDS = 6
"""Of a song's first line, by which it is named."""
_ONLY_LOUD = re.compile(r"^(?:shout|yell|call)(?:s|ing)?(?: out)?$", re.IGNORECASE)
"""Loud is not angry: the words decide."""
_ONLY_LOW = re.compile(r"^whisper(?:s|ed|ing)?$", re.IGNORECASE)
"""Nor is low always afraid."""
_CROSS = -0.3


def take_manner(stage: Stage, line: Line) -> None:
    """The speaker is there, with the face and hands of the line."""
    person = stage.people[line.speaker]
    person.present = True
    face = face_of(line)
    pose, prop = pose_in(line.parenthetical), prop_in(line.parenthetical)
    felt = face_of_words(line.text)
    if face or line.kind == "lyric":
        stage.face(line.speaker, face or "joy")
    elif person.expression == "neutral" and felt != "neutral":
        stage.face(line.speaker, felt)
    if line.kind == "lyric":
        stage.pose(line.speaker, "present")
    if pose:
        stage.pose(line.speaker, pose)
    if prop and not person.animal:
        person.prop = prop


def face_of(line: Line) -> Expression | None:
    """The face that the manner of a line gives; None where it gives none."""
    manner = line.parenthetical.strip().strip("()").strip()
    if _ONLY_LOUD.match(manner) and feeling_of(line.text) > _CROSS:
        return "joy" if feeling_of(line.text) > 0.2 else "surprised"
    if _ONLY_LOW.match(manner) and feeling_of(line.text) > 0.2:
        return "happy"
    return expression_in(line.parenthetical)


def face_of_words(text: str) -> Expression:
    """The face that goes with words nobody gave a manner to: only a clear feeling shows."""
    feeling = feeling_of(text)
    if text.rstrip().endswith("?!"):
        return "surprised"
    return "happy" if feeling > 0.55 else "worried" if feeling < -0.6 else "neutral"


def song_named(line: Line, cast: Cast) -> tuple[str, str]:
    """A song's first words in quotation marks, and who sings it."""
    singer = next(
        (c.display_name for c in cast.characters if c.name == line.speaker), line.speaker.title()
    )
    words = line.text.rstrip(".,;:!")
    name = first_words(words, SONG_WORDS)
    if len(name.split()) < 3 < len(words.split()):
        name = " ".join(words.split()[:SONG_WORDS]).rstrip(",;") + "…"
    return f"“{name}”", f"sung by {singer}"
