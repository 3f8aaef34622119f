"""The shape quiz: questions made from a person's own network and from the operations."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

from mlpstudio.engine import shapes
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.trace import Pass, Tensor, tensors
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.broadcasting import broadcast
from mlpstudio.labs.tensors.products import product
from mlpstudio.labs.tensors.shape_text import Shape
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing

LENGTH = 10
"""Questions in a session."""

TOPICS = ("all", "network", "operations")


class Kind(Enum):
    """What is asked."""

    SHAPE = "shape"
    RANK = "rank"
    SIZE = "size"
    BYTES = "bytes"
    LAYER = "layer"
    TOTAL = "total"
    BROADCAST = "broadcast"
    DOT = "dot"
    SLICE = "slice"
    RESHAPE = "reshape"
    TRANSPOSE = "transpose"
    SUM = "sum"


OF_NETWORK = (Kind.SHAPE, Kind.RANK, Kind.SIZE, Kind.BYTES, Kind.LAYER, Kind.TOTAL)
OF_SHAPES = (
    Kind.BROADCAST,
    Kind.DOT,
    Kind.SLICE,
    Kind.RESHAPE,
    Kind.TRANSPOSE,
    Kind.SUM,
)

_UNARY = (Kind.SLICE, Kind.RESHAPE, Kind.TRANSPOSE)
_NUMBERS = (Kind.RANK, Kind.SIZE, Kind.BYTES, Kind.LAYER, Kind.TOTAL)


@dataclass(frozen=True, slots=True)
class Question:
    """A question and all that its reason needs.

    Attributes:
        kind: What is asked.
        answer: A shape, a number, or None where NumPy refuses.
        shapes: Those in the question.
        name: Of the tensor, or what is done: "[2:8]", "axis=1", "(4, -1)".
        numbers: What the answer is worked out from: parameters of each layer; the axes of a
            transpose or sum.
        dtype: Type of the tensor's numbers.
    """

    kind: Kind
    answer: Shape | int | None
    shapes: tuple[Shape, ...] = ()
    name: str = ""
    numbers: tuple[int, ...] = ()
    dtype: str = "float32"

    @property
    def is_trivial(self) -> bool:
        """Whether the answer stands in the question: nothing happens to the shape."""
        if self.kind is Kind.BROADCAST:
            return self.shapes[0] == self.shapes[1]
        return self.kind in _UNARY and self.answer == self.shapes[0]

    @property
    def is_about_tensor(self) -> bool:
        """Whether it asks about a tensor of the network, the name of which is `name`."""
        return self.kind in (Kind.SHAPE, Kind.RANK, Kind.SIZE, Kind.BYTES)

    @property
    def wants_number(self) -> bool:
        """Whether the answer is a number; otherwise a shape, or that NumPy refuses."""
        return self.kind in _NUMBERS

    @property
    def code(self) -> str:
        """The operation as one would type it, "" for a question about the network."""
        return {
            Kind.BROADCAST: "a + b",
            Kind.DOT: "np.dot(a, b)",
            Kind.SLICE: f"x{self.name}",
            Kind.RESHAPE: f"x.reshape{self.name}",
            Kind.TRANSPOSE: f"x.transpose{self.name}",
            Kind.SUM: f"x.sum({self.name})",
        }.get(self.kind, "")


def make_quiz(
    spec: NetworkSpec,
    batch_size: int,
    loss: LossSpec | str,
    topic: str,
    rng: np.random.Generator,
) -> tuple[Question, ...]:
    """Return ten questions, none of them twice and none that answers itself.

    Args:
        spec: The person's design; where it is none, all questions are about the operations.
        batch_size: B of the pass that is asked about.
        loss: Its loss.
        topic: One of `TOPICS`.
        rng: Decides which questions.
    """
    of_network = _NetworkQuestions(spec, batch_size, loss, rng) if topic != "operations" else None
    if of_network is not None and not of_network.is_design:
        of_network = None
    of_shapes = _ShapeQuestions(rng)
    kinds: list[Kind] = []
    if of_network is not None:
        kinds += of_network.kinds
    if of_network is None or topic == "all":
        kinds += OF_SHAPES
    found: list[Question] = []
    turn = 0
    while len(found) < LENGTH:
        if turn % len(kinds) == 0:  # every kind once before any comes again
            kinds = [kinds[int(i)] for i in rng.permutation(len(kinds))]
        kind = kinds[turn % len(kinds)]
        turn += 1
        is_about_network = of_network is not None and kind in OF_NETWORK
        question = of_network.ask(kind) if is_about_network and of_network else of_shapes.ask(kind)
        if question not in found and not question.is_trivial:
            found.append(question)
    return tuple(found)


class _NetworkQuestions:
    """Questions about one design."""

    def __init__(
        self, spec: NetworkSpec, B: int, loss: LossSpec | str, rng: np.random.Generator
    ) -> None:
        self._rng = rng
        try:
            self._tensors = tensors(spec, B, loss)
            self._layers = shapes.infer(spec)
        except DesignError:
            self._tensors, self._layers = (), ()
        learning = [shape for shape in self._layers if shape.n_parameters]
        self._dense = [s for s in learning if isinstance(s.layer, DenseSpec)]
        self._per_layer = tuple(shape.n_parameters for shape in learning)
        self._seen: set[str] = set()

    @property
    def is_design(self) -> bool:
        """Whether there is a network to ask about."""
        return bool(self._tensors)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """What can be asked often: shapes most of all."""
        others = [kind for kind in OF_NETWORK if kind is not Kind.LAYER or self._has_layers]
        return (Kind.SHAPE, Kind.SHAPE, *others)

    @property
    def _has_layers(self) -> bool:
        """Whether a layer has fewer parameters than all of the network."""
        return len(self._per_layer) > 1

    def ask(self, kind: Kind) -> Question:
        """Return a question of a kind, another one each time while there are any."""
        if kind is Kind.TOTAL:
            return Question(kind, sum(self._per_layer), numbers=self._per_layer)
        if kind is Kind.LAYER:
            shape = self._dense[int(self._rng.integers(len(self._dense)))]
            return Question(
                kind,
                shape.n_parameters,
                ((shape.D_in, shape.D_out), (shape.n_biases,)),
                str(shape.number),
            )
        tensor = self._tensor(kind)
        answer = {
            Kind.SHAPE: tensor.shape,
            Kind.RANK: len(tensor.shape),
            Kind.SIZE: math.prod(tensor.shape),
            Kind.BYTES: tensor.n_bytes,
        }[kind]
        return Question(kind, answer, (tensor.shape,), tensor.name, dtype=tensor.dtype)

    def _tensor(self, kind: Kind) -> Tensor:
        """Return a tensor; every second one that is asked for its shape is a gradient.

        While there are others, none comes twice: the reason of the first question tells its shape.
        """
        wants_gradient = kind is Kind.SHAPE and self._rng.random() < 0.5
        asked = [t for t in self._tensors if (t.when is Pass.BACKWARD) is wants_gradient]
        fresh = [t for t in asked if t.name not in self._seen]
        choices = fresh or asked or self._tensors
        tensor = choices[int(self._rng.integers(len(choices)))]
        self._seen.add(tensor.name)
        return tensor


class _ShapeQuestions:
    """Questions about the operations on arrays."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self._ask: dict[Kind, Callable[[], Question]] = {
            Kind.BROADCAST: self._broadcast,
            Kind.DOT: self._dot,
            Kind.SLICE: self._slice,
            Kind.RESHAPE: self._reshape,
            Kind.TRANSPOSE: self._transpose,
            Kind.SUM: self._sum,
        }

    def ask(self, kind: Kind) -> Question:
        """Return a question of a kind."""
        return self._ask[kind]()

    def _one_of(self, choices: Sequence[int]) -> int:
        return choices[int(self._rng.integers(len(choices)))]

    def _shape(self, rank: int) -> Shape:
        return tuple(self._one_of((2, 3, 4, 5, 8, 10, 32)) for _ in range(rank))

    def _broadcast(self) -> Question:
        whole = self._shape(self._one_of((2, 2, 3)))
        kept = whole[self._one_of(range(len(whole))) :]
        other = tuple(1 if self._rng.random() < 0.3 else size for size in kept)
        if self._rng.random() < 0.35:  # the mistake everybody makes: the first axis
            other = whole[:1] if whole[0] != whole[-1] else (*other[:-1], whole[-1] + 1)
        pair = (whole, other) if self._rng.random() < 0.7 else (other, whole)
        return Question(Kind.BROADCAST, broadcast(pair).result, pair)

    def _dot(self) -> Question:
        inner = self._one_of((3, 4, 5, 784))
        a = (*self._shape(self._one_of((0, 1, 1, 3))), inner)
        b = (inner, *self._shape(self._one_of((0, 1, 1))))
        if self._rng.random() < 0.3:
            b = (inner + 1, *b[1:])
        return Question(Kind.DOT, product("dot", a, b).result, (a, b))

    def _slice(self) -> Question:
        shape: Shape = (60000, 28, 28) if self._rng.random() < 0.5 else (32, *self._shape(2))
        pieces: list[str] = []
        for size in shape[: self._one_of((1, 2, 3))]:
            start = self._one_of(range(size // 2))
            stop = start + 1 + self._one_of(range(min(100, size - start - 1) or 1))
            choices = (":", f"{start}:{stop}", f"{start}:", f":-{start + 1}", str(start), "::2")
            pieces.append(choices[self._one_of(range(len(choices)))])
        text = f"[{', '.join(pieces)}]"
        return Question(Kind.SLICE, slicing(shape, read_index(text)).result, (shape,), text)

    def _reshape(self) -> Question:
        shape = self._shape(self._one_of((1, 2, 3)))
        size = math.prod(shape)
        divisors = [n for n in range(2, 65) if size % n == 0 and n < size] or [1]
        rows = self._one_of(divisors)
        if self._rng.random() < 0.3:
            rows = next(n for n in range(rows + 1, size + 2) if size % n)
        answer = (rows, size // rows) if size % rows == 0 else None
        wish = f"({rows}, -1)" if self._rng.random() < 0.7 else f"({rows}, {size // rows})"
        return Question(Kind.RESHAPE, answer, (shape,), wish, (rows,))

    def _transpose(self) -> Question:
        shape = self._shape(self._one_of((2, 3, 4)))
        axes = tuple(int(axis) for axis in self._rng.permutation(len(shape)))
        answer = tuple(shape[axis] for axis in axes)
        return Question(Kind.TRANSPOSE, answer, (shape,), str(axes), axes)

    def _sum(self) -> Question:
        shape = self._shape(self._one_of((2, 3)))
        axis = self._one_of(range(len(shape)))
        keeps = self._rng.random() < 0.4
        answer = (*shape[:axis], *((1,) if keeps else ()), *shape[axis + 1 :])
        name = f"axis={axis}, keepdims=True" if keeps else f"axis={axis}"
        return Question(Kind.SUM, answer, (shape,), name, (axis,))
