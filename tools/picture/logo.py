"""The brand's logo: its own mark, untouched by style and light, with the room it asks for.

On a picture it stands on a plate of the colour it reads on, as large as its clear space, so that
nothing can come nearer. It is never smaller than the kit allows.
"""

import base64
import re
from collections import Counter
from functools import lru_cache
from html import escape
from io import BytesIO

from film.brand import Logo
from film.stage import Box, Cel
from tools.picture import motion
from tools.picture.board import Board
from tools.picture.colour import contrast
from tools.picture.logo_room import clear_box, corner_box
from tools.picture.marks import initial
from tools.picture.pen import Pen

_READS = 2.2
"""Contrast from which a logo stands on a ground without a plate."""
_HEX = re.compile(r'(?:fill|stroke|stop-color)="(#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3})"')


def corner_logo(board: Board) -> None:
    """Every shot's logo, over the picture and under the captions; cards of the logo go without."""
    box, room = corner_box(board.style, board.format), board.logo_room
    if box is None or room is None:
        return
    plate = _plate(board, room)
    board.add("brand", motion.still(plate), cels=(plate,))
    cel = _drawn(board, box)
    if cel:
        board.add("brand", motion.still(cel), cels=(cel,))
        board.bare(plate, cel)
    board.solid("logo", board.style.brand_name or "the brand", room)


def mark(board: Board, name: str, size: float) -> Cel:
    """The brand's logo about 0, 0, `size` high (less when it is wide), on a plate where the ground
    would swallow it; without one, the name's initial.
    """
    logo = board.style.brand.logo
    if logo is None:
        return initial(board, name, size)
    widest = min(board.width * 0.62, size * 3.2)
    height = max(min(size, widest / logo.ratio), logo.min_height * _unit(board))
    width = height * logo.ratio
    box = Box(-width / 2, -height / 2, width, height)
    drawn = _drawn(board, box)
    if drawn is None:
        return initial(board, name, size)
    if contrast(_main_colour(board, logo), board.ground.colour) < _READS:
        room = clear_box(board.style, box)
        drawn = _over(_plate(board, room), drawn)
    board.bare(drawn)
    return drawn


def _unit(board: Board) -> float:
    return min(board.width, board.height) / 1080


def _plate(board: Board, room: Box) -> Cel:
    logo = board.style.brand.logo or Logo()
    main = _main_colour(board, logo)
    grounds = (board.palette.light, board.palette.background, board.dark)
    pen = Pen()
    pen.rect(
        room.x,
        room.y,
        room.width,
        room.height,
        max(grounds, key=lambda ground: contrast(main, ground)),
        rx=min(room.height * 0.22, 24.0),
    )
    return pen.cel(room)


def _over(below: Cel, above: Cel) -> Cel:
    """Two cels as one picture."""
    pen = Pen()
    pen.raw(below.svg)
    pen.raw(above.svg)
    return pen.cel(below.box)


def _drawn(board: Board, box: Box) -> Cel | None:
    """The logo filling the box; None, and noted, when its blob is not there."""
    logo = board.style.brand.logo or Logo()
    data = board.media.get(f"brand/{logo.media}")
    if data is None:
        board.lack("photo", f"the logo of {board.style.brand_name or 'the brand'}")
        return None
    pen = Pen()
    if logo.media.endswith(".svg"):
        scale = box.height / logo.height
        with pen.group(f"translate({box.x:.2f} {box.y:.2f}) scale({scale:.6g})"):
            pen.raw(data.decode())
    else:
        image = base64.b64encode(data).decode()
        link = escape(f"data:image/png;base64,{image}", quote=True)
        pen.raw(
            f'<image x="{box.x:.2f}" y="{box.y:.2f}" width="{box.width:.2f}" '
            f'height="{box.height:.2f}" preserveAspectRatio="xMidYMid meet" href="{link}"/>'
        )
    return pen.cel(box)


def _main_colour(board: Board, logo: Logo) -> str:
    """The colour most of the logo has: what a ground must differ from."""
    data = board.media.get(f"brand/{logo.media}", b"")
    return main_colour(data, logo.media.endswith(".svg")) if data else board.palette.ink


@lru_cache(maxsize=8)
def main_colour(data: bytes, is_svg: bool) -> str:
    if is_svg:
        found = Counter(_six(colour) for colour in _HEX.findall(data.decode()))
        return found.most_common(1)[0][0] if found else "#000000"
    import numpy as np
    from PIL import Image

    with Image.open(BytesIO(data)) as image:
        pixels = np.asarray(image.convert("RGBA").resize((64, 64)), np.float32).reshape(-1, 4)
    solid = pixels[pixels[:, 3] > 128]
    r, g, b = solid[:, :3].mean(axis=0) if len(solid) else (0.0, 0.0, 0.0)
    return f"#{round(float(r)):02x}{round(float(g)):02x}{round(float(b)):02x}"


def _six(colour: str) -> str:
    lowered = colour.lower()
    return lowered if len(lowered) == 7 else "#" + "".join(digit * 2 for digit in lowered[1:])
