"""Edits make a new project and leave the rest, and the project before, as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document import edits, presets
from mlpstudio.document.project import (
    DataChoice,
    Descent1DSettings,
    Descent2DSettings,
    Project,
)
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, LayerSpec, NetworkSpec
from mlpstudio.engine.training import TrainingSettings

A, B, C = DenseSpec(3), DropoutSpec(0.2), DenseSpec(10, "softmax")
ABC = edits.set_layers(Project(), (A, B, C))
NEW = DenseSpec(7, "tanh")


def test_a_design_is_replaced_and_nothing_else() -> None:
    before = Project()
    after = edits.set_network(before, presets.NETWORKS["deep"])
    assert after.network is presets.NETWORKS["deep"]
    assert after.data is before.data
    assert after.training is before.training
    assert after.labs is before.labs
    assert before == Project()


def test_layers_are_replaced_and_the_input_is_kept() -> None:
    before = Project(network=NetworkSpec((8, 8), (A,)))
    assert edits.set_layers(before, (B, C)).network == NetworkSpec((8, 8), (B, C))


@pytest.mark.parametrize(
    ("position", "layers"),
    [(0, (NEW, A, B, C)), (2, (A, B, NEW, C)), (3, (A, B, C, NEW))],
)
def test_a_layer_is_inserted_before_a_position(
    position: int, layers: tuple[LayerSpec, ...]
) -> None:
    assert edits.insert_layer(ABC, position, NEW).network.layers == layers


@pytest.mark.parametrize(("position", "layers"), [(0, (B, C)), (1, (A, C)), (2, (A, B))])
def test_a_layer_is_removed(position: int, layers: tuple[LayerSpec, ...]) -> None:
    assert edits.remove_layer(ABC, position).network.layers == layers


@pytest.mark.parametrize(
    ("position", "target", "layers"),
    [(0, 2, (B, C, A)), (2, 0, (C, A, B)), (1, 2, (A, C, B)), (1, 1, (A, B, C))],
)
def test_a_moved_layer_stands_at_its_target(
    position: int, target: int, layers: tuple[LayerSpec, ...]
) -> None:
    assert edits.move_layer(ABC, position, target).network.layers == layers


@given(st.integers(0, 2), st.integers(0, 2))
def test_moving_back_restores_the_order(position: int, target: int) -> None:
    assert edits.move_layer(edits.move_layer(ABC, position, target), target, position) == ABC


@given(st.integers(0, 3))
def test_removing_what_was_inserted_restores_the_design(position: int) -> None:
    assert edits.remove_layer(edits.insert_layer(ABC, position, NEW), position) == ABC


def test_fields_of_one_layer_are_changed() -> None:
    after = edits.change_layer(ABC, 0, units=256, activation="tanh")
    assert after.network.layers == (DenseSpec(256, "tanh"), B, C)
    assert after.network.layers[1] is B
    assert edits.change_layer(ABC, 1, rate=0.4).network.layers[1] == DropoutSpec(0.4)
    assert ABC.network.layers == (A, B, C)


def test_training_settings_are_changed() -> None:
    after = edits.change_training(ABC, learning_rate=0.01, epochs=9)
    assert after.training == TrainingSettings(learning_rate=0.01, epochs=9)
    assert after.network is ABC.network


def test_the_data_choice_is_changed() -> None:
    after = edits.change_data(ABC, source="mnist")
    assert after.data == DataChoice(source="mnist")
    assert after.training is ABC.training


def test_each_lab_keeps_its_own_settings() -> None:
    one, two = Descent1DSettings(curve="bowl"), Descent2DSettings(surface="saddle")
    after = edits.set_descent_2d(edits.set_descent_1d(ABC, one), two)
    assert after.labs.descent_1d is one
    assert after.labs.descent_2d is two
    assert after.network is ABC.network
