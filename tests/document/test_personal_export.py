import io

import numpy as np
from PIL import Image

from mlpstudio.document.personal import PersonalSet
from mlpstudio.document.personal_export import to_npz, to_sheet

NAMES = tuple("0123456789")
DIGIT = np.full((28, 28), 200, np.uint8)


def test_the_npz_file_holds_images_and_labels():
    kept = PersonalSet().add(DIGIT, 7).add(DIGIT // 2, 1)
    with np.load(io.BytesIO(to_npz(kept)), allow_pickle=False) as arrays:
        assert sorted(arrays) == ["images", "labels"]
        np.testing.assert_array_equal(arrays["images"], kept.images)
        np.testing.assert_array_equal(arrays["labels"], [7, 1])


def sheet(kept, names=NAMES):
    return np.asarray(Image.open(io.BytesIO(to_sheet(kept, names))))


def test_the_sheet_shows_the_digits_of_each_class_in_a_row():
    kept = PersonalSet().add(DIGIT, 7).add(DIGIT, 1).add(DIGIT // 2, 7)
    pixels = sheet(kept)
    assert pixels.shape == (2 * 60 + 4, 40 + 2 * 60 + 4)
    assert (pixels[4:60, 40:96] == 200).all()  # the 1
    assert (pixels[4:60, 100:] == pixels[0, 0]).all()
    assert (pixels[64:120, 40:96] == 200).all()  # the first 7
    assert (pixels[64:120, 100:156] == 100).all()
    for top in (4, 64):
        assert pixels[top : top + 56, :40].max() > 100  # the name


def test_a_class_with_many_digits_gets_several_rows_and_an_unknown_one_its_number():
    kept = PersonalSet()
    for _ in range(17):
        kept = kept.add(DIGIT, 12)
    pixels = sheet(kept)
    assert pixels.shape == (2 * 60 + 4, 40 + 16 * 60 + 4)
    assert pixels[4:60, :40].max() > 100
    assert pixels[64:120, :40].max() < 100
