"""Make format-1.mlps, a project file in format 1 with weights and curves.

It was run once, with the program that wrote that format. A file like this is never made again:
from the next format on it proves that people's old files can still be read.

    python tests/files/make_format_1.py
"""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from mlpstudio.datasets.dataset import Dataset  # noqa: E402
from mlpstudio.document import files, migrations  # noqa: E402
from mlpstudio.document.project import (  # noqa: E402
    DataChoice,
    Descent1DSettings,
    Descent2DSettings,
    LabSettings,
    Project,
)
from mlpstudio.engine.batching import Samples  # noqa: E402
from mlpstudio.engine.checkpoint import Checkpoint  # noqa: E402
from mlpstudio.engine.events import EpochEvent, SettingEvent, StepEvent  # noqa: E402
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec  # noqa: E402
from mlpstudio.engine.training import (  # noqa: E402
    LiveSettings,
    TrainingSettings,
    TrainingState,
    train,
)
from mlpstudio.runs.record import Run, to_stored  # noqa: E402

PROJECT = Project(
    data=DataChoice("digits", 40, 0.2, "one_hot", 3),
    network=NetworkSpec(
        (28, 28), (DenseSpec(3, "tanh", "normal"), DropoutSpec(0.25), DenseSpec(10, "softmax"))
    ),
    training=TrainingSettings("adam", 0.01, "categorical_crossentropy", 8, 4, 5),
    labs=LabSettings(
        Descent1DSettings("waves", "momentum", 0.125, -1.5),
        Descent2DSettings("saddle", ("sgd", "adam"), (("adam", 0.5),), (0.25, -0.75)),
    ),
    notes="Zeile 1\n둘째 줄: σ = 0.01",
)
N_STEPS = 7
"""Four in the first epoch and three in the second: it stops in the middle of one."""


def noise() -> Dataset:
    """Return pictures of nothing, 32 to train on and 8 to validate with."""
    rng = np.random.default_rng(1)
    images = rng.integers(0, 256, (48, 28, 28), dtype=np.uint8)  # (48, 28, 28)
    labels = np.eye(10, dtype=np.float32)[np.arange(48) % 10]  # (48, 10)
    samples = Samples(images, labels, 1 / 255)
    parts = [
        Samples(samples.inputs[part], samples.labels[part], samples.scale)
        for part in (slice(0, 32), slice(32, 40), slice(40, 48))
    ]
    return Dataset("digits", parts[0], parts[1], parts[2], tuple("0123456789"))


def make() -> Run:
    """Return a run of seven steps, with a change on the way."""
    run, data = Run.begun(PROJECT), noise()
    state = TrainingState.fresh(PROJECT.network, PROJECT.training)
    # A clock that ticks makes the file the same every time.
    ticks = iter(range(10**6))
    stream = train(
        state, data.train, data.validation, PROJECT.training, clock=lambda: next(ticks) / 8
    )
    event = next(stream)
    while True:
        match event:
            case StepEvent():
                run.curves.add_steps([event])
            case EpochEvent():
                run.curves.add_epoch(event)
            case SettingEvent():
                run.curves.add_mark(event)
                run.training = replace(run.training, learning_rate=0.005)
        if state.step == N_STEPS:
            break
        is_third = isinstance(event, StepEvent) and event.step == 3
        event = stream.send(LiveSettings(learning_rate=0.005) if is_third else None)
    run.checkpoint = Checkpoint.of(state, PROJECT.training.optimizer)
    return run


def main() -> None:
    """Write the file beside this script."""
    if migrations.FORMAT_VERSION != 1:
        sys.exit("This program writes another format by now; keep the file as it is.")
    files.save(HERE / "format-1.mlps", files.Document(PROJECT, to_stored(make())))


if __name__ == "__main__":
    main()
