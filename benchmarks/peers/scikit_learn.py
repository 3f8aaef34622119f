"""scikit-learn's MLPClassifier. It has no RMSprop: Adam does its work instead."""

import time

import numpy as np
from sklearn.neural_network import MLPClassifier  # pyright: ignore[reportMissingImports]

from peers.job import Job


def time_epochs(job: Job) -> list[float]:
    """Return the seconds of each epoch."""
    samples = job.samples()
    X = samples.inputs.reshape(len(samples), -1).astype(np.float32) * np.float32(samples.scale)
    model = MLPClassifier(
        job.hidden, batch_size=job.batch_size, learning_rate_init=0.001, alpha=0.0
    )
    seconds: list[float] = []
    for _ in range(job.epochs):
        started = time.perf_counter()
        model.partial_fit(X, samples.labels, classes=np.arange(10))
        seconds.append(time.perf_counter() - started)
    return seconds
