"""The values of a series as a person types them: "0.001, 0.01", "0-4", "SGD, Adam"."""

import math
import re
from collections.abc import Callable, Iterable, Mapping

from mlpstudio.document.series import Setting, Value
from mlpstudio.errors import DesignError

MOST_VALUES = 50
"""Trainings that one series may have."""

_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
"""Whole numbers from one to another, both included: 0-4."""


def values_in(
    text: str, setting: Setting, spellings: Mapping[str, str] | None = None
) -> tuple[Value, ...]:
    """Return the values in a typed list, separated by commas, semicolons or line ends.

    Args:
        text: Such as "0.001, 0.01" or, of whole numbers, "0-4"; names may also be as on screen.
        setting: What they are for.
        spellings: Name by what it is called on screen.

    Raises:
        DesignError: There is none, one cannot be read, one stands there twice, or there are too
            many.
    """
    parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    if not parts:
        raise DesignError(f"No value is written. Write some, such as {as_text(setting.usual)}.")
    values: list[Value] = []
    for part in parts:
        values.extend(_read(part, setting, spellings or {}))
        if len(values) > MOST_VALUES:
            raise DesignError(
                f"A series may have at most {MOST_VALUES} trainings, and these are more. Leave "
                "some values out."
            )
    twice = next((value for i, value in enumerate(values) if value in values[:i]), None)
    if twice is not None:
        raise DesignError(f"{_written(twice)} stands there twice. Leave one of them out.")
    return tuple(values)


def as_text(values: Iterable[Value], shown: Callable[[str], str] = str) -> str:
    """Return values as they are typed.

    Args:
        values: Some.
        shown: What a name is called on screen.
    """
    return ", ".join(shown(v) if isinstance(v, str) else _written(v) for v in values)


def _written(value: Value) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _read(part: str, setting: Setting, spellings: Mapping[str, str]) -> Iterable[Value]:
    if setting.names:
        return (_name(part, setting, spellings),)
    if not setting.is_whole:
        return (_number(part),)
    if (found := _RANGE.fullmatch(part)) is not None:
        first, last = int(found[1]), int(found[2])
        if last < first:
            raise DesignError(f"{part!r} runs backwards. Write the smaller number first.")
        # One more than allowed is enough to be told that there are too many.
        return range(first, min(last, first + MOST_VALUES) + 1)
    try:
        return (int(part),)
    except ValueError:
        raise DesignError(
            f"Expected a whole number, found {part!r}. Write a list such as "
            f"{as_text(setting.usual)}, or a range such as 0-4."
        ) from None


def _number(part: str) -> float:
    try:
        value = float(part)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise DesignError(
            f"Expected a number, found {part!r}. Write numbers with a point and commas between "
            "them, such as 0.001, 0.01 or 1e-3."
        )
    return value


def _name(part: str, setting: Setting, spellings: Mapping[str, str]) -> str:
    called = {shown.casefold(): name for shown, name in spellings.items()}
    called |= {name: name for name in setting.names}
    name = called.get(part.casefold())
    if name is None:
        by_name = {name: shown for shown, name in spellings.items()}
        known = ", ".join(by_name.get(one, one) for one in setting.names)
        raise DesignError(f"{part!r} is not known here. Choose from: {known}.")
    return name
