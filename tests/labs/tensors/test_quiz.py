"""The questions of the shape quiz: NumPy and the engine give the same answers."""

import math
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine.network import Network
from mlpstudio.engine.shapes import dense_shapes
from mlpstudio.engine.spec import BatchNormSpec, DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.trace import trace
from mlpstudio.labs.tensors.quiz import (
    LENGTH,
    OF_NETWORK,
    OF_SHAPES,
    TOPICS,
    Kind,
    Question,
    make_quiz,
)
from tests.engine.builders import network_specs

SPARSE = "sparse_categorical_crossentropy"
SPEC = NetworkSpec(
    (4,),
    (DenseSpec(6, use_bias=False), BatchNormSpec(), DropoutSpec(0.5), DenseSpec(3, "softmax")),
)


def quiz(seed: int, topic: str = "all", spec: NetworkSpec = SPEC) -> tuple[Question, ...]:
    return make_quiz(spec, 7, SPARSE, topic, np.random.default_rng(seed))


def numpy_answer(question: Question) -> tuple[int, ...] | None:
    """Return what NumPy says of the line of code, of arrays that take no memory."""
    arrays = [np.broadcast_to(np.float32(0.0), shape) for shape in question.shapes]
    names = {"a": arrays[0], "b": arrays[-1], "x": arrays[0], "np": np}
    try:
        return eval(question.code, names).shape
    except ValueError:
        return None


@settings(max_examples=150)
@given(st.integers(0, 10**6))
def test_numpy_gives_the_same_answers(seed):
    for question in quiz(seed, "operations"):
        assert question.kind in OF_SHAPES
        assert numpy_answer(question) == question.answer, question


def engine_answer(
    network: Network, traced: Mapping[str, np.ndarray], question: Question
) -> object:
    """Return what the arrays of a pass say that was really made."""
    if question.kind is Kind.TOTAL:
        assert question.answer == sum(question.numbers)
        return network.theta.size
    if question.kind is Kind.LAYER:
        W, b = (traced.get(f"{letter}{question.name}") for letter in "Wb")
        assert W is not None
        return W.size + (0 if b is None else b.size)
    array = traced[question.name]
    assert question.dtype == array.dtype
    return {
        Kind.SHAPE: array.shape,
        Kind.RANK: array.ndim,
        Kind.SIZE: array.size,
        Kind.BYTES: array.nbytes,
    }[question.kind]


@settings(max_examples=100)
@given(network_specs, st.integers(1, 9), st.integers(0, 10**6))
def test_the_engine_gives_the_same_answers_about_any_network(spec, B, seed):
    network = Network(spec)
    loss, targets = "mean_squared_error", np.zeros((B, network.n_outputs), np.float32)
    X = np.zeros((B, spec.n_features), np.float32)
    traced = {t.name: t.values for t in trace(network, X, targets, loss) if t.values is not None}
    for question in make_quiz(spec, B, loss, "network", np.random.default_rng(seed)):
        assert engine_answer(network, traced, question) == question.answer, question


def test_every_kind_of_question_comes_up():
    for topic, kinds in (("network", OF_NETWORK), ("operations", OF_SHAPES)):
        assert {q.kind for seed in range(20) for q in quiz(seed, topic)} == set(kinds)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_question_answers_itself(topic):
    for question in (q for seed in range(200) for q in quiz(seed, topic)):
        assert not question.is_trivial
        if question.kind in (Kind.SLICE, Kind.RESHAPE, Kind.TRANSPOSE):
            assert question.answer != question.shapes[0]
        if question.kind is Kind.BROADCAST:
            assert question.shapes[0] != question.shapes[1]


@pytest.mark.parametrize("name", [n for n, s in NETWORKS.items() if len(dense_shapes(s)) > 1])
def test_no_tensor_is_asked_about_twice_while_there_are_others(name):
    for seed in range(20):
        named = [q.name for q in quiz(seed, "network", NETWORKS[name]) if q.is_about_tensor]
        assert len(named) == len(set(named))


def test_a_single_layer_is_not_asked_about_beside_the_whole():
    spec = NetworkSpec((4,), (DenseSpec(3, "softmax"),))
    asked = [q for seed in range(30) for q in quiz(seed, "network", spec)]
    assert Kind.LAYER not in {question.kind for question in asked}
    assert Kind.TOTAL in {question.kind for question in asked}


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("name", NETWORKS)
def test_ten_questions_and_none_twice(topic, name):
    for seed in range(20):
        found = quiz(seed, topic, NETWORKS[name])
        assert len(found) == LENGTH == len(set(found))


def test_the_seed_decides():
    assert quiz(5) == quiz(5)
    assert quiz(5) != quiz(6)


def test_a_small_design_has_questions_enough():
    spec = NetworkSpec((1,), (DenseSpec(1, "sigmoid", use_bias=False, trainable=False),))
    for seed in range(50):
        found = make_quiz(spec, 1, "binary_crossentropy", "network", np.random.default_rng(seed))
        assert len(set(found)) == LENGTH


def test_a_design_that_is_none_is_not_asked_about():
    broken = NetworkSpec((4,), (DropoutSpec(0.5),))
    assert all(question.kind in OF_SHAPES for question in quiz(0, "network", broken))


def test_some_operations_are_refused_and_most_are_not():
    asked = [question for seed in range(100) for question in quiz(seed, "operations")]
    for kind in (Kind.BROADCAST, Kind.DOT, Kind.RESHAPE):
        answers = [question.answer for question in asked if question.kind is kind]
        share = answers.count(None) / len(answers)
        assert 0.1 < share < 0.6, kind


def test_a_gradient_is_asked_as_often_as_another_tensor():
    named = [q.name for seed in range(100) for q in quiz(seed, "network") if q.kind is Kind.SHAPE]
    share = sum(name.startswith("d") for name in named) / len(named)
    assert 0.35 < share < 0.65
    assert math.isfinite(share)
