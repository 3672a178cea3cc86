from __future__ import annotations

import inspect

import pytest

from assistant import errors

OWN = [
    kind
    for _, kind in inspect.getmembers(errors, inspect.isclass)
    if kind.__module__ == errors.__name__ and issubclass(kind, Exception)
]


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_every_error_can_be_caught_by_the_base(kind: type[Exception]) -> None:
    assert issubclass(kind, errors.GewoneTaalError)


@pytest.mark.parametrize("kind", OWN, ids=lambda kind: kind.__name__)
def test_the_tree_in_the_docstring_names_every_error(kind: type[Exception]) -> None:
    assert kind.__name__ in (errors.__doc__ or "")


def test_a_reading_error_is_an_error_of_the_corpus() -> None:
    assert issubclass(errors.ReadingError, errors.CorpusError)


def test_an_error_of_the_corpus_is_no_error_of_the_request() -> None:
    assert not issubclass(errors.CorpusError, errors.InputError)
