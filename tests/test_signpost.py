from __future__ import annotations

from pathlib import Path

import pytest

from assistant import messages
from assistant.dutch.lemmas import Lemmatizer
from assistant.errors import CorpusError
from assistant.settings import Settings
from assistant.signpost import Signpost, load_signpost

FILE = """
intent = ["verlengen", "aanvragen", "waar moet ik zijn"]

[[topic]]
id = "vispas"
title = "Een vispas"
words = ["vispas", "vergunning om te vissen"]
text = "Haal een vispas bij de hengelsportwinkel."
link = "https://voorbeeld.test/vispas"

[[topic]]
id = "bootje"
title = "Een ligplaats"
words = ["ligplaats"]
text = "Vraag de havenmeester."

[[topic]]
id = "kermis"
title = "Een plaats op de kermis"
words = ["kermis"]
"""


@pytest.fixture
def signpost(tmp_path: Path, lemmatizer: Lemmatizer) -> Signpost:
    (tmp_path / "signpost.toml").write_text(FILE, encoding="utf-8")
    return load_signpost(tmp_path, lemmatizer.lemma)


@pytest.fixture(scope="module")
def real(settings: Settings, lemmatizer: Lemmatizer) -> Signpost:
    return load_signpost(settings.corpus, lemmatizer.lemma)


@pytest.mark.parametrize(
    ("question", "directions"),
    [
        (
            "Hoe krijg ik een vispas?",
            "Haal een vispas bij de hengelsportwinkel. https://voorbeeld.test/vispas",
        ),
        ("Zijn er nog ligplaatsen?", "Vraag de havenmeester."),
        ("Ik wil op de kermis staan", messages.SIGNPOST),
    ],
    ids=["text_and_link", "text_only", "not_filled_in"],
)
def test_directions_are_what_the_municipality_filled_in(
    signpost: Signpost, question: str, directions: str
) -> None:
    topic = signpost.topic(question)
    assert topic is not None
    assert topic.directions() == directions


def test_a_question_about_something_else_has_no_topic(signpost: Signpost) -> None:
    assert signpost.topic("Komt er een park?") is None


@pytest.mark.parametrize(
    ("question", "wants"),
    [
        ("Ik wil mijn vispas verlengen", True),
        ("Hoe vraag je een vispas aan? Waar moet ik zijn?", True),
        ("Wordt de vispas gratis?", False),
    ],
)
def test_wanting_a_service_is_not_asking_for_plans(signpost: Signpost, question: str, wants: bool) -> None:
    assert signpost.wants_service(question) is wants


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("hoe verleng ik mijn rijbewijs", "rijbewijs"),
        ("Mijn paspoort is verlopen, wat moet ik doen?", "paspoort-en-identiteitskaart"),
        ("Ik wil bijstand aanvragen", "bijstand-aanvragen"),
        ("Hoe vraag ik een bouwvergunning aan?", "bouwvergunning"),
        ("Ik wil een kapotte lantaarn melden", "melding-openbare-ruimte"),
    ],
)
def test_services_that_people_ask_about_most(real: Signpost, question: str, topic: str) -> None:
    found = real.topic(question)
    assert found is not None
    assert found.id == topic
    assert real.wants_service(question)


@pytest.mark.parametrize(
    "question",
    ["Hoeveel woningen komen erbij?", "Wat wil de gemeente met het centrum?", "Wie zijn de wethouders?"],
)
def test_a_question_about_plans_is_for_no_counter(real: Signpost, question: str) -> None:
    assert real.topic(question) is None


def test_a_licence_question_in_the_real_file_shows_the_way(real: Signpost) -> None:
    topic = real.topic("hoe verleng ik mijn rijbewijs")
    assert topic is not None
    assert topic.directions() == " ".join(filter(None, (topic.text, topic.link))) or messages.SIGNPOST
    assert topic.directions()


def test_no_file_is_an_empty_signpost(tmp_path: Path) -> None:
    empty = load_signpost(tmp_path, str.lower)
    assert empty.topic("hoe verleng ik mijn rijbewijs") is None
    assert not empty.wants_service("hoe verleng ik mijn rijbewijs")


@pytest.mark.parametrize(
    "text",
    [
        "intent = [",
        '[[topic]]\nid = "a"\n',
        '[[topic]]\nid = "a"\ntitle = "A"\nwords = ["a"]\nphone = "1"\n',
        'intent = "melden"\n',
    ],
    ids=["no_toml", "field_missing", "unknown_field", "no_list"],
)
def test_a_wrong_file_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "signpost.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"signpost\.toml"):
        load_signpost(tmp_path, str.lower)


def test_a_topic_that_stands_there_twice_is_named(tmp_path: Path) -> None:
    entry = '[[topic]]\nid = "vispas"\ntitle = "Vispas"\nwords = ["vispas"]\n'
    (tmp_path / "signpost.toml").write_text(entry + entry, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"signpost\.toml.*'vispas'"):
        load_signpost(tmp_path, str.lower)
