"""Legs of two bones, with paws or hooves: what trunk and ground have between them."""

from collections.abc import Callable
from dataclasses import dataclass

from film.stage import Box, Cel
from tools.picture.pen import Pen
from tools.picture.puppets.animals.build import Build
from tools.picture.puppets.animals.coats import Coat, stains
from tools.picture.puppets.animals.shapes import faced

Radii = tuple[float, float, float]
"""Of hip or shoulder, knee and ankle."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Legs:
    """How the legs of one kind are drawn; `sock` names the colour of a lower half for near and far
    legs, "" for none.
    """

    build: Build
    fore: Radii
    hind: Radii
    bulge: float = 6.0
    """How far a thigh swells forward."""
    bow: float = 6.0
    """How far a hock stands back."""
    foot: float = 30.0
    hind_foot: float = 0.0
    """Length of a paw or hoof; 0 is as before."""
    hooved: bool = False
    sock: Callable[[Coat, bool], str] = lambda coat, near: ""

    def bone(self, coat: Coat, side: int, fore: bool, upper: bool, near: bool) -> Cel:
        length = (self.build.fore if fore else self.build.hind)[0 if upper else 1]
        top, middle, low = self.fore if fore else self.hind
        if upper:
            return limb(
                coat, side, length, (top, middle), near=near, bulge=0.0 if fore else self.bulge,
                rim=True, seed=5,
            )  # fmt: skip
        return limb(
            coat, side, length, (middle * 0.96, low), near=near, bow=0.0 if fore else self.bow,
            sock=self.sock(coat, near), seed=6,
        )  # fmt: skip

    def end(self, coat: Coat, side: int, fore: bool, near: bool) -> Cel:
        length = self.foot if fore else self.hind_foot or self.foot
        if self.hooved:
            return hoof(coat, side, length, self.build.ankle, near=near)
        return paw(coat, side, length, self.build.ankle, near=near, fill=self.sock(coat, near))


def taper(length: float, r1: float, r2: float, bulge: float = 0.0, bow: float = 0.0) -> str:
    """A hanging limb, round at both ends; `bulge` swells it forward, `bow` bends it back."""
    k = 0.552
    return (
        f"M{-r1:.1f} 0C{-r1:.1f} {-r1 * k:.1f} {-r1 * k:.1f} {-r1:.1f} 0 {-r1:.1f}"
        f"C{r1 * k:.1f} {-r1:.1f} {r1:.1f} {-r1 * k:.1f} {r1:.1f} 0"
        f"C{r1 + bulge:.1f} {length * 0.35:.1f} {r2 - bow:.1f} {length * 0.6:.1f} "
        f"{r2:.1f} {length:.1f}"
        f"C{r2:.1f} {length + r2 * k:.1f} {r2 * k:.1f} {length + r2:.1f} 0 {length + r2:.1f}"
        f"C{-r2 * k:.1f} {length + r2:.1f} {-r2:.1f} {length + r2 * k:.1f} {-r2:.1f} {length:.1f}"
        f"C{-r2 - bow:.1f} {length * 0.6:.1f} {-r1:.1f} {length * 0.35:.1f} {-r1:.1f} 0Z"
    )


def limb(
    coat: Coat,
    side: int,
    length: float,
    radii: tuple[float, float],
    *,
    near: bool,
    bulge: float = 0.0,
    bow: float = 0.0,
    rim: bool = False,
    fill: str = "",
    sock: str = "",
    seed: int = 0,
) -> Cel:
    """A bone of a leg. `rim` draws the edge that parts a near thigh from the trunk; `sock` colours
    its lower half.
    """
    pen = Pen()
    r1, r2 = radii
    d = faced(taper(length, r1, r2, bulge, bow), side)
    pen.path(d, fill or (coat.main if near else coat.back))
    if sock:
        with pen.clipped(d):
            pen.rect(-60, length * 0.42, 120, length + 40, sock)
    if rim and near:
        front = (
            f"M{r1 * 0.35:.1f} {-r1 * 0.92:.1f}C{r1 * 1.02:.1f} {-r1 * 0.7:.1f} "
            f"{r1 + bulge * 0.75:.1f} {length * 0.32:.1f} {r2 + 1:.1f} {length * 0.86:.1f}"
        )
        pen.path(
            faced(front, side), stroke=coat.line, stroke_width=2.6, stroke_linecap="round",
            opacity=0.75,
        )  # fmt: skip
    stains(pen, coat, d, Box(-r1, 0, 2 * r1, length), 4, seed=seed + near, size=length / 90)
    edge = max(r1 + bulge, r2 + abs(bow), r2) + 4
    return pen.cel(Box(-edge, -r1 - 4, 2 * edge, length + r1 + r2 + 8))


def paw(coat: Coat, side: int, length: float, high: float, *, near: bool, fill: str = "") -> Cel:
    """A paw under its ankle, sole at `high`."""
    pen = Pen()
    heel = -length * 0.34
    d = (
        f"M{heel:.1f} {high:.1f}C{heel * 1.25:.1f} {high * 0.2:.1f} {heel * 0.8:.1f} "
        f"{-high * 0.6:.1f} 0 {-high * 0.55:.1f}"
        f"C{length * 0.45:.1f} {-high * 0.35:.1f} {length * 0.74:.1f} {high * 0.3:.1f} "
        f"{length * 0.68:.1f} {high:.1f}Z"
    )
    pen.path(faced(d, side), fill or (coat.main if near else coat.back))
    toes = "".join(
        f"M{length * at:.1f} {high * 0.42:.1f}L{length * (at + 0.02):.1f} {high * 0.9:.1f}"
        for at in (0.26, 0.46)
    )
    pen.path(
        faced(toes, side), stroke=coat.line if near else coat.shade, class_="detail",
        stroke_width=round(max(1.2, high * 0.13), 1), stroke_linecap="round",
    )  # fmt: skip
    return pen.cel(Box(-length, -high * 1.2, 2 * length, high * 2.4))


def hoof(coat: Coat, side: int, width: float, high: float, *, near: bool) -> Cel:
    pen = Pen()
    dark = coat.dye("#3a302c" if near else "#2f2724")
    d = (
        f"M{-width * 0.42:.1f} {-high * 0.3:.1f}L{width * 0.42:.1f} {-high * 0.3:.1f}"
        f"L{width * 0.66:.1f} {high:.1f}L{-width * 0.5:.1f} {high:.1f}Z"
    )
    pen.path(faced(d, side), dark)
    return pen.cel(Box(-width, -high, 2 * width, 2.2 * high))
