"""What the cards show: templates of words and lists. Data only from the script; order of items is
order of appearance.

`reveals` at each class are the names that sheets put a frame to.
"""

from typing import Literal

from film.cast import PlaceName
from film.script import TimeOfDay
from film.value import Value


class Item(Value):
    """One entry of a list."""

    text: str
    """At most ten words, from the line."""
    icon: str = ""
    """Icon name found by meaning, or "" (no confident match, no icon)."""
    line: str = ""
    """Id of the line that says it, so that it appears with its words; "" when none does."""


class BulletsContent(Value):
    """reveals: title, item/0 … item/n-1. 2–5 unordered items, one revealed per spoken clause."""

    template: Literal["bullets"] = "bullets"
    title: str
    items: tuple[Item, ...]


class ChecklistItem(Value):
    text: str
    checked: bool = True
    """Drawn ticked, or as an empty box."""


class ChecklistContent(Value):
    """reveals: title, item/0 … item/n-1 (the box), tick/0 … tick/n-1. 2–6 things to have or do."""

    template: Literal["checklist"] = "checklist"
    title: str
    items: tuple[ChecklistItem, ...]


class CompareSide(Value):
    title: str
    points: tuple[str, ...] = ()
    """At most three."""
    good: bool | None = None
    """True: ticks, False: crosses, None: plain dots (nobody said which is better)."""
    icon: str = ""


class CompareContent(Value):
    """reveals: title, left, right, left/0 …, right/0 …, versus. Two sides of one question."""

    template: Literal["compare"] = "compare"
    title: str = ""
    left: CompareSide
    right: CompareSide
    versus: str = "vs"
    """Between the sides: vs, or, → for before and after."""


class TableContent(Value):
    """reveals: title, row/0 … row/n-1 (the header comes with the title), source. At most six rows
    and five columns; the highlighted row is the one that is spoken of.
    """

    template: Literal["table"] = "table"
    title: str = ""
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    highlight: int = -1
    """Row, or -1."""
    source: str = ""


class QuestionContent(Value):
    """reveals: question, icon. One big question, as it is asked."""

    template: Literal["question"] = "question"
    text: str
    icon: str = ""


class ChapterContent(Value):
    """reveals: number, title. Opens a section of a longer narration, or an act of a play."""

    template: Literal["chapter"] = "chapter"
    number: str = ""
    """As shown: "2", "Act II", or ""."""
    title: str
    subtitle: str = ""


class CodeContent(Value):
    """reveals: window, line/0 … line/n-1. Code or a terminal session; at most 14 lines of 64
    characters.
    """

    template: Literal["code"] = "code"
    language: str = ""
    text: str
    title: str = ""
    """File name or what it does, when the script says so."""
    terminal: bool = False


class FormulaContent(Value):
    """reveals: title, formula, term/0 … term/n-1. One formula, large, with what its letters
    mean.
    """

    template: Literal["formula"] = "formula"
    latex: str
    said: str = ""
    """The formula as the script writes it: for the linter and for readers of the manifest."""
    title: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    """(letter, meaning) as the script says them, at most four."""


class LogoContent(Value):
    """reveals: logo, name. The brand's mark alone, at most two seconds and a half."""

    template: Literal["logo"] = "logo"
    name: str
    tagline: str = ""


class Callout(Value):
    text: str
    """At most six words."""
    icon: str = ""
    side: Literal["left", "right"] = "right"


class ProductContent(Value):
    """reveals: product, name, callout/0 … callout/n-1. A thing in the middle, up to four
    callouts.
    """

    template: Literal["product"] = "product"
    name: str
    media: str = ""
    """Name of the brief's media blob, or "" to show the icon."""
    icon: str = ""
    callouts: tuple[Callout, ...]


class LowerThirdContent(Value):
    """reveals: name, role. Who or where this is, over a place; a speaker may stand in it."""

    template: Literal["lowerthird"] = "lowerthird"
    name: str
    role: str = ""
    actor: str = ""
    """A cast member's name, or ""."""
    place: PlaceName = "abstract"
    time_of_day: TimeOfDay = "day"
