"""The command `train`: its report, its project file, and what it refuses."""

import json
import signal
import sys
import tracemalloc

import pytest

from mlpstudio import __version__
from mlpstudio.cli import main
from mlpstudio.cli.report import Report, divergence
from mlpstudio.document import codec, files
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.events import BadNumber, StepEvent
from mlpstudio.engine.losses import LOSSES
from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.engine.schedules import SCHEDULES
from mlpstudio.engine.settings import StopRules, TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NoiseSpec,
)
from mlpstudio.runs.record import Run, from_stored
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
        "settings",
        "epochs",
        "outcome",
        "restored_epoch",
        "bad_number",
        "seconds",
    ]
    assert report["version"] == __version__
    assert report["data"] == "digits"
    assert report["samples"] == {"train": 1800, "validation": 200, "test": 2000}
    assert report["layers"] == [
        {"type": "dense", "units": 16, "parameters": 784 * 16 + 16},
        {"type": "dense", "units": 10, "parameters": 16 * 10 + 10},
    ]
    assert report["parameters"] == 12_730
    assert (report["optimizer"], report["learning_rate"]) == ("rmsprop", 0.001)
    assert (report["batch_size"], report["steps_per_epoch"], report["seed"]) == (128, 15, 1)
    assert report["outcome"] == "completed"
    assert report["restored_epoch"] is report["bad_number"] is None
    assert codec.decode(TrainingSettings, report["settings"], "") == TrainingSettings(
        epochs=4, seed=1
    )


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
        assert epoch["remeasured"] is None
        assert epoch["penalty"] == 0.0
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
    last_line = capsys.readouterr().err.splitlines()[-1]
    assert "try a smaller --learning-rate" in last_line

    def no_such_number(name):
        raise AssertionError(f"{name} is no JSON")

    content = json.loads(report.read_text(), parse_constant=no_such_number)
    assert content["outcome"] == "diverged"
    bad = content["bad_number"]
    assert (bad["tensor"], bad["layer"]) == ("L", None)
    value = "not a number" if bad["is_nan"] else "infinite"
    assert last_line.startswith(f"mlpstudio: The loss became {value} at step {bad['step']}")


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (BadNumber(1234, "Z2", 1, False, 3.4e12), "Z2 of layer 2 became infinite at step 1,234 "),
        (BadNumber(3, "velocity", None, True), "velocity became not a number at step 3"),
        (None, "The loss is no longer a number"),
    ],
)
def test_where_a_training_diverged_is_told_in_words(bad, words):
    run = Run.begun(Project())
    run.bad_number = bad
    assert divergence(run).startswith(words)
    assert ("(before: up to 3.4e+12)" in divergence(run)) == (bad is not None and bad.step > 3)


# Early ends and what is measured besides


def test_patience_ends_a_training_and_the_best_weights_are_put_back(capsys, tmp_path):
    path = tmp_path / "best.mlps"
    options = [
        *("--epochs", "9", "--validation-fraction", "0.25", "--patience", "2"),
        *("--monitor", "validation_accuracy", "--min-delta", "1", "--restore-best"),
    ]
    assert main([*SMALL, *options, "--json", "-", "--out", str(path)]) == 0
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert (report["outcome"], report["restored_epoch"]) == ("no_improvement", 1)
    assert len(report["epochs"]) == 3
    accuracy = report["epochs"][0]["test"]["accuracy"]
    assert err.splitlines()[-2:] == [
        "Ended after epoch 3: no better validation_accuracy since epoch 1.",
        f"The weights of epoch 1, the best one, were put back: test_accuracy {accuracy:.4f}.",
    ]
    assert main(["evaluate", str(path), "--json", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["accuracy"] == accuracy


def test_without_validation_the_trainings_own_curve_is_watched(capsys):
    options = ["--epochs", "9", "--patience", "1", "--min-delta", "100"]
    assert main([*SMALL, *options]) == 0
    last_line = capsys.readouterr().err.splitlines()[-1]
    assert last_line == "Ended after epoch 2: no better loss since epoch 1."


@pytest.mark.parametrize(
    ("options", "outcome", "sentence"),
    [
        ("--target-accuracy 0.01", "target_reached", "accuracy 0.01 was reached."),
        ("--max-seconds 1e-6", "out_of_time", "the 1e-06 s that were allowed are over."),
    ],
)
def test_a_target_or_a_limit_ends_a_training(capsys, options, outcome, sentence):
    assert main([*SMALL, *options.split(), "--json", "-"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["outcome"] == outcome
    assert err.splitlines()[-1] == f"Ended after epoch 1: {sentence}"


def test_weights_that_are_the_last_and_the_best_are_not_worth_a_word(capsys):
    options = ["--epochs", "1", "--restore-best", "--json", "-"]
    assert main([*SMALL, *options]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["restored_epoch"] == 1
    assert "put back" not in err


def test_remeasuring_is_told_and_reported(capsys):
    options = ["--remeasure", "--dropout", "0.5", "--l2", "0.001", "--json", "-"]
    assert main([*SMALL, *options]) == 0
    out, err = capsys.readouterr()
    for line, epoch in zip(err.splitlines(), json.loads(out)["epochs"], strict=True):
        remeasured = epoch["remeasured"]
        assert f"  remeasured_loss {remeasured['loss']:.4f}" in line
        assert f"  remeasured_accuracy {remeasured['accuracy']:.4f}" in line
        assert remeasured["loss"] < remeasured["loss_with_chance"]
        assert 0 < epoch["penalty"] < epoch["train"]["loss"]


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
        optimizer="adam",
        learning_rate=0.01,
        loss="categorical_crossentropy",
        batch_size=16,
        epochs=1,
        seed=7,
    )
    assert run.is_of(project)
    assert (run.outcome, run.checkpoint.counters.step) == ("completed", 3)


def test_the_project_file_holds_every_detail_of_the_training(tmp_path):
    path = tmp_path / "details.mlps"
    options = [
        *("--optimizer", "rmsprop", "--optimizer-option", "rho=0.95"),
        *("--optimizer-option", "centered=1", "--schedule", "cosine"),
        *("--schedule-option", "warm_up=0.25", "--clip-value", "0.5", "--clip-norm", "2"),
        *("--from-logits", "--label-smoothing", "0.1"),
        *("--class-weights", "1,1,1,1,1,1,1,2,1,0.5"),
        *("--patience", "3", "--monitor", "accuracy", "--min-delta", "0.01", "--restore-best"),
        *("--target-accuracy", "0.99", "--max-seconds", "60", "--remeasure"),
        *("--label-noise", "0.25", "--shuffle-seed", "5", "--out", str(path)),
    ]
    assert main([*SMALL, *options]) == 0
    project = files.load(path).project
    assert project.training == TrainingSettings(
        optimizer_options=(("rho", 0.95), ("centered", 1.0)),
        schedule="cosine",
        schedule_options=(("warm_up", 0.25),),
        clip_value=0.5,
        clip_norm=2.0,
        from_logits=True,
        label_smoothing=0.1,
        class_weights=(1, 1, 1, 1, 1, 1, 1, 2, 1, 0.5),
        epochs=2,
        stopping=StopRules(3, "accuracy", 0.01, True, 0.99, 60.0),
        remeasure=True,
        shuffle_seed=5,
    )
    assert project.data.label_noise == 0.25
    assert project.network.output_activation == "linear"


def test_the_project_file_holds_the_layers_that_were_asked_for(tmp_path):
    path = tmp_path / "layers.mlps"
    options = [
        *("--batch-norm", "--noise", "0.1", "--l1", "1e-5", "--l2", "1e-4"),
        *("--dropout", "0.2", "--activation", "tanh", "--epochs", "1", "--out", str(path)),
        *("--rate-factors", "0.1,2"),
    ]
    assert main([*SMALL, *options]) == 0
    assert files.load(path).project.network.layers == (
        NoiseSpec(0.1),
        DenseSpec(16, "linear", use_bias=False, l1=1e-5, l2=1e-4, learning_rate_factor=0.1),
        BatchNormSpec(learning_rate_factor=0.1),
        ActivationSpec("tanh"),
        DropoutSpec(0.2),
        DenseSpec(10, "softmax", l1=1e-5, l2=1e-4, learning_rate_factor=2.0),
    )


def test_a_network_may_have_no_hidden_layer(capsys):
    assert trained_report(capsys, "--hidden", "")["layers"] == [
        {"type": "dense", "units": 10, "parameters": 7_850}
    ]


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_every_optimizer_trains(capsys, optimizer):
    options = ["--optimizer", optimizer, "--epochs", "1"]
    assert trained_report(capsys, *options)["optimizer"] == optimizer


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_schedule_trains(capsys, schedule):
    options = ["--schedule", schedule, "--epochs", "1"]
    assert trained_report(capsys, *options)["settings"]["schedule"] == schedule


@pytest.mark.parametrize("loss", LOSSES)
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
        ("--hidden 100000000", "Training this network takes about 3,1"),
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
        ("--optimizer-option mu=0.9", "optimizer rmsprop has no option 'mu'. It has: rho,"),
        ("--optimizer-option rho=1", "option rho of the optimizer rmsprop must be at least 0"),
        ("--optimizer-option rho", "a name and a number such as momentum=0.9, got 'rho'"),
        ("--schedule sometimes", "invalid choice: 'sometimes'"),
        ("--schedule-option every=2", "schedule constant has no option 'every'. It has: none."),
        ("--schedule step_decay --schedule-option every=0", "must be at least 1 and at most"),
        ("--clip-value 0", "largest entry of the gradient must be above 0, not 0.0"),
        ("--clip-norm nan", "largest norm of the gradient must be above 0, not nan"),
        ("--from-logits --loss hinge", "turn from_logits off"),
        ("--label-smoothing 1", "Label smoothing must be at least 0 and below 1, not 1.0"),
        ("--class-weights 1,2", "--class-weights takes 10 numbers, one for each class, not 2"),
        ("--class-weights 1,a", "expected numbers such as 1,1,2, got '1,a'"),
        ("--class-weights 0,0,0,0,0,0,0,0,0,0", "All class weights are 0"),
        ("--patience 0", "The patience must be at least 1, not 0"),
        ("--monitor luck", "invalid choice: 'luck'"),
        ("--min-delta -1", "least improvement must be 0 or more, not -1.0"),
        ("--target-accuracy 2", "target accuracy must be above 0 and at most 1, not 2.0"),
        ("--max-seconds 0", "time limit must be above 0, not 0.0"),
        ("--label-noise 2", "share of wrong labels must be from 0 to 1, not 2.0"),
        ("--shuffle-seed -1", "seed must be 0 or more, not -1"),
        ("--noise -1", "the σ of a noise must be 0 or more, not -1.0"),
        ("--l1 -1", "strength of an L1 penalty must be 0 or more, not -1.0"),
        ("--l2 nan", "strength of an L2 penalty must be 0 or more, not nan"),
        ("--rate-factors 0.1", "--rate-factors takes 2 numbers, one for each dense layer and"),
        ("--rate-factors 0,1", "Layer 1: the factor of the learning rate must be above 0"),
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


def test_a_huge_network_is_refused_before_memory_is_taken(capsys):
    tracemalloc.start()
    refused(capsys, "train", "--hidden", "100000000")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 50e6


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
    assert report["layers"][0] == {"type": "dense", "units": 512, "parameters": 401_920}
    assert report["steps_per_epoch"] == 469
    (epoch,) = report["epochs"]
    assert epoch["step"] == 469
    assert epoch["train"]["accuracy"] > 0.90
    assert epoch["test"]["accuracy"] > 0.94


def test_points_of_the_plane_are_learnt_by_a_network_that_takes_them(capsys):
    options = ("train", "--data", "three_blobs", "--point-noise", "0.05", "--hidden", "4")
    assert main([*options, "--epochs", "1", "--class-weights", "1,1,2", "--json", "-"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["samples"] == {"train": 500, "validation": 0, "test": 500}
    assert [layer["parameters"] for layer in report["layers"]] == [12, 15]
