"""The language model of the settings."""

from __future__ import annotations

from urllib.parse import urlsplit

from assistant.errors import ConfigurationError
from assistant.language_model.client import LanguageModel
from assistant.settings import Settings

OPENAI_SERVER = "https://api.openai.com/v1"


def load_language_model(settings: Settings) -> LanguageModel | None:
    """The language model of the settings, or `None` when they name none. Sends nothing.

    Raises:
        ConfigurationError: a model is set, but its server or key cannot be used or is missing.
    """
    if settings.model is None:
        return None
    base_url = settings.openai_base_url or OPENAI_SERVER
    _check_address(base_url)
    if settings.openai_base_url is None and settings.openai_api_key is None:
        raise ConfigurationError(
            f"GEWONETAAL_MODEL={settings.model!r}, but neither OPENAI_BASE_URL nor OPENAI_API_KEY is set; "
            "set the address of a server of your own, or the key of OpenAI"
        )
    return LanguageModel(
        settings.model,
        base_url=base_url,
        api_key=settings.openai_api_key,
        time_limit=settings.model_time_limit,
        max_tokens=settings.model_max_tokens,
    )


def _check_address(url: str) -> None:
    """Refuses what is no plain address, without repeating it: it may hold a password."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ConfigurationError(
            "GEWONETAAL_MODEL is set, but OPENAI_BASE_URL is no address; "
            "expected one such as http://127.0.0.1:8081/v1"
        )
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise ConfigurationError(
            "OPENAI_BASE_URL has a user, a password or a query; give the key in OPENAI_API_KEY"
        )
