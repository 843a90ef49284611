"""The gallery's one sheet for the README: a scene in every style, templates, cast and places."""

from io import BytesIO

from evals.gallery.contents import content_of, sheet_of
from evals.gallery.page import GAP, INK, PAPER
from evals.gallery.scenes import SETTLED, STYLES, Picture, cast_row, two_in
from film.cast import Outfit, PlaceName
from film.content import TemplateName
from film.formats import FORMATS
from film.script import TimeOfDay
from tools.delivery.contact import ContactPage, Words
from tools.picture.easel import easel, page_html

WIDTH = 1600
COLOURS = 224
"""Of the written PNG's palette: what keeps it under 700 kB."""
_TEMPLATES: tuple[TemplateName, ...] = (
    "kinetic", "process", "compare", "route", "donut", "timeline", "formula", "checklist",
)  # fmt: skip
_PLACES: tuple[tuple[PlaceName, TimeOfDay, tuple[Outfit, Outfit]], ...] = (
    ("harbour", "dusk", ("captain", "sailor")),
    ("forest", "day", ("fairy", "peasant")),
    ("castle", "dawn", ("princess", "knight")),
    ("lighthouse", "night", ("detective", "worker")),
    ("market", "day", ("farmer", "chef")),
    ("space", "night", ("astronaut", "astronaut")),
    ("library", "day", ("teacher", "wizard")),
    ("beach", "dusk", ("plain", "sport")),
)
_CAST = ("outfits", "kinds", "poses")


def _groups() -> list[tuple[str, list[Picture], int]]:
    """Title, pictures and how many stand in a line."""
    styles = [
        Picture(name=style, sheet=sheet_of(content_of("story"), shot_id="poster"), style=style)
        for style in STYLES
    ]
    templates = [
        Picture(name=name, sheet=sheet_of(content_of(name), shot_id=name)) for name in _TEMPLATES
    ]
    cast = [picture for title in _CAST for picture in cast_row(title).pictures[:2]]
    places = [Picture(name=f"{p}, {t}", sheet=two_in(p, t, outfits=worn)) for p, t, worn in _PLACES]
    return [
        ("One scene, eight styles", styles, 4),
        ("Templates", templates, 4),
        ("Cast", cast, 3),
        ("Places", places, 4),
    ]


def poster_png() -> bytes:
    """Raises ToolMissing, RenderFailed."""
    format = FORMATS["16x9"]
    spots: list[tuple[Picture, float, float, float]] = []
    titles: list[tuple[str, float]] = []
    y = float(GAP)
    for title, pictures, columns in _groups():
        titles.append((title, y + 30))
        y += 48
        wide = (WIDTH - GAP * (columns + 1)) / columns
        high = wide * format.height / format.width
        for index, picture in enumerate(pictures):
            x = GAP + index % columns * (wide + GAP)
            spots.append((picture, x, y + index // columns * (high + GAP), wide))
        y += -(-len(pictures) // columns) * (high + GAP) + 8
    page = ContactPage(WIDTH, round(y), PAPER)
    for title, baseline in titles:
        page.words(title, GAP, baseline, Words(26, 800, INK))
    for picture, x, top, wide in spots:
        page.frame(picture.stage(), SETTLED, x, top, wide, 6)
    png = easel().picture(page_html(page.svg()), page.width, page.height, "drawing the poster")
    return _small(png)


def _small(png: bytes) -> bytes:
    from PIL import Image

    out = BytesIO()
    with Image.open(BytesIO(png)) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(
            out, "PNG", optimize=True
        )
    return out.getvalue()
