"""What is heard of what is done: words of actions → sounds at frames."""

import pytest

from agents.frame_sounds import sounds_of
from agents.frame_timing import breath
from film.cast import Appearance
from film.sheet import ExpressionCue, Figure, PoseCue, Walk
from film.sounds import SoundCue
from tests.agents.sheets import line

NAMED = [
    ("The door slams.", ["slam"]),
    ("She shuts the door.", ["slam"]),
    ("A knock. Tom opens the door.", ["knock", "creak"]),
    ("He knocks, then opens the door.", ["knock", "creak"]),
    ("He knocks over the lamp.", []),
    ("Rain pours and thunder rolls.", ["thunder"]),
    ("The telephone on the wall rings.", ["phone"]),
    ("A church bell tolls.", ["bell"]),
    ("She rings the bell.", ["bell"]),
    ("The dog barks.", ["bark"]),
    ("Rough bark covers the tree.", []),
    ("The audience applauds.", ["clap"]),
    ("The crowd cheers.", ["cheer"]),
    ("Their swords clash.", ["sword"]),
    ("The fairy waves her wand.", ["shimmer"]),
    ("A wind blows through the trees.", ["gust"]),
    ("The fire crackles.", ["fire"]),
    ("He falls into the river.", ["splash"]),
    ("A car pulls up.", ["car"]),
    ("The shelf crashes to the floor.", ["impact"]),
    ("No bell rings. The phone does not ring.", []),
    ("Maya waits under a lamp post.", []),
    ("She is on the phone, wearing a ring.", []),
    ("Thunder, a knock at the gate as he knocks, a bell rings, the dog barks.", 3),
]


@pytest.mark.parametrize(("action", "heard"), NAMED)
def test_an_action_names_its_sounds(action, heard):
    found = [cue.effect for cue in sounds_of(action, (), (), 120)]
    if isinstance(heard, int):
        assert len(found) == heard
    elif "opens" not in action:
        assert found == heard
    else:
        assert set(heard) <= set(found)


def test_in_a_silent_shot_a_sound_comes_where_its_sentence_has_it():
    action = "The dog barks. She looks up, waits a while, and a bell rings."
    assert sounds_of(action, (), (), 100) == (
        SoundCue(frame=8, effect="bark", why="barks"),
        SoundCue(frame=49, effect="bell", why="bell rings"),
    )


def figure(gait: str, kind: str = "human") -> Figure:
    return Figure(
        character="MAYA",
        appearance=Appearance(kind=kind),  # type: ignore[arg-type]
        mark="left",
        poses=(PoseCue(frame=0, pose="stand"),),
        expressions=(ExpressionCue(frame=0, expression="neutral"),),
        walks=(
            Walk(start_frame=10, end_frame=50, origin="off_left", goal="left", gait=gait),  # type: ignore[arg-type]
        ),
    )


STEPS = [("walk", "human", [15, 30, 45]), ("run", "human", [15, 25, 35, 45]), ("walk", "bird", [])]


@pytest.mark.parametrize(("gait", "kind", "frames"), STEPS)
def test_steps_are_heard_while_someone_walks(gait, kind, frames):
    cues = sounds_of("", (figure(gait, kind),), (), 90)
    assert [(cue.frame, cue.effect) for cue in cues] == [(frame, "step") for frame in frames]


def test_dual_dialogue_follows_without_a_breath():
    one, other = line("Is it you?", "MAYA", "a", dual_id="d"), line("Yes.", "BEN", "b", dual_id="d")
    assert breath(one, other) == 0.0
    assert breath(one, other.model_copy(update={"dual_id": "e"})) > 0.2
