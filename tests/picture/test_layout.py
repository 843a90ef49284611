import pytest

from film.captions import CaptionChunk, CaptionWord
from film.content import IconContent, KineticContent, KineticWord, NumberContent, TitleContent
from film.formats import FORMATS, LAYOUTS
from film.sheet import Reveal, Sheet
from film.stage import Drawing, Peg, amount_at
from film.style import Palette, Style
from tools.picture.count import counted
from tools.picture.ground import ground_for
from tools.picture.layout import lay_out

KINETIC = KineticContent(rows=(KineticWord(text="Stop"), KineticWord(text="now", emphasis=2)))


def sheet_of(content, **more) -> Sheet:
    return Sheet(
        **{
            "shot_id": "s1",
            "code": "1A",
            "frames": 120,
            "content": content,
            "size": "medium",
            "move": "push",
            "transition": "cut",
            "reveals": (),
            "figures": (),
            "lines": (),
            "seed": 7,
            **more,
        }
    )


def chunk_of(text: str, start: int = 10) -> CaptionChunk:
    words = tuple(
        CaptionWord(text=word, start_frame=start + 10 * i, end_frame=start + 10 * i + 9)
        for i, word in enumerate(text.split())
    )
    return CaptionChunk(
        shot_id="s1",
        line_id="l",
        speaker="N",
        start_frame=start,
        end_frame=start + 10 * len(words),
        words=words,
    )


def plane(stage, name):
    return next(p for p in stage.planes if p.name == name)


def drawings(peg: Peg):
    for child in peg.children:
        if isinstance(child, Drawing):
            yield child
        else:
            yield from drawings(child)


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
def test_the_same_sheet_is_the_same_stage(format):
    chunks = (chunk_of("one two three"),)
    sheet = sheet_of(KINETIC, transition="wipe")
    assert lay_out(sheet, Style(), format, chunks) == lay_out(sheet, Style(), format, chunks)


def test_every_cel_shown_is_there_and_every_cel_there_is_shown():
    sheet = sheet_of(
        NumberContent(number="73", unit="%", label="of all", ratio=0.73), transition="dip"
    )
    stage = lay_out(sheet, Style(), FORMATS["16x9"], (chunk_of("a few words"),))
    shown = {e.cel for p in stage.planes for d in drawings(p.root) for e in d.exposures if e.cel}
    assert shown == set(stage.cels)


def test_captions_are_the_top_plane_and_stay_with_the_frame():
    stage = lay_out(sheet_of(KINETIC), Style(), FORMATS["16x9"], (chunk_of("one two"),))
    assert (stage.planes[-1].name, stage.planes[-1].depth) == ("captions", 0.0)


def test_captions_change_nothing_else_of_the_layout():
    plain = lay_out(sheet_of(KINETIC), Style(), FORMATS["9x16"])
    burned = lay_out(sheet_of(KINETIC), Style(), FORMATS["9x16"], (chunk_of("one two"),))
    assert burned.planes[:-1] == plain.planes


def test_the_spoken_word_is_lit_from_its_frame_until_the_next():
    stage = lay_out(sheet_of(KINETIC), Style(), FORMATS["16x9"], (chunk_of("one two", 10),))
    text, word = drawings(plane(stage, "captions").root)
    assert [e.frame for e in text.exposures] == [0, 10, 30]
    assert [(e.frame, e.cel is None) for e in word.exposures] == [
        (0, True),
        (10, False),
        (20, False),
        (30, True),
    ]


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
def test_a_long_caption_keeps_two_lines_inside_its_band(format):
    long = chunk_of("a rather long chunk of words that needs two whole lines to be read by all")
    stage = lay_out(sheet_of(KINETIC), Style(), format, (long,))
    box = next(t.box for t in stage.texts if t.role == "caption")
    top, bottom = format.caption_band
    assert top <= box.y and box.bottom <= bottom
    assert box.height > format.caption_size * 1.25  # two lines


@pytest.mark.parametrize("transition", ["dip", "wipe"])
def test_an_opening_covers_the_first_frame_and_is_gone_in_a_third_of_a_second(transition):
    stage = lay_out(sheet_of(KINETIC, transition=transition), Style(), FORMATS["16x9"])
    (peg,) = plane(stage, "opening").root.children
    if transition == "dip":
        assert amount_at(peg.opacity, 0) == 1.0 and amount_at(peg.opacity, 10) == 0.0
    else:
        (panel,) = peg.children
        assert amount_at(panel.x, 0) <= -150 and amount_at(panel.x, 10.5) >= 1920


@pytest.mark.parametrize(
    ("move", "start", "end"),
    [
        ("hold", 1.0, 1.0167),  # even a held camera breathes
        ("push", 1.0, 1.0333),
        ("pull", 1.0333, 1.0),
        ("pan_left", 1.04, 1.04),
    ],
)
def test_the_camera_moves_on_every_shot_of_a_place(move, start, end):
    title = TitleContent(title="A place")
    stage = lay_out(sheet_of(title, move=move), Style(), FORMATS["16x9"])
    zoom = [amount_at(stage.camera_zoom, frame) for frame in (0, 120)]
    assert zoom == pytest.approx([start, end], abs=4e-4)
    x = [amount_at(stage.camera_x, frame) for frame in (0, 120)]
    assert (x[0] != x[1]) == (move == "pan_left")


def test_on_a_flat_ground_the_camera_stands_and_small_shapes_drift():
    stage = lay_out(sheet_of(KINETIC), Style(), FORMATS["16x9"])
    assert (stage.camera_x, stage.camera_y, stage.camera_zoom) == (0.0, 0.0, 1.0)
    shapes = plane(stage, "floating").root.children
    assert len(shapes) == 3
    assert all(_wanders(shape, 119.5) for shape in shapes)


def _wanders(peg, until):
    """Whether it, or a part of it, stands or turns elsewhere at the end."""
    amounts = (peg.x, peg.y, peg.rotation, peg.scale_x, peg.scale_y)
    moved = any(amount_at(a, until) != amount_at(a, 0.5) for a in amounts)
    return moved or any(_wanders(child, until) for child in peg.children if isinstance(child, Peg))


def test_words_appear_when_they_are_revealed():
    sheet = sheet_of(KINETIC, reveals=(Reveal(name="row/1", frame=40),))
    stage = lay_out(sheet, Style(), FORMATS["16x9"])
    assert [t.from_frame for t in stage.texts] == [0, 43]  # its box is uncovered first


def test_words_numbers_and_icons_never_stand_on_the_same_ground():
    """Neighbours differ in template, so a film's flat grounds differ from shot to shot."""
    contents = (
        IconContent(icons=(), label="x"),
        NumberContent(number="4", label="x"),
        KineticContent(rows=(KineticWord(text="x"),)),
    )
    grounds = [
        {ground_for(sheet_of(content, shot_id=f"sh-{n}"), Style()).colour for n in range(12)}
        for content in contents
    ]
    assert [len(colours) for colours in grounds] == [2, 2, 2]
    assert not set.intersection(grounds[0], grounds[1] | grounds[2])
    assert not set.intersection(grounds[1], grounds[2])


def test_a_shot_put_in_before_changes_no_ground():
    icon = IconContent(icons=(), label="x")
    assert ground_for(sheet_of(icon, code="A"), Style()) == ground_for(
        sheet_of(icon, code="B"), Style()
    )


def test_a_ground_does_not_depend_on_the_scenes_number():
    """The preview says 4B where the sheet only knows B."""
    icon = IconContent(icons=(), label="x")
    assert ground_for(sheet_of(icon, code="B"), Style()) == ground_for(
        sheet_of(icon, code="4B"), Style()
    )


def test_brand_colours_are_used():
    style = Style(palette=Palette(primary="#7a1fa2", secondary="#7a1fa2", accent="#7a1fa2"))
    stage = lay_out(sheet_of(KINETIC), style, FORMATS["16x9"])
    assert stage.background == "#7a1fa2"


@pytest.mark.parametrize(
    ("number", "first", "middle", "last"),
    [
        ("73", "0", "65", "73"),
        ("2.25", "0.00", "2.01", "2.25"),  # decimals kept
        ("3,5", "0,0", "3,1", "3,5"),  # a decimal comma
        ("1,200", "0", "1,072", "1,200"),  # thousands
        ("1,234.50", "0.00", "1,103.29", "1,234.50"),
        ("1969", "1949", "1967", "1969"),  # a year counts its last years only
        ("about ten", "about ten", "about ten", "about ten"),  # no number: not counted
    ],
)
def test_a_number_counts_up_as_it_is_written(number, first, middle, last):
    steps = counted(number, 10)
    assert (steps[0], steps[len(steps) // 2][1], steps[-1][1]) == ((10, first), middle, last)
