"""The command `train`: its report, its project file, and what it refuses."""

import json
import signal
import sys
import time

import pytest

from mlpstudio import __version__
from mlpstudio.cli import main
from mlpstudio.cli.report import Report
from mlpstudio.document import files
from mlpstudio.document.project import DataChoice
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.spec import DenseSpec, DropoutSpec
from mlpstudio.engine.training import TrainingSettings
from mlpstudio.runs.record import from_stored
from tests.cli.test_program import refused

SMALL = ["train", "--train-size", "256", "--hidden", "16", "--epochs", "2"]

pytestmark = pytest.mark.usefixtures("_digits")


def trained_report(capsys, *options):
    """Train a small network and return its report."""
    assert main([*SMALL, *options, "--json", "-"]) == 0
    return json.loads(capsys.readouterr().out)


# The report


def test_the_report_has_everything_about_the_training(trained):
    report = trained.report
    assert list(report) == [
        "version",
        "data",
        "samples",
        "layers",
        "parameters",
        "optimizer",
        "learning_rate",
        "loss",
        "batch_size",
        "steps_per_epoch",
        "seed",
        "epochs",
        "outcome",
        "seconds",
    ]
    assert report["version"] == __version__
    assert report["data"] == "digits"
    assert report["samples"] == {"train": 1800, "validation": 200, "test": 2000}
    assert report["layers"] == [
        {"units": 16, "parameters": 784 * 16 + 16},
        {"units": 10, "parameters": 16 * 10 + 10},
    ]
    assert report["parameters"] == 12_730
    assert (report["optimizer"], report["learning_rate"]) == ("rmsprop", 0.001)
    assert (report["batch_size"], report["steps_per_epoch"], report["seed"]) == (128, 15, 1)
    assert report["outcome"] == "completed"


def test_the_report_has_each_epoch(trained):
    epochs = trained.report["epochs"]
    assert [(epoch["epoch"], epoch["step"]) for epoch in epochs] == [
        (1, 15),
        (2, 30),
        (3, 45),
        (4, 60),
    ]
    for epoch in epochs:
        for part in ("train", "validation", "test"):
            assert epoch[part]["loss"] > 0
            assert 0 <= epoch[part]["accuracy"] <= 1
        assert epoch["seconds"] > 0
    assert epochs[-1]["train"]["loss"] < epochs[0]["train"]["loss"]
    assert epochs[-1]["test"]["accuracy"] > 0.4
    assert trained.report["seconds"] == pytest.approx(sum(epoch["seconds"] for epoch in epochs))


def test_each_epoch_is_told_in_a_line_and_without_a_bar_where_nobody_watches(trained):
    lines = trained.errors.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Epoch 1/4  15 steps  ")
    for word in ("loss", "accuracy", "val_loss", "val_accuracy", "test_loss", "test_accuracy"):
        assert f"  {word} " in lines[0]
    assert "\r" not in trained.errors


def test_without_validation_samples_there_are_no_such_figures(capsys):
    assert main([*SMALL, "--json", "-"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["epochs"][0]["validation"] is None
    assert "val_loss" not in err


def test_on_a_terminal_a_bar_shows_the_steps_and_is_wiped_away(capsys, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main([*SMALL, "--batch-size", "16"]) == 0
    err = capsys.readouterr().err
    assert "\rEpoch 1/2 [============............] 8/16 loss " in err
    assert "\rEpoch 2/2 [========================] 16/16 loss " in err
    assert err.endswith("\r\x1b[K")


def test_the_same_seed_makes_the_same_curve_and_another_seed_another(capsys):
    def losses(*options):
        epochs = trained_report(capsys, *options)["epochs"]
        return [(epoch["train"]["loss"], epoch["test"]["loss"]) for epoch in epochs]

    assert losses("--seed", "3") == losses("--seed", "3") != losses("--seed", "4")


def test_the_number_of_threads_may_be_chosen(capsys):
    assert trained_report(capsys, "--threads", "2")["outcome"] == "completed"


def test_a_training_that_diverges_says_so_with_advice_and_writes_sound_json(capsys, tmp_path):
    report = tmp_path / "report.json"
    options = ["--optimizer", "sgd", "--learning-rate", "1e12", "--loss", "mean_squared_error"]
    assert main([*SMALL, *options, "--json", str(report)]) == 1
    assert "try a smaller --learning-rate" in capsys.readouterr().err

    def no_such_number(name):
        raise AssertionError(f"{name} is no JSON")

    content = json.loads(report.read_text(), parse_constant=no_such_number)
    assert content["outcome"] == "diverged"


# The project file


def test_the_project_file_holds_what_the_options_describe(tmp_path):
    path = tmp_path / "all.mlps"
    options = [
        *("--data-seed", "0", "--validation-fraction", "0.25", "--train-size", "64"),
        *("--hidden", "8, 4", "--activation", "tanh", "--initializer", "he_normal"),
        *("--dropout", "0.2", "--optimizer", "adam", "--learning-rate", "0.01"),
        *("--loss", "categorical_crossentropy", "--epochs", "1", "--batch-size", "16"),
        *("--seed", "7", "--out", str(path)),
    ]
    assert main(["train", *options]) == 0
    document = files.load(path)
    project, run = document.project, from_stored(document.run)
    assert project.data == DataChoice("digits", 64, 0.25, "one_hot", 0)
    assert project.network.layers == (
        DenseSpec(8, "tanh", "he_normal"),
        DropoutSpec(0.2),
        DenseSpec(4, "tanh", "he_normal"),
        DropoutSpec(0.2),
        DenseSpec(10, "softmax"),
    )
    assert project.training == TrainingSettings(
        "adam", 0.01, "categorical_crossentropy", 16, 1, seed=7
    )
    assert run.is_of(project)
    assert (run.outcome, run.checkpoint.step) == ("completed", 3)


def test_a_network_may_have_no_hidden_layer(capsys):
    assert trained_report(capsys, "--hidden", "")["layers"] == [{"units": 10, "parameters": 7_850}]


@pytest.mark.parametrize("loss", ["binary_crossentropy", "mean_squared_error"])
def test_the_output_fits_the_loss(capsys, loss):
    assert trained_report(capsys, "--loss", loss)["epochs"][-1]["train"]["loss"] > 0


# Ctrl+C


@pytest.fixture
def _listening():
    """Heed Ctrl+C, as in a terminal; a test run in the background of a shell ignores it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("_listening")
def test_ctrl_c_ends_the_training_between_two_steps_and_what_there_is_is_saved(
    capsys, tmp_path, monkeypatch
):
    path, listen = tmp_path / "stopped.mlps", Report.listen

    def press(self, event, state):
        listen(self, event, state)
        if isinstance(event, StepEvent) and event.step == 3:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Report, "listen", press)
    usual = signal.getsignal(signal.SIGINT)
    options = ["--batch-size", "32", "--out", str(path), "--json", "-"]
    assert main([*SMALL, *options]) == 130
    assert signal.getsignal(signal.SIGINT) is usual
    report = json.loads(capsys.readouterr().out)
    assert (report["outcome"], report["epochs"], report["seconds"]) == ("stopped", [], 0)
    run = from_stored(files.load(path).run)
    assert (run.outcome, run.checkpoint.step, len(run.curves.steps)) == ("stopped", 3, 3)
    assert main(["evaluate", str(path)]) == 0


@pytest.mark.usefixtures("_listening")
def test_ctrl_c_twice_does_not_wait(monkeypatch):
    def press(self, event, state):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        pytest.fail("the second time it should have ended at once")

    monkeypatch.setattr(Report, "listen", press)
    assert main(SMALL) == 130


def test_a_training_in_the_background_of_a_shell_ignores_ctrl_c(monkeypatch):
    monkeypatch.setattr(Report, "listen", lambda *_: signal.raise_signal(signal.SIGINT))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert main([*SMALL, "--epochs", "1"]) == 0
    finally:
        signal.signal(signal.SIGINT, before)


# Refusals


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("--data cats", "argument --data: invalid choice: 'cats'"),
        ("--hidden many", "--hidden takes whole numbers such as 256,128, not 'many'"),
        ("--hidden 12.5", "not '12.5'"),
        ("--hidden -3", "not '-3'"),
        ("--hidden 0", "a dense layer needs at least 1 unit, not 0"),
        ("--hidden " + "9" * 5000, "--hidden takes whole numbers such as"),
        ("--hidden 100000000", "Training this network takes about 2,8"),
        ("--hidden 1000000,1000000", "GB of memory; at most 8 GB are allowed"),
        ("--activation softmax", "invalid choice: 'softmax'"),
        ("--dropout 1", "rate must be at least 0 and below 1, not 1.0"),
        ("--dropout nan", "rate must be at least 0 and below 1, not nan"),
        ("--optimizer luck", "invalid choice: 'luck'"),
        ("--loss pain", "invalid choice: 'pain'"),
        ("--learning-rate 0", "learning rate must be above 0, not 0.0"),
        ("--learning-rate nan", "learning rate must be above 0, not nan"),
        ("--learning-rate fast", "invalid float value: 'fast'"),
        ("--epochs 0", "number of epochs must be at least 1, not 0"),
        ("--epochs 1.5", "expected a whole number, got '1.5'"),
        ("--batch-size 0", "batch size must be at least 1, not 0"),
        ("--seed -1", "seed must be 0 or more, not -1"),
        ("--seed 9223372036854775808", "9223372036854775808 is too large a number"),
        ("--data-seed -1", "seed of the data must be 0 or more, not -1"),
        ("--train-size 0", "at least 1 sample, not 0"),
        ("--validation-fraction 1", "at least 0 and below 1, not 1.0"),
        ("--validation-fraction nan", "at least 0 and below 1, not nan"),
        ("--train-size 2 --validation-fraction 0.1", "leaves 2 to train on and 0 to validate"),
        ("--threads 0", "--threads must be at least 1, not 0"),
        ("--data mnist --mnist /none", "MNIST was not found. Looked in: /none"),
        ("--out /none/x.mlps", "The folder of /none/x.mlps does not exist"),
        ("--json /none/x.json", "The folder of /none/x.json does not exist"),
        ("--out /", "/ is a folder; name a file"),
        ("--out .", ". is a folder; name a file"),
        ("--json .", ". is a folder; name a file"),
        ("surplus", "unrecognized arguments: surplus"),
    ],
)
def test_what_makes_no_sense_is_refused_with_one_line(capsys, options, message):
    assert message in refused(capsys, "train", *options.split())


def test_a_batch_that_is_larger_than_the_data_is_no_waste_of_memory(capsys):
    assert trained_report(capsys, "--batch-size", "1000000000")["steps_per_epoch"] == 1


def test_a_huge_network_is_refused_at_once(capsys):
    before = time.monotonic()
    refused(capsys, "train", "--hidden", "100000000")
    assert time.monotonic() - before < 1.0


def test_a_report_that_cannot_be_written_is_told_in_one_line(capsys, tmp_path, monkeypatch):
    def fail(path, content):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mlpstudio.cli.output.write_atomically", fail)
    assert main([*SMALL, "--json", str(tmp_path / "report.json")]) == 2
    assert "report.json cannot be written: No space left" in capsys.readouterr().err


# The course's experiment


def test_the_courses_network_on_mnist_has_its_well_known_numbers(capsys, mnist_folder):
    options = ["--data", "mnist", "--mnist", str(mnist_folder), "--epochs", "1", "--json", "-"]
    assert main(["train", *options]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["samples"] == {"train": 60_000, "validation": 0, "test": 10_000}
    assert report["parameters"] == 407_050
    assert report["layers"][0] == {"units": 512, "parameters": 401_920}
    assert report["steps_per_epoch"] == 469
    (epoch,) = report["epochs"]
    assert epoch["step"] == 469
    assert epoch["train"]["accuracy"] > 0.90
    assert epoch["test"]["accuracy"] > 0.94
