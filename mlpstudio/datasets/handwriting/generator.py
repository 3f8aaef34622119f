"""Digits on demand: the same image for the same seed and number, however many are asked for."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.handwriting import (
    eight_and_nine,
    four_and_five,
    six_and_seven,
    two_and_three,
    zero_and_one,
)
from mlpstudio.datasets.handwriting.raster import paint, place
from mlpstudio.datasets.handwriting.strokes import Hand
from mlpstudio.datasets.handwriting.writer import written
from mlpstudio.datasets.mnist import CLASS_NAMES, SCALE
from mlpstudio.datasets.preprocessing import FIELD
from mlpstudio.engine.arrays import ByteArray, FloatArray, IntArray
from mlpstudio.engine.batching import Samples

GENERATOR_VERSION = 2
"""Raised by every change that alters an image."""

CHUNK = 500
"""Images that share a random generator; a multiple of ten, so that all digits are equally many."""

FORMS = (
    *zero_and_one.FORMS,
    *two_and_three.FORMS,
    *four_and_five.FORMS,
    *six_and_seven.FORMS,
    *eight_and_nine.FORMS,
)
"""For each digit the ways of writing it, each with the share of people who do."""
_MOST_THREADS = 4
_TEST_STREAM = 1
_TRAIN_STREAM = 0


@dataclass(frozen=True, slots=True)
class _Group:
    """Images in which one digit is written in one form.

    Attributes:
        digit: What is written.
        segments: (n, M, 5) both ends and the pen's radius.
        radius: (n,) the pen's usual radius.
    """

    digit: int
    segments: FloatArray
    radius: FloatArray


def generate(
    n: int,
    seed: int,
    progress: Callable[[float], None] | None = None,
    *,
    n_threads: int | None = None,
) -> tuple[ByteArray, IntArray]:
    """Write digits as many people do, normalised as MNIST is.

    Image i depends on nothing but the seed and i. Each run of 500 images holds 50 of each digit.

    Args:
        n: Images.
        seed: Not negative.
        progress: Told the share that is done, from 0 to 1, in this thread; if it raises, the
            work stops and the exception is passed on.
        n_threads: None for one for each processor, at most 4.

    Returns:
        (n, 28, 28) uint8, bright ink on black, and (n,) int64.
    """
    return _generate(n, (seed, _TRAIN_STREAM), progress, n_threads)


def _generate(
    n: int,
    entropy: tuple[int, ...],
    progress: Callable[[float], None] | None,
    n_threads: int | None,
) -> tuple[ByteArray, IntArray]:
    """Write the chunks of one random stream on several threads; NumPy lets them run together."""
    images = np.empty((n, FIELD, FIELD), dtype=np.uint8)  # (n, 28, 28)
    labels = np.empty(n, dtype=np.int64)  # (n,)
    starts = range(0, n, CHUNK)

    def work(start: int) -> int:
        chunk = slice(start, min(start + CHUNK, n))
        count = chunk.stop - start
        some_images, some_labels = _chunk((*entropy, start // CHUNK))
        images[chunk], labels[chunk] = some_images[:count], some_labels[:count]
        return count

    n_done = 0
    workers = n_threads or min(os.cpu_count() or 1, _MOST_THREADS)
    with ThreadPoolExecutor(workers) as pool:
        try:
            for count in pool.map(work, starts):
                n_done += count
                if progress is not None:
                    progress(n_done / n)
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
    return images, labels


def handwriting_dataset(
    n_train: int, n_test: int, seed: int, progress: Callable[[float], None] | None = None
) -> Dataset:
    """Write a data set; its test digits come from a random stream of their own."""
    test_share = n_test / max(n_train + n_test, 1)

    def during_test(share: float) -> None:
        if progress is not None:
            progress(test_share * share)

    def during_train(share: float) -> None:
        if progress is not None:
            progress(test_share + (1 - test_share) * share)

    test = _generate(n_test, (seed, _TEST_STREAM), during_test, None)
    train = _generate(n_train, (seed, _TRAIN_STREAM), during_train, None)
    return Dataset(
        name="digits",
        train=Samples(*train, SCALE),
        validation=None,
        test=Samples(*test, SCALE),
        class_names=CLASS_NAMES,
    )


def _chunk(entropy: tuple[int, ...]) -> tuple[ByteArray, IntArray]:
    """Write one chunk of images in random order."""
    rng = np.random.default_rng(entropy)
    groups = _written_groups(rng)
    n_most = groups[0].segments.shape[1]
    segments = np.concatenate([_padded(group.segments, n_most) for group in groups])  # (500, M, 5)
    sizes = [len(group.radius) for group in groups]
    n_segments = np.repeat([group.segments.shape[1] for group in groups], sizes)  # (500,)
    radius = np.concatenate([group.radius for group in groups])  # (500,)
    labels = np.repeat([group.digit for group in groups], sizes)  # (500,)
    order = rng.permutation(CHUNK)  # (500,)
    return place(paint(segments, n_segments, radius))[order], labels[order]


def _padded(segments: FloatArray, n_segments: int) -> FloatArray:
    """Return (n, M, 5) segments with M made up to `n_segments` by ones that are not in use."""
    lacking = n_segments - segments.shape[1]
    return np.pad(segments, ((0, 0), (0, lacking), (0, 0)), constant_values=1)


def _written_groups(rng: np.random.Generator) -> list[_Group]:
    """Write 50 of each digit in its forms; those with most segments first, as `paint` asks."""
    groups: list[_Group] = []
    for digit, forms in enumerate(FORMS):
        shares = np.array([share for share, _ in forms])  # (forms,)
        counts = rng.multinomial(CHUNK // len(FORMS), shares / shares.sum())  # (forms,)
        for (_, form), count in zip(forms, counts.tolist(), strict=True):
            if count:
                hand = Hand(rng, count)
                groups.append(_Group(digit, *written(hand, form(hand))))
    return sorted(groups, key=lambda group: -group.segments.shape[1])
