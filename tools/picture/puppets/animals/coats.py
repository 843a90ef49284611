"""Coats: what an animal's appearance makes of its colours. Hair colour chooses the coat, the
clothes' colour its markings, so two dogs of one film differ and each stays itself.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from film.cast import Appearance
from film.stage import Box
from tools.picture.colour import lighter, lightness, mix
from tools.picture.pen import Pen
from tools.picture.puppets.conditions import splash
from tools.picture.puppets.tints import ActorLight, Tints, tints_of

RED_SCARF = "#d23a3f"


@dataclass(frozen=True, kw_only=True, slots=True)
class Coat:
    """Colours of one animal under its light."""

    look: Appearance
    t: Tints
    main: str
    shade: str
    back: str
    """Legs on the far side."""
    line: str
    light: str
    second: str
    """Muzzle, belly, socks."""
    second_shade: str
    mark: str
    """Patches, saddle, stripes."""
    inner: str
    """Inside of ears."""
    nose: str
    horn: str
    marking: int
    """Which of the kind's markings, from the appearance."""

    def dye(self, colour: str) -> str:
        return self.t.dye(colour)


def coat_of(
    appearance: Appearance,
    light: ActorLight | None,
    palette: Callable[[Appearance], tuple[str, str, str]],
    *,
    nose: str = "#33262a",
    inner: str = "#e8a9a0",
    horn: str = "#efe3c6",
    iris: str = "#ffffff",
) -> Coat:
    """`palette` names main, second and mark colours of the kind in plain daylight."""
    t = tints_of(appearance, light)
    wet = "wet" in appearance.conditions
    dusty = "dusty" in appearance.conditions

    def lit(colour: str) -> str:
        if wet:
            colour = lighter(colour, -0.10 * min(1.0, lightness(colour) / 0.5))
        if dusty:
            colour = mix(colour, "#c9ad83", 0.18)
        return t.dye(colour)

    main, second, mark = palette(appearance)
    dark = lightness(main) < 0.36
    shade = lighter(main, -0.055 if not dark else -0.035)
    line = lighter(main, -0.15) if not dark else lighter(main, 0.13)
    t = replace(
        t,
        skin=lit(main),
        skin_shade=lit(shade),
        skin_line=lit(line),
        hair=lit(lighter(main, -0.2) if lightness(main) > 0.42 else lighter(main, 0.16)),
        eye_white=t.dye(iris),
    )
    return Coat(
        look=appearance,
        t=t,
        main=lit(main),
        shade=lit(shade),
        back=lit(lighter(main, -0.085 if not dark else -0.05)),
        line=lit(line),
        light=lit(lighter(main, 0.06)),
        second=lit(second),
        second_shade=lit(lighter(second, -0.07)),
        mark=lit(mark),
        inner=lit(inner),
        nose=t.dye(nose),
        horn=t.dye(horn),
        marking=marking_of(appearance),
    )


def stains(
    pen: Pen, coat: Coat, inside: str, where: Box, amount: int, *, seed: int, size: float
) -> None:
    """The look's conditions on a part of the body, as large as suits an animal of that `size`
    against a person.
    """
    if not coat.look.conditions:
        return
    box = Box(where.x / size, where.y / size, where.width / size, where.height / size)
    whole = "M-2000 -2000L2000 -2000L2000 2000L-2000 2000Z"
    with pen.clipped(inside), pen.group(f"scale({size:.3f})"):
        splash(pen, coat.look, coat.t, whole, box, amount, seed)


def marking_of(appearance: Appearance) -> int:
    """A number that stays with the appearance: 0 … 5."""
    text = appearance.top_colour.lstrip("#") or "0"
    digits = sum(int(digit, 16) * (3 + place) for place, digit in enumerate(text[:6]))
    return (digits + appearance.skin) % 6
