"""The converter between our values and plain data."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum
from functools import lru_cache
from types import GenericAlias, MappingProxyType
from typing import Any, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn

from ..agreement import Obligation, Vocabulary
from ..agreement.unsupplied import Unsupplied
from ..dates import Every, PartialDate, Period
from ..messages import Template
from ..sources import Dated, Dating
from .groups import make_group_hook, make_list_hook, make_mapping_hook
from .hooks import (
    GROUP,
    Hook,
    mismatch,
    not_a_choice,
    read_bool,
    read_calendar_day,
    read_choice,
    read_date,
    read_decimal,
    read_interval,
    read_number_or_text,
    read_period,
    read_text,
    read_whole_number,
    refuse,
)
from .keys import key_order
from .strangers import make_stranger_hook, make_stranger_writer

Kinds = Mapping[str, type[Obligation]]
"""Obligation classes by the kind that files name."""

NO_KIND = Template("no-kind", "The obligation does not say of which kind it is.")
SAY_KIND = Template("say-kind", "Write kind: and one of {choices}.")
UNNAMED_KIND = Template("unnamed-kind", "The obligation {id} is of a class that no kind names: {name}.")
GIVE_KINDS = Template("give-kinds", "Give the kinds of the variant that adds it.")


class Bare(str):
    """Text of a date, period, interval or number: YAML may write it without quotes."""

    __slots__ = ()


def converter_for(kinds: Kinds, *, keeps_strangers: bool = False) -> Converter:
    """Return the converter for these kinds of obligation, the same one each time: making one takes time.

    One that `keeps_strangers` reads a promise of any other kind as `Unsupplied`, as what is stored must be: its plugin
    may be gone.  In a file another kind is a slip of the pen.
    """
    return _made(tuple(kinds.items()), keeps_strangers=keeps_strangers)


@lru_cache(maxsize=16)
def _made(kinds: tuple[tuple[str, type[Obligation]], ...], *, keeps_strangers: bool) -> Converter:
    return make_converter(dict(kinds), keeps_strangers=keeps_strangers)


def make_converter(kinds: Kinds, *, keeps_strangers: bool = False) -> Converter:
    """Make a strict converter that knows these kinds of obligation, and keeps others where it is told to."""
    converter = Converter()
    configure_converter(converter, kinds, keeps_strangers=keeps_strangers)
    return converter


def configure_converter(converter: Converter, kinds: Kinds, *, keeps_strangers: bool = False) -> None:
    """Teach a converter our values: strict ways in, bare ways out."""
    converter.register_structure_hook_factory(attrs.has, lambda cls: make_group_hook(converter, cls))
    converter.register_unstructure_hook_factory(attrs.has, lambda cls: _group_writer(converter, cls))
    converter.register_structure_hook_factory(_is(tuple), lambda type_: make_list_hook(converter, type_))
    converter.register_unstructure_hook_func(_is(tuple), lambda value: [converter.unstructure(v) for v in value])
    converter.register_structure_hook_factory(_is(Mapping), lambda type_: make_mapping_hook(converter, type_))
    converter.register_unstructure_hook_func(_is(Mapping, MappingProxyType), dict)
    _configure_leaves(converter)
    _configure_bare_lists(converter)
    _configure_obligations(converter, kinds, keeps_strangers=keeps_strangers)


def _is(*classes: Any) -> Callable[[Any], bool]:
    return lambda type_: type_ in classes or get_origin(type_) in classes


def _configure_leaves(converter: Converter) -> None:
    leaves: dict[Any, Hook] = {
        str: read_text,
        int: read_whole_number,
        bool: read_bool,
        Decimal: read_decimal,
        PartialDate: read_date,
        date: read_calendar_day,
        Period: read_period,
        Every: read_interval,
        # cattrs dispatches on the classes' order: named alone, Enum would come after str.
        StrEnum: read_choice,
        Enum: read_choice,
    }
    for type_, hook in leaves.items():
        converter.register_structure_hook(type_, hook)
    converter.register_structure_hook_func(_is(int | str), read_number_or_text)
    converter.register_unstructure_hook_func(_is(Decimal, PartialDate, Period, Every), Bare)


def _group_writer(converter: Converter, cls: Any) -> Callable[[Any], dict[str, Any]]:
    attrs.resolve_types(get_origin(cls) or cls)
    made = make_dict_unstructure_fn(cls, converter, _cattrs_omit_if_default=True)
    names = key_order(get_origin(cls) or cls)

    def write_group(value: Any) -> dict[str, Any]:
        # cattrs writes what is required first.
        written = made(value)
        return {name: written[name] for name in names if name in written}

    return write_group


def _configure_bare_lists(converter: Converter) -> None:
    """Write a history and a vocabulary as the bare list of what they hold."""

    def make_history_hook(type_: Any) -> Hook:
        entries: Any = GenericAlias(tuple, (Dating[get_args(type_)], ...))  # type: ignore[misc]  # known when it runs
        return lambda value, _: Dated(converter.structure(value, entries))

    terms: Any = attrs.fields(Vocabulary).terms.type
    converter.register_structure_hook_factory(_is(Dated), make_history_hook)
    converter.register_unstructure_hook_func(_is(Dated), lambda dated: converter.unstructure(dated.entries))
    converter.register_structure_hook(Vocabulary, lambda value, _: Vocabulary(converter.structure(value, terms)))
    converter.register_unstructure_hook(Vocabulary, lambda words: converter.unstructure(words.terms))


def _configure_obligations(converter: Converter, kinds: Kinds, *, keeps_strangers: bool) -> None:
    """Tag an obligation with its kind."""
    names = {cls: kind for kind, cls in kinds.items()}

    def read_obligation(value: Any, _: Any) -> Obligation:
        if not isinstance(value, dict):
            raise mismatch(GROUP(), value)
        kind = value.get("kind")
        if kind is None:
            raise refuse(NO_KIND(), SAY_KIND(choices=tuple(kinds)))
        if not isinstance(kind, str) or kind not in kinds:
            raise not_a_choice(kind, kinds, at=("kind",))
        rest = {key: inner for key, inner in value.items() if key != "kind"}
        return converter.structure(rest, kinds[kind])

    def make_obligation_writer(cls: type[Obligation]) -> Callable[[Any], dict[str, Any]]:
        write = _group_writer(converter, cls)
        if cls is Unsupplied:
            return make_stranger_writer(write)

        def write_obligation(value: Obligation) -> dict[str, Any]:
            if cls not in names:
                raise refuse(UNNAMED_KIND(id=value.id, name=cls.__name__), GIVE_KINDS())
            return {"kind": names[cls], **write(value)}

        return write_obligation

    reader = make_stranger_hook(converter, kinds, read_obligation) if keeps_strangers else read_obligation
    converter.register_structure_hook_func(_is(Obligation), reader)
    converter.register_unstructure_hook_factory(_is_obligation, make_obligation_writer)


def _is_obligation(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, Obligation)
