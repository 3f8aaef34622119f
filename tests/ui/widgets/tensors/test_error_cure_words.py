"""Every cure has a sentence, and every kind of error a meaning, with all its places filled."""

import pytest

from mlpstudio.labs.tensors.error_kinds import ErrorKind, Reading
from mlpstudio.labs.tensors.error_scenes import Cure, CureKind, Scene
from mlpstudio.ui.widgets.tensors import error_cure_words, error_meanings, error_words

NAMES = (
    "size wanted product rank axis index first last found i j size_i size_j rank_i rank_j sizes "
    "least subscripts letter expected second samples classes labels inputs targets"
)
VALUES = dict.fromkeys(NAMES.split(), "7") | {"which": "output", "is_partial": ""}
VALUES |= {"is_open": "", "is_flat": "", "is_one_hot": "", "shape": "", "is_sample": ""}


@pytest.mark.parametrize("kind", CureKind)
def test_every_cure_is_said(kind: CureKind):
    if kind in (CureKind.BROADCAST, CureKind.PRODUCT):
        return  # these have the words of their labs
    cure = Cure(kind, "x", Scene((), ("x",)), (), (2, 3))
    sentence = error_cure_words.sentence(cure)
    assert sentence.endswith("Result (2, 3).")
    assert "{" not in sentence


@pytest.mark.parametrize("kind", ErrorKind)
def test_every_kind_is_explained(kind: ErrorKind):
    reading = Reading(kind, "message", values=VALUES)
    assert error_words.title(reading)
    assert "{" not in error_meanings.meaning(reading)
    for _, text in error_cure_words.told(reading):
        assert text
