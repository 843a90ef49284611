"""Meaning: the icon that a sentence's nouns name, or none. A wrong icon is worse than none.

Three steps, each strict: the noun (or two words) is an icon's own name; the noun stands in the table of senses below.
A keyword index alone decides nothing: of emojilib's keywords that lead to one icon only, about a third lead astray when
read by eye ("price" → bookmark, "world's" → violin, "future" → antenna). Tested by hand on words both ways.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from tools.supplies import icon_keywords
from tools.words.grammar import Word, base_form, is_noun, tagged

_OTHER_SENSES = frozenset(
    "aquarius aries artist bank bat bear beans bell bolt boar boxing briefs bug bullseye cancer capricorn chains chair chicken "
    "child clamp coin collision construction cook cooking copyright crane cricket crown crutch custard customs date divide "
    "dizzy drum duck face fly fog foot fountain gear gemini goose guard hole hook ice information iron jack joker judge key "
    "kite knot label lead leg leo libra lime link locked lotus man mate mouse mouth multiply minus plus ninja nose nail om ox "
    "package pager person pick pie pig pisces plunger pole prohibited ram rat ring rock rocket rose ruler sake salt scales "
    "school scorpio scorpion screw seal seat shield ship singer shorts shower sign socks spring star stadium station student sun "
    "swallow target taurus teacher technologist thread ticket track troll turkey unicorn unlocked virgo volleyball waffle "
    "warning watch wave wing wireless woman wood wrench x yarn zzz boy girl baby pilot scientist farmer mechanic registered "
    "radioactive infinity sparkle sparkles goat pear peach eggplant horse snake worm wolf fox shark whale".split()
)
"""Icon names that, as words, often mean something else; those meant below come back in SENSES."""

SENSES: dict[str, str] = {
    # drink and food
    "coffee": "hot-beverage", "espresso": "hot-beverage", "latte": "hot-beverage", "tea": "teacup-without-handle",
    "water": "droplet", "raindrop": "droplet", "milk": "glass-of-milk", "beer": "beer-mug", "wine": "wine-glass",
    "juice": "beverage-box", "kettle": "teapot", "sugar": "candy", "apple": "red-apple", "meal": "fork-and-knife-with-plate",
    "dinner": "fork-and-knife-with-plate", "restaurant": "fork-and-knife-with-plate", "rice": "cooked-rice", "cheese": "cheese-wedge",
    "chocolate": "chocolate-bar", "honey": "honey-pot", "cake": "birthday-cake", "salad": "green-salad", "salt": "salt",
    "corn": "ear-of-corn", "wheat": "sheaf-of-rice", "grape": "grapes", "soup": "pot-of-food", "chilli": "hot-pepper",
    "cherry": "cherries", "fries": "french-fries", "noodle": "steaming-bowl", "meat": "cut-of-meat", "vegetable": "leafy-green",
    # nature
    "tree": "deciduous-tree", "forest": "evergreen-tree", "wood": "wood", "leaf": "leaf-fluttering-in-wind", "seed": "seedling",
    "seedling": "seedling", "sprout": "seedling", "plant": "potted-plant", "flower": "blossom", "sun": "sun", "sunlight": "sun",
    "daylight": "sun", "moon": "crescent-moon", "moonlight": "crescent-moon", "night": "night-with-stars", "sky": "sun-behind-cloud",
    "star": "star", "snow": "snowflake", "winter": "snowflake", "rain": "cloud-with-rain", "storm": "cloud-with-lightning-and-rain",
    "lightning": "high-voltage", "wave": "water-wave", "ocean": "water-wave", "sea": "water-wave", "tide": "water-wave",
    "earth": "globe-showing-europe-africa", "world": "globe-showing-europe-africa", "planet": "ringed-planet", "globe": "globe-showing-europe-africa",
    "galaxy": "milky-way", "universe": "milky-way", "flame": "fire", "bee": "honeybee", "insect": "bug", "bird": "bird",
    "whale": "whale", "shark": "shark", "wolf": "wolf", "fox": "fox", "horse": "horse", "snake": "snake", "worm": "worm", "pig": "pig",
    "goat": "goat", "beach": "beach-with-umbrella", "island": "desert-island", "garden": "house-with-garden", "wind": "wind-face",
    "mountain": "snow-capped-mountain", "peak": "snow-capped-mountain", "ice": "ice", "sunrise": "sunrise", "dawn": "sunrise", "sunset": "sunset",
    # time
    "clock": "alarm-clock", "alarm": "alarm-clock", "hour": "mantelpiece-clock", "minute": "stopwatch", "second": "stopwatch",
    "timer": "timer-clock", "hourglass": "hourglass-not-done", "deadline": "stopwatch", "schedule": "calendar", "week": "calendar",
    "month": "calendar", "appointment": "calendar",
    # work, money, knowledge
    "money": "money-bag", "cash": "dollar-banknote", "dollar": "dollar-banknote", "euro": "euro-banknote", "coin": "coin", "price": "label",
    "salary": "money-bag", "wallet": "purse", "bill": "receipt", "invoice": "receipt", "budget": "money-bag", "profit": "chart-increasing",
    "growth": "chart-increasing", "sale": "chart-increasing", "revenue": "chart-increasing", "loss": "chart-decreasing", "decline": "chart-decreasing",
    "statistic": "bar-chart", "chart": "bar-chart", "data": "bar-chart", "graph": "chart-increasing", "idea": "light-bulb",
    "lamp": "light-bulb", "bulb": "light-bulb", "insight": "light-bulb", "candlelight": "candle", "book": "open-book", "story": "open-book", "novel": "open-book",
    "library": "books", "letter": "envelope", "mail": "envelope", "email": "e-mail", "message": "speech-balloon", "conversation": "speech-balloon",
    "question": "red-question-mark", "document": "page-facing-up", "file": "file-folder", "folder": "file-folder",
    "computer": "laptop", "screen": "desktop-computer", "software": "laptop", "phone": "mobile-phone", "smartphone": "mobile-phone",
    "app": "mobile-phone", "notification": "bell", "internet": "globe-with-meridians", "website": "globe-with-meridians", "network": "globe-with-meridians",
    "camera": "camera", "photo": "camera", "photograph": "camera", "film": "clapper-board", "movie": "clapper-board", "video": "video-camera",
    "music": "musical-notes", "song": "musical-notes", "melody": "musical-notes", "sound": "speaker-high-volume", "noise": "speaker-high-volume",
    "silence": "muted-speaker", "meeting": "busts-in-silhouette", "team": "busts-in-silhouette", "user": "bust-in-silhouette", "office": "office-building",
    "company": "office-building", "business": "briefcase", "job": "briefcase", "factory": "factory", "industry": "factory",
    "shop": "convenience-store", "store": "convenience-store", "customer": "shopping-bags", "shopping": "shopping-cart", "parcel": "package",
    "delivery": "delivery-truck", "truck": "delivery-truck", "warehouse": "package", "school": "school", "university": "graduation-cap",
    "graduate": "graduation-cap", "lesson": "school", "science": "microscope", "experiment": "test-tube", "chemistry": "test-tube", "laboratory": "microscope",
    "research": "microscope", "atom": "atom-symbol", "physics": "atom-symbol", "molecule": "atom-symbol", "gene": "dna", 
    "bacterium": "microbe", "bacteria": "microbe", "virus": "microbe", "germ": "microbe", "justice": "balance-scale", "balance": "balance-scale",
    "search": "magnifying-glass-tilted-left", "detail": "magnifying-glass-tilted-left", "target": "bullseye", "goal": "bullseye", "launch": "rocket", "rocket": "rocket",
    "winner": "trophy", "prize": "trophy", "award": "trophy", "success": "trophy", "victory": "trophy", "medal": "sports-medal", "gift": "wrapped-gift",
    "party": "party-popper", "celebration": "party-popper", "puzzle": "puzzle-piece", "mistake": "cross-mark", "error": "cross-mark", "danger": "warning", "risk": "warning", "warning": "warning",
    "password": "locked-with-key", "security": "locked", "privacy": "locked", "lock": "locked", "key": "key", "map": "world-map", "route": "world-map", "direction": "compass",
    "triangle": "triangular-ruler", "angle": "triangular-ruler", "geometry": "triangular-ruler", "ruler": "straight-ruler", "length": "straight-ruler", "formula": "memo",
    # body and health
    "heart": "anatomical-heart", "love": "red-heart", "mind": "brain", "thought": "thought-balloon", "dream": "thought-balloon", "sleep": "zzz", "nap": "zzz",
    "muscle": "flexed-biceps", "strength": "flexed-biceps", "blood": "drop-of-blood", "medicine": "pill", "vaccine": "syringe",
    "doctor": "stethoscope", "health": "stethoscope", "disease": "microbe", "fever": "thermometer", "temperature": "thermometer", "heat": "fire", "patient": "hospital",
    # home, tools, travel
    "house": "house", "home": "house-with-garden", "room": "door", "bedroom": "bed", "sofa": "couch-and-lamp", "mug": "hot-beverage",
    "bag": "shopping-bags", "suitcase": "luggage", "box": "package", "tool": "toolbox", "repair": "wrench", "machine": "gear", "mechanism": "gear", "engine": "gear",
    "electricity": "high-voltage", "energy": "high-voltage", "voltage": "high-voltage", "plug": "electric-plug", "socket": "electric-plug",
    "battery": "battery", "magnet": "magnet", "car": "automobile", "traffic": "vertical-traffic-light", "bike": "bicycle", "flight": "airplane", "plane": "airplane",
    "boat": "sailboat", "ship": "ship", "subway": "metro", "road": "motorway", "journey": "compass", "travel": "luggage", "city": "cityscape", "building": "office-building",
    "recycling": "recycling-symbol", "waste": "wastebasket", "rubbish": "wastebasket", "trash": "wastebasket", "fuel": "fuel-pump", "petrol": "fuel-pump", "oil": "oil-drum",
    "paint": "artist-palette", "painting": "framed-picture", "art": "artist-palette", "colour": "artist-palette", "color": "artist-palette", "theatre": "performing-arts", 
    "game": "video-game", "chess": "chess-pawn", "ball": "soccer-ball", "football": "soccer-ball", "bullseye": "bullseye",
    "clothes": "t-shirt", "shirt": "t-shirt", "shoe": "running-shoe", "sneaker": "running-shoe", "glove": "gloves", "flag": "triangular-flag", "bridge": "bridge-at-night",
    "pencil": "pencil", "writing": "memo", "news": "newspaper", "article": "newspaper", "election": "ballot-box-with-ballot", "vote": "ballot-box-with-ballot",
    "robot": "robot", "satellite": "satellite", "telescope": "telescope", "signal": "antenna-bars", "wheel": "wheel", "gear": "gear", "chain": "chains", "ladder": "ladder",
    "friend": "people-hugging", "handshake": "handshake", "agreement": "handshake", "deal": "handshake", "contract": "memo",
    "brain": "brain", "bell": "bell", "cup": "hot-beverage",
}
"""Noun → icon, for nouns whose icon is named otherwise. "" forbids: no icon means it."""

_SPECIFIC = {"cup of tea": "teacup-without-handle", "coffee bean": "", "black hole": "", "real estate": "house"}
"""Two or three words that mean one thing; "" forbids the icons of its parts."""
DEEDS: dict[str, str] = {
    "weigh": "balance-scale", "grind": "gear", "pour": "pouring-liquid", "wait": "hourglass-not-done", "plug": "electric-plug",
    "sleep": "zzz", "asleep": "zzz", "write": "memo", "read": "open-book", "call": "telephone-receiver", "search": "magnifying-glass-tilted-left",
    "find": "magnifying-glass-tilted-left", "cook": "cooking", "fry": "cooking", "cut": "scissors", "paint": "artist-palette",
    "listen": "ear", "look": "eyes", "think": "thought-balloon", "buy": "shopping-cart", "pay": "credit-card", "measure": "straight-ruler",
    "heat": "fire", "roast": "fire", "burn": "fire", "freeze": "snowflake", "plant": "seedling", "sow": "seedling", "grow": "seedling",
    "tap": "index-pointing-up", "talk": "speech-balloon", "speak": "speech-balloon", "ask": "red-question-mark", "lock": "locked",
    "unlock": "unlocked", "pack": "package", "ship": "delivery-truck", "deliver": "delivery-truck", "repair": "wrench", "fix": "wrench",
    "clean": "broom", "wash": "soap", "rinse": "droplet", "travel": "luggage", "fly": "airplane", "drive": "automobile", "cycle": "bicycle",
    "celebrate": "party-popper", "win": "trophy", "launch": "rocket", "film": "clapper-board", "record": "microphone", "sing": "microphone",
    "vote": "ballot-box-with-ballot", "save": "piggy-bank", "drink": "hot-beverage", "brew": "hot-beverage", "eat": "fork-and-knife-with-plate",
    "wake": "alarm-clock", "run": "running-shoe", "learn": "graduation-cap", "sign": "memo", "connect": "link", "check": "check-mark-button",
}
"""What a step tells somebody to do → icon."""


_ABSENT = re.compile(r"\b(?:no|without|not an?|never an?|isn't an?|like an?|as an?)\s+(?:\w+\s)?$")
"""What is not there, or only a comparison, is not shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sense:
    """A noun of the text and the icon that means it."""

    noun: str
    icon: str
    start: int


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(icon_keywords())


def icon_of_noun(noun: str) -> str:
    """The icon of one noun (or two words), or ""."""
    names = _names()
    bare = base_form(noun) if " " not in noun else " ".join((*noun.lower().split()[:-1], base_form(noun.split()[-1])))
    if bare in SENSES:
        return SENSES[bare] if SENSES[bare] in names else ""
    hyphened = bare.replace(" ", "-")
    if hyphened in names and hyphened not in _OTHER_SENSES and not hyphened.endswith(("-face", "-button")):
        return hyphened
    return ""


def senses_of(text: str) -> tuple[Sense, ...]:
    """Every noun of the text that has an icon, in order; two words before one."""
    return _senses(text)


@lru_cache(maxsize=2048)
def _senses(text: str) -> tuple[Sense, ...]:
    words = tagged(text)
    lowered = text.lower()
    forbidden = {
        index
        for phrase, icon in _SPECIFIC.items()
        if not icon
        for found in re.finditer(re.escape(phrase), lowered)
        for index in range(found.start(), found.end())
    }
    found: list[Sense] = []
    skip = -1
    for index, word in enumerate(words):
        if word.start in forbidden or index == skip or not is_noun(word) or _is_name(word, index):
            continue
        if _ABSENT.search(lowered[: word.start]):
            continue
        pair = words[index + 1] if index + 1 < len(words) else None
        if pair and is_noun(pair):
            both = icon_of_noun(f"{word.text} {pair.text}")
            if both:
                found.append(Sense(noun=f"{word.text} {pair.text}", icon=both, start=word.start))
                skip = index + 1
            continue
        icon = icon_of_noun(word.text)
        if icon:
            found.append(Sense(noun=word.text, icon=icon, start=word.start))
    return tuple(found)


def icon_of_deed(text: str) -> str:
    """The icon of what a step says to do: its first verb that has one, or ""."""
    for word in re.findall(r"[a-z]+", text.lower())[:4]:
        icon = DEEDS.get(word, "")
        if icon and icon in _names():
            return icon
    return ""


def _is_name(word: Word, index: int) -> bool:
    """A capitalised name inside a sentence is somebody, not something: "Rose waited"."""
    return word.tag.startswith("NNP") and word.text[:1].isupper() and index > 0


def icon_for(text: str) -> str:
    """The icon of the text's first concrete noun, or ""."""
    senses = senses_of(text)
    return senses[0].icon if senses else ""
