"""Words for looks and what a puppet wears for them: colours, clothes, hair, skin, trades.

The tables of asset_appearance.py, apart so that they can be read and grown without touching how
they are used.
"""

import re
from typing import Any

from film.cast import Beard, Bottom, Hair, Hat, Top

COLOURS: dict[str, str] = {
    "black": "#23252e",
    "charcoal": "#3a3d47",
    "dark grey": "#4a4d57",
    "dark gray": "#4a4d57",
    "grey": "#8b8f9a",
    "gray": "#8b8f9a",
    "silver": "#b9bdc7",
    "white": "#f4f2ec",
    "cream": "#f0e4cc",
    "beige": "#d9c4a0",
    "tan": "#c69c6d",
    "khaki": "#b5a26a",
    "brown": "#7a5236",
    "dark brown": "#553822",
    "navy": "#26345f",
    "dark blue": "#28407f",
    "light blue": "#8cbbe8",
    "pale blue": "#a5c8ea",
    "sky blue": "#6fb3ea",
    "blue": "#3f6fd8",
    "denim": "#48689c",
    "teal": "#1f9a94",
    "turquoise": "#35b8b0",
    "dark green": "#2c6b4a",
    "forest-green": "#2f6f4d",
    "forest green": "#2f6f4d",
    "olive": "#77803f",
    "light green": "#8cc98a",
    "mint": "#9fd8c0",
    "green": "#3f9b5c",
    "yellow": "#f2b92e",
    "mustard": "#d39a2c",
    "gold": "#d9a93a",
    "golden": "#d9a93a",
    "orange": "#ef8432",
    "coral": "#ff6b4a",
    "dark red": "#9c2f38",
    "burgundy": "#7f2a3d",
    "maroon": "#7f2a3d",
    "crimson": "#bf2f45",
    "red": "#d84a43",
    "pink": "#ef8fb0",
    "rose": "#e0708f",
    "magenta": "#c2408f",
    "purple": "#7b57b8",
    "violet": "#8a63c9",
    "lavender": "#b3a1e0",
    "lilac": "#c0a8dd",
}
"""Colour words → sRGB hex, muted to sit together on one stage."""

SHADES = "|".join(sorted(map(re.escape, COLOURS), key=len, reverse=True))
SHADE = re.compile(rf"\b({SHADES})\b", re.I)

TOPS: tuple[tuple[str, Top], ...] = (
    (r"lab coat|raincoat|overcoat|trench ?coat|winter coat|coat|parka|cloak|robe|anorak", "coat"),
    (r"blazer|suit|jacket|tuxedo|waistcoat|uniform", "blazer"),
    (r"apron", "apron"),
    (r"hoodie|sweatshirt|tracksuit", "hoodie"),
    (r"sweater|jumper|pullover|cardigan|turtleneck|crewneck", "sweater"),
    (r"sundress|dress|gown|nightgown", "dress"),
    (r"t-shirt|tee shirt|tee|tank top", "tee"),
    (r"shirt|blouse|flannel|polo", "shirt"),
)
"""Outer wear first: it is what is seen."""
BOTTOMS: tuple[tuple[str, Bottom], ...] = (
    (r"shorts", "shorts"),
    (r"skirt", "skirt"),
    (r"trousers|pants|jeans|slacks|leggings|chinos", "trousers"),
)
WORN = (
    r"(?:^|[,;(]|\b(?:in|wears?|wearing|with|and|has|over|under|beneath|sports|"
    r"dressed in|of)\b)\s*"
    r"(?:(?:an?|the|his|her|their|some|no)\s+)?"
    r"((?:(?!and\b|with\b|over\b|in\b|under\b)[\w’'-]+\s+){0,4}?)"
)
WOMENS_WEAR = {"top": ("dress",), "bottom": ("skirt",), "hat": ("hijab",)}
"""Worn by someone of whom nothing else tells: she is drawn as a woman, as a beard makes a man."""
FAIR_SKINS = (1, 0, 2)
"""Left to chance among these for someone said to be blond, copper or red."""
FAIR_HAIR = (3, 4, 6)
HAIR_COLOURS: tuple[tuple[str, int], ...] = (
    (r"black|raven|jet-black", 0),
    (r"dark brown|dark|brunette", 1),
    (r"brown|chestnut|light brown", 2),
    (r"copper|auburn", 3),
    (r"blond|blonde|golden|fair|sandy|straw", 4),
    (r"grey|gray|white|silver", 5),
    (r"red|ginger|fiery", 6),
)
HAIR_STYLES: tuple[tuple[str, Hair], ...] = (
    (r"bald|shaved head|shaven head|hairless", "bald"),
    (r"afro", "afro"),
    (r"pony-?tail|pigtails|braids?|braided|plaits?", "ponytail"),
    (r"bun|top ?knot|chignon|tied up|pinned up", "bun"),
    (r"bob", "bob"),
    (r"curly|curls|frizzy|coils", "curly"),
    (r"long hair|long-haired|flowing|waist-length|shoulder-length", "long"),
    (r"side-parted|side parting|swept|parted", "side"),
    (r"short hair|short-haired|cropped|crew cut|buzz ?cut|pixie", "short"),
)
ABOUT_HAIR = re.compile(
    r"hair|\bbob\b|\bbun\b|pony-?tail|\bcurls\b|braid|pigtails|\bafro\b|plait|"
    r"\bbald\b|\blocks\b|blonde?\b|brunette|redhead",
    re.I,
)
SKINS: tuple[tuple[str, int], ...] = (
    (r"very dark[- ]skin\w*|deep brown skin", 5),
    (r"dark[- ]skin\w*|dark complexion|black (?:man|woman|boy|girl)|african", 4),
    (r"brown[- ]skin\w*|brown complexion|south asian|indian|pakistani|sri lankan", 3),
    (
        r"olive[- ]skin\w*|olive complexion|tanned|sunburnt|latin[ao]|hispanic|middle "
        r"eastern|arab|mediterranean",
        2,
    ),
    (r"east asian|chinese|japanese|korean", 1),
    (r"pale|fair[- ]skin\w*|light[- ]skin\w*|light skin|porcelain|freckle\w*", 0),
)
BEARDS: tuple[tuple[str, Beard], ...] = (
    (r"clean-?shaven|no beard|beardless", "none"),
    (r"stubble|unshaven|five o'clock shadow", "stubble"),
    (r"moustache|mustache", "moustache"),
    (r"beard|bearded|goatee", "full"),
)
HATS: tuple[tuple[str, Hat], ...] = (
    (r"hijab|head ?scarf", "hijab"),
    (r"hard hat|helmet", "hard"),
    (r"baseball cap|cap", "cap"),
)
GLASSES = re.compile(
    r"(?:^|[,;(]|\b(?:wears?|wearing|with|in|behind|his|her|their|and|"
    r"has)\b)\s*(?:an?\s+)?(?:pair of\s+)?(?:[\w-]+\s+){0,2}?(?:glasses|"
    r"spectacles)\b(?!\s+of)|bespectacled",
    re.I,
)
NOT_GLASSES = re.compile(
    r"\b(?:sun|wine|two|three|empty|champagne|drinking|no|without|beer|water)[ "
    r"-]?(?:glasses|spectacles)",
    re.I,
)
BROAD = re.compile(
    r"\b(?:broad|broad-shouldered|heavy|heavyset|burly|stocky|stout|plump|muscular|"
    r"big|large|huge|fat|round)\b(?!\s+(?:glasses|spectacles|smile|grin|eyes))",
    re.I,
)
SLIM = re.compile(r"\b(?:slim|slender|thin|skinny|lean|lanky|petite|wiry)\b", re.I)

TRADES: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        r"doctor|surgeon|scientist|chemist|pharmacist|researcher|dentist|vet",
        {"top": "coat", "top_colour": "#f4f2ec"},
    ),
    (r"chef|cook|baker|barista|butcher|florist|waiter|waitress", {"top": "apron"}),
    (
        r"builder|construction worker|foreman|miner|engineer",
        {"hat": "hard", "accent_colour": "#f2b92e"},
    ),
    (
        r"lawyer|banker|boss|manager|businessman|businesswoman|detective|executive|"
        r"president|minister",
        {"top": "blazer"},
    ),
    (r"nurse|paramedic", {"top": "tee", "top_colour": "#6fb3ea"}),
    (r"student|skater|rapper|programmer|teenager", {"top": "hoodie"}),
    (r"sailor|fisherman|captain", {"top": "sweater", "top_colour": "#26345f"}),
)

OUTFIT_GARMENTS: dict[str, tuple[Top, ...]] = {
    "doctor": ("coat",),
    "scientist": ("coat",),
    "nurse": ("tee", "shirt"),
    "chef": ("apron", "shirt"),
    "detective": ("coat",),
    "business": ("blazer",),
    "judge": ("coat",),
    "wizard": ("coat",),
    "witch": ("coat", "dress"),
    "monk": ("coat",),
    "princess": ("dress",),
    "queen": ("dress", "coat"),
    "king": ("coat",),
    "fairy": ("dress",),
    "police": ("blazer",),
    "captain": ("blazer",),
    "soldier": ("blazer",),
    "waiter": ("apron", "blazer"),
}
"""Garments that an outfit already is: named by the script, they do not replace it."""
OUTFIT_COLOURS: dict[str, tuple[str, ...]] = {
    "doctor": ("#f4f2ec",),
    "scientist": ("#f4f2ec",),
    "nurse": ("#6fb3ea", "#35b8b0"),
    "chef": ("#f4f2ec",),
    "fairy": ("#b3a1e0", "#9fd8c0", "#ef8fb0", "#8cbbe8"),
    "queen": ("#7f2a3d", "#7b57b8"),
    "king": ("#bf2f45", "#7b57b8"),
    "prince": ("#3f6fd8", "#2c6b4a"),
    "princess": ("#e0708f", "#6fb3ea", "#f2b92e"),
    "witch": ("#3a3d47", "#553a6b"),
    "wizard": ("#28407f", "#553a6b"),
    "knight": ("#8b8f9a", "#b9bdc7"),
    "sailor": ("#26345f",),
    "captain": ("#26345f",),
    "police": ("#28407f",),
}
"""Colours that go with an outfit, by the name's choice; others take any."""

CHILD_HAIR: dict[str, tuple[Hair, ...]] = {
    "f": ("ponytail", "bob", "long", "curly"),
    "m": ("short", "side", "curly"),
}
OLD_HAIR: dict[str, tuple[Hair, ...]] = {
    "f": ("bun", "bob", "short"),
    "m": ("short", "bald", "side"),
}
CHILD_TOPS: tuple[Top, ...] = ("tee", "hoodie", "sweater")
OLD_TOPS: tuple[Top, ...] = ("sweater", "shirt", "blazer")
BEARDS_LEFT_TO_CHANCE: tuple[Beard, ...] = (
    "none",
    "none",
    "stubble",
    "full",
    "none",
    "moustache",
)
TOP_CHOICE: tuple[Top, ...] = ("sweater", "shirt", "hoodie", "tee", "blazer", "sweater", "shirt")
TOP_COLOURS = (
    "#3f6fd8",
    "#d84a43",
    "#1f9a94",
    "#f2b92e",
    "#7b57b8",
    "#ef8432",
    "#3f9b5c",
    "#e0708f",
    "#26345f",
    "#8a5a3c",
)
BOTTOM_COLOURS = ("#2c3550", "#3a3d47", "#48689c", "#4b3b34", "#37483f")
ACCENTS = ("#ffc53d", "#ff6b4a", "#8cbbe8", "#9fd8c0", "#ef8fb0")
HAIR_OF: dict[str, tuple[Hair, ...]] = {
    "f": ("bob", "long", "bun", "ponytail", "curly", "afro", "short"),
    "m": ("short", "side", "curly", "short", "afro", "side", "bald"),
}
AFRO_SKIN = 3
"""From this skin on an afro is left to chance; below it is drawn only when the script says so."""
HAIRS_BY_SKIN = ((2, 4, 1, 6, 2, 4), (1, 4, 2, 0, 1, 3), (1, 0, 2, 1), (0, 1), (0, 1), (0,))
"""Hair colours likely enough not to startle, by skin 0…5; what the script says may be any."""
