"""What a maker sees: the parts its recipe declares, and nothing else. What it gives back: a
product.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from film.errors import UndeclaredRead
from film.guidance import Guidance
from film.take import Address, MakerKind, Snapshot, Take
from film.value import Value
from graph.parts import parts_of
from memory.vault import Vault

V = TypeVar("V", bound=Value)


class Reader:
    """Reads declared parts of current takes. Raises UndeclaredRead for any other."""

    def __init__(
        self,
        slot: str,
        inputs: dict[str, str],
        binding: dict[str, str],
        guidance: Guidance,
        snapshot: Snapshot,
        vault: Vault,
    ) -> None:
        self.slot, self.binding, self.guidance = slot, binding, guidance
        self.addresses = tuple(inputs)
        """Every declared address, in the order the recipe book gives them."""
        self._snapshot, self._vault = snapshot, vault

    def plain(self, address: str) -> Any:
        """The JSON-plain part; None when an optional part is absent."""
        take = self._take(address)
        return _part(self._vault, take.slot, take.content, Address.parse(address).part)

    def read(self, address: str, kind: type[V]) -> V:
        return kind.model_validate(self.plain(address))

    def media(self, address: str, name: str) -> Path:
        """Path of a blob that belongs to the take behind a declared address."""
        take = self._take(address)
        content = next(media.content for media in take.media if media.name == name)
        return self._vault.path(content)

    def previous(self) -> Any:
        """The value this slot holds now, or None: what an edited script takes its ids from."""
        take = self._snapshot.current.get(self.slot)
        return None if take is None else _value(self._vault, take.content)

    def matching(self, prefix: str, suffix: str) -> list[str]:
        """Declared addresses between a prefix and a suffix, in order: all `line/` … `/voice`."""
        return [a for a in self.addresses if a.startswith(prefix) and a.endswith(suffix)]

    def _take(self, address: str) -> Take:
        if address not in self.addresses:
            raise UndeclaredRead(self.slot, address)
        take = self._snapshot.current.get(Address.parse(address).slot)
        if take is None:
            raise UndeclaredRead(self.slot, address)
        return take


def _part(vault: Vault, slot: str, content: str, part: str) -> Any:
    value = _value(vault, content)
    return parts_at(vault, slot, content).get(part) if part else value


@lru_cache(maxsize=512)
def _value(vault: Vault, content: str) -> Any:
    return vault.json(content)


@lru_cache(maxsize=128)
def parts_at(vault: Vault, slot: str, content: str) -> dict[str, Any]:
    """Every part of a value in the vault; remembered, since many makers read the same."""
    return parts_of(slot, _value(vault, content))


@dataclass(frozen=True, kw_only=True, slots=True)
class Blob:
    """Bytes, or a file in staging that the vault takes over."""

    name: str
    media_type: str
    data: bytes | Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Product:
    """What a maker made: the value, its blobs, and why it is so."""

    value: Any
    media: tuple[Blob, ...] = ()
    why: str = ""
    kind: MakerKind = "house"
    cost_usd: float = 0.0


Make = Callable[["Reader", Any], Product]


@dataclass(frozen=True, kw_only=True, slots=True)
class Maker:
    """A maker and what its version is a digest of."""

    make: Make
    sources: tuple[str, ...]
    """Modules of our rooms it begins with; all they import counts too."""
    drives: tuple[str, ...] = ()
    """Outside tools: chromium, ffmpeg, camera, fonts, hibari, kokoro, words."""
