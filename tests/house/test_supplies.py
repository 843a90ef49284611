"""Supplies and doctor: what is damaged or absent is said, never used."""

import hashlib
import io
import json
import os
import tarfile
from pathlib import Path

import pytest

from film.errors import ToolMissing
from server.doctor import rendered, report
from tools import packages, setup, supplies

MODEL = b"a model" * 1000
MODEL_SHA256 = hashlib.sha256(MODEL).hexdigest()


@pytest.fixture
def share(tmp_path: Path) -> Path:
    """A share folder with a small stand-in for the model."""
    path = tmp_path / "share" / "kokoro" / "kokoro-v1.0-int8.onnx"
    path.parent.mkdir(parents=True)
    path.write_bytes(MODEL)
    return tmp_path / "share"


def test_a_whole_model_is_found_and_sealed(share: Path) -> None:
    path = share / "kokoro" / "kokoro-v1.0-int8.onnx"
    assert supplies.kokoro_model(share, MODEL_SHA256) == path
    assert path.with_name(path.name + ".sha256").is_file()


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(MODEL[:-1], id="cut short"),
        pytest.param(MODEL[:-1] + b"!", id="one byte changed, same size"),
        pytest.param(b"", id="empty"),
    ],
)
def test_a_damaged_model_is_refused_even_after_a_whole_one_was_sealed(
    share: Path, damaged: bytes
) -> None:
    path = supplies.kokoro_model(share, MODEL_SHA256)
    assert path is not None
    path.write_bytes(damaged)
    os.utime(path, ns=(1, 1))  # within one clock tick size and time alone could agree
    assert supplies.kokoro_model(share, MODEL_SHA256) is None


def test_doctor_says_that_the_model_is_not_the_pinned_one(share: Path) -> None:
    row = next(row for row in report(share, share) if row.name == "Kokoro voices")
    assert (row.present, row.where) == (False, "the model's bytes are not the pinned ones")


def test_a_voice_pack_cut_short_is_not_a_voice(tmp_path: Path) -> None:
    voices = tmp_path / "kokoro" / "voices"
    voices.mkdir(parents=True)
    (voices / "am_whole.bin").write_bytes(bytes(supplies.KOKORO_VOICE_BYTES))
    (voices / "am_short.bin").write_bytes(b"x")
    assert supplies.kokoro_voices(tmp_path) == ("am_whole",)
    assert supplies.kokoro_voice("am_short", tmp_path) is None


def test_doctor_lists_what_an_empty_folder_lacks_and_what_that_costs(tmp_path: Path) -> None:
    rows = {row.name: row for row in report(tmp_path / "none", tmp_path)}
    lacking = [name for name in ("Kokoro voices", "icons", "world map") if not rows[name].present]
    assert lacking == ["Kokoro voices", "icons", "world map"]
    shown = rendered(tuple(rows.values()))
    assert all(rows[name].costs in shown and rows[name].brings in shown for name in lacking)


def test_doctor_says_no_film_can_be_made_without_chromium(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.delenv("AUTEUR_CHROMIUM", raising=False)
    with pytest.raises(ToolMissing, match="make setup"):
        supplies.chromium()
    assert rendered(report(tmp_path, tmp_path)).splitlines()[-1] == (
        "No film can be made yet: Chromium missing."
    )


def test_playwrights_own_browser_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shell = tmp_path / "chromium_headless_shell-1255" / "chrome-linux" / "headless_shell"
    shell.parent.mkdir(parents=True)
    shell.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.delenv("AUTEUR_CHROMIUM", raising=False)
    assert supplies.chromium() == shell


@pytest.mark.parametrize(
    "family", supplies.FONT_FAMILIES + supplies.FALLBACK_FAMILIES + ("noto-sans-symbols",)
)
def test_every_named_font_is_installed(family: str) -> None:
    assert supplies.font_file(family).suffix == ".ttf"


def test_an_unknown_font_is_a_missing_tool() -> None:
    with pytest.raises(ToolMissing, match="no-such-family"):
        supplies.font_file("no-such-family")


def npm_packages(folder: Path, files: dict[str, dict[str, bytes]]) -> dict[str, Path]:
    """Writes a tarball for each package."""
    made = {}
    for number, (package, members) in enumerate(files.items()):
        made[package] = folder / f"{number}.tgz"
        with tarfile.open(made[package], "w:gz") as tarball:
            for name, content in members.items():
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tarball.addfile(info, io.BytesIO(content))
    return made


@pytest.fixture
def npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An `npm` that packs two tiny data packages; the folder holds their tarballs."""
    icons = {
        "icons": {"hot-beverage": {"body": "<a/>"}, "arrow": {"body": "<b/>"}},
        "aliases": {"worra": {"parent": "arrow", "hFlip": True}},
    }
    icons["icons"]["arrow-dark"] = {"body": "<c/>"}
    chars = {"2615-fe0f": "hot-beverage", "27a1": "arrow"}
    words = {"☕": ["hot_beverage", "Coffee", ":D"], "➡️": ["right-arrow"]}
    made = npm_packages(
        tmp_path,
        {
            packages.FLUENT: {
                "package/icons.json": json.dumps(icons).encode(),
                "package/chars.json": json.dumps(chars).encode(),
            },
            packages.EMOJILIB: {"package/dist/emoji-en-US.json": json.dumps(words).encode()},
        },
    )
    cases = "".join(f'{package}) cp {path} "$4/x.tgz";;\n' for package, path in made.items())
    script = tmp_path / "bin" / "npm"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\ncase "$5" in\n{cases}esac\n', "utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{script.parent}:/usr/bin:/bin")
    for package, path in made.items():
        monkeypatch.setitem(packages.TARBALLS, package, supplies.sha256_of(path))
    return tmp_path


def test_icons_are_joined_with_their_meanings(npm: Path) -> None:
    share = npm / "share"
    setup.bring_icons(share)
    assert supplies.icon_keywords(share) == {
        "arrow": ("arrow", "right arrow"),
        "hot-beverage": ("hot beverage", "coffee"),
        "worra": ("worra",),
    }
    assert [supplies.icon_body(name, share) for name in ("hot-beverage", "worra", "none")] == [
        "<a/>",
        '<g transform="translate(32 0) scale(-1 1)"><b/></g>',
        None,
    ]


def test_a_package_that_is_not_the_pinned_one_is_thrown_away(
    npm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(packages.TARBALLS, packages.EMOJILIB, "0" * 64)
    with pytest.raises(packages.StepFailed, match="its hash differs"):
        setup.bring_icons(npm / "share")
    assert not (npm / "share" / "icons").exists()


def test_a_second_setup_fetches_nothing(npm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.bring_icons(npm / "share")
    monkeypatch.setenv("PATH", "")
    setup.bring_icons(npm / "share")  # would fail: npm is gone


def test_setup_goes_on_without_npm_and_names_what_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chromium = supplies.chromium()
    monkeypatch.setenv("AUTEUR_CHROMIUM", str(chromium))
    monkeypatch.setenv("PATH", "")
    assert list(setup.bring(tmp_path)) == [
        ("Kokoro voices", "npm is not installed"),
        ("icons", "npm is not installed"),
        ("world map", "npm is not installed"),
        ("fonts of CJK and mathematics", "npm is not installed"),
    ]
    assert supplies.kokoro_model(tmp_path) is not None
