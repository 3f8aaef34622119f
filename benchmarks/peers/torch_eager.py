"""PyTorch eager as far as its users tune it: images as bytes, batches by index, foreach."""

import time
from typing import Any

import torch  # pyright: ignore[reportMissingImports]
from torch import nn  # pyright: ignore[reportMissingImports]

from peers.job import SMALL_BATCH, SMALL_SECONDS, Job, small_samples


def model_for(job: Job) -> Any:
    """Return the network up to its scores."""
    sizes = (784, *job.hidden)
    pieces: list[Any] = []
    for D_in, D_out in zip(sizes, job.hidden, strict=False):
        pieces += [nn.Linear(D_in, D_out), nn.ReLU()]
    return nn.Sequential(*pieces, nn.Linear(sizes[-1], 10))


def optimizer_for(job: Job, model: Any, foreach: bool | None) -> Any:
    """Return the optimizer with the engine's constants."""
    if job.optimizer == "adam":
        return torch.optim.Adam(model.parameters(), lr=0.001, eps=1e-7, foreach=foreach)
    return torch.optim.RMSprop(model.parameters(), lr=0.001, alpha=0.9, eps=1e-7, foreach=foreach)


def time_epochs(job: Job) -> list[float]:
    """Return the seconds of each epoch; loss and accuracy of every step are read, as here."""
    torch.set_num_threads(job.threads)
    samples = job.samples()
    model = model_for(job)
    optimizer = optimizer_for(job, model, foreach=True)
    X = torch.from_numpy(samples.inputs.reshape(len(samples), -1))
    y = torch.from_numpy(samples.labels)
    seconds: list[float] = []
    for _ in range(job.epochs):
        started = time.perf_counter()
        order = torch.randperm(len(X))
        loss_sum, n_correct = 0.0, 0
        for start in range(0, len(X), job.batch_size):
            batch = order[start : start + job.batch_size]
            targets = y[batch]
            optimizer.zero_grad(set_to_none=False)
            scores = model(X[batch].float().mul_(samples.scale))
            loss = nn.functional.cross_entropy(scores, targets)
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(batch)
            n_correct += int((scores.argmax(1) == targets).sum())
        seconds.append(time.perf_counter() - started)
    return seconds


def count_small_steps() -> float:
    """Return the steps per second of a 2-8-1 network."""
    torch.set_num_threads(1)
    samples = small_samples()
    model = nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    X, T = torch.from_numpy(samples.inputs), torch.from_numpy(samples.labels)
    parts: Any = ()
    step, started = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - started) < SMALL_SECONDS:
        if step % (len(X) // SMALL_BATCH) == 0:
            parts = torch.randperm(len(X)).split(SMALL_BATCH)
        batch = parts[step % len(parts)]
        targets = T[batch]
        optimizer.zero_grad(set_to_none=False)
        scores = model(X[batch])
        loss = nn.functional.binary_cross_entropy_with_logits(scores, targets)
        loss.backward()
        optimizer.step()
        loss.item()
        int(((scores > 0) == (targets > 0.5)).sum())
        step += 1
    return step / elapsed
