"""Failure attribution: which slot is to blame for a finding, and what would mend it.

A table, not a guess: each finding kind names the maker that could have prevented it, and the steps
that may mend it, the cheapest first. Steps are finite and each is taken once, so mending ends.
Kinds that no remake of ours can mend have no steps and go to the person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from film.guidance import Constraint, ConstraintKind
from film.quality import Attribution, Finding, FindingKind

Blamed = Literal["shots", "sheet", "clip", "voice", "captions", "mix", "cut", "person"]
Step = tuple[str, Constraint]
"""Slot to remake, and what its maker is told."""

BLAME: dict[FindingKind, tuple[Blamed, str]] = {
    "stream_missing": ("cut", "the cut was written without it"),
    "wrong_size": ("clip", "the clip was rendered at another size"),
    "wrong_rate": ("clip", "the clip was rendered at another rate"),
    "wrong_duration": ("cut", "clips and cut do not add up"),
    "black_stretch": ("clip", "the sheet means a picture there"),
    "frozen_stretch": ("sheet", "the sheet holds a picture longer than it should"),
    "silence": ("mix", "a line or the music is missing from the mix"),
    "clipping": ("mix", "the limiter let it through"),
    "loudness": ("mix", "the mix's gain is off"),
    "true_peak": ("mix", "the limiter let it through"),
    "av_offset": ("mix", "a voice lies elsewhere than its sheet says"),
    "line_not_heard": ("voice", "the words are not understood in the mix"),
    "caption_timing": ("captions", "the captions and the voice disagree"),
    "reading_speed": ("voice", "the line is spoken too fast to be read"),
    "unsafe_text": ("shots", "the words do not fit the template's safe area"),
    "low_contrast": ("shots", "words lie on a colour too near their own"),
    "overflow": ("shots", "there are more words than the template holds"),
    "text_overlap": ("shots", "there are more words than the template holds"),
    "text_on_face": ("shots", "words and actor want the same place"),
    "small_text": ("shots", "there are more words than the template holds"),
    "missing_glyph": ("person", "no installed font has the character"),
    "missing_icon": ("shots", "the picture asked for is not installed"),
    "repeated_picture": ("shots", "shots near each other chose the same picture"),
    "unknown_place": ("person", "no place is drawn for these words"),
    "shared_voice": ("person", "there are more speakers than voices installed"),
    "replaced_tool": ("person", "a tool or model was not there"),
    "duration_over": ("person", "the script holds more than the length asked for"),
    "colour_tags": ("clip", "the encoder left out the colour tags"),
    "unjudged_clip": ("cut", "it was joined from other clips than those judged"),
    "unmeasured_sound": ("cut", "it was joined with another sound than the mix that was measured"),
    "duration_under": ("person", "the script holds less than the platform takes"),
    "off_palette": ("shots", "the picture brings colours that the brand does not have"),
    "brand_font": ("person", "the brand's font is not installed or lacks a character"),
    "logo_rule": ("shots", "the template leaves the logo too little room"),
    "forbidden_pair": ("shots", "the template sets two colours together that the brand forbids"),
    "text_on_shape": ("shots", "there are more words than the template holds"),
    "floating_feet": ("sheet", "the pose or the walk lifts the feet off the ground"),
    "unspoken_language": ("person", "no installed voice speaks it"),
    "face_covered": ("shots", "actors stand too close for this size of shot"),
    "many_words": ("shots", "there are more words than are read in passing"),
}

_OTHER_PICTURE: tuple[tuple[Blamed, ConstraintKind], ...] = (
    ("shots", "avoid_template"),
    ("shots", "max_words"),
)
"""The house never shortens what was written, it shows it another way: a template that may still not
hold it is the next to be avoided.
"""
_MENDS: dict[FindingKind, tuple[tuple[Blamed, ConstraintKind], ...]] = {
    "unsafe_text": _OTHER_PICTURE,
    "overflow": _OTHER_PICTURE,
    "text_overlap": _OTHER_PICTURE,
    "small_text": _OTHER_PICTURE,
    "text_on_face": (("shots", "avoid_template"),),
    "low_contrast": (("shots", "avoid_template"),),
    "missing_icon": (("shots", "avoid_template"),),
    "repeated_picture": (("shots", "avoid_template"),),
    "reading_speed": (("voice", "slower"), ("sheet", "longer_hold")),
    "line_not_heard": (("voice", "slower"), ("mix", "quieter_music")),
    "frozen_stretch": (("sheet", "alternative"), ("shots", "avoid_template")),
}
_VALUES: dict[ConstraintKind, str] = {
    "max_words": "8",
    "slower": "0.85",
    "longer_hold": "1.5",
    "quieter_music": "6",
    "alternative": "1",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Staged:
    """Where things lie in the film, by id."""

    scene_of: Mapping[str, str] = field(default_factory=dict)
    """Shot → its scene."""
    template_of: Mapping[str, str] = field(default_factory=dict)
    """Shot → how it is shown."""
    shot_of: Mapping[str, str] = field(default_factory=dict)
    """Line → the shot it is spoken in."""


def attribute(
    finding: Finding, staged: Staged, tried: frozenset[Step] = frozenset()
) -> Attribution:
    """Blame for a finding and the next step not yet tried; without constraints only a person can
    act, and an empty blame says that no slot of ours is at fault.
    """
    blamed, why = BLAME[finding.kind]
    slot = _slot(blamed, finding.kind, finding.slot, staged)
    for blame, constraint in _steps(finding, slot, staged):
        if blame and (blame, constraint) not in tried:
            return Attribution(finding=finding, blame=blame, constraints=(constraint,), why=why)
    return Attribution(finding=finding, blame=slot, constraints=(), why=why)


def _steps(finding: Finding, slot: str, staged: Staged) -> Iterator[Step]:
    """What the finding itself asks for, then the table's steps."""
    for constraint in finding.constraints:
        yield slot, constraint
    shot = _shot_of(finding.slot, staged)
    for blamed, kind in _MENDS.get(finding.kind, ()):
        value = staged.template_of.get(shot, "") if kind == "avoid_template" else _VALUES[kind]
        target = shot if blamed == "shots" else ""
        if value:
            yield (
                _slot(blamed, finding.kind, finding.slot, staged),
                Constraint(kind=kind, target=target, value=value),
            )


def _slot(blamed: Blamed, kind: FindingKind, slot: str, staged: Staged) -> str:
    """The blamed slot's name; empty when only a person can act."""
    shot = _shot_of(slot, staged)
    match blamed:
        case "person":
            return ""
        case "mix":
            return "mix"
        case "voice":
            return slot if slot.startswith("line/") else ""
        case "clip":
            return slot.removesuffix("/verdict")
        case "cut" if slot.startswith("clip/") and kind != "unjudged_clip":
            return slot.removesuffix("/verdict")
        case "cut":
            return f"cut@{slot.partition('@')[2].removesuffix('/verdict')}" if "@" in slot else ""
        case "shots":
            return f"scene/{staged.scene_of[shot]}/shots" if shot in staged.scene_of else ""
        case "sheet" | "captions":
            return f"shot/{shot}/{blamed}" if shot else ""


def _shot_of(slot: str, staged: Staged) -> str:
    """`1x` of `clip/1x@16x9` and of `shot/1x/sheet`; a line's shot by where it is spoken."""
    kind, _, rest = slot.partition("/")
    name = rest.split("@")[0].split("/")[0]
    if kind == "line":
        return staged.shot_of.get(name, "")
    return name if kind in ("clip", "shot") else ""
