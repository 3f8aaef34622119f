"""A project for other data: only what follows from the data changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from mlpstudio.datasets.augmentation import USUAL, Augmentation
from mlpstudio.datasets.readers import Findings, Options, inspect
from mlpstudio.document import edits
from mlpstudio.document.fitting import choice_of_file, fitted, with_source
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.spec import ActivationSpec, DenseSpec


def test_inputs_and_outputs_become_those_of_the_data():
    project = fitted(Project(), 3, (4,))
    assert project.network.input_shape == (4,)
    assert [layer.units for layer in project.network.layers] == [512, 3]
    assert project.training == Project().training


def test_data_of_the_same_form_change_nothing():
    assert fitted(Project(), 10, (28, 28)) is not None
    assert fitted(Project(), 10, (28, 28)) == Project()
    # A row of 784 numbers goes into the same network.
    assert fitted(Project(), 10, (784,)) == Project()


def test_too_many_outputs_are_taken_away_though_they_would_train():
    assert fitted(Project(), 7, (28, 28)).network.layers[-1].units == 7


def test_a_single_output_becomes_one_for_each_class():
    single = edits.change_layer(Project(), 1, units=1, activation="sigmoid")
    single = edits.change_training(single, loss="binary_crossentropy")
    mended = fitted(single, 3, (28, 28))
    assert mended.network.layers[-1] == replace(DenseSpec(3, "softmax"))
    assert mended.training.loss == "sparse_categorical_crossentropy"


def test_weights_of_classes_that_no_longer_exist_are_dropped():
    weighted = edits.change_training(Project(), class_weights=(1.0,) * 10)
    assert fitted(weighted, 3, (28, 28)).training.class_weights == ()


def test_mistakes_that_have_nothing_to_do_with_the_data_stay():
    empty = edits.set_layers(Project(), (ActivationSpec("relu"),))
    assert fitted(empty, 3, (28, 28)).network.layers == (ActivationSpec("relu"),)


@pytest.fixture
def table(tmp_path: Path) -> Findings:
    """Forty samples of two numbers, of two classes."""
    path = tmp_path / "table.csv"
    path.write_text("\n".join(["a,b,kind", *(f"{i},{i * i % 7},{i % 2}" for i in range(40)), ""]))
    return inspect(path)


def test_a_file_takes_the_place_of_the_source_and_nothing_else(table: Findings):
    before = DataChoice("mnist", 30, 0.2, "one_hot", 0.1, seed=3, scaling=False)
    after = choice_of_file(before, table, Options(label_column=2, preparation="drawing"))
    assert after == replace(
        before, source="file", path=str(table.path), label_column=2, preparation="drawing"
    )
    after.check()


@pytest.mark.parametrize(
    ("train_size", "share", "kept"), [(None, 0.02, 0.02), (None, 0.01, 0.0), (20, 0.02, 0.0)]
)
def test_a_share_that_would_hold_out_nothing_is_left_out(
    table: Findings, train_size: int | None, share: float, kept: float
):
    before = DataChoice(train_size=train_size, validation_fraction=share)
    assert choice_of_file(before, table, Options()).validation_fraction == kept


def test_what_has_no_pixels_is_not_augmented(table: Findings):
    before = DataChoice(augmentation=USUAL)
    assert choice_of_file(before, table, Options()).augmentation == Augmentation()
    images = replace(table, sample_shape=(28, 28))
    assert choice_of_file(before, images, Options()).augmentation == USUAL


def test_another_source_brings_a_network_that_takes_it_and_back():
    before = Project(DataChoice(augmentation=USUAL))
    points = with_source(before, "three_blobs")
    assert points.data == DataChoice("three_blobs")  # what has no pixels is not augmented
    assert points.network.input_shape == (2,)
    assert [layer.units for layer in points.network.layers] == [512, 3]
    assert with_source(points, "digits").network == before.network


def test_a_source_of_the_same_form_changes_nothing_else():
    wrong = edits.set_layers(Project(), (DenseSpec(9, "softmax"),))
    assert with_source(wrong, "mnist") == edits.change_data(wrong, source="mnist")
