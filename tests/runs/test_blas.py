"""The number of threads of matrix products is what it was set to."""

import pytest
from threadpoolctl import threadpool_info

from mlpstudio.runs.blas import TRAINING_THREADS, set_blas_threads


def blas_threads():
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


@pytest.fixture
def _as_before():
    (before,) = blas_threads() or {TRAINING_THREADS}
    yield
    set_blas_threads(before)


@pytest.mark.usefixtures("_as_before")
@pytest.mark.parametrize("count", [2, 1])
def test_all_matrix_products_use_that_many_threads_from_now_on(count):
    if not blas_threads():
        pytest.skip("this NumPy multiplies matrices without a library that has threads")
    set_blas_threads(count)
    assert blas_threads() == {count}


def test_training_uses_one_thread_so_that_curves_are_the_same_everywhere():
    assert TRAINING_THREADS == 1
