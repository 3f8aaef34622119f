"""What is offered for shapes that do not fit really mends them, in NumPy too."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.broadcast_fixes import MOST_FIXES, FixKind, fixes
from mlpstudio.labs.tensors.broadcasting import NAMES, broadcast

shapes = st.lists(st.integers(0, 4), max_size=4).map(tuple)
many = st.lists(shapes, min_size=2, max_size=3).map(tuple)


def arrays(drawn):
    return {
        name: np.arange(math.prod(shape)).reshape(shape)
        for name, shape in zip(NAMES, drawn, strict=False)
    }


@settings(max_examples=600)
@given(many)
def test_every_fix_works_when_numpy_runs_it(drawn):
    found = fixes(drawn)
    assert len(found) <= MOST_FIXES
    if broadcast(drawn).result is not None:
        assert found == ()
    for fix in found:
        here = arrays(drawn)
        exec(fix.line, {"np": np}, here)
        assert here[NAMES[fix.operand]].shape == fix.shape
        assert np.broadcast_shapes(*(here[name].shape for name in NAMES[: len(drawn)])) == (
            fix.result
        )
        others = [name for place, name in enumerate(NAMES[: len(drawn)]) if place != fix.operand]
        assert all(here[name].shape == arrays(drawn)[name].shape for name in others)


def test_one_number_for_each_sample_gets_an_axis():
    first, second, *_ = fixes([(32, 10), (32,)])
    assert (first.kind, first.operand, first.shape) == (FixKind.NEW_AXIS, 1, (32, 1))
    assert first.line.startswith("b = b[:, np.newaxis]")
    assert "b.reshape(32, 1)" in first.line
    assert first.result == (32, 10)
    assert second.kind is FixKind.KEEPDIMS
    assert "a.sum(axis=1, keepdims=True)" in second.line


@pytest.mark.parametrize(
    ("drawn", "kind", "shape"),
    [
        ([(4, 32, 10), (4,)], FixKind.NEW_AXIS, (4, 1, 1)),
        ([(4, 32, 10), (4, 32)], FixKind.NEW_AXIS, (4, 32, 1)),
        ([(10, 32), (32, 10)], FixKind.TRANSPOSE, (10, 32)),
        ([(2, 3, 5), (3, 5, 2)], FixKind.TRANSPOSE, (2, 3, 5)),
        ([(32, 10), (320,)], FixKind.RESHAPE, (32, 10)),
        ([(4, 32, 10), (320,)], FixKind.RESHAPE, (32, 10)),
        ([(3,), (4,)], FixKind.PAIRS, (3, 1)),
        ([(2, 3), (2,), (3,)], FixKind.NEW_AXIS, (2, 1)),
    ],
)
def test_the_likeliest_fix_comes_first(drawn, kind, shape):
    fix = fixes(drawn)[0]
    assert (fix.kind, fix.shape) == (kind, shape)


def test_numbers_are_never_mixed_up_by_a_reshape():
    assert all(fix.kind is not FixKind.RESHAPE for fix in fixes([(10, 32), (32, 10)]))


def test_where_no_single_change_helps_none_is_offered():
    assert fixes([(2, 3), (5, 7), (11, 13)]) == ()


def test_no_fix_makes_more_axes_than_can_be_shown():
    drawn = [(2,) * 5, (3,) * 5]
    assert fixes(drawn) == ()
