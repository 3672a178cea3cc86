"""The commands `gewonetaal user` and `gewonetaal key`: who may log in, and which programs may use the API."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import TYPE_CHECKING

from assistant.accounts import Role
from assistant.errors import InputError
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.account_file import AccountFile
    from assistant.api_keys import ApiKeys


def add_users(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds both commands to those of `gewonetaal`."""
    user = commands.add_parser("user", help="make and change the accounts of staff")
    acts = user.add_subparsers(dest="act", required=True, metavar="act")
    add = acts.add_parser("add", help="make an account; asks for its password")
    _add_name(add)
    add.add_argument("--full-name", required=True, metavar="TEXT", help="the name that colleagues see")
    _add_roles(add)
    _add_password(add)
    add.set_defaults(run=_user_add)
    _add_list(acts, "print the accounts and their roles", _user_list)
    password = acts.add_parser("password", help="give an account another password; ends its sessions")
    _add_name(password)
    _add_password(password)
    password.set_defaults(run=_user_password)
    roles = acts.add_parser("roles", help="give an account other roles, in the place of those that it has")
    _add_name(roles)
    _add_roles(roles)
    roles.set_defaults(run=_user_roles)
    remove = acts.add_parser("remove", help="take an account away; ends its sessions")
    _add_name(remove)
    remove.set_defaults(run=_user_remove)

    key = commands.add_parser("key", help="make and remove keys for programs that use the API")
    key_acts = key.add_subparsers(dest="act", required=True, metavar="act")
    key_add = key_acts.add_parser("add", help="make a key and print it, once")
    key_add.add_argument("name", help="which program it is for")
    key_add.set_defaults(run=_key_add)
    _add_list(key_acts, "print the names of the keys, and since when they are there", _key_list)
    key_remove = key_acts.add_parser("remove", help="make a key useless, at once")
    key_remove.add_argument("name", help="which program it was for")
    key_remove.set_defaults(run=_key_remove)


def _add_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="the name to log in with")


def _add_roles(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--role",
        action="append",
        required=True,
        choices=[role.value for role in Role],
        help="what the account may do; can be given more than once",
    )


def _add_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--password-stdin",
        action="store_true",
        help="read the password from the first line of standard input",
    )


def _add_list(acts: argparse._SubParsersAction[argparse.ArgumentParser], meaning: str, run: object) -> None:
    acts.add_parser("list", help=meaning).set_defaults(run=run)


def _accounts(settings: Settings) -> AccountFile:
    from assistant.account_file import AccountFile

    return AccountFile(settings.accounts_path)


def _keys(settings: Settings) -> ApiKeys:
    from assistant.api_keys import ApiKeys

    return ApiKeys(settings.keys_path)


def _user_add(options: argparse.Namespace, settings: Settings) -> int:
    accounts = _accounts(settings)
    if accounts.find(options.name) is not None:
        # Before somebody thinks of a password for nothing.
        raise InputError(f"there is an account {options.name!r} already; expected another name")
    accounts.add(options.name, options.full_name, map(Role, options.role), _password(options))
    print(f"{options.name} can log in now. The account is kept in {accounts.path}", file=sys.stderr)
    return 0


def _user_list(options: argparse.Namespace, settings: Settings) -> int:
    accounts = _accounts(settings).all()
    if not accounts:
        print("There are no accounts. Make one with: gewonetaal user add NAME ...", file=sys.stderr)
    for account in accounts:
        print(f"{account.name}\t{account.full_name}\t{', '.join(account.roles)}")
    return 0


def _user_password(options: argparse.Namespace, settings: Settings) -> int:
    accounts = _accounts(settings)
    if accounts.find(options.name) is None:
        raise InputError(f"there is no account {options.name!r}; see `gewonetaal user list`")
    accounts.set_password(options.name, _password(options))
    print(f"{options.name} has another password now; sessions with the old one have ended.", file=sys.stderr)
    return 0


def _user_roles(options: argparse.Namespace, settings: Settings) -> int:
    _accounts(settings).set_roles(options.name, map(Role, options.role))
    print(f"{options.name} has these roles now: {', '.join(options.role)}", file=sys.stderr)
    return 0


def _user_remove(options: argparse.Namespace, settings: Settings) -> int:
    _accounts(settings).remove(options.name)
    print(
        f"{options.name} cannot log in any more, and every session of that account has ended.",
        file=sys.stderr,
    )
    return 0


def _key_add(options: argparse.Namespace, settings: Settings) -> int:
    key = _keys(settings).add(options.name)
    print("Keep this key in a safe place: it is not shown again.", file=sys.stderr)
    print(key)
    return 0


def _key_list(options: argparse.Namespace, settings: Settings) -> int:
    keys = _keys(settings).all()
    if not keys:
        print("There are no keys. Make one with: gewonetaal key add NAME", file=sys.stderr)
    for key in keys:
        print(f"{key.name}\t{key.made_at.isoformat()}")
    return 0


def _key_remove(options: argparse.Namespace, settings: Settings) -> int:
    _keys(settings).remove(options.name)
    print(f"The key of {options.name} cannot be used any more.", file=sys.stderr)
    return 0


def _password(options: argparse.Namespace) -> str:
    """The password that somebody gives, without showing it.

    Raises:
        InputError: There is none, or it was typed in two ways.
    """
    if options.password_stdin:
        line = sys.stdin.readline()
        if not line:
            raise InputError("there is no password on standard input; expected one line")
        return line.rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InputError("standard input is no terminal; give the password with --password-stdin")
    from assistant.passwords import LEAST_CHARACTERS

    first = getpass.getpass(f"Password (at least {LEAST_CHARACTERS} characters): ")
    if getpass.getpass("The same password again: ") != first:
        raise InputError("the two passwords differ; nothing was changed")
    return first
