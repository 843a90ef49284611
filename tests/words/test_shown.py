"""Tables, code, formulas and task lists of a narration; formulas as they are said."""

import time

import pytest

from film.script import Code, Formula, Table
from tools.words.narration import read_narration
from tools.words.read import read_script
from tools.words.shown import formula_in, formulas_apart
from tools.words.spoken import spoken_form

TEXT = """# Demo

The prices are these:

| Item | Price |
|---|---:|
| **Tea** | 3 |
| Coffee | 4 | extra |
| Water |

```python
print("x_y")
```

$$
x = \\frac{-b}{2a}

$$

a² + b² = c²

- [x] Buy milk
- [ ] Call Ann
"""


def test_what_is_shown_becomes_blocks_and_boxes_keep_their_ticks() -> None:
    (scene,) = read_narration(TEXT, "a.md").scenes
    shown = [block for block in scene.blocks if isinstance(block, Table | Code | Formula)]
    assert shown == [
        Table(id="", header=("Item", "Price"), caption="The prices are these",
              rows=(("Tea", "3"), ("Coffee", "4"), ("Water", ""))),
        Code(id="", language="python", text='print("x_y")'),
        Formula(id="", latex=r"x = \frac{-b}{2a}"),
        Formula(id="", latex="a^{2} + b^{2} = c^{2}"),
    ]  # fmt: skip
    assert [(line.text, line.checked) for line in scene.lines] == [
        ("The prices are these:", None), ("Buy milk", True), ("Call Ann", False),
    ]  # fmt: skip


def test_a_huge_table_is_bounded() -> None:
    row = "|" + "cell " * 30 + "|" * 30
    rows = "\n".join([row, "|" + "---|" * 30, *[row] * 500])
    (scene,) = read_narration(f"Words.\n\n{rows}\n", "a.md").scenes
    table = next(block for block in scene.blocks if isinstance(block, Table))
    assert (len(table.header), len(table.rows), len(table.header[0])) == (10, 40, 79)


@pytest.mark.parametrize(
    ("written", "latex"),
    [
        ("V = IR", "V = IR"),
        ("$$E = mc^2$$", "E = mc^2"),
        ("\\[ \\pi r^2 \\]", "\\pi r^2"),
        ("x ≤ √2", "x \\leq \\sqrt{2}"),
        ("ΔKE = W_net", "\\Delta KE = W_{net}"),
        ("Water boils at 100 °C = fact", None),
        ("The area = length times width", None),
        ("<b> = <i>", None),
        ("See you soon.", None),
    ],
)
def test_only_a_formula_alone_is_one(written: str, latex: str | None) -> None:
    found = formula_in(written)
    assert (found.latex if found else None) == latex


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("V = IR", "V equals I R"),
        ("a² + b² = c²", "a squared plus b squared equals c squared"),
        ("√2 ≤ x", "the square root of two is at most x"),
        ("2πr", "two pi r"),
        ("H₂O", "H two O"),
        ("W_net = ΔKE", "W net equals delta K E"),
        ("+1/2 and -1/2", "plus one half and minus one half"),
        ("(1/2) * d1 * d2", "one half times d one times d two"),
        ("pKa + log([A-]/[HA])", "pKa plus log of A minus over H A"),
        ("a/sin(A) = b/sin(B)", "a over sine of A equals b over sine of B"),
        ("9.8 m/s²", "nine point eight meters per second squared"),
    ],
)
def test_formulas_are_said_as_people_read_them(written: str, said: str) -> None:
    assert spoken_form(written) == said


def test_inline_latex_becomes_signs_and_prices_stay_prices() -> None:
    (line,) = read_narration("Its $\\pi r^2$ costs $5 and $6.", "a.md").lines
    assert line.text == "Its π r² costs $5 and $6."


def test_a_law_named_before_its_colon_titles_the_film() -> None:
    text = (
        "Newton's First Law of Motion: a body at rest remains at rest unless a force acts. "
        "It is fundamental."
    )
    script = read_narration(text, "a.txt")
    assert (script.title, script.lines[0].text) == (
        "Newton's First Law of Motion",
        "a body at rest remains at rest unless a force acts.",
    )
    assert read_narration("Here is the thing: " + "we all drink far too much coffee. " * 2,
                          "a.txt").titled is False  # fmt: skip


def test_ids_of_tables_code_and_formulas_live_on_when_edited() -> None:
    before = read_script(TEXT.encode(), "a.md", "auto", None)
    edited = TEXT.replace("Coffee | 4", "Coffee | 5").replace("x_y", "x_z").replace("Ann", "Bob")
    after = read_script(edited.encode(), "a.md", "auto", before)
    assert [b.id for b in after.scenes[0].blocks] == [b.id for b in before.scenes[0].blocks]
    assert len({b.id for b in after.scenes[0].blocks}) == len(after.scenes[0].blocks)


@pytest.mark.parametrize("hostile", ["$$ ", "\\[ ", "$x ", "| ", "```\n", "a² = "])
def test_hostile_marks_take_linear_time(hostile: str) -> None:
    begun = time.perf_counter()
    formulas_apart(hostile * (1_000_000 // len(hostile)))
    formula_in(hostile * 100_000)
    assert time.perf_counter() - begun < 2.0
