"""The ready-trained reader: the file, what it reads, and what is said of other files."""

import json

import numpy as np
import pytest
from safetensors.numpy import load, save

from benchmarks.pens.forms import load_forms
from benchmarks.pens.manners import MANNERS, drawn
from mlpstudio.datasets.mnist import SCALE, load_mnist
from mlpstudio.engine.evaluation import evaluate
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import ActivationSpec, DenseSpec, NetworkSpec
from mlpstudio.errors import DataError, DesignError
from mlpstudio.paths import resource
from mlpstudio.runs.reader import FILE, Reader, load_reader, save_reader

SMALL = NetworkSpec((2, 2), (DenseSpec(3), DenseSpec(2, "softmax")))


@pytest.fixture
def small():
    return Reader(SMALL, initialized(SMALL, 0).weights, {"seed": "0"})


@pytest.fixture
def file(tmp_path, small):
    path = tmp_path / "reader.safetensors"
    save_reader(path, small)
    return path


@pytest.fixture(scope="module")
def shipped():
    return load_reader().build()


# --- the shipped one


def test_the_shipped_file_has_at_most_three_megabytes():
    assert resource(*FILE).stat().st_size <= 3_000_000


def test_the_shipped_reader_takes_images_and_gives_the_probabilities_of_ten_digits(shipped):
    assert shipped.spec.input_shape == (28, 28)
    A = shipped.predict(np.zeros((1, 784), np.float32))
    assert A.shape == (1, 10)
    assert A.sum() == pytest.approx(1)


def test_the_shipped_reader_is_a_plain_perceptron_and_says_what_it_learnt_from():
    reader = load_reader()
    assert all(isinstance(layer, DenseSpec) for layer in reader.network.layers)
    assert reader.facts["trained_on"]


@pytest.mark.parametrize("manner", ["small", "quick, 10 moves"])
def test_the_shipped_reader_reads_pens(shipped, manner):
    forms = load_forms()
    chosen = [f for digit in range(10) for f in [f for f in forms if f.digit == digit][:3]]
    images = [drawn(f, MANNERS[manner], np.random.default_rng(k)) for k, f in enumerate(chosen)]
    answers = shipped.predict(np.stack(images).reshape(-1, 784) * np.float32(SCALE)).argmax(axis=1)
    assert (answers == [form.digit for form in chosen]).mean() >= 0.95


def test_the_shipped_reader_reads_99_percent_of_the_test_set_of_mnist(shipped, mnist_folder):
    test = load_mnist(mnist_folder).test
    assert evaluate(shipped, test, "sparse_categorical_crossentropy").accuracy >= 0.99


# --- writing and reading


def test_a_reader_comes_back_as_it_was_written_but_for_half_its_digits(file, small):
    back = load_reader(file)
    assert (back.network, back.facts) == (small.network, small.facts)
    np.testing.assert_allclose(back.weights, small.weights, rtol=1e-3)
    assert back.weights.dtype == np.float32


def test_weights_are_stored_by_name_in_half_precision(file):
    arrays = load(file.read_bytes())
    assert {name: (a.shape, a.dtype) for name, a in arrays.items()} == {
        "W1": ((4, 3), np.float16),
        "b1": ((3,), np.float16),
        "W2": ((3, 2), np.float16),
        "b2": ((2,), np.float16),
    }


def test_a_built_network_may_be_changed_but_the_reader_stays(file):
    reader = load_reader(file)
    kept = reader.weights.copy()
    network = reader.build()
    network.weights += 1
    np.testing.assert_array_equal(reader.weights, kept)
    with pytest.raises(ValueError, match="read-only"):
        reader.weights[0] = 1


def test_a_design_with_other_layers_is_not_written(tmp_path):
    spec = NetworkSpec((2,), (DenseSpec(3, "linear"), ActivationSpec("softmax")))
    path = tmp_path / "reader.safetensors"
    with pytest.raises(DesignError, match="dense layers with biases only"):
        save_reader(path, Reader(spec, initialized(spec, 0).weights))
    assert not path.exists()


# --- other files


def refusal(path):
    with pytest.raises(DataError) as refused:
        load_reader(path)
    message = str(refused.value)
    assert str(path) in message
    assert "Install MLP Studio again" in message
    return message


def test_a_missing_file_is_told(tmp_path):
    assert "cannot be read: No such file" in refusal(tmp_path / "reader.safetensors")


@pytest.mark.parametrize("keep", [0, 5, 100, -1])
def test_a_truncated_file_is_told(file, keep):
    file.write_bytes(file.read_bytes()[:keep])
    assert "is damaged" in refusal(file)


def test_a_file_of_something_else_is_told(file):
    file.write_bytes(b"PNG" * 500)
    assert "is damaged" in refusal(file)


def rewritten(file, arrays=None, **metadata):
    """Write the file anew with other arrays or texts, None for none of that name."""
    content = file.read_bytes()
    header = json.loads(content[8 : 8 + int.from_bytes(content[:8], "little")])
    texts = {**header["__metadata__"], **metadata}
    texts = {name: text for name, text in texts.items() if text is not None}
    file.write_bytes(save({**load(content), **(arrays or {})}, texts))


@pytest.mark.parametrize("text", [None, "{}", "[" * 100_000, "not JSON", "7"])
def test_a_file_without_a_sound_design_is_told(file, text):
    rewritten(file, network=text)
    assert "is damaged" in refusal(file)


@pytest.mark.parametrize("text", [None, "{", '["a"]', '{"a": 7}', "null"])
def test_a_file_without_sound_facts_is_told(file, text):
    rewritten(file, facts=text)
    assert "is damaged" in refusal(file)


@pytest.mark.parametrize(
    ("arrays", "why"),
    [
        ({"W3": np.zeros((2, 2), np.float16)}, "2 layers have 4 arrays, not 5"),
        ({"W1": np.zeros((3, 4), np.float16)}, "layer 1 needs weights of shape (4, 3)"),
        ({"b2": np.zeros((2, 1), np.float16)}, "layer 2 needs"),
        ({"W2": np.full((3, 2), np.nan, np.float16)}, "not all of its weights are numbers"),
    ],
)
def test_weights_that_do_not_fit_are_told(file, arrays, why):
    rewritten(file, arrays)
    assert why in refusal(file)
