"""The shortest proof that the engine learns: one network, twenty steps, a smaller loss."""

import numpy as np

from mlpstudio.engine.batching import Samples
from mlpstudio.engine.events import StepEvent
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.engine.state import TrainingState
from mlpstudio.engine.training import train


def test_twenty_steps_lower_the_loss_and_tell_the_quadrants_apart():
    rng = np.random.default_rng(0)
    points = rng.uniform(-1.0, 1.0, (320, 2)).astype(np.float32)  # (N, 2)
    samples = Samples(points, (points[:, 0] * points[:, 1] > 0).astype(np.int64))
    spec = NetworkSpec((2,), (DenseSpec(16, "relu", "he_normal"), DenseSpec(2, "softmax")))
    settings = TrainingSettings("adam", learning_rate=0.05, batch_size=32, epochs=2)
    state = TrainingState.fresh(spec, settings)
    steps = [e for e in train(state, samples, None, settings) if isinstance(e, StepEvent)]
    assert len(steps) == 20
    first, last = (np.mean([e.loss for e in part]) for part in (steps[:3], steps[-3:]))
    assert last < 0.6 * first
    assert np.mean([e.accuracy for e in steps[-3:]]) > 0.85
