import numpy as np
import pytest

from mlpstudio.datasets.readers import values
from mlpstudio.datasets.readers.values import (
    ValueFacts,
    check_size,
    compact,
    facts,
    joined,
    sample_shape,
    scale_of,
)
from mlpstudio.datasets.watch import UNWATCHED, CancelledError, Watch
from mlpstudio.errors import DataError

BYTES = ValueFacts(0, 255, True)
UNIT = ValueFacts(0, 1, False)


@pytest.mark.parametrize(
    ("array", "expected"),
    [
        (np.array([[0, 255]], np.uint8), ValueFacts(0, 255, True)),
        (np.array([[-3, 7]], np.int16), ValueFacts(-3, 7, True)),
        (np.array([[True, False]]), ValueFacts(0, 1, True)),
        (np.array([[0.0, 17.0]]), ValueFacts(0, 17, True)),
        (np.array([[0.5, 1]], np.float16), ValueFacts(0.5, 1, False)),
    ],
)
def test_range_and_wholeness_are_known(array, expected):
    assert facts("x", array, UNWATCHED) == expected


def test_all_pieces_are_looked_at(monkeypatch):
    monkeypatch.setattr(values, "_PIECE", 8)
    array = np.zeros((10, 4))
    array[7, 2], array[9, 3] = 0.5, -2
    assert facts("x", array, UNWATCHED) == ValueFacts(-2, 0.5, False)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_value_that_is_not_finite_is_refused_with_its_sample(monkeypatch, bad):
    monkeypatch.setattr(values, "_PIECE", 8)
    array = np.zeros((10, 2, 2))
    array[6, 1, 0] = bad
    with pytest.raises(DataError, match=f"file: expected finite numbers, found {bad} in sample 7"):
        facts("file", array, UNWATCHED)


def test_values_beyond_float32_are_refused():
    with pytest.raises(DataError, match=r"from 0 to 1e\+300"):
        facts("file", np.array([[0, 1e300]]), UNWATCHED)


@pytest.mark.parametrize(
    "array", [np.array([["a"]]), np.array([[1j]]), np.array([["2020"]], "M8")]
)
def test_what_is_no_number_is_refused(array):
    with pytest.raises(DataError, match="file: expected numbers, found elements of type"):
        facts("file", array, UNWATCHED)


def test_looking_can_be_cancelled():
    with pytest.raises(CancelledError):
        facts("x", np.zeros((3, 3)), Watch(cancelled=lambda: True))


def test_several_arrays_are_known_together():
    both = joined([ValueFacts(0, 3, True), ValueFacts(-1, 2, False)])
    assert both == ValueFacts(-1, 3, False)


def test_bytes_are_whole_and_between_0_and_255():
    assert BYTES.are_bytes
    for other in (ValueFacts(-1, 9, True), ValueFacts(0, 256, True), ValueFacts(0, 9, False)):
        assert not other.are_bytes
    assert UNIT.are_unit
    assert not ValueFacts(-0.1, 1, False).are_unit


def test_too_much_memory_is_refused():
    assert check_size("file", 10, (2, 3), 4) == 240
    with pytest.raises(DataError, match=r"file: 1,000,000 samples .* need 3,136,000,000 bytes"):
        check_size("file", 10**6, (28, 28), 4)


@pytest.mark.parametrize(
    ("stored", "known", "expected"),
    [
        ((28, 28), BYTES, (28, 28)),
        ((28, 28, 1), BYTES, (28, 28)),
        ((1, 28, 28), BYTES, (28, 28)),
        ((32, 32, 3), BYTES, (32, 32, 3)),
        ((784,), BYTES, (28, 28)),
        ((784,), UNIT, (28, 28)),
        ((784,), ValueFacts(0, 254.5, False), (28, 28)),
        ((784,), ValueFacts(0, 256, True), (784,)),
        ((784,), ValueFacts(-3, 3, False), (784,)),
        ((4,), UNIT, (4,)),
        ((), UNIT, (1,)),
    ],
)
def test_shapes_become_those_in_which_samples_are_used(stored, known, expected):
    assert sample_shape(stored, known) == expected


@pytest.mark.parametrize(
    ("shape", "known", "expected"),
    [
        ((28, 28), BYTES, 1 / 255),
        ((8, 8), ValueFacts(0, 16, True), 1 / 16),
        ((28, 28), ValueFacts(0, 40_000, True), 1 / 65535),
        ((28, 28), ValueFacts(0, 1e6, True), 1e-6),
        ((28, 28), UNIT, 1),
        ((28, 28), ValueFacts(-1, 1, False), 1),
        ((4,), BYTES, 1),
    ],
)
def test_images_are_scaled_to_one_and_tables_are_not(shape, known, expected):
    assert scale_of(shape, known) == expected


def test_samples_are_compact():
    array = np.arange(8, dtype=np.float64).reshape(2, 4)
    small = compact(array, (2, 2), as_bytes=True)
    assert (small.dtype, small.shape) == (np.uint8, (2, 2, 2))
    assert compact(array, (4,), as_bytes=False).dtype == np.float32
    bytes_already = np.zeros((2, 4), np.uint8)
    assert np.shares_memory(compact(bytes_already, (4,), as_bytes=True), bytes_already)
