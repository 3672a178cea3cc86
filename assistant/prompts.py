"""The prompts: reading `prompts/<name>.md` and filling them in, strictly and safely.

A file holds two messages, divided by a line of only `===`: above it what the model must do (the
system message), below it what it gets (the user message). A placeholder is `{{name}}`.

What is filled in was written by residents, by the sources or by a model, so it can only be text: it
brings no placeholders, and no tag such as `</bron_1>` that closes the tag around it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from assistant.errors import PromptError
from assistant.settings import load_settings

SOURCE_TAG = "bron"
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_PLACEHOLDER = re.compile(r"\{\{([a-z][a-z0-9_]*)\}\}")
_DIVIDER = re.compile(r"^===\n", re.MULTILINE)
# A "<" that opens or closes a tag, also when blanks or invisible characters stand before its name.
_TAG_START = re.compile("<(?=[\\s/\\\\\u00ad\u200b-\u200f\u2060-\u2064\ufeff]*[^\\W\\d_])")
_NO_TAG_START = "\u2039"

Value = str | Sequence[str]


class RenderedPrompt(NamedTuple):
    """The two messages for the model, in the order of `LanguageModel.complete`."""

    system: str
    user: str


@dataclass(frozen=True)
class Prompt:
    """One prompt file.

    `text` is the whole file and `sha256` its hash, in hexadecimal, kept with every answer and every
    run of the evaluation that used it.
    """

    name: str
    text: str
    sha256: str

    @property
    def variables(self) -> frozenset[str]:
        """The names that `render` wants, no more and no fewer."""
        return frozenset(_PLACEHOLDER.findall(self.text))

    def render(self, **variables: Value) -> RenderedPrompt:
        """The two messages with every placeholder filled in.

        A string is filled in as it is, a sequence of strings as `<bron_1>` ... `</bron_1>`,
        `<bron_2>` and so on. In both, the "<" of anything like a tag becomes "\u2039".

        Raises:
            PromptError: a variable is missing, unknown or an empty sequence; the message names it.
        """
        missing = sorted(self.variables - variables.keys())
        unknown = sorted(variables.keys() - self.variables)
        empty = sorted(name for name, value in variables.items() if not isinstance(value, str) and not value)
        for names, problem in ((missing, "misses"), (unknown, "does not know"), (empty, "got nothing for")):
            if names:
                raise PromptError(
                    f"prompt {self.name!r} {problem} {', '.join(map(repr, names))}; "
                    f"it wants {', '.join(map(repr, sorted(self.variables))) or 'no variables'}"
                )
        # Filled in by one pass over the file, so that no value is ever read as a template.
        system, user = (
            _PLACEHOLDER.sub(lambda match: _as_text(variables[match.group(1)]), part).strip()
            for part in _DIVIDER.split(self.text)
        )
        return RenderedPrompt(system, user)


def load_prompt(name: str, folder: Path | None = None) -> Prompt:
    """Reads `<name>.md` from the folder, by default that of the settings.

    Raises:
        PromptError: there is no such prompt, or it is malformed; the message names it.
    """
    folder = folder or load_settings().prompts
    if not _NAME.fullmatch(name):
        raise PromptError(f'no prompt can be called {name!r}: expected small letters, digits and "_"')
    file = folder / f"{name}.md"
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"cannot read prompt {name!r} from {str(file)!r}: {error}") from error
    _check(name, text)
    return Prompt(name, text, hashlib.sha256(text.encode()).hexdigest())


def all_prompts(folder: Path | None = None) -> tuple[Prompt, ...]:
    """Every prompt of the folder, by name; its README is none.

    Raises:
        PromptError: one of them is malformed.
    """
    folder = folder or load_settings().prompts
    names = sorted(file.stem for file in folder.glob("*.md") if file.name != "README.md")
    return tuple(load_prompt(name, folder) for name in names)


def _check(name: str, text: str) -> None:
    parts = _DIVIDER.split(text)
    if len(parts) != 2 or not all(part.strip() for part in parts):
        raise PromptError(
            f'prompt {name!r}: expected a system and a user message, divided by one line of only "==="'
        )
    if rest := re.search(r".*(?:\{\{|\}\}).*", _PLACEHOLDER.sub("", text)):
        raise PromptError(f"prompt {name!r}: {rest.group()!r} has braces that are no {{{{placeholder}}}}")


def _as_text(value: Value) -> str:
    if isinstance(value, str):
        return _without_tags(value)
    return "\n\n".join(
        f"<{SOURCE_TAG}_{number}>\n{_without_tags(text).strip()}\n</{SOURCE_TAG}_{number}>"
        for number, text in enumerate(value, start=1)
    )


def _without_tags(text: str) -> str:
    return _TAG_START.sub(_NO_TAG_START, text)
