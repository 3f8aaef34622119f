"""The settings of the lab of reshape and transpose, and of the reader of errors."""

import pytest

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import ReshapingSettings, ShapeErrorSettings
from mlpstudio.document.project import Project
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.error_kinds import MAX_LENGTH


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (ReshapingSettings(shape=(2,) * 9), "at most 8 axes"),
        (ReshapingSettings(shape=(-1,)), "never negative"),
        (ReshapingSettings(dtype="int8"), "one of int64, float32, uint8, not 'int8'"),
        (ReshapingSettings(text="T" * 201), "at most 200 characters, not 201"),
        (ShapeErrorSettings("x" * (MAX_LENGTH + 1)), "at most 20000 characters, not 20001"),
    ],
)
def test_settings_beyond_what_the_labs_show_are_named(settings, message: str):
    with pytest.raises(DesignError, match=message):
        settings.check()


def test_half_typed_operations_are_settings_too():
    ReshapingSettings(text="reshape(2,").check()
    ShapeErrorSettings("ValueError: …").check()


def test_both_keep_their_own_settings():
    one, two = ReshapingSettings((4,), "uint8", "T"), ShapeErrorSettings("IndexError")
    before = Project()
    after = edits.set_lab(edits.set_lab(before, one), two)
    assert after.labs.reshaping is one
    assert after.labs.shape_errors is two
    assert after.labs.dot is before.labs.dot
    assert after.network is before.network
