"""The story template: actors framed for each format, faces clear, the place always filling the
frame.
"""

import pytest

from film.cast import Appearance, PlaceName
from film.content import Mark, StoryContent
from film.formats import FORMATS, LAYOUTS
from film.sheet import ExpressionCue, Figure, PoseCue, Sheet, SpokenLine, Walk
from film.stage import Box, Stage, amount_at
from film.storyboard import CameraMove, ShotSize
from film.style import Style
from tools.picture.board import Board
from tools.picture.templates.story import story

SIZES: tuple[ShotSize, ...] = ("wide", "medium", "close")
MOVES: tuple[CameraMove, ...] = ("hold", "push", "pull", "pan_left", "pan_right")


def actor(name: str, mark: Mark, facing: str = "front", **more: object) -> Figure:
    given: dict[str, object] = {
        "character": name,
        "appearance": Appearance(hair="bob" if name == "MAYA" else "short"),
        "mark": mark,
        "facing": facing,
        "poses": (PoseCue(frame=0, pose="stand"),),
        "expressions": (ExpressionCue(frame=0, expression="neutral"),),
    }
    return Figure(**{**given, **more})  # type: ignore[arg-type]


LEO, MAYA = actor("LEO", "left", "right"), actor("MAYA", "right", "left")
THIRD = actor("SAM", "centre")


def laid_out(
    *figures: Figure,
    size: ShotSize = "medium",
    format_name: str = "16x9",
    move: CameraMove = "hold",
    place: PlaceName = "abstract",
    lower_third: tuple[str, str] | None = None,
    speaker: str = "MAYA",
    shot_id: str = "s1",
) -> Stage:
    content = StoryContent(place=place, staging=(), lower_third=lower_third)
    sheet = Sheet(
        shot_id=shot_id, code="1A", frames=120, content=content, size=size, move=move,
        transition="cut", reveals=(), figures=figures, seed=7,
        lines=(SpokenLine(line_id="l", speaker=speaker, text="Hi", start_frame=10, end_frame=40),),
    )  # fmt: skip
    board = Board(sheet, Style(), FORMATS[format_name])
    story(board, content)
    return board.stage()


def faces(stage: Stage) -> dict[str, Box]:
    return {solid.name: solid.box for solid in stage.solids if solid.kind == "face"}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("format_name", FORMATS)
def test_faces_stay_in_the_safe_area_and_above_the_captions(size: ShotSize, format_name: str):
    format = FORMATS[format_name]
    left, top, right, _ = format.safe
    for name, box in faces(laid_out(LEO, MAYA, size=size, format_name=format_name)).items():
        assert (name, box.x >= left, box.right <= right) == (name, True, True)
        assert (name, box.y >= top * 0.5, box.bottom < format.caption_band[0]) == (name, True, True)


@pytest.mark.parametrize(
    ("size", "format_name", "shown"),
    [
        ("wide", "16x9", {"LEO", "MAYA", "SAM"}),
        ("medium", "16x9", {"LEO", "MAYA", "SAM"}),
        ("close", "16x9", {"SAM"}),  # the one who speaks
        ("medium", "9x16", {"LEO", "SAM"}),  # the speaker, then the sheet's order
        ("close", "9x16", {"SAM"}),
    ],
)
def test_a_frame_shows_as_many_as_it_has_room_for(
    size: ShotSize, format_name: str, shown: set[str]
):
    stage = laid_out(LEO, MAYA, THIRD, size=size, format_name=format_name, speaker="SAM")
    assert set(faces(stage)) == shown


def test_two_in_a_tall_frame_do_not_overlap_and_look_out_at_its_middle():
    boxes = faces(laid_out(LEO, MAYA, format_name="9x16"))
    assert boxes["LEO"].meets(boxes["MAYA"]) == 0
    middles = [(box.y + box.height / 2) / 1920 for box in boxes.values()]
    assert all(0.44 <= middle <= 0.5 for middle in middles)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("format_name", LAYOUTS)
@pytest.mark.parametrize("move", MOVES)
def test_the_place_fills_the_frame_whatever_the_camera_does(
    size: ShotSize, format_name: str, move: CameraMove
):
    stage = laid_out(LEO, MAYA, size=size, format_name=format_name, move=move)
    width, height = stage.width, stage.height
    for plane in (plane for plane in stage.planes if plane.name.startswith("place/")):
        (peg,) = plane.root.children
        cel = stage.cels[peg.children[0].exposures[0].cel]  # type: ignore[union-attr]
        for time in (0.5, 60.5, 119.5):
            zoom = 1 + (amount_at(stage.camera_zoom, time) - 1) * plane.depth
            edges = []
            for at, low, high, length, camera in (
                (peg.x, cel.box.x, cel.box.right, width, stage.camera_x),  # type: ignore[union-attr]
                (peg.y, cel.box.y, cel.box.bottom, height, stage.camera_y),  # type: ignore[union-attr]
            ):
                for edge in (low, high):
                    there = at + edge * peg.scale_x - length / 2  # type: ignore[union-attr]
                    edges.append(length / 2 + zoom * there - plane.depth * amount_at(camera, time))
            left, right, top, bottom = edges
            assert (left <= 0, right >= width, top <= 0, bottom >= height) == (True,) * 4, (
                plane.name
            )


def test_actors_stand_between_the_ground_and_the_foreground():
    names = [plane.name for plane in laid_out(LEO, MAYA, size="wide", place="kitchen").planes]
    assert names == ["place/far", "place/mid", "place/ground", "actors", "place/foreground"]


def test_nothing_stands_before_faces_in_a_near_shot():
    names = [plane.name for plane in laid_out(LEO, MAYA, size="medium", place="kitchen").planes]
    assert names[-1] == "actors"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("format_name", LAYOUTS)
def test_a_lower_third_names_someone_without_touching_a_face_or_the_captions(
    size: ShotSize, format_name: str
):
    stage = laid_out(
        LEO, MAYA, size=size, format_name=format_name, lower_third=("Maya", "Architect")
    )
    assert [text.text for text in stage.texts] == ["Maya", "Architect"]
    for text in stage.texts:
        assert max(text.box.meets(face) for face in faces(stage).values()) == 0
        assert text.box.bottom < FORMATS[format_name].caption_band[0]


def test_someone_who_walks_in_begins_outside_the_frame():
    walk = Walk(start_frame=0, end_frame=60, origin="off_left", goal="left")
    stage = laid_out(actor("LEO", "left", "right", walks=(walk,)), size="medium")
    (peg,) = next(plane for plane in stage.planes if plane.name == "actors").root.children
    assert amount_at(peg.x, 0.5) < -100  # type: ignore[union-attr]
    assert 0 < amount_at(peg.x, 119.5) < stage.width  # type: ignore[union-attr]


def test_shots_of_two_are_taken_from_several_angles():
    seen = set()
    for shot in range(12):
        boxes = faces(laid_out(LEO, MAYA, shot_id=f"m{shot}"))
        seen.add(tuple(round(box.width) for box in boxes.values()))
    assert len(seen) >= 4


def test_who_is_nearer_has_eyes_on_the_same_line():
    for shot in range(12):
        leo, maya = faces(laid_out(LEO, MAYA, shot_id=f"m{shot}")).values()
        assert abs(leo.y + leo.height * 0.58 - maya.y - maya.height * 0.58) < 8


def test_a_tall_frame_shows_who_speaks_and_whom_they_face():
    anna = actor("ANNA", "far_left")
    maya = actor("MAYA", "right", "left")
    boxes = faces(laid_out(anna, THIRD, maya, size="medium", format_name="9x16"))
    assert set(boxes) == {"SAM", "MAYA"}


@pytest.mark.parametrize("size", SIZES)
def test_nobody_in_a_square_frame_stands_in_another(size: ShotSize):
    boxes = list(faces(laid_out(LEO, THIRD, MAYA, size=size, format_name="1x1")).values())
    assert sum(a.meets(b) for a in boxes for b in boxes if a is not b) == 0


def _posed(figure: Figure, pose: str) -> Figure:
    return figure.model_copy(update={"poses": (PoseCue(frame=0, pose=pose),)})  # type: ignore[arg-type]


@pytest.mark.parametrize("format_name", LAYOUTS)
def test_who_is_hugged_stands_within_the_arms(format_name: str):
    near = laid_out(_posed(LEO, "hug"), MAYA, size="wide", format_name=format_name)
    apart = laid_out(LEO, MAYA, size="wide", format_name=format_name)

    def gap(stage: Stage) -> float:
        boxes = faces(stage)
        return abs(boxes["MAYA"].x - boxes["LEO"].x)

    assert gap(near) < 0.6 * gap(apart)


@pytest.mark.parametrize("format_name", LAYOUTS)
@pytest.mark.parametrize("place", ["hospital", "abstract"])
def test_who_lies_is_seen_with_head_and_feet(place: PlaceName, format_name: str):
    stage = laid_out(_posed(MAYA, "lie"), size="wide", format_name=format_name, place=place)
    face, format = faces(stage)["MAYA"], FORMATS[format_name]
    assert (face.x >= 0, face.right <= format.width) == (True, True)


def test_beds_stand_where_people_lie_in_beds():
    def height(place: PlaceName) -> float:
        box = faces(laid_out(_posed(MAYA, "lie"), size="wide", place=place))["MAYA"]
        return box.y

    assert height("hospital") < height("library") - 60


def test_who_comes_in_is_shown_before_those_who_only_stand_there():
    comes = actor(
        "NURSE", "far_right", "left",
        walks=(Walk(start_frame=0, end_frame=40, origin="off_right", goal="far_right"),),
    )  # fmt: skip
    stage = laid_out(LEO, MAYA, comes, size="wide", format_name="9x16", speaker="NOBODY")
    assert "NURSE" in faces(stage)
