"""The cards: every template of words and lists in every format, ordinary, extreme and hostile."""

import time
from itertools import product

import pytest

from film.cast import Appearance
from film.content import (
    BulletsContent,
    ChapterContent,
    ChecklistContent,
    CodeContent,
    CompareContent,
    EndCardContent,
    FormulaContent,
    KineticContent,
    KineticWord,
    LogoContent,
    LowerThirdContent,
    ProcessContent,
    QuestionContent,
    QuoteContent,
    Step,
    TableContent,
    TitleContent,
)
from film.content_cards import ChecklistItem, CompareSide, Item
from film.formats import FORMATS, LAYOUTS
from film.sheet import ExpressionCue, Figure, PoseCue, Reveal, Sheet
from film.stage import Drawing, Peg, Track
from film.style import Palette, Style
from tools.picture.layout import lay_out
from tools.picture.lint import lint

MAYA = Figure(
    character="MAYA",
    appearance=Appearance(hair="long"),
    mark="right",
    poses=(PoseCue(frame=0, pose="stand"),),
    expressions=(ExpressionCue(frame=0, expression="happy"),),
)
BULLETS = BulletsContent(
    title="What makes a cup good",
    items=(
        Item(text="Beans roasted this month"),
        Item(text="Water just off the boil"),
        Item(text="A scale, not a spoon"),
        Item(text="Four quiet minutes"),
    ),
)
CHECKLIST = ChecklistContent(
    title="Before you leave the house",
    items=tuple(
        ChecklistItem(text=text, checked=checked)
        for text, checked in (
            ("Passport in the inside pocket", True),
            ("Windows closed", True),
            ("Stove off", False),
        )
    ),
)
COMPARE = CompareContent(
    left=CompareSide(
        title="Before: spreadsheets",
        points=("Copy-paste every Monday", "Three versions of the truth", "Errors found too late"),
        good=False,
    ),
    right=CompareSide(
        title="After: one dashboard",
        points=("Live numbers", "One source for all teams", "Alerts before it breaks"),
        good=True,
    ),
    versus="→",
)
TABLE = TableContent(
    title="Caffeine in one cup",
    header=("Drink", "Size", "Caffeine"),
    rows=(
        ("Espresso", "30 ml", "63 mg"),
        ("Filter coffee", "240 ml", "95 mg"),
        ("Black tea", "240 ml", "47 mg"),
    ),
    highlight=1,
    source="Source: the script",
)
PYTHON = "def total(n):\n    return n * (n + 1) // 2\n\n\nprint(total(100))  # 5050"
FORMULA = FormulaContent(
    title="Pythagoras",
    latex="a^2 + b^2 = c^2",
    said="a² + b² = c²",
    terms=(("a", "one short side"), ("b", "the other"), ("c", "the side across")),
)
CARDS = {
    "bullets": BULLETS,
    "two bullets": BulletsContent(title="", items=(Item(text="A coat"), Item(text="A torch"))),
    "five bullets": BulletsContent(
        title="How the tenants’ law changed in five honest and simple steps",
        items=tuple(
            Item(text=text)
            for text in (
                "Deposits are held by a third party from the first day",
                "Rent may rise once a year",
                "Notice is three months, on both sides",
                "Repairs within fourteen days",
                "A court decides the rest",
            )
        ),
    ),
    "checklist": CHECKLIST,
    "six boxes": ChecklistContent(
        title="", items=tuple(ChecklistItem(text=f"{n} eggs for the cake") for n in range(1, 7))
    ),
    "compare": COMPARE,
    "question with two sides": CompareContent(
        title="Coffee or tea in the morning?",
        left=CompareSide(title="Coffee", points=("Quick", "Strong")),
        right=CompareSide(title="Tea", points=("Gentle",)),
        versus="or",
    ),
    "two names": CompareContent(left=CompareSide(title="Rent"), right=CompareSide(title="Own")),
    "table": TABLE,
    "wide table": TableContent(
        title="Gold, silver and bronze in the five last winter games",
        header=("Country", "Gold", "Silver", "Bronze", "Total"),
        rows=tuple((name, "16", "8", "13", "37") for name in ("Norway", "Germany", "Austria") * 2),
        highlight=0,
    ),
    "table of sentences": TableContent(
        header=("Right", "What it means for you"),
        rows=(
            ("Access", "You may see everything that is stored about you"),
            ("Erasure", "It has to be deleted when you ask for it"),
        ),
    ),
    "question": QuestionContent(text="Why do cities never really sleep?"),
    "long question": QuestionContent(
        text="What would happen to the price of bread if nobody might sell it on a Sunday?"
    ),
    "chapter": ChapterContent(number="2", title="The night shift", subtitle="Who keeps watch"),
    "act": ChapterContent(number="Act II", title="A garden in the castle"),
    "part without a numeral": ChapterContent(number="Epilogue", title="The roastery"),
    "code": CodeContent(language="python", title="gauss.py", text=PYTHON),
    "terminal": CodeContent(terminal=True, text="$ auteur make coffee.md\nA film of 46 seconds"),
    "code of fourteen lines": CodeContent(language="js", text="\n".join(["const a = 1;"] * 14)),
    "formula": FORMULA,
    "integral": FormulaContent(latex=r"\int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi}"),
    "logo": LogoContent(name="Playwright Studio", tagline="Words in, film out"),
    "lower third": LowerThirdContent(name="Lisbon, 1892", role="The first roastery"),
    "lower third with actor": LowerThirdContent(
        name="Ade Okafor", role="Field ecologist", actor="MAYA", place="forest"
    ),
    "title with actor": TitleContent(
        title="Why cities never really sleep", subtitle="The hidden systems", actor="MAYA"
    ),
    "quote with actor": QuoteContent(
        text="The best way to predict the future is to build the boring parts first.",
        who="Maya Torres",
        role="Head of Product and of everything else that nobody wanted",
        actor="MAYA",
    ),
}
HAS_PERSON = ("title with actor", "quote with actor", "lower third with actor")


def sheet_of(content, shot_id: str = "x", reveals=(), people: bool = False) -> Sheet:
    return Sheet(
        shot_id=shot_id,
        frames=150,
        content=content,
        size="medium",
        move="push",
        transition="cut",
        reveals=tuple(Reveal(name=name, frame=frame) for name, frame in reveals),
        figures=(MAYA,) if people else (),
        lines=(),
        seed=7,
    )


def laid(content, format_name: str, shot_id: str = "x", people: bool = False, **style):
    sheet = sheet_of(content, shot_id, people=people)
    return lay_out(sheet, Style(**style), FORMATS[format_name])


@pytest.mark.parametrize("format", LAYOUTS)
@pytest.mark.parametrize("name", CARDS)
def test_ordinary_cards_are_clean_on_all_their_grounds(name, format):
    for shot_id in "abcd":
        stage = laid(CARDS[name], format, shot_id, name in HAS_PERSON)
        assert lint(stage, FORMATS[format]) == ()


BRANDS = {
    "dark background": Palette(background="#101418", ink="#f4f1ea", light="#ffffff"),
    "pale colours": Palette(primary="#bfe3d0", secondary="#ffd9cf", accent="#fff3c4"),
    "one dark colour": Palette(
        primary="#220033", secondary="#220033", accent="#220033", support="#220033"
    ),
}


@pytest.mark.parametrize("palette", BRANDS.values(), ids=BRANDS)
@pytest.mark.parametrize("name", CARDS)
def test_no_brand_makes_a_card_unreadable(name, palette):
    for shot_id in "abcd":
        stage = laid(CARDS[name], "16x9", shot_id, name in HAS_PERSON, palette=palette)
        found = lint(stage, FORMATS["16x9"])
        assert [f.evidence for f in found if f.kind == "low_contrast"] == []


LONG = "An extraordinarily long sentence about the interdisciplinary character of everything "
ENDLESS = "word " * 300
MONSTER = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenkasse"


def every_card(text: str):
    return {
        "bullets": BulletsContent(title=text, items=(Item(text=text),) * 5),
        "checklist": ChecklistContent(title=text, items=(ChecklistItem(text=text),) * 6),
        "compare": CompareContent(
            title=text,
            left=CompareSide(title=text, points=(text,) * 3, good=True),
            right=CompareSide(title=text, points=(text,) * 3),
            versus=text,
        ),
        "table": TableContent(title=text, header=(text,) * 5, rows=((text,) * 5,) * 6, source=text),
        "question": QuestionContent(text=text),
        "chapter": ChapterContent(number=text, title=text, subtitle=text),
        "code": CodeContent(language=text, text=text, title=text),
        "formula": FormulaContent(latex=text, said=text, title=text, terms=((text, text),) * 4),
        "logo": LogoContent(name=text, tagline=text),
        "lowerthird": LowerThirdContent(name=text, role=text),
        "title": TitleContent(title=text, subtitle=text),
        "kinetic": KineticContent(rows=(KineticWord(text=text, emphasis=2),) * 4),
        "quote": QuoteContent(text=text, who=text, role=text),
        "endcard": EndCardContent(name=text, tagline=text, cta=text),
        "process": ProcessContent(title=text, steps=(Step(title=text, text=text),) * 5),
    }


@pytest.mark.parametrize("format", LAYOUTS)
@pytest.mark.parametrize("name", every_card(""))
def test_what_cannot_fit_is_said(name, format):
    stage = laid(every_card(ENDLESS)[name], format)
    assert "overflow" in [finding.kind for finding in lint(stage, FORMATS[format])]


@pytest.mark.parametrize("format", ["16x9", "1x1", "9x16"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        MONSTER,
        "😀 🎬 👩‍🚀",
        "0123456789 − 1.000.000,00 %",
        "שלום עולם مرحبا بالعالم",
        "日本語の映画はここから始まります。",
        "\x00\x07 <svg onload='x'> &amp; \\frac{ $$ {{}}",
    ],
    ids=["empty", "blank", "one word", "emoji", "digits", "right to left", "Japanese", "markup"],
)
def test_no_text_breaks_a_card(text, format):
    begin = time.perf_counter()
    stages = [laid(content, format) for content in every_card(text).values()]
    assert all(stage.planes for stage in stages)
    assert time.perf_counter() - begin < 6


def test_one_word_of_sixty_letters_stays_in_the_frame_or_is_said():
    for (name, content), format in product(every_card(MONSTER).items(), LAYOUTS):
        stage = laid(content, format)
        found = [finding.kind for finding in lint(stage, FORMATS[format])]
        assert "overflow" in found or "unsafe_text" not in found, (name, format, found)


REVEALS = [
    (BULLETS, "item/2", "A scale, not a spoon"),
    (CHECKLIST, "item/1", "Windows closed"),
    (COMPARE, "right/1", "One source for all teams"),
    (COMPARE, "left", "Before: spreadsheets"),
    (TABLE, "row/2", "Black tea"),
    (CARDS["question"], "question", "Why do"),
    (CARDS["chapter"], "title", "The night shift"),
    (CARDS["code"], "line/1", "return n * (n + 1) // 2"),
    (FORMULA, "formula", "a² + b² = c²"),
    (FORMULA, "term/1", "the other"),
    (CARDS["logo"], "name", "Playwright Studio"),
    (CARDS["lower third"], "role", "The first roastery"),
]


@pytest.mark.parametrize(("content", "reveal", "text"), REVEALS, ids=[r[1] for r in REVEALS])
@pytest.mark.parametrize("format", LAYOUTS)
def test_words_come_with_their_reveal(content, reveal, text, format):
    stage = lay_out(sheet_of(content, reveals=[(reveal, 90)]), Style(), FORMATS[format])
    frames = [box.from_frame for box in stage.texts if box.text.startswith(text.split()[0])]
    assert frames and 90 <= max(frames) <= 96


@pytest.mark.parametrize("format", LAYOUTS)
@pytest.mark.parametrize("name", CARDS)
def test_something_moves_through_the_whole_shot(name, format):
    """No card stands still for three seconds, however early its words have come."""
    stage = laid(CARDS[name], format, people=name in HAS_PERSON)
    last = max(
        (
            key.frame
            for plane in stage.planes
            for track in _tracks(plane.root)
            for key in track.keys
        ),
        default=0,
    )
    camera = stage.camera_zoom
    if isinstance(camera, Track):
        last = max(last, camera.keys[-1].frame)
    assert last >= stage.frames - 30


def _tracks(peg: Peg):
    for amount in (peg.x, peg.y, peg.rotation, peg.scale_x, peg.scale_y, peg.opacity):
        if isinstance(amount, Track):
            yield amount
    for child in peg.children:
        if isinstance(child, Peg):
            yield from _tracks(child)


def test_neighbouring_cards_of_a_kind_do_not_all_stand_on_one_ground():
    for name in ("bullets", "question", "chapter", "kinetic", "code", "checklist"):
        content = every_card("Why not")[name]
        grounds = {laid(content, "16x9", f"shot-{index}").background for index in range(12)}
        assert len(grounds) >= 3, name


def test_a_box_is_ticked_only_where_the_script_says_so():
    stage = laid(CHECKLIST, "16x9")
    ticks = next(plane for plane in stage.planes if plane.name == "ticks")
    assert len(ticks.root.children) == 2


def test_columns_of_figures_end_at_one_edge():
    stage = laid(TABLE, "16x9")
    size = [t.box.right for t in stage.texts if t.text.endswith("ml")]
    assert len(size) == 3
    assert max(size) - min(size) < 3


def test_a_formula_that_is_not_valid_is_set_as_written_and_said():
    stage = laid(FormulaContent(latex=r"\frac{1}{", said="one half"), "16x9")
    assert [text.text for text in stage.texts] == ["one half"]
    assert [missing.kind for missing in stage.missing] == ["overflow"]


def test_long_code_lines_are_broken_and_nothing_is_lost():
    text = "result = compute_everything(alpha, beta, gamma, delta, epsilon, zeta)"
    stage = laid(CodeContent(language="python", text=text), "9x16")
    rows = [box.text for box in stage.texts]
    assert len(rows) > 1
    assert "".join("".join(rows).split()) == "".join(text.split())


def _drawings(peg: Peg):
    for child in peg.children:
        yield from (_drawings(child) if isinstance(child, Peg) else (child,))


def test_a_cursor_blinks_to_the_end():
    stage = laid(CARDS["terminal"], "16x9")
    light = next(plane for plane in stage.planes if plane.name == "light")
    cursor = next(d for d in _drawings(light.root) if isinstance(d, Drawing))
    assert cursor.exposures[-1].frame > stage.frames - 20
    assert len({exposure.cel for exposure in cursor.exposures}) == 2
