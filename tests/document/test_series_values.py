import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document.series import SETTINGS
from mlpstudio.document.series_values import MOST_VALUES, as_text, values_in
from mlpstudio.errors import DesignError

RATE, SEED, OPTIMIZER = (SETTINGS[name] for name in ("learning_rate", "seed", "optimizer"))
SPELLINGS = {"SGD": "sgd", "Adam": "adam", "RMSprop": "rmsprop"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.001, 0.01", (0.001, 0.01)),
        ("1e-3;0.5\n2", (0.001, 0.5, 2.0)),
        (" ,0.1,, ", (0.1,)),
    ],
)
def test_numbers_may_be_separated_in_several_ways(text, expected):
    assert values_in(text, RATE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0-4", (0, 1, 2, 3, 4)), ("1, 3 – 5, 9", (1, 3, 4, 5, 9)), ("7-7", (7,))],
)
def test_whole_numbers_may_be_ranges(text, expected):
    assert values_in(text, SEED) == expected


def test_names_may_be_written_as_on_screen_or_as_in_files():
    assert values_in("adam, RMSPROP, sgd", OPTIMIZER, SPELLINGS) == ("adam", "rmsprop", "sgd")


@pytest.mark.parametrize(
    ("setting", "text", "message"),
    [
        (RATE, "", "No value is written. Write some, such as 0.0003"),
        (RATE, "0.1, x", "Expected a number, found 'x'"),
        (RATE, "nan", "Expected a number, found 'nan'"),
        (RATE, "inf", "Expected a number"),
        (RATE, "0.1 0.2", "commas between them"),
        (RATE, "0.1, 1e-1", "0.1 stands there twice"),
        (SEED, "1.5", "Expected a whole number, found '1.5'"),
        (SEED, "5-1", "runs backwards"),
        (SEED, "0-2, 1", "1 stands there twice"),
        (SEED, "0-999999999999", f"at most {MOST_VALUES} trainings"),
        (OPTIMIZER, "Adamm", "'Adamm' is not known here. Choose from: SGD"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_reason(setting, text, message):
    with pytest.raises(DesignError) as caught:
        values_in(text, setting, SPELLINGS)
    assert message in str(caught.value)


@given(
    st.lists(st.floats(1e-6, 1e6), min_size=1, max_size=MOST_VALUES, unique_by=lambda x: f"{x:g}")
)
def test_what_is_written_is_read_again(values):
    read = values_in(as_text(values), RATE)
    assert read == tuple(float(f"{value:g}") for value in values)


def test_usual_values_are_read_again():
    for setting in SETTINGS.values():
        assert values_in(as_text(setting.usual), setting) == setting.usual


def test_names_are_written_as_they_are_shown():
    assert as_text(("sgd", "adam"), str.upper) == "SGD, ADAM"
