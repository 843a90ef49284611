"""Formulas: one, large, with what its letters mean as the script says it."""

import re

from agents.storyboard_labels import short_title
from film.content import FormulaContent

TERMS = 4
TERM_CHARACTERS = 34
LONGEST = 64
_LETTER = r"[A-Za-zα-ωΑ-Ω](?:[A-Za-z]|_\w+|\d|[₀-₉])?(?:_\w+)?|[A-ZΔ]\w?[_A-Z]\w*|pKa|pH"
_MEANS = re.compile(
    rf"(?<![\w(])(?P<letters>(?:{_LETTER})(?:(?:, (?:and )?| and )(?:{_LETTER}))*) "
    r"(?:is|are|stands? for|means|denotes?) (?P<what>[^.;:]+?)"
    rf"(?=[.;:]|$|,? and (?:{_LETTER})(?:(?:,| and)[^.]{{1,12}})? (?:is|are|stands|means)"
    rf"|, (?:and )?(?:{_LETTER})(?:(?:,| and)[^.]{{1,12}})? (?:is|are|stands|means)|, then\b)"
)
_NAMED = re.compile(r"(?<![A-Za-z])(?P<what>[a-z]+(?: [a-z]+)?) \((?P<letters>[A-Z])\)")
_ATOM = r"(?:[\w′'Δλμπσθρωα-ω²³⁰-⁹₀-₉√∑∫∂.,]*[\w²³⁰-⁹₀-₉)\]]|\([^()]{1,30}\)|\[[^\]]{1,12}\])"
_EQUATION = re.compile(
    r"(?<!\S)(?P<left>[\w′Δλμπσθρ²³√(][\w′Δλμπσθρ²³⁰-⁹₀-₉()/\[\]+^*·-]*"
    r"(?:\s+[-+−×·*/]\s+[\w²³⁰-⁹₀-₉()/\[\]^]+)*)"
    r"\s+(?P<sign>[=≈≤≥<>∝])\s+"
    r"(?P<right>[^\s,;:]+(?:\s+[-+−×·*/=]\s+[^\s,;:]+)*)"
)
_CALLED = re.compile(r"(?<![\w(])[OΘΩ]\([^()]{1,16}\)")
_EXPLAINS = re.compile(rf"^(?:Here|Where|In it|There)?,?\s*(?:{_LETTER}) (?:is|are|stands)\b")


def formula_card(said: str, text: str, title: str, latex: str = "") -> FormulaContent:
    """`text`: the sentences around it, which may say what its letters mean."""
    return FormulaContent(
        latex=latex or typed(said),
        said=said,
        title=short_title(title) if title else "",
        terms=terms_of(latex or said, text),
    )


def formula_told(text: str) -> str:
    """The formula that stands inside a sentence, as it is written; "" for none."""
    found = [match.group().strip(" .,;:") for match in _EQUATION.finditer(text)]
    found = [one for one in found if _is_formula(one)]
    if found:
        return max(found, key=len)
    called = _CALLED.search(text)
    return called.group() if called else ""


def explains(text: str) -> bool:
    """Whether a sentence says what the letters of a formula mean: "Here A is …"."""
    return bool(_EXPLAINS.match(text)) or bool(
        re.match(r"(?:Here|where|In this formula)\b", text) and _MEANS.search(text)
    )


def terms_of(formula: str, text: str) -> tuple[tuple[str, str], ...]:
    """(letter, meaning) of the letters that stand in the formula, in the order they are told."""
    found: list[tuple[int, str, str]] = []
    for match in [*_MEANS.finditer(text), *_NAMED.finditer(text)]:
        what = re.sub(r"^(?:the|an?|called)\s+", "", match["what"].strip(" ,"))
        what = re.sub(r",? (?:where|then|which|and)$|\s+flowing through it$", "", what)
        letters = match["letters"]
        named = re.split(r",? and |, ", letters)
        inside = all(_stands_in(letter, formula) for letter in named)
        letters = ", ".join(named)
        if (
            inside
            and what
            and len(what) <= TERM_CHARACTERS
            and letters not in {f[1] for f in found}
        ):
            found.append((match.start(), typed(letters), what))
    return tuple((letters, what) for _, letters, what in sorted(found)[:TERMS])


def typed(said: str) -> str:
    """A formula written in a line of text with its indexes as indexes: "W_net", "d1"."""
    text = re.sub(r"_(\w+)", lambda m: "_{" + m.group(1).replace("_", r"\,") + "}", said)
    text = re.sub(r"(?<![\w_{])([a-zA-Z])(\d)(?!\w)", r"\1_{\2}", text)
    return re.sub(r"\[([A-Z]\w*)([+-])\]", r"[\1^{\2}]", text)


_FUNCTIONS = frozenset("sin cos tan log ln exp lim max min mod".split())


def _stands_in(letter: str, formula: str) -> bool:
    """Whether a formula holds the letter, alone or beside others: the m of mc²."""
    flat = re.sub(r"\\[a-zA-Z]+|[{}_^]", " ", formula) + " " + formula
    if re.search(rf"(?<![A-Za-z]){re.escape(letter)}(?![A-Za-z])", flat):
        return True
    near = [word for word in re.findall(r"[A-Za-z]{2,3}", flat) if word not in _FUNCTIONS]
    return len(letter) == 1 and any(letter in word for word in near)


def _is_formula(one: str) -> bool:
    """Short, with a letter, and not a sentence with a sign in it."""
    words = re.findall(r"[A-Za-z]{4,}", one)
    spoken = [word for word in words if word.lower() not in ("area", "total", "final", "initial")]
    plain = re.sub(r"_\w+", "", one)
    return (
        3 <= len(one) <= LONGEST
        and bool(re.search(r"[A-Za-zα-ωΔ]", one))
        and one.count("(") == one.count(")")
        and one.count("[") == one.count("]")
        and (not spoken or not re.search(r"[A-Za-z]{4,} [A-Za-z]{4,}", plain))
    )
