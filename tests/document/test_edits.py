"""Edits make a new project and leave the rest, and the project before, as they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlpstudio.document import edits, presets
from mlpstudio.document.lab_settings import (
    BroadcastingSettings,
    Descent1DSettings,
    Descent2DSettings,
    DotSettings,
    ElementwiseSettings,
    GeometrySettings,
    LandscapeSettings,
    MiniBatchSettings,
    SlicingSettings,
)
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    LayerSpec,
    NetworkSpec,
)

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


AFFINE, SCORES = DenseSpec(32, "linear"), DenseSpec(10, "linear")
NORM, RELU, SOFTMAX = BatchNormSpec(), ActivationSpec("relu"), ActivationSpec("softmax")


@pytest.mark.parametrize(
    ("layers", "new", "chosen", "after"),
    [
        # Before the output when nothing or the output is chosen, else after the chosen one.
        ((A, C), NEW, -1, (A, NEW, C)),
        ((A, C), NEW, 0, (A, NEW, C)),
        ((A, C), NEW, 1, (A, NEW, C)),
        ((A, B, C), NORM, 0, (A, NORM, B, C)),
        ((A, C), NORM, 1, (A, NORM, C)),
        # Something between an output and its own activation may be meant.
        ((A, SCORES, SOFTMAX), NORM, 1, (A, SCORES, NORM, SOFTMAX)),
        ((A, SCORES, SOFTMAX), NORM, 2, (A, NORM, SCORES, SOFTMAX)),
        ((A, SCORES, SOFTMAX), NEW, 1, (A, NEW, SCORES, SOFTMAX)),
        ((A, SCORES, SOFTMAX), NEW, -1, (A, NEW, SCORES, SOFTMAX)),
        # A linear output gets its activation; another one does not.
        ((A, SCORES), RELU, 1, (A, SCORES, SOFTMAX)),
        ((A, SCORES), RELU, -1, (A, RELU, SCORES)),
        ((AFFINE, C), RELU, 1, (AFFINE, RELU, C)),
        ((AFFINE, C), RELU, 0, (AFFINE, RELU, C)),
        # A flattening comes first, the first dense layer last.
        ((A, C), FlattenSpec(), 1, (FlattenSpec(), A, C)),
        ((), NEW, -1, (DenseSpec(7, "softmax"),)),
        ((B, NORM), NEW, 0, (B, NORM, DenseSpec(7, "softmax"))),
        # Without an output there is nothing to stand before.
        ((A, B), NORM, -1, (A, B, NORM)),
        ((A, B), NORM, 0, (A, NORM, B)),
        ((SOFTMAX,), NORM, -1, (SOFTMAX, NORM)),
    ],
)
def test_a_new_layer_stands_where_it_is_meant_to_be(
    layers: tuple[LayerSpec, ...], new: LayerSpec, chosen: int, after: tuple[LayerSpec, ...]
) -> None:
    before = edits.set_layers(Project(), layers)
    project, position = edits.add_layer(before, new, chosen, 7)
    assert project.network.layers == after
    assert edits.remove_layer(project, position) == before


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


def test_another_initialiser_begins_with_its_own_numbers() -> None:
    narrow = edits.change_layer(ABC, 0, initializer_options=(("stddev", 0.5),))
    after = edits.change_initializer(narrow, 0, "uniform")
    assert after.network.layers[0] == DenseSpec(3, initializer="uniform")


@pytest.mark.parametrize(
    ("before", "activation", "after"),
    [
        ((A, C), "linear", (A, SCORES)),
        ((A, SCORES, SOFTMAX), "sigmoid", (A, SCORES, ActivationSpec("sigmoid"))),
        ((A, SCORES, SOFTMAX), "linear", (A, SCORES)),
        ((DenseSpec(10, "tanh"), SOFTMAX), "linear", (SCORES,)),
        ((SCORES, B, SOFTMAX), "linear", (SCORES, B, ActivationSpec("linear"))),
    ],
)
def test_the_output_activation_is_set_where_it_stands(
    before: tuple[LayerSpec, ...], activation: str, after: tuple[LayerSpec, ...]
) -> None:
    project = edits.set_output_activation(edits.set_layers(Project(), before), activation)
    assert project.network.layers == after
    assert project.network.output_activation == activation


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
    three = MiniBatchSettings(batch_size=3)
    after = edits.set_lab(edits.set_lab(ABC, one), two)
    after = edits.set_lab(after, three)
    assert after.labs.descent_1d is one
    assert after.labs.descent_2d is two
    assert after.labs.mini_batches is three
    assert after.network is ABC.network


def test_element_wise_operations_and_products_keep_their_own_settings() -> None:
    one, two = ElementwiseSettings("relu"), DotSettings("matmul", "(3,) · (3,)")
    after = edits.set_lab(edits.set_lab(ABC, one), two)
    assert after.labs.elementwise is one
    assert after.labs.dot is two


def test_maps_of_the_plane_keep_their_own_settings() -> None:
    settings = GeometrySettings("circle")
    after = edits.set_lab(ABC, settings)
    assert after.labs.geometry is settings
    assert after.labs.dot is ABC.labs.dot


def test_slicing_and_broadcasting_keep_their_own_settings() -> None:
    one, two = SlicingSettings(text="[:128]"), BroadcastingSettings("(3, 1) + (1, 4)")
    after = edits.set_lab(edits.set_lab(ABC, one), two)
    assert after.labs.slicing is one
    assert after.labs.broadcasting is two
    assert after.labs.descent_1d is ABC.labs.descent_1d
    assert after.network is ABC.network


def test_the_landscape_keeps_its_own_settings() -> None:
    settings = LandscapeSettings(plane="line", seed=3)
    after = edits.set_lab(ABC, settings)
    assert after.labs.landscape is settings
    assert after.labs.descent_2d is ABC.labs.descent_2d


def test_another_optimizer_or_schedule_forgets_the_numbers_of_the_one_before():
    options = (("momentum", 0.5),)
    before = edits.change_training(ABC, optimizer="momentum", optimizer_options=options)
    assert edits.change_training(before, epochs=9).training.optimizer_options == options
    assert edits.change_training(before, optimizer="adam").training.optimizer_options == ()
    nesterov = edits.change_training(before, optimizer="nesterov", optimizer_options=options)
    assert nesterov.training.optimizer_options == options
    decay = edits.change_training(ABC, schedule="step_decay", schedule_options=(("every", 3.0),))
    assert edits.change_training(decay, schedule="cosine").training.schedule_options == ()


def test_a_loss_that_is_no_cross_entropy_takes_off_what_belongs_to_those():
    before = edits.change_training(ABC, from_logits=True, label_smoothing=0.1)
    after = edits.change_training(before, loss="mean_squared_error").training
    assert (after.from_logits, after.label_smoothing) == (False, 0.0)
    kept = edits.change_training(before, loss="categorical_crossentropy").training
    assert (kept.from_logits, kept.label_smoothing) == (True, 0.1)
    after.check()
