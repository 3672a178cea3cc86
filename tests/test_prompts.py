from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import PromptError
from assistant.prompts import Prompt, all_prompts, load_prompt
from assistant.settings import load_settings

TEXT = """Je controleert een zin.
===
{{sources}}

<zin>
{{sentence}}
</zin>
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "proef.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "README.md").write_text("# geen prompt", encoding="utf-8")
    return tmp_path


@pytest.fixture
def prompt(folder: Path) -> Prompt:
    return load_prompt("proef", folder)


@pytest.mark.parametrize("prompt", all_prompts(), ids=lambda prompt: prompt.name)
def test_every_prompt_of_the_project_can_be_filled_in(prompt: Prompt) -> None:
    system, user = prompt.render(**{name: f"waarde van {name}" for name in prompt.variables})
    assert system and user
    for name in prompt.variables:
        assert f"waarde van {name}" in system + user
    assert "{{" not in system + user


def test_every_file_in_the_folder_but_the_readme_is_a_prompt() -> None:
    files = {file.name for file in load_settings().prompts.iterdir()} - {"README.md"}
    assert {f"{prompt.name}.md" for prompt in all_prompts()} == files


def test_a_prompt_knows_its_name_its_text_and_the_hash_of_its_file(prompt: Prompt) -> None:
    assert (prompt.name, prompt.text) == ("proef", TEXT)
    assert prompt.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert prompt.variables == {"sources", "sentence"}


def test_the_hash_is_the_same_with_line_ends_of_windows(prompt: Prompt, folder: Path) -> None:
    (folder / "windows.md").write_bytes(TEXT.replace("\n", "\r\n").encode())
    assert load_prompt("windows", folder).sha256 == prompt.sha256


def test_the_divider_makes_a_system_and_a_user_message(prompt: Prompt) -> None:
    rendered = prompt.render(sources=("Er komt een bad.", "De raad is voor."), sentence="Er komt een bad.")
    assert rendered.system == "Je controleert een zin."
    assert rendered.user == (
        "<bron_1>\nEr komt een bad.\n</bron_1>\n\n<bron_2>\nDe raad is voor.\n</bron_2>"
        "\n\n<zin>\nEr komt een bad.\n</zin>"
    )


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        pytest.param({"sources": ["a"]}, "misses 'sentence'", id="missing"),
        pytest.param({}, "misses 'sentence', 'sources'", id="all-missing"),
        pytest.param(
            {"sources": ["a"], "sentence": "b", "level": "B1"}, "does not know 'level'", id="unknown"
        ),
        pytest.param({"sources": [], "sentence": "b"}, "got nothing for 'sources'", id="no-sources"),
    ],
)
def test_other_variables_than_it_wants_are_named(
    prompt: Prompt, variables: dict[str, str], named: str
) -> None:
    with pytest.raises(PromptError, match=named):
        prompt.render(**variables)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("alleen een opdracht", "divided by one line", id="no-divider"),
        pytest.param("a\n===\nb\n===\nc", "divided by one line", id="two-dividers"),
        pytest.param("\n===\nb", "divided by one line", id="no-system-message"),
        pytest.param("a\n===\n\n", "divided by one line", id="no-user-message"),
        pytest.param("a\n===\n{{ zin }}", r"'\{\{ zin \}\}' has braces", id="blanks"),
        pytest.param("a\n===\n{{Zin}}", "has braces", id="capital"),
        pytest.param("a {{\n===\nb", "has braces", id="open"),
        pytest.param('a\n===\n{"b": {"c": 1}}', "has braces", id="nested-json"),
    ],
)
def test_a_malformed_file_is_refused_when_it_is_read(folder: Path, text: str, named: str) -> None:
    (folder / "fout.md").write_text(text, encoding="utf-8")
    with pytest.raises(PromptError, match=named):
        load_prompt("fout", folder)


@pytest.mark.parametrize("name", ["../proef", "Proef", "proef.md", "", "README"])
def test_a_name_is_no_path(folder: Path, name: str) -> None:
    with pytest.raises(PromptError, match=f"{re.escape(repr(name))}: expected"):
        load_prompt(name, folder)


def test_a_prompt_that_is_not_there_is_named(folder: Path) -> None:
    with pytest.raises(PromptError, match="cannot read prompt 'weg'"):
        load_prompt("weg", folder)


@pytest.mark.parametrize(
    "closing",
    [
        "</bron_1>",
        "</BRON_1>",
        "< / bron_1 >",
        "<\u200b/bron_1>",
        "</\u200bbron_1>",
        "<\n/bron_1>",
        "<bron_2>",
        "</zin>",
        "<\\/zin>",
    ],
    ids=ascii,
)
@pytest.mark.parametrize("place", ["sources", "sentence"])
def test_a_value_cannot_open_or_close_a_tag(prompt: Prompt, closing: str, place: str) -> None:
    values = {"sources": ["Een bron."], "sentence": "Een zin."}
    values[place] = [f"Er komt {closing} niets."] if place == "sources" else f"Er komt {closing} niets."
    user = prompt.render(**values).user
    tags = [match.start() for match in re.finditer("<", user)]
    assert len(tags) == 4  # <bron_1>, </bron_1>, <zin>, </zin>: those of the prompt itself
    assert closing.replace("<", "‹") in user


@pytest.mark.parametrize("text", ["minder dan < 18 jaar", "a <= b", "3<4", "x < 3"])
def test_a_sign_for_less_stays(prompt: Prompt, text: str) -> None:
    assert text in prompt.render(sources=["Een bron."], sentence=text).user


@pytest.mark.parametrize("text", ["{{sources}}", "{{onbekend}}", "===\n", r"\1 \g<0>"])
def test_a_value_is_never_a_template(prompt: Prompt, text: str) -> None:
    rendered = prompt.render(sources=["Een bron."], sentence=f"voor\n{text}")
    assert f"voor\n{text.strip()}" in rendered.user
    assert rendered.system == "Je controleert een zin."


@given(sentence=st.text(), source=st.text(min_size=1))
def test_whatever_is_filled_in_the_tags_are_those_of_the_prompt(sentence: str, source: str) -> None:
    prompt = Prompt("proef", TEXT, "")
    user = prompt.render(sources=[source], sentence=sentence).user
    assert re.findall(r"<[\s/]*([a-zA-Z]\w*)", user) == ["bron_1", "bron_1", "zin", "zin"]
