"""The ready-trained reader as a project: it reads, goes on training, and survives a file."""

import numpy as np
import pytest

from mlpstudio.document import edits, files
from mlpstudio.engine.network import initialized
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.reader import Reader, load_reader
from mlpstudio.runs.ready import ready_project, ready_run
from mlpstudio.runs.record import from_stored, to_stored


@pytest.fixture
def reader():
    spec = NetworkSpec((28, 28), (DenseSpec(12), DenseSpec(10, "softmax")))
    return Reader(spec, initialized(spec, 3).theta, {"mnist_test_accuracy": "0.5"})


def test_its_run_is_complete_and_holds_the_reader_s_weights(reader):
    project = ready_project(reader)
    run = ready_run(reader, project)
    assert run.outcome == "completed"
    assert run.is_ready_made
    assert run.is_of(project)
    assert run.origin["mnist_test_accuracy"] == "0.5"
    np.testing.assert_array_equal(run.checkpoint.weights, reader.weights)
    state = run.checkpoint.restored(project.network, project.training)
    assert (state.step, state.epoch, state.optimizer.n_updates) == (0, 0, 0)


def test_it_may_go_on_with_any_data_of_the_same_scaling(reader):
    project = ready_project(reader)
    run = ready_run(reader, project)
    assert run.is_of(edits.change_data(project, source="mnist"))
    assert not run.is_of(edits.change_data(project, scaling=False))
    assert not run.is_of(edits.change_training(project, optimizer="sgd"))


def test_a_file_keeps_where_it_comes_from(reader, tmp_path):
    path, project = tmp_path / "reader.mlps", ready_project(reader)
    run = ready_run(reader, project)
    files.save(path, files.Document(project, to_stored(run)))
    document = files.load(path)
    again = from_stored(document.run)
    assert (again.origin, again.full_ink) == (run.origin, 1.0)
    assert again.is_ready_made
    assert document.project == project


def test_the_shipped_reader_can_be_opened():
    reader = load_reader()
    run = ready_run(reader, ready_project(reader))
    assert run.network.input_shape == (28, 28)
    assert run.checkpoint.weights.shape == reader.weights.shape
