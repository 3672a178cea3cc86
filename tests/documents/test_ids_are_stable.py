from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents.reading import read_corpus

from .conftest import AGREEMENT_2018, AGREEMENT_2026, NEWS, PLAN, ROUTE

EDITS = [
    pytest.param(AGREEMENT_2026, "Een beschaafde stad laat mensen", "Onze stad laat mensen", id="markdown"),
    pytest.param(AGREEMENT_2018, "Wij vinden dit een", "Wij vinden dat een", id="pdf"),
    pytest.param(ROUTE, "Er wonen ruim 50.000 mensen", "Er wonen ruim 51.000 mensen", id="route"),
    pytest.param(PLAN, "Een beter contact.", "Een goed contact.", id="plan"),
    pytest.param(NEWS, "Ook als antwoord op de krimp", "Ook een antwoord op krimp", id="news"),
]


@pytest.mark.parametrize(("name", "before", "after"), EDITS)
def test_an_edit_changes_one_id_and_no_other(corpus_copy: Path, name: str, before: str, after: str) -> None:
    old = read_corpus(corpus_copy)
    path = corpus_copy / "sources" / old.document(name).file
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")
    old_ids = {p.id for p in old.passages}
    new_ids = {p.id for p in read_corpus(corpus_copy).passages}
    assert len(old_ids - new_ids) == 1
    assert len(new_ids - old_ids) == 1


def test_a_new_action_leaves_the_other_ids_alone(corpus_copy: Path) -> None:
    old = {p.id for p in read_corpus(corpus_copy).passages}
    path = corpus_copy / "sources" / f"{AGREEMENT_2026}.md"
    text = path.read_text(encoding="utf-8")
    anchor = "- We actualiseren de Nota Dierenwelzijn;"
    path.write_text(text.replace(anchor, f"- We planten een boom;\n{anchor}"), encoding="utf-8")
    new = {p.id for p in read_corpus(corpus_copy).passages}
    assert old < new
    assert len(new - old) == 1


def test_a_measure_keeps_its_id_when_its_text_changes(corpus_copy: Path) -> None:
    path = corpus_copy / "sources" / f"{AGREEMENT_2018}.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("We willen basisbanen gaan", "We gaan basisbanen"), encoding="utf-8")
    measure = read_corpus(corpus_copy).passage(f"{AGREEMENT_2018}/4.16")
    assert measure is not None
    assert "We gaan basisbanen organiseren" in measure.text
