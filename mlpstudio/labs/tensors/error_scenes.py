"""An error about shapes as a few lines that raise it, and the same lines mended."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from mlpstudio.labs.tensors.broadcast_fixes import Fix
from mlpstudio.labs.tensors.error_kinds import OpenShape, Replay, shape_of
from mlpstudio.labs.tensors.product_fixes import Mended
from mlpstudio.labs.tensors.shape_text import Shape

MOST_CURES = 4


@dataclass(frozen=True, slots=True)
class Scene:
    """A program of a few lines.

    Attributes:
        arrays: Name and expression of each array.
        lines: What is done; the last one is refused, unless the scene is mended.
        shown: Whose shape is printed at the end.
    """

    arrays: tuple[tuple[str, str], ...]
    lines: tuple[str, ...]
    shown: str = "result"

    @property
    def shapes(self) -> tuple[tuple[str, OpenShape], ...]:
        """Name and shape of the arrays that are made of zeros, or of 0, 1, 2 …."""
        pattern = r"np\.zeros\((\([^)]*\))|np\.arange\((\d+)\)$"
        made = ((name, re.match(pattern, text)) for name, text in self.arrays)
        return tuple((name, shape_of(found[1] or found[2])) for name, found in made if found)

    @property
    def program(self) -> str:
        """All lines, ready to run."""
        made = [f"{name} = {expression}" for name, expression in self.arrays]
        return "\n".join([*made, *self.lines, f"print(np.shape({self.shown}))"])


class CureKind(Enum):
    """What mends an error."""

    BROADCAST = "broadcast"
    PRODUCT = "product"
    WEIGHTS = "weights"
    TRANSPOSE_IF = "transpose_if"
    TIMES = "times"
    SHORTER = "shorter"
    FEWER_PLACES = "fewer_places"
    PADDED = "padded"
    NEW_ARRAY = "new_array"
    SUMMED = "summed"
    EVERY_PAIR = "every_pair"
    JOIN_ALONG = "join_along"
    JOIN = "join"
    NEW_AXIS = "new_axis"
    REPEATED = "repeated"
    RESHAPE = "reshape"
    REVERSED = "reversed"
    LAST_AXIS = "last_axis"
    LAST_PLACE = "last_place"
    FROM_ZERO = "from_zero"
    FEWER_INDICES = "fewer_indices"
    OWN_MASK = "own_mask"
    TRUTHS = "truths"
    ONE_TRUTH = "one_truth"
    PLACES = "places"
    SLICE = "slice"
    SUBSCRIPTS = "subscripts"
    ELLIPSIS = "ellipsis"
    OPERANDS = "operands"
    ONE_HOT = "one_hot"
    INTEGERS = "integers"
    SQUEEZE = "squeeze"


@dataclass(frozen=True, slots=True)
class Cure:
    """A way to mend an error that has been tried.

    Attributes:
        kind: What is done.
        code: The line that is new.
        scene: All lines, which run.
        shapes: Of the arrays that the error names, as they are now.
        result: Shape of what comes of it.
        replay: How to see it in a lab; None where no lab shows it.
        origin: Where the labs have words of their own for it.
    """

    kind: CureKind
    code: str
    scene: Scene
    shapes: tuple[OpenShape, ...]
    result: Shape
    replay: Replay | None = None
    origin: Fix | Mended | None = None


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """An error played again.

    Attributes:
        scene: Lines that raise it, or for a library that is not NumPy one like it.
        cures: What mends it, the likeliest first.
    """

    scene: Scene
    cures: tuple[Cure, ...] = ()


def rehearsal(scene: Scene, cures: Iterable[Cure | None]) -> Rehearsal:
    """Return a scene with its cures; those that do not apply are None."""
    return Rehearsal(scene, tuple(cure for cure in cures if cure is not None)[:MOST_CURES])


def zeros(shape: Sequence[int], dtype: str = "") -> str:
    """Return the expression for an array of zeros."""
    return f"np.zeros({tuple(shape)}{f', dtype={dtype}' if dtype else ''})"


def of_zeros(**shapes: Shape) -> tuple[tuple[str, str], ...]:
    """Return names with arrays of zeros."""
    return tuple((name, zeros(shape)) for name, shape in shapes.items())


def along(axis: int, piece: str) -> str:
    """Return an index that takes a piece of one axis."""
    return f"[{':, ' * axis}{piece}]"
