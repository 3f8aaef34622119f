"""Every illness, on a run that was made to have it; and silence on healthy runs."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.datasets.handwriting.generator import generate
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.batching import Samples
from mlpstudio.engine.events import BadNumber
from mlpstudio.engine.network import Network, initialized
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.engine.state import initial_weights_seed
from mlpstudio.runs.doctor import PROBED, Evidence, Illness, Remedy, examine, probe
from mlpstudio.runs.headless import run_to_end
from mlpstudio.runs.record import Run

N, N_VALIDATION = 3_000, 500
HIDDEN = DenseSpec(64, "relu", "he_normal")


@cache
def digits() -> tuple[np.ndarray, np.ndarray]:
    return generate(N + N_VALIDATION, seed=5)


def dataset(n: int, scale: float, form: str = "integer") -> Dataset:
    images, labels = digits()
    if form == "one_hot":
        labels = np.eye(10, dtype=np.float32)[labels]
    elif form == "shuffled":
        labels = np.random.default_rng(0).permutation(labels)
    held_out = Samples(images[N:], labels[N:], scale)
    return Dataset(
        "digits", Samples(images[:n], labels[:n], scale), held_out, held_out, tuple("0123456789")
    )


def examined(*hidden, n=N, scale=1 / 255, form="integer", **training):
    """Train a network with these hidden layers, and return its evidence and the findings."""
    values = {"optimizer": "sgd", "learning_rate": 0.1, "batch_size": 32, "epochs": 4} | training
    project = Project(
        data=DataChoice(
            "digits",
            validation_fraction=0.1,
            scaling=scale != 1.0,
            label_encoding="one_hot" if form == "one_hot" else "integer",
        ),
        network=NetworkSpec((28, 28), (*hidden, DenseSpec(10, "softmax"))),
        training=TrainingSettings(**values),
    )
    data = dataset(n, scale, form)
    run = run_to_end(project, data, lambda event, state: None)
    evidence = Evidence(project, run, 10, n, looked_into(project, run, data.train))
    return evidence, examine(evidence)


def looked_into(project, run, samples):
    X = samples.flat[:PROBED].astype(np.float32) * np.float32(samples.scale)
    network = Network(project.network, run.checkpoint.weights.copy())
    start = initialized(project.network, initial_weights_seed(project.training.seed)).theta
    return probe(network, X, samples.labels[:PROBED], project.training.loss_spec, start)


def illnesses(findings):
    return [finding.illness for finding in findings]


# Healthy runs


@pytest.mark.parametrize(
    ("hidden", "training"),
    [
        pytest.param((HIDDEN,), {}, id="sgd"),
        pytest.param((), {"epochs": 6}, id="no hidden layer"),
        pytest.param(
            (DenseSpec(128, "relu"),),
            {"optimizer": "rmsprop", "learning_rate": 0.001, "batch_size": 128},
            id="the course's",
        ),
        pytest.param((HIDDEN,), {"optimizer": "adam", "learning_rate": 0.001}, id="adam"),
        pytest.param((HIDDEN,), {"optimizer": "momentum", "learning_rate": 0.02}, id="momentum"),
        pytest.param((DenseSpec(64, "tanh"),), {}, id="tanh"),
        pytest.param(
            (
                DenseSpec(64, "linear", "he_normal", use_bias=False),
                BatchNormSpec(),
                ActivationSpec("relu"),
                DropoutSpec(0.2),
            ),
            {"optimizer": "adam", "learning_rate": 0.001},
            id="normalised, with dropout",
        ),
        pytest.param(
            (HIDDEN, HIDDEN, HIDDEN), {"optimizer": "adam", "learning_rate": 0.001}, id="deep"
        ),
    ],
)
def test_nothing_is_said_of_a_healthy_run(hidden, training):
    assert examined(*hidden, **training)[1] == ()


def test_nothing_is_said_of_a_run_that_has_just_begun():
    project = Project()
    evidence = Evidence(project, Run.begun(project), 10, N)
    assert examine(evidence) == ()


# Illnesses


ILL = {
    "a rate that is too small": (
        (HIDDEN,),
        {"learning_rate": 1e-5},
        Illness.RATE_TOO_SMALL,
        Remedy.LARGER_RATE,
    ),
    "a rate that is far too small, with adam": (
        (HIDDEN,),
        {"optimizer": "adam", "learning_rate": 1e-7},
        Illness.RATE_TOO_SMALL,
        Remedy.LARGER_RATE,
    ),
    "a rate that is too large": (
        (DenseSpec(64, "tanh"),),
        {"learning_rate": 30.0},
        Illness.RATE_TOO_LARGE,
        Remedy.SMALLER_RATE,
    ),
    "units that died": (
        (HIDDEN,),
        {"learning_rate": 3.0},
        Illness.DEAD_UNITS,
        Remedy.SMALLER_RATE,
    ),
    "weights that began at zero": (
        (DenseSpec(64, "relu", "zeros"),),
        {},
        Illness.IDENTICAL_UNITS,
        Remedy.USUAL_INITIALIZERS,
    ),
    "tanh with large weights": (
        (DenseSpec(64, "tanh", "normal", (("stddev", 5.0),)),),
        {"learning_rate": 0.01},
        Illness.SATURATED_UNITS,
        Remedy.USUAL_INITIALIZERS,
    ),
    "many layers of sigmoid": (
        (DenseSpec(32, "sigmoid"),) * 5,
        {},
        Illness.VANISHING_GRADIENT,
        Remedy.RELU,
    ),
    "many layers with large weights": (
        (DenseSpec(64, "relu", "normal", (("stddev", 0.7),)),) * 5,
        {"learning_rate": 1e-9},
        Illness.EXPLODING_GRADIENT,
        Remedy.USUAL_INITIALIZERS,
    ),
    "pixels as they are": (
        (HIDDEN,),
        {"scale": 1.0, "optimizer": "adam", "learning_rate": 0.001},
        Illness.UNSCALED_INPUT,
        Remedy.SCALING,
    ),
    "a loss for numbers": (
        (HIDDEN,),
        {"loss": "mean_squared_error", "form": "one_hot"},
        Illness.LABELS_DO_NOT_FIT,
        Remedy.FITTING_LOSS,
    ),
    "few samples, learnt by heart": (
        (DenseSpec(256, "relu", "he_normal"),),
        {"n": 300, "epochs": 60, "optimizer": "adam", "learning_rate": 0.003},
        Illness.OVERFIT,
        Remedy.EARLY_STOPPING,
    ),
    "two hidden units": (
        (DenseSpec(2, "relu", "he_normal"),),
        {"epochs": 25, "optimizer": "adam", "learning_rate": 0.005},
        Illness.UNDERFIT,
        Remedy.MORE_UNITS,
    ),
    "batches as large as the data": (
        (HIDDEN,),
        {"batch_size": 1_500, "epochs": 6, "learning_rate": 0.3},
        Illness.BATCH_TOO_LARGE,
        Remedy.SMALLER_BATCH,
    ),
    "much dropout": (
        (HIDDEN, DropoutSpec(0.8)),
        {"epochs": 6, "optimizer": "adam", "learning_rate": 0.001},
        Illness.VALIDATION_EASIER,
        Remedy.REMEASURE,
    ),
    "labels that say nothing": (
        (HIDDEN,),
        {"form": "shuffled", "learning_rate": 0.01},
        Illness.STUCK_AT_CHANCE,
        Remedy.SMALLER_RATE,
    ),
}


@pytest.mark.parametrize(("hidden", "values", "illness", "remedy"), ILL.values(), ids=ILL)
def test_an_illness_is_found_and_something_is_offered(hidden, values, illness, remedy):
    evidence, findings = examined(*hidden, **values)
    assert illness in illnesses(findings)
    finding = next(finding for finding in findings if finding.illness is illness)
    assert finding.figures
    assert finding.experiments[0].remedy is remedy
    assert finding.experiments[0].project != evidence.project
    if finding.steps is not None:
        assert 1 <= finding.steps[0] <= finding.steps[1] <= evidence.n_steps


@pytest.mark.parametrize(
    ("case", "twin"),
    [
        ("weights that began at zero", Remedy.USUAL_INITIALIZERS),
        ("a rate that is too large", Remedy.SMALLER_RATE),
        ("pixels as they are", Remedy.SCALING),
        ("many layers of sigmoid", Remedy.RELU),
    ],
)
def test_what_is_offered_helps(case, twin):
    hidden, values, illness, _ = ILL[case]
    before, findings = examined(*hidden, **values)
    finding = next(finding for finding in findings if finding.illness is illness)
    project = next(x.project for x in finding.experiments if x.remedy is twin)
    data = dataset(N, 1 / 255)
    after = run_to_end(project, data, lambda event, state: None)
    assert after.curves.epochs["loss"][-1] < 0.7 * before.run.curves.epochs["loss"][-1]


def test_a_run_that_met_a_bad_number_names_the_step():
    evidence, _ = examined(HIDDEN)
    run = replace(evidence.run, outcome="diverged", bad_number=BadNumber(40, "Z1", 0, False, 9.0))
    (finding,) = examine(replace(evidence, run=run))
    assert (finding.illness, finding.figures["step"]) == (Illness.BAD_NUMBER, 40)


def with_losses(evidence, losses):
    """Return evidence of a run whose loss went another way."""
    run = Run.begun(evidence.project)
    rows = np.zeros((len(losses), len(run.curves.steps.columns)))
    columns = run.curves.steps.columns
    rows[:, columns.index("step")] = np.arange(1, len(losses) + 1)
    rows[:, columns.index("loss")] = losses
    rows[:, columns.index("accuracy")] = 0.3
    run.curves.steps.extend(rows)
    return Evidence(evidence.project, run, 10, N)


def test_a_loss_that_turns_and_rises_is_diverging_from_where_it_turned():
    evidence, _ = examined(HIDDEN)
    falling, rising = np.linspace(2.3, 1.0, 200), np.linspace(1.0, 9.0, 200)
    (finding,) = examine(with_losses(evidence, np.concatenate((falling, rising))))
    assert finding.illness is Illness.DIVERGING
    assert finding.figures["step"] == pytest.approx(200, abs=25)
    assert finding.steps is not None
    assert finding.steps[1] == 400


def test_a_loss_that_swings_without_falling_is_oscillating():
    evidence, _ = examined(HIDDEN)
    swings = 1.2 + 0.6 * np.sign(np.sin(np.arange(600) / 25))
    assert illnesses(examine(with_losses(evidence, swings))) == [Illness.OSCILLATING]


def test_a_noisy_loss_that_falls_is_well():
    evidence, _ = examined(HIDDEN)
    rng = np.random.default_rng(0)
    losses = 2.3 * np.exp(-np.arange(600) / 300) * rng.uniform(0.5, 1.5, 600)
    assert examine(with_losses(evidence, losses)) == ()


# Remedies


def test_experiments_leave_everything_else_as_it_was():
    evidence, findings = examined(DenseSpec(64, "relu", "zeros"))
    (experiment,) = findings[0].experiments
    then = evidence.described
    assert experiment.project.training == then.training
    assert experiment.project.data == then.data
    assert [layer.initializer for layer in experiment.project.network.layers] == [
        "he_normal",
        "glorot_uniform",
    ]


def test_what_is_there_already_is_not_offered():
    _, findings = examined(*ILL["many layers of sigmoid"][0])
    remedies = [experiment.remedy for experiment in findings[0].experiments]
    assert Remedy.USUAL_INITIALIZERS not in remedies  # glorot is usual for sigmoid
