"""Reading Markdown: CommonMark with tables, by markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.files.html_reading import read_html
from assistant.files.paragraph_builder import ParagraphBuilder
from assistant.files.source_text import Paragraph
from assistant.messages import FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE

# CommonMark takes a footnote of one word for the address of a link, and drops it.
_NOTE_LINE = re.compile(r"^\[\^", re.MULTILINE)
_NOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\]:\s*")
_NOTE_MARK = re.compile(r"\[\^[^\]\s]+\](?!:)")
_LINE_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_markdown(text: str) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of a Markdown text without its marks, and notices in Dutch."""
    tokens = MarkdownIt("commonmark").enable("table").parse(_NOTE_LINE.sub(r"\\[^", text))
    builder = ParagraphBuilder()
    for token in tokens:
        _take(token, builder)
    builder.flush()
    inline = {child.type for token in tokens for child in token.children or ()}
    notices = []
    if "image" in inline:
        notices.append(FILE_IMAGES_NOTICE)
    if "link_open" in inline:
        notices.append(FILE_LINKS_NOTICE)
    return builder.paragraphs, notices


def _take(token: Token, builder: ParagraphBuilder) -> None:
    match token.type:
        case "heading_open":
            builder.open_heading(int(token.tag[1]))
        case "heading_close":
            builder.close_heading()
        case "bullet_list_open":
            builder.open_list(None)
        case "ordered_list_open":
            builder.open_list(int(token.attrs.get("start", 1)))
        case "bullet_list_close" | "ordered_list_close":
            builder.close_list()
        case "list_item_open":
            builder.open_item()
        case "tr_open":
            builder.open_row()
        case "tr_close":
            builder.close_row()
        case "th_open" | "td_open":
            builder.open_cell()
        case "th_close" | "td_close":
            builder.close_cell()
        case "inline":
            _take_paragraph("".join(_words(token.children or ())), builder)
        case "fence" | "code_block":
            _take_paragraph(token.content, builder)
        case "html_block":
            builder.flush()
            builder.paragraphs.extend(read_html(token.content)[0])


def _take_paragraph(text: str, builder: ParagraphBuilder) -> None:
    note = _NOTE.match(text)
    if note is not None:
        builder.open_note(f"[{note['name']}]")
        text = text[note.end() :]
    builder.add(_NOTE_MARK.sub("", text))
    builder.flush()


def _words(children: Sequence[Token]) -> Iterator[str]:
    for child in children:
        match child.type:
            case "text" | "code_inline":
                yield child.content
            case "softbreak":
                yield " "
            case "hardbreak":
                yield "\n"
            case "html_inline" if _LINE_BREAK_TAG.fullmatch(child.content):
                yield "\n"
