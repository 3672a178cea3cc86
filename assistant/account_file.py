"""The accounts of staff, in a private file with hashes of their passwords."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from assistant.accounts import Account, Role
from assistant.errors import AccessFileError, InputError
from assistant.passwords import Passwords, check_password
from assistant.private_file import PrivateFile

logger = logging.getLogger(__name__)

_NAME = r"^[a-z0-9][a-z0-9._@+-]{0,59}$"
_STAMP_CHARACTERS = 16


class StoredAccount(BaseModel):
    """An account as the file has it; `password` is an argon2 hash with its parameters and salt."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str = Field(pattern=_NAME)
    full_name: str = Field(min_length=1, max_length=100)
    roles: tuple[Role, ...] = Field(min_length=1)
    password: str = Field(pattern=r"^\$argon2id\$")

    @field_validator("full_name")
    @classmethod
    def _one_line(cls, value: str) -> str:
        value = " ".join(value.split())
        if not value or not value.isprintable():
            raise ValueError("expected a name in letters")
        return value

    @property
    def account(self) -> Account:
        """What others may know of it."""
        return Account(self.name, self.full_name, frozenset(self.roles))

    @property
    def stamp(self) -> str:
        """Another text for every password, from which nothing of the password can be learned."""
        return hashlib.sha256(f"session {self.password}".encode()).hexdigest()[:_STAMP_CHARACTERS]


class _Accounts(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    accounts: tuple[StoredAccount, ...] = ()

    @field_validator("accounts")
    @classmethod
    def _different(cls, value: tuple[StoredAccount, ...]) -> tuple[StoredAccount, ...]:
        if len({account.name for account in value}) < len(value):
            raise ValueError("expected one account for each name")
        return value


class AccountFile:
    """The accounts in a file; a change of the file counts at once, without a restart.

    Every method raises `AccessFileError` where the file cannot be read or is damaged, and those that change
    it where it cannot be written.
    """

    def __init__(self, file: Path, passwords: Passwords | None = None) -> None:
        self.path = file
        self._file = PrivateFile(file, _Accounts)
        self._passwords = passwords or Passwords()

    def all(self) -> tuple[StoredAccount, ...]:
        """Return the accounts, in the order in which they were made."""
        return self._file.read().accounts

    def find(self, name: str) -> StoredAccount | None:
        """Return the account of somebody; capitals and spaces around the name make no difference."""
        wanted = login_name(name)
        return next((account for account in self.all() if account.name == wanted), None)

    def who(self, name: str, password: str) -> StoredAccount | None:
        """Return the account that this name and password open; `None`, as slowly, where they open none.

        A password that was hashed with other parameters is hashed anew, which ends its other sessions; not
        where the file cannot be written.
        """
        found = self.find(name)
        if not self._passwords.fits(found.password if found else None, password) or found is None:
            return None
        if not self._passwords.is_outdated(found.password):
            return found
        try:
            self._change(found.name, lambda account: self._with_password(account, password))
        except AccessFileError as error:
            logger.warning("a password keeps the older form of its hash: %s", error)
        return self.find(name)

    def add(self, name: str, full_name: str, roles: Iterable[Role], password: str) -> None:
        """Make an account.

        Raises:
            InputError: There is one of this name, or one of the values cannot be used.
        """
        name = login_name(name)
        check_password(name, password)
        made = _made(
            name=name,
            full_name=full_name,
            roles=tuple(dict.fromkeys(roles)),
            password=self._passwords.hash(password),
        )

        def added(kept: _Accounts) -> _Accounts:
            if any(account.name == name for account in kept.accounts):
                raise InputError(
                    f"there is an account {name!r} already; expected another name, or change that account "
                    "with `gewonetaal user password` or `gewonetaal user roles`"
                )
            return _Accounts(accounts=(*kept.accounts, made))

        self._file.change(added)

    def set_password(self, name: str, password: str) -> None:
        """Give an account another password, which ends its sessions.

        Raises:
            InputError: There is no such account, or the password cannot be used.
        """
        check_password(login_name(name), password)
        self._change(name, lambda account: self._with_password(account, password))

    def set_roles(self, name: str, roles: Iterable[Role]) -> None:
        """Give an account these roles in the place of those that it has.

        Raises:
            InputError: There is no such account, or there are no roles.
        """
        wanted = tuple(dict.fromkeys(roles))
        self._change(name, lambda account: _made(**{**dict(account), "roles": wanted}))

    def remove(self, name: str) -> None:
        """Take an account away, which ends its sessions.

        Raises:
            InputError: There is no such account.
        """
        self._change(name, lambda account: None)

    def _with_password(self, account: StoredAccount, password: str) -> StoredAccount:
        return account.model_copy(update={"password": self._passwords.hash(password)})

    def _change(self, name: str, changed: Callable[[StoredAccount], StoredAccount | None]) -> None:
        wanted = login_name(name)

        def apply(kept: _Accounts) -> _Accounts:
            names = [account.name for account in kept.accounts]
            if wanted not in names:
                raise InputError(f"there is no account {name!r}; expected one of {sorted(names)}")
            each = (changed(item) if item.name == wanted else item for item in kept.accounts)
            return _Accounts(accounts=tuple(item for item in each if item is not None))

        self._file.change(apply)


def login_name(name: str) -> str:
    """Return the name as it is kept: without capitals and without spaces around it."""
    return name.strip().lower()


def _made(**values: object) -> StoredAccount:
    try:
        return StoredAccount.model_validate(values)
    except ValidationError as error:
        problem = error.errors()[0]
        field = str(problem["loc"][0])
        given = "" if field == "password" else f" {problem['input']!r}"
        raise InputError(
            f"the {field}{given} cannot be used: {problem['msg']}; expected a name of at most 60 small "
            "letters, digits and . _ @ + -, a full name of at most 100 characters, and at least one role of "
            f"{[role.value for role in Role]}"
        ) from None
