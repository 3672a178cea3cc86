"""Texts that try to become something else on a page, and an assistant that says nothing else.

They stand in every place that a question, a source or a model can reach.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from assistant.model import (
    Answer,
    AnswerStatus,
    Citation,
    DocumentStatus,
    ExplainedTerm,
    OtherSource,
    Passage,
    PassageKind,
    Retrieved,
    Strength,
    Turn,
)

EVIL = "https://kwaad.example"
PAYLOADS = {
    "script": "<script>window.hacked=1</script>",
    "image": f"<img src='{EVIL}/p.png' onerror='window.hacked=1'>",
    "svg": "<svg/onload=window.hacked=1><animate onbegin=window.hacked=1 attributeName=x dur=1s></svg>",
    "frame": "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
    "event": '" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1" x="',
    "single-quotes": "' onmouseover='window.hacked=1' x='",
    "style": f"<style>body{{background:url({EVIL}/s.png)}}</style><link rel=stylesheet href={EVIL}/s.css>",
    "base": f"<base href='{EVIL}/'><meta http-equiv=refresh content='0;url={EVIL}/'>",
    "form": f"</form><form action='{EVIL}/'><button>klik</button>",
    "closes": "</textarea></template></title></script></style></article></main></body></html><b>los</b>",
    "opens": "<b><i><table><select><textarea><!-- <![CDATA[ <?php",
    "entities": "&lt;script&gt;window.hacked=1&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &amp;nbsp;",
    "javascript": "javascript:window.hacked=1 JaVaScRiPt&#58;alert(1) vbscript:msgbox(1) data:text/html,<b>x</b>",
    "markdown-image": f"![plaatje]({EVIL}/p.png) ![x][1]",
    "markdown-links": f"[klik]({EVIL}/) [klik](javascript:window.hacked=1) [x][ref] <{EVIL}/auto>",
    "markdown-reference": f"[ref]: {EVIL}/ref 'titel'",
    "markdown-code": "```html <b>vet</b> ``` `<i>` # kop | a | b | > citaat",
    "address": f"Kijk op {EVIL}/formulier?a=1&b=2 en op https://www.heerlen.nl.kwaad.example/",
    "address-of-a-user": "https://www.heerlen.nl@kwaad.example/ https:\\\\kwaad.example //kwaad.example",
    "template": "{{7*7}} {% include 'editor.html' %} ${7*7} #{7*7} {{ config }}",
    "control": "a\x00b\x07c\x1b[31md\x7fe\x9ff",
    "turned-round": "plan \u202edilegeg\u202c \u2067isolaat\u2069 niet waar",
    "no-width": "be\u200bsl\ufeffui\u2060t \U000e0041\U000e0042",
    "line-ends": "een\r\ntwee\rdrie\u2028vier\x85vijf\x0bzes\x0czeven",
    "half-a-character": "half \ud83d teken",
    "long-word": "a" * 400,
    "markers": "[1] [99] [0] [-1] [1](#x) [[1]]",
}
NEEDS_NO_SEAL = ("half-a-character",)
"""What no JSON can carry: the conversation of such an answer cannot be sealed."""

ALLOWED = "https://www.heerlen.nl/afval"


def hostile_answer(payload: str, harmless: bool = False) -> Answer:
    """An answer with a payload in each of its texts; `harmless` gives the same shape with a plain word."""
    text = "woord" if harmless else payload
    address = "akkoord" if harmless else f"akkoord/{payload}"
    return Answer(
        status=AnswerStatus.ANSWERED,
        text=f"Ja. {text} [1]\nDit staat in het plan:\n- {text} [1]\n- {text}\nKijk op {ALLOWED}.",
        strength=Strength.WISHES,
        themes=(text,),
        citations=(
            Citation(
                marker="[1]",
                document=address,
                title=f"Titel {text}",
                section=f"Deel {text}",
                passage=f"{address}/{text}",
                quote=f"Quote {text}",
                page=3,
                period=f"2026 {text}",
                document_status=DocumentStatus.IN_FORCE,
                other_sources=(
                    OtherSource(
                        document=address,
                        title=f"Ander {text}",
                        quote=f"Andere quote {text}",
                        passage=f"{address}/{text}",
                        document_status=DocumentStatus.EXPIRED,
                    ),
                ),
            ),
        ),
        terms=(ExplainedTerm(f"woord {text}", f"uitleg {text}"),),
        notices=(f"Let op {text}",),
        related=(f"Vraag {text}",),
    )


@dataclass
class HostileAssistant:
    """Answers every question with its payload in every place, at once or line by line."""

    payload: str
    streams: bool = False
    ready: bool = True
    vectors_ready: bool = True
    asked: list[str] = field(default_factory=list)

    def answer(self, question: str, history: Sequence[Turn] = ()) -> Answer:
        return hostile_answer(self.payload)

    def stream(self, question: str, history: Sequence[Turn] = ()) -> Generator[str | Answer, None, None]:
        answer = self.answer(question, history)
        if self.streams:
            yield from answer.text.split("\n")
        yield answer

    def retrieve(self, question: str, k: int = 10) -> list[Retrieved]:
        passage = Passage(
            id=f"akkoord/{self.payload}",
            document=self.payload,
            kind=PassageKind.ACTION,
            section=(self.payload,),
            number=None,
            page=None,
            text=f"Gevonden {self.payload}",
            search_text="",
            position=1,
        )
        return [Retrieved(passage, score=1.0)]
