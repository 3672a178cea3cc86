from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from assistant.contact import Phone
from assistant.errors import ConfigurationError
from assistant.settings import Settings, load_settings


def test_everything_has_a_default_that_works() -> None:
    settings = load_settings()
    assert (settings.corpus / "catalog.toml").is_file()
    assert settings.prompts.is_dir()
    assert settings.host == "127.0.0.1"
    assert settings.workers >= 1


def test_the_environment_sets_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GEWONETAAL_TODAY", "2031-02-03")
    monkeypatch.setenv("GEWONETAAL_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("GEWONETAAL_WORKERS", "3")
    settings = load_settings()
    assert settings.current_date() == date(2031, 2, 3)
    assert settings.index_dir.parent == settings.cache_dir.parent == tmp_path
    assert settings.workers == 3


def test_today_comes_from_the_clock_of_the_municipality() -> None:
    before = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    today = Settings(today=None).current_date()
    after = datetime.now(ZoneInfo("Europe/Amsterdam")).date()
    assert before <= today <= after


def test_settings_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_settings()
    monkeypatch.setenv("GEWONETAAL_WORKERS", "7")
    assert load_settings() is first


def test_paths_are_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "thuis"))
    assert Settings(data_dir=Path("hier")).data_dir == tmp_path / "hier"
    assert Settings(data_dir=Path("~/daar")).data_dir == tmp_path / "thuis" / "daar"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("GEWONETAAL_TODAY", "morgen"),
        ("GEWONETAAL_PORT", "0"),
        ("GEWONETAAL_PORT", "70000"),
        ("GEWONETAAL_WORKERS", "veel"),
        ("GEWONETAAL_WORKERS", "0"),
        ("GEWONETAAL_MAX_QUESTION_LENGTH", "-1"),
        ("GEWONETAAL_FEEDBACK_DAYS", "0"),
        ("GEWONETAAL_FEEDBACK_PER_DAY", "geen"),
        ("GEWONETAAL_CHROMA_PREFIX", "met spatie"),
        ("GEWONETAAL_CONTACT_PHONE", "bel ons"),
        ("GEWONETAAL_CONTACT_LINK", "http://www.example.nl"),
    ],
)
def test_a_wrong_value_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=rf"{name}='?{value}"):
        load_settings()


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("GEWONETAAL_CONTACT_PHONE", "12", "expected a Dutch telephone number"),
        ("GEWONETAAL_CONTACT_LINK", "javascript:x", "expected an https address"),
    ],
)
def test_a_wrong_contact_says_what_is_expected(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigurationError, match=f"{name}='{value}': .*{expected}"):
        load_settings()


def test_the_environment_says_how_to_reach_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_CONTACT_TEXT", "Bel ons.\nOf kom langs.")
    monkeypatch.setenv("GEWONETAAL_CONTACT_PHONE", " 14 045 ")
    monkeypatch.setenv("GEWONETAAL_CONTACT_LINK", "https://www.example.nl/contact")
    contact = load_settings().contact
    assert contact.lines == ("Bel ons.", "Of kom langs.")
    assert contact.phone == Phone("14 045", "14045")
    assert contact.link == "https://www.example.nl/contact"


@pytest.mark.parametrize("value", ["", "  "])
def test_a_blank_contact_is_none(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    for name in ("TEXT", "PHONE", "LINK"):
        monkeypatch.setenv(f"GEWONETAAL_CONTACT_{name}", value)
    assert load_settings().contact.is_empty


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(ValueError, match="frozen"):
        load_settings().port = 1


def test_making_settings_makes_no_folder(tmp_path: Path) -> None:
    assert Settings(data_dir=tmp_path / "nieuw").index_dir == tmp_path / "nieuw" / "index"
    assert not (tmp_path / "nieuw").exists()


@pytest.mark.parametrize(
    ("written", "origins"),
    [
        ("", ()),
        (" ", ()),
        ("https://www.heerlen.nl", ("https://www.heerlen.nl",)),
        (
            "https://www.heerlen.nl, http://localhost:8080,",
            ("https://www.heerlen.nl", "http://localhost:8080"),
        ),
        ("*", ("*",)),
    ],
)
def test_websites_that_may_call_the_api(written: str, origins: tuple[str, ...]) -> None:
    assert Settings(api_origins=written).origins == origins


@pytest.mark.parametrize(
    "written",
    [
        "www.heerlen.nl",
        "https://www.heerlen.nl/",
        "https://www.heerlen.nl/pad",
        "https://*.heerlen.nl",
        "https://WWW.heerlen.nl",
        "https://heerlen.nl https://kerkrade.nl",
        "null",
        "file://x",
    ],
)
def test_what_no_browser_sends_as_an_origin_is_refused(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEWONETAAL_API_ORIGINS", written)
    with pytest.raises(ConfigurationError, match="GEWONETAAL_API_ORIGINS"):
        load_settings()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("127.0.0.1:8000", "such as http://127.0.0.1:8000"),
        ("ftp://127.0.0.1", "such as http://127.0.0.1:8000"),
        ("http://", "such as http://127.0.0.1:8000"),
        ("http://127.0.0.1/?x=1", "such as http://127.0.0.1:8000"),
        ("http://balie-1:geheim@127.0.0.1", "GEWONETAAL_CHROMA_TOKEN"),
    ],
    ids=["no-scheme", "another-scheme", "no-host", "a-query", "a-password"],
)
def test_a_wrong_address_of_chroma_is_refused_and_not_told(
    monkeypatch: pytest.MonkeyPatch, value: str, expected: str
) -> None:
    monkeypatch.setenv("GEWONETAAL_CHROMA_URL", value)
    with pytest.raises(ConfigurationError, match=f"GEWONETAAL_CHROMA_URL: .*{re.escape(expected)}") as caught:
        load_settings()
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://chroma.example.nl/vectoren", "https://chroma.example.nl/vectoren"),
        (" http://[::1]:8000 ", "http://[::1]:8000"),
        (" ", None),
    ],
    ids=["https-with-a-path", "ipv6-with-white-space", "blank"],
)
def test_an_address_of_chroma(monkeypatch: pytest.MonkeyPatch, value: str, kept: str | None) -> None:
    monkeypatch.setenv("GEWONETAAL_CHROMA_URL", value)
    assert load_settings().chroma_url == kept
