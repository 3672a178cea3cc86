"""Configuration from the environment (prefix `GEWONETAAL_`) and the places of files.

Two variables have the names that every OpenAI-compatible tool knows: `OPENAI_BASE_URL` and
`OPENAI_API_KEY`. They may be there for another tool, so nothing is wrong with them until a model is set.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import platformdirs
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from assistant.contact import Contact, checked_link, contact_of, phone_of
from assistant.errors import ConfigurationError

_ROOT = Path(__file__).resolve().parent.parent
LEAST_SECRET_CHARACTERS = 32
_SECRET = frozenset({"SECRET_KEY", "DATABASE_URL", "CHROMA_URL", "CHROMA_TOKEN"})
# What a browser sends as the origin of a script: no path, no slash at its end, a host in small letters.
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::[0-9]{1,5})?")
MUNICIPALITY_TIME = ZoneInfo("Europe/Amsterdam")


def _resource_folder(name: str) -> Path:
    """The folder `name` of the checkout when run from there, else that of the installed package."""
    is_checkout = (_ROOT / "pyproject.toml").is_file()
    return _ROOT / name if is_checkout else _ROOT / "gewonetaal_resources" / name


class Settings(BaseSettings):
    """Every setting, each read from `GEWONETAAL_<NAME>`; unset ones have working defaults.

    `model` names the chat model of an OpenAI-compatible server; `None` is no language model at all.
    """

    model_config = SettingsConfigDict(
        env_prefix="GEWONETAAL_",
        extra="ignore",
        frozen=True,
        validate_by_alias=True,
        validate_by_name=True,
        hide_input_in_errors=True,
    )

    title: str = "Heerlen in gewone taal"
    municipality: str = "Heerlen"
    corpus: Path = Field(default_factory=lambda: _resource_folder("corpus"))
    prompts: Path = Field(default_factory=lambda: _resource_folder("prompts"))
    data_dir: Path = Field(default_factory=lambda: Path(platformdirs.user_data_dir("gewonetaal")))
    today: date | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)
    workers: int = Field(default=1, ge=1, le=64)
    max_question_length: int = Field(default=1000, ge=50, le=10000)
    model: str | None = None
    model_time_limit: float = Field(default=60.0, gt=0, le=600)  # seconds
    model_max_tokens: int = Field(default=1000, ge=16, le=32000)  # of one answer
    # An answer to a resident that the model has not finished by then is given without it, in seconds.
    answer_time_limit: float = Field(default=12.0, gt=0, le=600)
    model_passages: int = Field(default=3, ge=1, le=10)  # that the model gets to answer from
    model_context_words: int = Field(default=400, ge=50, le=20000)  # of those passages together
    database_url: SecretStr | None = None  # of SQLAlchemy; secret, for it can hold a password
    chroma_url: str | None = (
        None  # of a Chroma server for the vectors; a folder of our own where it is not set
    )
    chroma_token: SecretStr | None = None  # for a proxy before that server, sent as "x-chroma-token"
    chroma_prefix: str = Field(default="gewonetaal", pattern=r"^[a-z0-9][a-z0-9-]{2,63}$")  # of names there
    feedback_days: int = Field(default=90, ge=1, le=3650)  # after which feedback is deleted
    feedback_per_day: int = Field(default=1000, ge=1, le=1_000_000)  # so that a script cannot fill the disk
    accounts_file: Path | None = None  # of staff; `None` is accounts.json in the data folder
    keys_file: Path | None = None  # of the API; `None` is api_keys.json in the data folder
    # Everything that is signed is signed with keys made of it; unset, a private file in the data folder.
    secret_key: SecretStr | None = None
    session_idle_minutes: int = Field(default=120, ge=1, le=1440)  # after which a login ends by itself
    session_hours: int = Field(default=10, ge=1, le=168)  # after which a login ends, used or not
    requests_per_minute: int = Field(default=120, ge=1, le=1_000_000)  # of one visitor, where they cost work
    requests_per_minute_total: int = Field(default=1200, ge=1, le=10_000_000)  # of all visitors together
    # Addresses and networks of proxies, with commas; who comes by one is who it says in X-Forwarded-For.
    trusted_proxies: str = "127.0.0.1,::1"
    desk_days: int = Field(default=90, ge=1, le=3650)  # after which texts of the front desk are deleted
    counts_days: int = Field(default=730, ge=1, le=3650)  # after which counts of questions are deleted
    history_days: int = Field(default=730, ge=1, le=3650)  # after which it goes who changed or switched what
    # Seconds between looks at the plain texts, which are taken over when they changed; 0: only at the start.
    reload_seconds: int = Field(default=15, ge=0, le=86400)
    desk_reports_per_day: int = Field(default=500, ge=1, le=1_000_000)  # of the whole front desk
    api_requests_per_minute: int = Field(default=120, ge=1, le=100_000)  # of one key
    # Websites whose scripts may call the API, as https://host, with commas; "*" is every website.
    api_origins: str = ""
    check_second_opinion: bool = False  # ask the model about claims near the checker's threshold
    # How residents reach a person at the municipality.
    contact_text: str | None = None
    contact_phone: str | None = None
    contact_link: str | None = None
    openai_base_url: str | None = Field(default=None, validation_alias="OPENAI_BASE_URL")
    openai_api_key: SecretStr | None = Field(default=None, validation_alias="OPENAI_API_KEY")

    @field_validator("data_dir", "corpus", "prompts", "accounts_file", "keys_file")
    @classmethod
    def _absolute(cls, value: Path | None) -> Path | None:
        return value and value.expanduser().resolve()

    @field_validator(
        "model",
        "openai_base_url",
        "openai_api_key",
        "database_url",
        "accounts_file",
        "keys_file",
        "secret_key",
        "chroma_url",
        "chroma_token",
        "contact_text",
        "contact_phone",
        "contact_link",
        mode="before",
    )
    @classmethod
    def _blank_is_unset(cls, value: object) -> object:
        return (value.strip() or None) if isinstance(value, str) else value

    @field_validator("contact_phone")
    @classmethod
    def _can_be_dialled(cls, value: str | None) -> str | None:
        return value and phone_of(value).written

    @field_validator("contact_link")
    @classmethod
    def _can_be_linked(cls, value: str | None) -> str | None:
        return value and checked_link(value)

    @field_validator("secret_key")
    @classmethod
    def _long_enough(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < LEAST_SECRET_CHARACTERS:
            raise ValueError(f"expected at least {LEAST_SECRET_CHARACTERS} characters, made at random")
        return value

    @field_validator("trusted_proxies")
    @classmethod
    def _are_addresses(cls, value: str) -> str:
        for item in _items(value):
            ip_network(item, strict=False)
        return value

    @property
    def proxies(self) -> tuple[str, ...]:
        """The addresses and networks of proxies that are trusted."""
        return _items(self.trusted_proxies)

    @property
    def accounts_path(self) -> Path:
        """The file with the accounts of staff."""
        return self.accounts_file or self.data_dir / "accounts.json"

    @property
    def keys_path(self) -> Path:
        """The file with the keys of the API."""
        return self.keys_file or self.data_dir / "api_keys.json"

    @field_validator("api_origins")
    @classmethod
    def _are_origins(cls, value: str) -> str:
        for origin in _items(value):
            if origin != "*" and not _ORIGIN.fullmatch(origin):
                raise ValueError(f"{origin!r} is no origin; expected something like 'https://www.example.nl'")
        return value

    @property
    def origins(self) -> tuple[str, ...]:
        """The websites whose scripts may call the API; ("*",) is every website."""
        return _items(self.api_origins)

    @field_validator("chroma_url")
    @classmethod
    def _can_be_reached(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise ValueError("expected the address of a Chroma server, such as http://127.0.0.1:8000")
        if "@" in parts.netloc:
            raise ValueError("expected the address alone, and a token in GEWONETAAL_CHROMA_TOKEN")
        return value

    @property
    def contact(self) -> Contact:
        """How residents reach a person, as the municipality says it."""
        return contact_of(self.contact_text, self.contact_phone, self.contact_link)

    @property
    def index_dir(self) -> Path:
        """The folder that holds the builds of the vector index."""
        return self.data_dir / "index"

    @property
    def cache_dir(self) -> Path:
        """The folder of caches that can be thrown away at any time."""
        return self.data_dir / "cache"

    def current_date(self) -> date:
        """Today in the municipality: the setting `today` where it is set, else the clock."""
        return self.today or datetime.now(MUNICIPALITY_TIME).date()


@lru_cache(maxsize=1)
def load_settings() -> Settings:
    """Reads the settings once.

    Raises:
        ConfigurationError: a variable has a value that cannot be used; the message names it.
    """
    try:
        return Settings()
    except ValidationError as error:
        problems = "; ".join(_told(item) for item in error.errors())
        raise ConfigurationError(f"cannot use the settings: {problems}") from error


def _items(written: str) -> tuple[str, ...]:
    """What stands between the commas."""
    return tuple(filter(None, map(str.strip, written.split(","))))


def _told(problem: ErrorDetails) -> str:
    name = str(problem["loc"][0]).upper()
    given = "" if name in _SECRET else f"={problem.get('input')!r}"
    return f"GEWONETAAL_{name}{given}: {problem['msg']}"
