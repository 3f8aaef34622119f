"""Operations typed as in NumPy are read, never run; what makes no sense is marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.labs.tensors.reshape_text import (
    MOST_OPERATIONS,
    ReshapeError,
    ReshapeFault,
    python,
    read_operations,
)


def told(text: str) -> list[tuple[str, tuple[int, ...] | None]]:
    return [(operation.name, operation.numbers) for operation in read_operations(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("reshape(2, -1)", [("reshape", (2, -1))]),
        (".reshape((2, −1))", [("reshape", (2, -1))]),
        ("x.reshape([2, 3,])", [("reshape", (2, 3))]),
        ("train_images.reshape(60_000, 784)", [("reshape", (60000, 784))]),
        ("np.reshape(x, (2, 3))", [("reshape", (2, 3))]),
        ("np.reshape(x, -1)", [("reshape", (-1,))]),
        ("x.reshape(())", [("reshape", ())]),
        ("x.T", [("T", None)]),
        (".T", [("T", None)]),
        ("T.reshape(6)", [("T", None), ("reshape", (6,))]),
        ("transpose()", [("transpose", None)]),
        ("x.transpose(1, 0, 2)", [("transpose", (1, 0, 2))]),
        ("np.transpose(x, axes=(1, 0))", [("transpose", (1, 0))]),
        ("ravel().reshape(3, 4)", [("ravel", None), ("reshape", (3, 4))]),
        ("x.flatten()", [("flatten", None)]),
        ("np.swapaxes(x, 0, 1)", [("swapaxes", (0, 1))]),
        ("np.expand_dims(x.T, axis=0)", [("T", None), ("expand_dims", (0,))]),
        (
            "np.expand_dims(np.ravel(x), 1).T",
            [("ravel", None), ("expand_dims", (1,)), ("T", None)],
        ),
        ("squeeze()", [("squeeze", None)]),
        ("squeeze(axis=(0, 2))", [("squeeze", (0, 2))]),
    ],
)
def test_ways_to_write_it(text: str, wanted: list[tuple[str, tuple[int, ...] | None]]):
    assert told(text) == wanted
    assert told(python(read_operations(text))) == wanted


@pytest.mark.parametrize(
    ("text", "position", "fault"),
    [
        ("", 0, ReshapeFault.EMPTY),
        ("x", 1, ReshapeFault.EMPTY),
        ("reshape", 7, ReshapeFault.NO_BRACKET),
        ("reshape(2", 7, ReshapeFault.NOT_CLOSED),
        ("reshape((2, 3)", 7, ReshapeFault.NOT_CLOSED),
        ("reshape(2, 3))", 13, ReshapeFault.NOT_OPENED),
        ("reshape(2 3)", 10, ReshapeFault.NO_COMMA),
        ("reshape(2, q)", 11, ReshapeFault.NO_NUMBER),
        ("reshape(2.5)", 8, ReshapeFault.NOT_WHOLE),
        ("reshape(2, order)", 11, ReshapeFault.KEYWORD),
        ("reshape()", 0, ReshapeFault.ARGUMENTS),
        ("x.reshap(2)", 2, ReshapeFault.NAME),
        ("x.", 2, ReshapeFault.NO_NAME),
        ("exit()", 0, ReshapeFault.NAME),
        ("x.T(2)", 3, ReshapeFault.SURPLUS),
        ("np.flatten(x)", 3, ReshapeFault.FUNCTION),
        ("swapaxes(1)", 0, ReshapeFault.ARGUMENTS),
        ("squeeze(0, 1)", 0, ReshapeFault.ARGUMENTS),
        ("ravel(2)", 0, ReshapeFault.ARGUMENTS),
        ("x; T", 1, ReshapeFault.CHARACTER),
        (f"reshape({10**13})", 8, ReshapeFault.NUMBER),
        ("x" + ".T" * (MOST_OPERATIONS + 1), 2 * MOST_OPERATIONS + 2, ReshapeFault.TOO_MANY),
        ("T" * 201, 200, ReshapeFault.TOO_LONG),
    ],
)
def test_what_makes_no_sense_is_marked(text: str, position: int, fault: ReshapeFault):
    with pytest.raises(ReshapeError) as caught:
        read_operations(text)
    assert (caught.value.fault, caught.value.position) == (fault, position)


@given(st.text("xTnp.reshaequz(),-0123[ ]=_", max_size=40))
def test_any_text_is_read_or_refused_at_a_place(text: str):
    try:
        found = read_operations(text)
    except ReshapeError as error:
        place = error.position
    else:
        place = found[0].position
        assert read_operations(python(found))
    assert 0 <= place <= len(text)
