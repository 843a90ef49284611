"""What a puppet touches: the shadow under it and the chair it sits on."""

from film.content import Pose
from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.outline import mirrored
from tools.picture.puppets.proportions import HIP_DROP, LEG, SOLE
from tools.picture.puppets.tints import Tints

SEAT_TOP = -(SOLE + LEG + HIP_DROP) + 34
"""Upper edge of the seat, under a sitter's thighs."""


_POOLS: dict[Pose, tuple[float, float]] = {
    "sit": (-62, 130),
    "type": (-10, 190),
    "lie": (-190, 300),
    "kneel": (-30, 150),
    "run": (-20, 130),
    "bow": (10, 110),
}
"""Middle and half width of the shadow under poses that do not just stand."""


def shadow(t: Tints, pose: Pose, side: int) -> Cel:
    """A soft pool on the ground, as wide as what stands or lies in it."""
    pen = Pen()
    x, rx = _POOLS.get(pose, (0, 92))
    x *= side
    fade = pen.radial([(0, t.ink, 0.34), (0.6, t.ink, 0.2), (1, t.ink, 0)])
    pen.ellipse(x, 1, rx, 13, fade)
    return pen.cel(Box(x - rx - 2, -14, 2 * rx + 4, 30))


def throne(t: Tints, side: int) -> Cel:
    """What kings and queens sit on: a tall back, gold on red."""
    pen = Pen()
    y = SEAT_TOP
    gold, dark, red = t.dye("#e8b93f"), t.dye("#b98a25"), t.dye("#a3263a")
    pen.path(mirrored(f"M-182 {y + 10}L-206 0L-182 0L-158 {y + 10}ZM-70 {y + 10}L-62 0L-40 0"
                      f"L-44 {y + 10}Z", side), dark)  # fmt: skip
    pen.path(
        mirrored(f"M-206 {y + 12}L-262 {y - 300}Q-232 {y - 346} -184 {y - 322}L-150 {y + 12}Z",
                 side),
        gold,
    )  # fmt: skip
    pen.path(
        mirrored(f"M-192 {y}L-240 {y - 278}Q-226 {y - 306} -198 {y - 292}L-164 {y}Z", side), red
    )
    pen.circle(side * -230, y - 334, 17, gold)
    pen.path(
        mirrored(f"M-190 {y - 4}L-44 {y - 4}Q-32 {y + 6} -44 {y + 20}L-190 {y + 20}Z", side), gold
    )
    pen.path(mirrored(f"M-176 {y - 12}L-52 {y - 12}Q-44 {y - 6} -52 {y}L-176 {y}Z", side), red)
    return pen.cel(Box(-270 if side > 0 else 24, y - 356, 246, -y + 358))


def seat(t: Tints, side: int) -> Cel:
    pen = Pen()
    y = SEAT_TOP
    back = (
        f"M-176 {y + 8}L-196 {y - 168}C-197 {y - 182} -181 {y - 182} -179 {y - 170}L-160 {y + 8}Z"
    )
    pen.path(
        mirrored(
            f"M-158 {y + 12}L-170 0L-157 0L-142 {y + 12}ZM-66 {y + 12}L-58 0L-45 0L-50 {y + 12}Z",
            side,
        ),
        t.wood_shade,
    )
    pen.path(mirrored(back, side), t.wood_shade)
    pen.path(
        mirrored(
            f"M-178 {y + 2}C-178 {y - 4} -172 {y - 5} -168 {y - 5}L-48 {y - 5}C-40 {y - 5} "
            f"-38 {y + 14} -48 {y + 14}"
            f"L-168 {y + 14}C-174 {y + 14} -178 {y + 10} -178 {y + 2}Z",
            side,
        ),
        t.wood,
    )
    return pen.cel(Box(-200 if side > 0 else 36, y - 184, 164, -y + 186))
