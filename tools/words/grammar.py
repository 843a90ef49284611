"""Parts of speech and base forms: the little grammar that the other readers of words stand on.

The tagger is hibari's (its voice model needs it anyway), a perceptron with Penn Treebank tags;
loading takes 0.2 s, once.
"""

import gzip
import importlib.util
import json
import re
import struct
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "leaves": "leaf",
    "knives": "knife",
    "lives": "life",
    "wives": "wife",
    "wolves": "wolf",
    "shelves": "shelf",
    "halves": "half",
    "loaves": "loaf",
    "thieves": "thief",
    "scarves": "scarf",
    "buses": "bus",
    "gases": "gas",
    "lenses": "lens",
    "viruses": "virus",
    "bonuses": "bonus",
    "shoes": "shoe",
    "species": "species",
    "series": "series",
    "news": "news",
    "physics": "physics",
    "glasses": "glasses",
    "movies": "movie",
    "cookies": "cookie",
    "pies": "pie",
    "ties": "tie",
    "photos": "photo",
    "videos": "video",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "diagnoses": "diagnosis",
    "axes": "axe",
}


class Word(NamedTuple):
    text: str
    tag: str
    """Penn Treebank tag; punctuation tags for punctuation."""
    start: int
    """Offset in the text it came from."""


@lru_cache(maxsize=1)
def tokenizer_and_tagger() -> tuple[Any, Any]:
    """hibari's tokenizer and tagger, loaded as files: its package would bring scipy with it, 0.6 s
    that planning has no use for. Whoever else needs a tagger takes this.
    """
    package = importlib.util.find_spec("hibari")
    assert package is not None and package.origin is not None
    folder = Path(package.origin).parent
    exceptions = json.loads((folder / "assets" / "tokenizer_exceptions.json").read_text("utf-8"))
    with gzip.open(folder / "assets" / "tagger.json.gz", "rt", encoding="utf-8") as file:
        model, weights = packed_model(file.read())
    tokenizer = _loaded("tokenize", folder).Tokenizer(exceptions)
    tagger = _loaded("tagger", folder).Tagger(model)
    tagger.weights = weights
    return tokenizer, tagger


_ENTRY = struct.Struct("<BH")
"""Which tag, which number."""


class Weights:
    """The tagger's weights by feature: 300,000 numbers that are dictionaries of 60 MB as JSON gives
    them, and scattered so that letting them go frees little. Here a feature is three bytes an
    entry; those asked for often are kept unpacked.
    """

    def __init__(self, packed: Mapping[str, bytes], tags: Sequence[str], numbers: Sequence[float]):
        self._packed, self._tags, self._numbers = packed, tags, numbers
        self.get = lru_cache(maxsize=4096)(self._unpacked)

    def _unpacked(self, feature: str) -> dict[str, float]:
        """Weight by tag, in the model's order."""
        entries = _ENTRY.iter_unpack(self._packed.get(feature, b""))
        return {self._tags[int(tag)]: self._numbers[int(number)] for tag, number in entries}


def packed_model(text: str) -> tuple[dict[str, Any], Weights]:
    """The tagger's model without its weights, and these packed as they are read."""
    tags: dict[str, int] = {}
    numbers: dict[float, int] = {}

    def pack(pairs: list[tuple[str, Any]]) -> Any:
        if not pairs or not isinstance(pairs[0][1], float):
            return dict(pairs)
        return b"".join(
            _ENTRY.pack(tags.setdefault(tag, len(tags)), numbers.setdefault(n, len(numbers)))
            for tag, n in pairs
        )

    model = json.loads(text, object_pairs_hook=pack)
    packed, model["weights"] = model["weights"], {}
    return model, Weights(packed, tuple(tags), tuple(numbers))


def _loaded(name: str, folder: Path) -> Any:
    spec = importlib.util.spec_from_file_location(f"hibari_{name}", folder / "g2p" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@lru_cache(maxsize=4096)
def tagged(text: str) -> tuple[Word, ...]:
    """Words and punctuation with their parts of speech, in order."""
    tokenizer, tagger = tokenizer_and_tagger()
    words = [word for word, _ in tokenizer(text)]
    found, at = [], 0
    for word, tag in zip(words, tagger(words) if words else (), strict=True):
        start = text.find(word, at)
        start = at if start < 0 else start
        at = start + len(word)
        found.append(Word(word, tag, start))
    return tuple(found)


def base_form(noun: str) -> str:
    """Singular, lower case."""
    word = noun.lower().replace("’", "'")
    word = re.sub(r"'s?$", "", word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def is_noun(word: Word) -> bool:
    return word.tag.startswith("NN")


def is_verb(word: Word) -> bool:
    return word.tag.startswith("VB") or word.tag == "MD"


_ORDERS = frozenset(
    "order buy try start begin join visit call get make take give book share "
    "subscribe sign learn read watch listen look imagine meet find keep "
    "remember ask come go see open close stop turn write send plan press plug tap "
    "pour weigh grind wait mix add heat let don't".split()
)
"""Verbs that the tagger, seeing a capital at the start of a sentence, often takes for nouns."""


def begins_with_order(text: str) -> bool:
    """Whether the sentence tells somebody to do something: "Order yours today.", "Now walk into
    your kitchen"."""
    words = [word for word in tagged(text) if word.text[0].isalnum()]
    for word in words[:3]:
        if word.tag == "VB" or word.text.lower() in _ORDERS:
            return True
        if word.tag != "RB" and word.text.lower() not in (
            "so",
            "and",
            "then",
            "please",
            "first",
            "finally",
            "next",
            "tomorrow",
            "today",
        ):
            return False
    return False
