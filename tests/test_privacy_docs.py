"""docs/privacy.md and docs/algoritmeregister.md say what the program does: held against settings, store and code."""

from __future__ import annotations

import inspect
import re

import pytest
from fastapi.testclient import TestClient
from paper_reading import ROOT, VARIABLES, code, table, variable
from web_talking import Talking, app_of

import ui
from assistant.retention import expiries
from assistant.settings import Settings
from assistant.store import DATABASE_FILE, Database
from assistant.store.tables import TABLES
from assistant.web.limits import MOST_VISITORS
from assistant.web.login_throttle import FORGET_SECONDS, KNOWN_DAYS
from eval.floors import load_floors
from eval.scoring import CONVERSATIONS, QUESTIONS

PRIVACY = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
REGISTER = (ROOT / "docs" / "algoritmeregister.md").read_text(encoding="utf-8")
UNSET = "niet gezet"


def shown(value: object) -> str:
    """A default as the document writes it."""
    if value is None:
        return UNSET
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return str(value) or "leeg"


SETTINGS = {code(row[0])[0]: row for row in table(PRIVACY, "instelling")}
TABLE_ROWS = {code(row[0])[0]: row for row in table(PRIVACY, "tabel")}


def test_every_setting_is_named_once() -> None:
    without_influence = code(PRIVACY.split("Zonder invloed op privacy:")[1].split("\n\n")[0])
    assert sorted([*SETTINGS, *without_influence]) == sorted(VARIABLES)


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_has_the_default_that_is_written(name: str) -> None:
    field = Settings.model_fields[VARIABLES[name]]
    if field.default_factory is not None:
        assert SETTINGS[name][1] == "de map van de gebruiker"
    else:
        assert SETTINGS[name][1] == shown(field.default)


def test_every_secret_setting_is_called_secret() -> None:
    secret = {
        variable(name)
        for name, field in Settings.model_fields.items()
        if "SecretStr" in str(field.annotation)
    }
    assert secret == {name for name, row in SETTINGS.items() if "geheim" in row[2]}


def test_every_table_of_the_store_is_described() -> None:
    assert set(TABLE_ROWS) == set(TABLES.tables)


@pytest.mark.parametrize("name", TABLE_ROWS)
def test_the_columns_of_a_table_are_described_in_their_order(name: str) -> None:
    assert code(TABLE_ROWS[name][1]) == [column.name for column in TABLES.tables[name].columns]


@pytest.mark.parametrize("name", TABLE_ROWS)
def test_who_is_named_in_a_table_is_told(name: str) -> None:
    names_somebody = bool({"by", "account"} & set(TABLES.tables[name].columns.keys()))
    assert TABLE_ROWS[name][3].startswith("ja") == names_somebody


def test_everything_that_goes_is_listed_with_its_setting_and_its_days() -> None:
    listed = [(code(row[1])[0], int(row[2])) for row in table(PRIVACY, "wat")]
    # Numbers that tell the settings apart.
    settings = Settings(feedback_days=1, desk_days=2, counts_days=3, history_days=4)
    number = {1: "feedback_days", 2: "desk_days", 3: "counts_days", 4: "history_days"}
    found = expiries(settings, Database("sqlite://"))
    # What goes as soon as it does not count any more has no number of days to set.
    assert [item.what for item in found if not item.days] == ["attempts to log in"]
    assert "Wat niet meer telt, verdwijnt" in PRIVACY
    gone = [number[item.days] for item in found if item.days]
    assert sorted(listed) == sorted((variable(name), Settings.model_fields[name].default) for name in gone)


def test_the_files_and_numbers_that_are_named_are_those_of_the_program() -> None:
    settings = Settings()
    assert {DATABASE_FILE, settings.accounts_path.name, settings.keys_path.name} <= set(code(PRIVACY))
    assert f"{MOST_VISITORS:,}".replace(",", ".") in PRIVACY
    assert FORGET_SECONDS == 30 * 60 and "een half uur" in PRIVACY
    assert f"telt {KNOWN_DAYS} dagen" in PRIVACY
    cookie = next(row for row in table(PRIVACY, "naam") if row[1] == "cookie")
    assert f"{settings.session_idle_minutes} minuten" in cookie[4]
    assert f"{settings.session_hours} uur" in cookie[4]


# Cookies and logs


def stored_in_browsers() -> set[str]:
    """The names under which the code of the pages keeps something in a browser."""
    names = set()
    for file in (ROOT / "assistant" / "web").rglob("*.js"):
        text = file.read_text(encoding="utf-8")
        constants = dict(re.findall(r'const (\w+) = "([^"]+)"', text))
        for name in re.findall(r"(?:localStorage|sessionStorage)\.(?:set|get|remove)Item\(([^,)]+)", text):
            names.add(constants.get(name.strip(), name.strip("\"' ")))
        assert "document.cookie" not in text and "indexedDB" not in text, file.name
    return names


def cookies_of_the_program() -> set[str]:
    names = set()
    for file in (ROOT / "assistant" / "web").rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        names |= set(re.findall(r'"(__(?:Host|Secure)-[\w-]+)"', text))
        assert ".set_cookie(" not in text, f"{file.name} sets a cookie in a way that this test does not read"
    return names


def test_every_cookie_and_whatever_else_a_browser_keeps_is_listed() -> None:
    listed = [code(row[0])[0] for row in table(PRIVACY, "naam")]
    assert sorted(listed) == sorted(stored_in_browsers() | cookies_of_the_program())


def test_residents_get_no_cookie() -> None:
    client = TestClient(app_of(Talking()))
    for reply in (
        client.get("/"),
        client.post("/vraag", data={"question": "Komt er een zwembad?", "conversation": ""}),
        client.post("/opnieuw", data={}),
        client.get("/lees"),
    ):
        assert "set-cookie" not in reply.headers


def test_requests_are_not_logged() -> None:
    assert "access_log=False" in inspect.getsource(ui.serve)
    assert "Geen logboek van aanvragen" in PRIVACY


# The register

# Field and most characters, of Publicatiestandaard 1.0.0; `None` is no limit.
FIELDS = {
    "Algemene informatie": {
        "Naam": 100,
        "Korte omschrijving": 350,
        "Organisatie": 100,
        "Thema": None,
        "Status": None,
        "Begindatum": None,
        "Einddatum": None,
        "Contactgegevens": None,
        "Link naar publiekspagina": None,
        "Publicatiecategorie": None,
        "Link naar bronregistratie": None,
    },
    "Verantwoord gebruik": {
        "Doel en impact": 2500,
        "Afwegingen": 2500,
        "Menselijke tussenkomst": 2500,
        "Risicobeheer": 2500,
        "Wettelijke basis": 2500,
        "Link naar wettelijke basis": None,
        "Titel van wettelijke basis": 100,
        "Verwerkingsregister": None,
        "Impacttoets(en)": None,
        "Link naar impacttoets": None,
        "Toelichting op impacttoetsen": 2500,
    },
    "Werking": {
        "Gegevens": 2500,
        "Link naar gegevensbronnen": None,
        "Titel van gegevensbron": 100,
        "Technische werking": None,
        "Leverancier": None,
        "Link naar broncode": None,
    },
    "Metadata": {"Zoektermen": None, "Taal": None, "Schema": None},
}
CONTENTS = {
    field: text.strip()
    for field, text in re.findall(r"^### ([^\n]+)\n\n(.*?)(?=^##|\Z)", REGISTER, re.MULTILINE | re.DOTALL)
}
FIGURES = {
    "antwoord helemaal goed": "right",
    "goed beslist of het antwoord er is": "outcome",
    "de juiste bron genoemd": "source",
    "sterkte van het plan behouden": "strength_kept",
    "een fout die vooraf was verboden": "forbidden",
    "goede stuk bij de eerste vijf": "recall_at_5",
}


def test_the_entry_has_the_fields_of_the_standard_in_their_order() -> None:
    parts = re.findall(r"^## (.+)$", REGISTER, re.MULTILINE)
    assert parts == list(FIELDS)
    assert list(CONTENTS) == [field for fields in FIELDS.values() for field in fields]


@pytest.mark.parametrize(
    ("field", "most"),
    [(field, most) for fields in FIELDS.values() for field, most in fields.items()],
)
def test_a_field_is_filled_in_and_fits(field: str, most: int | None) -> None:
    assert CONTENTS[field]
    assert most is None or len(CONTENTS[field]) < most


def test_what_the_municipality_must_fill_in_is_left_open() -> None:
    assert CONTENTS["Contactgegevens"].startswith("[")
    assert CONTENTS["Wettelijke basis"].startswith("[")
    assert CONTENTS["Verwerkingsregister"].startswith("[")


def test_the_days_that_the_entry_names_are_the_defaults() -> None:
    fields = Settings.model_fields
    days = [fields[name].default for name in ("counts_days", "feedback_days", "desk_days")]
    assert re.findall(r"\((\d+) dagen\)", CONTENTS["Gegevens"]) == list(map(str, days))


@pytest.mark.parametrize("task", [QUESTIONS, CONVERSATIONS])
def test_the_figures_are_those_of_the_last_release(task: str) -> None:
    column = (QUESTIONS, CONVERSATIONS).index(task) + 1
    rows = {row[0]: row for row in table(REGISTER, "wat")}
    assert set(rows) == set(FIGURES)
    floors = load_floors()
    for name, measure in FIGURES.items():
        # Rounded to two places, and half a unit is rounded either way.
        told = float(rows[name][column].replace(",", "."))
        assert told == pytest.approx(floors["assistant", task, measure].value, abs=0.00501), name
