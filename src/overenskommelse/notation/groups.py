"""How groups of keys and lists are read: every field and item is tried, and what is wrong with each is collected."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from ..errors import MOST, InvalidError, Place, Problem
from ..messages import Template
from ..references import nearest
from .disguises import disguised
from .hooks import BEGIN_ITEMS, GROUP, LIST, Hook, mismatch
from .problems import UNKNOWN_KEY

QUOTE_COMMA = Template(
    "quote-comma", "If it belongs to the text before it, put all of that text in quotes; else give it a value."
)


def make_group_hook(converter: Converter, cls: Any) -> Hook:
    """Return the hook of an attrs class: its fields by their names, all that are asked for, and no others."""
    # cattrs would generate and compile a function for each class: 0.1 s for the seventy of an agreement, where going
    # through the fields costs some milliseconds.  What goes wrong is raised as cattrs does it.
    origin = get_origin(cls) or cls
    attrs.resolve_types(origin)
    given_types = dict(zip(getattr(origin, "__parameters__", ()), get_args(cls), strict=False))
    fields = [
        (f.name, given_types.get(f.type, f.type), f.default is attrs.NOTHING) for f in attrs.fields(origin) if f.init
    ]
    names = {name for name, _, _ in fields}
    hooks: list[tuple[str, Any, bool, Hook]] = []

    def read_group(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            raise mismatch(GROUP(), value)
        if not hooks:
            # Asked for here and not above: a clause holds clauses, and its own hook is still being made.
            hooks[:] = [(name, type_, asked, converter.get_structure_hook(type_)) for name, type_, asked in fields]
        given, errors = _read_fields(hooks, value)
        if not names.issuperset(value):
            errors += _extra_keys(value, names, cls)
        if not errors:
            try:
                return cls(**given)
            except InvalidError as error:
                errors = [error]
        raise ClassValidationError(str(cls), errors, cls)

    return read_group


def _extra_keys(value: Mapping[str, Any], names: set[str], cls: Any) -> Iterator[Exception]:
    """Yield what is wrong with the keys that nothing is called.

    Between braces the part of a text behind a comma is read as a key without a value.
    """
    extra = set(value) - names
    torn = {key for key in extra if value[key] is None and nearest(key, names) is None and not disguised(key)}
    if torn:
        yield InvalidError(
            Problem(UNKNOWN_KEY(key=key), Place(path=(key,)), QUOTE_COMMA()) for key in sorted(torn)[:MOST]
        )
    if extra - torn:
        yield ForbiddenExtraKeysError("", cls, extra - torn)


def _read_fields(
    hooks: Iterable[tuple[str, Any, bool, Hook]], value: Mapping[str, Any]
) -> tuple[dict[str, Any], list[Exception]]:
    given: dict[str, Any] = {}
    errors: list[Exception] = []
    for name, type_, asked, hook in hooks:
        error: Exception | None = KeyError(name) if asked and name not in value else None
        if name in value:
            try:
                given[name] = hook(value[name], type_)
            except Exception as caught:  # noqa: BLE001 - all are collected, each with its place
                error = caught
        if error is not None:
            error.add_note(AttributeValidationNote("", name, type_))
            errors.append(error)
    return given, errors


def make_list_hook(converter: Converter, type_: Any) -> Hook:
    """Return the hook of a tuple: a list, and nothing else that could be gone through."""
    item = get_args(type_)[0]

    def read_list(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise mismatch(LIST(), value, BEGIN_ITEMS())
        # Asked for here and not above: a clause holds clauses, and its own hook is still being made.
        return _read_each(converter.get_structure_hook(item), item, enumerate(value))

    return read_list


def _read_each(hook: Hook, item: Any, values: Iterable[tuple[int | str, Any]]) -> tuple[Any, ...]:
    read, errors = [], []
    for index, value in values:
        try:
            read.append(hook(value, item))
        except Exception as error:  # noqa: BLE001 - all are collected and raised below
            error.add_note(IterableValidationNote("", index, item))
            errors.append(error)
            if len(errors) >= MOST:
                break
    if errors:
        told = "items"
        raise IterableValidationError(told, errors, item)
    return tuple(read)


def make_mapping_hook(converter: Converter, type_: Any) -> Hook:
    """Return the hook of a mapping by text: a group of any keys."""
    item = get_args(type_)[1]
    hook = converter.get_structure_hook(item)

    def read_mapping(value: Any, _: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise mismatch(GROUP(), value)
        return dict(zip(value, _read_each(hook, item, value.items()), strict=True))

    return read_mapping
