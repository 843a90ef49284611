"""What a person looks like: what the script says of them, and for the rest a look that follows from
their name.

Nothing written is overruled: a role's clothes (tools/words/roles.py) give way to garments
that the script names. What is left open is drawn from tables by the name's own hash, so a character
is the same in every film, and then moved on only as far as needed to be told apart from those cast
before.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from agents.asset_given_names import MEN, WOMEN
from agents.asset_persons import age_of, descriptions_of, gender_of, seed_of
from agents.asset_wardrobe import (
    ABOUT_HAIR,
    ACCENTS,
    AFRO_SKIN,
    BEARDS,
    BEARDS_LEFT_TO_CHANCE,
    BOTTOM_COLOURS,
    BOTTOMS,
    BROAD,
    CHILD_HAIR,
    CHILD_TOPS,
    COLOURS,
    FAIR_HAIR,
    FAIR_SKINS,
    GLASSES,
    HAIR_COLOURS,
    HAIR_OF,
    HAIR_STYLES,
    HAIRS_BY_SKIN,
    HATS,
    NOT_GLASSES,
    OLD_HAIR,
    OLD_TOPS,
    OUTFIT_COLOURS,
    OUTFIT_GARMENTS,
    SHADE,
    SKINS,
    SLIM,
    TOP_CHOICE,
    TOP_COLOURS,
    TOPS,
    TRADES,
    WOMENS_WEAR,
    WORN,
)
from film.cast import Appearance, Bottom, Hair, Top
from tools.words.roles import FLOWERS, kind_described, kind_named, outfit_of, role_age

CHILD_BELOW, GREY_ABOVE = 13, 62
ON_TWO_LEGS = ("human", "ogre", "goblin", "ghost", "robot")
"""Kinds that wear clothes by role."""
_GIVEN = frozenset(WOMEN | MEN)
CROWD = 4
"""From so many on, skins and hair colours are spread too; before, they follow from the name."""
UNLIKE = 3
"""Features that any two of a cast differ in, at least."""


class Looks(NamedTuple):
    """An appearance, the script's words it was read from, and what was left to the name."""

    appearance: Appearance
    words: tuple[str, ...]


def looks_of(
    name: str, told: Sequence[str], taken: Sequence[Appearance], *, flower: bool = False
) -> Looks:
    """Everything a puppet is drawn from. `taken` are the looks of those cast before, to differ
    from; `flower`: a fairy who is named for what she wears.
    """
    words: list[str] = []
    described = descriptions_of(name, told)
    gender = gender_of(name, told)
    age = age_of(name, told)
    said = _said(described, words)
    said["gender"] = gender.value if gender.words else _gender_worn(said) or gender.value
    for read in (gender, age):
        if read and read.words and read.words not in (name, name.lower()):
            words.append(read.words)
    written: Top | None = said.get("top")
    for pattern, wears in TRADES:
        found = _search(pattern, (name, *described))
        if found:
            said = {**wears, **said}
            words.append(found)
            break
    _play_a_part(name, described, said, words, written=written, flower=flower)
    by_role = role_age(said.get("kind", ""), said.get("outfit", ""), name)
    said["age"] = age.value if age else by_role or 24 + seed_of(name, "age") % 24
    if age and by_role and age.words.lower() in ("prince", "princess", "aged"):
        said["age"] = by_role
    return Looks(_apart(Appearance(**_dressed(name, said, taken)), said, taken), _once(words))


def _play_a_part(
    name: str,
    described: tuple[str, ...],
    said: dict[str, Any],
    words: list[str],
    *,
    written: Top | None,
    flower: bool,
) -> None:
    """Body and clothes by role; the words that said so are added to `words`."""
    kind = kind_named(name) or kind_described(described)
    if kind:
        said["kind"] = kind.value
        words.append(kind.words.lower())
    if flower:
        dress, trim = FLOWERS[name]
        said.update(outfit="fairy", top_colour=dress, accent_colour=trim, gender="f", age=20)
        return
    if kind and kind.value not in ON_TWO_LEGS:
        return
    role = outfit_of(name, described, _GIVEN)
    if role is None or not _may_wear(role.value, written):
        return
    said["outfit"] = role.value
    if role.words.lower() not in (word.lower() for word in words):
        words.append(role.words.lower())
    if "top_colour" not in said and role.value in OUTFIT_COLOURS:
        colours = OUTFIT_COLOURS[role.value]
        said["top_colour"] = colours[seed_of(name, "outfit") % len(colours)]


def _may_wear(outfit: str, written: Top | None) -> bool:
    """A garment the script names keeps its own look unless it is the outfit's own garment."""
    return written is None or written in OUTFIT_GARMENTS.get(outfit, ())


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _gender_worn(said: dict[str, Any]) -> str:
    if said.get("beard", "none") != "none":
        return "m"
    return "f" if any(said.get(field) in worn for field, worn in WOMENS_WEAR.items()) else ""


def _said(described: Sequence[str], words: list[str]) -> dict[str, Any]:
    """The fields that the script decides; the words it decided them with are added to `words`."""
    said: dict[str, Any] = {}
    hair = " , ".join(
        part for text in described for part in re.split(r"[,;]", text) if ABOUT_HAIR.search(part)
    )
    _pick(said, "hair", HAIR_STYLES, (hair,), words)
    _pick(said, "hair_colour", HAIR_COLOURS, (hair,), words)
    if "hair_colour" not in said:
        beards = tuple(
            (rf"(?:{pattern})(?=[\w ]* (?:beard|moustache|mustache|goatee))", colour)
            for pattern, colour in HAIR_COLOURS
        )
        _pick(said, "hair_colour", beards, described, words)
    _pick(said, "skin", SKINS, described, words)
    _pick(said, "beard", BEARDS, described, words)
    _wear(said, "hat", HATS, described, words)
    glasses = next(
        (found for text in described if (found := GLASSES.search(NOT_GLASSES.sub("", text)))),
        None,
    )
    if glasses:
        said["glasses"] = True
        words.append("glasses")
    for pattern, build in ((BROAD, "broad"), (SLIM, "slim")):
        found = next((match for text in described if (match := pattern.search(text))), None)
        if found and "build" not in said:
            said["build"] = build
            words.append(found.group())
    _wear(said, "top", TOPS, described, words)
    _wear(said, "bottom", BOTTOMS, described, words)
    if re.search(r"\bstrip(?:ed|es|y)\b", " ".join(described), re.I):
        said["stripes"] = True
    return said


def _pick(
    said: dict[str, Any],
    field: str,
    table: Iterable[tuple[str, Any]],
    texts: Iterable[str],
    words: list[str],
) -> None:
    for pattern, value in table:
        found = _search(pattern, texts)
        if found:
            said[field] = value
            words.append(found)
            return


def _search(pattern: str, texts: Iterable[str]) -> str:
    for text in texts:
        found = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text, re.I)
        if found:
            return found.group().strip(" ,(")
    return ""


def _wear(
    said: dict[str, Any],
    field: Literal["top", "bottom", "hat"],
    table: Iterable[tuple[str, str]],
    texts: Sequence[str],
    words: list[str],
) -> None:
    """A garment, and the colour said right before it."""
    for pattern, garment in table:
        for text in texts:
            found = re.search(rf"{WORN}\b({pattern})\b", text, re.I)
            if found:
                said[field] = garment
                shade = SHADE.findall(found.group(1))
                if "lab coat" in found.group(2).lower():
                    shade = shade or ["white"]
                if "jeans" in found.group(2).lower():
                    shade = shade or ["denim"]
                if shade:
                    coloured = "accent_colour" if field == "hat" else f"{field}_colour"
                    said[coloured] = COLOURS[shade[-1].lower()]
                    if found.group(2).lower() == "suit":
                        said["bottom_colour"] = COLOURS[shade[-1].lower()]
                words.append(f"{' '.join(shade)} {found.group(2)}".strip())
                return


def _dressed(name: str, said: dict[str, Any], taken: Sequence[Appearance]) -> dict[str, Any]:
    """What was said, and the rest from the name, moved on until nobody else on stage looks so."""
    look = dict(said)
    child, old = said["age"] < CHILD_BELOW, said["age"] > GREY_ABOVE

    def choose(field: str, choices: Sequence[Any], used: Iterable[Any] = ()) -> Any:
        """The name's choice, or the next of those that the fewest others have."""
        start = seed_of(name, field) % len(choices)
        turned = [*choices[start:], *choices[:start]]
        worn = Counter(used)
        return min(turned, key=lambda choice: worn[choice])

    gender = look["gender"]
    fair = said.get("hair_colour") in FAIR_HAIR
    crowded = [other.skin for other in taken] if len(taken) >= CROWD else ()
    look.setdefault("skin", choose("skin", FAIR_SKINS if fair else (1, 2, 0, 3, 4, 5), crowded))
    shades = [other.hair_colour for other in taken] if len(taken) >= CROWD else ()
    look.setdefault(
        "hair_colour", 5 if old else choose("hair_colour", HAIRS_BY_SKIN[look["skin"]], shades)
    )
    look.setdefault("hair", choose("hair", _hairs(look), [other.hair for other in taken]))
    tops = CHILD_TOPS if child else OLD_TOPS if old else TOP_CHOICE
    look.setdefault("top", choose("top", tops, [other.top for other in taken]))
    worn = [other.top_colour for other in taken]
    look.setdefault("top_colour", choose("top_colour", TOP_COLOURS, worn))
    short = choose("bottom", ("shorts", "trousers"))
    look.setdefault("bottom", short if child else _bottom(name, gender, look["top"], look))
    look.setdefault("bottom_colour", choose("bottom_colour", BOTTOM_COLOURS, [look["top_colour"]]))
    accents = [colour for colour in ACCENTS if colour != look["top_colour"]]
    look.setdefault("accent_colour", choose("accent_colour", accents))
    look.setdefault("build", "slim" if child else choose("build", ("slim", "slim", "broad")))
    bearded = gender == "m" and not child
    look.setdefault("beard", choose("beard", BEARDS_LEFT_TO_CHANCE) if bearded else "none")
    look.setdefault("glasses", old and seed_of(name, "glasses") % 2 == 0)
    look.setdefault("stripes", child and seed_of(name, "stripes") % 2 == 0)
    if look.get("hat") == "hijab":
        look["top"] = said.get("top", "coat")
        look["bottom"] = said.get("bottom", "trousers")
    return look


def _apart(look: Appearance, said: dict[str, Any], taken: Sequence[Appearance]) -> Appearance:
    """The look moved on, in what nobody wrote, until it differs enough from everyone's before."""
    ways: list[dict[str, Any]] = [{}]
    if "top_colour" not in said:
        ways += [{"top_colour": colour} for colour in TOP_COLOURS]
    if look.kind in ON_TWO_LEGS:
        hairs = () if "hair" in said else _hairs(look.model_dump())
        shades = () if "hair_colour" in said or look.age > GREY_ABOVE else HAIRS_BY_SKIN[look.skin]
        ways += [{"hair": hair} for hair in hairs]
        ways += [{"hair_colour": shade} for shade in shades]
        ways += [{"hair": hair, "hair_colour": shade} for hair in hairs for shade in shades]
        if "glasses" not in said:
            ways += [{**way, "glasses": True} for way in ways]
    else:
        ways += [{**way, "skin": skin} for way in ways for skin in range(6)]
    tried = [look.model_copy(update=way) for way in ways]
    return max(tried, key=lambda one: min(_unlike(one, taken), UNLIKE))


def _unlike(look: Appearance, others: Sequence[Appearance]) -> int:
    """In how many features a look differs from the one nearest to it."""
    return min((features_apart(look, other) for other in others), default=UNLIKE)


def features_apart(one: Appearance, other: Appearance) -> int:
    """What an audience tells two people apart by, counted; another body or another age counts
    for all."""
    if one.kind != other.kind:
        return UNLIKE
    generations = [(look.age < CHILD_BELOW, look.age > GREY_ABOVE) for look in (one, other)]
    seen = (
        "outfit", "gender", "skin", "hair", "hair_colour", "beard", "glasses", "build",
        "top_colour", "hat",
    )  # fmt: skip
    apart = sum(getattr(one, field) != getattr(other, field) for field in seen)
    return apart + 2 * (generations[0] != generations[1])


def _hairs(look: dict[str, Any]) -> tuple[Hair, ...]:
    """Hair that nobody would wonder at, for what is known of the person so far."""
    if look["age"] < CHILD_BELOW:
        return CHILD_HAIR[look["gender"]]
    if look["age"] > GREY_ABOVE:
        return OLD_HAIR[look["gender"]]
    hairs = HAIR_OF[look["gender"]]
    return tuple(hair for hair in hairs if hair != "afro" or look["skin"] >= AFRO_SKIN)


def _bottom(name: str, gender: str, top: Top, look: dict[str, Any]) -> Bottom:
    if gender == "f" and top in ("sweater", "shirt", "tee") and look.get("hat") != "hijab":
        return "skirt" if seed_of(name, "bottom") % 3 == 0 else "trousers"
    return "trousers"
