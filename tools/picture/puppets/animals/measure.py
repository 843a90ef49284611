"""How large an animal is beside a person: what shots are framed by."""

from film.cast import Appearance
from film.content import Pose
from tools.picture.puppets.animals.beast import Beast
from tools.picture.puppets.animals.build import head_of
from tools.picture.puppets.animals.heads import hat_rise
from tools.picture.puppets.animals.stances import stance_of
from tools.picture.puppets.proportions import CHILD_AGE

YOUNG = 0.76
"""Size of a puppy, foal or cub against the grown animal."""
HEAD_TO_MARK = 0.62
"""Share of the way from body to head by which a body stands back from its mark."""
_HAUNCH = 50.0
"""Units by which haunches and folded wings pass the rump."""


def size_of(appearance: Appearance) -> float:
    return YOUNG if appearance.age < CHILD_AGE else 1.0


def head_height_of(beast: Beast, appearance: Appearance, pose: Pose) -> float:
    """Middle of the head over the ground."""
    return -head_of(beast.build, stance_of(beast.build, pose))[1] * size_of(appearance)


def eye_line_of(beast: Beast, appearance: Appearance) -> float:
    return head_height_of(beast, appearance, "stand")


def head_size_of(beast: Beast, appearance: Appearance) -> float:
    """Half the height of the face in grown-up units (a person's is 78): how near a close shot of
    a small animal goes, and how far under the eyes its chin is.
    """
    return beast.face_half[1] * beast.build.head * size_of(appearance)


def head_rise_of(beast: Beast, appearance: Appearance) -> float:
    """Units from the middle of the head to the tip of ears or hat."""
    coat = beast.coat(appearance, None)
    ears = beast.ears(coat)
    tip = -ears.y - ears.draw(coat, 1).box.y if ears is not None else 0.0
    highest = max(beast.face_half[1], tip, hat_rise(appearance))
    return highest * beast.build.head * size_of(appearance)


def behind_of(beast: Beast, appearance: Appearance) -> float:
    """Units from the mark back to behind the rump; a long tail may leave the picture."""
    build = beast.build
    ahead = max(0.0, head_of(build, stance_of(build, "stand"))[0])
    return (ahead * HEAD_TO_MARK + build.length / 2 + build.rump + _HAUNCH) * size_of(appearance)
