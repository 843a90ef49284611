"""`python -m evals.gallery.matrix [--limit N]`: every template in every format, style and kind of
words, laid out and linted. Exits 1 when something but an overflow that was said is found.

Words that do not fit have to be said to overflow; what follows from that in the same picture
(they pass an edge, they meet) is that overflow's doing and counts with it.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from time import perf_counter
from typing import get_args

from evals.gallery.contents import TEMPLATES, WORDS, WordsName, content_of, media, sheet_of
from evals.gallery.scenes import STYLES, style_named
from film.content import TemplateName
from film.formats import FORMATS, LAYOUTS, FormatName
from film.quality import Finding, FindingKind
from film.style import StyleName
from tools.picture.layout import lay_out
from tools.picture.lint import lint

BAD = ("blocker", "major")
FROM_OVERFLOW: frozenset[FindingKind] = frozenset(
    {"overflow", "unsafe_text", "text_overlap", "text_on_face", "text_on_shape"}
)
WORDS_NAMES: tuple[WordsName, ...] = get_args(WordsName)


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    template: TemplateName
    format: FormatName
    style: StyleName
    words: WordsName

    def __str__(self) -> str:
        return f"{self.template} {self.format} {self.style} {self.words}"


def every_case() -> list[Case]:
    return [
        Case(template=t, format=f, style=s, words=w)
        for t, f, s, w in product(TEMPLATES, LAYOUTS, STYLES, WORDS_NAMES)
    ]


def covering_cases(seed: int = 1) -> list[Case]:
    """A sample in which every two values of any two of the four meet: template with style, template
    with words, style with format … found greedily.
    """
    chance = random.Random(seed)
    cases = every_case()
    chance.shuffle(cases)
    wanted = {pair for case in cases for pair in _pairs(case)}
    chosen: list[Case] = []
    for least in (6, 5, 4, 3, 2, 1):
        for case in cases:
            new = wanted.intersection(_pairs(case))
            if len(new) >= least:
                chosen.append(case)
                wanted -= new
    return chosen


def _pairs(case: Case) -> list[tuple[tuple[int, str], ...]]:
    values = enumerate((case.template, case.format, case.style, case.words))
    return list(combinations(values, 2))


def findings_of(case: Case) -> tuple[Finding, ...]:
    stage = lay_out(
        sheet_of(content_of(case.template, case.words), shot_id=case.template),
        style_named(case.style), FORMATS[case.format], (), media(),
    )  # fmt: skip
    return lint(stage, FORMATS[case.format], template=case.template)


def refused(case: Case) -> tuple[str, ...]:
    """What may not be in that picture, in words."""
    bad = [finding for finding in findings_of(case) if finding.severity in BAD]
    said = case.words == "long" and any(finding.kind == "overflow" for finding in bad)
    return tuple(
        f"{finding.kind}: {finding.evidence}"
        for finding in bad
        if not (said and finding.kind in FROM_OVERFLOW)
    )


def judged(cases: Sequence[Case]) -> Iterator[tuple[Case, tuple[str, ...]]]:
    for case in cases:
        yield case, refused(case)


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--limit", type=int, default=0, help="only the first N of a shuffled list")
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    cases = every_case()
    if given.limit:
        random.Random(given.seed).shuffle(cases)
        cases = cases[: given.limit]
    begin = perf_counter()
    bad: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for case, found in judged(cases):
        for words in WORDS:
            seen[case.template, words] += case.words == words
        bad[case.template, case.words] += bool(found)
        for evidence in found:
            print(f"{case}: {evidence}")
    print(f"{'template':12}" + "".join(f"{name:>10}" for name in WORDS))
    for template in TEMPLATES:
        row = "".join(f"{bad[template, w]:>5}/{seen[template, w]:<4}" for w in WORDS)
        print(f"{template:12}{row}")
    total = sum(bad.values())
    print(json.dumps({
        "cases": len(cases), "with_findings": total, "seconds": round(perf_counter() - begin, 1)
    }))  # fmt: skip
    raise SystemExit(1 if total else 0)


if __name__ == "__main__":
    main()
