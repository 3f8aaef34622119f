"""What batch normalisation needs, and what it makes superfluous."""

from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document.design_check import ProblemKind
from mlpstudio.engine.layers import TrainingPass
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
)
from tests.document.design_check.designs import (
    AFFINE,
    NORM,
    OUTPUT,
    SCORES,
    design,
    find,
    kinds,
    mended,
    problems,
)

Kind = ProblemKind
RELU = ActivationSpec("relu")


def test_a_frozen_normalisation_needs_no_batch() -> None:
    frozen = BatchNormSpec(trainable=False)
    assert problems(design(AFFINE, frozen, RELU, OUTPUT, batch_size=1)) == ()
    one = find(
        design(AFFINE, NORM, RELU, AFFINE, NORM, RELU, OUTPUT, batch_size=1), Kind.BATCH_OF_ONE
    )
    assert one.fix is not None
    assert one.fix.training.batch_size == 32


@pytest.mark.parametrize(
    ("layers", "is_idle"),
    [
        ((DenseSpec(5, "linear"), NORM), True),
        ((DenseSpec(5, "linear"), FlattenSpec(), NORM), True),
        ((DenseSpec(5, "tanh"), NORM), False),
        ((DenseSpec(5, "linear"), RELU, NORM), False),
        ((DenseSpec(5, "linear"), BatchNormSpec(trainable=False)), False),
    ],
)
def test_a_bias_is_called_idle_exactly_when_it_gets_no_gradient(
    layers: tuple[LayerSpec, ...], is_idle: bool
) -> None:
    network = initialized(NetworkSpec((4,), (*layers, RELU, DenseSpec(3, "softmax"))), 1)
    rng = np.random.default_rng(0)
    X, y = rng.random((32, 4), np.float32), rng.integers(0, 3, 32)  # (B, 4), (B,)
    network.loss_and_gradient(X, y, "sparse_categorical_crossentropy", TrainingPass(0))
    db = network.affines[0].db
    assert db is not None
    assert (float(np.abs(db).max()) < 1e-6) == is_idle
    assert (Kind.BIAS_BEFORE_NORM in kinds(design(*layers, RELU, OUTPUT))) == is_idle


def test_all_idle_biases_go_at_once() -> None:
    affine = DenseSpec(32, "linear", "he_normal")
    project = design(affine, NORM, RELU, affine, NORM, RELU, OUTPUT)
    problem = find(project, Kind.BIAS_BEFORE_NORM)
    assert problem.values["count"] == 64
    bare = replace(affine, use_bias=False)
    assert mended(problem) == (bare, NORM, RELU, bare, NORM, RELU, OUTPUT)


def test_normalising_behind_an_activation_is_a_matter_of_taste() -> None:
    assert problems(design(DenseSpec(32), NORM, OUTPUT)) == ()
    assert problems(design(NORM, DenseSpec(32), OUTPUT)) == ()


def test_normalised_scores_are_freed() -> None:
    project = design(DenseSpec(32), SCORES, NORM, ActivationSpec("softmax"))
    assert kinds(project) == [Kind.NORMALISED_SCORES]
    softmax = (DenseSpec(32), SCORES, ActivationSpec("softmax"))
    assert mended(find(project, Kind.NORMALISED_SCORES)) == softmax
