"""The board a template draws on: it collects planes, cels, texts and solids, and hands over the
finished stage.

Why words lie at depth 0: the camera may push all through a shot, and letters that grow by a
hundredth of a pixel a frame shimmer and cannot be kept inside the safe area; pictures move, words
stand. Life comes from the planes behind them.
"""

import math
from collections.abc import Mapping
from random import Random
from typing import Literal

from film.captions import CaptionChunk
from film.formats import Format
from film.sheet import Sheet
from film.stage import (
    Box,
    Cel,
    Missing,
    Peg,
    SolidBox,
    Stage,
    TextBox,
    TextRole,
)
from film.style import Style
from tools.picture import motion
from tools.picture.camera_moves import camera
from tools.picture.colour import contrast, legible
from tools.picture.direction import is_right_to_left
from tools.picture.entrances import Gesture, entering
from tools.picture.glyphs import lacks, take_fonts
from tools.picture.ground import Ground, dark_of, ground_for, light_of
from tools.picture.icons import icon_cel
from tools.picture.lettering import Lettering, Letterings
from tools.picture.logo_room import clear_box, corner_box
from tools.picture.pairs import permitted
from tools.picture.pen import Pen
from tools.picture.styles.dressing import Layers, dressed
from tools.picture.styles.style import Kind, manner_of
from tools.picture.type import Fitted, balance, fit, outline

CAPTION_GAP = 26
"""Pixels between the caption band and anything else that is read."""

_LOOSE, _REACH, _RISE = 2.0, 0.14, 0.4
"""Pixels a letter may pass the safe edge, and the shares of its size it is moved back by at most:
aside, and down, where marks stand high over letters of some scripts."""

Anchor = Literal["start", "middle", "end"]


class Board:
    """One shot in one format, being laid out."""

    def __init__(
        self,
        sheet: Sheet,
        style: Style,
        format: Format,
        chunks: tuple[CaptionChunk, ...] = (),
        media: Mapping[str, bytes] | None = None,
    ) -> None:
        self.sheet, self.style, self.format, self.chunks = sheet, style, format, chunks
        self.media = media or {}
        take_fonts(self.media)
        self.palette = style.palette
        self.dark, self.light = dark_of(style.palette), light_of(style.palette)
        self.width, self.height, self.frames = format.width, format.height, sheet.frames
        self.letters = Letterings.of(style)
        self.manner = manner_of(style)
        self.ground: Ground = self.manner.ground(ground_for(sheet, style))
        self.background = self.ground.colour
        self.camera_x, self.camera_y, self.camera_zoom = camera(sheet, style)
        self._layers: Layers = {}
        self._cels: dict[str, Cel] = {}
        self._kinds: dict[str, Kind] = {}
        self._texts: list[TextBox] = []
        self._solids: list[SolidBox] = []
        self._missing: list[Missing] = []

    @property
    def land(self) -> bool:
        return self.format.aspect == "land"

    @property
    def tall(self) -> bool:
        return self.format.aspect == "tall"

    @property
    def box(self) -> Box:
        """Where words may stand: the safe area above the caption band, whether captions are burned
        or not.
        """
        left, top, right, bottom = self.format.safe
        top = self.logo_room.bottom if self.logo_room is not None else top
        return Box(
            left, top, right - left, min(bottom, self.format.caption_band[0] - CAPTION_GAP) - top
        )

    @property
    def logo_room(self) -> Box | None:
        """Where the brand's logo stands in this shot, with its clear space; cards of the logo and
        most brands have none.
        """
        if self.sheet.content.template in ("logo", "endcard"):
            return None
        corner = corner_box(self.style, self.format)
        return clear_box(self.style, corner) if corner is not None else None

    def under_logo(self, x: float, y: float, radius: float) -> float:
        """The y, or the first below it, at which a circle about x keeps out of the logo's room."""
        room = self.logo_room
        beside = max(room.x - x, 0.0, x - room.right) if room is not None else radius
        if room is None or beside >= radius:
            return y
        return max(y, room.bottom + math.sqrt(radius**2 - beside**2))

    def chance(self) -> Random:
        """This shot's own small chance: the same in every format and run."""
        return Random(f"{self.sheet.seed}/{self.sheet.shot_id}")

    def lock_camera(self) -> None:
        """For flat grounds: a push over one colour is not seen, but it would redraw every pixel of
        every frame. Their life is in what drifts (decor.py).
        """
        self.camera_x, self.camera_y, self.camera_zoom = 0.0, 0.0, 1.0

    # Planes and cels

    def layer(self, name: str, depth: float) -> list[Peg]:
        """The layer's pegs, to be appended to; layers lie in the order they are first named, back
        to front.
        """
        return self._layers.setdefault(name, (depth, []))[1]

    @property
    def layers(self) -> tuple[str, ...]:
        """Names of those there are, back to front."""
        return tuple(self._layers)

    def keep(self, *cels: Cel) -> None:
        for cel in cels:
            self._cels[cel.key] = cel

    def add(self, layer: str, *nodes: Peg, depth: float = 0.0, cels: tuple[Cel, ...] = ()) -> None:
        """Pegs onto a layer, with the cels they show."""
        self.keep(*cels)
        self.layer(layer, depth).extend(nodes)

    def solid(
        self, kind: Literal["face", "icon", "shape", "logo"], name: str, box: Box, frame: int = 0
    ) -> None:
        self._solids.append(SolidBox(kind=kind, name=name, box=box, from_frame=frame))

    def bare(self, *cels: Cel) -> None:
        """Cels that no style redraws: a brand's own mark."""
        for cel in cels:
            self._kinds[cel.key] = "bare"

    def lack(self, kind: Literal["glyph", "icon", "photo", "overflow", "font"], name: str) -> None:
        missing = Missing(kind=kind, name=name, where=self.sheet.content.template)
        if missing not in self._missing:
            self._missing.append(missing)

    def looks(self, colour: str) -> str:
        """The colour a shape filled with `colour` ends up in, in this style: words on a shape are
        chosen against it.
        """
        return self.manner.looks(colour)

    def icon(self, name: str, size: float) -> Cel | None:
        """The icon about its own middle; None, and noted as missing, when there is none of that
        name.
        """
        cel = icon_cel(name, size) if name else None
        if cel is None:
            if name:
                self.lack("icon", name)
            return None
        self.keep(cel)
        self._kinds[cel.key] = "icon"
        return cel

    # Words

    def fit(
        self,
        text: str,
        letters: Lettering,
        *,
        width: float,
        height: float,
        largest: float,
        smallest: float,
        max_lines: int = 4,
    ) -> Fitted:
        """Largest size that fits; what does not fit even at the smallest is noted."""
        fitted = fit(
            text,
            letters.family,
            letters.weight,
            width=width,
            height=height,
            largest=largest,
            smallest=smallest,
            leading=letters.leading,
            max_lines=max_lines,
            tracking=letters.tracking,
        )
        if fitted.overflow:
            self.lack("overflow", text)
        return fitted

    def balance(self, text: str, letters: Lettering, size: float, width: float) -> tuple[str, ...]:
        return balance(text, letters.family, letters.weight, size, width, letters.tracking)

    def word(self, text: str, letters: Lettering, size: float, colour: str) -> tuple[Cel, float]:
        """A cel with the words' baseline starting at 0, 0, and their width."""
        shape = outline(text, letters.family, letters.weight, size, letters.tracking)
        for character in shape.missing:
            self.lack("glyph", character)
        if letters.family.startswith("brand/"):
            for character in lacks(letters.family, text):
                self.lack("font", character)
        pen = Pen()
        pen.path(shape.d, colour)
        ink = shape.ink
        cel = pen.cel(Box(ink.x - 1, ink.y - 1, ink.width + 2, ink.height + 2))
        self.keep(cel)
        self._kinds[cel.key] = "bare"
        return cel, shape.width

    def lines(
        self,
        lines: tuple[str, ...],
        letters: Lettering,
        size: float,
        colour: str,
        *,
        x: float,
        y: float,
        role: TextRole,
        behind: str = "",
        anchor: Anchor = "start",
        frame: int = 0,
        gesture: Gesture = "rise",
        layer: str = "words",
        stagger: int = motion.LINE_STAGGER,
    ) -> Box:
        """Lines of words with the first baseline at `y`, revealed one after the other; answers
        their ink box at rest.

        `behind` is the colour behind them, "" when it is a picture. Right-to-left lines are flush
        on the right of their block.
        """
        self.layer(layer, 0.0)
        behind, colour = self._read_on(behind, colour, size)
        need = 4.6 if size < 40 else 3.2
        colour = permitted(colour, behind, self.palette, self.style.brand, need)
        box: Box | None = None
        words = [self.word(line, letters, size, colour) for line in lines]
        widest = max((width for _, width in words), default=0.0)
        from_right = anchor == "start" and is_right_to_left("".join(lines))
        for index, (line, (cel, width)) in enumerate(zip(lines, words, strict=True)):
            left = x - {"start": 0.0, "middle": width / 2, "end": width}[anchor]
            left += widest - width if from_right else 0.0
            right, down = self._over(cel.box, left, y, size)
            left, y = left + right, y + (0.0 if index else down)
            base, at = y + index * size * letters.leading, frame + index * stagger
            enter = entering(cel, left, base, at, gesture, letters, size, self.style.motion)
            self.add(layer, enter)
            ink = Box(
                left + cel.box.x + 1, base + cel.box.y + 1, cel.box.width - 2, cel.box.height - 2
            )
            self._texts.append(
                TextBox(
                    text=line,
                    role=role,
                    box=ink,
                    size=size,
                    colour=colour,
                    behind=behind,
                    from_frame=at,
                )
            )
            box = ink if box is None else around(box, ink)
        return box or Box(x, y, 0, 0)

    def _over(self, box: Box, x: float, y: float, size: float) -> tuple[float, float]:
        """How far words must move right and down: capitals and first strokes of some letters reach
        farther than those a template was laid out with.
        """
        left, top, right, _ = self.format.safe
        moves = (left - (x + box.x + 1), x + box.right - 1 - right, top - (y + box.y + 1))
        reach = (size * _REACH, size * _REACH, size * _RISE)
        on, back, down = (by * (_LOOSE < by < most) for by, most in zip(moves, reach, strict=True))
        return on or -back, down

    def _read_on(self, behind: str, colour: str, size: float) -> tuple[str, str]:
        """What a style makes of the shape behind words, and their colour moved until it reads."""
        if self.manner.plain or not behind:
            return behind, colour
        shown = behind if behind == self.background else self.looks(behind)
        ratio = 4.6 if size < 40 else 3.2
        if contrast(colour, shown) < ratio <= contrast(self.ground.text, shown):
            return shown, self.ground.text
        return shown, legible(colour, shown, ratio)

    def note(self, text: TextBox) -> None:
        """A text drawn by the template's own hand, told to the linter."""
        self._texts.append(text)

    # Finish

    def stage(self) -> Stage:
        planes, cels = dressed(self, self._layers, self._cels, self._kinds)
        return Stage(
            width=self.width,
            height=self.height,
            frames=self.frames,
            background=self.background,
            planes=planes,
            cels=cels,
            camera_x=self.camera_x,
            camera_y=self.camera_y,
            camera_zoom=self.camera_zoom,
            texts=tuple(self._texts),
            solids=tuple(self._solids),
            missing=tuple(self._missing),
        )


def around(one: Box, other: Box) -> Box:
    """The smallest box around two."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    return Box(x, y, max(one.right, other.right) - x, max(one.bottom, other.bottom) - y)
