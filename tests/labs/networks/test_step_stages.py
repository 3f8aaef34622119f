"""The stages of a step, from shapes alone."""

import pytest

from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import tensors
from mlpstudio.labs.networks.step_stages import Phase, Stage, learning, stages

CROSSENTROPY = "sparse_categorical_crossentropy"


def stages_of(*layers):
    spec = NetworkSpec((2, 3), layers)
    return stages(tensors(spec, 8, CROSSENTROPY), spec)


def test_the_course_network_has_the_five_parts_of_the_loop_in_order():
    assert stages_of(DenseSpec(5, "relu"), DenseSpec(3, "softmax")) == (
        Stage(Phase.BATCH, None, (), ("X", "Y")),
        Stage(Phase.FORWARD, 0, ("X", "W1", "b1"), ("Z1", "A1")),
        Stage(Phase.FORWARD, 1, ("A1", "W2", "b2"), ("Z2", "A2")),
        Stage(Phase.LOSS, None, ("A2", "Y"), ("L",)),
        Stage(Phase.BACKWARD, 1, ("A2", "Y"), ("dZ2", "dW2", "db2", "dA1")),
        Stage(Phase.BACKWARD, 0, ("dA1",), ("dZ1", "dW1", "db1")),
        Stage(Phase.UPDATE, None, ("W1", "b1", "W2", "b2"), ()),
        Stage(Phase.AFTER, None, (), ()),
    )


def test_every_kind_of_layer_has_its_stage_forward_and_backward():
    found = stages_of(
        FlattenSpec(),
        NoiseSpec(0.1),
        DenseSpec(5, "linear", use_bias=False),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.5),
        DenseSpec(3, "linear"),
        ActivationSpec("softmax"),
    )
    forward = {s.layer: s for s in found if s.phase is Phase.FORWARD}
    backward = {s.layer: s for s in found if s.phase is Phase.BACKWARD}
    assert forward[0].given == ("X",)
    assert forward[1] == Stage(Phase.FORWARD, 1, ("V1",), ("E2",))
    assert forward[3] == Stage(Phase.FORWARD, 3, ("A1", "γ4", "β4"), ("μ4", "v4", "S4", "N4"))
    assert forward[7] == Stage(Phase.FORWARD, 7, ("A2",), ("F8",))
    assert list(backward) == [7, 6, 5, 4, 3, 2]  # nothing before the first that learns
    assert backward[7] == Stage(Phase.BACKWARD, 7, ("F8", "Y"), ("dA2",))
    assert backward[6].made == ("dZ2", "dW2", "db2", "dD6")
    assert backward[5] == Stage(Phase.BACKWARD, 5, ("dD6",), ("dF5",))
    assert backward[3] == Stage(Phase.BACKWARD, 3, ("dN4",), ("dγ4", "dβ4", "dA1"))
    assert backward[2] == Stage(Phase.BACKWARD, 2, ("dA1",), ("dZ1", "dW1"))


def test_a_frozen_layer_hands_the_gradient_on_and_gets_none():
    layers = (
        DenseSpec(4, "relu"),
        DenseSpec(5, "tanh", trainable=False),
        DenseSpec(3, "softmax"),
    )
    found = {s.layer: s for s in stages_of(*layers) if s.phase is Phase.BACKWARD}
    assert found[1].made == ("dZ2", "dA1")
    spec = NetworkSpec((2, 3), layers)
    assert learning(tensors(spec, 8, CROSSENTROPY)) == ("W1", "b1", "W3", "b3")


def test_without_anything_that_learns_there_is_no_way_back():
    found = stages_of(DenseSpec(3, "softmax", trainable=False))
    phases = [stage.phase for stage in found]
    assert phases == [Phase.BATCH, Phase.FORWARD, Phase.LOSS, Phase.UPDATE, Phase.AFTER]
    assert found[3].given == ()


@pytest.mark.parametrize("n_layers", [1, 2, 5])
def test_every_tensor_of_a_pass_is_made_in_exactly_one_stage(n_layers):
    hidden = [layer for _ in range(n_layers) for layer in (DenseSpec(4), DropoutSpec(0.2))]
    spec = NetworkSpec((6,), (*hidden, DenseSpec(3, "softmax")))
    found = tensors(spec, 8, CROSSENTROPY)
    made = [name for stage in stages(found, spec) for name in stage.made]
    given = {t.name for t in found if t.when.value == "parameter"}
    assert sorted(made) == sorted({t.name for t in found} - given)
