"""Write format-2.mlps: a project with everything that a project file of format 2 can hold.

Run it only while the program still writes format 2; afterwards the file stays as it is, so that
the program can be tested with it for ever: `python tests/files/make_format_2.py`.
"""

import sys
from dataclasses import replace
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))  # the project this script lies in

import numpy as np  # noqa: E402

from mlpstudio.datasets.augmentation import USUAL  # noqa: E402
from mlpstudio.document import files, migrations  # noqa: E402
from mlpstudio.document.personal import PersonalSet  # noqa: E402
from mlpstudio.document.project import DataChoice, Project  # noqa: E402
from mlpstudio.engine.batching import Samples  # noqa: E402
from mlpstudio.engine.checkpoint import Checkpoint  # noqa: E402
from mlpstudio.engine.settings import StopRules, TrainingSettings  # noqa: E402
from mlpstudio.engine.spec import (  # noqa: E402
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.state import TrainingState  # noqa: E402
from mlpstudio.engine.training import train  # noqa: E402
from mlpstudio.runs.record import Run, to_stored  # noqa: E402

PROJECT = Project(
    data=DataChoice("digits", 40, 0.2, label_noise=0.1, augmentation=USUAL, seed=3),
    network=NetworkSpec(
        (28, 28),
        (
            FlattenSpec(),
            NoiseSpec(0.05),
            DenseSpec(3, "linear", "normal", (("stddev", 0.1),), use_bias=False, l1=1e-4, l2=1e-3),
            BatchNormSpec(0.9),
            ActivationSpec("tanh"),
            DropoutSpec(0.25, classical=True),
            DenseSpec(10, "softmax", learning_rate_factor=2.0),
        ),
    ),
    training=TrainingSettings(
        "rmsprop",
        optimizer_options=(("momentum", 0.5), ("centered", 1.0)),
        learning_rate=0.01,
        schedule="reduce_on_plateau",
        schedule_options=(("patience", 1.0),),
        clip_norm=1.0,
        label_smoothing=0.1,
        class_weights=(2.0, *9 * [1.0]),
        batch_size=8,
        epochs=4,
        stopping=StopRules(patience=3, restore_best=True),
        remeasure=True,
        seed=5,
        shuffle_seed=6,
    ),
    notes="Zeile 1\n둘째 줄: σ = 0.01",
)
N_STEPS = 11
"""Four in each of two epochs and three in the third: it stops in the middle of one."""


def noise() -> tuple[Samples, Samples]:
    """Return pictures of nothing, 32 to train on and 8 to validate with."""
    rng = np.random.default_rng(1)
    images = rng.integers(0, 256, (40, 28, 28), dtype=np.uint8)  # (40, 28, 28)
    labels = np.arange(40) % 10  # (40,)
    return Samples(images[:32], labels[:32], 1 / 255), Samples(images[32:], labels[32:], 1 / 255)


def make() -> tuple[Project, Run]:
    """Return the project with a digit of its own, and a run of eleven steps."""
    training, validation = noise()
    personal = PersonalSet().add(training.inputs[0], 7)
    project = replace(PROJECT, personal=personal)
    run = Run.begun(project)
    state = TrainingState.fresh(project.network, project.training)
    # A clock that ticks makes the file the same every time.
    ticks = iter(range(10**6))
    options = {"measures_norms": True, "clock": lambda: next(ticks) / 8}
    stream = train(state, training, validation, project.training, **options)
    while state.step < N_STEPS:
        run.curves.add([next(stream)])
    stream.close()
    run.outcome = "stopped"
    run.checkpoint = Checkpoint.of(state, project.training.optimizer)
    return project, run


def main() -> None:
    """Write the file beside this script."""
    if migrations.FORMAT_VERSION != 2:
        sys.exit("This program writes another format by now; keep the file as it is.")
    project, run = make()
    files.save(HERE / "format-2.mlps", files.Document(project, to_stored(run)))


if __name__ == "__main__":
    main()
