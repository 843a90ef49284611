"""Two sides of one question, as the words set them against each other: old and new, do and don't,
used to and now, one saver and the other.

Which side is better is said only where the words say it.
"""

import re
from collections.abc import Sequence

from agents.storyboard_labels import ENDS, capitalised, cut_label
from film.content_cards import CompareContent, CompareSide
from film.script import Line
from tools.words.grammar import Word, is_noun, is_verb, tagged

_WAY = r"(?: (?:way|method|days|world|rule|style))?"
_CONTRASTS: tuple[tuple[str, str, bool | None, bool | None, str], ...] = (
    (rf"(?:the )?old{_WAY}", rf"(?:the )?new{_WAY}", None, None, "→"),
    (r"before(?: that)?", r"after(?: that)?|now", None, None, "→"),
    (rf"then|yesterday|in the past|once{_WAY}", r"now|today", None, None, "→"),
    (r"do", r"don['’]?t|do not", True, False, "vs"),
    (r"don['’]?t|do not", r"do", False, True, "vs"),
    (r"right|good|better", r"wrong|bad|worse", True, False, "vs"),
    (r"wrong|bad", r"right|good", False, True, "vs"),
    (r"pros?|advantages?|for", r"cons?|disadvantages?|against", True, False, "vs"),
    (r"myth", r"facts?|truth|reality", False, True, "vs"),
)
_LABELLED = re.compile(r"^([A-Z][\w’' ]{1,24}):\s+(\S.+)$")
_USED_TO = re.compile(r"^((?:It|They|We|You|This|That|There) used to(?: be)?) (\S.+)$")
_NOW = re.compile(
    r"^((?:But )?(?:Now|Today|These days),? (?:it|they|we|you|this|that|there)"
    r"(?: is| are|['’]s|['’]re)?) (\S.+)$"
)
_RATHER = re.compile(r"^Would you rather (?:have |be |get |take )?(.+?),? or (.+?)\?$")
_VERSUS = re.compile(r"^(.{2,28}?) (?:vs\.?|versus) (.{2,28}?)(?::\s.+|[.?!])?$")
_CHANGED = re.compile(
    r"(?P<now>[$£€]?\d[\d,.]*%?)(?: (?P<what>[a-z]+))?,? (?:up|down) from "
    r"(?P<then>[$£€]?\d[\d,.]*%?)(?: [a-z]+)? (?P<when>in (?:1\d|20)\d\d"
    r"|[\w-]+ (?:years|months|weeks|days) ago|last \w+|a (?:year|month|week|decade) ago)\b"
)
_PRONOUNS = frozenset(
    "it they we i you he she this that these those there who what nothing nobody".split()
)
POINTS = 3
POINT_WORDS = 9
POINT_CHARACTERS = 46
SIDE_WORDS = 5
SIDE_CHARACTERS = 28


def compared(sentences: Sequence[str]) -> CompareContent | None:
    """One or two sentences as two sides; None where they are not set against each other."""
    if len(sentences) == 1:
        return _one(sentences[0])
    if len(sentences) != 2:
        return None
    left, right = (sentence.strip() for sentence in sentences)
    return _labelled(left, right) or _then_and_now(left, right) or _parallel(left, right)


def listed_sides(lines: Sequence[Line]) -> CompareContent | None:
    """Two lists, each under its name, where the names are a contrast: "Do:" and "Don't:"."""
    heads = [i for i, line in enumerate(lines) if line.kind == "narration"]
    if len(heads) != 2 or heads[0] != 0 or not all(lines[i].text.endswith(":") for i in heads):
        return None
    first, second = lines[1 : heads[1]], lines[heads[1] + 1 :]
    return _of_lists(
        lines[0].text,
        [line.text for line in first],
        lines[heads[1]].text,
        [line.text for line in second],
    )


def _of_lists(
    left: str, lefts: Sequence[str], right: str, rights: Sequence[str]
) -> CompareContent | None:
    contrast = _contrast(left.strip(" :"), right.strip(" :"))
    if contrast is None or not 1 <= len(lefts) <= POINTS or not 1 <= len(rights) <= POINTS:
        return None
    points = [_label(text) for text in (*lefts, *rights)]
    if not all(points):
        return None
    return CompareContent(
        left=CompareSide(
            title=capitalised(left.strip(" :")), points=tuple(points[: len(lefts)]),
            good=contrast[0],
        ),
        right=CompareSide(
            title=capitalised(right.strip(" :")), points=tuple(points[len(lefts) :]),
            good=contrast[1],
        ),
        versus=contrast[2],
    )  # fmt: skip


def _one(sentence: str) -> CompareContent | None:
    rather = _RATHER.match(sentence)
    versus = _VERSUS.match(sentence)
    changed = _CHANGED.search(sentence)
    if changed and changed["what"]:
        points = ((capitalised(changed["when"]),), (capitalised(changed["what"]),))
        return _sides((changed["then"], changed["now"]), points, "→")
    if rather:
        sides = (_label(rather.group(1)), _label(rather.group(2)))
        if all(sides):
            return _sides(sides, ((), ()), "or")
    if versus and len(sentence.split()) <= 12:
        return _sides((capitalised(versus.group(1)), capitalised(versus.group(2))), ((), ()), "vs")
    return None


def _labelled(left: str, right: str) -> CompareContent | None:
    one, other = _LABELLED.match(left), _LABELLED.match(right)
    if not one or not other:
        return None
    contrast = _contrast(one.group(1), other.group(1))
    points = (_points(one.group(2)), _points(other.group(2)))
    if contrast is None or not all(points):
        return None
    return _sides((one.group(1), other.group(1)), points, contrast[2], contrast[:2])


def _contrast(left: str, right: str) -> tuple[bool | None, bool | None, str] | None:
    for one, other, good, better, versus in _CONTRASTS:
        if re.fullmatch(one, left, re.I) and re.fullmatch(other, right, re.I):
            return good, better, versus
    return None


def _then_and_now(left: str, right: str) -> CompareContent | None:
    then, now = _USED_TO.match(left), _NOW.match(right)
    if not then or not now:
        return None
    points = (_points(then.group(2)), _points(now.group(2)))
    return _sides((then.group(1), now.group(1)), points, "→") if all(points) else None


def _parallel(left: str, right: str) -> CompareContent | None:
    """ "Anna saves … . Ben saves … ." """
    one, other = _told(left), _told(right)
    if one is None or other is None:
        return None
    (subject, verb, rest), (second, verb_too, rest_too) = one, other
    if verb != verb_too or not _same_family(subject, second):
        return None
    points = (_points(rest), _points(rest_too))
    if not all(points):
        return None
    names = tuple(capitalised(" ".join(word.text for word in who)) for who in (subject, second))
    return _sides((names[0], names[1]), points, "vs")


def _told(sentence: str) -> tuple[tuple[Word, ...], str, str] | None:
    """(subject, verb, the rest) of a short plain sentence."""
    words = tagged(sentence)
    at = next((i for i, word in enumerate(words) if i and is_verb(word)), None)
    if at is None or at > SIDE_WORDS or words[at].tag == "MD" or sentence.endswith("?"):
        return None
    subject = words[:at]
    if subject[0].text.lower() in _PRONOUNS and len(subject) == 1:
        return None
    if any(not word.text[0].isalnum() for word in subject):
        return None
    rest = sentence[words[at].start + len(words[at].text) :].strip(" :")
    return subject, re.sub(r"e?s$", "", words[at].text.lower()), rest


def _same_family(one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Two names, two kinds of one thing, or one thing and "this one"."""
    texts = tuple(" ".join(word.text.lower() for word in who) for who in (one, other))
    if texts[0] == texts[1]:
        return False
    names = all(len(who) <= 2 and who[-1].tag.startswith("NNP") for who in (one, other))
    heads = tuple(
        next((w.text.lower() for w in who[::-1] if is_noun(w)), "") for who in (one, other)
    )
    same = bool(heads[0]) and heads[0] == heads[1] and len(one) > 1 and len(other) > 1
    this_one = texts[1] in ("this one", "that one", "ours", "yours", "mine", "the other")
    return names or same or this_one


def _sides(
    titles: tuple[str, str],
    points: tuple[tuple[str, ...], tuple[str, ...]],
    versus: str,
    good: tuple[bool | None, bool | None] = (None, None),
) -> CompareContent | None:
    if any(len(title) > POINT_CHARACTERS for title in titles):
        return None
    if points[0] and any(len(title) > SIDE_CHARACTERS for title in titles):
        return None
    return CompareContent(
        left=CompareSide(title=titles[0], points=points[0], good=good[0]),
        right=CompareSide(title=titles[1], points=points[1], good=good[1]),
        versus=versus,
    )


def _points(rest: str) -> tuple[str, ...]:
    """At most three short points, cut at commas; () when they are too long for a side."""
    pieces = [p.strip(ENDS + ".!") for p in re.split(r"[,;]\s+(?:and )?", rest.strip(" .!"))]
    if len(pieces) > 1 and all(len(piece.split()) <= 2 for piece in pieces):
        pieces = [q for piece in pieces for q in re.split(r"\s+and\s+", piece)]
    labels = tuple(_label(piece) for piece in pieces if piece)
    return labels if labels and len(labels) <= POINTS and all(labels) else ()


def _label(text: str) -> str:
    text = text.strip(ENDS + ".!?")
    if len(text.split()) > POINT_WORDS or len(text) > POINT_CHARACTERS:
        text = cut_label(text, POINT_WORDS)
    return capitalised(text) if 0 < len(text) <= POINT_CHARACTERS else ""
