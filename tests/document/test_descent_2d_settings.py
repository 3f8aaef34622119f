"""What a race may be set to."""

from dataclasses import replace

import pytest

from mlpstudio.document.lab_settings import MOST_NOISE, Descent2DSettings
from mlpstudio.errors import DesignError


def test_the_usual_settings_make_sense():
    Descent2DSettings().check()
    replace(Descent2DSettings(), surface="own").check()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"surface": "cliff"}, "no surface 'cliff'"),
        ({"condition": 0.1}, "condition number .* must be from 1 to 1000, not 0.1"),
        ({"formula": "x + z"}, "Unknown name 'z'"),
        ({"x_range": (2.0, 1.0)}, "limits of x"),
        ({"y_range": (0.0, 1e9)}, "limits of y"),
        ({"schedule": "sawtooth"}, "no schedule 'sawtooth'"),
        ({"schedule_options": (("speed", 1.0),)}, "no option 'speed'"),
        ({"noise": -0.1}, "noise must be 0 or more"),
        ({"noise": MOST_NOISE + 1}, "noise must be at most 2"),
        ({"seed": -1}, "seed"),
        ({"optimizers": ("lion",)}, "no optimizer 'lion'"),
        ({"learning_rates": (("sgd", -1.0),)}, "learning rate"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(change, message):
    with pytest.raises(DesignError, match=message):
        replace(Descent2DSettings(), **change).check()
