"""Words → the drawn place they mean: one table for slug lines, stage directions and narration.

Read strictly. INT and EXT must be honest: the outside of a hospital is a street, the inside of a
castle its throne room, and where nothing honest is known the answer is None. In running prose a
word that often means something else ("court", "stage", "market") counts only after a preposition
of place, and a place inside a comparison ("as bright as an office") is not where we are. Whether a
place is drawn yet is the drawing's own business (tools/picture/places/draw.py).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from film.cast import PlaceName


@dataclass(frozen=True, slots=True)
class _Spot:
    """One row: what the place is called, and what honestly stands for its other side."""

    place: PlaceName
    inside: bool | None
    """Whether it is drawn as an inside; None: it is either."""
    strong: str
    """Words that mean it wherever they stand."""
    weak: str = ""
    """Words that mean it in a slug line, and in prose only after a preposition of place."""
    other_side: PlaceName | None = None
    """What is seen when a slug line asks for the other side; None: nothing honest."""


_SPOTS: tuple[_Spot, ...] = (
    _Spot("tower", True, r"tower room|turret|spire|belfry|bell tower|garret|attic|dungeon",
          r"tower|prison|cell|cellar|jail", "castle"),
    _Spot("throne_room", True, r"throne ?room|throne hall|great hall|banquet hall|ballroom|"
          r"royal chamber|king['’]s (?:hall|chamber)", r"throne", "castle"),
    _Spot("lighthouse", False, r"lighthouse", "", "tower"),
    _Spot("castle", False, r"castle|fortress|citadel|drawbridge|battlements?|ramparts|palace|"
          r"castle (?:gate|walls?|yard)|courtyard", r"keep|manor|ruins?", "throne_room"),
    _Spot("court", True, r"court ?room|court ?house|law ?court|tribunal|supreme court",
          r"court|trial|judge['’]s chambers?|bench", "city"),
    _Spot("hospital", True, r"hospital|clinic|emergency room|operating (?:room|theatre|theater)|"
          r"intensive care|patient['’]s room|ambulance bay|sick ?room|infirmary|nurses['’]? "
          r"station|doctor['’]s (?:office|surgery)", r"ward|surgery|ICU|E\.?R\.?", "city"),
    _Spot("lab", True, r"lab|laboratory|laboratories|test bench|clean room", "", "city"),
    _Spot("classroom", True, r"class ?room|lecture hall|lecture theatre|school ?room|blackboard",
          r"schools?|university|college|lesson|kindergarten|academy", "city"),
    _Spot("library", True, r"library|libraries|reading room|book ?shop|bookstore|archive",
          r"study|archives", "city"),
    _Spot("corridor", True, r"corridor|hallway|passageway|stairwell|staircase",
          r"hall|passage|stairs|landing|lobby|elevator|lift|tunnel", None),
    _Spot("cafe", True, r"caf[eé]s?|coffee (?:shop|house|bar)|restaurant|diner|bistro|pub|"
          r"tavern|tea ?room|cafeteria|canteen|pizzeria|saloon", r"bar|inn", "city"),
    _Spot("shop", True, r"shops?|supermarket|food store|grocery|department store|boutique|"
          r"checkout|bakery|shopping centre|mall|pharmacy|florist['’]?s?",
          r"stores?|counter|till", "city"),
    _Spot("market", False, r"market ?place|street market|market stalls?|farmers['’]? market|"
          r"bazaar|souk|market square|fairground|fish market", r"market|stalls?|fair", None),
    _Spot("kitchen", True, r"kitchens?|kitchenette|pantry|scullery|cookhouse|stove|cooker|"
          r"breakfast table|fridge", r"galley|sink|oven", None),
    _Spot("bedroom", True, r"bed ?room|nursery|bedside|dormitory|hotel room|bed ?chamber|"
          r"motel room", r"bed|chamber|cabin", None),
    _Spot("living_room", True, r"living[- ]?room|sitting room|lounge|drawing room|parlou?r|"
          r"family room|fireside|apartment|sofa",
          r"den|fireplace|flat(?! (?:tyre|tire|ground|loaf|road|roof))", "city"),
    _Spot("living_room", True, r"farm ?house", r"house|home|cottage|hut|villa", "garden"),
    _Spot("office", True, r"offices?|meeting room|conference room|board ?room|workplace|"
          r"cubicles?|open-plan|news ?room|headquarters|desks?|police station|call cent(?:re|er)",
          r"bank|agency|studio", "city"),
    _Spot("stadium", None, r"stadium|arena|football (?:pitch|field)|race ?track|"
          r"tennis court|finish line|velodrome|grandstand|touchline|soccer field",
          r"pitch|gym|track|swimming pool", None),
    _Spot("factory", True, r"factory|factories|assembly line|workshop|warehouse|foundry|"
          r"sawmill|shop floor|production line|power plant|refinery",
          r"mill|plant|forge|garage|hangar", "city"),
    _Spot("opera", True, r"opera(?: house)?|concert hall|auditorium|orchestra pit|royal box",
          r"theatre|theater|cinema|balcony seats", "city"),
    _Spot("stage", True, r"theatre stage|concert stage|centre stage|backstage|"
          r"dressing room|podium|rehearsal room|spotlight", r"stage|circus|club", None),
    _Spot("train", True, r"train (?:carriage|compartment|car)|railway carriage|subway car|"
          r"dining car|sleeper car|metro car",
          r"trains?|carriage|compartment|subway|tram|bus", "station"),
    _Spot("station", None, r"train station|railway station|subway station|station platform|"
          r"bus station|airport|departure (?:hall|lounge)|ticket hall|railway platform",
          r"stations?|platform|terminal", None),
    _Spot("harbour", False, r"harbou?rs?|docks?|quays?(?:ide)?|pier|marina|wharf|jetty|dockside|"
          r"shipyard|waterfront", r"port", None),
    _Spot("beach", False, r"beach(?:es)?|sea ?shore|shoreline|sand dunes?|coastline|seaside|"
          r"lagoon", r"shore|coast|island|bay|sand", None),
    _Spot("sea", False, r"oceans?|open sea|high seas|at sea|seas|deck of the ship|"
          r"ship['’]s deck|sailing boat|underwater|seabed",
          r"sea|ship|boat|deck|waves|yacht|raft|sailboat", None),
    _Spot("orchard", False, r"orchards?|apple trees?|fruit trees?|olive grove|vineyards?", "",
          None),
    _Spot("garden", False, r"gardens?|flower ?beds?|backyard|greenhouse|allotment|rose bushes|"
          r"patio|hedge maze|graveyard|cemetery",
          r"(?<!car )(?<!ball )(?<!theme )(?<!amusement )park|lawn|yard|terrace|playground", None),
    _Spot("farm", False, r"farms?|farm ?yard|barn|stables?|cow ?shed|fields? of|meadows?|"
          r"pastures?|wheat ?fields?|corn ?fields?|ranch|haystack|rice paddy",
          r"fields?|plantation|village green", None),
    _Spot("forest", False, r"forests?|woodlands?|rain ?forest|jungle|glade|thicket|clearing|"
          r"campsite|campfire|grove|tree ?tops|swamp|riverbank",
          r"woods?|trail|trees|camp|river|stream|lake|pond", None),
    _Spot("mountains", False, r"mountains?|summit|mountain ?side|cliffs?|alps|himalayas?|"
          r"glacier|base camp|hill ?tops?|mountain pass|volcano",
          r"peak|hills?|hill ?side|ridge|valley|slopes?|pass|moor|heath|cave", None),
    _Spot("desert", False, r"desert|oasis|sahara|gobi|dunes|caravan route|salt flats", r"canyon",
          None),
    _Spot("space", False, r"outer space|deep space|solar system|space station|milky way|"
          r"galax(?:y|ies)|in orbit|the cosmos|asteroids?|surface of (?:the moon|mars)|"
          r"lunar surface|moon ?base|earth orbit",
          r"space|orbit|moon|mars|planet|universe", None),
    _Spot("road", False, r"roads?|highway|motorway|country lane|roadside|crossroads|"
          r"dirt track|freeway|petrol station|gas station|bike lanes?",
          r"lane|bridge|route|traffic|path|trench", None),
    _Spot("city", False, r"city|cities|streets?|avenue|boulevard|sidewalk|pavement|alley(?:way)?|"
          r"downtown|plaza|bus stop|crosswalk|rooftops?|skyline|"
          r"neighbou?rhood|skyscrapers?|town square|car park|parking lot|suburbs?|village",
          r"town|crossing|corner|square|building|hotel|church|museum|roof|balcony|embassy",
          None),
)  # fmt: skip
"""In order of how particular they are: of two words that stand on one spot the earlier row wins."""

_WEAK_AFTER = re.compile(
    r"\b(?:in|at|inside|into|through|across|on|onto|from|to|near|by|along|around|behind|outside|"
    r"above|over|up|down|of|reach(?:es|ed)?|enters?)\s+"
    r"(?:(?:the|an?|his|her|their|its|our|your|my|this|that|every|each)\s+)(?:[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)
_NOT_A_PLACE = re.compile(
    r"\b(?:stock|job|labou?r|black|world|housing|energy|next|this|that|every|first|last|early|"
    r"late|long|short|final|bear|bull)\s+(?:market|stage|track|path|route|space|trial|port)$"
    r"|\b(?:car|home|in the long|on the other|time and|blank|much|more|enough|head)\s+\w+$",
    re.IGNORECASE,
)
_LIKENESS = re.compile(
    r"\b(?:as|like|than)\s+(?:an?\s+|the\s+|in\s+an?\s+)?(?:\w+\s+)?$", re.IGNORECASE
)
_LISTED = re.compile(r"(?:\band|,)\s+(?:the|an?)\s+(?:\w+\s+)?$", re.IGNORECASE)
"""One thing among others: "the bulb, the phone and the office"."""
_HEAD_ENDS = re.compile(
    r"\b(?:of|in|at|near|by|behind|above|under|beside|overlooking|on|inside|within)\b", re.I
)
_BEFORE_IT = re.compile(r"^(?:just |right )?(?:outside|in front of|before|opposite)\b", re.I)
_COMPARED = re.compile(r"\bcity hall\b|\bhouse of (?:cards|commons)\b", re.I)


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[_Spot, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            spot,
            re.compile(rf"(?<![\w-])(?:{spot.strong})(?![\w-])", re.I),
            re.compile(
                rf"(?<![\w-])(?:{spot.strong}{'|' + spot.weak if spot.weak else ''})(?![\w-])",
                re.I,
            ),
        )
        for spot in _SPOTS
    )


def place_of(words: str, interior: bool | None = None) -> tuple[PlaceName, str] | None:
    """(place, the words that say so) of a slug line's place; None where nothing honest stands.

    The head of the words decides: "OFFICE KITCHEN" is a kitchen, "ROOM IN THE OGRE'S TOWER" a
    tower, "STREET OUTSIDE THE HOSPITAL" a street.
    """
    words = re.sub(r"\s+[-–—/]+\s+", " , ", words.strip())
    if _COMPARED.search(words) and interior is not False:
        return None
    before = _BEFORE_IT.match(words)
    if before:
        return _seen_from_outside(words[before.end() :])
    pieces = [piece for piece in _HEAD_ENDS.split(words) if piece.strip()]
    outside = re.search(r"\b(?:outside|in front of)\b", words, re.I)
    if outside:
        pieces = [words[: outside.start()]]
        found = _of_pieces(pieces, interior)
        return found or _seen_from_outside(words[outside.end() :])
    return _of_pieces(pieces, interior)


def _of_pieces(pieces: list[str], interior: bool | None) -> tuple[PlaceName, str] | None:
    for piece in pieces:
        head = _head(piece)
        if head is None:
            continue
        spot, said = head
        if interior is None or spot.inside is None or spot.inside == interior:
            return spot.place, said
        return (spot.other_side, said) if spot.other_side else None
    return None


def _seen_from_outside(words: str) -> tuple[PlaceName, str] | None:
    """In front of a castle is the castle, in front of a shop the street."""
    head = _head(words)
    if head is None:
        return None
    spot, said = head
    if spot.inside is not True:
        return spot.place, said
    return (spot.other_side, said) if spot.other_side else ("city", said)


def _head(piece: str) -> tuple[_Spot, str] | None:
    """The place whose words end last; of those that end together the longest, then the earlier
    row."""
    best: tuple[int, int, int] | None = None
    found: tuple[_Spot, str] | None = None
    for row, (spot, _, either) in enumerate(_patterns()):
        for match in either.finditer(piece):
            rank = (match.end(), match.end() - match.start(), -row)
            if best is None or rank > best:
                best, found = rank, (spot, match.group())
    return found


def place_said(text: str) -> tuple[PlaceName, str] | None:
    """(place, the word that names it) of running prose: the first that is no comparison; of two
    in a row the second, for it is the head ("hospital corridor").
    """
    best: tuple[int, int, PlaceName, str] | None = None
    for row, (spot, strong, either) in enumerate(_patterns()):
        for match in either.finditer(text):
            before = text[: match.start()]
            if _LIKENESS.search(before) or _LISTED.search(before):
                continue
            sure = strong.fullmatch(match.group()) is not None
            if not sure and (
                not _WEAK_AFTER.search(before) or _NOT_A_PLACE.search(text[: match.end()])
            ):
                continue
            if best is None or (match.start(), row) < best[:2]:
                best = (match.start(), row, spot.place, match.group())
    if best is None:
        return None
    after = text[best[0] + len(best[3]) :]
    head = re.match(r"\s+([\w-]+(?:\s[\w-]+)?)", after)
    further = place_said(head.group(1)) if head else None
    if head and further and head.group(1).lower().startswith(further[1].lower()):
        return further[0], f"{best[3]} {further[1]}"
    return best[2], best[3]
