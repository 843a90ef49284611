"""The cards of a played film: its title, the acts, its end."""

import re

from agents.storyboard_labels import capitalised, short_title
from agents.storyboard_shot import make_shot
from film.cast import PlaceName
from film.content import ChapterContent, EndCardContent, TitleContent
from film.outline import Outline, OutlineScene
from film.script import Scene, TimeOfDay, Weather
from film.storyboard import Shot
from film.style import Style

TITLE_SECONDS = 3.2
CHAPTER_SECONDS = 2.6
ENDCARD_SECONDS = 3.4
THE_END = "The End"


def title_card(
    scene: Scene, outline: Outline, place: PlaceName, light: TimeOfDay, weather: Weather
) -> Shot:
    content = TitleContent(
        title=short_title(outline.title),
        subtitle=outline.subtitle,
        place=place,
        time_of_day=light,
        weather=weather,
    )
    return make_shot(
        f"{scene.id}-title",
        (),
        content,
        seconds=TITLE_SECONDS,
        setting=scene.place or "no place named",
        time_of_day=light,
        role="hook",
        why="the title page, over the first place",
        shows=content.title,
        size="wide",
        move="push",
        emphasis=0.8,
    )


def act_card(scene: Scene, here: OutlineScene, light: TimeOfDay) -> Shot:
    """Only before the first scene of an act; the outline knows which that is."""
    where = capitalised(scene.place.lower()) if scene.place.isupper() else scene.place
    where = _named_again(where)
    act = in_figures(here.act)
    content = ChapterContent(number=act if where else "", title=where or act)
    return make_shot(
        f"{scene.id}-act",
        (),
        content,
        seconds=CHAPTER_SECONDS,
        setting=scene.place or "no place named",
        time_of_day=light,
        role="scene",
        why=f"{here.act} opens",
        shows=" ".join(filter(None, (content.number, content.title))),
        size="medium",
        emphasis=0.6,
        transition="cut" if here.first else "dip",
    )


def end_card(
    scene: Scene,
    outline: Outline,
    style: Style,
    place: PlaceName,
    light: TimeOfDay,
    weather: Weather,
) -> Shot:
    """A brand closes on its card; a film of nobody's brand ends where its last scene played."""
    content: EndCardContent | TitleContent
    if style.brand_name:
        content = EndCardContent(
            name=style.brand_name,
            tagline=style.tagline or outline.author,
            cta=style.call_to_action,
        )
        shows = content.name
    else:
        credit = f"{short_title(outline.title)} by {outline.author}" if outline.author else ""
        content = TitleContent(
            title=THE_END,
            subtitle=credit or short_title(outline.title),
            place=place,
            time_of_day=light,
            weather=weather,
        )
        shows = THE_END
    return make_shot(
        f"{scene.id}-endcard",
        (),
        content,
        seconds=ENDCARD_SECONDS,
        setting="abstract" if style.brand_name else scene.place or "no place named",
        time_of_day=light,
        role="call_to_action" if style.brand_name else "scene",
        why="the film closes on its name" if style.brand_name else "the film ends, over its place",
        shows=shows,
        size="wide",
        move="hold" if style.brand_name else "pull",
        emphasis=0.6,
        transition="dip",
    )


def in_figures(act: str) -> str:
    """ "Act III" → "Act 3": set as high as the frame, a Roman one is a bar."""
    words = act.split()
    if not words or not re.fullmatch(r"[IVX]+", words[-1]):
        return act
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in words[-1]]
    total = sum(
        -value if value < max([0, *values[at + 1 :]]) else value for at, value in enumerate(values)
    )
    return " ".join([*words[:-1], str(total)])


def _named_again(where: str) -> str:
    """Owners keep their capital: "Witch's orchard" → "Witch's Orchard"."""
    return " ".join(
        word[:1].upper() + word[1:] if len(word) > 3 else word for word in where.split()
    )
