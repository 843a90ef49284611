"""Where a figure's head is in its poses, and how high what it wears or holds rises over it: what a
shot is framed by.

A framing that knew only standing eyes cut the hats of witches and put whoever kneels behind the
captions. Only poses that are held long enough to be seen count.
"""

import math
from dataclasses import dataclass
from functools import partial

from film.cast import Appearance
from film.content import Pose
from film.sheet import Figure
from tools.picture.puppets.animals.measure import (
    behind_of,
    head_height_of,
    head_rise_of,
    head_size_of,
)
from tools.picture.puppets.kinds import HUMAN_RIG, own_rig
from tools.picture.puppets.outfits.wardrobe import costume_of
from tools.picture.puppets.pose_plans import plan_of
from tools.picture.puppets.poses import STANDING_PELVIS
from tools.picture.puppets.proportions import (
    HEAD_RISE,
    HIP_DROP,
    LEG,
    NECK,
    SOLE,
    Proportions,
    eye_line,
    proportions_of,
)

CHIN, HAIR = 80.0, 96.0
"""Units from the middle of a head down to the chin and up to the hair, a little more than drawn."""
FACE = 78.0
"""Half the height of a person's face."""
_HATS = {
    "witch_hat": 222.0, "wizard_hat": 234.0, "toque": 172.0, "great_helm": 156.0, "crown": 142.0,
    "tiara": 124.0, "bubble": 118.0, "fire_helmet": 120.0,
}  # fmt: skip
"""Units from the middle of a head to the tip of what rises furthest (outfits/hats.py)."""
_LOW_HAT, _HIGH_HAIR = 118.0, 124.0
_CANOPY = 240.0
"""Of an umbrella held up."""
_SEEN_FRAMES = 18
"""A pose shorter than this does not move the camera."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HeadSpan:
    """Units above the ground, of a grown-up."""

    eye_line: float
    """Middle of the head in the pose held longest."""
    top: float
    """Tip of the head-dress at its highest."""
    chin: float
    """At its lowest."""
    face: float = FACE
    """Half the height of the face."""
    behind: float = 0.0
    """From the mark back to the end of a long body."""


def span_of(figure: Figure, frames: int) -> HeadSpan:
    look = figure.appearance
    if look.kind in HUMAN_RIG:
        p = proportions_of(look)
        unit = p.size * p.head
        above, under, face, behind = head_dress(look) * unit, CHIN * unit, FACE, 0.0
        if any(cue.prop == "umbrella" for cue in figure.props):
            above = max(above, _CANOPY * p.size)
        height = partial(_head_height, p)
    else:
        beast = own_rig(look.kind).BEAST
        above, behind = head_rise_of(beast, look), behind_of(beast, look)
        face = under = head_size_of(beast, look)
        height = partial(head_height_of, beast, look)
    held: dict[float, int] = {}
    ends = [*(cue.frame for cue in figure.poses[1:]), frames]
    for cue, until in zip(figure.poses, ends, strict=True):
        at = height(cue.pose)
        held[at] = held.get(at, 0) + until - cue.frame
    standing = eye_line(look)
    seen = [at for at, long in held.items() if long >= _SEEN_FRAMES] or [standing]
    return HeadSpan(
        eye_line=max(held, key=lambda at: held[at], default=standing),
        top=max(seen) + above,
        chin=min(seen) - under,
        face=face,
        behind=behind,
    )


def head_dress(look: Appearance) -> float:
    """Units of the head from its middle to the tip of hair or hat."""
    costume = costume_of(look)
    if costume.hat:
        return _HATS.get(costume.hat, _LOW_HAT)
    if look.kind == "robot":
        return _LOW_HAT
    return _HIGH_HAIR if (costume.hair or look.hair) in ("afro", "bun", "curly") else HAIR


def _head_height(p: Proportions, pose: Pose) -> float:
    """Middle of the head over the ground: pelvis, then back and neck along the lean."""
    plan = plan_of(pose, p)
    pelvis = -(SOLE + LEG + HIP_DROP) if plan.seated else STANDING_PELVIS + plan.pelvis[1]
    rise = math.cos(math.radians(plan.lean)) * (NECK + HEAD_RISE * p.head)
    return p.size * (rise - pelvis)
