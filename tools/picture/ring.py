"""A ring that fills to a share while its number counts: two half rings turned behind two half
windows, so that no frame needs its own cel.
"""

from film.stage import Box, Clip, Peg
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.count import COUNT, share_counted
from tools.picture.pen import Pen

THICK = 0.17
"""Of the ring's radius."""


def ring(board: Board, ratio: float, radius: float, thick: float) -> list[Peg]:
    """Drawn clockwise from the top about 0, 0."""
    colour, frame = board.ground.accent, board.sheet.reveal("value")
    reach = radius + thick / 2 + 1
    track, half, cap = Pen(), Pen(), Pen()
    track.circle(0, 0, radius, stroke=board.ground.text, stroke_width=thick, stroke_opacity=0.16)
    half.path(f"M0 {-radius}A{radius} {radius} 0 0 1 0 {radius}", stroke=colour, stroke_width=thick)
    cap.circle(0, -radius, thick / 2, colour)
    whole = track.cel(Box(-reach, -reach, 2 * reach, 2 * reach))
    half_ring = half.cel(Box(-1, -reach, reach + 1, 2 * reach))
    end = cap.cel(Box(-thick / 2 - 1, -radius - thick / 2 - 1, thick + 2, thick + 2))
    board.keep(whole, half_ring, end)
    turned = tuple((float(frame + i), 360 * ratio * share_counted(i)) for i in range(COUNT + 1))

    def window(left: float, right: float, less_than: tuple[float, float], at: int) -> Peg:
        """What is swept beyond 180° or before it; a hair wider than half only where it is full."""
        turn = motion.stepped(turned, *less_than, 180.0)
        return Peg(
            clip=Clip(x=left, y=-reach, width=right - left, height=2 * reach),
            children=(Peg(rotation=turn, children=(motion.shown(half_ring, at),)),),
        )

    pegs = [motion.still(whole), window(0.0, reach, (0.0, 180.0), frame)]
    if ratio > 0.5:
        passed = next(at for at, angle in turned if angle > 180)
        pegs.append(window(-reach, 0.5, (180.0, 360.0), int(passed)))
    if 0 < ratio < 1:
        pegs += [
            motion.still(end, frame=frame),
            Peg(rotation=motion.stepped(turned, 0.0, 360.0), children=(motion.shown(end, frame),)),
        ]
    return pegs
