"""The command `evaluate`: the same figures as after training."""

import json

import pytest

from mlpstudio.cli import main
from mlpstudio.document import edits, files
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.record import to_stored
from tests.cli.test_program import refused
from tests.runs.builders import DATASET, PROJECT


def evaluated(capsys, *arguments):
    assert main(["evaluate", *map(str, arguments), "--json", "-"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def test_a_saved_network_measures_on_the_test_set_as_it_did_after_training(capsys, trained):
    result = evaluated(capsys, trained.path)
    last = trained.report["epochs"][-1]["test"]
    assert result == {"data": "digits", "part": "test", "samples": 2_000, **last}


def test_the_training_set_can_be_measured_too(capsys, trained):
    result = evaluated(capsys, trained.path, "--part", "train")
    assert (result["part"], result["samples"]) == ("train", 20_000)
    assert 0.4 < result["accuracy"] < 1.0


def test_the_result_is_told_in_a_line(capsys, trained, tmp_path):
    target = tmp_path / "result.json"
    assert main(["evaluate", str(trained.path), "--json", str(target)]) == 0
    out = capsys.readouterr().out
    result = json.loads(target.read_text())
    assert out == (
        f"digits test set, 2,000 samples: loss {result['loss']:.4f}, "
        f"accuracy {result['accuracy']:.4f}\n"
    )


def test_another_data_set_can_be_named(capsys, trained, mnist_folder):
    result = evaluated(capsys, trained.path, "--data", "mnist", "--mnist", mnist_folder)
    assert (result["data"], result["samples"]) == ("mnist", 10_000)
    assert result["accuracy"] > 0.3


@pytest.mark.usefixtures("_digits")
def test_a_network_trained_with_one_hot_labels_is_measured_with_them(capsys, tmp_path):
    path = tmp_path / "one_hot.mlps"
    options = [
        "--train-size",
        "64",
        "--hidden",
        "4",
        "--epochs",
        "1",
        "--loss",
        "binary_crossentropy",
    ]
    assert main(["train", *options, "--out", str(path), "--json", "-"]) == 0
    last = json.loads(capsys.readouterr().out)["epochs"][-1]["test"]
    result = evaluated(capsys, path)
    assert {"loss": result["loss"], "accuracy": result["accuracy"]} == last


# Refusals


def test_a_network_trained_on_unscaled_pixels_is_measured_on_them(capsys, tmp_path, monkeypatch):
    asked = []

    def load_data(choice, folder):
        asked.append(choice)
        return DATASET

    monkeypatch.setattr("mlpstudio.cli.evaluate.load_data", load_data)
    project = edits.change_data(PROJECT, scaling=False, label_noise=0.5, train_size=20)
    run = run_to_end(project, DATASET, lambda event, state: None)
    path = tmp_path / "unscaled.mlps"
    files.save(path, files.Document(project, to_stored(run)))
    evaluated(capsys, path)
    (choice,) = asked
    assert not choice.scaling
    assert (choice.label_noise, choice.train_size, choice.validation_fraction) == (0.0, None, 0.0)


def test_a_file_that_is_no_project_is_refused(capsys, tmp_path):
    path = tmp_path / "letter.mlps"
    path.write_text("Dear …", encoding="utf-8")
    assert "is not a project file, or is damaged" in refused(capsys, "evaluate", path)


def test_a_missing_file_is_refused(capsys, tmp_path):
    said = refused(capsys, "evaluate", tmp_path / "none.mlps")
    assert "cannot be read: No such file" in said


def test_a_project_without_weights_is_refused(capsys, tmp_path):
    path = tmp_path / "design.mlps"
    files.save(path, files.Document(Project()))
    assert "no trained weights. Train it and save it again" in refused(capsys, "evaluate", path)


@pytest.fixture
def foreign(tmp_path):
    """A trained network that expects four numbers."""
    path = tmp_path / "foreign.mlps"
    run = run_to_end(PROJECT, DATASET, lambda event, state: None)
    files.save(path, files.Document(PROJECT, to_stored(run)))
    return path


@pytest.mark.usefixtures("_digits")
def test_a_network_for_other_samples_is_refused(capsys, foreign):
    said = refused(capsys, "evaluate", foreign)
    assert "The network expects 4 numbers, but a sample of digits has 784" in said
    assert "expects 4 numbers, but a prepared picture has 784" in refused(
        capsys, "predict", foreign, "x.png"
    )


def test_a_design_larger_than_its_weights_is_refused_before_memory_is_taken(capsys, trained):
    stored = files.load(trained.path)
    huge = NetworkSpec((28, 28), (DenseSpec(2**50), DenseSpec(10, "softmax")))
    facts = {**stored.run.facts, "network": {"input_shape": [28, 28], "layers": []}}
    facts["network"]["layers"] = [
        {"type": "dense", "units": layer.units, "activation": layer.activation}
        for layer in huge.layers
    ]
    path = trained.path.with_name("huge.mlps")
    files.save(path, files.Document(stored.project, files.StoredRun(facts, stored.run.arrays)))
    assert "but 12730 numbers of weights are stored" in refused(capsys, "evaluate", path)


def test_missing_mnist_and_missing_folders_are_refused(capsys, trained, tmp_path):
    arguments = ("evaluate", trained.path, "--data", "mnist", "--mnist", tmp_path)
    assert "MNIST was not found" in refused(capsys, *arguments)
    arguments = ("evaluate", trained.path, "--json", tmp_path / "none" / "x.json")
    assert "does not exist" in refused(capsys, *arguments)


def test_the_ready_trained_reader_is_measured_without_a_project(capsys):
    result = evaluated(capsys, "--reader")
    assert (result["data"], result["samples"]) == ("digits", 2_000)
    assert result["accuracy"] > 0.7


def test_one_network_has_to_be_named_and_no_more(capsys, trained):
    assert "--reader" in refused(capsys, "evaluate")
    assert "either" in refused(capsys, "evaluate", trained.path, "--reader")
