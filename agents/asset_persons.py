"""What a script says about whom: cuts its actions into words told of each person, and reads gender
and age from them.

A sentence belongs to the name in it; with several names, each owns the words from its mention to
the next. A sentence that begins with a pronoun goes on about the one named last. So "MAYA, 31,
waits. She wears a blue coat." is all Maya's.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from agents.asset_given_names import MEN, WOMEN
from tools.words.roles import is_common, name_forms

Gender = Literal["f", "m"]

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”']?\s+(?=[\"“'(]?[A-Z0-9])")
_ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr)\.$", re.I)
_GOES_ON = re.compile(r"^(?:he|she|his|her|they|their)\b", re.I)
EVERYONE = re.compile(
    r"\b(?:both|everyone|everybody|they all|all of them|they are|they're|the two)\b", re.I
)

_HER = re.compile(r"\b(?:she|herself)\b|^her\b|(?<=[.!?] )Her\b", re.I)
_HIS = re.compile(r"\b(?:he|himself)\b|^his\b|(?<=[.!?] )His\b", re.I)
_WOMAN = (
    "woman|women|girl|lady|mother|mom|mum|mama|mommy|mummy|sister|daughter|wife|"
    "aunt|auntie|niece|grandmother|grandma|"
    "granny|nana|queen|princess|duchess|countess|waitress|actress|witch|godmother|"
    "nun|bride|girlfriend|businesswoman|stepmother|titania|fairies|ogress|empress|sorceress|"
    "policewoman|saleswoman|heroine|hostess|landlady|madam|mrs|ms|miss|fairy|"
    "abuela|schoolgirl|widow"
)
_MAN = (
    "man|men|boy|guy|gentleman|father|dad|daddy|papa|brother|son|husband|uncle|"
    "nephew|grandfather|grandpa|gramps|king|"
    "prince|duke|count|waiter|actor|wizard|monk|groom|boyfriend|businessman|"
    "policeman|salesman|fisherman|landlord|"
    "bartender|sir|mr|lord|knight|ogre|abuelo|fireman|schoolboy|lad|fellow|widower|emperor|giant|"
    "goblin|troll|page|oberon|merlin|pirate|butler|footman|friar|vicar|frog-eye"
)
_WOMAN_WORD = re.compile(rf"\b(?:{_WOMAN})\b", re.I)
_MAN_WORD = re.compile(rf"\b(?:{_MAN})\b", re.I)
_LINKS = "is|was|wears|wearing|has|with|in (?:an?|his|her|their)|looks"
_VERB = re.compile(r"[a-z]{2,}s", re.I)
_NOT_VERBS = frozenset(
    "glasses spectacles jeans shorts trousers pants slacks boots shoes curls "
    "braids pigtails clothes freckles always his hers "
    "theirs late-forties sleeves overalls dress thirties forties fifties sixties "
    "seventies eighties twenties teens".split()
)
_OTHERS = re.compile(r"\b(?:his|her|their|my|your|'s|’s)\s+(?:\w+\s+)?$", re.I)
"""Before a noun: "her father" tells of somebody else."""

_TENS = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
    "teens": 13,
}
_PART = {"early": 2, "mid": 5, "late": 8, "": 5}
_NUMBERS = {
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_NUMBER = r"(\d{1,3}|" + "|".join(_NUMBERS) + ")"
_YEARS_OLD = re.compile(
    rf"\b{_NUMBER}[ -]years?[ -]old\b|\bage[ds]?:?\s+{_NUMBER}\b|\b{_NUMBER} years of age\b", re.I
)
_BARE_YEARS = re.compile(rf"(?:^|,)\s*{_NUMBER}\s*(?=,|$|\.)", re.I)
_DECADE = re.compile(r"\b(early|mid|late)?[ -]*(\d0)['’]?s\b", re.I)
_DECADE_WORD = re.compile(
    rf"\b(?:in (?:his|her|their) )(early|mid|late)?[ -]*({'|'.join(_TENS)})\b", re.I
)
_AGE_WORDS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.I), age)
    for words, age in (
        ("toddler|baby", 4),
        ("teenage|teenaged|teenager|teen|adolescent", 16),
        ("child|children|kids?|boy|girl|schoolboy|schoolgirl|little (?:brother|sister)", 9),
        (
            "elderly|old (?:man|woman|lady|guy|farmer|sailor|king|queen|witch)|"
            "(?<!middle-)(?<!middle )aged|ancient|grand(?:mother|father|ma|pa)|granny|"
            "gramps|"
            "nana|abuel[ao]|pensioner|white-haired|grey-haired|gray-haired|silver-haired",
            71,
        ),
        ("middle-aged|middle aged", 48),
        ("young (?:man|woman|lady|guy|couple)|student|youth|intern|prince|princess", 22),
        ("young", 24),
    )
)


_ANY = re.compile(r"\b(?:an?|another|no|every|like)\s+(?:[\w-]+\s+){0,2}$", re.I)
"""Before a word for any such person: in "Otto, an old king", the king is not a second mention."""
_ONE_GOES_ON = re.compile(r"(?:s?he)\b", re.I)


class Read(NamedTuple):
    """A fact and the words it was read from; no words when it was left to chance."""

    value: object
    words: str


def seed_of(name: str, what: str) -> int:
    """The same in every run and on every machine: identity follows from the name."""
    return int.from_bytes(hashlib.sha256(f"{name}/{what}".encode()).digest()[:8], "big")


def sentences_of(text: str) -> list[str]:
    found: list[str] = []
    for piece in _SENTENCE.split(text):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] += " " + piece
        else:
            found.append(piece)
    return [sentence.strip() for sentence in found if sentence.strip()]


def told_of(names: Iterable[str], actions: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Name → the words of the actions that are about that person, in order."""
    told: dict[str, list[str]] = {name: [] for name in names}
    forms = name_forms(told)
    pattern = mention_pattern(told)
    for action in actions:
        last = ""
        for sentence in sentences_of(action):
            found = mentions(sentence, pattern, forms)
            if not found and last and _GOES_ON.match(sentence):
                told[last].append(sentence)
            elif found and last and _ONE_GOES_ON.match(sentence):
                told[last].append(sentence[: found[0][1]].strip())
            for index, (name, start) in enumerate(found):
                end = found[index + 1][1] if index + 1 < len(found) else len(sentence)
                begins = start if index or (last and _ONE_GOES_ON.match(sentence)) else 0
                told[name].append(sentence[begins:end].strip())
            if found:
                last = found[0][0] if len({name for name, _ in found}) == 1 else ""
    return {name: tuple(words) for name, words in told.items()}


def descriptions_of(name: str, told: Iterable[str]) -> tuple[str, ...]:
    """Of the words told of a person, those that say what they are like rather than what they do.

    They stand after the name between commas or brackets, after "is" or "wears", before the name as
    "a tall man, LEO", or in a sentence that goes on with a pronoun.
    """
    after = re.compile(
        rf"(?<!\w){re.escape(name)}(?!\w)\s*(\([^)]*\))?\s*(?:[,–—:-]+\s*(.*)|"
        rf"(?=(?:{_LINKS})\b)(.*))?",
        re.I,
    )
    found = []
    for text in told:
        if _GOES_ON.match(text):
            found.append(text)
            continue
        match = after.search(text)
        if match is None:
            continue
        before = text[: match.start()].rstrip()
        before = before.strip(" ,") if before.endswith((",", "named", "called")) else ""
        bracket, listed, linked = match.groups()
        if re.match(r"(?:an?|the)\b", before, re.I):
            found.append(before)
        found += [
            part
            for part in ((bracket or "").strip("()"), _listed(listed or ""), linked or "")
            if part
        ]
    return tuple(found)


def _listed(text: str) -> str:
    """A list up to its first verb: "31, blue blazer, waits" → "31, blue blazer"."""
    kept = []
    for part in text.split(","):
        first = re.match(r"\s*(?:and\s+)?([\w-]+)", part)
        if first and _VERB.fullmatch(first.group(1)) and first.group(1).lower() not in _NOT_VERBS:
            break
        kept.append(part)
    return ",".join(kept).strip()


def mention_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """Matches any of the names, whole or by an unmistakable part, as whole words, the longest
    first."""
    ordered = sorted(name_forms(names), key=len, reverse=True)
    return re.compile(
        r"(?<!\w)(" + "|".join(map(re.escape, ordered)) + r")(?!\w)" if ordered else r"(?!)", re.I
    )


def mentions(
    sentence: str, pattern: re.Pattern[str], forms: Mapping[str, str]
) -> list[tuple[str, int]]:
    """(name, position) of each mention; `forms` are the names' (name_forms). A name that is also a
    common noun counts in lower case only after "the", or where it says what somebody is.
    """
    return [
        (forms[match.group().upper()], match.start())
        for match in pattern.finditer(sentence)
        if not match.group().islower()
        or sentence[: match.start()].lower().endswith("the ")
        or (is_common(match.group().upper()) and not _ANY.search(sentence[: match.start()]))
    ]


def gender_of(name: str, told: Iterable[str]) -> Read:
    """From nouns of name and description, the given name, then pronouns; else by chance."""
    told = tuple(told)
    for text in (name, *descriptions_of(name, told)):
        noun = _own_noun(text)
        if noun:
            return noun
    given = [_bare(word) for word in re.findall(r"[^\W\d_]+", name)]
    for word in given:
        if word in WOMEN or word in MEN:
            return Read("f" if word in WOMEN else "m", name)
    own = " ".join(told)
    her, his = len(_HER.findall(own)), len(_HIS.findall(own))
    if her != his:
        return Read("f" if her > his else "m", "she" if her > his else "he")
    return Read("f" if seed_of(name, "gender") % 2 else "m", "")


def _bare(word: str) -> str:
    """Lower case without accents: Élodie is in the list as elodie."""
    letters = unicodedata.normalize("NFKD", word)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def _own_noun(text: str) -> Read | None:
    found = []
    for gender, pattern in (("f", _WOMAN_WORD), ("m", _MAN_WORD)):
        for match in pattern.finditer(text):
            if not _OTHERS.search(text[: match.start()]):
                found.append((match.start(), gender, match.group()))
                break
    if not found:
        return None
    _, gender, word = min(found)
    return Read(gender, word.lower())


def age_of(name: str, told: Iterable[str]) -> Read | None:
    """Years, as a number said or as the words for an age mean it; None when nothing is said."""
    described = descriptions_of(name, told)
    for text in described:
        number = _YEARS_OLD.search(text) or _BARE_YEARS.search(text)
        if number:
            written = next(group for group in number.groups() if group)
            years = _NUMBERS.get(written.lower()) or int(written)
            if 1 <= years <= 110:
                return Read(years, number.group().strip(" ,"))
        decade = _DECADE_WORD.search(text)
        if decade:
            part, tens = decade.groups()
            return Read(_TENS[tens.lower()] + _PART[(part or "").lower()], decade.group().strip())
        decade = _DECADE.search(text)
        if decade:
            part, tens = decade.groups()
            return Read(int(tens) + _PART[(part or "").lower()], decade.group().strip(" -,"))
    for text in (name, *described):
        for pattern, years in _AGE_WORDS:
            found = pattern.search(text)
            if found and not _OTHERS.search(text[: found.start()]):
                return Read(years, found.group().lower())
    return None
