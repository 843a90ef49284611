"""Poses of the sheet as an animal shows them, solved for its build: one table for dog, horse, bear
and bird.

Poses that need hands become what an animal would do: who points lifts a paw, who cowers lays the
ears back, who cheers jumps. Those who stand upright have arms.
"""

import math
from dataclasses import replace

from film.content import Pose
from tools.picture.puppets.animals.build import Build, Point, Stance, joint_at


def on_fours(build: Build) -> Stance:
    ground, apart = -build.ankle, build.spread * build.length
    half = build.length / 2
    hind = -half + build.hind_set
    return Stance(
        x=0.0,
        y=-build.height,
        pitch=build.pitch,
        neck=build.neck_turn,
        head=0.0,
        tail=build.tail,
        ears=0.0,
        wag=9.0,
        feet=(
            (half + apart, ground, 0.0),
            (half - apart, ground, 0.0),
            (hind + apart, ground, 0.0),
            (hind - apart, ground, 0.0),
        ),
    )


def stance_of(build: Build, pose: Pose, aim: int = 1) -> Stance:
    """A pose of the sheet as this animal shows it; `aim` -1 gestures behind itself."""
    del aim
    name = _SHOWN.get(pose, "stand")
    if build.upright:
        stance = _upright(build, pose, name)
    elif build.limbs == 4:
        stance = _on_four(build, pose, name)
    else:
        stance = _afloat(build, name) if build.limbs == 0 else _on_two(build, pose, name)
    return replace(stance, tail=max(stance.tail, _lowest_tail(build, stance)))


def _lowest_tail(build: Build, stance: Stance) -> float:
    """The turn at which the tail's tip, swinging, would touch the ground."""
    if not build.tail_long:
        return -180.0
    turn = math.radians(stance.pitch)
    x, y = build.tail_at
    root = stance.y - x * math.sin(turn) + y * math.cos(turn)
    share = (root + 10.0) / build.tail_long
    return -180.0 if share < -1 else -math.degrees(math.acos(min(share, 1.0))) + 7.0


def _on_four(build: Build, pose: Pose, name: str) -> Stance:
    four = on_fours(build)
    match name:
        case "sit" if build.sits:
            return _sitting(build, four)
        case "paw":
            return _with_paw(build, four, pose)
        case "beg" if build.sits and build.moves == "steps":
            return _with_paw(build, _sitting(build, four), "wave")
        case "beg":
            return _with_paw(build, four, "wave")
        case "lie":
            return _lying(build, four)
        case "bow":
            return _bowing(build, four)
        case "low":
            deep = 0.20 if build.moves == "steps" and build.fore_bend < 0 else 0.08
            low = replace(four, y=four.y + build.height * deep, wag=0.0, ears=1.0)
            return replace(low, neck=_lowered(build, 24), head=10.0, tail=four.tail - 55)
        case "down":
            return replace(
                four, neck=_lowered(build, 34), head=14.0, ears=0.9, wag=0.0, tail=four.tail - 45
            )
        case "tilt":
            return replace(four, head=-13.0, ears=0.15)
        case "joy":
            return replace(four, wag=24.0, neck=four.neck - 8, tail=four.tail + 14)
        case _:
            return four


_SHOWN: dict[Pose, str] = {
    "sit": "sit", "type": "sit", "kneel": "sit", "point": "paw", "present": "paw", "reach": "paw",
    "wave": "paw", "plead": "beg", "hug": "beg", "lie": "lie", "bow": "bow", "cower": "low",
    "slump": "down", "think": "tilt", "shrug": "tilt", "phone": "tilt", "cheer": "joy",
    "dance": "joy",
}  # fmt: skip


def _lowered(build: Build, degrees: float) -> float:
    return min(build.neck_turn + degrees, 96.0)


def _sitting(build: Build, four: Stance) -> Stance:
    """Rump on the ground, fore feet where they stand."""
    hip_y = -build.rump * 0.93
    shoulder = -build.ankle - sum(build.fore) * 0.95
    rise = min(max((hip_y - shoulder) / build.length, 0.1), 0.87)
    pitch = max(math.degrees(math.asin(rise)), build.pitch)
    at_shoulder = joint_at(build, 0, 0, pitch, True)
    at_hip = joint_at(build, 0, 0, pitch, False)
    x = four.feet[0][0] - 6 - at_shoulder[0]
    y = hip_y - at_hip[1]
    foot = x + at_hip[0] + build.hind[1] * 0.62
    apart = build.spread * build.length
    return replace(
        four,
        x=x,
        y=y,
        pitch=pitch,
        neck=build.neck_turn - 8,
        tail=min(four.tail, -84.0),
        feet=(
            four.feet[0],
            four.feet[1],
            (foot, -build.ankle, 0.0),
            (foot + apart, -build.ankle, 0.0),
        ),
    )


def _with_paw(build: Build, stance: Stance, pose: Pose) -> Stance:
    """One fore paw lifted: a greeting, or the way a dog points."""
    shoulder = joint_at(build, stance.x, stance.y, stance.pitch, True)
    reach = sum(build.fore)
    across, up, hang = (0.52, 0.16, 20.0) if pose == "wave" else (0.40, 0.56, 60.0)
    foot = (shoulder[0] + reach * across, shoulder[1] + reach * up, hang)
    neck = stance.neck + (0 if pose == "wave" else 12)
    return replace(stance, feet=(foot, *stance.feet[1:]), neck=neck, wag=14.0)


def _lying(build: Build, four: Stance) -> Stance:
    y = -max(build.rump * 0.97 + build.joint * 0.4, build.chest * 0.96)
    half, ground = build.length / 2, -build.ankle
    long = build.fore_bend > 0
    fore = half + sum(build.fore) * (0.93 if long else 0.62)
    hind = -half + (sum(build.hind) * 0.93 if long else build.hind[1] * 0.5)
    apart = build.spread * build.length * 2
    return replace(
        four,
        x=0.0,
        y=y,
        pitch=3.0,
        neck=_lowered(build, 16),
        tail=-96.0,
        wag=5.0,
        feet=(
            (fore, ground, 0.0),
            (fore + apart, ground, 0.0),
            (hind, ground, 0.0),
            (hind + apart, ground, 0.0),
        ),
    )


def _bowing(build: Build, four: Stance) -> Stance:
    """Chest down, rump up: a dog's invitation, a horse's bow."""
    drop = min(build.length * 0.42, build.height * 0.42)
    pitch = -math.degrees(math.asin(drop / build.length))
    ahead = sum(build.fore) * 0.46
    feet = tuple((x + ahead, y, hang) for x, y, hang in four.feet[:2])
    return replace(
        four,
        y=four.y + drop * 0.5,
        pitch=pitch,
        neck=build.neck_turn + 14,
        tail=four.tail + 24,
        wag=20.0,
        feet=(feet[0], feet[1], *four.feet[2:]),
    )


_ARMS: dict[Pose, tuple[Point, Point]] = {
    "wave": ((0.72, -0.62), (0.10, 0.88)),
    "point": ((0.97, -0.04), (0.08, 0.88)),
    "reach": ((0.92, 0.02), (0.80, 0.22)),
    "present": ((0.82, 0.26), (0.10, 0.88)),
    "plead": ((0.56, 0.10), (0.62, 0.04)),
    "hug": ((0.86, -0.02), (0.88, 0.14)),
    "think": ((0.46, 0.02), (0.46, 0.46)),
    "phone": ((0.20, -0.34), (0.10, 0.88)),
    "shrug": ((0.70, 0.22), (0.62, 0.30)),
    "cheer": ((0.66, -0.70), (-0.56, -0.76)),
    "dance": ((0.72, -0.62), (0.62, 0.40)),
    "crossed": ((0.42, 0.40), (0.46, 0.46)),
    "hold": ((0.52, 0.40), (0.48, 0.46)),
    "carry": ((0.56, 0.42), (0.52, 0.48)),
    "type": ((0.60, 0.44), (0.64, 0.40)),
    "stir": ((0.60, 0.42), (0.20, 0.86)),
    "cower": ((0.54, 0.02), (0.60, 0.06)),
    "bow": ((0.34, 0.56), (0.10, 0.90)),
}
"""Where the paws of those who stand up go from the shoulder, in lengths of an arm: near, far."""


def _upright(build: Build, pose: Pose, name: str) -> Stance:
    four = on_fours(build)
    if name == "lie":
        return _lying(build, four)
    seated, lean = name == "sit", {"bow": 34.0, "low": 18.0, "down": 12.0}.get(name, 0.0)
    pitch = 82.0 - lean
    hips = build.rump * 0.98 if seated else build.ankle + sum(build.hind) * 0.93
    if name == "low":
        hips *= 0.78
    at_hip = joint_at(build, 0, 0, pitch, False)
    x, y = -at_hip[0] - build.rump * 0.12, -hips - at_hip[1]
    shoulder = joint_at(build, x, y, pitch, True)
    reach = sum(build.fore)
    near, far = _ARMS.get(pose, ((0.22, 0.88), (0.02, 0.92)))
    near, far = (
        (shoulder[0] + reach * across, min(shoulder[1] + reach * up, -build.ankle), 0.0)
        for across, up in (near, far)
    )
    foot = build.hind[1] * 0.9 if seated else 0.0
    apart = build.rump * 0.30
    return replace(
        four,
        x=x,
        y=y,
        pitch=pitch,
        neck={"bow": 48.0, "low": 40.0, "down": 34.0}.get(name, 8.0),
        head={"tilt": -11.0, "low": 12.0, "down": 14.0, "bow": 16.0}.get(name, 0.0),
        tail=min(four.tail, -96.0) if seated else four.tail,
        ears=1.0 if name == "low" else 0.8 if name == "down" else 0.0,
        feet=(near, far, (foot + apart, -build.ankle, 0.0), (foot - apart, -build.ankle, 0.0)),
    )


def _on_two(build: Build, pose: Pose, name: str) -> Stance:
    """A bird: wings for gestures, legs folded under it for sitting."""
    two = on_fours(build)
    spread = {"wave": 62.0, "point": 12.0, "present": 0.0, "reach": 12.0, "cheer": 58.0,
              "dance": 58.0, "hug": 20.0, "plead": 20.0}  # fmt: skip
    two = replace(two, wing=spread.get(pose, 0.0))
    match name:
        case "sit" | "lie" | "beg":
            low = -build.rump * 0.98 - math.sin(math.radians(build.pitch)) * build.length / 2
            return replace(two, y=low, pitch=build.pitch * (0.5 if name == "lie" else 0.9))
        case "bow":
            return replace(two, pitch=-14.0, neck=build.neck_turn + 30, tail=two.tail + 30)
        case "low" | "down":
            return replace(
                two, y=two.y + build.height * 0.12, neck=_lowered(build, 26), head=12.0,
                tail=two.tail - 20, wag=0.0,
            )  # fmt: skip
        case "tilt":
            return replace(two, head=-18.0)
        case _:
            return two


def _afloat(build: Build, name: str) -> Stance:
    """A fish keeps to its own height whatever it means."""
    free = on_fours(build)
    pitch = {"low": -10.0, "down": -14.0, "bow": -26.0, "joy": 14.0, "paw": 6.0}.get(name, 0.0)
    sunk = build.height * (0.3 if name in ("lie", "low") else 0.12 if name == "down" else 0.0)
    return replace(free, pitch=pitch, y=free.y + sunk, wag=16.0, head=-6.0 if name == "tilt" else 0)
