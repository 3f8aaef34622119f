"""PyTorch as people write it: a TensorDataset of floats, a DataLoader, the default optimizer."""

import time

import torch  # pyright: ignore[reportMissingImports]
from torch import nn  # pyright: ignore[reportMissingImports]
from torch.utils.data import DataLoader, TensorDataset  # pyright: ignore[reportMissingImports]

from peers.job import Job
from peers.torch_eager import model_for, optimizer_for


def time_epochs(job: Job) -> list[float]:
    """Return the seconds of each epoch."""
    torch.set_num_threads(job.threads)
    samples = job.samples()
    X = torch.from_numpy(samples.inputs.reshape(len(samples), -1)).float() * samples.scale
    data = TensorDataset(X, torch.from_numpy(samples.labels))
    loader = DataLoader(data, batch_size=job.batch_size, shuffle=True)
    model = model_for(job)
    optimizer = optimizer_for(job, model, foreach=None)
    seconds: list[float] = []
    for _ in range(job.epochs):
        started = time.perf_counter()
        loss_sum, n_correct = 0.0, 0
        for inputs, targets in loader:
            optimizer.zero_grad()
            scores = model(inputs)
            loss = nn.functional.cross_entropy(scores, targets)
            loss.backward()
            optimizer.step()
            loss_sum += loss.item() * len(inputs)
            n_correct += int((scores.argmax(1) == targets).sum())
        seconds.append(time.perf_counter() - started)
    return seconds
