import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from mlpstudio.labs.descents.isolines import isolines


def test_a_plane_is_cut_in_one_straight_line():
    xs, ys = np.linspace(0, 3, 4), np.linspace(0, 2, 3)
    values = np.broadcast_to(xs, (3, 4)).copy()
    pieces = isolines(xs, ys, values, 1.25)
    assert_allclose(pieces[..., 0], 1.25)
    lengths = np.linalg.norm(pieces[:, 1] - pieces[:, 0], axis=1)
    assert lengths.sum() == pytest.approx(2.0)


def test_a_cone_is_cut_in_a_circle():
    xs = np.linspace(-2, 2, 101)
    values = np.hypot(xs, xs[:, np.newaxis])
    pieces = isolines(xs, xs, values, 1.5)
    assert_allclose(np.hypot(pieces[..., 0], pieces[..., 1]), 1.5, atol=1e-3)
    lengths = np.linalg.norm(pieces[:, 1] - pieces[:, 0], axis=1)
    assert lengths.sum() == pytest.approx(2 * np.pi * 1.5, rel=1e-3)


@pytest.mark.parametrize("level", [-1.0, 9.0])
def test_a_level_beyond_the_values_gives_no_pieces(level: float):
    values = np.arange(9.0).reshape(3, 3)
    assert isolines(np.arange(3.0), np.arange(3.0), values, level).shape == (0, 2, 2)


@given(st.integers(0, 2**32 - 1))
def test_lines_only_end_at_the_border(seed: int):
    values = np.random.default_rng(seed).standard_normal((6, 7))
    ends = isolines(np.arange(7.0), np.arange(6.0), values, 0.1).reshape(-1, 2)
    places, counts = np.unique(ends.round(9), axis=0, return_counts=True)
    on_border = (
        (places[:, 0] == 0) | (places[:, 0] == 6) | (places[:, 1] == 0) | (places[:, 1] == 5)
    )
    assert (counts[~on_border] == 2).all()
    assert (counts[on_border] == 1).all()
