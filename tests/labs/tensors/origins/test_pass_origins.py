"""Where numbers come from: every formula, computed again, gives the number it explains."""

import math
from collections.abc import Container

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine import shapes
from mlpstudio.engine.activations import ACTIVATIONS
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import trace
from mlpstudio.labs.tensors.origins import Cell, Origin, PassOrigins, Reduction, Term
from tests.engine.builders import (
    ALL_FORMS,
    UNITS,
    loss_forms,
    name_of_form,
    network64,
    network_specs,
    output_activation_for,
    targets_for,
)

SPARSE = "sparse_categorical_crossentropy"
SEED = 0
NAMES = {name: getattr(math, name) for name in ("exp", "log", "sqrt", "tanh", "erf", "pi")} | {
    "sign": np.sign
}


def computed(term: Term) -> float:
    """Return what the printed term gives with its printed numbers."""
    numbers = [repr(part.value) if part.value >= 0 else f"({part.value!r})" for part in term.parts]
    return float(eval(term.template.format(*numbers), dict(NAMES)))


def recomputed(origin: Origin) -> float:
    terms = [computed(origin.term(i)) for i in range(origin.n_terms)]
    whole = {
        Reduction.SINGLE: lambda: terms[0],
        Reduction.SUM: lambda: sum(terms),
        Reduction.MEAN: lambda: sum(terms) / len(terms),
        Reduction.MAX: lambda: max(terms),
    }[origin.reduction]()
    return whole + sum(computed(term) for term in origin.extras)


def origins_of(spec: NetworkSpec, loss: LossSpec | str, B: int = 4, seed: int = 0) -> PassOrigins:
    flat = network64(spec.layers, spec.n_features, seed)
    network, rng = Network(spec, flat.weights), np.random.default_rng(seed)
    X = rng.standard_normal((B, spec.n_features))
    targets = targets_for(loss, B, network.n_outputs, rng)
    return PassOrigins(trace(network, X, targets, loss, SEED), spec, loss, SEED)


def is_close(computed: float, told: float) -> bool:
    """Return what `numpy.testing.assert_allclose` asserts, of two numbers and 50 times as fast."""
    if math.isnan(told) or math.isinf(told):
        return computed == told or (math.isnan(computed) and math.isnan(told))
    return abs(computed - told) <= 1e-10 + 1e-8 * abs(told)


def assert_true(
    spec: NetworkSpec,
    loss: LossSpec | str,
    B: int = 4,
    seed: int = 0,
    only: Container[str] | None = None,
) -> set[str]:
    """Compute every number again from what it is said to come from, down to the given ones.

    Args:
        spec: The design.
        loss: The loss.
        B: Samples.
        seed: Of weights and samples.
        only: Tensors to begin at; None begins at all of them.
    """
    origins = origins_of(spec, loss, B, seed)
    todo = [
        Cell(name, index)
        for name, tensor in origins.values.tensors.items()
        if only is None or name in only
        for index in np.ndindex(*tensor.shape)
    ]
    todo = todo[:: max(1, len(todo) // 70)]  # of large designs a part
    seen = set(todo)
    names: set[str] = set()
    while todo:
        cell = todo.pop()
        names.add(cell.name)
        origin = origins.of(cell)
        assert origin.cell == cell
        if origin.reduction is Reduction.GIVEN:
            assert origin.n_terms == 0
            assert origin.symbols() == ""
            continue
        assert is_close(recomputed(origin), origin.value), (spec, loss, origin)
        for term in [*map(origin.term, range(origin.n_terms)), *origin.extras]:
            assert is_close(computed(term), term.value), (spec, loss, origin, term)
            for part in term.parts:
                assert float(origins.values[part.cell.name][part.cell.index]) == part.value
                if part.cell not in seen and part.cell.name not in origins.values.tensors:
                    seen.add(part.cell)
                    todo.append(part.cell)
    return names


@pytest.mark.parametrize("form", ALL_FORMS, ids=name_of_form)
@pytest.mark.parametrize("place", ["first", "between", "before the output"])
def test_every_layer_in_every_place(form, place):
    first, last = DenseSpec(UNITS, "tanh"), DenseSpec(3, "softmax")
    layers = {
        "first": (form, first, last),
        "between": (first, form, first, form, last),
        "before the output": (first, form, last),
    }[place]
    assert_true(NetworkSpec((2, 3), layers), SPARSE)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_activation_hidden_and_by_itself(activation):
    layers = (DenseSpec(4, activation), DenseSpec(4, "linear"), ActivationSpec(activation))
    assert_true(NetworkSpec((3,), (*layers, DenseSpec(3, "softmax"))), SPARSE)


OF_THE_HEAD = ("A2", "Y", "L", "dZ2")
"""What depends on the pair of output activation and loss; all else follows from these numbers."""


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("units", [1, 3])
def test_every_output_activation_with_every_loss(activation, units):
    for loss in loss_forms(units):
        if loss.from_logits and activation != "linear":
            continue  # refused
        layers = (DenseSpec(UNITS, "tanh"), DenseSpec(units, activation))
        names = assert_true(NetworkSpec((3,), layers), loss, 3, only=OF_THE_HEAD)
        assert names >= {"A2", "L", "losses", "dZ2"}


@settings(max_examples=25)
@given(network_specs, st.integers(0, 1000))
def test_any_network(spec, seed):
    for loss in loss_forms(shapes.infer(spec)[-1].D_out):
        if loss.from_logits and spec.output_activation != "linear":
            continue
        if output_activation_for(loss) == spec.output_activation:
            assert_true(spec, loss, 3, seed)
            return


@pytest.mark.parametrize("name", ["small", "linear"])
def test_the_ready_made_designs(name):
    if name in NETWORKS:
        assert_true(NETWORKS[name], SPARSE, 3)


def test_from_a_probability_down_to_a_pixel():
    spec = NetworkSpec((2, 2), (FlattenSpec(), DenseSpec(3), DenseSpec(2, "softmax")))
    origins = origins_of(spec, SPARSE)
    cell, path = Cell("A2", (1, 0)), ["A2"]
    while True:
        origin = origins.of(cell)
        if origin.reduction is Reduction.GIVEN:
            break
        cell = origin.term(0).parts[0].cell
        path.append(cell.name)
    assert path == ["A2", "Z2", "A1", "Z1", "V1", "X"]
    assert cell.text == "X[1, 0, 0]"


def test_from_a_gradient_down_to_the_labels():
    spec = NetworkSpec((4,), (DenseSpec(3), DenseSpec(2, "softmax")))
    origins = origins_of(spec, SPARSE)
    origin = origins.of(Cell("dW2", (2, 1)))
    assert origin.symbols() == "Σᵢ A1[i, 2] * dZ2[i, 1]"
    origin = origins.of(origin.term(3).parts[1].cell)
    assert origin.symbols() == "(A2[3, 1] - T[3, 1]) / 4"
    origin = origins.of(origin.term(0).parts[1].cell)
    assert origin.symbols() == "(1 if Y[3] == 1 else 0)"


def test_formulas_of_every_kind_of_layer():
    layers = (
        DenseSpec(3, "linear", l1=0.1, l2=0.2),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.25),
        NoiseSpec(0.5),
        DenseSpec(2, "softmax"),
    )
    origins = origins_of(NetworkSpec((4,), layers), SPARSE)

    def symbols(name: str, *index: int) -> str:
        return origins.of(Cell(name, index)).symbols()

    assert symbols("Z1", 0, 2) == "Σᵢ X[0, i] * W1[i, 2] + b1[2]"
    assert symbols("μ2", 2) == "1 / 4 * Σᵢ A1[i, 2]"
    assert symbols("v2", 2) == "1 / 4 * Σᵢ (A1[i, 2] - μ2[2]) ** 2"
    assert symbols("S2", 0, 2) == "(A1[0, 2] - μ2[2]) / sqrt(v2[2] + 0.001)"
    assert symbols("N2", 0, 2) == "γ2[2] * S2[0, 2] + β2[2]"
    assert symbols("F3", 0, 2) == "max(N2[0, 2], 0)"
    assert symbols("D4", 0, 2) == "mask4[0, 2] * F3[0, 2] / (1 - 0.25)"
    assert symbols("E5", 0, 2) == "D4[0, 2] + 0.5 * noise5[0, 2]"
    assert symbols("A2", 0, 1) == "exp(Z2[0, 1] - max Z2[0]) / total Z2[0]"
    assert symbols("L") == "1 / 4 * Σᵢ losses[i] + 0.1 * Σ|W1| + 0.2 * ΣW1²"
    assert "sign(W1[3, 2])" in symbols("dW1", 3, 2)
    assert symbols("dA1", 0, 2) == (
        "γ2[2] / sqrt(v2[2] + 0.001) * (dN2[0, 2] - mean dN2[2] - S2[0, 2] * mean dN2 * S2[2])"
    )


def test_the_loss_of_a_sample_that_is_surely_wrong_stays_finite():
    spec = NetworkSpec((1,), (DenseSpec(2, "softmax"),))
    network = Network(spec, dtype=np.float64)
    network.theta[:2] = (800.0, -800.0)
    X, Y = np.ones((1, 1)), np.array([1])
    origins = PassOrigins(trace(network, X, Y, SPARSE), spec, SPARSE)
    origin = origins.of(Cell("losses", (0,)))
    assert origin.value == recomputed(origin) == 1600.0
    assert "max Z1[0]" in origin.symbols()


def test_a_diverged_network_is_explained_as_it_is():
    spec = NetworkSpec((2,), (DenseSpec(3), DenseSpec(2, "softmax")))
    network = Network(spec)
    network.theta[:] = np.nan
    X, Y = np.ones((2, 2), np.float32), np.array([0, 1])
    origins = PassOrigins(trace(network, X, Y, SPARSE), spec, SPARSE)
    for name, tensor in origins.values.tensors.items():
        origin = origins.of(Cell(name, (0,) * len(tensor.shape)))
        assert tensor.values is not None
        if name not in ("X", "Y"):
            assert math.isnan(origin.value)


def test_the_strongest_terms_come_first():
    spec = NetworkSpec((4,), (DenseSpec(2, "softmax"),))
    origin = origins_of(spec, SPARSE).of(Cell("Z1", (0, 0)))
    sizes = [abs(origin.term(i).value) for i in origin.strongest(4)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(origin.strongest(2)) == 2


def test_a_place_that_is_not_there():
    origins = origins_of(NetworkSpec((4,), (DenseSpec(2, "softmax"),)), SPARSE)
    with pytest.raises(IndexError):
        origins.of(Cell("Z1", (99, 0)))
    with pytest.raises(KeyError):
        origins.of(Cell("Q9"))
