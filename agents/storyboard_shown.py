"""What a shot is said to show, and how much it matters: for the shot list, for people and for the
model mind.
"""

from agents.storyboard_unit import Unit
from film.content import Content, NumberContent


def shown_words(content: Content, unit: Unit | None) -> str:
    match content.template:
        case "kinetic":
            return " ".join(row.text for row in content.rows)
        case "number":
            return " ".join(
                filter(
                    None,
                    (
                        content.kicker,
                        _figure(content),
                        content.label,
                    ),
                )
            )
        case "icon":
            return content.label
        case "title":
            return (
                " ".join(filter(None, (content.title, content.subtitle))) if not unit else unit.text
            )
        case "chapter":
            return content.title
        case "formula":
            return content.said
        case "logo":
            return content.name
        case _:
            return (unit.text if unit else "") or _title_of(content)


def _title_of(content: Content) -> str:
    return getattr(content, "title", "") or content.template


def _figure(content: NumberContent) -> str:
    space = " " if content.unit[:1].isalpha() else ""
    return f"{content.prefix}{content.number}{space}{content.unit}"


def emphasis_of(unit: Unit, content: Content, role: str) -> float:
    base = {
        "title": 0.8,
        "number": 0.65,
        "bars": 0.6,
        "kinetic": 0.6,
        "endcard": 0.9,
        "quote": 0.6,
        "question": 0.75,
        "chapter": 0.55,
        "formula": 0.7,
        "line": 0.6,
        "donut": 0.6,
        "compare": 0.6,
        "timeline": 0.55,
        "route": 0.55,
    }.get(content.template, 0.45)
    return base + (0.15 if unit.marked else 0.0) + (0.1 if role in ("hook", "turn") else 0.0)
