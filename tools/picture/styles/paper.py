"""Surfaces that styles lay over the picture: grain, uneven borders. Static, and drawn as plain
shapes.
"""

import hashlib
import math
from random import Random

from film.stage import Box, Cel


def covering(svg: str, width: float, height: float) -> Cel:
    """A cel of the whole frame; `ID` stands for its key in ids."""
    box = Box(0, 0, width, height)
    key = hashlib.sha256(f"{svg}{box}".encode()).hexdigest()[:16]
    return Cel(key=key, svg=svg.replace("ID", f"c{key}-"), box=box)


def fibres(width: float, height: float, light: str, dark: str, strength: float) -> Cel:
    """Paper: short fibres and specks, light and dark, repeated every 360 pixels."""
    chance, side = Random("fibres"), 360
    strokes = {light: [], dark: []}
    for i in range(300):
        x, y = chance.uniform(6, side - 16), chance.uniform(6, side - 16)
        turn, reach = chance.uniform(0, math.tau), chance.uniform(1.5, 9)
        line = f"M{x:.1f} {y:.1f}l{reach * math.cos(turn):.1f} {reach * math.sin(turn):.1f}"
        strokes[(light, dark)[i % 2]].append(line)
    lines = "".join(
        f'<path d="{"".join(d)}" stroke="{colour}" stroke-width="1.6" fill="none" '
        f'stroke-opacity="{strength}" stroke-linecap="round"/>'
        for colour, d in strokes.items()
    )
    return covering(
        f'<defs><pattern id="IDp" width="{side}" height="{side}" patternUnits="userSpaceOnUse">'
        f'{lines}</pattern></defs><rect width="{width}" height="{height}" fill="url(#IDp)"/>',
        width,
        height,
    )


def uneven(width: float, height: float, inset: float, wobble: float, chance: Random) -> str:
    """The frame's border as one path with a hole whose edge wanders."""
    points: list[tuple[float, float]] = []
    step = 120.0

    def off() -> float:
        return inset + chance.uniform(-wobble, wobble)

    across, down = round(width / step), round(height / step)
    points += [(inset + (width - 2 * inset) * i / across, off()) for i in range(across)]
    points += [(width - off(), inset + (height - 2 * inset) * i / down) for i in range(down)]
    points += [
        (width - inset - (width - 2 * inset) * i / across, height - off()) for i in range(across)
    ]
    points += [(off(), height - inset - (height - 2 * inset) * i / down) for i in range(down)]
    count = len(points)
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for i in range(count):
        before, here, there, after = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        one = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        two = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        d += f"C{one[0]:.1f} {one[1]:.1f} {two[0]:.1f} {two[1]:.1f} {there[0]:.1f} {there[1]:.1f}"
    return f"M-9 -9H{width + 9:.0f}V{height + 9:.0f}H-9Z{d}Z"
