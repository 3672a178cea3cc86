"""Passwords: which can be chosen, and how they are kept."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher, extract_parameters
from door_builders import PASSWORD, quick_passwords

from assistant.errors import InputError
from assistant.passwords import Passwords, check_password


@pytest.mark.parametrize(
    "password",
    [
        pytest.param(PASSWORD, id="a few words"),
        pytest.param("abcdefghijkl", id="the shortest"),
        pytest.param("abcde" * 40, id="the longest"),
        pytest.param("balie-1 zingt graag in de regen", id="the login name in a sentence"),
        pytest.param("wachtwoörd 🙂 ok", id="signs of all kinds"),
    ],
)
def test_a_long_password_can_be_used(password: str) -> None:
    check_password("balie-1", password)


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        pytest.param("", "has 0 characters", id="none"),
        pytest.param("abcdefghijk", "has 11 characters", id="one too few"),
        pytest.param("abcde" * 40 + "f", "has 201 characters", id="one too many"),
        pytest.param("BALIE-1balie", "login name", id="the login name with little else"),
        pytest.param("aaaaaaaaaaaaaaaa", "1 different", id="one sign"),
        pytest.param("abcdabcdabcdabcd", "4 different", id="four signs"),
    ],
)
def test_others_cannot(password: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason):
        check_password("balie-1", password)


def test_only_the_password_itself_fits() -> None:
    passwords = quick_passwords()
    kept = passwords.hash(PASSWORD)
    assert passwords.fits(kept, PASSWORD)
    assert not passwords.fits(kept, PASSWORD + " ")
    assert not passwords.fits(kept, "")
    assert passwords.hash(PASSWORD) != kept


@pytest.mark.parametrize("password", ["", PASSWORD, "x" * 5000, "\ud83d"])
def test_nothing_fits_where_there_is_no_account_or_no_hash(password: str) -> None:
    assert not quick_passwords().fits(None, password)
    assert not quick_passwords().fits("geen hash", password)


def test_a_name_that_nobody_has_costs_the_same_work(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    class Counting(PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> bool:  # type: ignore[override]
            checked.append(str(hash))
            return super().verify(hash, password)

    passwords = Passwords(Counting(time_cost=1, memory_cost=8, parallelism=1))
    passwords.fits(None, PASSWORD)
    passwords.fits(passwords.hash(PASSWORD), PASSWORD)
    assert len(checked) == 2
    assert extract_parameters(checked[0]) == extract_parameters(checked[1])


def test_the_real_parameters_are_those_of_the_standard() -> None:
    # RFC 9106, section 4: the second recommended option.
    kept = Passwords().hash(PASSWORD)
    found = extract_parameters(kept)
    assert kept.startswith("$argon2id$")
    assert (found.time_cost, found.memory_cost, found.parallelism) == (3, 64 * 1024, 4)
    assert (found.salt_len, found.hash_len) == (16, 32)
    assert not Passwords().is_outdated(kept)
    assert Passwords().is_outdated(quick_passwords().hash(PASSWORD))
