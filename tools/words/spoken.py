"""Spoken forms: how symbols, units and numbers are said. Captions keep what was written.

One table for all voices: what an engine would read differently from another, or skip ("√2", "ΔKE",
"3:2", "94 °C"), is turned into plain words here, word by written word, so that a spoken word's time
maps back to the word on the screen.
"""

import re
from functools import lru_cache

from tools.words import number_words as say
from tools.words.segments import written_words
from tools.words.spoken_table import (
    ABBREVIATIONS,
    CURRENCIES,
    FUNCTIONS,
    MAGNITUDES,
    SYMBOLS,
    UNITS,
)

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+-n")
_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-")
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ"
_LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋"
_OPENING = "([{<\"“‘'«¿¡*_"
_CLOSING = ")]}>\"”’'»,.;:!?…*_"
_NUMBER = re.compile(r"\d{1,3}(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_SPECIAL = re.escape("".join(mark for mark in SYMBOLS if len(mark) == 1) + _RAISED + _LOWERED)
_LETTERS = rf"(?:(?![{_SPECIAL}])[^\W\d_])+"
_PIECE = re.compile(
    rf"(?P<number>{_NUMBER.pattern})|(?P<letters>{_LETTERS}(?:['’]{_LETTERS})*)"
    rf"|(?P<raised>[{_RAISED}]+)|(?P<lowered>[{_LOWERED}]+)|(?P<mark>.)",
    re.DOTALL,
)
_PLAIN = re.compile(rf"^{_LETTERS}(?:['’.\-‑]{_LETTERS})*\.?$")
_DASHES = ("-", "–", "—", "--", "―")


def spoken_form(text: str) -> str:
    """The whole text as it is said, with the pauses that its marks ask for."""
    said = []
    for written, words in spoken_words(text):
        if words:
            closing = "".join(
                mark for mark in written[len(written.rstrip(_CLOSING)) :] if mark in ",.;:!?…"
            )
            closing = "" if re.search(r"&#?\w+;$", written) else closing
            closing = "" if written.lower().lstrip("(") in ABBREVIATIONS else closing
            phrase = " ".join(words)
            said.append(phrase if phrase.endswith(closing) else phrase.rstrip(".") + closing)
    return " ".join(said)


@lru_cache(maxsize=2048)
def spoken_words(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each written word, with the words that are said for it; none for a lone dash."""
    written = written_words(text)
    cores = [_core(word) for word in written]
    said = [_said(index, cores).split() for index in range(len(written))]
    for index in range(1, len(written)):
        if (
            written[index] in _DASHES
            and not said[index]
            and said[index - 1]
            and said[index - 1][-1][-1].isalpha()
        ):
            said[index - 1][-1] += ","  # a dash is heard as a pause after the word before it
    return tuple((word, tuple(words)) for word, words in zip(written, said, strict=True))


def _core(word: str) -> str:
    """Without the brackets, quotes and stops around it. A stop that belongs to the word ("e.g.",
    "U.S.") stays."""
    if word == "*":
        return word
    bare = word.strip('"“”‘«»*_')
    if bare.lower().lstrip("(") in ABBREVIATIONS:
        return bare.lstrip("(")
    if bare in SYMBOLS or bare in UNITS or bare in _DASHES:
        return bare
    bare = bare.lstrip(_OPENING.replace("'", ""))
    shut = bare.rstrip(_CLOSING.replace("°", ""))
    if re.search(r"[^\W\d_]\.[^\W\d_]$", shut) and bare[len(shut) :].startswith("."):
        return shut + "."
    if _unclosed(shut):
        shut += ")"
    return shut


def _unclosed(word: str) -> bool:
    return word.count("(") > word.count(")")


def _said(index: int, cores: list[str]) -> str:
    core = cores[index]
    before = cores[index - 1] if index else ""
    after = cores[index + 1] if index + 1 < len(cores) else ""
    if not core or core in _DASHES:
        return "minus" if core in ("-", "–") and _operand(before) and _operand(after) else ""
    if core.lower() in ABBREVIATIONS:
        return ABBREVIATIONS[core.lower()]
    if core in UNITS and _ends_in_number(before):
        return UNITS[core][0 if _is_one(before) else 1]
    if core in ("/", "*", "×", "x") and _operand(before) and _operand(after):
        return {"/": "over"}.get(core, "times")
    if (
        core.lower() in ("hundred", "thousand", "million", "billion", "trillion")
        and before[:1] in CURRENCIES
        and _ends_in_number(before)
    ):
        return f"{core} {CURRENCIES[before[0]][1]}"
    if core in SYMBOLS:
        return "" if core == "*" else SYMBOLS[core]
    if _PLAIN.match(core):
        beside_equals = "=" in (before, after) or before in ("≈", "∝") or after in ("≈", "∝")
        return " ".join(core) if beside_equals and _is_product(core) else core.replace("’", "'")
    if not any(letter.isalnum() or letter in SYMBOLS for letter in core):
        return ""
    return _numeric(core, after) or _mixed(core, after)


def _is_product(core: str) -> bool:
    """ "IR" and "ma" beside an equals sign are letters multiplied."""
    short = core.isupper() and len(core) <= 3
    return short or (
        len(core) == 2
        and core.lower()
        not in ("is", "it", "we", "he", "to", "of", "in", "at", "on", "no", "so", "an", "or")
    )


def _operand(core: str) -> bool:
    """A number, a single letter, or something with symbols: what a formula is made of."""
    return bool(core) and (
        len(core) == 1
        or any(letter.isdigit() or letter in SYMBOLS or letter in _RAISED for letter in core)
        or core.endswith(")")
    )


def _ends_in_number(core: str) -> bool:
    return bool(re.search(r"(?:\d|½|¼|¾|hundred|thousand|million|billion)$", core))


def _is_one(core: str) -> bool:
    return core in ("1", "-1", "−1", "one")


_SHAPES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), name)
    for pattern, name in (
        (r"^([01]?\d|2[0-4]):([0-5]\d)(?:\s?([ap])\.?m)?$", "time"),
        (r"^(\d+):(\d+)$", "ratio"),
        (r"^([+\-−]?)(\d{1,3})/(\d{1,3})$", "fraction"),
        (r"^((?:1[1-9]|20)\d\d)/(\d\d(?:\d\d)?)$", "season"),
        (r"^((?:1[1-9]|20)\d\d)[-–]((?:1[1-9]|20)?\d\d)$", "years"),
        (r"^([$€£]?)([\d.,]+)\s?[-–]\s?([$€£]?)([\d.,]+)(\D*)$", "range"),
        (r"^(\d+)(?:st|nd|rd|th)$", "ordinal"),
        (r"^['’]?(\d\d|\d\d\d0)['’]?s$", "decade"),
        (r"^((?:1[1-9]|20)\d\d)$", "year"),
        (r"^([+\-−])?([$€£¥₹₩])([\d,.]*\d)(k|K|m|M|mn|bn|B|tn)?$", "money"),
        (r"^#(\d+)$", "numbered"),
    )
)


def _numeric(core: str, after: str) -> str:
    """A whole word that is one number of a known shape, else ""."""
    for pattern, name in _SHAPES:
        found = pattern.match(core)
        if found:
            said = _shape(name, found, after)
            if said:
                return said
    return ""


def _shape(name: str, found: re.Match[str], after: str) -> str:
    part = found.groups()
    match name:
        case "time":
            return _time(int(part[0]), int(part[1]), part[2] or "")
        case "ratio":
            return f"{say.cardinal(int(part[0]))} to {say.cardinal(int(part[1]))}"
        case "fraction":
            sign = {"": "", "+": "plus "}.get(part[0], "minus ")
            return (
                "twenty four seven"
                if part == ("", "24", "7")
                else sign + say.fraction(int(part[1]), int(part[2]))
            )
        case "season" | "years":
            return (
                f"{say.year(int(part[0]))} to "
                f"{say.year(int(part[1])) if len(part[1]) == 4 else say.cardinal(int(part[1]))}"
            )
        case "range":
            unit = part[4].strip()
            if not (_NUMBER.fullmatch(part[1]) and _NUMBER.fullmatch(part[3])) or (
                unit and unit not in UNITS
            ):
                return ""
            coin = (
                CURRENCIES[part[0] or part[2]][1]
                if part[0] or part[2]
                else UNITS[unit][1]
                if unit
                else ""
            )
            return f"{say.decimal(part[1])} to {say.decimal(part[3])} {coin}".strip()
        case "ordinal":
            return say.ordinal(int(part[0]))
        case "decade":
            return say.decade(int(part[0]))
        case "year":
            return (
                ""
                if after in UNITS or after.lower() in ("people", "percent", "times")
                else say.year(int(part[0]))
            )
        case "money":
            return _money(part[0] or "", part[1], part[2], part[3] or "", after)
        case _:
            return f"number {say.cardinal(int(part[0]))}"


def _time(hour: int, minute: int, half: str) -> str:
    minutes = (
        ""
        if minute == 0 and half
        else "o'clock"
        if minute == 0
        else f"oh {say.cardinal(minute)}"
        if minute < 10
        else say.cardinal(minute)
    )
    return " ".join(filter(None, (say.cardinal(hour), minutes, f"{half} m" if half else "")))


def _money(sign: str, coin: str, number: str, magnitude: str, after: str) -> str:
    one, many, small = CURRENCIES[coin]
    minus = "minus " if sign in ("-", "−") else ""
    if magnitude:
        return f"{minus}{say.decimal(number)} {MAGNITUDES[magnitude]} {many}"
    if after.lower() in ("hundred", "thousand", "million", "billion", "trillion"):
        return f"{minus}{say.decimal(number)}"
    whole, _, part = number.partition(".")
    if len(part) == 2 and small:
        cents = f"{say.cardinal(int(part))} {small}" if int(part) else ""
        coins = (
            f"{say.decimal(whole)} {one if whole == '1' else many}"
            if int(whole.replace(",", "") or 0)
            else ""
        )
        return minus + " and ".join(filter(None, (coins, cents)))
    return f"{minus}{say.decimal(number)} {one if number == '1' else many}"


def _mixed(core: str, after: str) -> str:
    """A word of several pieces, read from left to right: "94°C", "v₀²", "sin(x)", "d1",
    "90-degree"."""
    formula = any(letter in SYMBOLS or letter in _RAISED or letter in _LOWERED for letter in core)
    words: list[str] = []
    pieces = list(_PIECE.finditer(core))
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        rest = core[piece.end() :]
        unit = _unit_at(rest) if piece["number"] else ""
        if piece["number"]:
            words.append(say.decimal(piece["number"]))
            if unit:
                words.append(UNITS[unit][0 if piece["number"] == "1" else 1])
                index += len(list(_PIECE.finditer(unit)))
            elif rest in MAGNITUDES and rest:
                words.append(MAGNITUDES[rest])
                break
        elif piece["letters"]:
            words.append(_letters(piece["letters"], rest, formula=formula))
        elif piece["raised"]:
            words.append(_power(piece["raised"].translate(_SUPERSCRIPTS)))
        elif piece["lowered"]:
            words.append(say.digits(re.sub(r"\D", "", piece["lowered"].translate(_SUBSCRIPTS))))
        elif piece["mark"] == "^" and index + 1 < len(pieces):
            words.append(_power(pieces[index + 1].group()))
            index += 1
        else:
            half = piece["mark"] in "½¼¾⅓⅔⅛⅕" and words
            words.append(f"{'and ' if half else ''}{_mark(piece['mark'], core, piece.start())}")
        index += 1
    return " ".join(word for word in words if word)


def _unit_at(rest: str) -> str:
    """The unit that the rest of a word is, up to its end or a bracket."""
    for length in range(min(5, len(rest)), 0, -1):
        if rest[:length] in UNITS and (length == len(rest) or not rest[length].isalnum()):
            return rest[:length]
    return ""


def _letters(letters: str, rest: str, *, formula: bool) -> str:
    if letters in FUNCTIONS and rest[:1] in ("(", "²", "θ", "α", "β", "x"):
        return f"{FUNCTIONS[letters]} of" if rest[:1] == "(" else FUNCTIONS[letters]
    if rest.startswith("(") and len(letters) == 1:
        return f"{letters} of"
    spelled = (
        formula
        and len(letters) <= 3
        and (letters.isupper() or not re.search(r"[aeiouy]", letters.lower()))
    )
    return " ".join(letters) if spelled else letters


def _power(power: str) -> str:
    match power:
        case "2":
            return "squared"
        case "3":
            return "cubed"
        case "n" | "x" | "y" | "k":
            return f"to the {power}"
        case _:
            sign = "minus " if power[:1] in "-−" else ""
            number = re.sub(r"\D", "", power)
            return f"to the power of {sign}{say.cardinal(int(number)) if number else power}"


def _mark(mark: str, core: str, at: int) -> str:
    if mark in "+-" and core[at + 1 : at + 2] == "]":
        return "plus" if mark == "+" else "minus"  # the charge of an ion
    if mark in ("-", "−", "–"):
        digit_follows = core[at + 1 : at + 2].isdigit()
        return (
            "minus"
            if (at == 0 and digit_follows)
            or (mark == "−")
            or (at and core[at - 1].isdigit() and digit_follows)
            else ""
        )
    if mark == "<" or mark == ">":
        return (
            SYMBOLS[mark]
            if re.search(r"[\w)]\s*[<>]\s*[\w(]", core) and not re.search(r"</?\w+>?", core)
            else ""
        )
    if mark in "*_/":
        return (
            "over"
            if mark == "/"
            and re.search(r"[\w)\]]/[\w(\[]", core)
            and not re.search(r"[^\W\d_]{3}/", core)
            and "<" not in core
            else ""
        )
    if mark == "+" and at and not core[at + 1 :].strip("+"):
        return "plus"
    return SYMBOLS.get(mark, "")
