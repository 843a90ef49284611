"""The wardrobe: a costume for every outfit of film/cast.py, and for kinds that come as they are."""

from film.cast import Appearance, Outfit
from tools.picture.puppets.outfits.costume import PLAIN, Costume

_STEEL = "#aab4c2"
_WARDROBE: dict[Outfit, Costume] = {
    "plain": PLAIN,
    "doctor": Costume(
        top="coat", top_colour="#f3f5f7", accent_colour="top", fronts=("stethoscope", "pocket"),
        skirt="knee",
    ),
    "nurse": Costume(
        top="tee", bottom="trousers", top_colour="top", bottom_colour="top-0.06",
        shoe_colour="#f4f4f2", bare=True, hat="nurse_cap", fronts=("scrubs", "watch"),
    ),
    "scientist": Costume(
        top="coat", top_colour="#f3f5f7", accent_colour="top", hat="goggles", glasses=False,
        fronts=("lab_pocket",), skirt="knee", gloves="#7cc4c9",
    ),
    "chef": Costume(
        top="sweater", bottom="trousers", top_colour="#f7f6f2", bottom_colour="#3a3d47", bare=True,
        hat="toque", fronts=("double_breasted", "neckerchief"), skirt="waist_apron",
        skirt_colour="linen", trim="#3a3d47",
    ),
    "knight": Costume(
        top="sweater", bottom="trousers", top_colour=_STEEL, bottom_colour="#8d97a6",
        shoe_colour="#7b8594", accent_colour="top", bare=True, hat="great_helm",
        fronts=("breastplate", "tabard"), skirt="tunic", skirt_colour="accent", gloves=_STEEL,
        boots=_STEEL,
    ),
    "soldier": Costume(
        top="sweater", bottom="trousers", top_colour="#6d7450", bottom_colour="#5f6646",
        shoe_colour="#2b2a26", bare=True, hat="steel_helmet", fronts=("uniform", "webbing"),
        trim="#4a4f35", boots="#2f2d28",
    ),
    "witch": Costume(
        top="sweater", bottom="trousers", top_colour="top-0.24", bottom_colour="#2a2436",
        shoe_colour="#221d2b", bare=True, hat="witch_hat", fronts=("v_robe", "moon_brooch"),
        skirt="long", back="cape", back_colour="top_line", bell=True,
    ),
    "wizard": Costume(
        top="sweater", bottom="trousers", bottom_colour="top-0.12", bare=True, hat="wizard_hat",
        fronts=("v_robe", "stars", "rope"), skirt="robe", bell=True,
    ),
    "king": Costume(
        top="sweater", bottom="trousers", bottom_colour="top-0.22", bare=True, hat="crown",
        shoe_colour="#5d3526",
        fronts=("royal", "ermine"), skirt="tunic", back="cape", back_colour="#a3263a",
    ),
    "queen": Costume(
        top="sweater", bottom="skirt", bottom_colour="top-0.06", bare=True, hat="crown",
        fronts=("bodice", "ermine"), skirt="long", back="cape", back_colour="#a3263a", bell=True,
    ),
    "prince": Costume(
        top="sweater", bottom="trousers", bottom_colour="#e9e2d2", bare=True, hat="circlet",
        fronts=("royal", "sash"), skirt="tunic", back="short_cape", boots="#5d3b28",
    ),
    "princess": Costume(
        top="tee", bottom="skirt", bottom_colour="top-0.06", shoe_colour="accent", bare=True,
        hat="tiara", fronts=("bodice", "necklace"), skirt="long",
    ),
    "fairy": Costume(
        top="tee", bottom="skirt", bottom_colour="top+0.08", shoe_colour="top", bare=True,
        hat="flower_crown", fronts=("leaf_bodice",), skirt="petals", back="wings",
        back_colour="accent",
    ),
    "peasant": Costume(
        top="shirt", bottom="trousers", top_colour="#e6dcc4", bottom_colour="bottom",
        shoe_colour="#5a4330", bare=True, hat="kerchief", fronts=("jerkin", "rope"),
        skirt="tunic", skirt_colour="top_shade",
    ),
    "detective": Costume(
        top="coat", bottom="trousers", top_colour="#b8925c", bottom_colour="#3b3a40",
        accent_colour="top", hat="fedora", bare=True, fronts=("trench",), skirt="knee",
    ),
    "police": Costume(
        top="shirt", bottom="trousers", top_colour="#2f4470", bottom_colour="#1f2a47",
        shoe_colour="#15171d", hat="police_cap", fronts=("black_tie", "star_badge", "duty_belt"),
    ),
    "firefighter": Costume(
        top="sweater", bottom="trousers", top_colour="#3c3f47", bottom_colour="#3c3f47",
        shoe_colour="#20201f", bare=True, hat="fire_helmet", fronts=("turnout",), skirt="tunic",
        trim="#e6e04f", boots="#26262a",
    ),
    "sailor": Costume(
        top="sweater", bottom="trousers", top_colour="#f6f7f9", bottom_colour="#24406e",
        bare=True, hat="dixie_cup", fronts=("sailor_collar",), trim="#24406e",
    ),
    "captain": Costume(
        top="blazer", bottom="trousers", top_colour="#22304f", bottom_colour="#f1efe8",
        shoe_colour="#1c1d22", hat="captain_cap", bare=True, fronts=("brass_jacket",),
    ),
    "pirate": Costume(
        top="sweater", bottom="trousers", top_colour="top", bottom_colour="#3a3036",
        accent_colour="accent", bare=True, hat="tricorne",
        fronts=("striped_shirt", "open_coat", "big_belt"), skirt="tails", boots="#2d221c",
    ),
    "worker": Costume(
        top="shirt", bottom="trousers", bottom_colour="#3d4a63", shoe_colour="#8a5a33",
        keeps="hard", fronts=("hi_vis",), trim="#f0712c",
    ),
    "farmer": Costume(
        top="shirt", bottom="trousers", bottom_colour="#3f64a0", shoe_colour="#5c4330",
        hat="straw_hat", fronts=("checks", "dungarees"),
    ),
    "judge": Costume(
        top="sweater", bottom="trousers", top_colour="#26242b", bottom_colour="#26242b",
        accent_colour="#4a4652",
        bare=True, hat="judge_wig", fronts=("v_robe", "jabot"), skirt="robe", bell=True,
    ),
    "teacher": Costume(
        top="sweater", bottom_colour="#4b4a52", shoe_colour="#5a4030", bare=True, glasses=True,
        fronts=("cardigan",),
    ),
    "business": Costume(
        top="blazer", bottom="trousers", top_colour="top-0.1", bottom_colour="top-0.1",
        shoe_colour="#241f1f", fronts=("pocket_square",),
    ),
    "waiter": Costume(
        top="shirt", bottom="trousers", top_colour="#f7f6f2", bottom_colour="#26272d",
        shoe_colour="#1a1a1d", accent_colour="top", fronts=("waistcoat", "bow_tie"),
        skirt="waist_apron", skirt_colour="#26272d",
    ),
    "astronaut": Costume(
        top="sweater", bottom="trousers", top_colour="#eef0f3", bottom_colour="#e6e9ee",
        shoe_colour="#c3c9d2", accent_colour="top", bare=True, hat="bubble", fronts=("space_suit",),
        gloves="#c3c9d2", back="airpack", boots="#d3d8e0",
    ),
    "sport": Costume(
        top="tee", bottom="shorts", bottom_colour="top-0.14", shoe_colour="#f3f4f6", bare=True,
        hat="headband", fronts=("jersey",), boots="linen",
    ),
    "monk": Costume(
        top="sweater", bottom="trousers", top_colour="#7a5a3c", bottom_colour="#6a4d33",
        shoe_colour="#4a3626", accent_colour="#5d4229", bare=True, hat="tonsure",
        fronts=("cowl", "rope"), skirt="robe", hair="bald", bell=True,
    ),
    "musician": Costume(
        top="blazer", bottom="trousers", top_colour="#2b2730", bottom_colour="#2b2730",
        shoe_colour="#17171a", accent_colour="top", bare=True, fronts=("dinner_jacket", "bow_tie"),
        back="guitar",
    ),
}  # fmt: skip
_RAGS = Costume(
    top="tee", bottom="shorts", top_colour="#8a6a46", bottom_colour="#5e4630",
    shoe_colour="#4a3626", bare=True, fronts=("hide_strap", "rope"), skirt="rags", hair="bald",
)  # fmt: skip
_GHOST = Costume(
    top="sweater", top_colour="#eef2fb", bottom_colour="#dfe6f4", bare=True, skirt="tail",
    hair="bald", bell=True, legless=True,
)  # fmt: skip
_ROBOT = Costume(
    top="sweater", bottom="trousers", top_colour="top", bottom_colour="#8d99a8",
    shoe_colour="#5b6573", bare=True, fronts=("control_panel",), hair="bald", gloves="#8d99a8",
)  # fmt: skip


def costume_of(look: Appearance) -> Costume:
    """What a figure wears. A ghost is its own sheet; ogre, goblin and robot in plain clothes wear
    what their kind does.
    """
    if look.kind == "ghost":
        return _GHOST
    if look.outfit == "plain" and look.kind in ("ogre", "goblin"):
        return _RAGS
    if look.outfit == "plain" and look.kind == "robot":
        return _ROBOT
    return _WARDROBE[look.outfit]
