"""Things that float: sailing boats far out, fishing boats at the quay, gulls over both. Each stands
at its waterline in units of its own."""

from tools.picture.colour import lighter
from tools.picture.pen import Pen
from tools.picture.places.backdrop import Backdrop


def sailboat(
    b: Backdrop, pen: Pen, x: float, y: float, size: float, depth: float, flip: bool = False
) -> None:
    """A yacht under main and jib."""
    g = b.light.grade
    with b.at(pen, x, y, size, flip):
        pen.ellipse(0, 4, 92, 7, g("#173a52", depth), fill_opacity=0.3)
        pen.path("M-6 -18V-236", stroke=g("#6b4a35", depth), stroke_width=6)
        pen.path("M-2 -230Q70 -120 78 -34H-2Z", g("#fff7ea", depth))
        pen.path("M-2 -230Q30 -120 30 -34H-2Z", g("#e8dcca", depth), class_="shade")
        pen.path("M-12 -212Q-66 -120 -76 -34H-12Z", g("#e2604a", depth))
        pen.path("M-92 -26H92Q82 6 56 6H-58Q-84 2 -92 -26Z", g("#f6f1e6", depth))
        pen.path("M-90 -16H90L86 -6H-85Z", g("#2f6f95", depth))
        pen.path("M-6 -236l30 -10l-30 -12Z", g("#ffd166", depth))


def fishing_boat(
    b: Backdrop,
    pen: Pen,
    x: float,
    y: float,
    size: float,
    hull: str,
    depth: float = 0.0,
    flip: bool = False,
) -> None:
    """A trawler with a wheelhouse, a mast with stays, tyres for fenders; lamps after dark."""
    g, light = b.light.grade, b.light
    body, white, iron = g(hull, depth), g("#f4efe3", depth), g("#3a3f4c", depth)
    with b.at(pen, x, y, size, flip):
        pen.ellipse(0, 8, 236, 12, g("#10293a", depth), fill_opacity=0.4)
        pen.path(
            "M92 -76V-352M92 -346L-196 -84M92 -346L214 -106M92 -300L10 -170",
            stroke=iron,
            stroke_width=4,
        )
        pen.path("M86 -70V-360H98V-70Z", g("#8a5a3c", depth))
        pen.path("M98 -352h34l-10 12l10 12h-34Z", g("#e0b13f", depth))
        pen.path("M-118 -196H-6L4 -72H-122Z", white)
        pen.path("M-118 -196H-74L-76 -72H-122Z", lighter(white, -0.08), class_="shade")
        pen.path("M-132 -212H8L2 -194H-128Z", g("#c8553d", depth))
        pane = light.lamp if light.lit > 0.5 else g("#7fb6cf", depth)
        pen.path("M-106 -176h34v42h-34ZM-58 -176h44l3 42h-47Z", pane)
        pen.path(
            "M-106 -176h12l-10 42h-2ZM-40 -176h12l-12 42h-12Z",
            "#ffffff",
            fill_opacity=0.3,
            class_="fx",
        )
        pen.path("M-68 -254h22v44h-22Z", g("#30343f", depth))
        pen.path("M-68 -244h22v12h-22Z", g("#e0b13f", depth))
        pen.path(
            "M-232 -104Q-176 -66 -110 -66H128Q196 -70 246 -128Q232 -26 186 12H-172Q-214 -20 -232"
            " -104Z",
            body,
        )
        pen.path(
            "M-232 -104Q-176 -66 -110 -66H128Q196 -70 246 -128L244 -108Q196 -52 128 -48H-112"
            "Q-178 -48 -229 -84Z",
            white,
        )
        pen.path(
            "M-206 -34Q-192 -4 -172 12H186Q206 -6 218 -34Z", lighter(body, -0.09), class_="shade"
        )
        for dx in (-120, -30, 62, 146):
            pen.circle(dx, -26, 19, stroke=iron, stroke_width=10)
            pen.path(f"M{dx} -45V-62", stroke=iron, stroke_width=3)
        pen.path(
            "M-210 -110v-34M-170 -88v-40M-212 -142Q-190 -126 -168 -126L-122 -124",
            stroke=iron,
            stroke_width=5,
        )
        pen.path("M146 -74v-40h52v36Z", g("#5c8f63", depth))
        pen.path("M150 -110q24 -24 46 0", stroke=g("#d9a441", depth), stroke_width=6)
    if light.lit > 0.5:
        side = -1 if flip else 1
        u = b.unit * size
        pen.glow(x + side * 92 * u, y - 360 * u, 70 * u, 70 * u, light.glow, 0.8)
        pen.circle(x + side * 92 * u, y - 360 * u, 6 * u, light.lamp)
        pen.glow(x - side * 60 * u, y - 150 * u, 110 * u, 80 * u, light.glow, 0.4)


def gulls(b: Backdrop, pen: Pen, spots: tuple[tuple[float, float, float], ...]) -> None:
    """Wings at (share, share, size); they sleep at night."""
    if b.light.time_of_day == "night" or b.light.overcast:
        return
    tone = b.light.grade("#ffffff" if b.light.time_of_day == "day" else "#5a4a5e", 0.1)
    for x, y, size in spots:
        with b.at(pen, b.x(x), b.y(y), size):
            pen.path("M-34 -8Q-20 -20 0 0Q20 -20 34 -8Q16 -12 4 6H-4Q-16 -12 -34 -8Z", tone)
