"""Results are told as NumPy prints them, cut where they are long; matrices get a picture."""

from typing import Any

import numpy as np
import pytest

from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.engine.trace import tensors
from mlpstudio.labs.tensors.console.evaluation import evaluate
from mlpstudio.labs.tensors.console.examples import examples
from mlpstudio.labs.tensors.console.reader import read
from mlpstudio.labs.tensors.console.results import in_python, shown

ROOM = (40, 50)


@pytest.mark.parametrize(
    ("value", "kind", "shape", "dtype", "text"),
    [
        (np.float32(0.25), "number", None, "float32", "0.25"),
        (0.1, "float", None, "", "0.1"),
        (True, "bool", None, "", "True"),
        ((784, 16), "tuple", None, "", "(784, 16)"),
        ((5,), "tuple", None, "", "(5,)"),
        ([1, 2], "list", None, "", "[1, 2]"),
        (np.dtype("float32"), "dtype", None, "", "float32"),
        (np.float32, "dtype", None, "", "float32"),
        (np.arange(3), "array", (3,), "int64", "[0 1 2]"),
        (np.zeros((0, 3)), "array", (0, 3), "float64", "[]"),
    ],
)
def test_what_is_told(value: Any, kind: str, shape: Any, dtype: str, text: str):
    found = shown(value, 80, ROOM)
    assert (found.kind, found.shape, found.dtype, found.text) == (kind, shape, dtype, text)


@pytest.mark.parametrize(
    "value", [np.ones((500, 500)), np.ones((2,) * 12), list(range(9999)), np.ones((60, 2))]
)
def test_what_is_long_is_cut(value: Any):
    found = shown(value, 60, ROOM)
    assert len(found.text) < 2100
    assert found.text.count("\n") <= 17


def test_short_axes_by_the_dozen_are_not_written_out():
    text = shown(np.broadcast_to(1.0, (2,) * 26), 80, (9, 9)).text
    assert text.startswith("[" * 26 + "1. 1.]\n")
    assert len(text.split("\n")) == 17


def test_lists_within_lists_are_read_as_far_as_they_are_shown(monkeypatch: pytest.MonkeyPatch):
    n_written, write = 0, np.array2string

    def counting(*arguments: Any, **keywords: Any) -> str:
        nonlocal n_written
        n_written += 1
        return write(*arguments, **keywords)

    monkeypatch.setattr(np, "array2string", counting)
    text = shown([[[np.ones((9, 9))] * 12] * 12] * 12, 80, (9, 9)).text
    assert text.endswith("…")
    assert n_written < 20


def test_a_matrix_has_a_picture_that_keeps_nothing_of_it():
    value = np.linspace(-1.0, 1.0, 300 * 200).reshape(300, 200)
    found = shown(value, 80, ROOM).picture
    assert found is not None
    assert found.codes.shape[0] <= ROOM[0]
    assert found.codes.shape[1] <= ROOM[1]
    assert not np.shares_memory(found.sheet, value)
    assert found.fold is not None  # square cells
    long = shown(value.reshape(30000, 2).repeat(2, axis=1), 80, ROOM).picture
    assert long is not None
    assert long.fold is None


@pytest.mark.parametrize("value", [np.eye(4) > 0, np.full((3, 3), np.inf), np.eye(3, dtype="f2")])
def test_truths_and_infinities_break_no_picture(value: Any):
    found = shown(value, 80, ROOM)
    assert (found.picture is not None) is bool(np.isfinite(value).any())


def test_lines_are_copied_as_they_run_in_python():
    X = np.ones((2, 3))
    lines = ["h = np.exp(X)", "h.sum(axis=1)", "X.shape"]
    known: dict[str, Any] = {}
    entered = []
    for text in lines:
        line = read(text)
        value = evaluate(line, {"X": X}, known).value
        known |= {line.target: value} if line.target else {}
        entered.append((text, shown(value, 80, ROOM)))
    copied = in_python(entered)
    assert "X.shape  # (2, 3)" in copied
    there: dict[str, Any] = {"X": X}
    exec(copied, there)
    np.testing.assert_array_equal(there["h"], np.exp(X))


@pytest.mark.parametrize(
    "layers",
    [
        (DenseSpec(6, "relu"), DenseSpec(4, "softmax")),
        (DropoutSpec(0.5), DenseSpec(4, "softmax")),
        (DenseSpec(1, "sigmoid", use_bias=False),),
    ],
)
def test_examples_are_made_of_the_network_and_can_be_read(layers: Any):
    loss = "binary_crossentropy" if layers[-1].units == 1 else "sparse_categorical_crossentropy"
    listed = tensors(NetworkSpec((16,), layers), 8, loss)
    named = {tensor.name: np.ones(tensor.shape) for tensor in listed}
    for n_label_axes in (1, 2):
        labels = np.zeros((8, 4)[:n_label_axes], np.int64)
        lines = examples(listed, (4, 4), n_label_axes)
        assert len(lines) >= 3
        for text in lines:
            evaluate(read(text, named), {**named, "labels": labels}, {})
