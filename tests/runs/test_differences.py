"""Differences between projects, named by the place of the setting."""

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import Descent1DSettings
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import DenseSpec, DropoutSpec
from mlpstudio.runs.differences import Difference, differences

BASE = edits.set_layers(Project(), (DenseSpec(64), DenseSpec(10, "softmax")))


def test_equal_projects_do_not_differ():
    assert differences(BASE, edits.set_layers(BASE, BASE.network.layers)) == ()


def test_a_setting_is_named_by_its_place():
    other = edits.change_training(BASE, learning_rate=0.5)
    other = edits.change_data(edits.change_layer(other, 0, units=32), seed=7)
    assert differences(BASE, other) == (
        Difference(("data", "seed"), BASE.data.seed, 7),
        Difference(("network", "layers", 0, "units"), 64, 32),
        Difference(("training", "learning_rate"), 0.001, 0.5),
    )


def test_a_layer_more_is_one_difference():
    other = edits.insert_layer(BASE, 2, DropoutSpec(0.5))
    assert differences(BASE, other) == (
        Difference(("network", "layers", 2), None, DropoutSpec(0.5)),
    )
    assert differences(other, BASE)[0].after is None


def test_another_kind_of_layer_is_one_difference():
    other = edits.set_layers(BASE, (DropoutSpec(0.5), BASE.network.layers[1]))
    (difference,) = differences(BASE, other)
    assert difference == Difference(("network", "layers", 0), DenseSpec(64), DropoutSpec(0.5))


def test_numbers_that_belong_together_are_one_difference():
    other = edits.change_training(BASE, class_weights=(1.0, 2.0))
    assert differences(BASE, other) == (Difference(("training", "class_weights"), (), (1.0, 2.0)),)


def test_labs_do_not_count():
    assert differences(BASE, edits.set_lab(BASE, Descent1DSettings("bowl"))) == ()
