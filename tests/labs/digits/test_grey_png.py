import io

import numpy as np
import pytest
from PIL import Image

from mlpstudio.labs.digits.grey_png import grey_png


@pytest.mark.parametrize("shape", [(28, 28), (1, 5), (7, 3)])
def test_another_program_reads_the_same_pixels(shape: tuple[int, int]):
    pixels = np.random.default_rng(0).integers(0, 256, shape, dtype=np.uint8)
    with Image.open(io.BytesIO(grey_png(pixels))) as image:
        image.verify()  # the checksums
    with Image.open(io.BytesIO(grey_png(pixels))) as image:
        assert image.mode == "L"
        np.testing.assert_array_equal(np.asarray(image), pixels)


def test_a_view_is_written_as_it_looks():
    pixels = np.arange(36, dtype=np.uint8).reshape(6, 6)
    with Image.open(io.BytesIO(grey_png(pixels.T[::2]))) as image:
        np.testing.assert_array_equal(np.asarray(image), pixels.T[::2])
