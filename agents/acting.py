"""How one figure plays its part in a shot, from what is written.

The script decides what it can (staging, parentheticals, punctuation, the voice's stresses); small
chance only varies what the script leaves open, and the same seed plays the same part again.
"""

from agents.acting_body import poses_of, props_of, walks_of
from agents.acting_face import blinks_of, expressions_of, looks_of, mouths_of, nods_of
from agents.acting_part import Part, speaks
from film.sheet import Figure


def play(part: Part) -> Figure:
    staging = part.staging
    walks = walks_of(part)
    own = tuple(line for line in part.lines if speaks(staging.character, line))
    return Figure(
        character=staging.character,
        appearance=part.appearance,
        mark=staging.mark,
        facing=staging.facing,
        poses=poses_of(part, own, walks),
        expressions=expressions_of(part, own),
        mouths=mouths_of(own),
        looks=looks_of(part, own),
        blinks=blinks_of(part),
        nods=nods_of(part, own),
        walks=walks,
        props=props_of(part),
    )
