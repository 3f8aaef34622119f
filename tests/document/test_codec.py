"""Projects as JSON: nothing is lost, and what is wrong is named with its place."""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given, settings

from mlpstudio.document import codec
from mlpstudio.document.lab_settings import Descent2DSettings
from mlpstudio.document.project import DataChoice, Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import DenseSpec, DropoutSpec, NetworkSpec
from mlpstudio.errors import ProjectFileError
from tests.document.builders import projects


@settings(max_examples=40)
@given(projects)
def test_any_project_comes_back_from_json_as_it_was(project):
    text = json.dumps(codec.encode(project), allow_nan=False)
    assert codec.decode(Project, json.loads(text), "project") == project


def test_a_project_is_written_as_objects_with_the_names_of_its_fields():
    data = codec.encode(Project(network=NetworkSpec((2,), (DenseSpec(3), DropoutSpec(0.2)))))
    assert list(data) == ["data", "network", "training", "labs", "personal", "notes"]
    assert data["network"] == {
        "input_shape": [2],
        "layers": [
            {
                "type": "dense",
                "units": 3,
                "activation": "relu",
                "initializer": "glorot_uniform",
                "initializer_options": [],
                "use_bias": True,
                "l1": 0.0,
                "l2": 0.0,
                "trainable": True,
                "learning_rate_factor": 1.0,
            },
            {"type": "dropout", "rate": 0.2, "classical": False},
        ],
    }
    assert data["labs"]["descent_1d"]["start"] is None


def test_absent_entries_take_their_defaults():
    assert codec.decode(Project, {}, "project") == Project()
    assert codec.decode(TrainingSettings, {"epochs": 9}, "x") == TrainingSettings(epochs=9)


def test_a_whole_number_is_good_for_a_float_and_becomes_one():
    rate = codec.decode(TrainingSettings, {"learning_rate": 1}, "training").learning_rate
    assert rate == 1.0
    assert isinstance(rate, float)


def with_layers(*layers):
    return {"network": {"input_shape": [28, 28], "layers": list(layers)}}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (None, "project: expected an object, found None"),
        ([], r"project: expected an object, found \[\]"),
        ({"notes": 3}, "project.notes: expected a text, found 3"),
        ({"notes": None}, "project.notes: expected a text, found None"),
        ({"colour": "red"}, "project: unknown entry 'colour'.*newer version"),
        ({"type": "project"}, "project: unknown entry 'type'"),
        ({"data": {"seed": 1.5}}, "project.data.seed: expected a whole number.*found 1.5"),
        ({"data": {"seed": True}}, "project.data.seed: expected a whole number.*found True"),
        ({"data": {"seed": "7"}}, "project.data.seed: expected a whole number.*found '7'"),
        ({"data": {"seed": 2**63}}, "project.data.seed: expected a whole number of at most 63"),
        ({"data": {"train_size": "all"}}, "project.data.train_size: expected a whole number"),
        ({"training": {"learning_rate": "0.1"}}, "training.learning_rate: expected a number"),
        ({"training": {"learning_rate": False}}, "training.learning_rate: expected a number"),
        ({"training": {"learning_rate": 10**400}}, "training.learning_rate: expected a number"),
        (
            {"training": {"learning_rate": float("nan")}},
            "learning_rate: expected a number, found n",
        ),
        (
            {"training": {"learning_rate": float("inf")}},
            "learning_rate: expected a number, found i",
        ),
        ({"labs": {"descent_2d": {"start": [1.0]}}}, r"descent_2d.start: expected 2 items"),
        ({"labs": {"descent_2d": {"start": 1.0}}}, r"descent_2d.start: expected a list, found 1"),
        (
            {"labs": {"descent_2d": {"learning_rates": [["sgd", "fast"]]}}},
            r"descent_2d.learning_rates\[0\]\[1\]: expected a number, found 'fast'",
        ),
        ({"network": {"input_shape": [28, 28]}}, "project.network: an entry is missing.*layers"),
        (with_layers({"type": "dense"}), r"network.layers\[0\]: an entry is missing.*units"),
        (
            with_layers({"type": "dense", "units": 4}, {"type": "conv"}),
            r"network.layers\[1\].type: expected one of .*'dense', .*, found 'conv'",
        ),
        (with_layers({"units": 4}), r"layers\[0\].type: expected one of .*, found None"),
        (with_layers({"type": []}), r"layers\[0\].type: expected one of .*, found \[\]"),
        (with_layers(3), r"layers\[0\]: expected an object, found 3"),
        (
            with_layers({"type": "dropout", "rate": 0.5, "units": 3}),
            r"layers\[0\]: unknown entry 'units'",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_its_place(data, message):
    with pytest.raises(ProjectFileError, match=message):
        codec.decode(Project, data, "project")


def test_of_several_wrong_values_it_is_always_the_first_field_that_is_named():
    wrong = {"seed": "a", "label_encoding": 1, "source": 2, "validation_fraction": "b"}
    with pytest.raises(ProjectFileError, match=r"data\.source"):
        codec.decode(DataChoice, wrong, "data")


def test_what_was_found_is_cut_short_in_the_message():
    with pytest.raises(ProjectFileError) as caught:
        codec.decode(Project, {"notes": ["x" * 100_000]}, "project")
    assert len(str(caught.value)) < 200


def test_a_truth_value_is_told_from_a_number():
    @dataclass(frozen=True)
    class Switch:
        is_on: bool = False

    assert codec.decode(Switch, {"is_on": True}, "switch") == Switch(is_on=True)
    with pytest.raises(ProjectFileError, match="expected true or false, found 1"):
        codec.decode(Switch, {"is_on": 1}, "switch")


def test_pairs_come_back_as_tuples():
    labs = Descent2DSettings(learning_rates=(("adam", 0.1),), start=(1.0, -2.0))
    again = codec.decode(Descent2DSettings, codec.encode(labs), "x")
    assert again.learning_rates == (("adam", 0.1),)
    assert again.start == (1.0, -2.0)
