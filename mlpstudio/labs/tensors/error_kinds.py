"""What an error about shapes says: its kind, its shapes, and the lab that shows it."""

import re
from dataclasses import dataclass, field
from enum import Enum

from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, check_shape

MAX_LENGTH = 20_000
"""Characters of a text: an error with all that led to it."""

BATCH = 32
"""Shown for the size of a batch, which Keras calls None."""

_MOST_AXES = 64  # of NumPy

OpenShape = tuple[int | None, ...]
"""A shape in which some sizes are not known."""


class ErrorKind(Enum):
    """What was refused."""

    BROADCAST = "broadcast"
    ASSIGN = "assign"
    OUTPUT = "output"
    INDEX_LISTS = "index_lists"
    DOT = "dot"
    MATMUL = "matmul"
    MATMUL_SCALAR = "matmul_scalar"
    MATMUL_BATCH = "matmul_batch"
    RESHAPE = "reshape"
    UNKNOWN_TWICE = "unknown_twice"
    TRANSPOSE = "transpose"
    AXIS = "axis"
    CONCATENATE = "concatenate"
    CONCATENATE_RANKS = "concatenate_ranks"
    STACK = "stack"
    INDEX = "index"
    TOO_MANY_INDICES = "too_many_indices"
    MASK = "mask"
    TRUTH = "truth"
    INHOMOGENEOUS = "inhomogeneous"
    EINSUM = "einsum"
    EINSUM_TERMS = "einsum_terms"
    LAYER_AXIS = "layer_axis"
    LAYER_RANK = "layer_rank"
    LAYER_SHAPE = "layer_shape"
    LOSS_SHAPES = "loss_shapes"
    LABELS = "labels"
    CARDINALITY = "cardinality"
    TORCH_CLASSES = "torch_classes"
    TORCH_TARGET = "torch_target"


class Lab(Enum):
    """Where an error can be replayed; the values are those of the panels."""

    BROADCASTING = "broadcasting"
    DOT = "dot"
    RESHAPING = "reshaping"
    SLICING = "slicing"


@dataclass(frozen=True, slots=True)
class Replay:
    """A lab set to what was refused.

    Attributes:
        lab: Which one.
        text: What is typed there.
        shape: Of its array, for the labs that have one.
        function: "dot" or "matmul", in the lab of products.
    """

    lab: Lab
    text: str
    shape: Shape = ()
    function: str = "dot"


@dataclass(frozen=True, slots=True)
class Reading:
    """An error taken apart.

    Attributes:
        kind: What was refused.
        message: The words that say so.
        shapes: Of the arrays, as far as they are named.
        clashes: (array, axis) of the sizes that do not fit.
        values: Numbers that the sentence about it needs.
        replay: How to see it in a lab; None where no lab shows it.
    """

    kind: ErrorKind
    message: str
    shapes: tuple[OpenShape, ...] = ()
    clashes: tuple[tuple[int, int], ...] = ()
    values: dict[str, str] = field(default_factory=dict[str, str])
    replay: Replay | None = None


SHAPE = r"[(\[][\dNone,\s]*[)\]]"


def rank_of(text: str) -> int:
    """Return a number of axes, but not one that would fill the memory."""
    return min(int(text), _MOST_AXES)


def shape_of(text: str) -> OpenShape:
    """Return the shape that a text names; None and ? stand for sizes that are not known."""
    sizes = re.findall(r"\d+|None|\?", text)
    return tuple(int(size) if size.isdecimal() else None for size in sizes)


def closed(shape: OpenShape) -> Shape:
    """Return a shape with a usual size where none is known."""
    return tuple(BATCH if size is None else size for size in shape)


def replay_in(lab: Lab, text: str, shape: Shape = (), function: str = "dot") -> Replay | None:
    """Return a replay, None where it is beyond what the labs show."""
    try:
        check_shape(shape)
    except ShapeError:
        return None
    return Replay(lab, text, shape, function) if len(text) <= 200 else None


def words_of(match: re.Match[str]) -> str:
    """Return what was matched in one line."""
    return " ".join(match.group().split())


def behind(size: int, rank: int) -> OpenShape:
    """Return a shape of which only the last size is known."""
    return (*(None,) * (rank - 1), size)
