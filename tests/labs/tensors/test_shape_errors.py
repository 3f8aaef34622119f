"""Errors are taken apart: those of NumPy are made by NumPy itself, so that they stay true."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as from_numpy

from mlpstudio.labs.tensors.error_kinds import MAX_LENGTH, ErrorKind, Lab, Reading, Replay
from mlpstudio.labs.tensors.reshape_text import ReshapeError, read_operations
from mlpstudio.labs.tensors.reshaping import reshaping
from mlpstudio.labs.tensors.shape_errors import read_error, shapes_in
from mlpstudio.labs.tensors.shape_text import read_shapes
from mlpstudio.labs.tensors.slice_faults import SliceError
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing

Call = Callable[[], object]
a34, a56 = np.ones((3, 4)), np.ones((5, 6))


def said(call: Call) -> str:
    """Return what NumPy says, below a traceback."""
    with pytest.raises((ValueError, IndexError)) as caught:
        call()
    name = type(caught.value).__name__
    return f'Traceback (most recent call last):\n  File "x.py", line 3\n{name}: {caught.value}'


def read(text: str) -> Reading:
    found = read_error(text)
    assert found is not None
    assert found.message in " ".join(text.split())
    return found


def assign(shape: tuple[int, ...], values: np.ndarray) -> None:
    np.ones(shape)[...] = values


def put(array: np.ndarray, places: object, values: object) -> None:
    array[places] = values


def add_in_place(array: np.ndarray, other: np.ndarray) -> None:
    array += other


NUMPY: list[tuple[Call, ErrorKind, tuple[tuple[int | None, ...], ...], Replay | None]] = [
    (
        lambda: np.ones((32, 10)) + np.ones(32),
        ErrorKind.BROADCAST,
        ((32, 10), (32,)),
        Replay(Lab.BROADCASTING, "(32, 10) + (32,)"),
    ),
    (
        lambda: np.where(np.ones((2, 3), bool), np.ones(2), np.ones(5)),
        ErrorKind.BROADCAST,
        ((2, 3), (2,), (5,)),
        Replay(Lab.BROADCASTING, "(2, 3) + (2,) + (5,)"),
    ),
    (
        lambda: assign((4,), np.ones(3)),
        ErrorKind.ASSIGN,
        ((4,), (3,)),
        Replay(Lab.BROADCASTING, "(4,) + (3,)"),
    ),
    (
        lambda: add_in_place(np.ones((2, 3)), np.ones((3, 2, 3))),
        ErrorKind.OUTPUT,
        ((2, 3), (3, 2, 3)),
        Replay(Lab.BROADCASTING, "(2, 3) + (3, 2, 3)"),
    ),
    (
        lambda: a34[[0, 1], [0, 1, 2]],
        ErrorKind.INDEX_LISTS,
        ((2,), (3,)),
        Replay(Lab.BROADCASTING, "(2,) + (3,)"),
    ),
    (
        lambda: a34.dot(a56),
        ErrorKind.DOT,
        ((3, 4), (5, 6)),
        Replay(Lab.DOT, "(3, 4) · (5, 6)"),
    ),
    (
        lambda: a34 @ a56,
        ErrorKind.MATMUL,
        ((None, 4), (5, None)),
        Replay(Lab.DOT, "(2, 4) · (5, 3)", function="matmul"),
    ),
    (
        lambda: np.matmul(np.ones(3), 2.0),
        ErrorKind.MATMUL_SCALAR,
        (),
        Replay(Lab.DOT, "(3,) · ()", function="matmul"),
    ),
    (
        lambda: np.ones((2, 3, 4)) @ np.ones((5, 4, 6)),
        ErrorKind.MATMUL_BATCH,
        ((2, 3, 4), (5, 4, 6)),
        Replay(Lab.DOT, "(2, 3, 4) · (5, 4, 6)", function="matmul"),
    ),
    (
        lambda: np.arange(12).reshape(5, 2),
        ErrorKind.RESHAPE,
        ((12,), (5, 2)),
        Replay(Lab.RESHAPING, "reshape(5, 2)", (12,)),
    ),
    (
        lambda: np.arange(12).reshape(-1, 5),
        ErrorKind.RESHAPE,
        ((12,), (None, 5)),
        Replay(Lab.RESHAPING, "reshape(-1, 5)", (12,)),
    ),
    (
        lambda: np.arange(12).reshape(-1, -1),
        ErrorKind.UNKNOWN_TWICE,
        (),
        Replay(Lab.RESHAPING, "reshape(-1, -1)", (3, 4)),
    ),
    (
        lambda: a34.transpose(1, 0, 2),
        ErrorKind.TRANSPOSE,
        (),
        Replay(Lab.RESHAPING, "transpose(1, 0, 2)", (3, 4)),
    ),
    (
        lambda: a34.sum(axis=2),
        ErrorKind.AXIS,
        (),
        Replay(Lab.RESHAPING, "swapaxes(0, 2)", (2, 3)),
    ),
    (
        lambda: np.concatenate([np.ones((2, 3)), np.ones((2, 4))]),
        ErrorKind.CONCATENATE,
        ((None, 3), (None, 4)),
        None,
    ),
    (
        lambda: np.concatenate([np.ones((2, 3)), np.ones(3)]),
        ErrorKind.CONCATENATE_RANKS,
        (),
        Replay(Lab.RESHAPING, "expand_dims(0)", (3,)),
    ),
    (lambda: np.stack([np.ones(3), np.ones(4)]), ErrorKind.STACK, (), None),
    (
        lambda: np.ones(10)[10],
        ErrorKind.INDEX,
        ((10,),),
        Replay(Lab.SLICING, "[10]", (10,)),
    ),
    (
        lambda: a34[:, -5],
        ErrorKind.INDEX,
        ((None, 4),),
        Replay(Lab.SLICING, "[:, -5]", (3, 4)),
    ),
    (
        lambda: a34[1, 2, 3],
        ErrorKind.TOO_MANY_INDICES,
        (),
        Replay(Lab.SLICING, "[0, 0, 0]", (3, 4)),
    ),
    (
        lambda: a34[:, np.ones(3, bool)],
        ErrorKind.MASK,
        ((None, 4), (None, 3)),
        Replay(Lab.SLICING, "[:, [True, False, True]]", (3, 4)),
    ),
    (
        lambda: a34[0 < a34 < 2],
        ErrorKind.TRUTH,
        (),
        Replay(Lab.SLICING, "[3 < x < 9]", (12,)),
    ),
    (lambda: np.array([[1, 2], [3]]), ErrorKind.INHOMOGENEOUS, ((2,),), None),
    (
        lambda: np.array([np.ones((2, 3)), np.ones((2, 4))]),
        ErrorKind.INHOMOGENEOUS,
        ((2, 2),),
        None,
    ),
    (lambda: put(np.zeros(3), 0, [1, 2]), ErrorKind.INHOMOGENEOUS, (), None),
    (
        lambda: put(np.zeros((4, 3)), slice(1, 3), np.ones((3, 3))),
        ErrorKind.ASSIGN,
        ((2, 3), (3, 3)),
        Replay(Lab.BROADCASTING, "(2, 3) + (3, 3)"),
    ),
    (
        lambda: put(np.zeros((4, 3)), [0, 1], np.ones((3, 3))),
        ErrorKind.ASSIGN,
        ((2, 3), (3, 3)),
        Replay(Lab.BROADCASTING, "(2, 3) + (3, 3)"),
    ),
    (
        lambda: np.vstack([np.ones((2, 3)), np.ones(4)]),
        ErrorKind.CONCATENATE,
        ((None, 3), (None, 4)),
        None,
    ),
    (
        lambda: np.hstack([np.ones((2, 3)), np.ones((3, 3))]),
        ErrorKind.CONCATENATE,
        ((2, None), (3, None)),
        None,
    ),
    (
        lambda: np.einsum("ij,jk->ik", a34, a56),
        ErrorKind.EINSUM,
        ((3, 4), (5, 6)),
        Replay(Lab.DOT, "(3, 4) · (5, 6)"),
    ),
    (
        lambda: np.einsum("bij,bjk->bik", np.ones((2, 3, 4)), np.ones((5, 4, 6))),
        ErrorKind.EINSUM,
        ((2, 3, 4), (5, 4, 6)),
        None,
    ),
    (lambda: np.einsum("ij,jk", np.ones((2, 3, 4)), a34), ErrorKind.EINSUM_TERMS, (), None),
    (lambda: np.einsum("bij,jk", a34, a34), ErrorKind.EINSUM_TERMS, (), None),
    (lambda: np.einsum("ij->il", a34), ErrorKind.EINSUM_TERMS, (), None),
    (lambda: np.einsum("ii", a34), ErrorKind.EINSUM_TERMS, (), None),
    (lambda: np.einsum("ij", a34, a34), ErrorKind.EINSUM_TERMS, (), None),
    (lambda: np.einsum("ij,ij", a34), ErrorKind.EINSUM_TERMS, (), None),
]


@pytest.mark.parametrize(("call", "kind", "shapes", "replay"), NUMPY)
def test_what_numpy_says_is_taken_apart(call: Call, kind, shapes, replay):
    found = read(said(call))
    assert found.kind is kind
    assert found.shapes == shapes
    if kind is not ErrorKind.CONCATENATE_RANKS:
        assert found.replay == replay
    else:
        assert found.replay is not None
    for which, axis in found.clashes:
        assert 0 <= axis < len(found.shapes[which])


@pytest.mark.parametrize(("call", "kind", "shapes", "replay"), NUMPY)
def test_lines_that_a_terminal_broke_are_read(call: Call, kind, shapes, replay):
    text = said(call).replace(" ", "\n    ")
    assert read(text).kind is kind


@pytest.mark.parametrize(
    "replay", [replay for *_, replay in NUMPY if replay is not None], ids=lambda r: r.text
)
def test_the_labs_can_read_what_is_replayed(replay: Replay):
    if replay.lab is Lab.BROADCASTING:
        assert len(read_shapes(replay.text).shapes) > 1
    elif replay.lab is Lab.RESHAPING and "expand" not in replay.text:
        with pytest.raises(ReshapeError) as caught:
            reshaping(replay.shape, read_operations(replay.text))
        assert caught.value.numpy
    elif replay.lab is Lab.SLICING:
        with pytest.raises(SliceError):
            slicing(replay.shape, read_index(replay.text))


@settings(max_examples=300)
@given(from_numpy.array_shapes(max_side=5), from_numpy.array_shapes(max_side=5))
def test_any_shapes_of_numpys_errors_are_found(a: tuple[int, ...], b: tuple[int, ...]):
    first, second = np.ones(a), np.ones(b)
    for call, kind in (
        (lambda: first + second, ErrorKind.BROADCAST),
        (lambda: np.dot(first, second), ErrorKind.DOT),
    ):
        try:
            call()
        except ValueError as error:
            found = read(str(error))
        else:
            continue
        assert found.kind is kind
        assert found.shapes == (a, b)
        assert found.clashes


ONE_HOT = (
    "logits and labels must have the same first dimension, got logits shape [128,10] and labels "
    "shape [1280]"
)
KERAS = [
    (
        'ValueError: Input 0 of layer "dense" is incompatible with the layer: expected axis -1 of '
        "input shape to have value 784, but received input with shape (None, 28, 28)",
        ErrorKind.LAYER_AXIS,
        ((None, 28, 28), (784, None)),
        Replay(Lab.RESHAPING, "reshape(32, 784)", (32, 28, 28)),
    ),
    (
        "expected axis -1 of input shape to have value 784, but received input with shape "
        "(None, 512)",
        ErrorKind.LAYER_AXIS,
        ((None, 512), (784, None)),
        Replay(Lab.DOT, "(32, 512) · (784, 10)"),
    ),
    (
        'Input 0 of layer "dense" is incompatible with the layer: expected min_ndim=2, found '
        "ndim=1. Full shape received: (784,)",
        ErrorKind.LAYER_RANK,
        ((784,),),
        Replay(Lab.RESHAPING, "expand_dims(0)", (784,)),
    ),
    (
        "expected ndim=2, found ndim=3. Full shape received: (None, 28, 28)",
        ErrorKind.LAYER_RANK,
        ((None, 28, 28),),
        Replay(Lab.RESHAPING, "reshape(32, -1)", (32, 28, 28)),
    ),
    (
        'ValueError: Input 0 of layer "functional" is incompatible with the layer: expected '
        "shape=(None, 784), found shape=(32, 28, 28)",
        ErrorKind.LAYER_SHAPE,
        ((None, 784), (32, 28, 28)),
        Replay(Lab.RESHAPING, "reshape(32, 784)", (32, 28, 28)),
    ),
    (
        "Input 0 is incompatible with layer model: expected shape=(None, 9, 4), found shape=(9, "
        "4)",
        ErrorKind.LAYER_SHAPE,
        ((None, 9, 4), (9, 4)),
        Replay(Lab.RESHAPING, "expand_dims(0)", (9, 4)),
    ),
    (
        "expected shape=(None, 224, 224, 3), found shape=(None, 48, 48, 1)",
        ErrorKind.LAYER_SHAPE,
        ((None, 224, 224, 3), (None, 48, 48, 1)),
        None,
    ),
    (
        "ValueError: Arguments `target` and `output` must have the same rank (ndim). Received: "
        "target.shape=(32,), output.shape=(32, 10)",
        ErrorKind.LOSS_SHAPES,
        ((32,), (32, 10)),
        None,
    ),
    (
        "ValueError: `logits` and `labels` must have the same shape, received ((None, 10) vs "
        "(None, 1)).",
        ErrorKind.LOSS_SHAPES,
        ((None, 1), (None, 10)),
        None,
    ),
    (
        "ValueError: Target size (torch.Size([32])) must be the same as input size "
        "(torch.Size([32, 1]))",
        ErrorKind.LOSS_SHAPES,
        ((32,), (32, 1)),
        None,
    ),
    (
        "ValueError: Arguments `target` and `output` must have the same shape up until the last "
        "dimension: target.shape=(64,), output.shape=(32, 10)",
        ErrorKind.LABELS,
        ((32, 10), (64,)),
        None,
    ),
    (
        "RuntimeError: 0D or 1D target tensor expected, multi-target not supported",
        ErrorKind.TORCH_TARGET,
        (),
        None,
    ),
    (
        "Shapes (None, 1) and (None, 10) are incompatible",
        ErrorKind.LOSS_SHAPES,
        ((None, 1), (None, 10)),
        None,
    ),
    (
        "Dimensions must be equal, but are 10 and 32 for '{{node add}} = AddV2[T=DT_FLOAT](x, y)' "
        "with input shapes: [?,10], [32].",
        ErrorKind.BROADCAST,
        ((None, 10), (32,)),
        Replay(Lab.BROADCASTING, "(32, 10) + (32,)"),
    ),
    (
        "Dimensions must be equal, but are 784 and 512 for '{{node MatMul}} = MatMul[T=DT_FLOAT]"
        "(x, y)' with input shapes: [32,784], [512,10].",
        ErrorKind.DOT,
        ((32, 784), (512, 10)),
        Replay(Lab.DOT, "(32, 784) · (512, 10)"),
    ),
    (
        "Incompatible shapes: [32,10] vs. [32]",
        ErrorKind.BROADCAST,
        ((32, 10), (32,)),
        Replay(Lab.BROADCASTING, "(32, 10) + (32,)"),
    ),
    (
        "Matrix size-incompatible: In[0]: [32,784], In[1]: [512,10]",
        ErrorKind.DOT,
        ((32, 784), (512, 10)),
        Replay(Lab.DOT, "(32, 784) · (512, 10)"),
    ),
    (
        "logits and labels must have the same first dimension, got logits shape [128,10] and "
        "labels shape [1280]",
        ErrorKind.LABELS,
        ((128, 10), (1280,)),
        Replay(Lab.RESHAPING, "reshape(-1)", (128, 10)),
    ),
    (
        "Data cardinality is ambiguous:\n  x sizes: 60000\n  y sizes: 10000\nMake sure all arrays "
        "contain the same number of samples.",
        ErrorKind.CARDINALITY,
        ((60000,), (10000,)),
        Replay(Lab.SLICING, "[:10000]", (60000,)),
    ),
    (
        "Data cardinality is ambiguous. Make sure all arrays contain the same number of samples."
        "'x' sizes: 100\n'y' sizes: 90\n",
        ErrorKind.CARDINALITY,
        ((100,), (90,)),
        Replay(Lab.SLICING, "[:90]", (100,)),
    ),
    (
        "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x784 and 512x10)",
        ErrorKind.DOT,
        ((32, 784), (512, 10)),
        Replay(Lab.DOT, "(32, 784) · (512, 10)"),
    ),
    (
        "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension "
        "1",
        ErrorKind.BROADCAST,
        ((None, 3), (None, 4)),
        Replay(Lab.BROADCASTING, "(1, 3) + (1, 4)"),
    ),
    (
        "shape '[5, -1]' is invalid for input of size 12",
        ErrorKind.RESHAPE,
        ((12,), (5, None)),
        Replay(Lab.RESHAPING, "reshape(5, -1)", (12,)),
    ),
    (
        "Expected input batch_size (32) to match target batch_size (64).",
        ErrorKind.TORCH_CLASSES,
        ((32, None), (64,)),
        None,
    ),
]


@pytest.mark.parametrize(("text", "kind", "shapes", "replay"), KERAS)
def test_what_the_others_say_is_taken_apart(text: str, kind, shapes, replay):
    found = read(text)
    assert (found.kind, found.shapes, found.replay) == (kind, shapes, replay)


def test_images_that_were_never_flattened_are_told_from_wrong_features():
    assert read(KERAS[0][0]).values["is_flat"]
    assert not read(KERAS[1][0]).values["is_flat"]


def test_one_hot_labels_are_recognised():
    assert read(ONE_HOT).values["is_one_hot"]
    other = ONE_HOT.replace("1280", "64")
    assert not read(other).values["is_one_hot"]
    assert read(other).replay is None


def test_of_several_errors_the_last_one_counts():
    first, second = said(NUMPY[0][0]), said(NUMPY[5][0])
    text = f"{first}\n\nDuring handling of the above exception:\n{second}"
    assert read(text).kind is ErrorKind.DOT
    assert read(f"{second}\n{first}").kind is ErrorKind.BROADCAST


def test_unknown_text_is_none_but_its_shapes_are_found():
    text = "SomeError: (3, 4) does not go with (5,), [2,3] nor (3, 4); f(x) and (7) are no shapes"
    assert read_error(text) is None
    assert shapes_in(text) == ((3, 4), (5,), (2, 3))
    assert read_error("") is None
    assert shapes_in("") == ()


@pytest.mark.parametrize(
    "text",
    [
        f"index {'9' * 5000} is out of bounds for axis {'9' * 30} with size {'9' * 30}",
        f"axis 2 is out of bounds for array of dimension {'9' * 20}",
        f"too many indices for array: array is {'9' * 20}-dimensional, but {'9' * 20} were "
        "indexed",
        f"expected min_ndim={'9' * 20}, found ndim={'9' * 20}",
        f"expected min_ndim={'9' * 20}, found ndim=1",
        f"at index 0 has {'9' * 20} dimension(s) and the array at index 1 has 2 dimension(s)",
        "cannot reshape array of size 12 into shape (" + "1," * 5000 + "5)",
        "operands could not be broadcast together with shapes " + "(1,) " * 3000,
        "shapes (" + "3," * 50 + ") and (5,6) not aligned",
        "mat1 and mat2 shapes cannot be multiplied (xx and x)",
    ],
)
def test_what_no_array_can_be_costs_nothing(text: str):
    found = read_error(text)
    assert found is None or found.replay is None or len(found.replay.text) <= 200


@given(st.text(" ()[],0123None-shapesindxfor:\n", max_size=400))
def test_any_text_is_read(text: str):
    read_error(text)
    for shape in shapes_in("operands could not be broadcast together with shapes " + text):
        assert shape


@pytest.mark.parametrize(
    "part", ["(", "(1,", "[1,2],", "Dimensions must be equal, but are 1 and 2 for "]
)
def test_long_texts_are_read_to_their_end(part: str):
    text = part * MAX_LENGTH + "\n" + said(NUMPY[0][0])
    assert read(text[-MAX_LENGTH:]).kind is ErrorKind.BROADCAST
    assert read_error(text) == read_error(text[-MAX_LENGTH:])
