"""How many threads the matrix products use."""

from threadpoolctl import threadpool_limits  # pyright: ignore[reportMissingTypeStubs]  none exist

TRAINING_THREADS = 1
"""One thread, everywhere the same: the order of additions, and with it the last bit of a curve,
depends on the number of threads; and beside a window a second one gains little and costs the
window its smoothness."""


def set_blas_threads(count: int) -> None:
    """Let all matrix products of this process use `count` threads from now on.

    It is called once, when the program starts: changing it while a run is under way would change
    the run's last bits.
    """
    threadpool_limits(limits=count, user_api="blas")
