"""What a training is estimated to cost."""

from dataclasses import replace

import pytest

from mlpstudio.document import cost, edits, presets
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine import shapes
from mlpstudio.engine.spec import DenseSpec, NetworkSpec

COURSE = presets.course_experiment()


@pytest.mark.parametrize("name", presets.NETWORKS)
def test_parameters_are_counted_as_the_engine_counts_them(name: str) -> None:
    spec = presets.NETWORKS[name]
    assert cost.count_parameters(spec) == shapes.parameter_count(spec)


def test_a_design_without_output_is_counted_too() -> None:
    spec = presets.NETWORKS["deep"]
    unfinished = replace(spec, layers=spec.layers[:2])
    assert cost.count_parameters(unfinished) == 784 * 256 + 256
    assert cost.count_parameters(replace(spec, layers=())) == 0


def test_the_courses_weights_take_1_6_megabytes() -> None:
    assert cost.weight_bytes(COURSE.network) == 4 * 407_050


def test_adam_needs_one_vector_more_than_rmsprop_and_two_more_than_sgd() -> None:
    def bytes_with(optimizer: str) -> int:
        return cost.training_bytes(edits.change_training(COURSE, optimizer=optimizer))

    vector = 4 * 407_050
    assert bytes_with("adam") - bytes_with("rmsprop") == vector
    assert bytes_with("rmsprop") - bytes_with("sgd") == vector


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
