"""Numbers as words: cardinals, ordinals, years, decimals. Words only, no hyphens: aligners'
dictionaries have no compounds."""

_ONES = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ("", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_PARTS = {2: "half", 4: "quarter"}


def cardinal(number: int) -> str:
    """ "one thousand two hundred and five"."""
    if number >= 1000 ** len(_SCALES):
        return digits(str(number))
    groups: list[str] = []
    scale, left = 0, number
    while left:
        left, group = divmod(left, 1000)
        if group:
            joint = "and " if scale == 0 and left and group < 100 else ""
            groups.insert(0, f"{joint}{_below_thousand(group)} {_SCALES[scale]}".strip())
        scale += 1
    return " ".join(groups) or "zero"


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest:
        words += ["and"] if hundreds else []
        words.append(
            _ONES[rest]
            if rest < 20
            else f"{_TENS[rest // 10]} {_ONES[rest % 10] if rest % 10 else ''}".strip()
        )
    return " ".join(words)


def ordinal(number: int) -> str:
    """ "twenty second"."""
    head, _, last = cardinal(number).rpartition(" ")
    last = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return f"{head} {last}".strip()


def year(number: int) -> str:
    """ "nineteen forty five", "two thousand and five", "twenty ten"."""
    high, low = divmod(number, 100)
    if high % 10 == 0 and low < 10:
        return cardinal(number)
    if low == 0:
        return f"{cardinal(high)} hundred"
    return f"{cardinal(high)} {'oh ' if low < 10 else ''}{cardinal(low)}"


def decimal(written: str) -> str:
    """ "three point one four", read digit by digit after the point; separators are passed over."""
    whole, _, part = (
        written.replace(",", "").replace("\u202f", "").replace("\u00a0", "").partition(".")
    )
    said = cardinal(int(whole or 0))
    return f"{said} point {digits(part)}" if part else said


def digits(written: str) -> str:
    return " ".join(_ONES[int(digit)] for digit in written)


def fraction(above: int, below: int) -> str:
    """ "one half", "three quarters", "two fifths", else "nine over forty"."""
    if 0 < above < below and (below in _PARTS or below <= 20 or below in (100, 1000)):
        part = _PARTS.get(below) or ordinal(below)
        many = {"half": "halves"}.get(part, part + "s")
        return f"{cardinal(above)} {part if above == 1 else many}"
    return f"{cardinal(above)} over {cardinal(below)}"


def decade(number: int) -> str:
    """ "nineteen nineties", "eighties"."""
    said = cardinal(number) if number < 100 else year(number)
    head, _, last = said.rpartition(" ")
    return f"{head} {last[:-1] + 'ies' if last.endswith('y') else last + 's'}".strip()
