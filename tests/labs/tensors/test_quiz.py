"""The questions of the shape quiz: NumPy and the engine give the same answers."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine import shapes
from mlpstudio.engine.network import Network
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

SPARSE = "sparse_categorical_crossentropy"
SPEC = NetworkSpec(
    (4,),
    (DenseSpec(6, use_bias=False), BatchNormSpec(), DropoutSpec(0.5), DenseSpec(3, "softmax")),
)


def quiz(seed: int, topic: str = "all", spec: NetworkSpec = SPEC) -> tuple[Question, ...]:
    return make_quiz(spec, 7, SPARSE, topic, np.random.default_rng(seed))


def numpy_answer(question: Question) -> tuple[int, ...] | None:
    """Return what NumPy says, of arrays that take no memory."""
    arrays = [np.broadcast_to(np.float32(0.0), shape) for shape in question.shapes]
    try:
        if question.kind is Kind.BROADCAST:
            return np.broadcast_shapes(*question.shapes)
        if question.kind is Kind.DOT:
            return np.dot(np.zeros(question.shapes[0]), np.zeros(question.shapes[1])).shape
        return eval(question.code, {"x": arrays[0], "np": np}).shape
    except ValueError:
        return None


@settings(deadline=None, max_examples=150)
@given(st.integers(0, 10**6))
def test_numpy_gives_the_same_answers(seed):
    for question in quiz(seed, "operations"):
        assert question.kind in OF_SHAPES
        assert numpy_answer(question) == question.answer, question


def test_the_engine_gives_the_same_answers():
    network = Network(SPEC)
    traced = trace(network, np.zeros((7, 4), np.float32), np.zeros(7, np.int64), SPARSE)
    values = {tensor.name: tensor.values for tensor in traced}
    layers = {str(s.number): s for s in shapes.infer(SPEC) if isinstance(s.layer, DenseSpec)}
    seen: set[Kind] = set()
    for seed in range(60):
        for question in quiz(seed, "network"):
            seen.add(question.kind)
            if question.kind is Kind.TOTAL:
                assert question.answer == network.theta.size == sum(question.numbers)
                continue
            if question.kind is Kind.LAYER:
                assert question.answer == layers[question.name].n_parameters
                continue
            array = values[question.name]
            assert array is not None
            expected = {
                Kind.SHAPE: array.shape,
                Kind.RANK: array.ndim,
                Kind.SIZE: array.size,
                Kind.BYTES: array.nbytes,
            }[question.kind]
            assert question.answer == expected, question
    assert seen == set(OF_NETWORK)


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
