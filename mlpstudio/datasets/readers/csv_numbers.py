"""The numbers of a table, quickly when they are small whole ones, as in tables of pixels."""

import numpy as np

from mlpstudio.engine.arrays import AnyArray

_MOST_DIGITS = 4
_ZERO = np.uint8(ord("0"))
_LINE_FEED = ord("\n")
LARGEST = float(np.finfo(np.float32).max)
"""A larger number does not fit into the type that networks calculate with."""


def parse(content: bytes, delimiter: str, n_columns: int) -> AnyArray | None:
    """Return the numbers of whole lines; None when a line is not so many finite numbers.

    Returns:
        (rows, n_columns) uint16 or float64; blank lines give no row.
    """
    small = _small_whole_numbers(content, ord(delimiter), n_columns)
    if small is not None:
        return small
    lines = [line for line in content.decode("utf-8", "replace").split("\n") if line.strip()]
    if not lines:
        return np.empty((0, n_columns))
    try:
        numbers = np.loadtxt(
            lines, dtype=np.float64, delimiter=delimiter, comments=None, quotechar='"', ndmin=2
        )  # (rows, columns)
    except ValueError:
        return None
    if numbers.shape[1] != n_columns or not (np.abs(numbers) <= LARGEST).all():
        return None
    return numbers


def _small_whole_numbers(content: bytes, delimiter: int, n_columns: int) -> AnyArray | None:
    """Return numbers of up to four digits; None when there is anything else in the lines.

    All digits of all numbers are added up at once, which is eight times as fast as parsing one
    number after the other.
    """
    characters = np.frombuffer(content, dtype=np.uint8)  # (bytes,)
    digits = characters - _ZERO  # (bytes,) what is smaller than "0" wraps around
    ends = np.flatnonzero(digits > 9)  # (rows * n_columns,)
    if len(ends) == 0 or len(ends) % n_columns:
        return None
    separators = characters[ends].reshape(-1, n_columns)  # (rows, n_columns)
    if (separators[:, -1] != _LINE_FEED).any() or (separators[:, :-1] != delimiter).any():
        return None
    lengths = np.diff(ends, prepend=-1) - 1  # (rows * n_columns,)
    if lengths.min() < 1 or lengths.max() > _MOST_DIGITS:
        return None
    numbers = digits[ends - 1].astype(np.uint16)  # (rows * n_columns,)
    for place in range(1, int(lengths.max())):
        # Where a number is shorter, this looks at a neighbour and counts it not at all.
        digit = digits[ends - 1 - place] * (lengths > place)
        numbers += digit.astype(np.uint16) * np.uint16(10**place)
    return numbers.reshape(-1, n_columns)  # (rows, n_columns)
