"""A played shot changed as guidance asks: its size, its light, the pose and face of its lead."""

from agents.storyboard_wishes import Wishes
from film.content import StoryContent
from film.errors import CannotFollow
from film.script import TimeOfDay
from film.storyboard import ShotSize


def as_wished(
    content: StoryContent, wishes: Wishes, size: ShotSize
) -> tuple[StoryContent, TimeOfDay, ShotSize]:
    """Raises CannotFollow where the wish needs another template, or somebody where nobody
    stands."""
    if "story" in wishes.avoid or wishes.use not in ("", "story"):
        raise CannotFollow(
            f"{'avoid story' if 'story' in wishes.avoid else 'use ' + wishes.use} in a played "
            f"scene",
            "change its size, poses, faces or light",
        )
    if wishes.time_of_day:
        content = content.model_validate(
            {**content.model_dump(), "time_of_day": wishes.time_of_day}
        )
    if wishes.pose or wishes.expression:
        content = _posed(content, wishes)
    if wishes.alternative:
        sizes: tuple[ShotSize, ...] = (
            ("medium", "wide", "close") if len(content.staging) <= 1 else ("medium", "wide")
        )
        now = sizes.index(size) if size in sizes else 0
        size = sizes[(now + wishes.alternative) % len(sizes)]
    return content, content.time_of_day, size


def _posed(content: StoryContent, wishes: Wishes) -> StoryContent:
    if not content.staging:
        raise CannotFollow(
            f"{wishes.pose or wishes.expression} where nobody stands",
            "pose somebody in a shot that has actors",
        )
    wished = (("pose", wishes.pose), ("expression", wishes.expression))
    changed = {key: value for key, value in wished if value}
    lead = content.staging[0].model_copy(update=changed)
    return content.model_copy(update={"staging": (lead, *content.staging[1:])})
