"""Hashes of data, and the versions noted with a run."""

from dataclasses import replace

import numpy as np

from mlpstudio import __version__
from mlpstudio.engine.batching import Samples
from mlpstudio.runs.fingerprint import data_hash, versions

INPUTS = np.arange(24, dtype=np.uint8).reshape(6, 2, 2)  # (6, 2, 2)
SAMPLES = Samples(INPUTS, np.arange(6), 1 / 255)


def test_equal_samples_have_one_hash():
    again = Samples(INPUTS.copy(), np.arange(6), 1 / 255)
    assert data_hash(again) == data_hash(SAMPLES)
    assert len(data_hash(SAMPLES)) == 64


def test_whatever_differs_changes_the_hash():
    others = (
        replace(SAMPLES, inputs=INPUTS[::-1]),
        replace(SAMPLES, inputs=INPUTS.reshape(6, 4)),
        replace(SAMPLES, inputs=INPUTS.astype(np.int16)),
        replace(SAMPLES, labels=np.arange(6)[::-1]),
        replace(SAMPLES, scale=1.0),
    )
    hashes = {data_hash(samples) for samples in (SAMPLES, *others)}
    assert len(hashes) == 6


def test_versions_name_the_program_and_numpy():
    assert f"MLP Studio {__version__}" in versions()
    assert f"NumPy {np.__version__}" in versions()
    assert "blas" in versions().lower() or "accelerate" in versions().lower()
