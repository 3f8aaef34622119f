import pytest

from mlpstudio.document.project import Project
from mlpstudio.document.series import SETTINGS, series
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.errors import DataError, DesignError
from mlpstudio.runs.differences import differences

BASE = Project()
NORMALISED = Project(
    network=NetworkSpec(
        (28, 28),
        (
            DenseSpec(16, "linear"),
            BatchNormSpec(),
            ActivationSpec("relu"),
            DenseSpec(8, "tanh"),
            DenseSpec(10, "softmax"),
        ),
    )
)


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("base", [BASE, NORMALISED])
def test_usual_values_make_projects_that_differ_in_that_setting_alone(name, base):
    setting = SETTINGS[name]
    variants = series(base, setting, setting.usual)
    assert [one.value for one in variants] == list(setting.usual)
    for one in variants:
        assert setting.now(one.project) == one.value
        if name == "dropout":
            continue  # a design without any gets a layer
        fields = {difference.path[-1] for difference in differences(base, one.project)}
        assert fields <= {name}


def test_the_width_of_hidden_layers_leaves_the_output_alone():
    (one,) = series(NORMALISED, SETTINGS["units"], (32,))
    widths = [x.units for x in one.project.network.layers if isinstance(x, DenseSpec)]
    assert widths == [32, 32, 10]


def test_hidden_activations_leave_linear_layers_and_the_output_alone():
    (one,) = series(NORMALISED, SETTINGS["activation"], ("elu",))
    layers = one.project.network.layers
    assert [layers[0].activation, layers[2].activation] == ["linear", "elu"]
    assert [layers[3].activation, layers[4].activation] == ["elu", "softmax"]


def test_dropout_comes_before_the_output_where_there_is_none():
    (one,) = series(BASE, SETTINGS["dropout"], (0.3,))
    assert one.project.network.layers[1] == DropoutSpec(0.3)
    (other,) = series(one.project, SETTINGS["dropout"], (0.6,))
    assert other.project.network.layers == (
        BASE.network.layers[0],
        DropoutSpec(0.6),
        BASE.network.layers[1],
    )


def test_another_optimizer_and_other_initial_weights_forget_their_numbers():
    base = Project(
        network=NetworkSpec((4,), (DenseSpec(3, "softmax", "normal", (("stddev", 0.5),)),)),
        training=TrainingSettings("rmsprop", optimizer_options=(("rho", 0.5),)),
    )
    (one,) = series(base, SETTINGS["optimizer"], ("adam",))
    assert one.project.training.optimizer_options == ()
    (other,) = series(base, SETTINGS["initializer"], ("zeros",))
    assert other.project.network.layers[0].initializer_options == ()


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("learning_rate", -0.1, "must be above 0"),
        ("batch_size", 0, "at least 1"),
        ("units", 0, "at least 1 unit"),
        ("dropout", 1.0, "below 1"),
        ("l2", -1.0, "0 or more"),
    ],
)
def test_values_that_make_no_sense_are_refused(name, value, message):
    with pytest.raises(DesignError, match=message):
        series(BASE, SETTINGS[name], (value,))


def test_no_training_samples_are_refused():
    with pytest.raises(DataError, match="at least 1 sample"):
        series(BASE, SETTINGS["train_size"], (0,))


@pytest.mark.parametrize("name", ["units", "activation"])
def test_without_hidden_layers_there_is_nothing_to_change(name):
    base = Project(network=NetworkSpec((4,), (DenseSpec(3, "softmax"),)))
    assert SETTINGS[name].now(base) is None
    with pytest.raises(DesignError, match="no hidden layer"):
        series(base, SETTINGS[name], SETTINGS[name].usual)


@pytest.mark.parametrize("name", ["initializer", "dropout"])
def test_a_design_without_layers_is_refused(name):
    base = Project(network=NetworkSpec((4,), ()))
    with pytest.raises(DesignError, match="Add one first"):
        series(base, SETTINGS[name], SETTINGS[name].usual[:1])


def test_dense_settings_of_a_design_without_layers_are_unknown():
    base = Project(network=NetworkSpec((4,), ()))
    assert SETTINGS["initializer"].now(base) is None
    assert SETTINGS["dropout"].now(base) == 0.0
