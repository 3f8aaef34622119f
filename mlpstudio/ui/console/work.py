"""What is done with a line off the GUI thread: tensors are read, it is worked out and pictured."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from mlpstudio.labs.tensors.console.evaluation import evaluate
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.reader import Line
from mlpstudio.labs.tensors.console.results import Shown, shown
from mlpstudio.ui.background import Ticket
from mlpstudio.ui.console.bindings import OF_DATA, Bound


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """A line, and all that it is worked out with.

    Attributes:
        line: It.
        read: Reads the tensors.
        kept: What a person has given names to.
        width: Characters that there is room for.
        room: Cells of a picture that there is room for.
    """

    line: Line
    read: Callable[[], Bound]
    kept: Mapping[str, Any]
    width: int
    room: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """What became of a line.

    Attributes:
        line: It.
        value: What it came to.
        result: How that is shown; None where it was refused.
        warnings: What NumPy warned of.
        error: Why it was refused.
        step: Of the weights it was worked out with, None where none of them matters.
        why_none: Why a tensor of it has no values.
    """

    line: Line
    value: Any = None
    result: Shown | None = None
    warnings: tuple[str, ...] = ()
    error: ConsoleError | None = None
    step: int | None = None
    why_none: str = ""


def answer(asked: Asked, ticket: Ticket) -> Answer:
    """Work out a line; touches nothing of Qt."""
    line = asked.line
    bound = asked.read()
    has_weights = line.names & (bound.arrays.keys() - OF_DATA)
    step = bound.step if has_weights else None
    try:
        found = evaluate(line, bound.arrays, asked.kept, lambda: ticket.is_stale)
        result = shown(found.value, asked.width, asked.room)
    except ConsoleError as error:
        is_missing = error.fault is Fault.NAME and not bound.arrays
        return Answer(line, error=error, why_none=bound.why_none if is_missing else "")
    except MemoryError:  # of the picture: what an operation takes is told with its place
        error = ConsoleError(Fault.NUMPY, 0, found="MemoryError", message="out of memory")
        return Answer(line, error=error)
    return Answer(line, found.value, result, found.warnings, step=step)
