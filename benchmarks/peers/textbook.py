"""The loop of a textbook: NumPy, a fresh array for every result, no care for speed."""

import time
from itertools import pairwise

import numpy as np

from peers.job import Job


def time_epochs(job: Job) -> list[float]:
    """Return the seconds of each epoch."""
    rng = np.random.default_rng(0)
    samples = job.samples()
    inputs = samples.inputs.reshape(len(samples), -1).astype(np.float32) * np.float32(
        samples.scale
    )
    sizes = (784, *job.hidden, 10)
    parameters = []
    for D_in, D_out in pairwise(sizes):
        limit = np.sqrt(6.0 / (D_in + D_out))
        parameters.append(rng.uniform(-limit, limit, (D_in, D_out)).astype(np.float32))
        parameters.append(np.zeros(D_out, np.float32))
    averages = [np.zeros_like(p) for p in parameters]
    means = [np.zeros_like(p) for p in parameters]
    seconds: list[float] = []
    step = 0
    for _ in range(job.epochs):
        started = time.perf_counter()
        order = rng.permutation(len(inputs))
        loss_sum, n_correct = 0.0, 0
        for start in range(0, len(inputs), job.batch_size):
            batch = order[start : start + job.batch_size]
            y = samples.labels[batch]
            activations = [inputs[batch]]
            for k in range(0, len(parameters) - 2, 2):
                Z = activations[-1] @ parameters[k] + parameters[k + 1]
                activations.append(np.maximum(0.0, Z))
            scores = activations[-1] @ parameters[-2] + parameters[-1]
            exps = np.exp(scores - scores.max(axis=1, keepdims=True))
            P = exps / exps.sum(axis=1, keepdims=True)
            loss_sum += -np.log(P[np.arange(len(y)), y]).sum()
            n_correct += (P.argmax(axis=1) == y).sum()
            dZ = P.copy()
            dZ[np.arange(len(y)), y] -= 1.0
            dZ /= len(y)
            gradients = [np.empty(0)] * len(parameters)
            for k in range(len(parameters) - 2, -1, -2):
                gradients[k] = activations[k // 2].T @ dZ
                gradients[k + 1] = dZ.sum(axis=0)
                if k:
                    dZ = (dZ @ parameters[k].T) * (activations[k // 2] > 0)
            step += 1
            for p, g, a, m in zip(parameters, gradients, averages, means, strict=True):
                if job.optimizer == "adam":
                    m[...] = 0.9 * m + 0.1 * g
                    a[...] = 0.999 * a + 0.001 * g**2
                    rate = 0.001 * np.sqrt(1 - 0.999**step) / (1 - 0.9**step)
                    p -= (rate * m / (np.sqrt(a) + 1e-7)).astype(np.float32)
                else:
                    a[...] = 0.9 * a + 0.1 * g**2
                    p -= 0.001 * g / np.sqrt(a + 1e-7)
        seconds.append(time.perf_counter() - started)
    return seconds


def count_small_steps() -> float:
    """Return the steps per second of a 2-8-1 network, every call to NumPy as short as it gets.

    This is no textbook's loop but the floor: no function is called, nothing is checked.
    """
    from peers.job import SMALL_BATCH, SMALL_SECONDS, small_samples  # noqa: PLC0415

    samples = small_samples()
    rng = np.random.default_rng(0)
    W1 = rng.standard_normal((2, 8)).astype(np.float32)
    b1, b2 = np.zeros(8, np.float32), np.zeros(1, np.float32)
    W2 = rng.standard_normal((8, 1)).astype(np.float32)
    order, n_batches = rng.permutation(len(samples)), len(samples) // SMALL_BATCH
    rate, ones = np.float32(0.1), np.ones(SMALL_BATCH, np.float32)
    step, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SMALL_SECONDS:
        first = SMALL_BATCH * (step % n_batches)
        batch = order[first : first + SMALL_BATCH]
        X, T = samples.inputs.take(batch, 0), samples.labels.take(batch, 0)
        A1 = np.tanh(X.dot(W1) + b1)
        A2 = 1 / (1 + np.exp(-(A1.dot(W2) + b2)))
        dZ2 = (A2 - T) / SMALL_BATCH
        dZ1 = dZ2.dot(W2.T) * (1 - A1 * A1)
        W2 -= rate * A1.T.dot(dZ2)
        b2 -= rate * ones.dot(dZ2)
        W1 -= rate * X.T.dot(dZ1)
        b1 -= rate * ones.dot(dZ1)
        step += 1
    return step / elapsed
