"""A project with what every rule wants to know about it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from mlpstudio.document.design_check.problem import Problem
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    LayerSpec,
    NoiseSpec,
)


@dataclass(frozen=True, slots=True)
class Block:
    """A dense layer with all that follows it before the next: together they act as one.

    Attributes:
        position: Of the dense layer in the design.
        dense: The dense layer.
        n_in: Features that come in.
        after: The layers that follow, up to the next dense one.
    """

    position: int
    dense: DenseSpec
    n_in: int
    after: tuple[LayerSpec, ...]

    @property
    def activations(self) -> list[tuple[int, str]]:
        """Positions and names of all activations but the linear ones, in order."""
        named = [
            (self.position + i, layer.activation)
            for i, layer in enumerate((self.dense, *self.after))
            if isinstance(layer, DenseSpec | ActivationSpec)
        ]
        return [(position, name) for position, name in named if name != "linear"]

    @property
    def activation(self) -> str:
        """What bends the scores: the first activation that is not linear."""
        return self.activations[0][1] if self.activations else "linear"

    @property
    def normalises(self) -> bool:
        """Whether a batch normalisation is in it, after which no signal fades."""
        return any(isinstance(layer, BatchNormSpec) for layer in self.after)

    @property
    def is_random(self) -> bool:
        """Whether its outputs are disturbed, each in another way."""
        return any(isinstance(layer, DropoutSpec | NoiseSpec) for layer in self.after)


@dataclass(frozen=True)
class Case:
    """A project with what every rule wants to know about it.

    Attributes:
        project: Of which each layer by itself makes sense.
        n_classes: Of the data; None when they are not known.
        input_shape: Shape of one sample of the data.
    """

    project: Project
    n_classes: int | None
    input_shape: tuple[int, ...]

    @property
    def layers(self) -> tuple[LayerSpec, ...]:
        """All layers of the design."""
        return self.project.network.layers

    @cached_property
    def blocks(self) -> list[Block]:
        """The dense layers, each with what follows it."""
        starts = [i for i, layer in enumerate(self.layers) if isinstance(layer, DenseSpec)]
        blocks: list[Block] = []
        n_in = self.project.network.n_features
        for start, end in pairwise([*starts, len(self.layers)]):
            dense = self.layers[start]
            assert isinstance(dense, DenseSpec)
            blocks.append(Block(start, dense, n_in, self.layers[start + 1 : end]))
            n_in = dense.units
        return blocks

    @property
    def output(self) -> Block | None:
        """The block whose values are the outputs; None while the design has no end."""
        ends = bool(self.layers) and isinstance(self.layers[-1], DenseSpec | ActivationSpec)
        return self.blocks[-1] if self.blocks and ends else None

    @property
    def hidden(self) -> list[Block]:
        """The blocks before the output."""
        return self.blocks[:-1] if self.output is not None else self.blocks

    @property
    def output_activation(self) -> str:
        """The activation of the outputs."""
        return self.project.network.output_activation

    @property
    def fitting_loss(self) -> str:
        """The cross-entropy for the labels as they are encoded."""
        is_one_hot = self.project.data.label_encoding == "one_hot"
        return "categorical_crossentropy" if is_one_hot else "sparse_categorical_crossentropy"


Rule = Callable[[Case], Iterator[Problem]]


def usual_initializer(activation: str) -> str:
    """Return the initialiser that an activation's paper or everybody's practice goes with."""
    if activation == "selu":
        return "lecun_normal"
    kin_of_relu = ("relu", "leaky_relu", "elu", "gelu", "swish", "softplus")
    return "he_normal" if activation in kin_of_relu else "glorot_uniform"
