"""The page for editors in a real Chromium: from a text to a rewrite that somebody takes along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import MakePage, served, too_wide, violations
from door_builders import open_door
from editor_fakes import NUMBER, FakeSimplifier, desk, word_file, words_of
from playwright.sync_api import Locator, Page, expect
from web_fakes import FakeAssistant

from assistant import messages
from assistant.web import editor_texts as texts
from assistant.web.app import create_app
from assistant.web.editor_script_texts import SCRIPT
from assistant.web.settings import WebSettings

pytestmark = pytest.mark.browser

# Three paragraphs, five sentences: a heading, two that are rewritten, one that is kept, one that stays.
TEXT = (
    "Parkeren in het centrum\n\n"
    "U parkeert daar kosteloos gedurende circa drie weken. "
    "De werkzaamheden worden door de gemeente uitgevoerd.\n\n"
    "Wij streven ernaar de overlast te beperken. Dat begint op 6 juni 2027."
)
REWRITTEN = (
    TEXT.replace("kosteloos", "gratis")
    .replace("circa", "ongeveer")
    .replace("De werkzaamheden worden door de gemeente uitgevoerd", "De gemeente voert de werkzaamheden uit")
)
STATES = SCRIPT["states"]
assert isinstance(STATES, dict)


def word(key: str, /, **values: object) -> str:
    """What the script says, filled in."""
    return str(SCRIPT[key]).format(**values)


@pytest.fixture
def simplifier() -> FakeSimplifier:
    return FakeSimplifier()


@pytest.fixture
def editor(simplifier: FakeSimplifier) -> Iterator[str]:
    """The address of the page for editors."""
    app = create_app(
        FakeAssistant(), WebSettings(staff_page=False), editor=desk(simplifier), door=open_door()
    )
    with served(app) as url:
        yield url + "/redactie"


def text_box(page: Page) -> Locator:
    return page.get_by_label(texts.TEXT_LABEL, exact=True)


def row(page: Page, number: int) -> Locator:
    return page.locator(f"#zin-{number}")


def new_text(page: Page, number: int) -> Locator:
    return row(page, number).locator(".after .sentence")


def begin(page: Page, address: str, text: str = TEXT) -> None:
    page.goto(address)
    text_box(page).fill(text)
    page.get_by_role("button", name=texts.SUBMIT).click()


def rewrite(page: Page, address: str, text: str = TEXT) -> None:
    """Rewrites a text and waits until all of it is done."""
    begin(page, address, text)
    expect(page.locator("#melding")).to_contain_text("Klaar.")


def act(page: Page, name: str, number: int) -> Locator:
    return row(page, number).get_by_role("button", name=word(f"{name}Long", number=number), exact=True)


def copied(page: Page) -> str:
    # What an earlier copy said would be taken for what this one says.
    page.locator("#melding").evaluate("element => element.replaceChildren()")
    page.get_by_role("button", name=texts.COPY).click()
    expect(page.locator("#melding")).to_have_text(word("copied"))
    return str(page.evaluate("navigator.clipboard.readText()"))


def complaints_of(page: Page) -> list[str]:
    found: list[str] = []
    page.on("console", lambda message: found.append(message.text))
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


CLIPBOARD = {"permissions": ["clipboard-read", "clipboard-write"]}


class TestPastedText:
    def test_is_shown_sentence_by_sentence(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        complaints = complaints_of(page)
        rewrite(page, editor)
        expect(page.locator(".pair")).to_have_count(5)
        expect(new_text(page, 2)).to_have_text("U parkeert daar gratis gedurende ongeveer drie weken.")
        expect(row(page, 2).locator(".became")).to_have_text(STATES["rewritten"])
        expect(row(page, 4).locator(".became")).to_have_text(STATES["kept"])
        expect(row(page, 4)).to_contain_text(word("keptBecause"))
        expect(row(page, 5).locator(".became")).to_have_text(STATES["unchanged"])
        expect(page.locator("#melding")).to_have_text(word("ready", all=5, changed=2))
        assert complaints == []

    def test_can_be_copied_with_all_that_stood_between(self, editor: str, new_page: MakePage) -> None:
        page = new_page(**CLIPBOARD)
        rewrite(page, editor)
        assert copied(page) == REWRITTEN

    def test_shows_measures_of_both(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        # 4 + 8 + 7 + 7 + 6 words before, one fewer after, in 5 sentences; LiNT of the fake is twice the words per sentence.
        table = page.get_by_role("table").filter(has_text=word("lint"))
        expect(table.get_by_role("row").nth(2)).to_have_text(f"{word('perSentence')}6,46,2")
        expect(table.get_by_role("row").nth(3)).to_have_text(f"{word('hardWords')}31")
        expect(page.get_by_role("img")).to_have_accessible_name(
            re.compile(r"Uw tekst: 12,8.*De nieuwe tekst: 12,4")
        )

    def test_keeps_signs_that_count_twice_in_a_browser(self, editor: str, new_page: MakePage) -> None:
        page = new_page(**CLIPBOARD)
        rewrite(page, editor, "😀😀 Dit is kosteloos. Dat ook, circa.")
        expect(new_text(page, 1).locator(".mark")).to_have_count(0)
        expect(row(page, 1).locator(".before .mark")).to_have_text("kosteloos")
        assert copied(page) == "😀😀 Dit is gratis. Dat ook, ongeveer."

    def test_cannot_bring_a_script_along(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        attack = "<img src=x onerror=window.hit=1> kosteloos <script>window.hit=1</script> is dit."
        rewrite(page, editor, attack)
        expect(row(page, 1).locator(".before .sentence")).to_contain_text("<img src=x onerror=window.hit=1>")
        assert page.evaluate("window.hit === undefined")


class TestHardPlaces:
    def test_a_word_is_explained_on_click_and_closed_again(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        mark = row(page, 2).locator(".before").get_by_role("button", name="kosteloos")
        mark.click()
        card = page.get_by_role("dialog")
        expect(card).to_contain_text("Dit is een moeilijk woord.")
        expect(card).to_contain_text("Beter: gratis")
        expect(mark).to_have_attribute("aria-expanded", "true")
        card.get_by_role("button", name=texts.CLOSE).click()
        expect(card).to_be_hidden()
        expect(mark).to_be_focused()

    def test_a_word_is_explained_under_the_pointer(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        row(page, 2).locator(".before").get_by_role("button", name="kosteloos").hover()
        expect(page.get_by_role("dialog")).to_be_visible()
        # Somebody who magnifies the screen must be able to move into it.
        page.get_by_role("dialog").hover()
        page.wait_for_timeout(400)
        expect(page.get_by_role("dialog")).to_be_visible()
        page.get_by_role("heading", level=1).hover()
        expect(page.get_by_role("dialog")).to_be_hidden()

    def test_a_screen_reader_hears_the_explanation_with_the_word(
        self, editor: str, new_page: MakePage
    ) -> None:
        page = new_page()
        rewrite(page, editor)
        mark = row(page, 2).locator(".before").get_by_role("button", name="kosteloos")
        expect(mark).to_have_accessible_description(re.compile("moeilijk woord.*Beter: gratis"))

    def test_how_a_sentence_is_built_has_a_button_that_shows_where(
        self, editor: str, new_page: MakePage
    ) -> None:
        page = new_page()
        rewrite(page, editor)
        row(page, 3).get_by_role("button", name="lijdende zin").click()
        expect(page.get_by_role("dialog")).to_contain_text("Deze zin is lijdend.")
        expect(row(page, 3).locator(".before .lit")).to_have_text("worden door de gemeente uitgevoerd")

    def test_every_group_differs_in_more_than_colour(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        styles = page.locator(".sample").evaluate_all(
            "samples => samples.map((sample) => { const style = getComputedStyle(sample); "
            "return style.textDecorationLine === 'none' ? style.borderLeftStyle : style.textDecorationStyle })"
        )
        assert len(styles) == len(texts.GROUPS)
        assert len(set(styles)) == len(styles)


class TestChoosing:
    def test_agreeing_is_shown_and_can_be_undone(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        expect(page.locator("#trouw")).to_contain_text(word("looksLeft", count=1))
        act(page, "accept", 4).click()
        expect(act(page, "accept", 4)).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#trouw")).to_contain_text(word("noLooksLeft"))
        act(page, "accept", 4).click()
        expect(act(page, "accept", 4)).to_have_attribute("aria-pressed", "false")
        expect(page.locator("#trouw")).to_contain_text(word("looksLeft", count=1))

    def test_a_sentence_goes_back_and_forth(self, editor: str, new_page: MakePage) -> None:
        page = new_page(**CLIPBOARD)
        rewrite(page, editor)
        act(page, "useOriginal", 2).click()
        expect(new_text(page, 2)).to_have_text("U parkeert daar kosteloos gedurende circa drie weken.")
        expect(row(page, 2).locator(".became")).to_have_text(STATES["original"])
        # Both words are hard again: 3 before, 3 now.
        expect(page.locator("#metingen tr").nth(2)).to_have_text(f"{word('hardWords')}33")
        assert "kosteloos" in copied(page)
        act(page, "useMachine", 2).click()
        expect(new_text(page, 2)).to_have_text("U parkeert daar gratis gedurende ongeveer drie weken.")
        assert copied(page) == REWRITTEN

    def test_one_change_is_taken_back_and_done_again(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        change = f"{CHANGE} (circa)"
        row(page, 2).get_by_role("button", name=word("undoChangeLong", change=change)).click()
        expect(new_text(page, 2)).to_have_text("U parkeert daar gratis gedurende circa drie weken.")
        expect(row(page, 2)).to_contain_text(word("takenBack"))
        again = row(page, 2).get_by_role("button", name=word("redoChangeLong", change=change))
        expect(again).to_be_focused()
        again.click()
        expect(new_text(page, 2)).to_have_text("U parkeert daar gratis gedurende ongeveer drie weken.")

    def test_own_words_are_checked_when_the_field_is_left(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        act(page, "edit", 5).click()
        box = page.get_by_label(word("ownLabel", number=5))
        expect(box).to_be_focused()
        expect(box).to_have_value("Dat begint op 6 juni 2027.")
        box.fill("Dat begint circa juni.")
        page.get_by_role("heading", level=1).click()
        expect(row(page, 5).locator(".looks")).to_contain_text(NUMBER)
        expect(new_text(page, 5).locator(".mark")).to_have_text("circa")
        expect(row(page, 5).locator(".became")).to_have_text(STATES["own"])
        expect(page.locator("#nakijken")).to_contain_text(NUMBER)
        # The whole text is measured again: 2027 is nowhere any more.
        expect(page.locator("#kwijt")).to_contain_text("2027")
        expect(page.locator("#trouw")).to_contain_text(word("factsLost", lost=1, facts=1))

    def test_own_words_are_not_lost_when_another_version_is_chosen(
        self, editor: str, new_page: MakePage
    ) -> None:
        page = new_page()
        rewrite(page, editor)
        act(page, "edit", 2).click()
        page.get_by_label(word("ownLabel", number=2)).fill("Parkeren is gratis.")
        row(page, 2).get_by_role("button", name=texts.OWN_DONE).click()
        expect(act(page, "edit", 2)).to_be_focused()
        act(page, "useOriginal", 2).click()
        act(page, "useOwn", 2).click()
        expect(new_text(page, 2)).to_have_text("Parkeren is gratis.")

    def test_escape_leaves_the_sentence_as_it_was(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        act(page, "edit", 2).click()
        page.get_by_label(word("ownLabel", number=2)).fill("Iets anders.")
        page.keyboard.press("Escape")
        expect(new_text(page, 2)).to_have_text("U parkeert daar gratis gedurende ongeveer drie weken.")
        expect(act(page, "edit", 2)).to_be_focused()

    def test_when_checking_fails_the_words_stay(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        page.route("**/redactie/zin", lambda route: route.abort())
        act(page, "edit", 5).click()
        page.get_by_label(word("ownLabel", number=5)).fill("Dat begint in juni.")
        row(page, 5).get_by_role("button", name=texts.OWN_DONE).click()
        expect(row(page, 5)).to_contain_text(word("checkFailed"))
        expect(new_text(page, 5)).to_have_text("Dat begint in juni.")

    @pytest.mark.parametrize(
        ("name", "numbers"), [("changed", [2, 3]), ("look", [4]), ("hard", [2]), ("all", [1, 2, 3, 4, 5])]
    )
    def test_sentences_can_be_filtered(
        self, editor: str, new_page: MakePage, name: str, numbers: list[int]
    ) -> None:
        page = new_page()
        rewrite(page, editor)
        page.get_by_label(dict(texts.FILTERS)[name]).check()
        shown = page.locator(".pair:visible").evaluate_all("rows => rows.map((row) => row.id)")
        assert shown == [f"zin-{number}" for number in numbers]

    def test_a_link_of_the_report_goes_to_a_sentence_that_a_filter_hides(
        self, editor: str, new_page: MakePage
    ) -> None:
        page = new_page()
        rewrite(page, editor)
        page.get_by_label(dict(texts.FILTERS)["changed"]).check()
        expect(row(page, 4)).to_be_hidden()
        page.locator("#nakijken").get_by_role("link").click()
        expect(row(page, 4)).to_be_visible()
        expect(row(page, 4)).to_be_focused()


class TestLongText:
    def test_shows_where_it_is_and_stops_with_what_is_done(
        self, editor: str, new_page: MakePage, simplifier: FakeSimplifier
    ) -> None:
        page = new_page(**CLIPBOARD)
        simplifier.held = True
        simplifier.let(2)
        more = " Nog een zin." * 300
        begin(page, editor, TEXT + more)
        expect(page.get_by_text(word("progress", done=2, all=305), exact=True)).to_be_visible()
        expect(row(page, 3).locator(".became")).to_have_text(STATES["waiting"])
        # The page can be used meanwhile.
        act(page, "useOriginal", 2).click()
        expect(new_text(page, 2)).to_contain_text("kosteloos")
        act(page, "useMachine", 2).click()
        page.get_by_role("button", name=texts.STOP).click()
        assert simplifier.closes()
        expect(page.locator("#melding")).to_have_text(word("stopped", done=2, all=305))
        expect(page.locator("#metingen")).not_to_contain_text("–")
        assert copied(page) == TEXT.replace("kosteloos", "gratis").replace("circa", "ongeveer") + more

    def test_the_rest_can_be_done_later(
        self, editor: str, new_page: MakePage, simplifier: FakeSimplifier
    ) -> None:
        page = new_page(**CLIPBOARD)
        simplifier.held = True
        simplifier.let(2)
        begin(page, editor)
        expect(page.get_by_text(word("progress", done=2, all=5), exact=True)).to_be_visible()
        page.get_by_role("button", name=texts.STOP).click()
        expect(page.get_by_role("button", name=texts.CONTINUE)).to_be_focused()
        simplifier.held = False
        simplifier.let(1)
        page.keyboard.press("Enter")
        expect(page.locator("#melding")).to_have_text(word("ready", all=5, changed=2))
        expect(page.get_by_role("button", name=texts.CONTINUE)).to_be_hidden()
        assert copied(page) == REWRITTEN

    def test_a_fault_half_way_keeps_what_is_done(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        begin(page, editor, "Dit is kosteloos. Deze zin is kapot. Dit is de laatste.")
        expect(page.locator("#melding")).to_have_text(word("brokenOff", done=1, all=3))
        expect(new_text(page, 1)).to_have_text("Dit is gratis.")

    def test_hundreds_of_sentences_stay_workable(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor, "Dit is kosteloos voor iedereen. " * 400)
        expect(page.locator(".pair")).to_have_count(400)
        act(page, "useOriginal", 400).click()
        expect(new_text(page, 400)).to_have_text("Dit is kosteloos voor iedereen.")


class TestFiles:
    def test_a_word_file_comes_back_in_its_own_layout(
        self, editor: str, new_page: MakePage, tmp_path: Path
    ) -> None:
        page = new_page()
        page.goto(editor)
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name=texts.FILE_BUTTON).click()
        chooser.value.set_files(saved_word_file(tmp_path / "brief.docx"))
        expect(page.get_by_text(word("wasRead", name="brief.docx"))).to_be_visible()
        expect(text_box(page)).to_have_value("Beste lezer,\n\nParkeren is kosteloos.")
        page.get_by_role("button", name=texts.SUBMIT).click()
        expect(page.locator("#melding")).to_contain_text("Klaar.")
        name, content = downloaded(page, texts.DOWNLOAD_WORD)
        assert name == "brief - tekst in gewone taal.docx"
        assert words_of(content) == ["Beste lezer,", "Parkeren is gratis."]

    def test_a_text_that_was_changed_gets_another_layout_and_says_so(
        self, editor: str, new_page: MakePage, tmp_path: Path
    ) -> None:
        page = new_page()
        page.goto(editor)
        page.locator("#bestand").set_input_files(saved_word_file(tmp_path / "brief.docx"))
        expect(text_box(page)).to_have_value(re.compile("kosteloos"))
        text_box(page).fill("Parkeren is kosteloos. En nog iets.")
        page.get_by_role("button", name=texts.SUBMIT).click()
        expect(page.get_by_text(word("textChanged", name="brief.docx"))).to_be_visible()
        _, content = downloaded(page, texts.DOWNLOAD_WORD)
        assert words_of(content) == ["Parkeren is gratis. En nog iets."]

    def test_text_and_report_can_be_downloaded(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        name, content = downloaded(page, texts.DOWNLOAD_TEXT)
        assert (name, content.decode()) == ("tekst in gewone taal.txt", REWRITTEN)
        name, content = downloaded(page, texts.DOWNLOAD_REPORT)
        assert name == "verslag.docx"
        said = words_of(content)
        assert "Parkeren in het centrum" in said[0]
        for told in (
            "De werkzaamheden worden door de gemeente uitgevoerd.",
            "De gemeente voert de werkzaamheden uit.",
        ):
            assert any(told in text for text in said)

    def test_a_file_can_be_dropped(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        page.goto(editor)
        drop(page, ["brief.txt"])
        expect(text_box(page)).to_have_value("Dit is kosteloos.")

    def test_several_files_at_once_are_refused(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        page.goto(editor)
        drop(page, ["een.txt", "twee.txt"])
        expect(page.get_by_role("alert")).to_have_text(word("oneFile"))

    def test_a_file_that_cannot_be_read_is_told_and_the_text_stays(
        self, editor: str, new_page: MakePage
    ) -> None:
        page = new_page()
        page.goto(editor)
        text_box(page).fill("Mijn eigen tekst.")
        page.locator("#bestand").set_input_files(
            {"name": "leeg.txt", "mimeType": "text/plain", "buffer": b""}
        )
        expect(page.get_by_role("alert")).to_have_text(messages.FILE_EMPTY)
        expect(text_box(page)).to_have_value("Mijn eigen tekst.")
        expect(text_box(page)).to_be_focused()

    def test_a_file_that_is_too_large_is_not_even_sent(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.method))
        page.goto(editor)
        large = {"name": "groot.txt", "mimeType": "text/plain", "buffer": b"x" * (10 * 1024 * 1024 + 1)}
        page.locator("#bestand").set_input_files(large)
        expect(page.get_by_role("alert")).to_have_text(texts.FILE_TOO_LARGE)
        assert "POST" not in sent


class TestErrors:
    @pytest.mark.parametrize(
        ("text", "message"),
        [("  ", word("empty")), ("- - -", word("noSentences"))],
        ids=["empty", "no sentences"],
    )
    def test_what_is_missing_is_told_at_the_field(
        self, editor: str, new_page: MakePage, text: str, message: str
    ) -> None:
        page = new_page()
        begin(page, editor, text)
        expect(page.get_by_role("alert")).to_have_text(message)
        expect(text_box(page)).to_be_focused()
        expect(text_box(page)).to_have_attribute("aria-invalid", "true")
        expect(text_box(page)).to_have_accessible_description(re.compile(re.escape(message)))
        expect(text_box(page)).to_have_value(text)

    def test_without_a_server_the_text_stays(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        page.route("**/redactie/herschrijf", lambda route: route.abort())
        begin(page, editor)
        expect(page.get_by_role("alert")).to_have_text(word("noConnection"))
        expect(text_box(page)).to_have_value(TEXT)

    def test_a_download_that_fails_is_told(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        page.route("**/redactie/verslag", lambda route: route.fulfill(status=502, body="<html>"))
        page.get_by_role("button", name=texts.DOWNLOAD_REPORT).click()
        expect(page.locator("#melding")).to_have_text(texts.SERVER_ERROR)


class TestKeeping:
    def test_nothing_is_stored_unless_asked(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        rewrite(page, editor)
        act(page, "useOriginal", 2).click()
        assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
        origin = editor.removesuffix("/redactie")
        assert [url for url in asked if not url.startswith(origin)] == []

    def test_a_reload_brings_everything_back_when_asked(self, editor: str, new_page: MakePage) -> None:
        page = new_page(**CLIPBOARD)
        page.goto(editor)
        page.get_by_label(texts.KEEP_LABEL).check()
        text_box(page).fill(TEXT)
        page.get_by_role("button", name=texts.SUBMIT).click()
        expect(page.locator("#melding")).to_contain_text("Klaar.")
        act(page, "edit", 5).click()
        page.get_by_label(word("ownLabel", number=5)).fill("Dat begint in juni.")
        row(page, 5).get_by_role("button", name=texts.OWN_DONE).click()
        expect(row(page, 5).locator(".looks")).to_contain_text(NUMBER)
        act(page, "accept", 2).click()
        page.reload()
        expect(new_text(page, 5)).to_have_text("Dat begint in juni.")
        expect(row(page, 5).locator(".looks")).to_contain_text(NUMBER)
        expect(act(page, "accept", 2)).to_have_attribute("aria-pressed", "true")
        expect(page.locator("#metingen tr").first).to_contain_text("12,")
        assert copied(page) == REWRITTEN.replace("Dat begint op 6 juni 2027.", "Dat begint in juni.")

    def test_what_was_kept_can_be_thrown_away(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        page.goto(editor)
        page.get_by_label(texts.KEEP_LABEL).check()
        assert page.evaluate("sessionStorage.length") == 1
        page.get_by_label(texts.KEEP_LABEL).uncheck()
        assert page.evaluate("sessionStorage.length") == 0

    @pytest.mark.parametrize("taken_along", [True, False], ids=["copied", "not-copied"])
    def test_leaving_warns_when_edits_would_be_lost(
        self, editor: str, new_page: MakePage, taken_along: bool
    ) -> None:
        page = new_page(**CLIPBOARD)
        rewrite(page, editor)
        act(page, "useOriginal", 2).click()
        if taken_along:
            copied(page)
        asked: list[str] = []

        def answer(dialog: object) -> None:
            asked.append(dialog.type)  # type: ignore[attr-defined]
            dialog.accept()  # type: ignore[attr-defined]

        page.on("dialog", answer)
        page.goto("about:blank")
        assert asked == ([] if taken_along else ["beforeunload"])

    def test_another_text_asks_before_edits_are_lost(self, editor: str, new_page: MakePage) -> None:
        page = new_page()
        rewrite(page, editor)
        act(page, "useOriginal", 2).click()
        page.get_by_role("button", name=texts.OTHER_TEXT).click()
        page.get_by_role("button", name=texts.LEAVE_STAY).click()
        expect(row(page, 2)).to_be_visible()
        page.get_by_role("button", name=texts.OTHER_TEXT).click()
        page.get_by_role("button", name=texts.LEAVE_GO).click()
        expect(text_box(page)).to_be_focused()
        expect(text_box(page)).to_have_value(TEXT)


def test_the_example_works(editor: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(editor)
    page.get_by_role("button", name=texts.EXAMPLE_BUTTON).click()
    expect(text_box(page)).to_have_value(texts.EXAMPLE)
    page.keyboard.press("Enter")
    expect(page.locator("#melding")).to_contain_text("Klaar.")
    expect(page.locator("#doen")).to_contain_text("dient u uw voertuig")


def test_the_keyboard_alone_is_enough(editor: str, new_page: MakePage) -> None:
    page = new_page()
    page.goto(editor)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=texts.SKIP_LINK)).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(text_box(page)).to_be_focused()
    page.keyboard.insert_text(TEXT)
    tab_to(page, page.get_by_role("button", name=texts.SUBMIT))
    page.keyboard.press("Enter")
    expect(page.locator("#melding")).to_contain_text("Klaar.")
    tab_to(page, row(page, 2).locator(".before").get_by_role("button", name="kosteloos"))
    expect(page.get_by_role("dialog")).to_contain_text("Beter: gratis")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    tab_to(page, act(page, "accept", 2))
    page.keyboard.press("Space")
    expect(act(page, "accept", 2)).to_have_attribute("aria-pressed", "true")
    expect(act(page, "accept", 2)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(new_text(page, 2)).to_contain_text("kosteloos")
    assert page.evaluate("document.activeElement.closest('#zin-2') !== null")


@pytest.mark.parametrize("width", [1280, 360, 320], ids=["1280-px", "360-px", "400-percent-of-1280"])
class TestEveryState:
    """Axe and the width of the page, at each thing that a visitor can see."""

    def fine(self, page: Page, axe: str) -> None:
        assert violations(page, axe) == []
        assert not too_wide(page)

    def test_form(self, editor: str, new_page: MakePage, axe: str, width: int) -> None:
        page = new_page(viewport={"width": width, "height": 256 if width == 320 else 800})
        page.goto(editor)
        self.fine(page, axe)
        page.get_by_role("button", name=texts.SUBMIT).click()
        expect(page.get_by_role("alert")).to_be_visible()
        self.fine(page, axe)
        drop(page, ["brief.txt"])
        expect(page.get_by_text(word("wasRead", name="brief.txt"))).to_be_visible()
        self.fine(page, axe)

    def test_work(
        self, editor: str, new_page: MakePage, axe: str, width: int, simplifier: FakeSimplifier
    ) -> None:
        page = new_page(viewport={"width": width, "height": 256 if width == 320 else 800})
        simplifier.held = True
        simplifier.let(2)
        begin(
            page,
            editor,
            f"{TEXT} {'Lettergreepverbindingsstukken' * 4} kosteloos. Zes weken lang, in zes weken.",
        )
        expect(page.get_by_text(word("progress", done=2, all=7), exact=True)).to_be_visible()
        self.fine(page, axe)
        page.get_by_role("button", name=texts.STOP).click()
        expect(page.get_by_role("button", name=texts.CONTINUE)).to_be_visible()
        self.fine(page, axe)
        simplifier.held = False
        simplifier.let(1)
        page.get_by_role("button", name=texts.CONTINUE).click()
        expect(page.locator("#melding")).to_contain_text("Klaar.")
        self.fine(page, axe)
        row(page, 2).locator(".before").get_by_role("button", name="kosteloos").click()
        expect(page.get_by_role("dialog")).to_be_visible()
        self.fine(page, axe)
        page.keyboard.press("Escape")
        act(page, "edit", 5).click()
        self.fine(page, axe)
        page.get_by_label(word("ownLabel", number=5)).fill("Dat begint in 2031.")
        row(page, 5).get_by_role("button", name=texts.OWN_DONE).click()
        expect(page.locator("#erbij")).to_contain_text("2031")
        act(page, "accept", 2).click()
        act(page, "useOriginal", 3).click()
        row(page, 2).locator(".chip-act").first.click()
        expect(row(page, 2)).to_contain_text(word("takenBack"))
        self.fine(page, axe)
        page.get_by_role("button", name=texts.OTHER_TEXT).click()
        expect(page.get_by_role("button", name=texts.LEAVE_GO)).to_be_visible()
        self.fine(page, axe)


CHANGE = "gewoner gezegd"


def saved_word_file(path: Path) -> Path:
    path.write_bytes(word_file("Beste lezer,", "Parkeren is kosteloos."))
    return path


def downloaded(page: Page, name: str) -> tuple[str, bytes]:
    with page.expect_download() as begun:
        page.get_by_role("button", name=name).click()
    return begun.value.suggested_filename, Path(begun.value.path()).read_bytes()


def drop(page: Page, names: list[str]) -> None:
    """Drops files of one sentence on the page."""
    page.evaluate(
        """(names) => {
          const dataTransfer = new DataTransfer();
          for (const name of names) dataTransfer.items.add(new File(["Dit is kosteloos."], name));
          const box = document.getElementById("tekst");
          for (const type of ["dragover", "drop"]) {
            box.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }""",
        names,
    )


def tab_to(page: Page, target: Locator) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"60 times Tab does not come to {target}")
