"""Lines are cleaned, read within bounds, and refused with the place and the reason."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.console.evaluation import evaluate
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.reader import MAX_LENGTH, read
from mlpstudio.labs.tensors.console.values import admitted

REFUSED = {
    "": (Fault.EMPTY, 0),
    "   # nothing": (Fault.EMPTY, 0),
    "1" + " + 1" * 200: (Fault.TOO_LONG, MAX_LENGTH),
    "-" * 60 + "1": (Fault.TOO_DEEP, 30),
    "(" * 300 + "1": (Fault.SYNTAX, None),
    "[" * 60 + "1" + "]" * 60: (Fault.TOO_DEEP, None),
    "(X @": (Fault.SYNTAX, 0),
    "X @ @ W": (Fault.SYNTAX, 4),
    "X\x00": (Fault.SYNTAX, 0),
    "9" * 350 + "x": (Fault.SYNTAX, None),
    "1; 2": (Fault.ONE_LINE, 3),
    "1\n2": (Fault.ONE_LINE, 2),
    "(X,\n lambda: é)": (Fault.FORM, 5),
    "np.sum(\r\n  1 $ 2)": (Fault.SYNTAX, 12),
    "lambda: 0": (Fault.FORM, 0),
    "[x for x in X]": (Fault.FORM, 0),
    "X + (x for x in X)": (Fault.FORM, 4),
    "{1: 2}": (Fault.FORM, 0),
    "f'{X}'": (Fault.FORM, 0),
    "(X := 3)": (Fault.FORM, 1),
    "np.sum(*X)": (Fault.FORM, 7),
    "1 if X else 2": (Fault.FORM, 0),
    "3 in X": (Fault.FORM, 2),
    "1 << 10**9": (Fault.FORM, 2),
    "import os": (Fault.FORM, 0),
    "del X": (Fault.FORM, 0),
    "'a\\n'": (Fault.FORM, 2),
    "X[0] = 1": (Fault.ITEM, 0),
    "X.shape = 3": (Fault.ITEM, 0),
    "X[0] += 1": (Fault.ITEM, None),
    "h += 1": (Fault.IN_PLACE, None),
    "a, b = 1, 2": (Fault.TARGET, 0),
    "a = b = 1": (Fault.TARGET, 0),
    "W1 = 3": (Fault.TAKEN, 0),
    "np = 3": (Fault.RESERVED, 0),
    "len = 3": (Fault.RESERVED, 0),
    "__name__ = 3": (Fault.RESERVED, 0),
}


@pytest.mark.parametrize("text", REFUSED)
def test_what_the_console_does_not_read_is_told_with_its_place(text: str):
    fault, place = REFUSED[text]
    with pytest.raises(ConsoleError) as refused:
        read(text, {"W1", "X"})
    assert refused.value.fault is fault
    assert place is None or refused.value.position == place


def test_a_million_characters_are_refused():
    with pytest.raises(ConsoleError) as refused:
        read("1 + " * 250_000)
    assert refused.value.fault is Fault.TOO_LONG


def test_signs_of_other_keyboards_and_a_pasted_prompt_are_understood():
    line = read(">>> h = Ｘ[０, −1] × 2 ")
    assert (line.text, line.target, line.names) == ("h = X[0, -1] * 2", "h", {"X"})


def test_places_count_characters_where_the_parser_counts_bytes():
    with pytest.raises(ConsoleError) as refused:
        evaluate(read("γ2 + W3"), {"γ2": 1.0}, {})
    assert refused.value.position == 5


@given(st.text("X()[]{}.,:+-*/@=<>!&|~^% '\"\\#_0123456789aelmnopstuγ", max_size=40))
def test_any_text_is_worked_out_or_refused(text: str):
    with suppress(ConsoleError):  # anything else would be raised
        admitted(evaluate(read(text, {"X"}), {"X": 2.0}, {}).value, 0)
