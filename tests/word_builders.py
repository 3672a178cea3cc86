"""Replacements for tests, and a text with the edits of a rule applied."""

from __future__ import annotations

from assistant.dutch.declension import Article
from assistant.dutch.lemmas import Lemmatizer
from assistant.dutch.tagging import tag_sentences
from assistant.simplify.edit import Rule
from assistant.simplify.replacements import NounReplacement, Replacements, VerbReplacement
from assistant.simplify.words import WordRules


def noun(text: str, plain: str) -> NounReplacement:
    """A noun from "de aanvang" and "het begin", with plurals behind a slash: "de methode/methodes"."""
    (text_article, text_forms), (article, forms) = text.split(" ", 1), plain.split(" ", 1)
    singular, _, plural = forms.partition("/")
    text_singular, _, text_plural = text_forms.partition("/")
    return NounReplacement(
        text=text_singular,
        plain=singular,
        article=Article(article),
        text_article=Article(text_article),
        plural=plural,
        text_plural=text_plural,
    )


def verb(text: str, plain: str, *, perfect: str = "hebben", text_perfect: str = "hebben") -> VerbReplacement:
    """A verb from "aan|vangen" and "beginnen"; both with "hebben" unless said otherwise."""
    return VerbReplacement(
        text=text.replace("|", ""),
        plain=plain,
        separable="|" in text,
        perfect=perfect,
        text_perfect=text_perfect,
    )


def applied(text: str, rule: Rule, lemmatizer: Lemmatizer) -> str:
    """The text with all edits of a rule applied, which sees its sentences in order."""
    found = [
        (sentence.start + edit.start, sentence.start + edit.end, edit.text)
        for sentence in tag_sentences(text, lemmatizer.analyser)
        for edit in rule(sentence)
    ]
    for start, end, new in sorted(found, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def with_words(text: str, replacements: Replacements, lemmatizer: Lemmatizer) -> str:
    """The text with words replaced by some replacements."""
    return applied(text, WordRules(replacements, lemmatizer).words(), lemmatizer)
