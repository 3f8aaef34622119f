"""What a training is estimated to cost."""

from dataclasses import replace

import pytest

from mlpstudio.document import cost, edits, experiments, presets
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine import optimizers, shapes
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)

COURSE = experiments.get("course").project()


@pytest.mark.parametrize("name", presets.NETWORKS)
def test_parameters_are_counted_as_the_engine_counts_them(name: str) -> None:
    spec = presets.NETWORKS[name]
    assert cost.count_parameters(spec) == shapes.parameter_count(spec)
    assert cost.count_parameters(spec) + cost.count_statistics(spec) == shapes.weight_count(spec)
    trained = sum(part.stop - part.start for part in shapes.trainable_ranges(spec))
    assert cost.count_parameters(spec) - cost.count_frozen(spec) == trained


def test_a_design_without_output_is_counted_too() -> None:
    spec = presets.NETWORKS["deep"]
    unfinished = replace(spec, layers=spec.layers[:2])
    assert cost.count_parameters(unfinished) == 784 * 256 + 256
    assert cost.count_parameters(replace(spec, layers=())) == 0


def test_batch_normalisation_counts_and_missing_biases_do_not() -> None:
    layers = (
        FlattenSpec(),
        NoiseSpec(),
        DenseSpec(30, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec(),
        DropoutSpec(),
        DenseSpec(10, "softmax"),
    )
    spec = NetworkSpec((28, 28), layers)
    assert cost.count_parameters(spec) == 784 * 30 + 2 * 30 + 310
    assert cost.count_parameters(replace(spec, layers=layers[:4])) == 784 * 30 + 2 * 30
    assert cost.count_statistics(spec) == 60
    assert cost.weight_bytes(spec) == 4 * (784 * 30 + 120 + 310)


def test_frozen_parameters_are_counted_apart() -> None:
    frozen = (DenseSpec(30, trainable=False), BatchNormSpec(trainable=False), DenseSpec(10))
    assert cost.count_frozen(NetworkSpec((28, 28), frozen)) == 784 * 30 + 30 + 60
    assert cost.count_frozen(COURSE.network) == 0


def test_the_courses_weights_take_1_6_megabytes() -> None:
    assert cost.weight_bytes(COURSE.network) == 4 * 407_050


def test_adam_needs_one_vector_more_than_rmsprop_and_two_more_than_sgd() -> None:
    def bytes_with(optimizer: str) -> int:
        return cost.training_bytes(edits.change_training(COURSE, optimizer=optimizer))

    vector = 4 * 407_050
    assert bytes_with("adam") - bytes_with("rmsprop") == vector
    assert bytes_with("rmsprop") - bytes_with("sgd") == vector


def test_an_optimizer_needs_room_for_the_states_its_options_ask_for() -> None:
    plain = edits.change_training(COURSE, optimizer="rmsprop")
    options = (("momentum", 0.9), ("centered", 1.0))
    full = edits.change_training(plain, optimizer_options=options)
    vector = 4 * 407_050
    states = optimizers.state_names_for("rmsprop", options)
    assert len(states) == 3
    assert cost.training_bytes(full) - cost.training_bytes(plain) == 2 * vector


@pytest.mark.parametrize(
    ("layer", "n_values"),
    [(FlattenSpec(), 0), (DropoutSpec(), 1_024), (NoiseSpec(), 1_024), (ActivationSpec(), 1_024)],
)
def test_what_layers_keep_of_a_pass_costs_memory(layer, n_values: int) -> None:
    plain = edits.set_layers(COURSE, (DenseSpec(512), DenseSpec(10)))
    longer = edits.insert_layer(plain, 1, layer)
    assert cost.training_bytes(longer) - cost.training_bytes(plain) == 4 * 1_024 * n_values


def test_batch_normalisation_and_chance_cost_time() -> None:
    for layer in (BatchNormSpec(), DropoutSpec(), NoiseSpec()):
        longer = edits.insert_layer(COURSE, 1, layer)
        assert cost.epoch_seconds(longer) > 1.2 * cost.epoch_seconds(COURSE)
    for layer in (ActivationSpec(), FlattenSpec()):
        assert cost.epoch_seconds(edits.insert_layer(COURSE, 1, layer)) == pytest.approx(
            cost.epoch_seconds(COURSE)
        )


def test_wide_layers_cost_memory_for_their_outputs_too() -> None:
    flat = Project(network=NetworkSpec((1,), (DenseSpec(1_000_000), DenseSpec(1, "sigmoid"))))
    assert cost.training_bytes(flat) > 1_024 * 1_000_000 * 4


def test_large_batches_cost_memory() -> None:
    large = edits.change_training(COURSE, batch_size=60_000)
    assert cost.training_bytes(large) > 10 * cost.training_bytes(COURSE)


def test_an_epoch_of_the_course_is_estimated_at_about_a_second() -> None:
    assert cost.epoch_seconds(COURSE) == pytest.approx(0.98, abs=0.02)
    assert cost.training_seconds(COURSE) == pytest.approx(5 * cost.epoch_seconds(COURSE))


def test_time_is_estimated_for_the_samples_that_are_trained_on() -> None:
    tenth = replace(COURSE, data=DataChoice("mnist", train_size=6_000, validation_fraction=0.5))
    assert cost.epoch_seconds(tenth) == pytest.approx(cost.epoch_seconds(COURSE) / 20)
    digits = replace(COURSE, data=DataChoice("digits", validation_fraction=0.0))
    assert cost.epoch_seconds(digits) == pytest.approx(cost.epoch_seconds(COURSE) / 3)


def test_points_take_no_longer_than_as_many_as_are_made() -> None:
    spirals = experiments.get("spirals").project()
    most = edits.change_data(spirals, train_size=2_000)
    more = edits.change_data(spirals, train_size=60_000)
    assert cost.epoch_seconds(more) == cost.epoch_seconds(most) > cost.epoch_seconds(spirals)
