"""Styles: every cel dressed, words read, moves told again; the flat style left as it was drawn."""

from typing import get_args

import pytest

from agents.style import choose_style
from evals.parity.measure import MEAN, TILE, apart
from film.brand import Brand
from film.cast import Appearance
from film.content import (
    Bar,
    BarsContent,
    EndCardContent,
    KineticContent,
    KineticWord,
    NumberContent,
    ProcessContent,
    QuoteContent,
    Step,
    StoryContent,
    TitleContent,
)
from film.formats import FORMATS
from film.sheet import ExpressionCue, Figure, PoseCue, Sheet
from film.stage import Box, Drawing, Key, Peg, Stage, Track, tween
from film.style import Style, StyleName
from film.time import RATE
from tools.picture.camera import still
from tools.picture.colour import contrast, lightness, to_rgb
from tools.picture.easel import easel, page_html
from tools.picture.layout import lay_out
from tools.picture.lint import lint
from tools.picture.motion import pop
from tools.picture.paint import pixels_of
from tools.picture.pen import Pen
from tools.picture.smil import animate
from tools.picture.styles.art import Art
from tools.picture.styles.movement import moved, on_steps
from tools.picture.styles.style import manner_named, manner_of

STYLES: tuple[StyleName, ...] = get_args(StyleName)
DRESSED = tuple(name for name in STYLES if name != "flat")
LINES: tuple[StyleName, ...] = ("blueprint", "chalkboard")
MAYA = Figure(
    character="MAYA",
    appearance=Appearance(hair="long"),
    mark="left",
    poses=(PoseCue(frame=0, pose="stand"),),
    expressions=(ExpressionCue(frame=0, expression="happy"),),
)
CONTENTS = {
    "title": TitleContent(title="Why cities never sleep", subtitle="The night shift", actor="MAYA"),
    "number": NumberContent(number="73", unit="%", label="of small firms lose sales", ratio=0.73),
    "bars": BarsContent(
        title="Cups a day",
        highlight=1,
        source="Source: the script",
        bars=tuple(
            Bar(label=str(2020 + i), value=v, shown=f"{v}") for i, v in enumerate((3, 8, 5))
        ),
    ),
    "process": ProcessContent(
        title="Bean to cup",
        steps=(Step(title="Roast", text="Twelve minutes", icon="fire"), Step(title="Pour")),
    ),
    "kinetic": KineticContent(
        rows=(KineticWord(text="Stop"), KineticWord(text="building.", emphasis=2))
    ),
    "quote": QuoteContent(text="Coffee is patience.", who="Maya Torres", actor="MAYA"),
    "endcard": EndCardContent(name="Northwind", tagline="Quiet software", cta="Start today"),
    "story": StoryContent(
        place="city", time_of_day="dusk", staging=(), lower_third=("Maya Torres", "Baker")
    ),
}
BRANDS = {
    "no brand": Brand(),
    "a light brand": Brand(name="L", colours={"primary": "#ffe04a", "accent": "#00c2a8"}),
    "a dark brand": Brand(
        name="D", colours={"primary": "#ff6b4a", "background": "#101820", "ink": "#ffffff"}
    ),
}


def laid_out(name: str, style: Style, format: str = "16x9", frames: int = 90, **more) -> Stage:
    content = CONTENTS[name]
    people = (MAYA,) if name in ("title", "quote", "story") else ()
    given = {"size": "medium", "move": "hold", "transition": "cut", **more}
    sheet = Sheet(
        shot_id=f"s-{name}", code="1A", frames=frames, content=content, reveals=(), seed=3,
        figures=people, lines=(), **given,
    )  # fmt: skip
    return lay_out(sheet, style, FORMATS[format])


def styled(name: StyleName, brand: str = "no brand") -> Style:
    return choose_style(name, BRANDS[brand])


@pytest.mark.parametrize("name", STYLES)
def test_a_style_brings_its_own_palette_letters_and_motion(name: StyleName) -> None:
    kind = manner_named(name)
    chosen = styled(name)
    assert (chosen.palette, chosen.type, chosen.motion) == (kind.palette, kind.type, kind.motion)
    assert contrast(kind.palette.ink, kind.palette.background) >= 7


def test_no_two_styles_share_a_palette() -> None:
    assert len({manner_named(name).palette.model_dump_json() for name in STYLES}) == len(STYLES)


@pytest.mark.parametrize(
    ("brand", "format"),
    [("no brand", "16x9"), ("no brand", "9x16"), ("a light brand", "1x1"), ("a dark brand", "4x5")],
)
@pytest.mark.parametrize("name", STYLES)
def test_words_read_in_every_style_format_and_brand(
    name: StyleName, brand: str, format: str
) -> None:
    pale = [
        (template, finding.evidence)
        for template in CONTENTS
        for finding in lint(laid_out(template, styled(name, brand), format), FORMATS[format])
        if finding.kind == "low_contrast"
    ]
    assert pale == []


@pytest.mark.parametrize("name", DRESSED)
def test_letters_of_a_style_stay_inside_the_safe_area(name: StyleName) -> None:
    outside = [
        (template, finding.evidence)
        for template in CONTENTS
        for finding in lint(laid_out(template, styled(name)), FORMATS["16x9"])
        if finding.kind == "unsafe_text"
    ]
    assert outside == []


@pytest.mark.parametrize("name", STYLES)
def test_what_a_shape_looks_like_is_settled_once(name: StyleName) -> None:
    manner = manner_of(styled(name))
    for colour in (*styled(name).palette.model_dump().values(), "#7f3311", "#03fa9b"):
        once = manner.looks(colour)
        assert (colour, manner.looks(once)) == (colour, once)


@pytest.mark.parametrize("name", DRESSED)
def test_a_place_is_redrawn_and_the_same_every_time(name: StyleName) -> None:
    flat, once, again = (laid_out("story", styled(n)) for n in ("flat", name, name))
    assert once == again
    shared = set(flat.cels) & set(once.cels)
    assert len(shared) < len(flat.cels) / 10


def test_the_flat_style_has_no_planes_of_its_own() -> None:
    names = {plane.name for plane in laid_out("story", styled("flat")).planes}
    assert not {name for name in names if name.startswith("style/")}


@pytest.mark.parametrize("name", DRESSED)
def test_nothing_of_a_style_lies_over_captions_or_openings(name: StyleName) -> None:
    planes = [p.name for p in laid_out("story", styled(name), transition="wipe").planes]
    own = [i for i, plane in enumerate(planes) if plane.startswith("style/")]
    assert max(own, default=-1) < planes.index("opening")


@pytest.mark.parametrize("name", LINES)
def test_a_drawing_board_has_no_light_and_no_shade(name: StyleName) -> None:
    stage = laid_out("story", styled(name))
    place = [cel.svg for cel in _cels_of(stage, "place/")]
    assert place
    assert not any("url(#" in svg.replace('clip-path="url(#', "") for svg in place)


def _cels_of(stage: Stage, prefix: str):
    def keys(node: Peg | Drawing) -> set[str]:
        if isinstance(node, Drawing):
            return {e.cel for e in node.exposures if e.cel}
        return set().union(*(keys(child) for child in node.children))

    for plane in stage.planes:
        if plane.name.startswith(prefix):
            yield from (stage.cels[key] for key in keys(plane.root))


def cel_of(*shapes: tuple[str, dict]):
    pen = Pen()
    for fill, more in shapes:
        pen.rect(0, 0, 100, 100, fill, **more)
    return pen.cel(Box(0, 0, 100, 100))


@pytest.mark.parametrize("name", LINES)
def test_line_styles_leave_out_glow_and_detail(name: StyleName) -> None:
    manner = manner_of(styled(name))
    cel = cel_of(("#aa3333", {}), ("#ffffff", {"class_": "fx"}), ("#00ff00", {"class_": "detail"}))
    art = Art(manner.dress(cel, "mid", "#123456").svg, "", "")
    assert len([piece for piece in art.pieces if piece.filled]) == 1
    assert all(piece.stroked for piece in art.pieces)


@pytest.mark.parametrize("name", DRESSED)
def test_what_is_filled_with_the_ground_hides_and_is_not_seen(name: StyleName) -> None:
    manner = manner_of(styled(name))
    art = Art(manner.dress(cel_of(("#123456", {})), "card", "#123456").svg, "", "")
    assert [(piece.fill, piece.stroked) for piece in art.pieces] == [("#123456", False)]


@pytest.mark.parametrize("name", DRESSED)
def test_photographs_and_bare_cels_are_left_as_they_are(name: StyleName) -> None:
    manner = manner_of(styled(name))
    plain = cel_of(("#aa3333", {}))
    assert manner.dress(plain, "bare", "#ffffff") is plain


def test_noir_is_grey_but_for_a_lit_window() -> None:
    manner = manner_of(styled("noir"))
    art = Art(manner.dress(cel_of(("#b9584a", {}), ("#ffd68a", {})), "mid", "#000000").svg, "", "")
    wall, window = (to_rgb(piece.fill) for piece in art.pieces)
    assert max(wall) - min(wall) < 16
    assert window[0] - window[2] > 80


def test_retro_prints_places_in_its_own_inks() -> None:
    manner = manner_of(styled("retro-print"))
    shades = [f"#{i:02x}{i:02x}{i:02x}" for i in range(0, 256, 5)]
    art = Art(manner.dress(cel_of(*((c, {}) for c in shades)), "mid", "").svg, "", "")
    inks = {round(lightness(piece.fill), 1) for piece in art.pieces if piece.filled}
    assert len(inks) <= 6


@pytest.mark.parametrize("brand", ["#ffe04a", "#ff6b4a", "#00c2a8", "#101820"])
@pytest.mark.parametrize("name", LINES)
def test_a_brands_primary_is_the_board_and_white_reads_on_it(name: StyleName, brand: str) -> None:
    style = choose_style(name, Brand(name="B", colours={"primary": brand}))
    board = laid_out("kinetic", style).background
    assert contrast(style.palette.light, board) >= 6.5
    assert board != laid_out("kinetic", styled(name)).background


# Motion


def test_stepped_motion_holds_between_twelve_steps_a_second_and_ends_where_it_should() -> None:
    track = on_steps(tween(0, 0.0, 22, 100.0), 60)
    values = [track.at(frame + 0.5) for frame in range(60)]
    assert len({round(value, 6) for value in values[:30]}) <= 13
    assert values[-1] == pytest.approx(100.0)
    assert all(a <= b for a, b in zip(values, values[1:], strict=False))


def test_chalk_draws_what_others_pop() -> None:
    cel = cel_of(("#aa3333", {}))
    drawn = moved(Peg(children=(pop((cel,), 10, 20, 30),)), "drawn", 90, {cel.key: cel})
    peg = drawn.children[0]
    assert isinstance(peg, Peg)
    assert (peg.scale_x, peg.scale_y) == (1.0, 1.0)
    assert peg.clip is not None
    assert isinstance(peg.clip.width, Track)
    assert peg.clip.width.keys[0] == Key(frame=30, value=0.0, ease="move")


@pytest.mark.parametrize(("motion", "highest"), [("slow", 1.0), ("bouncy", 1.2), ("smooth", 1.2)])
def test_only_some_motions_overshoot(motion, highest: float) -> None:
    cel = cel_of(("#aa3333", {}))
    root = moved(Peg(children=(pop((cel,), 0, 0, 0),)), motion, 60, {cel.key: cel})
    size = root.children[0].scale_x  # type: ignore[union-attr]
    assert isinstance(size, Track)
    sizes = [size.at(frame + 0.5) for frame in range(60)]
    assert max(sizes) <= highest
    assert (max(sizes) > 1.01) == (highest > 1.0)


@pytest.mark.parametrize(("name", "stands"), [("blueprint", True), ("kids", True), ("noir", False)])
def test_a_drawing_board_stands_and_noir_pushes(name: StyleName, stands: bool) -> None:
    zoom = laid_out("story", styled(name)).camera_zoom
    assert (zoom == 1.0) == stands


# The promise


@pytest.mark.parametrize("name", DRESSED)
def test_the_preview_is_the_film_in_every_style(name: StyleName) -> None:
    stage = laid_out("process", styled(name), frames=40)
    page = page_html(animate([stage]))
    played = easel().film(page, stage.width, stage.height, [12.5 / float(RATE)], "comparing")
    mean, tile = apart(pixels_of(played[0]), still(stage, 12, stage.width, stage.height))
    assert mean <= MEAN
    assert tile <= TILE
