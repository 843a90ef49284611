"""Figures and plates misdrawn on purpose are found; the same stage undamaged is not."""

from dataclasses import replace
from typing import get_args

import pytest

from evals.gallery.contents import LEO, MAYA, content_of, figure, sheet_of
from evals.gallery.scenes import kinds_drawn, style_named
from film.cast import Appearance
from film.content import Pose, StoryContent
from film.formats import FORMATS, LAYOUTS
from film.sheet import Figure, Walk
from film.stage import Peg, SolidBox, Stage
from film.style import StyleName
from tools.picture.layout import lay_out
from tools.picture.lint import lint

WIDE = FORMATS["16x9"]


def staged(*figures: Figure, size: str = "wide", format: str = "16x9", style="flat") -> Stage:
    content = StoryContent(place="kitchen", staging=())
    sheet = sheet_of(content, size=size, figures=figures)
    return lay_out(sheet, style_named(style), FORMATS[format])


def found(stage: Stage) -> list[str]:
    return [finding.kind for finding in lint(stage, WIDE)]


def moved(stage: Stage, named: str, **change) -> Stage:
    """The stage with every peg of that name changed."""

    def walk(peg: Peg) -> Peg:
        children = tuple(walk(c) if isinstance(c, Peg) else c for c in peg.children)
        return replace(peg, children=children, **(change if peg.name == named else {}))

    planes = tuple(replace(plane, root=walk(plane.root)) for plane in stage.planes)
    return replace(stage, planes=planes)


STANDING = figure("MAYA", MAYA, "centre", "right", "stand")
PAIR = (
    figure("LEO", LEO, "left", "right", "stand"),
    figure("MAYA", MAYA, "right", "left", "stand"),
)


@pytest.mark.parametrize("facing", ["front", "left"])
@pytest.mark.parametrize("pose", get_args(Pose))
def test_every_pose_stands_on_the_ground(pose: Pose, facing: str):
    assert found(staged(figure("MAYA", MAYA, "centre", facing, pose))) == []


@pytest.mark.parametrize("kind", kinds_drawn())
def test_every_kind_stands_on_the_ground_or_may_hover(kind):
    assert found(staged(figure("X", Appearance(kind=kind), "centre", "right", "stand"))) == []


@pytest.mark.parametrize(
    "style", [name for name in get_args(StyleName) if name in ("flat", "paper-cut", "chalkboard")]
)
def test_a_child_and_a_tall_ogre_stand_on_one_ground_in_drawn_styles(style: StyleName):
    child = figure("KID", Appearance(age=7), "left", "right", "stand")
    ogre = figure("OGRE", Appearance(kind="ogre"), "right", "left", "stand")
    assert found(staged(child, ogre, style=style)) == []


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [
        (-12.0, ["floating_feet"]),  # hovers
        (9.0, ["floating_feet"]),  # sunk
        (2.0, []),  # within the limit of three
    ],
)
def test_a_figure_lifted_off_its_ground_is_found(pixels: float, expected: list[str]):
    lifted = STANDING_STAGE
    for leg in ("front shin", "back shin"):
        lifted = moved(lifted, leg, y=SHIN_Y + pixels)
    assert found(lifted) == expected


def test_one_foot_may_be_lifted():
    assert found(moved(STANDING_STAGE, "front shin", y=SHIN_Y - 30)) == []


def test_soles_are_not_judged_where_nobody_sees_them():
    near = moved(staged(STANDING, size="close"), "front shin", y=SHIN_Y - 30)
    assert found(moved(near, "back shin", y=SHIN_Y - 30)) == []


def test_who_walks_is_not_judged_on_the_way():
    walk = Walk(start_frame=0, end_frame=149, origin="far_left", goal="far_right")
    assert found(staged(STANDING.model_copy(update={"walks": (walk,)}))) == []


@pytest.mark.parametrize("format", LAYOUTS)
@pytest.mark.parametrize("size", ["wide", "medium", "close"])
def test_faces_are_whole_and_uncovered_in_every_format(size: str, format: str):
    kinds = [f.kind for f in lint(staged(*PAIR, size=size, format=format), FORMATS[format])]
    assert kinds == []


def test_a_face_at_the_frames_edge_is_found():
    stage = staged(STANDING)
    (face,) = stage.solids
    assert found(replace(stage, solids=(at_x(face, -face.box.width * 0.3),))) == ["face_covered"]
    assert found(replace(stage, solids=(at_x(face, -face.box.width * 1.2),))) == []


def at_x(face: SolidBox, x: float) -> SolidBox:
    return replace(face, box=replace(face.box, x=x))


def test_a_face_behind_somebody_is_found():
    stage = staged(*PAIR)
    behind = next(s.box.x for s in stage.solids if s.name == "LEO")
    ahead = next(s.box.x for s in stage.solids if s.name == "MAYA")
    (x,) = {peg.x for peg in pegs(stage, "puppet:MAYA")}
    assert isinstance(x, float)
    crowded = moved(stage, "puppet:MAYA", x=x - (ahead - behind))
    assert found(crowded) == ["face_covered"]


def pegs(stage: Stage, name: str) -> list[Peg]:
    def walk(peg: Peg) -> list[Peg]:
        below = [p for c in peg.children if isinstance(c, Peg) for p in walk(c)]
        return [peg, *below] if peg.name == name else below

    return [peg for plane in stage.planes for peg in walk(plane.root)]


@pytest.mark.parametrize("template", ["kinetic", "route", "choropleth", "lowerthird"])
def test_words_on_a_plate_of_another_colour_than_told_are_found(template):
    stage = lay_out(sheet_of(content_of(template)), style_named("flat"), WIDE)
    assert "text_on_shape" not in found(stage)
    text = next(t for t in stage.texts if t.behind not in (stage.background, ""))
    repainted = {
        key: replace(cel, svg=cel.svg.replace(text.behind, text.colour))
        for key, cel in stage.cels.items()
        if cel.svg.startswith(f'<g><rect fill="{text.behind}"')
    }
    damaged = replace(stage, cels={**stage.cels, **repainted})
    assert "text_on_shape" in found(damaged)


@pytest.mark.parametrize(
    ("template", "words", "expected"),
    [
        ("process", "plain", ["many_words"]),
        ("kinetic", "plain", []),
        ("quote", "plain", []),  # quotes may be long
        ("table", "plain", []),
        ("code", "plain", []),
    ],
)
def test_words_are_counted_where_they_are_read_in_passing(template, words, expected):
    stage = lay_out(sheet_of(content_of(template, words)), style_named("flat"), WIDE)
    findings = lint(stage, WIDE, template=template)
    assert [f.kind for f in findings if f.kind == "many_words"] == expected


STANDING_STAGE = staged(STANDING)
SHIN_Y = pegs(STANDING_STAGE, "front shin")[0].y
