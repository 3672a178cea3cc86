"""Topics: which themes are shown, and the section of the page without a browser."""

from __future__ import annotations

import html
import re

from fastapi.testclient import TestClient
from web_fakes import POOL, TOPICS, FakeAssistant

from assistant.themes import Theme
from assistant.web import texts
from assistant.web.app import create_app
from assistant.web.settings import WebSettings
from assistant.web.topics import TopicView, topic_views


def page_of(topics: tuple[TopicView, ...]) -> str:
    settings = WebSettings(staff_page=False, topics=topics)
    return TestClient(create_app(FakeAssistant(), settings)).get("/").text


def test_a_theme_with_examples_is_a_topic_in_the_order_of_the_themes() -> None:
    themes = (
        Theme("sport", "Sport", ("bal",), (), ("Komt er een bad?", "Komt er een veld?")),
        Theme("groen", "Groen", ("boom",), ()),
        Theme("afval", "Afval", ("bak",), (), ("Komen er bakken?",)),
    )
    assert topic_views(themes) == (
        TopicView("sport", "Sport", ("Komt er een bad?", "Komt er een veld?")),
        TopicView("afval", "Afval", ("Komen er bakken?",)),
    )


def test_no_themes_are_no_topics() -> None:
    assert topic_views(()) == ()


def test_without_topics_there_is_no_section() -> None:
    page = page_of(())
    assert 'class="topics"' not in page
    assert texts.TOPICS_HEADING not in page


def test_each_topic_has_its_title_its_pictogram_and_its_questions() -> None:
    page = page_of(TOPICS)
    assert f">{texts.TOPICS_HEADING}</h2>" in page
    shown = re.findall(r'<details class="topic">(.*?)</details>', page, re.DOTALL)
    assert len(shown) == len(TOPICS)
    for topic, part in zip(TOPICS, shown, strict=True):
        assert f">{topic.title}<" in html.unescape(part)
        asked = re.findall(r'<button type="submit" form="formulier" name="example" value="([^"]*)">', part)
        assert tuple(map(html.unescape, asked)) == topic.examples
    assert "#beeld-sport-en-cultuur" in shown[0]
    assert "#beeld-algemeen" in shown[2]


def test_a_title_and_a_question_are_escaped() -> None:
    page = page_of((TopicView("sport", "<b>Sport</b>", ('"><img src=x>?',)),))
    assert "<b>Sport" not in page
    assert "<img" not in page
    assert "&lt;b&gt;Sport" in page


def test_every_pictogram_that_is_shown_is_on_the_page_once() -> None:
    page = page_of(TOPICS)
    used = set(re.findall(r'<use href="#([^"]*)"', page))
    assert len(used) == len(TOPICS)
    assert [page.count(f'id="{name}"') for name in used] == [1] * len(used)


def test_another_page_carries_no_pictograms() -> None:
    client = TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False, topics=TOPICS)))
    assert "<symbol" not in client.get("/bestaat-niet").text


def test_the_topics_stay_below_the_answers() -> None:
    client = TestClient(create_app(FakeAssistant(), WebSettings(staff_page=False, topics=TOPICS)))
    page = client.post("/", data={"example": TOPICS[0].examples[0]}).text
    assert page.index(POOL.related[0]) < page.index('class="topics"')
