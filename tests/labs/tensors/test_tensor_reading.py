from dataclasses import replace

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.losses import LossSpec
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, FlattenSpec, NetworkSpec
from mlpstudio.engine.trace import Tensor, tensors, trace
from mlpstudio.errors import DesignError
from mlpstudio.labs.tensors.tensor_facts import Fold, facts
from mlpstudio.labs.tensors.tensor_reading import View, Wish, read, values_of

SPEC = NetworkSpec((4, 5), (DenseSpec(6), DenseSpec(3, "softmax")))
LOSS = LossSpec("sparse_categorical_crossentropy")
WHOLE = View("W1", None, (512, 512))


def samples(n: int = 12) -> Samples:
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (n, 4, 5)).astype(np.uint8)
    return Samples(images, rng.integers(0, 3, n), 1 / 255)


def wish(**values: object) -> Wish:
    return replace(Wish(SPEC, 8, LOSS, samples()), **values)  # type: ignore[arg-type]


def named(found: tuple[Tensor, ...], name: str) -> Tensor:
    return next(tensor for tensor in found if tensor.name == name)


def test_a_reading_is_the_trace_of_the_first_samples():
    wanted = wish()
    reading = read(wanted, initialized(SPEC, 1), WHOLE)
    batch = (wanted.samples.inputs[:8].reshape(8, 20) / 255).astype(np.float32)
    expected = trace(initialized(SPEC, 1), batch, wanted.samples.labels[:8], LOSS)
    assert reading.n_samples == 8
    for tensor, other, found in zip(reading.tensors, expected, reading.facts, strict=True):
        assert tensor.name == other.name
        np.testing.assert_allclose(values_of(tensor), values_of(other), rtol=1e-5, atol=1e-7)
        assert found == facts(values_of(tensor))


def test_the_view_decides_what_is_pictured():
    reading = read(wish(), initialized(SPEC, 0), View("X", Fold(1, 3, (4, 5)), (9, 9)))
    assert reading.picture is not None
    inputs = values_of(named(reading.tensors, "X"))
    assert_array_equal(reading.picture.cells, inputs[3].reshape(4, 5))
    assert read(wish(), initialized(SPEC, 0), View("L", None, (9, 9))).picture is None
    assert read(wish(), initialized(SPEC, 0), View("", None, (9, 9))).picture is None


def test_a_batch_is_no_larger_than_the_training_set():
    reading = read(wish(batch_size=100), initialized(SPEC, 0), WHOLE)
    assert reading.n_samples == 12
    assert named(reading.tensors, "Z1").shape == (12, 6)


def test_samples_must_fit_the_network():
    spec = NetworkSpec((7,), (DenseSpec(3),))
    with pytest.raises(DesignError, match="20 numbers, but the network expects 7"):
        read(wish(spec=spec), initialized(spec, 0), WHOLE)


def test_labels_must_fit_the_loss():
    with pytest.raises(DesignError, match="one-hot"):
        read(wish(loss=LossSpec("categorical_crossentropy")), initialized(SPEC, 0), WHOLE)


def test_inputs_that_a_layer_flattens_are_seen_in_their_own_shape():
    spec = NetworkSpec((4, 5), (FlattenSpec(), DenseSpec(3, "softmax")))
    view = View("X", Fold(1, 3, (4, 5), n_axes=2), (9, 9))
    reading = read(wish(spec=spec), initialized(spec, 0), view)
    inputs = values_of(named(reading.tensors, "X"))
    assert inputs.shape == (8, 4, 5)
    assert reading.picture is not None
    assert_array_equal(reading.picture.cells, inputs[3])
    assert_array_equal(values_of(named(reading.tensors, "V1")), inputs.reshape(8, 20))


def test_the_loss_is_that_of_the_settings():
    plain = read(wish(), initialized(SPEC, 0), WHOLE)
    weighted = replace(LOSS, class_weights=(2.0, 2.0, 2.0))
    heavier = read(wish(loss=weighted), initialized(SPEC, 0), WHOLE)
    value = values_of(named(plain.tensors, "L"))
    assert values_of(named(heavier.tensors, "L")) == pytest.approx(2.0 * value, rel=1e-6)


def test_wishes_for_the_same_are_told_from_others():
    wanted = wish()
    assert wanted.is_also(replace(wanted, spec=replace(SPEC)))
    assert not wanted.is_also(None)
    assert not wanted.is_also(replace(wanted, batch_size=9))
    assert not wanted.is_also(replace(wanted, loss=replace(LOSS, label_smoothing=0.1)))
    assert not wanted.is_also(replace(wanted, samples=samples()))


def test_a_tensor_known_by_its_shape_has_no_values():
    with pytest.raises(ValueError, match="W1 is known by its shape alone"):
        values_of(named(tensors(SPEC, 4, LOSS), "W1"))
