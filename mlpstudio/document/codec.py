"""Project ⇄ JSON: frozen dataclasses as objects, each value checked against its type."""

import sys
import types
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from mlpstudio.document import personal
from mlpstudio.document.personal import PersonalSet
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NoiseSpec,
)
from mlpstudio.errors import ProjectFileError
from mlpstudio.limits import LARGEST_WHOLE

Json = Any  # what json.loads returns: checked here, field by field
T = TypeVar("T")

_TYPE_NAMES: dict[type, str] = {
    DenseSpec: "dense",
    ActivationSpec: "activation",
    DropoutSpec: "dropout",
    NoiseSpec: "noise",
    BatchNormSpec: "batch_norm",
    FlattenSpec: "flatten",
}
"""Classes that share a place in the tree are told apart by a "type" entry."""

_OWN_FORMS: dict[type, tuple[Callable[[Any], Json], Callable[[Json, str], Any]]] = {
    PersonalSet: (personal.encode, personal.decode),
}
"""Values that are packed in a way of their own."""


def encode(value: Any) -> Json:
    """Return the JSON form of a tree of dataclasses, tuples, numbers, strings and None."""
    if (form := _OWN_FORMS.get(cast(Any, type(value)))) is not None:
        return form[0](value)
    if is_dataclass(value):
        entries = {field.name: encode(getattr(value, field.name)) for field in fields(value)}
        name = _TYPE_NAMES.get(cast(type, type(value)))
        return entries if name is None else {"type": name, **entries}
    if isinstance(value, tuple):
        return [encode(item) for item in cast(tuple[Any, ...], value)]
    return value


def decode(kind: type[T], data: Json, where: str) -> T:
    """Return the value of type `kind` that a JSON value describes.

    Entries that are absent take the default of their field; unknown entries are refused, because
    ignoring them would lose them at the next save.

    Args:
        kind: A dataclass, or a type used in one.
        data: From `json.loads`.
        where: Name of the value for messages, such as "project.network".

    Raises:
        ProjectFileError: The data is not of that form; the message says where, what was
            expected and what was found.
    """
    return _decode(kind, data, where)


def check_entries(found: Iterable[str], known: Iterable[str], where: str) -> None:
    """Make sure that a file holds nothing this program knows nothing of.

    Raises:
        ProjectFileError: It does; the message says where, and names an entry.
    """
    if extra := set(found).difference(known):
        raise ProjectFileError(
            f"{where}: unknown entry {min(extra)!r}. The file may come from a newer version."
        )


def _decode(kind: Any, data: Json, where: str) -> Any:
    origin = get_origin(kind)
    if kind in _OWN_FORMS:
        return _OWN_FORMS[kind][1](data, where)
    if is_dataclass(kind):
        return _decode_dataclass(cast(type, kind), data, where)
    if origin is tuple:
        return _decode_tuple(get_args(kind), data, where)
    if origin in (Union, types.UnionType):
        return _decode_union(get_args(kind), data, where)
    return _decode_plain(kind, data, where)


def _wrong(where: str, expected: str, found: object) -> ProjectFileError:
    return ProjectFileError(f"{where}: expected {expected}, found {found!r:.80}.")


def _decode_dataclass(kind: type, data: Json, where: str) -> Any:
    if not isinstance(data, dict):
        raise _wrong(where, "an object", data)
    entries = cast(dict[str, Json], data)
    hints = get_type_hints(kind)
    known = [field.name for field in fields(kind)]
    check_entries(entries, (*known, "type") if kind in _TYPE_NAMES else known, where)
    values = {
        name: _decode(hints[name], entries[name], f"{where}.{name}")
        for name in known
        if name in entries
    }
    try:
        return kind(**values)
    except TypeError as error:
        raise ProjectFileError(f"{where}: an entry is missing ({error}).") from error


def _decode_tuple(kinds: tuple[Any, ...], data: Json, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise _wrong(where, "a list", data)
    items = cast(list[Json], data)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(items)
    if len(items) != len(kinds):
        raise _wrong(where, f"{len(kinds)} items", items)
    return tuple(
        _decode(k, item, f"{where}[{i}]")
        for i, (k, item) in enumerate(zip(kinds, items, strict=True))
    )


def _decode_union(kinds: tuple[Any, ...], data: Json, where: str) -> Any:
    if data is None and types.NoneType in kinds:
        return None
    choices = [kind for kind in kinds if kind is not types.NoneType]
    if len(choices) == 1:
        return _decode(choices[0], data, where)
    by_name = {_TYPE_NAMES[kind]: kind for kind in choices}
    if not isinstance(data, dict):
        raise _wrong(where, "an object", data)
    name = cast(dict[str, Json], data).get("type")
    if not isinstance(name, str) or name not in by_name:
        raise _wrong(f"{where}.type", f"one of {sorted(by_name)}", name)
    return _decode(by_name[name], data, where)


def _is_whole(value: Json) -> bool:
    is_int = isinstance(value, int) and not isinstance(value, bool)
    return is_int and abs(value) <= LARGEST_WHOLE


def _is_number(value: Json) -> bool:
    # Python reads NaN and Infinity where JSON has no such thing; NaN fails the comparison.
    return _is_whole(value) or (isinstance(value, float) and abs(value) <= sys.float_info.max)


_CHECKS: dict[Any, tuple[str, Callable[[Json], bool]]] = {
    str: ("a text", lambda value: isinstance(value, str)),
    bool: ("true or false", lambda value: isinstance(value, bool)),
    int: ("a whole number of at most 63 bits", _is_whole),
    float: ("a number", _is_number),
}


def _decode_plain(kind: Any, data: Json, where: str) -> Any:
    expected, is_right = _CHECKS[kind]
    if not is_right(data):
        raise _wrong(where, expected, data)
    return float(data) if kind is float else data
