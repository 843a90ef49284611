"""People whom a narration introduces by name and role, and places it goes to: a card with a name,
a map with a way.

Strict both ways: a name needs two capitalised words that no map knows, a way needs places that the
gazetteer knows.
"""

import re

from agents.storyboard_labels import capitalised
from film.content import LowerThirdContent, RouteContent
from film.content_charts import Stop
from tools.picture.world import country_at, country_named
from tools.words.gazetteer import find_countries, find_places

ROLE_CHARACTERS = 40
STOPS = 6
_WORD = r"[A-Z][a-zà-ÿ’'-]+"
_NAME = rf"(?P<name>{_WORD}(?: [A-Z]\.)?(?: (?:de|van|von|da|di|le|la))?(?: {_WORD}){{1,2}})"
_ROLE = r"(?P<role>(?:[a-z][\w’'-]*|[A-Z][\w’'-]+)(?: [\w’'-]+){0,4})"
_AFTER = re.compile(rf"{_NAME}, (?:an?|the|our|its|his|her|their) {_ROLE}(?:,|\.|$)")
_BEFORE = re.compile(
    r"\b(?:its|the|our|their|his|her|an?) (?P<role>(?:[a-z][\w-]+ ){0,2}"
    rf"[a-z]+(?:er|or|ist|ian|ess|man|woman|chief|head|coach|king|queen)),? {_NAME}"
)
_TRAVELS = re.compile(
    r"\b(?:travel\w*|fl[iey]\w*|flew|sail\w*|journey\w*|route|way|rode|ride|walk\w*|march\w*"
    r"|move[ds]?|spread|sent|ship\w*|carr\w+|crosse[ds]|train|drove|drive|went|goes?|trade\w*"
    r"|road|then to|from [A-Z][\w’-]+ to|reach\w*|brought|cross)\b"
)
_ABOUT = re.compile(r"^(?:But |And |Then )?(?:In|Off|Near|Outside|At) (?:the )?[A-Z]")
_NOT_NAMES = re.compile(
    r"\b(?:The|A|An|In|On|At|It|He|She|They|We|Here|This|That|When|If|So|But|And|New|North|South|"
    r"East|West|Law|Theorem|Principle|Problem|Algorithm|Model|Machine|Markov|Hidden|University|"
    r"Street|River|Mount|Lake|Sea|Ocean|Prize|Cup|War|Day|Company|Theory)\b"
)


def introduced(text: str) -> LowerThirdContent | None:
    """Somebody with a name and a role."""
    for pattern in (_AFTER, _BEFORE):
        found = pattern.search(text)
        if found is None:
            continue
        name = found["name"]
        if _NOT_NAMES.search(name) or find_places(f"in {name}"):
            continue
        role = found["role"]
        if pattern is _AFTER and not _is_role(role):
            continue
        if len(role) <= ROLE_CHARACTERS:
            return LowerThirdContent(name=name, role=capitalised(role.strip()))
    return None


_ROLES = re.compile(
    r"\b\w+(?:er|or|ist|ian|ess|ant|eer|man|woman)\b|\b(?:chief|head|coach|king|queen|judge|chef|"
    r"nurse|student|captain|poet|guide|pilot|smith|monk|cook|clerk|artist|friend|guard|mother|"
    r"father|sister|brother)\b",
    re.IGNORECASE,
)


def _is_role(role: str) -> bool:
    return bool(_ROLES.search(role))


def _without_lands(stops: tuple[Stop, ...], countries: tuple[str, ...]) -> tuple[Stop, ...]:
    """Without a country that only says where a town beside it lies: "In Kenya, Nairobi opened"."""
    towns = [stop for stop in stops if country_named(stop.name) not in countries]
    inside = {country_at(stop.longitude, stop.latitude) for stop in towns}
    return tuple(stop for stop in stops if stop in towns or country_named(stop.name) not in inside)


def route_told(text: str, seen: set[str]) -> tuple[RouteContent, bool] | None:
    """(map, whether it is a way) of the places a sentence names; None for none, or for one in
    passing.
    """
    countries = find_countries(text)
    stops = _without_lands(find_places(text), countries)[:STOPS]
    if not stops:
        return None
    if len(stops) == 1:
        about = _ABOUT.match(text) is not None or text.startswith(f"{stops[0].name} ")
        if not about or stops[0].name in seen:
            return None
        inside = countries or tuple(
            name for name in (country_at(stops[0].longitude, stops[0].latitude),) if name
        )
        return RouteContent(stops=stops, joined=False, countries=tuple(inside)), False
    joined = bool(_TRAVELS.search(text))
    return RouteContent(stops=stops, joined=joined, countries=countries), joined
