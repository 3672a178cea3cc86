from __future__ import annotations

import re
import string

import pytest
from builders import a_document

from assistant import messages
from assistant.dutch.sentences import split_sentences
from assistant.dutch.tokens import words
from assistant.intent import Form
from assistant.model import AnswerStatus, DocumentStatus, Strength

PLACEHOLDERS = {
    "document", "titles", "limit", "municipality", "claim", "source", "percent", "count", "parts", "place", "subject",
    "pages", "language", "title", "date", "kind", "before", "after", "message", "fact", "words", "most",
    "hard", "sentence", "total", "helpful", "not_helpful", "remarks", "days", "phone", "word",
}  # fmt: skip
# plain Dutch: no sentence of more than 20 words
LONGEST_SENTENCE = 20
# Numbers of the whole country: emergencies (everywhere), 113 Zelfmoordpreventie (two ways), Veilig Thuis.
NATIONAL_NUMBERS = {
    "112": (),
    "113": ("SUICIDE", "NEED_TO_TALK", "HELP_WHILE_OFF"),
    "0800-0113": ("SUICIDE", "NEED_TO_TALK", "HELP_WHILE_OFF"),
    "0800-2000": ("VIOLENCE", "NOT_SAFE_AT_HOME"),
    "0800-0432": ("CHILD", "CHILD_TO_TALK"),
    "0800-8020": ("LEGAL",),
    # "29 van de 100 volwassenen", and the ends of scales
    "100": ("READING_TROUBLE", "REWRITE_MEASURES.lint", "REWRITE_MEASURES.flesch_douma"),
    "0": ("REWRITE_MEASURES.lint", "REWRITE_MEASURES.flesch_douma"),
    "1": ("REWRITE_MEASURES.level",),
    "4": ("REWRITE_MEASURES.level",),
}


def every_sentence() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in vars(messages).items():
        if not name.isupper() or name.startswith("_"):
            continue
        if isinstance(value, str):
            found[name] = value
        elif isinstance(value, dict):
            for key, text in value.items():
                parts = text._asdict() if isinstance(text, messages.FindingTexts) else {"": text}
                found.update({f"{name}.{key}.{part}".rstrip("."): said for part, said in parts.items()})
    return found


SENTENCES = every_sentence()
DUTCH = {name: text for name, text in SENTENCES.items() if not name.startswith("ONLY_DUTCH_IN")}


@pytest.mark.parametrize("text", DUTCH.values(), ids=DUTCH)
def test_fixed_sentences_are_short(text: str) -> None:
    assert all(len(words(sentence)) <= LONGEST_SENTENCE for sentence in split_sentences(text))


@pytest.mark.parametrize("text", SENTENCES.values(), ids=SENTENCES)
def test_placeholders_are_known(text: str) -> None:
    assert {name for _, name, _, _ in string.Formatter().parse(text) if name} <= PLACEHOLDERS


@pytest.mark.parametrize("text", DUTCH.values(), ids=DUTCH)
def test_residents_are_spoken_to_with_u(text: str) -> None:
    assert not {"je", "jij", "jou", "jouw", "uwe"} & {word.lower() for word in words(text)}


@pytest.mark.parametrize(("name", "text"), SENTENCES.items(), ids=SENTENCES)
def test_no_number_is_invented(name: str, text: str) -> None:
    for number in re.findall(r"\d[\d-]*", text):
        assert number in NATIONAL_NUMBERS
        assert name in (NATIONAL_NUMBERS[number] or (name,)), "each number where it belongs"
    assert "@" not in text
    assert "http" not in text


@pytest.mark.parametrize("status", list(AnswerStatus), ids=lambda status: status.value)
def test_every_status_of_an_answer_has_a_label(status: AnswerStatus) -> None:
    assert messages.ANSWER_STATUS_LABELS[status]


@pytest.mark.parametrize("status", list(DocumentStatus), ids=lambda status: status.value)
def test_every_status_of_a_document_has_a_label(status: DocumentStatus) -> None:
    assert messages.STATUS_LABELS[status]


@pytest.mark.parametrize("strength", [s for s in Strength if s is not Strength.NONE], ids=lambda s: s.value)
def test_every_strength_has_a_label_and_an_explanation(strength: Strength) -> None:
    assert messages.STRENGTH_LABELS[strength]
    assert messages.STRENGTH_EXPLANATIONS[strength]
    assert messages.STRENGTH_EXPLANATIONS_THEN[strength]


@pytest.mark.parametrize("strength", [Strength.EXPLORES, Strength.WISHES], ids=lambda s: s.value)
def test_what_is_not_sure_is_said_to_be_unsure(strength: Strength) -> None:
    assert "niet zeker" in messages.STRENGTH_EXPLANATIONS[strength]


@pytest.mark.parametrize(
    "form", [Form.WHO, Form.WHEN, Form.HOW_MUCH, Form.WHERE, Form.WHY, Form.MAY], ids=lambda f: f.value
)
def test_what_is_missing_is_said_by_the_form_of_the_question(form: Form) -> None:
    assert messages.PARTIAL_BY_FORM[form.value] != messages.PARTIAL


@pytest.mark.parametrize("language", ["en", "de", "tr", "ar", "pl"])
def test_there_is_one_sentence_in_each_other_language(language: str) -> None:
    assert len(split_sentences(messages.ONLY_DUTCH_IN[language])) == 1


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (DocumentStatus.EXPIRED, "Dit stond in het oude akkoord. Het is niet zeker of dit nog geldt."),
        (DocumentStatus.BACKGROUND, "Dit staat in het oude akkoord. Het is niet zeker of dit nog geldt."),
        (DocumentStatus.IN_FORCE, None),
    ],
)
def test_what_a_document_is_worth_today(status: DocumentStatus, says: str | None) -> None:
    assert messages.age_notice(a_document(quoted_as="het oude akkoord"), status) == says


def test_a_programme_warns_of_steps_that_have_passed() -> None:
    notice = messages.age_notice(a_document(quoted_as="de routekaart"), DocumentStatus.PROGRAMME)
    assert notice is not None
    assert "de routekaart" in notice
    assert "voorbij" in notice
