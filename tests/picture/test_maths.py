"""Formulas: Unicode to LaTeX, LaTeX to outlines, and what is refused."""

import time

import pytest

from tools.picture.maths import DEEPEST, latex_of, math_shape


@pytest.mark.parametrize(
    ("written", "latex"),
    [
        ("a² + b² = c²", "a^{2} + b^{2} = c^{2}"),
        ("$x^2$", "x^2"),
        ("x₁₂ ≤ √(2y)", r"x_{12} \leq  \sqrt{2y}"),  # a root takes what its brackets hold
        ("2πr", r"2\pi r"),
        ("sin(x)", r"\sin (x)"),  # a function's name, not three letters
        ("speed = 3", r"\text{speed} = 3"),
        (r"\frac{1}{n^2}", r"\frac{1}{n^2}"),  # LaTeX stays as it is
    ],
)
def test_formulas_as_people_write_them_become_latex(written, latex):
    assert latex_of(written) == latex


@pytest.mark.parametrize(
    "formula",
    [
        "E = mc²",
        r"\sum_{i=1}^{n} i = \frac{n(n+1)}{2}",
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
        r"e^{i\pi} + 1 = 0",
        "∑ 1/n² = π²/6",
    ],
)
def test_valid_formulas_have_outlines_inside_their_ink(formula):
    shape = math_shape(formula)
    assert shape is not None
    assert len(shape.paths) >= 4
    assert shape.ink.width > 100


@pytest.mark.parametrize(
    "formula",
    [
        "",
        "   ",
        r"\frac{1}{",
        "}{",
        "^",
        "&&&",
        r"\unknowncommand x",
        "日本 = 3",
        "مرحبا",
        "x" * 401,
    ],
)
def test_what_the_setter_does_not_know_is_refused(formula):
    assert math_shape(formula) is None


@pytest.mark.parametrize(
    "formula",
    [
        "\\frac{1}{" * 38 + "1" + "}" * 38,
        "\\frac{1}{" * DEEPEST + "1" + "}" * DEEPEST,
        "x^{" * DEEPEST + "1" + "}" * DEEPEST,
        "\\sqrt" * 60 + "x",
        "\\left(" * 40 + "x" + "\\right)" * 40,
        "a+" * 199 + "a",
    ],
)
def test_no_formula_hangs(formula):
    begin = time.perf_counter()
    math_shape(formula)
    assert time.perf_counter() - begin < 3
