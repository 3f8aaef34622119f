"""Every fault of slices and shapes has a sentence, with its places filled."""

import pytest

from mlpstudio.labs.tensors.shape_text import ShapeError, ShapeFault
from mlpstudio.labs.tensors.slice_faults import Fault, SliceError
from mlpstudio.ui.widgets.tensors import shape_words, slicing_words

VALUES = {
    "found": "7",
    "axis": 1,
    "rank": 2,
    "first": -3,
    "last": 2,
    "size": 4,
    "use": "&",
    "most": "9",
}


@pytest.mark.parametrize("fault", Fault)
def test_every_fault_of_a_slice_is_said(fault: Fault):
    sentence = slicing_words.fault_sentence(SliceError(fault, 0, **VALUES))
    assert sentence
    assert "{" not in sentence


@pytest.mark.parametrize("fault", ShapeFault)
def test_every_fault_of_a_shape_is_said(fault: ShapeFault):
    sentence = shape_words.fault_sentence(ShapeError(fault, 0, "7"))
    assert sentence
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("n", "size", "words"),
    [
        (60_000, 128, "469 batches, 96 samples in the last"),
        (256, 128, "2 batches"),
        (5, 128, "1 batch"),
        (0, 128, "0 batches"),
    ],
)
def test_batches_are_counted(n: int, size: int, words: str):
    assert slicing_words.batches(n, size) == words
