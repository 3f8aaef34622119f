"""Round places for the ticks of an axis, and what stands at those of a time axis."""

import math

_MINUTE, _HOUR = 60.0, 3600.0
_TIME_STEPS = (
    *(1.0, 2.0, 5.0, 10.0, 15.0, 30.0),
    *(n * _MINUTE for n in (1, 2, 5, 10, 15, 30)),
    *(n * _HOUR for n in (1, 2, 3, 6, 12, 24)),
)
"""Seconds from which minutes and hours are made up without a rest."""


def round_step(wanted: float, least: float = 0.0) -> float:
    """Return 1, 2 or 5 times a power of ten, no smaller than either argument."""
    wanted = max(wanted, least, 1e-300)
    decade = 10.0 ** math.floor(math.log10(wanted))
    return next(m * decade for m in (1, 2, 5, 10) if m * decade >= 0.999 * wanted)


def time_step(wanted: float) -> float:
    """Return a number of seconds that clocks count in, no smaller than the one wanted."""
    if wanted <= 0.5:
        return round_step(wanted)
    return next((step for step in _TIME_STEPS if step >= 0.999 * wanted), round_step(wanted))


def time_text(seconds: float, spacing: float = 0.1) -> str:
    """Write a time as 0:05, 12:30 or 1:00:00; with as many decimals as the spacing asks for.

    Args:
        seconds: 0 or more.
        spacing: Seconds from this time to its neighbours.
    """
    places = min(6, max(0, math.ceil(-math.log10(spacing) - 1e-9)))
    rest = round(seconds, places)
    hours, rest = divmod(rest, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    width = 2 if places == 0 else 3 + places
    if hours:
        return f"{hours:.0f}:{minutes:02.0f}:{rest:0{width}.{places}f}"
    return f"{minutes:.0f}:{rest:0{width}.{places}f}"


def linear_ticks(lowest: float, highest: float, step: float) -> list[float]:
    """Return the multiples of a step within a range."""
    slack = 1e-6  # a tick on the very edge belongs to the range
    first, last = math.ceil(lowest / step - slack), math.floor(highest / step + slack)
    return [k * step for k in range(first, last + 1)]


def log_ticks(lowest: float, highest: float, most: float) -> list[float]:
    """Return ticks of a logarithmic axis: 1-2-5 steps, powers of ten, or even steps when close.

    Args:
        lowest: log₁₀ of the smallest value.
        highest: log₁₀ of the largest value.
        most: How many fit.
    """
    span = highest - lowest
    if span < 0.9:
        step = round_step((10.0**highest - 10.0**lowest) / most)
        return [math.log10(v) for v in linear_ticks(10.0**lowest, 10.0**highest, step) if v > 0]
    decades = range(math.floor(lowest), math.ceil(highest) + 1)
    if 2.4 * span <= most:
        places = [k + math.log10(m) for k in decades for m in (1, 2, 5)]
    else:
        stride = max(1, math.ceil(span / most))
        places = [float(k) for k in decades if k % stride == 0]
    return [place for place in places if lowest - 1e-6 <= place <= highest + 1e-6]
