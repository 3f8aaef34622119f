"""Plane data sets: classes of one size, noise on the same points, and a seed that decides all."""

import numpy as np
import pytest

from mlpstudio.datasets import sources
from mlpstudio.datasets.plane.generator import MOST_SIZE, TEST_SIZE, USUAL_SIZE, plane_dataset
from mlpstudio.datasets.plane.shapes import SHAPES
from mlpstudio.errors import DataError


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_a_source_of_the_form_it_promises(name):
    dataset = sources.load(name, validation_fraction=0.2, seed=4)
    form = sources.form_of(name)
    assert form is not None
    assert (dataset.input_shape, dataset.n_classes) == (form.input_shape, form.n_classes)
    assert dataset.validation is not None
    assert (len(dataset.train), len(dataset.validation)) == (400, 100)
    assert len(dataset.test) == TEST_SIZE
    assert dataset.train.inputs.dtype == np.float32
    assert np.abs(dataset.train.inputs).max() < 2.0


@pytest.mark.parametrize("name", SHAPES)
def test_classes_are_of_one_size(name):
    dataset = plane_dataset(name, 601, 0.1, 0)
    counts = np.bincount(dataset.train.labels)
    assert len(counts) == len(dataset.class_names) == SHAPES[name].n_classes
    assert counts.max() - counts.min() <= 1


def test_noise_moves_the_same_points_about():
    still, moved = (plane_dataset("spirals", 2_000, noise, 5).train for noise in (0.0, 0.1))
    away = moved.inputs - still.inputs
    assert (still.labels == moved.labels).all()
    assert away.std(axis=0) == pytest.approx([0.1, 0.1], rel=0.1)
    assert away.mean(axis=0) == pytest.approx([0.0, 0.0], abs=0.01)


def test_the_seed_decides_training_and_test_points_which_differ():
    one, same, other = (plane_dataset("moons", 50, 0.1, seed) for seed in (1, 1, 2))
    assert (one.train.inputs == same.train.inputs).all()
    assert (one.train.inputs != other.train.inputs).any()
    assert (one.test.inputs != other.test.inputs).any()
    assert (one.test.inputs[:50] != one.train.inputs).any()
    assert (plane_dataset("moons", 900, 0.1, 1).test.inputs == one.test.inputs).all()


@pytest.mark.parametrize(("asked", "made"), [(None, USUAL_SIZE), (60, 60), (60_000, MOST_SIZE)])
def test_as_many_points_are_made_as_are_wanted(asked, made):
    assert len(sources.load("xor", train_size=asked).train) == made


def test_what_makes_no_sense_is_refused():
    with pytest.raises(DataError, match=r"noise .* from 0 to 0.5, not 0.7"):
        plane_dataset("xor", None, 0.7, 0)
    with pytest.raises(DataError, match="at least 1 sample, not 0"):
        plane_dataset("xor", 0, 0.0, 0)
    with pytest.raises(DataError, match=r"no plane data set 'square'.*circle, xor"):
        plane_dataset("square", None, 0.0, 0)


def test_what_files_hold_is_not_known_before():
    assert sources.form_of("file") is None
    assert not sources.is_plane("mnist")
