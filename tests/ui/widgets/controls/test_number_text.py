import pytest

from mlpstudio.ui.widgets.controls.number_text import (
    bytes_text,
    compact_text,
    number_text,
    output_text,
    share_text,
)

NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.03125, "−0.0312"),
        (1234567.0, "1.23e6"),
        (-1.5e-5, "−1.5e−5"),
        (NAN, "NaN"),
    ],
)
def test_numbers_have_three_digits_and_a_true_minus(value, shown):
    assert number_text(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (-0.107123, "−0.107"),
        (0.0286123, "0.0286"),
        (0.00603, "0.006"),
        (-0.000154, "−1.5e−4"),
        (2.89e-13, "3e−13"),
        (-INF, "−∞"),
    ],
)
def test_numbers_in_the_table_are_short(value, shown):
    assert compact_text(value) == shown


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0"), (1.0, "100"), (0.813, "81.3"), (1e-5, "< 0.1"), (0.99999, "> 99.9")],
)
def test_only_none_and_all_are_called_0_and_100_percent(share, shown):
    assert share_text(share) == shown


@pytest.mark.parametrize(
    ("n_bytes", "shown"),
    [(40, "40 B"), (401_408, "401 kB"), (1_605_632, "1.61 MB"), (999_600, "1 MB")],
)
def test_memory_is_shown_with_three_digits(n_bytes, shown):
    assert bytes_text(n_bytes) == shown


@pytest.mark.parametrize(
    ("value", "percent", "decimals", "text"),
    [
        (0.974, True, 1, "97.4 %"),
        (0.99999, True, 1, "100 %"),
        (0.99999, True, 2, "100 %"),
        (0.9999, True, 2, "99.99 %"),
        (0.5, False, 1, "0.50"),
    ],
)
def test_an_output_as_text(value: float, percent: bool, decimals: int, text: str) -> None:
    assert output_text(value, percent=percent, decimals=decimals) == text
