"""The console comes to what NumPy comes to, and to nothing that was not asked for."""

# X, W1 and the like are arrays, in the notation of the field.
# pyright: reportConstantRedefinition=false

import numpy as np
import pytest

from mlpstudio.labs.tensors.console import costs, values
from mlpstudio.labs.tensors.console.evaluation import Result, evaluate
from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault, SupersededError
from mlpstudio.labs.tensors.console.reader import read
from mlpstudio.labs.tensors.shape_errors import read_error


def tensors() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(5)
    X = rng.random((12, 784), np.float32)
    W1 = rng.normal(0.0, 0.05, (784, 6)).astype(np.float32)
    b1 = rng.normal(0.0, 0.1, 6).astype(np.float32)
    Z1 = X @ W1 + b1
    W2 = rng.normal(0.0, 0.5, (6, 4)).astype(np.float32)
    Z2 = np.maximum(Z1, 0) @ W2
    A2 = np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)
    images = rng.integers(0, 256, (12, 28, 28)).astype(np.uint8)
    named = {"X": X, "W1": W1, "b1": b1, "Z1": Z1, "Z2": Z2, "A2": A2, "images": images}
    named |= {"labels": np.arange(12) % 4, "γ2": np.ones(6, np.float32)}
    for array in named.values():
        array.flags.writeable = False
    return named


NAMED = tensors()


def worked_out(text: str, kept: dict[str, object] | None = None) -> Result:
    return evaluate(read(text, NAMED), NAMED, kept or {})


def fault_of(text: str) -> ConsoleError:
    with pytest.raises(ConsoleError) as refused:
        worked_out(text)
    return refused.value


LINES = (
    "W1.shape",
    "W1.nbytes, X.strides, X.ndim, X.size",
    "X[0].reshape(28, 28)",
    "(X @ W1 + b1).shape",
    "np.maximum(0, Z1)[0, :5]",
    "A2.sum(axis=1)",
    "A2.argmax(axis=-1) == labels",
    "(A2.argmax(1) == labels).mean()",
    "np.exp(Z2) / np.exp(Z2).sum(axis=1, keepdims=True)",
    "np.dot(X.T, Z1) / 12",
    "np.allclose(Z1, X @ W1 + b1)",
    "Z1 // 0.5 % 2",
    "X[[0, 3, 5], :4]",
    "X[labels == 2].shape",
    "X[:, None, ::100][..., 0]",
    "X[3:1:-1, np.newaxis, 5]",
    "np.where(Z1 > 0, Z1, 0.01 * Z1)",
    "np.eye(4)[labels]",
    "np.eye(4, dtype='float32')[labels] - A2",
    "-np.log(A2[np.arange(12), labels]).mean()",
    "np.einsum('ij,jk->ik', X, W1)",
    "np.einsum('...i,i->...', Z1, b1)",
    "np.unique(labels, return_counts=True)",
    "np.concatenate([Z1, Z2], axis=1).shape",
    "np.stack([b1, b1])",
    "np.array([[1, 2], [3, 4]]) @ [1, -1]",
    "images.astype(np.float32).max() / 255",
    "images[0] + 10",
    "images[:2].reshape(2, -1).T.shape",
    "~(Z1 > 0) & (Z1 < 1) | (Z1 == 0)",
    "2 ** 10 - 7 // 2 + 5 % 3",
    "2 ** -1 + -3 ** 2",
    "1 < 2 < 3",
    "3 > 2 > 2",
    "not 0 and len(X) or 5",
    "0 or ()",
    "len(X) and Z1 > 0",
    "Z1.clip(0.1), b1.clip(0, 0.1)",
    "X.shape[::-1] + (1,)",
    "[1, 2] * 2 + [3]",
    "np.std(Z1, axis=0) - Z1.std(0)",
    "np.linalg.norm(W1, axis=0)",
    "X.shape == (12, 784), X.dtype == np.float32",
    "np.broadcast_to(b1, (3, 6)).strides",
    "np.float32(0.1) + np.uint8(2)",
    "X[0, 0].squeeze(), X.sum().round(2), X[0, 0].reshape(1, 1)",
    "np.round(np.pi, 3), np.arange(0, 1, 0.25), np.linspace(0, 1, 3)",
    "np.argsort(A2[0])[::-1], np.cumsum(b1), np.clip(b1, 0, 1)",
    "γ2.sum() + float(b1[0]) + int(2.7) + abs(-3)",
    "np.transpose(images, (1, 2, 0)).shape",
    "np.log(0 * b1)",
    "np.matmul(images[:2], images[2:4]).shape",
    "np.where(labels == 2)[0], np.arange(3, None), np.arange(1, 7, None), np.arange(5, 1)",
    "np.ones((1,) * 40) + 1 == 2, (np.ones((1,) * 40) @ np.ones((1,) * 40)).ndim",
    "np.ones((1,) * 40)[np.ones((1,) * 40) > 0]",
    "np.zeros((0, 3)).sum(axis=0), X[:0].any(), W1[True].shape",
    "np.einsum('ij,jk', X, W1).shape",
    "Z1.sum(0, keepdims=True).squeeze().max().item()",
)


@pytest.mark.parametrize("text", LINES)
def test_a_line_comes_to_what_numpy_comes_to(text: str):
    with np.errstate(all="ignore"):
        expected = eval(text, {"np": np, **NAMED})
    found = worked_out(text).value
    assert type(found) is type(expected)
    for one, other in zip(_parts(found), _parts(expected), strict=True):
        assert np.asarray(one).dtype == np.asarray(other).dtype
        np.testing.assert_array_equal(one, other)


def _parts(value: object) -> list[object]:
    return list(value) if isinstance(value, tuple | list) else [value]


REFUSED = {
    "__import__('os')": Fault.NAME,
    "open('x')": Fault.NAME,
    "eval('1')": Fault.NAME,
    "X.__class__": Fault.NO_ATTRIBUTE,
    "X.tofile('x')": Fault.NO_ATTRIBUTE,
    "X.base": Fault.NO_ATTRIBUTE,
    "X.sort()": Fault.ITEM,
    "().__class__": Fault.NO_PARTS,
    "'a'.format(X)": Fault.TEXT,
    "'%s' % X": Fault.TEXT,
    "np.__class__": Fault.NO_FUNCTION,
    "np.load('x.npy')": Fault.NO_FUNCTION,
    "np.random.rand(3)": Fault.NO_FUNCTION,
    "np.linalg.__dict__": Fault.NO_FUNCTION,
    "np.exp": Fault.NOT_CALLED,
    "np.exp.__class__": Fault.NO_FUNCTION,
    "np": Fault.NOT_CALLED,
    "X.sum": Fault.NOT_CALLED,
    "X()": Fault.CALLED,
    "(X + 1)(2)": Fault.CALLED,
    "np.sum(X, axis=0, out=X)": Fault.KEYWORD,
    "X.sum(**X)": Fault.KEYWORD,
    "np.add(X, X, X)": Fault.ARGUMENTS,
    "X.astype('O')": Fault.DTYPE,
    "np.array([1], dtype='S99999999')": Fault.DTYPE,
    "np.einsum(X, [0, 1], X, [2, 3], [0, 1, 2, 3])": Fault.TEXT,
    "np.einsum('i\\u200b', X)": Fault.FORM,
    "np.flip('int8')": Fault.NUMPY,
    "np.array(None)": Fault.KIND,
    "np.unique(float, return_counts=True)": Fault.KIND,
    "(-8) ** 0.5": Fault.KIND,
    "1j": Fault.KIND,
    "X + None": Fault.OPERANDS,
    "[None]": Fault.LIST_ITEM,
    "np.zeros(3, (np.float64, 100000000))": Fault.LIST_ITEM,
    "9 ** 9 ** 9": Fault.NUMBER,
    "2 ** 64": Fault.NUMBER,
    "10 ** 18 * 10 ** 18": Fault.NUMBER,
    "int(1e300)": Fault.NUMBER,
    "[0] * 10 ** 9": Fault.TOO_LARGE,
    "np.zeros((10**6, 10**6))": Fault.TOO_LARGE,
    "np.eye(10**6)": Fault.TOO_LARGE,
    "np.arange(10**12)": Fault.TOO_LARGE,
    "np.arange(0, 1, 1e-300)": Fault.TOO_LARGE,
    "np.arange(0, 26000000, None)": Fault.TOO_LARGE,
    "np.arange(26000000, None)": Fault.TOO_LARGE,
    "np.arange(np.array(26000000))": Fault.TOO_LARGE,
    "np.arange(0, -np.inf)": Fault.NUMPY,
    "np.arange(np.inf, 0)": Fault.NUMPY,
    "np.zeros((0, 26000000)).sum(axis=0)": Fault.TOO_LARGE,
    "np.where(np.broadcast_to(True, (1,) * 60 + (3000000,)))": Fault.TOO_MUCH,
    "X[np.broadcast_to(True, (1,) * 60 + (3000000,)), None]": Fault.TOO_MUCH,
    "X.reshape(np.broadcast_to(1, 1000000))": Fault.TOO_MUCH,
    "np.transpose(X, axes=np.broadcast_to(1, 1000000))": Fault.TOO_MUCH,
    "np.zeros(np.broadcast_to(1, 1000000))": Fault.TOO_MUCH,
    "np.broadcast_to(X, np.broadcast_to(1, 1000000))": Fault.TOO_MUCH,
    "np.linspace(0, 1, num=10**10)": Fault.TOO_LARGE,
    "np.broadcast_to(X, (10**6, 12, 784))": Fault.TOO_LARGE,
    "np.outer(X, X)": Fault.TOO_LARGE,
    "np.round(1.5, 10**9)": Fault.TOO_MUCH,
    "X.dtype.type": Fault.NO_PARTS,
    "X.reshape(-1, 1) + X.reshape(-1)": Fault.TOO_LARGE,
    "np.allclose(X, X, rtol=np.ones((4000, 1, 1)))": Fault.TOO_LARGE,
    "W1[np.zeros((2000, 5000), int)]": Fault.TOO_LARGE,
    "np.zeros((4000, 4000)) @ np.zeros((4000, 4000))": Fault.TOO_MUCH,
    "np.einsum('ij,kl,km->im', X, X, X)": Fault.TOO_MUCH,
    "np.vstack(np.zeros((10**6, 1)))": Fault.TOO_MUCH,
    "[np.zeros(20000000), np.zeros(20000001), np.zeros(20000002), np.zeros(20000003), "
    "np.zeros(20000004), np.zeros(20000005)]": Fault.TOO_MUCH,
}


@pytest.mark.parametrize("text", REFUSED)
def test_an_attack_is_refused_before_anything_is_done(text: str):
    error = fault_of(text)
    assert error.fault is REFUSED[text]
    assert 0 <= error.position <= len(text)


ERRORS = {
    "X @ X": ("ValueError", 2),
    "X + b1": ("ValueError", 2),
    "X[0].reshape(28, 29)": ("ValueError", 5),
    "A2.sum(axis=2)": ("AxisError", 3),
    "X[12]": ("IndexError", 1),
    "X[0, 0, 0]": ("IndexError", 1),
    "np.concatenate([X, Z1])": ("ValueError", 3),
    "np.array([[1, 2], [3]])": ("ValueError", 3),
    "0 < Z1 < 1": ("ValueError", 7),
    "(γ2.sum() + X.sum(\n) +\n X @ X)": ("ValueError", 26),
}


@pytest.mark.parametrize("text", ERRORS)
def test_what_numpy_refuses_is_told_in_its_words_at_its_place(text: str):
    with pytest.raises((ValueError, IndexError)) as of_numpy:
        eval(text, {"np": np, **NAMED})
    error = fault_of(text)
    assert error.fault is Fault.NUMPY
    name, place = ERRORS[text]
    assert error.values["message"] == str(of_numpy.value)
    assert (error.found, type(of_numpy.value).__name__) == (name, name)
    assert error.position == place
    assert read_error(f"{name}: {of_numpy.value}") is not None


def test_what_is_made_is_known_from_the_shapes():
    X, W1 = NAMED["X"], NAMED["W1"]
    assert costs.indexed(X, True).numbers == X.size  # one truth copies, too
    assert costs.indexed(X, X.any()).numbers == X.size
    for asked in ([10**8, None], [0, 10**8, None], [np.array(10**8)], [None, 10**8]):
        assert costs.counted(asked, {}).numbers == 10**8
    assert costs.each([np.zeros((0, 10**8))], {}).numbers == 10**8  # summed along axis 0
    assert costs.einsum(["ij,jk", X, W1], {}).numbers == 12 * 6
    assert costs.einsum(["ii,...", X[:, :12], X], {}).numbers == X.size


def test_an_unknown_name_is_told_with_those_that_are_like_it():
    error = fault_of("X @ W3")
    assert (error.fault, error.position, error.found) == (Fault.NAME, 4, "W3")
    assert "W1" in str(error.values["near"])
    assert fault_of("exp(X)").values["near"] == "np.exp"
    assert "reshape" in str(fault_of("X.reshap(3)").values["near"])


def test_results_cannot_be_written_to_and_share_the_memory_of_their_tensor():
    row = worked_out("X[0]").value
    assert np.shares_memory(row, NAMED["X"])
    for text in ("X[0]", "X + 1", "np.zeros(3)"):
        with pytest.raises(ValueError, match="read-only"):
            worked_out(text).value[...] = 7.0


def test_a_name_keeps_a_value_but_a_tensor_goes_before_it():
    kept: dict[str, object] = {"h": worked_out("h = X + 1").value, "X": 5}
    assert worked_out("h.shape", kept).value == (12, 784)
    assert worked_out("X.shape", kept).value == (12, 784)


def test_names_keep_no_more_memory_than_allowed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("mlpstudio.labs.tensors.console.evaluation.MOST_KEPT", 10_000)
    kept: dict[str, object] = {"a": worked_out("a = np.zeros(800)").value}
    assert worked_out("a = np.ones(1200)", kept).value.nbytes == 9600  # in the place of the first
    with pytest.raises(ConsoleError) as refused:
        worked_out("c = np.zeros(800)", kept)
    assert refused.value.fault is Fault.KEPT
    # A view keeps the whole of its array.
    assert values.kept_bytes([NAMED["X"][0], NAMED["X"][1]]) == NAMED["X"].nbytes


def test_lists_do_not_grow_beyond_bounds_by_being_named():
    for line, fault in (("a = [a, a, a]", Fault.TOO_LARGE), ("a = [a]", Fault.TOO_DEEP)):
        with pytest.raises(ConsoleError) as refused:
            named_again_and_again(line)
        assert refused.value.fault is fault


def named_again_and_again(line: str) -> None:
    kept: dict[str, object] = {"a": [0]}
    for _ in range(60):
        kept["a"] = worked_out(line, kept).value


def test_warnings_of_numpy_are_told():
    assert worked_out("np.log(b1 * 0)").warnings == ("divide by zero",)
    assert worked_out("np.sqrt(0 * b1 - 1)").warnings == ("invalid value",)
    assert worked_out("b1 + 1").warnings == ()


def test_the_mean_of_nothing_is_refused_where_numpy_would_only_warn():
    assert fault_of("X[:0].mean()").fault is Fault.NUMPY


def test_a_line_that_nobody_waits_for_is_given_up():
    answers = iter([False, False, True])
    with pytest.raises(SupersededError):
        evaluate(read("X + 1 + 2 + 3 + 4"), NAMED, {}, lambda: next(answers, True))
