"""Failure attribution: which slot is to blame for a finding, and what would mend it.

A table, not a guess: each finding kind names the maker that could have prevented it. Kinds that no
remake of ours can mend blame nobody and go to the person.
"""

from collections.abc import Mapping
from typing import Literal

from film.guidance import Constraint
from film.quality import Attribution, Finding, FindingKind

Blamed = Literal["shots", "sheet", "clip", "voice", "captions", "mix", "cut", "person"]

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
    "caption_timing": ("captions", "the chunk and its words disagree"),
    "reading_speed": ("voice", "the line is spoken too fast to be read"),
    "unsafe_text": ("shots", "the words do not fit the template's safe area"),
    "low_contrast": ("shots", "words lie on a colour too near their own"),
    "overflow": ("shots", "there are more words than the template holds"),
    "text_overlap": ("shots", "there are more words than the template holds"),
    "text_on_face": ("shots", "words and actor want the same place"),
    "small_text": ("shots", "there are more words than the template holds"),
    "missing_glyph": ("person", "no installed font has the character"),
    "missing_icon": ("shots", "the picture asked for is not installed"),
    "repeated_picture": ("shots", "neighbouring shots chose the same picture"),
    "unknown_place": ("person", "no place is drawn for these words"),
    "shared_voice": ("person", "there are more speakers than voices installed"),
    "replaced_tool": ("person", "a tool or model was not there"),
    "duration_over": ("person", "the script holds more than the length asked for"),
    "colour_tags": ("clip", "the encoder left out the colour tags"),
}

_MENDS: dict[FindingKind, str] = {
    "unsafe_text": "max_words",
    "overflow": "max_words",
    "text_overlap": "max_words",
    "small_text": "max_words",
    "text_on_face": "avoid_template",
    "low_contrast": "avoid_template",
    "missing_icon": "avoid_template",
    "repeated_picture": "avoid_template",
    "reading_speed": "slower",
    "line_not_heard": "slower",
    "frozen_stretch": "alternative",
}


def attribute(
    finding: Finding, *, scene_of: Mapping[str, str], template_of: Mapping[str, str]
) -> Attribution:
    """Blame for a finding. `scene_of` and `template_of` are by shot id; the finding's slot names
    shot or line.
    """
    blamed, why = BLAME[finding.kind]
    shot = _shot_of(finding.slot)
    blame = _slot(blamed, finding.slot, shot, scene_of)
    constraints = finding.constraints or _constraints(finding, shot, template_of)
    return Attribution(
        finding=finding, blame=blame, constraints=constraints if blame else (), why=why
    )


def _slot(blamed: Blamed, slot: str, shot: str, scene_of: Mapping[str, str]) -> str:
    """The blamed slot's name; empty when only a person can act."""
    if blamed == "person":
        return ""
    if blamed == "mix":
        return "mix"
    if blamed == "voice":
        return slot if slot.startswith("line/") else ""
    if blamed in ("clip", "cut"):
        return slot.removesuffix("/verdict").replace("verdict@", "cut@")
    if not shot:
        return ""
    if blamed == "shots":
        return f"scene/{scene_of[shot]}/shots" if shot in scene_of else ""
    return f"shot/{shot}/{blamed}"


def _constraints(
    finding: Finding, shot: str, template_of: Mapping[str, str]
) -> tuple[Constraint, ...]:
    kind = _MENDS.get(finding.kind)
    if kind is None:
        return ()
    value = {
        "max_words": "8",
        "avoid_template": template_of.get(shot, ""),
        "slower": "0.85",
        "alternative": "1",
    }[kind]
    target = shot if kind in ("max_words", "avoid_template") else ""
    return (Constraint(kind=kind, target=target, value=value),)  # type: ignore[arg-type]


def _shot_of(slot: str) -> str:
    """`1x` of `clip/1x@16x9` and of `shot/1x/sheet`."""
    kind, _, rest = slot.partition("/")
    return rest.split("@")[0].split("/")[0] if kind in ("clip", "shot") else ""
