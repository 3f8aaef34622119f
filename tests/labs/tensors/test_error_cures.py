"""Errors played again: the scene raises them, and every cure is run, in NumPy itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mlpstudio.labs.tensors.conditions import answered
from mlpstudio.labs.tensors.error_cures import rehearse
from mlpstudio.labs.tensors.error_kinds import ErrorKind, Lab, Reading, Replay
from mlpstudio.labs.tensors.error_scenes import Rehearsal, Scene
from mlpstudio.labs.tensors.products import product
from mlpstudio.labs.tensors.reshape_text import read_operations
from mlpstudio.labs.tensors.reshaping import reshaping
from mlpstudio.labs.tensors.shape_errors import read_error
from mlpstudio.labs.tensors.shape_text import read_shapes
from mlpstudio.labs.tensors.slice_pages import Source
from mlpstudio.labs.tensors.slice_text import read_index
from mlpstudio.labs.tensors.slicing import slicing
from tests.labs.tensors.test_shape_errors import KERAS, NUMPY, said

READINGS = [read_error(said(call)) for call, *_ in NUMPY]
OTHERS = [read_error(text) for text, *_ in KERAS]


def run(scene: Scene) -> object:
    """Return what a program shows the shape of."""
    names: dict[str, object] = {"np": np, "print": lambda shape: None}
    exec(scene.program, names)
    return names[scene.shown]


def check_cures(played: Rehearsal) -> None:
    for cure in played.cures:
        assert cure.code in cure.scene.program
        assert np.shape(run(cure.scene)) == cure.result, cure.scene.program
        if cure.replay is not None:
            check_replay(cure.replay)


def check_replay(replay: Replay) -> None:
    """Make sure that a lab takes what is mended, without a complaint."""
    if replay.lab is Lab.BROADCASTING:
        assert len(read_shapes(replay.text).shapes) > 1
    elif replay.lab is Lab.RESHAPING:
        reshaping(replay.shape, read_operations(replay.text))
    elif replay.lab is Lab.SLICING:
        slicing(replay.shape, answered(Source(replay.shape), read_index(replay.text)))
    else:
        a, b = (tuple(map(int, np.array(eval(part)).tolist())) for part in replay.text.split("·"))
        assert product(replay.function, a, b).result is not None


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.kind.value)
def test_the_scene_raises_the_error_again_and_its_cures_do_not(reading: Reading):
    played = rehearse(reading)
    assert played is not None
    with pytest.raises((ValueError, IndexError)) as caught:
        run(played.scene)
    again = read_error(str(caught.value))
    assert again is not None
    assert again.kind is reading.kind
    assert played.cures or len(reading.shapes) > 2
    check_cures(played)


@pytest.mark.parametrize("reading", OTHERS, ids=lambda reading: reading.kind.value)
def test_what_other_libraries_refuse_is_played_in_numpy(reading: Reading):
    played = rehearse(reading)
    if reading.values.get("is_partial"):
        assert played is None  # the other sizes are not known
        return
    assert played is not None
    with pytest.raises((ValueError, AssertionError)):
        run(played.scene)
    check_cures(played)


def test_every_kind_is_played():
    seen = {reading.kind for reading in (*READINGS, *OTHERS) if reading is not None}
    assert seen == set(ErrorKind)


SHAPES = st.lists(st.integers(1, 4), min_size=1, max_size=3).map(tuple)


@settings(max_examples=150)
@given(SHAPES, SHAPES)
def test_cures_work_for_any_shapes(a: tuple[int, ...], b: tuple[int, ...]):
    def assign() -> None:
        np.zeros(a)[...] = np.zeros(b)

    calls = (
        lambda: np.zeros(a) + np.zeros(b),
        lambda: np.dot(np.zeros(a), np.zeros(b)),
        lambda: np.matmul(np.zeros(a), np.zeros(b)),
        assign,
        lambda: np.concatenate([np.zeros(a), np.zeros(b)]),
        lambda: np.zeros(a)[np.ones(b, bool)],
        lambda: np.zeros(a).reshape(b),
    )
    for call in calls:
        try:
            call()
        except (ValueError, IndexError) as error:
            reading = read_error(str(error))
            assert reading is not None
            played = rehearse(reading)
            assert played is not None
            with pytest.raises((ValueError, IndexError)):
                run(played.scene)
            check_cures(played)


@settings(max_examples=100)
@given(st.data())
def test_subscripts_are_found_that_lead_to_the_same_error(data: st.DataObject):
    letters = st.text("ijkl", min_size=1, max_size=3).filter(lambda t: len(set(t)) == len(t))
    first, second = data.draw(letters), data.draw(letters)
    shapes = [tuple(data.draw(st.integers(2, 5)) for _ in text) for text in (first, second)]
    kept = sorted(set(first + second))
    output = "".join(data.draw(st.permutations(kept)))[: data.draw(st.integers(0, len(kept)))]
    try:
        np.einsum(f"{first},{second}->{output}", *map(np.zeros, shapes))
    except ValueError as error:
        reading = read_error(str(error))
        if reading is None:
            return  # two letters clash in a way that one cannot tell apart
        assert reading.shapes == tuple(shapes)
        played = rehearse(reading)
        assert played is not None
        with pytest.raises(ValueError, match="broadcast"):
            run(played.scene)
        check_cures(played)


def test_huge_shapes_are_not_played():
    text = "operands could not be broadcast together with shapes (" + "3," * 50 + ") (4,)"
    reading = read_error(text)
    assert reading is not None
    assert rehearse(reading) is None


@pytest.mark.parametrize(
    "text",
    [
        "expected ndim=28, found ndim=1000000000000",
        "expected min_ndim=6, found ndim=7. Full shape received: (2,)",
        "too many indices for array: array is 4-dimensional, but 3 were indexed",
        "non-broadcastable output operand with shape (4,) doesn't match the broadcast shape "
        "(1,28)",
        "remapped shapes [original->remapped]: (3,1,2)->(3) (0,0)->(4,4,3)",
        "remapped shapes [original->remapped]: (2,1)->(2,newaxis,3) (28,0)->(3,2,newaxis)",
        "logits and labels must have the same first dimension, got logits shape (0,) and labels "
        "shape (0,)",
        "must have the same shape up until the last dimension: target.shape=(1,), output.shape=()",
        "Target size (torch.Size([0])) must be the same as input size (torch.Size([1]))",
        "index 0 is out of bounds for axis 0 with size 0",
        "boolean index did not match indexed array along axis 12; size of axis is 3 but size of "
        "corresponding boolean axis is 1000000000000",
        "axis 99 is out of bounds for array of dimension 99",
        "at index 0 has 99 dimension(s) and the array at index 1 has 2 dimension(s)",
        "shapes (" + "3," * 9 + ") and (" + "4," * 9 + ") not aligned",
    ],
)
def test_what_no_library_says_is_not_played_wrongly(text: str):
    reading = read_error(text)
    played = None if reading is None else rehearse(reading)
    if played is not None:
        check_cures(played)
