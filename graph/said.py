"""What a film's lines say and who says them, as far as a timeline knows: how long speaking takes
depends on it.
"""

from film.take import Snapshot
from graph.reader import parts_at
from memory.vault import Vault


class Said:
    """Of one snapshot; all empty before the script is there."""

    def __init__(self, snapshot: Snapshot, vault: Vault) -> None:
        self.characters: dict[str, int] = {}
        """Line id → how long its text is."""
        self._voices: dict[str, dict[str, str]] = {}
        script, cast = (snapshot.current.get(slot) for slot in ("script", "cast"))
        if script is not None:
            words = parts_at(vault, "script", script.content)["words"]
            self.characters = {line: len(said["text"]) for line, said in words.items()}
        if cast is not None:
            self._voices = parts_at(vault, "cast", cast.content)

    @property
    def all_characters(self) -> int:
        return sum(self.characters.values())

    def by_studio_voice(self, speaker: str) -> bool:
        return self._voices.get(f"voice/{speaker}", {}).get("engine") == "kokoro"
