"""The type scale: which family, weight and spacing each kind of words is set in."""

from dataclasses import dataclass

from film.style import Style


@dataclass(frozen=True, slots=True)
class Lettering:
    """A way to set words: tracking in em, leading in lines."""

    family: str
    weight: int
    tracking: float = 0.0
    leading: float = 1.25


@dataclass(frozen=True, slots=True)
class Letterings:
    """The type scale of LOOK.md with the style's families."""

    display: Lettering
    slide: Lettering
    number: Lettering
    shout: Lettering
    quote: Lettering
    subtitle: Lettering
    strong: Lettering
    body: Lettering
    kicker: Lettering
    caption: Lettering

    @classmethod
    def of(cls, style: Style) -> "Letterings":
        display, body, shout = style.type.display, style.type.body, style.type.shout
        return cls(
            display=Lettering(display, 800, -0.02, 1.0),
            slide=Lettering(display, 800, -0.02, 1.06),
            number=Lettering(display, 800, -0.04, 1.0),
            shout=Lettering(shout, 400 if shout == "anton" else 800, 0.0, 0.98),
            quote=Lettering(style.type.serif, 600, -0.012, 1.18),
            subtitle=Lettering(body, 550, 0.0, 1.32),
            strong=Lettering(body, 700, 0.0, 1.25),
            body=Lettering(body, 500, 0.0, 1.32),
            kicker=Lettering(body, 700, 0.14, 1.0),
            caption=Lettering(body, 750, 0.0, 1.25),
        )
