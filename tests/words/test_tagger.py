"""The tagger as it is held here, beside hibari's own reading of the same file."""

import gzip
import importlib.util
import json
from pathlib import Path

from tools.words.grammar import packed_model


def test_the_packed_weights_are_those_of_the_file_in_their_order():
    spec = importlib.util.find_spec("hibari")
    assert spec is not None and spec.origin is not None
    file = Path(spec.origin).parent / "assets" / "tagger.json.gz"
    text = gzip.decompress(file.read_bytes()).decode()
    theirs = json.loads(text)
    model, weights = packed_model(text)
    expected = theirs.pop("weights")
    assert model == {**theirs, "weights": {}}
    assert all(list(weights.get(f).items()) == list(expected[f].items()) for f in expected)
    assert weights.get("no such feature") == {}
