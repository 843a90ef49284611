"""What a narration shows without saying it: tables, code, and formulas on a line of their own.

Formulas are carried as LaTeX whoever wrote them how: signs and raised digits are put into commands,
so that one drawer reads all.
"""

import re
from typing import Any

from film.script import Code, Formula, Table

MAX_COLUMNS = 10
MAX_ROWS = 40
CELL_CHARACTERS = 80
CODE_CHARACTERS = 4000
FORMULA_CHARACTERS = 400

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋"
_TO_RAISED = str.maketrans("0123456789+-n", _RAISED)
_PLAIN = str.maketrans(_RAISED + _LOWERED, "0123456789+-n" + "0123456789+-")
_SIGNS = {
    "×": r"\times", "·": r"\cdot", "⋅": r"\cdot", "÷": r"\div", "±": r"\pm", "−": "-",
    "≤": r"\leq", "≥": r"\geq", "≠": r"\neq", "≈": r"\approx", "≡": r"\equiv", "∝": r"\propto",
    "→": r"\to", "⇒": r"\Rightarrow", "⇌": r"\rightleftharpoons", "∞": r"\infty", "∑": r"\sum",
    "Σ": r"\Sigma", "∏": r"\prod", "∫": r"\int", "∂": r"\partial", "∇": r"\nabla", "∈": r"\in",
    "∪": r"\cup", "∩": r"\cap", "∠": r"\angle", "°": r"^{\circ}",
    "α": r"\alpha", "β": r"\beta", "γ": r"\gamma", "δ": r"\delta", "ε": r"\epsilon",
    "θ": r"\theta", "κ": r"\kappa", "λ": r"\lambda", "μ": r"\mu", "π": r"\pi", "ρ": r"\rho",
    "σ": r"\sigma", "τ": r"\tau", "φ": r"\phi", "χ": r"\chi", "ψ": r"\psi", "ω": r"\omega",
    "Γ": r"\Gamma", "Δ": r"\Delta", "Θ": r"\Theta", "Λ": r"\Lambda", "Π": r"\Pi",
    "Φ": r"\Phi", "Ψ": r"\Psi", "Ω": r"\Omega",
}  # fmt: skip
_WRITTEN = {command: sign for sign, command in _SIGNS.items() if command.startswith("\\")}
_FUNCTIONS = frozenset("sin cos tan log ln exp lim max min sqrt mod det".split())
_RELATION = re.compile(r"[=≠≈≤≥∝≡⇌→<>]")
_INLINE = re.compile(r"\$([^$\s][^$\n]{0,120})\$(?![\d\w])")
_SQRT = re.compile(r"√(?:\(([^()]{1,60})\)|([^\W_]{1,8}))")


def table_of(tokens: list[Any], index: int, words: Any, caption: str) -> tuple[Table, int]:
    """The table that opens at `index`, and the index after it. Rows are cut or filled to the
    header's length."""
    rows: list[list[str]] = []
    while tokens[index].type != "table_close":
        token = tokens[index]
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(words(token).text[:CELL_CHARACTERS].strip())
        index += 1
    wide = min(MAX_COLUMNS, len(rows[0]))
    fitted = [tuple((row + [""] * wide)[:wide]) for row in rows[: MAX_ROWS + 1]]
    shown = tuple(row for row in fitted[1:] if any(row))
    return Table(id="", header=fitted[0], rows=shown, caption=caption), index + 1


def code_of(token: Any) -> Code:
    words = token.info.split()
    text = token.content.expandtabs(4).rstrip("\n")[:CODE_CHARACTERS]
    return Code(id="", language=words[0] if words else "", text=text)


def formulas_apart(text: str) -> str:
    """Display formulas that fill whole rows, put on one row between empty rows: so an empty row or
    a list mark inside one breaks nothing."""
    for opening, closing in (("$$", "$$"), ("\\[", "\\]")):
        parts, at = [], 0
        while (start := text.find(opening, at)) >= 0:
            end = text.find(closing, start + 2)
            if end < 0:
                break
            row_start, row_end = _row_around(text, start, end + 2)
            alone = row_start >= 0 and row_end >= 0
            if alone and end - start <= FORMULA_CHARACTERS * 2:
                inside = " ".join(text[start + 2 : end].split())
                parts += [text[at:row_start], f"\n\n{opening}{inside}{closing}\n\n"]
                at = row_end
            else:
                parts.append(text[at : end + 2])
                at = end + 2
        text = "".join((*parts, text[at:]))
    return text


def _row_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the row begins and ends that holds nothing but this; -1 where words stand beside it.
    Looks at eight characters at most, for one row may be a whole file."""
    before = text[max(0, start - 8) : start].rstrip(" \t")
    begins = start <= 8 and not before or before.endswith("\n")
    after = re.match(r"[ \t.,]{0,8}(?=\n|\Z)", text[end : end + 9])
    ends = after is not None and (len(text) <= end + 9 or after.end() < 9)
    row_start = max(0, start - 8) + len(before) if begins else -1
    return row_start, end + after.end() if after and ends else -1


def formula_in(raw: str) -> Formula | None:
    """The formula that a whole paragraph is, else None: between display marks, or signs and short
    names around a relation."""
    text = raw.strip()
    for opening, closing in (("$$", "$$"), ("\\[", "\\]"), ("$", "$")):
        inside = text[len(opening) : -len(closing)].strip()
        if text.startswith(opening) and text.endswith(closing) and inside and "$" not in inside:
            return Formula(id="", latex=inside[:FORMULA_CHARACTERS])
    bare = text.rstrip(".,")
    if len(bare) > 90 or "\n" in bare or not _RELATION.search(bare) or "`" in bare:
        return None
    names = re.findall(r"[^\W\d_]{2,}", bare)
    short = all(len(n) <= 3 or n in _FUNCTIONS for n in names)
    sides = [side.strip() for side in _RELATION.split(bare)]
    if not short or len(names) > 12 or not all(sides) or "<" in bare and re.search(r"</?\w", bare):
        return None
    return Formula(id="", latex=latex_of(bare))


def latex_of(text: str) -> str:
    """A formula written with signs, in LaTeX."""
    text = _SQRT.sub(lambda m: rf"\sqrt{{{m[1] or m[2]}}}", text)
    text = re.sub(f"[{_RAISED}]+", lambda m: "^{" + m[0].translate(_PLAIN) + "}", text)
    text = re.sub(f"[{_LOWERED}]+", lambda m: "_{" + m[0].translate(_PLAIN) + "}", text)
    text = re.sub(r"\b([^\W\d_]{1,3})_([^\W_{]{2,12})\b", r"\1_{\2}", text)
    for sign, command in _SIGNS.items():
        if sign in text:
            space = " " if command[-1].isalpha() else ""
            text = re.sub(rf"{sign}(?=\w)", lambda _, c=command, s=space: c + s, text)
            text = text.replace(sign, command)
    return text


def formulas_said(text: str) -> str:
    """Inline LaTeX between dollars as signs that can be read and said: "$\\pi r^2$" is "π r²"."""
    if text.count("$") < 2:
        return text
    return _INLINE.sub(_said, text)


def _said(found: re.Match[str]) -> str:
    inside = found[1]
    if not (re.search(r"[\\^_=]", inside) or re.fullmatch(r"[^\W\d_]", inside)):
        return found[0]
    inside = re.sub(r"\\d?frac\{([^{}]{1,40})\}\{([^{}]{1,40})\}", r"\1/\2", inside)
    inside = re.sub(r"\\sqrt\{([^{}]{1,40})\}", r"√(\1)", inside)
    inside = re.sub(r"\\(?:text|mathrm|mathbf)\{([^{}]{1,40})\}", r"\1", inside)
    inside = re.sub(r"\\le(?:q)?(?![a-zA-Z])", "≤", re.sub(r"\\geq?(?![a-zA-Z])", "≥", inside))
    inside = re.sub(r"\\[a-zA-Z]+", lambda m: _WRITTEN.get(m[0], m[0][1:]), inside)
    inside = re.sub(
        r"\^(?:\{([\dn+-]{1,6})\}|([\dn]))",
        lambda m: (m[1] or m[2]).translate(_TO_RAISED),
        inside,
    )
    return inside.replace("{", "").replace("}", "")
