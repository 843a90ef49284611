"""Formulas as outlines: LaTeX, or a formula written with Unicode signs, set by ziamath in its STIX
face.

ziamath speaks LaTeX through MathML and carries its font in the wheel, so nothing is looked up on
the machine. It takes an unknown command for a word; here such a formula is refused, and whoever
asked sets it as text instead of showing a stray backslash.
"""

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from film.stage import Box

LONGEST = 400
"""Characters; no formula on a card is longer, and layout time grows with them."""
DEEPEST = 6
"""Groups within groups: the setter's time doubles or trebles with each level."""
_SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", "0123456789+-=()ni", strict=True))
_SUBSCRIPTS = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₙᵢ", "0123456789+-=()aeoxni", strict=True))
_SIGNS = {
    "×": r"\times ",
    "·": r"\cdot ",
    "÷": r"\div ",
    "−": "-",
    "–": "-",
    "±": r"\pm ",
    "≈": r"\approx ",
    "≠": r"\neq ",
    "≤": r"\leq ",
    "≥": r"\geq ",
    "∞": r"\infty ",
    "∑": r"\sum ",
    "∏": r"\prod ",
    "∫": r"\int ",
    "∂": r"\partial ",
    "∇": r"\nabla ",
    "→": r"\to ",
    "⇒": r"\Rightarrow ",
    "∈": r"\in ",
    "π": r"\pi ",
    "θ": r"\theta ",
    "λ": r"\lambda ",
    "μ": r"\mu ",
    "σ": r"\sigma ",
    "φ": r"\varphi ",
    "ω": r"\omega ",
    "α": r"\alpha ",
    "β": r"\beta ",
    "γ": r"\gamma ",
    "δ": r"\delta ",
    "ε": r"\varepsilon ",
    "ρ": r"\rho ",
    "τ": r"\tau ",
    "Δ": r"\Delta ",
    "Σ": r"\Sigma ",
    "Ω": r"\Omega ",
}
_ROOT = re.compile(r"√\s*(\([^()]*\)|[\w.]+)")
_WORD = re.compile(r"(?<![\\\w{])([A-Za-z]{3,})(?![\w}])")
_FUNCTIONS = {"sin", "cos", "tan", "log", "ln", "exp", "lim", "max", "min", "mod", "gcd", "det"}
_FOREIGN = re.compile("[\u0530-\u1cff]")
_RAISED = re.compile("[" + re.escape("".join(_SUPERSCRIPTS)) + "]+")
_LOWERED = re.compile("[" + re.escape("".join(_SUBSCRIPTS)) + "]+")


@dataclass(frozen=True, slots=True)
class MathShape:
    """A formula at 100 px of type; its baseline starts at 0, 0."""

    paths: tuple[str, ...]
    rules: tuple[Box, ...]
    """Fraction bars and the like."""
    ink: Box


def latex_of(formula: str) -> str:
    """LaTeX of a formula that may be written with Unicode signs: "a² + b² = c²"."""
    text = formula.strip().strip("$").strip()
    text = _RAISED.sub(lambda m: "^{" + "".join(_SUPERSCRIPTS[c] for c in m[0]) + "}", text)
    text = _LOWERED.sub(lambda m: "_{" + "".join(_SUBSCRIPTS[c] for c in m[0]) + "}", text)
    text = _ROOT.sub(lambda m: rf"\sqrt{{{m[1].strip('()')}}}", text)
    if "\\" not in text:
        text = _WORD.sub(
            lambda m: rf"\{m[1]} " if m[1] in _FUNCTIONS else rf"\text{{{m[1]}}}", text
        )
        text = re.sub(r"(?<=\})\s+(?=\\text)", r"\\ ", text)
    for sign, command in _SIGNS.items():
        text = text.replace(sign, command)
    return text.replace("*", r"\cdot ") if "\\" not in formula else text


def _depth(latex: str) -> int:
    deepest = depth = 0
    for character in latex:
        depth += {"{": 1, "}": -1}.get(character, 0)
        deepest = max(deepest, depth)
    return deepest


@lru_cache(maxsize=128)
def math_shape(formula: str) -> MathShape | None:
    """The formula's outlines; None when it is not valid and must be set as text."""
    latex = latex_of(formula)
    if not latex or len(latex) > LONGEST or latex.count("{") != latex.count("}"):
        return None
    if _depth(latex) > DEEPEST:
        return None
    if any(ord(character) > 0x2FFF for character in latex) or _FOREIGN.search(latex):
        return None  # its face has no such letters, and would draw empty boxes
    _setter()
    try:
        return _drawn(latex)
    except Exception:  # an edge: the vendors have no error of their own, any means "not valid"
        return None


@lru_cache(maxsize=1)
def _setter() -> tuple[Any, Any]:
    """ziamath's formula and its settings; its way of finding its own font is deprecated since
    Python 3.11.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziamath.config import config
        from ziamath.zmath import Latex

        Latex("x").svgxml()
    return Latex, config


def _drawn(latex: str) -> MathShape | None:
    setter, config = _setter()
    config.svg2 = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            formula = setter(latex, size=100)
        if "\\" in formula.mathmlstr():
            return None
        svg = formula.svgxml()
    finally:
        config.svg2 = True
    paths: list[str] = []
    rules: list[Box] = []
    for node in svg.iter():
        kind = node.tag.rsplit("}", 1)[-1]
        if kind == "path" and node.get("d"):
            paths.append(" ".join(node.get("d", "").split()))
        elif kind == "rect":
            at = {name: float(node.get(name, "0")) for name in ("x", "y", "width", "height")}
            rules.append(Box(at["x"], at["y"], at["width"], at["height"]))
        elif kind in ("use", "symbol", "text", "line", "polyline"):
            return None
    x, y, width, height = (float(edge) for edge in svg.get("viewBox", "0 0 0 0").split())
    if not paths or width <= 0:
        return None
    return MathShape(tuple(paths), tuple(rules), Box(x, y, width, height))
