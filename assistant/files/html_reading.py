"""Reading a web page: the text of its main part, by Beautiful Soup."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.dammit import EncodingDetector
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from assistant.files.encoding import decode
from assistant.files.limits import check_markup
from assistant.files.paragraph_builder import ParagraphBuilder
from assistant.files.source_text import Paragraph
from assistant.messages import FILE_IMAGES_NOTICE, FILE_LINKS_NOTICE, FILE_WEB_PAGE_NOTICE

# What a browser does not show as text.
_NEVER = [
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "svg",
    "iframe",
    "object",
    "select",
    "button",
    "input",
]
# What stands around the text of a page.
_FURNITURE = ["nav", "header", "footer", "aside"]
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span "
    "strike strong sub sup time tt u var wbr img".split()
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def declared_encoding(content: bytes) -> str | None:
    """Return the encoding that a web page names in its own first lines, or `None`."""
    return EncodingDetector.find_declared_encoding(content, is_html=True, search_entire_document=False)


def read_html_file(content: bytes) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of a saved web page, and notices. Raises `FileProblem` where it is no text."""
    decoded = decode(content, declared_encoding(content))
    check_markup(decoded.text)
    paragraphs, notices = read_html(decoded.text)
    return paragraphs, [*([decoded.notice] if decoded.notice else []), *notices]


def read_html(markup: str) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of a page, without menus and other furniture, and notices in Dutch."""
    page = BeautifulSoup(markup, "lxml")
    for tag in page.find_all(_NEVER):
        tag.decompose()
    for tag in page.find_all(hidden=True):
        tag.decompose()
    main = _main_part(page)
    notices = [FILE_WEB_PAGE_NOTICE] if main is not page else []
    # A header inside an article is the head of the text itself.
    for tag in main.find_all("nav" if main is not page else _FURNITURE):
        if tag.get_text(strip=True) and FILE_WEB_PAGE_NOTICE not in notices:
            notices.append(FILE_WEB_PAGE_NOTICE)
        tag.decompose()
    if main.find("img") is not None:
        notices.append(FILE_IMAGES_NOTICE)
    if any(link.get_text(strip=True) for link in main.find_all("a", href=True)):
        notices.append(FILE_LINKS_NOTICE)
    builder = ParagraphBuilder()
    for element, opens in _walk(main):
        _take(element, opens, builder)
    builder.flush()
    return builder.paragraphs, notices


def _main_part(page: BeautifulSoup) -> Tag:
    for found in (page.find("main"), page.find(role="main"), _only(page.find_all("article"))):
        if found is not None and found.get_text(strip=True):
            return found
    return page


def _only(found: list[Tag]) -> Tag | None:
    return found[0] if len(found) == 1 else None


def _walk(root: Tag) -> Iterator[tuple[PageElement, bool]]:
    """Every element when it begins (True) and ends (False), without recursion: pages can nest deeply."""
    stack: list[tuple[PageElement, bool]] = [(root, True)]
    while stack:
        element, opens = stack.pop()
        yield element, opens
        if opens and isinstance(element, Tag):
            stack.append((element, False))
            stack.extend((child, True) for child in reversed(element.contents))


def _take(element: PageElement, opens: bool, builder: ParagraphBuilder) -> None:
    if isinstance(element, NavigableString):
        # Comments and declarations are "preformatted" strings.
        if opens and not isinstance(element, PreformattedString):
            kept = element if element.find_parent("pre") is not None else element.replace("\n", " ")
            builder.add(str(kept))
        return
    assert isinstance(element, Tag)
    name = element.name
    if name == "br":
        builder.add("\n" if opens else "")
    elif name in _HEADINGS:
        builder.open_heading(_HEADINGS[name]) if opens else builder.close_heading()
    elif name in ("ul", "ol", "menu"):
        builder.open_list(_start(element)) if opens else builder.close_list()
    elif name == "li":
        builder.open_item() if opens else builder.flush()
    elif name == "tr":
        builder.open_row() if opens else builder.close_row()
    elif name in ("td", "th"):
        builder.open_cell() if opens else builder.close_cell()
    elif name not in _INLINE:
        builder.flush()


def _start(element: Tag) -> int | None:
    if element.name != "ol":
        return None
    start = str(element.get("start", "1"))
    return int(start) if start.isdecimal() and len(start) < 6 else 1
