"""What a picture has to show one after the other, and the words by which each thing is heard.

Names are those listed as `reveals` at each content class (film/content*.py); every template is
here, and a test walks them all.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, assert_never

from film.content import (
    Content,
    EndCardContent,
    IconContent,
    NumberContent,
    PhotoContent,
    QuoteContent,
    TitleContent,
)
from film.content_cards import (
    BulletsContent,
    ChapterContent,
    ChecklistContent,
    CodeContent,
    CompareContent,
    FormulaContent,
    LogoContent,
    LowerThirdContent,
    ProductContent,
    QuestionContent,
    TableContent,
)
from film.content_charts import (
    ChoroplethContent,
    DonutContent,
    LineContent,
    RouteContent,
    TimelineContent,
)

SOURCE_GAP = 18
"""Frames from the last datum to its source."""
IN_ORDER = (
    "kinetic", "bars", "process", "bullets", "checklist", "compare", "table", "code", "formula",
    "product", "line", "timeline", "route",
)  # fmt: skip
"""Templates whose items appear in their own order, however they are spoken."""


@dataclass(frozen=True, slots=True)
class Item:
    """`spoken_as`: texts by which it may be heard, best first. `gap`: frames after the item before
    it when it is not."""

    name: str
    spoken_as: tuple[str, ...] = ()
    opening: bool = False
    gap: int | None = None
    """None: spread between neighbours."""
    line: str = ""
    """Id of the line that says it, where the content knows."""


def items_of(content: Content) -> tuple[Item, ...]:
    match content.template:
        case "title":
            return _title(content)
        case "story":
            return ()
        case "kinetic":
            return tuple(Item(f"row/{i}", (row.text,)) for i, row in enumerate(content.rows))
        case "number":
            return _number(content)
        case "bars":
            bars = _numbered("bar", content.bars, lambda bar: (bar.label, bar.shown))
            return _with_source(content, (Item("title", opening=True), *bars))
        case "process":
            steps = _numbered("step", content.steps, lambda step: _said(step.title, step.text))
            return Item("title", opening=True), *steps
        case "quote":
            return _quote(content)
        case "icon":
            return _icon(content)
        case "endcard":
            return _endcard(content)
        case "photo":
            return _photo(content)
        case "bullets" | "checklist" | "compare" | "table" | "question" | "chapter" | "code":
            return _card(content)
        case "formula" | "logo" | "product" | "lowerthird":
            return _show(content)
        case "line" | "donut" | "timeline" | "route" | "choropleth":
            return _chart(content)
        case "split":
            return Item("left", opening=True), Item("right", opening=True)
        case _:
            assert_never(content)


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _numbered(
    name: str, values: Iterable[Any], spoken_as: Callable[[Any], tuple[str, ...]]
) -> tuple[Item, ...]:
    return tuple(Item(f"{name}/{i}", spoken_as(value)) for i, value in enumerate(values))


def _headed(title: str) -> tuple[Item, ...]:
    return (Item("title", opening=True),) if title else ()


def _with_source(content: Any, items: tuple[Item, ...]) -> tuple[Item, ...]:
    return (*items, Item("source", gap=SOURCE_GAP)) if content.source else items


def _title(content: TitleContent) -> tuple[Item, ...]:
    items = [Item("title", opening=True)]
    if content.subtitle:
        items.append(Item("subtitle", (content.subtitle,), gap=24))
    if content.actor:
        items.append(Item("actor", opening=True))
    return tuple(items)


def _number(content: NumberContent) -> tuple[Item, ...]:
    figure = f"{content.prefix}{content.number}"
    value = Item("value", (figure, content.number), gap=6)
    label = Item("label", (content.label,), gap=15)
    return (Item("icon", opening=True), value, label) if content.icon else (value, label)


def _quote(content: QuoteContent) -> tuple[Item, ...]:
    items = (Item("quote", opening=True), Item("attribution", (content.who,), gap=40))
    return (*items, Item("actor", opening=True)) if content.actor else items


def _icon(content: IconContent) -> tuple[Item, ...]:
    first = Item("icon/0", opening=True)
    label = Item("label", (content.label,), gap=12)
    if len(content.icons) < 2:
        return first, label
    second = Item("icon/1", (content.icons[1].replace("-", " "),), gap=9)
    return first, Item("arrow", gap=21), second, label


def _endcard(content: EndCardContent) -> tuple[Item, ...]:
    items = [Item("logo", opening=True), Item("name", (content.name,), gap=6)]
    if content.tagline:
        items.append(Item("tagline", (content.tagline,), gap=15))
    if content.cta:
        items.append(Item("cta", (content.cta,), gap=18))
    return tuple(items)


def _photo(content: PhotoContent) -> tuple[Item, ...]:
    caption = (Item("caption", (content.caption,), gap=15),) if content.caption else ()
    return Item("photo", opening=True), *caption


def _card(
    content: BulletsContent
    | ChecklistContent
    | CompareContent
    | TableContent
    | QuestionContent
    | ChapterContent
    | CodeContent,
) -> tuple[Item, ...]:
    match content.template:
        case "bullets":
            items = (
                Item(f"item/{i}", (item.text,), line=item.line)
                for i, item in enumerate(content.items)
            )
            return Item("title", opening=True), *items
        case "checklist":
            boxes = (
                (Item(f"item/{i}", (item.text,)), Item(f"tick/{i}", gap=12))
                for i, item in enumerate(content.items)
            )
            return Item("title", opening=True), *(item for box in boxes for item in box)
        case "compare":
            return _compare(content)
        case "table":
            rows = _numbered("row", content.rows, lambda row: _said(" ".join(row), *row[:1]))
            return _with_source(content, (Item("title", opening=True), *rows))
        case "question":
            icon = (Item("icon", gap=10),) if content.icon else ()
            return Item("question", opening=True), *icon
        case "chapter":
            number = (Item("number", opening=True),) if content.number else ()
            return *number, Item("title", opening=True)
        case "code":
            lines = content.text.splitlines()[:14]
            return Item("window", opening=True), *_numbered("line", lines, lambda line: _said(line))
        case _:
            assert_never(content)


def _compare(content: CompareContent) -> tuple[Item, ...]:
    title = _headed(content.title)
    left = Item("left", (content.left.title,), opening=not title)
    return (
        *title,
        left,
        *_numbered("left", content.left.points, lambda point: (point,)),
        Item("versus", gap=8),
        Item("right", (content.right.title,)),
        *_numbered("right", content.right.points, lambda point: (point,)),
    )


def _show(
    content: FormulaContent | LogoContent | ProductContent | LowerThirdContent,
) -> tuple[Item, ...]:
    match content.template:
        case "formula":
            title = _headed(content.title)
            formula = Item("formula", _said(content.said), opening=not title, gap=8)
            terms = _numbered("term", content.terms, lambda term: (term[1], term[0]))
            return *title, formula, *terms
        case "logo":
            return Item("logo", opening=True), Item("name", (content.name,), gap=8)
        case "product":
            name = Item("name", (content.name,), gap=8)
            callouts = _numbered("callout", content.callouts, lambda callout: (callout.text,))
            return Item("product", opening=True), name, *callouts
        case "lowerthird":
            role = (Item("role", (content.role,), gap=6),) if content.role else ()
            return Item("name", opening=True), *role
        case _:
            assert_never(content)


def _chart(
    content: LineContent | DonutContent | TimelineContent | RouteContent | ChoroplethContent,
) -> tuple[Item, ...]:
    match content.template:
        case "line":
            points = _numbered("point", content.points, lambda p: _said(p.label, p.shown))
            line = Item("line", gap=6)
            return _with_source(content, (Item("title", opening=True), line, *points))
        case "donut":
            parts = _numbered("part", content.parts, lambda part: _said(part.label, part.shown))
            return _with_source(content, (Item("title", opening=True), *parts))
        case "timeline":
            moments = _numbered("moment", content.moments, lambda m: _said(m.date, m.label))
            return *_headed(content.title), *moments
        case "route":
            return _route(content)
        case "choropleth":
            shaded = _numbered("country", content.countries, lambda c: _said(c.name, c.shown))
            return _with_source(content, (Item("title", opening=True), *shaded))
        case _:
            assert_never(content)


def _route(content: RouteContent) -> tuple[Item, ...]:
    """Stops with the ways between them, each way before the stop it leads to."""
    items: list[Item] = [*_headed(content.title)]
    for i, stop in enumerate(content.stops):
        if i and content.joined:
            items.append(Item(f"leg/{i - 1}"))
        items.append(Item(f"stop/{i}", (stop.name,)))
    return tuple(items)
