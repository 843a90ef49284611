"""All templates in all formats, short and long words: clean frames, or an honest finding."""

import time

import pytest

from film.cast import Appearance
from film.content import (
    Bar,
    BarsContent,
    EndCardContent,
    IconContent,
    KineticContent,
    KineticWord,
    NumberContent,
    PhotoContent,
    ProcessContent,
    QuoteContent,
    Step,
    TitleContent,
)
from film.formats import FORMATS, LAYOUTS
from film.sheet import ExpressionCue, Figure, PoseCue, Sheet
from film.style import Palette, Style
from tools.picture.layout import lay_out
from tools.picture.lint import lint

MAYA = Figure(
    character="MAYA",
    appearance=Appearance(hair="long"),
    mark="right",
    poses=(PoseCue(frame=0, pose="present"),),
    expressions=(ExpressionCue(frame=0, expression="happy"),),
)
PEOPLE = ("title with actor", "quote with actor", "long quote with actor")
CONTENTS = {
    "title": TitleContent(
        title="Why cities never really sleep", subtitle="The systems that keep the lights on"
    ),
    "short title": TitleContent(title="Go", place="kitchen", time_of_day="day"),
    "title with actor": TitleContent(title="Good morning, everyone", place="office", actor="MAYA"),
    "kinetic": KineticContent(
        rows=(
            KineticWord(text="Stop"),
            KineticWord(text="scrolling.", emphasis=1),
            KineticWord(text="Start"),
            KineticWord(text="building.", emphasis=2),
        )
    ),
    "one word": KineticContent(rows=(KineticWord(text="Why?", emphasis=2),)),
    "long rows": KineticContent(
        rows=(
            KineticWord(text="It takes a hundred and forty litres of water", emphasis=1),
            KineticWord(text="to make a single cup", emphasis=2),
        )
    ),
    "share": NumberContent(
        kicker="the big number",
        number="73",
        unit="%",
        label="of small firms lose sales",
        ratio=0.73,
    ),
    "number with unit": NumberContent(number="2.25", unit="billion cups", label="every day"),
    "long number": NumberContent(
        prefix="$", number="1,200,000,000", label="raised in one week by a handful of people"
    ),
    "bars": BarsContent(
        title="Remote teams ship faster — up to a point",
        highlight=3,
        source="Source: script, line 14",
        bars=tuple(
            Bar(label=str(2019 + i), value=v, shown=f"{v}%")
            for i, v in enumerate((18, 41, 46, 52, 38))
        ),
    ),
    "two bars": BarsContent(
        title="Water for one cup",
        highlight=0,
        source="",
        bars=(
            Bar(label="Coffee with milk", value=140, shown="140 litres"),
            Bar(label="Black tea", value=0, shown="0 litres"),
        ),
    ),
    "six bars": BarsContent(
        title="Cups a day in six countries of the north",
        highlight=5,
        source="Source: the script",
        bars=tuple(
            Bar(label=name, value=i + 1.5, shown=f"{i + 1.5} cups")
            for i, name in enumerate(
                ("Norway", "Sweden", "Denmark", "Finland", "Netherlands", "Switzerland")
            )
        ),
    ),
    "process": ProcessContent(
        title="From bean to cup in four steps",
        steps=(
            Step(title="Harvest", text="Ripe cherries picked by hand"),
            Step(title="Roast", text="Twelve minutes at 205 °C"),
            Step(title="Grind", text="Just before brewing"),
            Step(title="Pour", text="Slow circles, 92 °C water"),
        ),
    ),
    "two steps": ProcessContent(title="", steps=(Step(title="Write"), Step(title="Watch"))),
    "five unordered steps": ProcessContent(
        title="What a good morning needs, in five honest things",
        ordered=False,
        steps=tuple(
            Step(title=t, text="A few words each")
            for t in ("Sleep", "Light", "Coffee", "Silence", "Bread")
        ),
    ),
    "quote": QuoteContent(
        text="The best way to predict the future is to build the boring parts first.",
        who="Maya Torres",
        role="Head of Product",
    ),
    "quote with actor": QuoteContent(text="Coffee is patience.", who="Maya", actor="MAYA"),
    "long quote with actor": QuoteContent(
        text="A long quotation goes on and on until nobody remembers how it began. " * 3,
        who="Maya Torres",
        role="Head of a department with a long name",
        actor="MAYA",
    ),
    "icon": IconContent(icons=(), label="One idea can light a whole street", kicker="the start"),
    "endcard": EndCardContent(
        name="Playwright Studio", tagline="Turn any script into a film", cta="Try it free"
    ),
    "bare endcard": EndCardContent(name="Oslo"),
    "photo": PhotoContent(media="none.jpg", caption="The first roastery opened in 1892"),
}
EXPECTED = {"photo": ["missing_icon"]}
"""What is not there is said: no such picture was given."""


def sheet_of(name: str, content, code: str = "1A") -> Sheet:
    return Sheet(
        shot_id=name,
        code=code,
        frames=150,
        content=content,
        size="medium",
        move="push",
        transition="cut",
        reveals=(),
        figures=(MAYA,) if name in PEOPLE else (),
        lines=(),
        seed=7,
    )


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
@pytest.mark.parametrize(("name", "content"), CONTENTS.items(), ids=CONTENTS)
def test_ordinary_words_make_clean_frames_on_every_ground(name, content, format):
    for code in ("1A", "1B", "1C"):
        stage = lay_out(sheet_of(name, content, code), Style(), format)
        kinds = [finding.kind for finding in lint(stage, format)]
        assert kinds == EXPECTED.get(name, []), lint(stage, format)


BRANDS = {
    "dark background": Palette(background="#101418", ink="#f4f1ea", light="#ffffff"),
    "pale colours": Palette(primary="#bfe3d0", secondary="#ffd9cf", accent="#fff3c4"),
    "one dark colour": Palette(primary="#220033", secondary="#220033", accent="#220033"),
}


@pytest.mark.parametrize("palette", BRANDS.values(), ids=BRANDS)
@pytest.mark.parametrize(("name", "content"), CONTENTS.items(), ids=CONTENTS)
def test_no_brand_makes_words_unreadable(name, content, palette):
    stage = lay_out(sheet_of(name, content), Style(palette=palette), FORMATS["16x9"])
    assert [f.evidence for f in lint(stage, FORMATS["16x9"]) if f.kind == "low_contrast"] == []


LONG = "An extraordinarily long sentence about interdisciplinary characteristics of everything "


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
@pytest.mark.parametrize(
    "content",
    [
        TitleContent(title=LONG * 3),
        QuoteContent(text=LONG * 8, who="Maya"),
        ProcessContent(title="Steps", steps=tuple(Step(title=LONG, text=LONG) for _ in range(5))),
        BarsContent(
            title=LONG * 3,
            source="",
            highlight=0,
            bars=(Bar(label="a", value=1, shown="1"), Bar(label="b", value=2, shown="2")),
        ),
        IconContent(icons=(), label=LONG * 4),
        EndCardContent(name=LONG * 2),
    ],
    ids=lambda content: content.template,
)
def test_words_that_cannot_fit_are_found_as_overflow(content, format):
    stage = lay_out(sheet_of("long", content), Style(), format)
    assert "overflow" in [finding.kind for finding in lint(stage, format)]


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
def test_characters_no_font_has_are_found_by_name(format):
    content = KineticContent(rows=(KineticWord(text="a \U00013000 b", emphasis=1),))
    findings = lint(lay_out(sheet_of("glyph", content), Style(), format), format)
    assert [(f.kind, "U+13000" in f.evidence) for f in findings] == [("missing_glyph", True)]


@pytest.mark.parametrize("format", [FORMATS[name] for name in LAYOUTS], ids=LAYOUTS)
@pytest.mark.parametrize("name", ["share", "number with unit", "endcard", "process"])
def test_something_is_seen_within_a_quarter_of_a_second(name, format):
    """Drawn shapes stand from the first frame even when every word comes late."""
    stage = lay_out(sheet_of(name, CONTENTS[name]), Style(), format)
    first = {
        exposure.cel
        for plane in stage.planes
        for drawing in _drawings(plane.root)
        for exposure in drawing.exposures
        if exposure.frame <= 7 and exposure.cel
    }
    assert len(first) >= 2


def _drawings(peg):
    for child in peg.children:
        yield from (_drawings(child) if hasattr(child, "children") else (child,))


def test_a_film_of_twenty_shots_is_laid_out_in_a_second_and_a_half():
    begin = time.perf_counter()
    for index, (name, content) in enumerate(list(CONTENTS.items())[:20]):
        lay_out(sheet_of(name, content, f"1{chr(65 + index)}"), Style(), FORMATS["16x9"])
    assert time.perf_counter() - begin < 1.5
