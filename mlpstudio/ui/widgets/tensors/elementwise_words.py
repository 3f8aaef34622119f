"""What is said about element-wise operations: formulas, single cells, and the race."""

import re

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.tensors.elementwise import OPERATIONS, Place
from mlpstudio.labs.tensors.loop_race import Race, Runner
from mlpstudio.labs.tensors.matrices import Matrix
from mlpstudio.ui.widgets.controls.linked_line import Part
from mlpstudio.ui.widgets.controls.number_text import number_text
from mlpstudio.ui.widgets.plots.time_bars import TimeBar
from mlpstudio.ui.widgets.tensors.equation_cells import value_text

translate = QCoreApplication.translate

_NAMES = re.compile(r"(\b[xyz]\b(?:\[[^\]]*\])?)")
_SIGNS = {"add": "+", "subtract": "−", "multiply": "×", "maximum": ","}


def choices() -> list[tuple[str, str]]:
    """Return (operation, what it is called)."""
    return [
        ("add", translate("Elementwise", "Add")),
        ("subtract", translate("Elementwise", "Subtract")),
        ("multiply", translate("Elementwise", "Multiply")),
        ("maximum", translate("Elementwise", "Maximum")),
        ("relu", translate("Elementwise", "relu")),
    ]


def sign(name: str) -> str:
    """Return what stands between two matrices."""
    return _SIGNS[name]


def formula_parts(name: str, cell: Place | None) -> list[Part]:
    """Return what becomes of one cell: of any one, or of one that is pointed at."""
    at = "[i, j]" if cell is None else f"[{cell[0]}, {cell[1]}]"
    return linked(f"z{at} = {OPERATIONS[name].formula.format(at=at)}")


def numpy_parts(name: str) -> list[Part]:
    """Return the line of NumPy."""
    return linked(f"z = {OPERATIONS[name].numpy_line}")


def linked(text: str) -> list[Part]:
    """Return a text in parts: the names x, y, z with their indices, and what is between them."""
    parts = [part for part in _NAMES.split(text) if part]
    return [(part, part[0] if _NAMES.fullmatch(part) else "") for part in parts]


def reading(name: str, x: Matrix, y: Matrix, result: FloatArray, cell: Place) -> str:
    """Return what a cell is made of, with its numbers."""
    row, column = cell
    numbers = OPERATIONS[name].formula.replace("x{at}", value_text(x[row][column]))
    numbers = numbers.replace("y{at}", value_text(y[row][column]))
    text = translate("Elementwise", "z[{row}, {column}] = {numbers} = {value}")
    return text.format(
        row=row, column=column, numbers=numbers, value=value_text(float(result[cell]))
    )


def bars(race: Race) -> list[TimeBar]:
    """Return how long the two have taken, against what the slower one takes in all."""
    names = (translate("Elementwise", "NumPy"), translate("Elementwise", "Python loop"))
    whole = max(race.numpy.expected(race.n_repetitions), race.loop.expected(race.n_repetitions))
    return [
        TimeBar(name, _note(runner, race), runner.seconds / whole if whole else 0.0, color)
        for name, runner, color in zip(names, (race.numpy, race.loop), (2, 1), strict=True)
    ]


def _note(runner: Runner, race: Race) -> str:
    text = translate("Elementwise", "{seconds} · {done} of {all}")
    return text.format(
        seconds=seconds_text(runner.seconds),
        done=f"{runner.n_done:,}",
        all=f"{race.n_repetitions:,}",
    )


def outcome(race: Race) -> str:
    """Return who won, by how much."""
    text = translate("Elementwise", "NumPy {numpy}, the loop {loop}: {ratio} times as long.")
    return text.format(
        numpy=seconds_text(race.numpy.seconds),
        loop=seconds_text(race.loop.seconds),
        ratio=_times(race.ratio),
    )


def _times(ratio: float) -> str:
    """Return a ratio with two digits, as more of them would only be noise."""
    return f"{float(f'{ratio:.2g}'):,.0f}" if ratio >= 10 else f"{ratio:.2g}"


def noise(race: Race) -> str:
    """Return how far the measurements can be trusted."""
    text = translate(
        "Elementwise",
        "Measured just now on this computer. One repetition took {numpy_low} to {numpy_high} with "
        "NumPy and {loop_low} to {loop_high} in the loop: other programs and this window are at "
        "work too, so the next race will differ. Undisturbed, with the quickest of each, the loop "
        "takes {ratio} times as long. The pauses that keep the window alive are not counted.",
    )
    return text.format(
        ratio=_times(race.undisturbed_ratio),
        numpy_low=seconds_text(race.numpy.quickest),
        numpy_high=seconds_text(race.numpy.slowest),
        loop_low=seconds_text(race.loop.quickest),
        loop_high=seconds_text(race.loop.slowest),
    )


def seconds_text(seconds: float) -> str:
    """Return a time with two digits: 1.9 s, 12 ms, 2.6 µs."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= 0.0995 * size or seconds == 0.0:
            return f"{number_text(seconds / size, 2)} {unit}"
    return f"{number_text(seconds / 1e-6, 2)} µs"
