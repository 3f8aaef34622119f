"""What is said about element-wise operations and their race."""

import pytest

from mlpstudio.labs.tensors.loop_race import Race, Runner
from mlpstudio.ui.widgets.tensors import elementwise_words as words


def test_names_are_linked_with_their_indices():
    assert words.formula_parts("maximum", (0, 2)) == [
        ("z[0, 2]", "z"),
        (" = max(", ""),
        ("x[0, 2]", "x"),
        (", ", ""),
        ("y[0, 2]", "y"),
        (")", ""),
    ]
    assert words.numpy_parts("relu") == [
        ("z", "z"),
        (" = np.maximum(", ""),
        ("x", "x"),
        (", 0)", ""),
    ]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.0, "0 s"), (1.9, "1.9 s"), (0.12, "0.12 s"), (0.012, "12 ms"), (2.6e-6, "2.6 µs")],
)
def test_times_have_two_digits(seconds, text):
    assert words.seconds_text(seconds) == text


def test_the_outcome_is_told_as_it_was_measured():
    race = Race(1000, Runner(1000, 0.012, 1e-5, 2e-5), Runner(1000, 1.9, 1e-3, 4e-3))
    assert words.outcome(race) == "NumPy 12 ms, the loop 1.9 s: 160 times as long."
    assert "10 µs to 20 µs with NumPy and 1 ms to 4 ms in the loop" in words.noise(race)
    assert "the loop takes 100 times as long" in words.noise(race)
    numpy, loop = words.bars(race)
    assert (numpy.share, loop.share) == (0.012 / 1.9, 1.0)
