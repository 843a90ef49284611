"""Outlines animals are cut from: barrels, hulls, ellipses as path data, mirrored by number."""

import math

from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.outline import mapped


def barrel(build: Build, tuck: float, dip: float = 4.0) -> str:
    """The trunk's outline: rump, belly drawn up by `tuck`, chest, back hollowed by `dip`."""
    half, r, c = build.length / 2, build.rump, build.chest
    k = 0.55
    return (
        f"M{-half:.1f} {-r:.1f}Q0 {-(r + c) / 2 + dip:.1f} {half:.1f} {-c:.1f}"
        f"C{half + c * k:.1f} {-c:.1f} {half + c:.1f} {-c * k:.1f} {half + c:.1f} 0"
        f"C{half + c:.1f} {c * k:.1f} {half + c * k:.1f} {c:.1f} {half:.1f} {c:.1f}"
        f"Q0 {(r + c) / 2 - tuck:.1f} {-half:.1f} {r:.1f}"
        f"C{-half - r * k:.1f} {r:.1f} {-half - r:.1f} {r * k:.1f} {-half - r:.1f} 0"
        f"C{-half - r:.1f} {-r * k:.1f} {-half - r * k:.1f} {-r:.1f} {-half:.1f} {-r:.1f}Z"
    )


def faced(d: str, side: int) -> str:
    return d if side > 0 else mapped(d, lambda x, y: (-x, y))


def ellipse_path(x: float, y: float, rx: float, ry: float) -> str:
    k = 0.552
    return (
        f"M{x - rx:.1f} {y:.1f}C{x - rx:.1f} {y - ry * k:.1f} {x - rx * k:.1f} {y - ry:.1f} "
        f"{x:.1f} {y - ry:.1f}"
        f"C{x + rx * k:.1f} {y - ry:.1f} {x + rx:.1f} {y - ry * k:.1f} {x + rx:.1f} {y:.1f}"
        f"C{x + rx:.1f} {y + ry * k:.1f} {x + rx * k:.1f} {y + ry:.1f} {x:.1f} {y + ry:.1f}"
        f"C{x - rx * k:.1f} {y + ry:.1f} {x - rx:.1f} {y + ry * k:.1f} {x - rx:.1f} {y:.1f}Z"
    )


def hull(x1: float, y1: float, r1: float, x2: float, y2: float, r2: float) -> str:
    """Two circles and all between: a muzzle that comes forward."""
    way = math.hypot(x2 - x1, y2 - y1)
    if way <= abs(r1 - r2) + 0.5:
        return ellipse_path(x1, y1, r1, r1) if r1 >= r2 else ellipse_path(x2, y2, r2, r2)
    middle = math.atan2(y2 - y1, x2 - x1)
    spread = math.acos((r1 - r2) / way)
    points: list[tuple[float, float]] = []
    for x, y, r, begin, end in (
        (x1, y1, r1, middle + spread, middle + 2 * math.pi - spread),
        (x2, y2, r2, middle - spread, middle + spread),
    ):
        steps = 7
        points += [
            (x + r * math.cos(begin + (end - begin) * i / steps),
             y + r * math.sin(begin + (end - begin) * i / steps))
            for i in range(steps + 1)
        ]  # fmt: skip
    return smooth(points)


def smooth(points: list[tuple[float, float]]) -> str:
    """A closed curve through the points."""
    d = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    count = len(points)
    for i in range(count):
        a, b, c, e = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        d += (
            f"C{b[0] + (c[0] - a[0]) / 6:.1f} {b[1] + (c[1] - a[1]) / 6:.1f} "
            f"{c[0] - (e[0] - b[0]) / 6:.1f} {c[1] - (e[1] - b[1]) / 6:.1f} {c[0]:.1f} {c[1]:.1f}"
        )
    return d + "Z"
