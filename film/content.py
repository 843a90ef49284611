"""What each template shows: one content value a template, data only from the script.

The union is discriminated by `template`. Order of items is order of appearance; reveal names used
by sheets are listed at each class as `reveals`.
"""

from typing import Annotated, Literal

from pydantic import Field

from film.cast import PlaceName
from film.content_cards import (
    BulletsContent,
    ChapterContent,
    ChecklistContent,
    CodeContent,
    CompareContent,
    FormulaContent,
    LogoContent,
    LowerThirdContent,
    ProductContent,
    QuestionContent,
    TableContent,
)
from film.content_charts import (
    ChoroplethContent,
    DonutContent,
    LineContent,
    RouteContent,
    TimelineContent,
)
from film.script import TimeOfDay, Weather
from film.value import Value

Pose = Literal[
    "stand",
    "idle_hip",
    "point",
    "present",
    "think",
    "walk",
    "run",
    "wave",
    "sit",
    "shrug",
    "cheer",
    "hold",
    "slump",
    "crossed",
    "phone",
    "type",
    "carry",
    "kneel",
    "lie",
    "hug",
    "bow",
    "plead",
    "reach",
    "cower",
    "stir",
    "dance",
]
Prop = Literal[
    "none",
    "phone",
    "cup",
    "book",
    "letter",
    "bag",
    "basket",
    "flower",
    "umbrella",
    "lantern",
    "key",
    "rope",
    "sword",
    "shield",
    "wand",
    "staff",
    "broom",
    "club",
    "flute",
    "microphone",
    "camera",
    "laptop",
    "spoon",
    "hammer",
    "magnifier",
    "ball",
    "tray",
    "box",
    "clipboard",
    "stethoscope",
]
"""What a hand holds."""
Expression = Literal[
    "neutral", "happy", "joy", "sad", "surprised", "angry", "worried", "skeptical", "tired", "smirk"
]
Mark = Literal["far_left", "left", "centre", "right", "far_right", "off_left", "off_right"]


class TitleContent(Value):
    """reveals: title, subtitle, actor. A place with depth behind the words; the actor is
    optional.
    """

    template: Literal["title"] = "title"
    title: str
    subtitle: str = ""
    place: PlaceName = "city"
    time_of_day: TimeOfDay = "dusk"
    weather: Weather = "clear"
    actor: str = ""
    """A cast member's name who presents the title, or ""."""


class Staging(Value):
    """Where one actor stands and what they do when the shot begins."""

    character: str
    mark: Mark
    enters_from: Mark | None = None
    """Walks in from here at the start of the shot."""
    leaves_to: Mark | None = None
    """Walks out to here at the end of the shot."""
    facing: Literal["left", "right", "front"] = "front"
    pose: Pose = "stand"
    expression: Expression = "neutral"
    prop: Prop = "none"
    """Held from the start of the shot."""
    prop_after: Prop | None = None
    """Held from the middle of the shot on, when something is taken, given or put away in it."""
    hurries: bool = False
    """Comes or goes at a run."""
    gained: tuple[str, ...] = ()
    """Conditions that came over them since the scene began."""
    lost: tuple[str, ...] = ()
    """Conditions that ended since the scene began."""


class StoryContent(Value):
    """reveals: none; actors move by their staging, faces by their lines."""

    template: Literal["story"] = "story"
    place: PlaceName
    time_of_day: TimeOfDay = "day"
    weather: Weather = "clear"
    staging: tuple[Staging, ...]
    lower_third: tuple[str, str] | None = None
    """Name and role, shown when someone is first introduced."""


class KineticWord(Value):
    text: str
    emphasis: Literal[0, 1, 2] = 0
    """0 plain, 1 large, 2 the highlighted one; at most one 2 a shot."""


class KineticContent(Value):
    """reveals: row/0 … row/n-1. At most four rows."""

    template: Literal["kinetic"] = "kinetic"
    rows: tuple[KineticWord, ...]


class NumberContent(Value):
    """reveals: value, label, icon. The number counts up as it is spoken."""

    template: Literal["number"] = "number"
    kicker: str = ""
    prefix: str = ""
    """Currency sign and the like."""
    number: str
    """As written, with its separators: "73", "2.25", "1,200"."""
    unit: str = ""
    label: str
    icon: str = ""
    """Icon name found by meaning, or "" (no confident match, no icon)."""
    ratio: float | None = None
    """0..1 when the number is a share: drawn as a ring; else no ring."""


class Bar(Value):
    label: str
    value: float
    shown: str
    """The value as written: "52%"."""


class BarsContent(Value):
    """reveals: title, bar/0 … bar/n-1, source. 2–6 bars, baseline zero, one highlighted."""

    template: Literal["bars"] = "bars"
    title: str
    bars: tuple[Bar, ...]
    highlight: int
    source: str


class Step(Value):
    title: str
    text: str = ""
    icon: str = ""


class ProcessContent(Value):
    """reveals: title, step/0 … step/n-1. 2–5 steps; numbered when ordered."""

    template: Literal["process"] = "process"
    title: str
    steps: tuple[Step, ...]
    ordered: bool = True
    first_number: int = 1
    """Number of the first step here: a list too long for one shot goes on in the next."""


class QuoteContent(Value):
    """reveals: quote, attribution, actor."""

    template: Literal["quote"] = "quote"
    text: str
    who: str
    role: str = ""
    actor: str = ""
    """Cast member who is shown as the speaker, or ""."""


class IconContent(Value):
    """reveals: icon/0, arrow, icon/1, label. One idea as a picture; two icons make "A → B"."""

    template: Literal["icon"] = "icon"
    icons: tuple[str, ...]
    """One or two icon names."""
    label: str
    """≤ 8 words, from the line."""
    kicker: str = ""


class EndCardContent(Value):
    """reveals: logo, name, tagline, cta."""

    template: Literal["endcard"] = "endcard"
    name: str
    tagline: str = ""
    cta: str = ""


class PhotoContent(Value):
    """reveals: photo, caption. The person's own picture with a slow move over it."""

    template: Literal["photo"] = "photo"
    media: str
    """Name of the brief's media blob."""
    caption: str = ""


class SplitSide(Value):
    """One half of a split screen: a place, and who is in it."""

    place: PlaceName
    time_of_day: TimeOfDay = "day"
    staging: Staging
    label: str = ""
    """Where or who this is, when the script says so."""


class SplitContent(Value):
    """reveals: left, right. Two places at once: a phone call, or here and there. Both sides act."""

    template: Literal["split"] = "split"
    left: SplitSide
    right: SplitSide


Content = Annotated[
    TitleContent
    | StoryContent
    | KineticContent
    | NumberContent
    | BarsContent
    | ProcessContent
    | QuoteContent
    | IconContent
    | EndCardContent
    | PhotoContent
    | BulletsContent
    | ChecklistContent
    | CompareContent
    | TableContent
    | QuestionContent
    | ChapterContent
    | CodeContent
    | FormulaContent
    | LogoContent
    | ProductContent
    | LowerThirdContent
    | LineContent
    | DonutContent
    | TimelineContent
    | RouteContent
    | ChoroplethContent
    | SplitContent,
    Field(discriminator="template"),
]
TemplateName = Literal[
    "title",
    "story",
    "kinetic",
    "number",
    "bars",
    "process",
    "quote",
    "icon",
    "endcard",
    "photo",
    "bullets",
    "checklist",
    "compare",
    "table",
    "question",
    "chapter",
    "code",
    "formula",
    "logo",
    "product",
    "lowerthird",
    "line",
    "donut",
    "timeline",
    "route",
    "choropleth",
    "split",
]
