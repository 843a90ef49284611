"""Words for what somebody is: bodies (ogre, dog, robot) and clothes by role (doctor, knight).

Names are read by their parts: a title or a trade anywhere in a name dresses its bearer, unless the
name begins like a person's own ("Martin King"); an animal is one only as the name's last word
("the captive dog", but not "dog walker").
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from film.cast import Kind, Outfit

_CREATURES: tuple[tuple[Kind, str], ...] = (
    ("goblin", r"(?:hob)?goblins?|imps?|gremlins?|gnomes?|demons?|devils?|frog-eyed?|toad-face|"
     r"troll king"),
    ("ogre", r"ogres?|ogress|giants?|giantess|trolls?|orcs?|cyclops|monsters?|beast"),
    ("ghost", r"ghosts?|phantoms?|spect(?:re|er)s?|apparitions?|wraiths?|banquo['’]s ghost"),
    ("robot", r"robots?|androids?|droids?|cyborgs?|automaton"),
    ("dragon", r"dragons?|dinosaurs?"),
)  # fmt: skip
"""Anywhere in a name."""
_ANIMALS: tuple[tuple[Kind, str], ...] = (
    ("dog", r"dogs?|hounds?|pupp(?:y|ies)|poodle|(?:golden )?retriever|labrador|terrier|spaniel|"
     r"collie|sheepdog|dachshund|bulldog|husky|mutt|wol(?:f|ves)|fox(?:es)?|coyote"),
    ("cat", r"cats?|kittens?|tomcat|kitty|pussycat|tiger|lion(?:ess)?|panther|leopard"),
    ("bird", r"birds?|doves?|owls?|ravens?|crows?|pigeons?|parrots?|eagles?|sparrows?|seagulls?|"
     r"ducks?|goose|geese|hens?|chickens?|rooster|penguins?|swans?|falcon|nightingale|"
     r"canary|magpie|budgie"),
    ("horse", r"horses?|pon(?:y|ies)|mare|stallion|donkeys?|unicorn|mules?|steed|foal"),
    ("frog", r"frogs?|toads?"),
    ("rabbit", r"rabbits?|hares?|bunn(?:y|ies)"),
    ("bear", r"bears?|teddy|bear cub|panda"),
    ("mouse", r"mouse|mice|rats?|hamster|squirrels?|hedgehog"),
    ("cow", r"cows?|bulls?|ox(?:en)?|cal(?:f|ves)"),
    ("fish", r"fish(?:es)?|goldfish|sharks?|whales?|dolphins?|salmon|trout"),
)  # fmt: skip
"""As the last word of a name, or said of somebody: "REX, a golden retriever"."""

_ROLES: tuple[tuple[Outfit, str], ...] = (
    ("fairy", r"fair(?:y|ies)|titania|oberon|tinker ?bell|pixies?|sprites?|nymphs?|elf|elves|"
     r"(?:fairy )?god ?mother|cupid|angels?|tooth fairy"),
    ("nurse", r"nurses?|midwife|orderly|matron|ward sister"),
    ("doctor", r"doctors?|dr|surgeons?|physicians?|dentists?|vet|veterinarian|medics?|"
     r"paramedics?|gp"),
    ("scientist", r"scientists?|researchers?|chemists?|physicists?|biologists?|astronomers?|"
     r"lab (?:technician|assistant)|inventor|mathematician|pharmacist"),
    ("police", r"police(?:man|woman|men)?|(?:police )?officers?|cops?|constables?|sheriff|deputy|"
     r"patrolman|security(?: guard)?|warden"),
    ("chef", r"chefs?|cooks?|bakers?|butcher|pastry chef|confectioner"),
    ("astronaut", r"astronauts?|cosmonauts?|spaceman|taikonaut|mission specialist"),
    ("firefighter", r"fire ?fighters?|fire(?:man|men|woman)|fire chief"),
    ("detective", r"detectives?|inspectors?|sherlock|investigators?|sleuth|private eye|poirot"),
    ("pirate", r"pirates?|buccaneers?|corsair|captain hook|smuggler"),
    ("captain", r"captains?|skipper|admiral|pilots?|commander|co-?pilot|first officer"),
    ("sailor", r"sailors?|sea(?:man|men)|deckhands?|fisher(?:man|woman|men)|ferryman|boatswain|"
     r"bosun|lighthouse keeper|first mate|boatman|harbou?r ?master|mariner|keeper"),
    ("knight", r"knights?|sir|paladin|crusader|lancelot|galahad|champion"),
    ("soldier", r"soldiers?|guards?|guards(?:man|men)|sentry|sentries|sergeant|corporal|"
     r"lieutenant|colonel|general|private|warriors?|watchman|herald|trooper"),
    ("witch", r"witch(?:es)?|hag|sorceress|enchantress|crone"),
    ("wizard", r"wizards?|sorcerers?|merlin|mage|magicians?|druid|warlock|prospero|gandalf"),
    ("princess", r"princess(?:es)?|cinderella|snow white|rapunzel|duchess|countess|infanta"),
    ("prince", r"princes?|duke|count|earl|lord|baron|dauphin"),
    ("queen", r"queens?|empress|tsarina|her majesty"),
    ("king", r"kings?|emperor|sultan|tsar|pharaoh|lear|macbeth|his majesty|caesar"),
    ("judge", r"judges?|justice|magistrates?|his honou?r|her honou?r|barrister"),
    ("monk", r"monks?|friars?|priests?|abbot|bishop|vicar|reverend|hermit|cardinal|brother tuck"),
    ("teacher", r"teachers?|professors?|prof|tutor|schoolmaster|headmaster|headmistress|"
     r"principal|lecturer|governess|librarian"),
    ("farmer", r"farmers?|ranchers?|cowboys?|gardeners?|farmhand|shepherd(?:ess)?|grower|"
     r"beekeeper"),
    ("worker", r"workers?|builders?|fore(?:man|woman)|miners?|mechanics?|engineers?|plumbers?|"
     r"electricians?|janitor|carpenters?|welder|docker|technician|labou?rer|roofer"),
    ("waiter", r"waiters?|waitress(?:es)?|bartender|barista|butler|maid|footman|hostess|steward|"
     r"stewardess|flight attendant|bellboy"),
    ("sport", r"athletes?|coach|runners?|footballers?|boxers?|swimmers?|goalkeeper|goalie|referee|"
     r"gymnasts?|cyclists?|skater|sprinter|striker|tennis player|player|climber"),
    ("musician", r"musicians?|singers?|guitarist|pianist|violinist|drummer|conductor|rapper|dj|"
     r"minstrel|bard|cellist|soprano|tenor"),
    ("peasant", r"peasants?|villagers?|miller|wood ?cutter|servants?|beggars?|page(?: ?boy)?|"
     r"hunts(?:man|men)|cobbler|blacksmith|tailor|messengers?|old woman|old man|stepmother|"
     r"stepsister|gretel|hansel|red riding hood|swineherd|milkmaid|weaver|thief"),
    ("business", r"lawyers?|attorneys?|bankers?|boss|managers?|business(?:man|woman|men)|"
     r"executive|ceo|cfo|president|minister|mayor|senator|director|prosecutor|counsel|agent|"
     r"accountant|anchor(?:man|woman)?|newsreader|reporter|journalist|ambassador|chairman|"
     r"interviewer|broker|trader|salesman|saleswoman|broker"),
)  # fmt: skip

FLOWERS: dict[str, tuple[str, str]] = {
    "MORNING-GLORY": ("#6d6fd6", "#f4f2ec"), "PANSY": ("#7b57b8", "#f2b92e"),
    "ROSE": ("#ef8fb0", "#d84a43"), "FORGET-ME-NOT": ("#6fb3ea", "#f2b92e"),
    "POPPY": ("#d84a43", "#23252e"), "DAISY": ("#f4f2ec", "#f2b92e"),
    "BLUEBELL": ("#3f6fd8", "#9fd8c0"), "BUTTERCUP": ("#f2b92e", "#3f9b5c"),
    "VIOLET": ("#8a63c9", "#c0a8dd"), "LILY": ("#f0e4cc", "#3f9b5c"),
    "TULIP": ("#ef8432", "#d84a43"), "SNOWDROP": ("#f4f2ec", "#8cc98a"),
    "COBWEB": ("#b9bdc7", "#8cbbe8"), "MOTH": ("#c69c6d", "#f0e4cc"),
    "PEASEBLOSSOM": ("#e0708f", "#9fd8c0"), "MUSTARDSEED": ("#d39a2c", "#77803f"),
}  # fmt: skip
"""Fairies named for what they wear: dress colour, wing and trim colour."""
_ONLY_FLOWERS = frozenset(
    "MORNING-GLORY PANSY FORGET-ME-NOT BLUEBELL BUTTERCUP SNOWDROP COBWEB MOTH PEASEBLOSSOM "
    "MUSTARDSEED TITANIA OBERON".split()
)
"""Of those, the names that nobody is christened with."""

_AGES: dict[str, int] = {
    "king": 52, "queen": 46, "prince": 22, "princess": 20, "witch": 68, "wizard": 72, "judge": 60,
    "knight": 29, "captain": 51, "ogre": 45, "goblin": 34, "fairy": 22, "monk": 55,
}  # fmt: skip
_OTHERS = re.compile(
    r"\b(?:his|her|their|my|your|our|'s|’s|for|with|of|to|at|by|and|or|like|near|sees?)\s+"
    r"(?:an?\s+|the\s+)?(?:\w+\s+)?$",
    re.I,
)
_BUSY_WITH = re.compile(
    r"^[\s-]+(?:walkers?|lovers?|trainers?|hunters?|slayers?|catchers?|watchers?|sitters?|owner|"
    r"lady|tamer|costume|collar|food|leash|house|bowl|skin|ear|ears|tail|neck|meat|bones?)\b",
    re.I,
)
_TITLED = re.compile(r"^(?:MR|MRS|MS|MISS|DR|CAPTAIN|DETECTIVE|OFFICER|AGENT|SIR|LADY)\b\.?", re.I)


class Role(NamedTuple):
    """What a name or description makes of somebody, and the words that said so."""

    value: str
    words: str


@lru_cache(maxsize=512)
def kind_named(name: str) -> Role | None:
    """The body that a name tells of: "THE CAPTIVE DOG", "GHOST OF THE KING", "REX #2" not."""
    plain = re.sub(r"[#\d.]+\s*$", "", name).strip()
    for kind, pattern in _CREATURES:
        found = re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", plain, re.I)
        if found and not _BUSY_WITH.match(plain[found.end() :]):
            return Role(kind, found.group())
    if _TITLED.match(plain):
        return None
    for kind, pattern in _ANIMALS:
        found = re.search(rf"(?<![\w-])(?:{pattern})$", plain, re.I)
        if found:
            return Role(kind, found.group())
    return None


def kind_described(texts: tuple[str, ...]) -> Role | None:
    """The body a description gives: "a golden retriever", "an old robot with one arm"."""
    for text in texts:
        for kind, pattern in (*_CREATURES, *_ANIMALS):
            found = re.match(
                rf"\s*(?:(?:is|was)\s+)?(?:an?|the|our|their|his|her|my)\s+(?:[\w-]+,?\s+){{0,3}}?"
                rf"({pattern})(?![\w-])",
                text,
                re.I,
            )
            if found and not _BUSY_WITH.match(text[found.end() :]):
                return Role(kind, found.group(1))
    return None


def outfit_of(name: str, described: tuple[str, ...], given: frozenset[str]) -> Role | None:
    """The clothes a name or description calls for. `given`: first names, lower case: "MARTIN KING"
    is no king, "LEO THE SAILOR" is one.
    """
    first = re.split(r"[\s.]+", name.strip())[0].lower()
    titled = re.sub(r"^\S+\s+(?:the|our)\s+", "", name, flags=re.I)
    alone = len(name.split()) == 1
    if alone or first not in given or titled != name:
        found = _role_in(titled)
        if found:
            return found
    for text in described:
        found = _role_in(text, strict=True)
        if found:
            return found
    return None


def _role_in(text: str, *, strict: bool = False) -> Role | None:
    """The first role said; in a description ("strict") it must be what somebody is, not another's:
    "her doctor", "talks to a nurse"."""
    best: tuple[int, int, Role] | None = None
    for row, (outfit, pattern) in enumerate(_ROLES):
        for found in re.finditer(rf"(?<![\w-])(?:{pattern})(?![\w-])", text, re.I):
            if strict and _OTHERS.search(text[: found.start()]):
                continue
            if _BUSY_WITH.match(text[found.end() :]):
                continue
            rank = (found.start(), row)
            if best is None or rank < best[:2]:
                best = (*rank, Role(outfit, found.group().strip(". ")))
            break
    return best[2] if best else None


def role_age(kind: str, outfit: str, words: str) -> int | None:
    """Years that go with a role when nothing is said of age."""
    if re.search(r"god ?mother", words, re.I):
        return 66
    if re.search(r"\bpage(?: ?boy)?\b", words, re.I):
        return 11
    return _AGES.get(kind) or _AGES.get(outfit)


def flower_fairies(names: tuple[str, ...]) -> frozenset[str]:
    """Those of a cast who are fairies because two of them at least bear names that only flowers
    and fairies bear."""
    sure = [name for name in names if name in _ONLY_FLOWERS]
    if len(sure) < 2:
        return frozenset()
    return frozenset(name for name in names if name in FLOWERS)


@lru_cache(maxsize=512)
def is_common(name: str) -> bool:
    """Whether a cast name is a word for what somebody is ("THE DEALER", "WITCH"), which stage
    directions may write small, rather than a person's own name."""
    return bool(kind_named(name) or _role_in(name)) or name.startswith(("THE ", "A "))


_SEEN_ACTING = (
    r"guards?|soldiers?|waiter|waitress|nurse|policeman|police officer|officer|servant|"
    r"page|maid|butler|bartender|footman|herald|villagers|peasants|sailors|pirates|workers|"
    r"students?|children|child|little girl|little boy|old woman|old man|doctor|driver|priest|"
    r"monk|king|queen|prince|princess|witch|wizard|fairy|fairies|knight|judge|thief"
)
_ANIMAL_WORDS = "|".join(pattern for _, pattern in _ANIMALS)
_CREATURE_WORDS = "|".join(pattern for _, pattern in _CREATURES)
_ACTING = re.compile(
    rf"(?<![\w-])({_ANIMAL_WORDS}|{_CREATURE_WORDS}|{_SEEN_ACTING})(?![\w-])"
    rf"(?=,?\s+(?:who\s+)?(?:\w+ly\s+)?(?!(?:is|was|has|as|its|his|this|hers|us|yes)\b)"
    rf"(?:[a-z]{{2,}}s|[a-z]{{2,}}ing|stand|run|enter|drag|bark|follow|carry|come|rush|fly|march|"
    rf"kneel|wait|seize|take|bring)\b)",
    re.I,
)
_TITLED_ACTING = re.compile(
    r"\b([A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)+)(?=\s+(?:\w+ly\s+)?[a-z]{2,}s\b)"
)
"""A silent player with a name of its own: "Frog-eye Fearsome drags …"."""
_FAR = re.compile(
    r"\b(?:in the distance|off ?stage|off[- ]screen|somewhere|far away|outside)\b", re.I
)
"""Heard, not seen."""
_NAMED = re.compile(rf"(?<=[a-z] )({_ANIMAL_WORDS})(?=['’]s\b|[\s,.;])", re.I)
_NOT_DOING = re.compile(
    r"(?:['’]s|\b(?:of|to|at|with|for|on|in|like|as|from|than|no))\s+(?:(?:the|an?|her|his)\s+)?"
    r"(?:\w+\s+)?$",
    re.I,
)


def seen_acting(text: str) -> tuple[str, ...]:
    """Common nouns for people and animals that do something in a stage direction, upper case, in
    order: "The guards drag him out. A dove lands on the sill." → GUARDS, DOVE. An animal with a
    capital inside a sentence is a part of its own: "arm around Dog's neck".
    """
    found: dict[int, str] = {}
    for match in _ACTING.finditer(text):
        if _FAR.search(text[match.end() : match.end() + 60].split(".")[0]):
            continue
        if not _NOT_DOING.search(text[: match.start(1)]):
            found.setdefault(match.start(1), match.group(1).upper())
    for match in _TITLED_ACTING.finditer(text):
        name = match.group(1).upper()
        if kind_named(name) and not name.startswith(("THE ", "A ", "AN ")):
            found[match.start(1)] = name
    for match in _NAMED.finditer(text):
        if match.group(1)[0].isupper():
            found.setdefault(match.start(1), match.group(1).upper())
    return tuple(dict.fromkeys(found[at] for at in sorted(found)))


_NOT_FORMS = frozenset(
    "THE OLD YOUNG LITTLE BIG MR MRS MS MISS DR SIR LADY LORD FIRST SECOND THIRD FOURTH CITY AND "
    "OF CHORUS A AN NEW GREAT GOOD BAD EVIL RED BLUE BLACK WHITE GREEN MAN WOMAN BOY GIRL VOICE "
    "CALLER HEAD CHIEF UNCLE AUNT MOTHER FATHER SAINT CAPTAIN".split()
)


def name_forms(names: Iterable[str]) -> dict[str, str]:
    """Ways a stage direction may call each of a cast → the cast name: whole, by its first or by its
    last word, where no other name could be meant. All upper case.
    """
    names = tuple(dict.fromkeys(names))
    parts: dict[str, set[str]] = {}
    for name in names:
        words = [word.strip(".,'’()#") for word in name.split()]
        for word in (words[0], words[-1]) if len(words) > 1 else ():
            if len(word) > 2 and word.isalpha() and word not in _NOT_FORMS:
                parts.setdefault(word, set()).add(name)
    forms = {name: name for name in names}
    for word, whose in parts.items():
        if len(whose) == 1:
            forms.setdefault(word, next(iter(whose)))
    return forms
