"""Names people use for slots: a slot's own name, or a shot as it is said (3A), which means its
sheet.
"""

from difflib import get_close_matches

from film.errors import BadInput
from film.take import Snapshot


def said_shots(snapshot: Snapshot) -> dict[str, tuple[str, str]]:
    """Said code → (scene id, shot id), in the film's order, as far as shot lists are there."""
    script = snapshot.current.get("script")
    said: dict[str, tuple[str, str]] = {}
    for number, scene in enumerate(script.outline["scenes"] if script else [], start=1):
        shots = snapshot.current.get(f"scene/{scene['id']}/shots")
        for shot in shots.outline["shots"] if shots else []:
            said[f"{number}{shot['code']}"] = (scene["id"], shot["id"])
    return said


def slot_said(slot: str, snapshot: Snapshot) -> str:
    """A slot as people are told of it: `shot 3A (clip/ab12@16x9)` for a shot's, else its name."""
    kind, _, rest = slot.partition("/")
    shot_id = rest.split("/")[0].split("@")[0]
    if kind in ("shot", "clip"):
        for said, (_, named) in said_shots(snapshot).items():
            if named == shot_id:
                return f"shot {said} ({slot})"
    return slot


def slot_named(name: str, snapshot: Snapshot, what: str = "slot") -> str:
    """The filled slot somebody means. Raises BadInput with the nearest names."""
    if name in snapshot.current:
        return name
    said = {code.lower(): shot for code, (_, shot) in said_shots(snapshot).items()}
    shot = said.get(name.lower(), name)
    if f"shot/{shot}/sheet" in snapshot.current:
        return f"shot/{shot}/sheet"
    near = get_close_matches(name, [*snapshot.current, *said], n=3, cutoff=0.3)
    raise BadInput(
        f"There is no such {what}", name, f"nearest: {', '.join(near) or 'see `auteur show`'}"
    )


def scene_of(snapshot: Snapshot, shot_id: str) -> str:
    """Id of the scene a shot belongs to; "" when no shot list names it."""
    return next((scene for scene, shot in said_shots(snapshot).values() if shot == shot_id), "")
