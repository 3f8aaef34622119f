"""Numbers that an entry of a registry may be given: declared once, checked once."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from mlpstudio.errors import DesignError

Options = tuple[tuple[str, float], ...]
"""What specs, settings and files carry: names with values; those at their default are absent."""


@dataclass(frozen=True, slots=True)
class Option:
    """A number that an entry may be given.

    Attributes:
        name: Identifier in settings and files.
        default: Its value when nothing is said.
        minimum: Smallest value.
        maximum: Largest value, perhaps infinite.
        minimum_included: Whether the smallest value itself is allowed.
        maximum_included: Whether the largest value itself is allowed.
        is_switch: The number stands for off (0) or on (1).
    """

    name: str
    default: float
    minimum: float
    maximum: float
    minimum_included: bool = True
    maximum_included: bool = True
    is_switch: bool = False

    def allows(self, value: float) -> bool:
        """Return whether the option may have that value."""
        if not math.isfinite(value) or (self.is_switch and value not in (0.0, 1.0)):
            return False
        above = value >= self.minimum if self.minimum_included else value > self.minimum
        below = value <= self.maximum if self.maximum_included else value < self.maximum
        return above and below

    @property
    def allowed(self) -> str:
        """The allowed values in words, for messages."""
        if self.is_switch:
            return "0 (off) or 1 (on)"
        low = f"{'at least' if self.minimum_included else 'above'} {self.minimum:g}"
        if math.isinf(self.maximum):
            return low
        return f"{low} and {'at most' if self.maximum_included else 'below'} {self.maximum:g}"


def switch(name: str, default: bool) -> Option:
    """Return an option that is off or on."""
    return Option(name, float(default), 0.0, 1.0, is_switch=True)


def resolve(options: Options, declared: Sequence[Option], owner: str) -> dict[str, float]:
    """Return the value of every declared option.

    Args:
        options: Those that differ from their default; of several values of one name the last
            counts.
        declared: All there are.
        owner: Whose options they are, for the message: "optimizer rmsprop".

    Raises:
        DesignError: An option is unknown or its value is not allowed; the message says what is.
    """
    values = {option.name: option.default for option in declared}
    by_name = {option.name: option for option in declared}
    for name, value in options:
        if name not in by_name:
            known = ", ".join(by_name) or "none"
            raise DesignError(f"The {owner} has no option {name!r}. It has: {known}.")
        if not by_name[name].allows(value):
            raise DesignError(
                f"The option {name} of the {owner} must be {by_name[name].allowed}, not {value}."
            )
        values[name] = float(value)
    return values


def with_option(options: Options, declared: Sequence[Option], name: str, value: float) -> Options:
    """Return the options with one of them set; those at their default are left out."""
    values = {**dict(options), name: float(value)}
    defaults = {option.name: option.default for option in declared}
    return tuple(
        (key, values[key]) for key in defaults if values.get(key) not in (None, defaults[key])
    )
