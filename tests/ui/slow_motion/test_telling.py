"""What is said and shown of every stage of a step, whatever the design."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document.project import Project
from mlpstudio.engine.settings import TrainingSettings
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.labs.networks.step_stages import Phase
from mlpstudio.runs.next_step import NextStep
from mlpstudio.ui.slow_motion import words
from mlpstudio.ui.slow_motion.flows import flow_of
from mlpstudio.ui.slow_motion.formulas import formulas, parts
from mlpstudio.ui.slow_motion.sentences import sentence
from mlpstudio.ui.slow_motion.stage_card import StageCard
from mlpstudio.ui.slow_motion.telling import THUMBNAILS, Telling, tell
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.network.network_flow import BACKWARD, FORWARD, PULSE
from mlpstudio.ui.widgets.network.network_layout import INPUT

PLAIN = NetworkSpec((28, 28), (DenseSpec(8, "relu"), DenseSpec(10, "softmax")))
EVERYTHING = NetworkSpec(
    (28, 28),
    (
        FlattenSpec(),
        NoiseSpec(0.1),
        DenseSpec(8, "linear", use_bias=False, l2=1e-3),
        BatchNormSpec(),
        ActivationSpec("relu"),
        DropoutSpec(0.3),
        DenseSpec(6, "tanh", trainable=False),
        BatchNormSpec(trainable=False),
        DropoutSpec(0.3, classical=True),
        DenseSpec(10, "linear"),
        ActivationSpec("softmax"),
    ),
)


def telling_of(
    dataset: Dataset, spec: NetworkSpec = PLAIN, *, one: bool = False, **settings: object
) -> Telling:
    training = replace(TrainingSettings(batch_size=32, learning_rate=0.01), **settings)
    project = Project(network=spec, training=training)
    told = tell(NextStep.of(None, None, project, dataset), one_sample=one)
    assert told is not None
    return told


@pytest.mark.parametrize("one", [False, True], ids=["batch", "one sample"])
def test_every_stage_of_every_layer_can_be_told(qtbot: QtBot, dataset: Dataset, one: bool) -> None:
    theme = Theme("light")
    theme.apply()
    card = StageCard(theme)
    qtbot.addWidget(card)
    card.resize(300, 500)
    telling = telling_of(dataset, EVERYTHING, one=one, clip_norm=1e-3)
    card.set_telling(telling)
    for stage in telling.step.stages:
        card.show_stage(stage, telling.weight)
        assert card.title.text()
        assert "{" not in card.sentence.text()
        shown = {tile.name for tile in card.tiles}
        assert set(stage.made) <= shown
        code = [] if card.code.isHidden() else card.code.text.splitlines()
        assert all(any(text.startswith(f"{name} =") for text in code) for name in stage.made)
        assert not card.grab().isNull()


def test_formulas_of_the_course_network(dataset: Dataset) -> None:
    step = telling_of(dataset).step
    written = [formulas(stage, step) for stage in step.stages]
    assert written == [
        (),
        ("Z₁ = X W₁ + b₁", "A₁ = ReLU(Z₁)"),
        ("Z₂ = A₁ W₂ + b₂", "A₂ = Softmax(Z₂)"),
        ("L = 1/B · Σ ℓ(A₂, Y)",),
        ("dZ₂ = (A₂ − Y) / B", "dW₂ = A₁ᵀ dZ₂", "db₂ = Σ dZ₂", "dA₁ = dZ₂ W₂ᵀ"),
        ("dZ₁ = dA₁ ⊙ ReLU′(Z₁)", "dW₁ = Xᵀ dZ₁", "db₁ = Σ dZ₁"),
        ("θ ← θ − η · step(∂L/∂θ)",),
        (),
    ]


def test_formulas_of_everything_else(dataset: Dataset) -> None:
    step = telling_of(dataset, EVERYTHING, optimizer="sgd").step
    found = {(stage.phase, stage.layer): formulas(stage, step) for stage in step.stages}
    assert found[Phase.FORWARD, 0] == ("V₁ = flatten(X)",)
    assert found[Phase.FORWARD, 1] == ("E₂ = V₁ + 0.1 · noise",)
    assert found[Phase.FORWARD, 2] == ("Z₁ = E₂ W₁", "A₁ = Z₁")
    assert found[Phase.FORWARD, 3] == ("S₄ = (A₁ − μ₄) / √(v₄ + ε)", "N₄ = γ₄ ⊙ S₄ + β₄")
    assert found[Phase.FORWARD, 5] == ("D₆ = mask ⊙ F₅ / 0.7",)
    assert found[Phase.FORWARD, 8] == ("D₉ = mask ⊙ N₈",)
    assert found[Phase.BACKWARD, 10] == ("dA₃ = (F₁₁ − Y) / B",)
    assert found[Phase.BACKWARD, 7] == ("dA₂ = γ₈ / √(v₈ + ε) ⊙ dN₈",)
    assert found[Phase.BACKWARD, 6] == ("dZ₂ = dA₂ ⊙ tanh′(Z₂)", "dD₆ = dZ₂ W₂ᵀ")
    assert found[Phase.BACKWARD, 3][:2] == ("dγ₄ = Σ dN₄ ⊙ S₄", "dβ₄ = Σ dN₄")
    assert found[Phase.BACKWARD, 2] == ("dZ₁ = dA₁", "dW₁ = E₂ᵀ dZ₁ + ∂penalty")
    assert found[Phase.UPDATE, None] == ("θ ← θ − η · ∂L/∂θ",)


def test_names_in_code_stand_for_their_tensors() -> None:
    found = list(parts("dZ1 = dA1 * (Z1 > 0) + np.sqrt(v3)", {"dZ1", "dA1", "Z1", "v3"}))
    assert "".join(text for text, _ in found) == "dZ1 = dA1 * (Z1 > 0) + np.sqrt(v3)"
    assert [name for _, name in found if name] == ["dZ1", "dA1", "Z1", "v3"]


def test_the_flow_goes_forward_pulses_and_comes_back(dataset: Dataset) -> None:
    step = telling_of(dataset).step
    flows = [flow_of(step, stage) for stage in step.stages]
    directions = [flow.direction for flow in flows]
    assert directions == [FORWARD] * 3 + [PULSE] + [BACKWARD] * 2 + [PULSE, FORWARD]
    lit = [sorted(flow.positions) for flow in flows]
    assert lit == [[INPUT], [0], [1], [1], [1], [0], [0, 1], [INPUT, 0, 1]]
    assert sorted(flows[1].signals) == [INPUT, 0]
    np.testing.assert_array_equal(flows[2].signals[1], step.seen["A2"].values[0])
    np.testing.assert_array_equal(flows[5].signals[0], step.seen["dZ1"].values[0])
    assert step.update is not None
    assert flows[6].strengths is step.update.moves


def test_every_flow_of_every_layer_lights_something(dataset: Dataset) -> None:
    step = telling_of(dataset, EVERYTHING).step
    for stage in step.stages:
        flow = flow_of(step, stage)
        assert flow.positions
        if stage.layer is not None:
            assert flow.positions == {stage.layer}


def test_samples_are_shown_as_the_network_gets_them(dataset: Dataset) -> None:
    telling = telling_of(dataset)
    assert telling.thumbnails.shape == (THUMBNAILS, 28, 28)
    row = dataset.train.inputs[telling.step.indices[0]]
    np.testing.assert_allclose(telling.thumbnails[0], row, atol=1)
    labels = dataset.train.labels[telling.step.indices[:THUMBNAILS]]
    assert telling.names == tuple(str(label) for label in labels)


def test_samples_of_one_hot_labels_have_their_names_too(dataset: Dataset) -> None:
    train = replace(dataset.train, labels=np.eye(10, dtype=np.float32)[dataset.train.labels])
    rows = telling_of(replace(dataset, train=train), loss="categorical_crossentropy")
    assert rows.names == telling_of(dataset).names


@pytest.mark.parametrize("one", [False, True])
def test_the_batch_is_told_with_its_size(dataset: Dataset, one: bool) -> None:
    step = telling_of(dataset, one=one).step
    text = sentence(step.stages[0], step)
    assert ("One sample alone" if one else "32 samples") in text
    assert words.headline(step) == "Update 1 · epoch 1, batch 1 of 16 · η 0.01"


def test_clipping_a_rising_loss_and_nothing_to_learn_are_told(dataset: Dataset) -> None:
    step = telling_of(dataset, clip_norm=1e-3).step
    assert "is clipped to 0.001" in sentence(step.stages[-2], step)
    step = telling_of(dataset, optimizer="sgd", learning_rate=500.0).step
    assert "rose from" in sentence(step.stages[-1], step)
    frozen = NetworkSpec((28, 28), (DenseSpec(10, "softmax", trainable=False),))
    step = telling_of(dataset, frozen).step
    assert "frozen" in sentence(step.stages[-2], step)
    assert "same loss" in sentence(step.stages[-1], step)


def test_layers_at_rates_of_their_own_are_told_with_the_update(dataset: Dataset) -> None:
    slow = DenseSpec(8, learning_rate_factor=0.1)
    norm = BatchNormSpec(learning_rate_factor=5.0)
    frozen = DenseSpec(6, trainable=False, learning_rate_factor=0.3)
    spec = NetworkSpec((28, 28), (slow, norm, frozen, PLAIN.layers[-1]))
    for optimizer, formula in (("sgd", "∂L/∂θₖ"), ("adam", "step(∂L/∂θₖ)")):
        step = telling_of(dataset, spec, optimizer=optimizer).step
        stage = next(one for one in step.stages if one.phase is Phase.UPDATE)
        assert formulas(stage, step) == (f"θₖ ← θₖ − η fₖ · {formula}",)
        told = sentence(stage, step).replace("\N{NO-BREAK SPACE}", " ").splitlines()
        assert told[1:] == [
            "Layers multiply the learning rate by factors: Dense 1 × 0.1, Batch normalisation × 5."
        ]


def test_a_frozen_normalisation_is_said_to_learn_nothing(dataset: Dataset) -> None:
    spec = NetworkSpec((28, 28), (DenseSpec(8), BatchNormSpec(trainable=False), PLAIN.layers[-1]))
    step = telling_of(dataset, spec).step
    told = [sentence(one, step) for one in step.stages if one.layer == 1]
    assert len(told) == 2
    assert all(text.startswith("Frozen: ") for text in told)


def test_a_step_that_diverges_is_told_up_to_its_loss(dataset: Dataset) -> None:
    inputs = np.full(dataset.train.inputs.shape, 1e38, np.float32)
    train = replace(dataset.train, inputs=inputs, scale=1.0)
    telling = telling_of(replace(dataset, train=train))
    stage = telling.step.stages[-1]
    assert stage.phase is Phase.LOSS
    assert "has diverged" in sentence(stage, telling.step)
    assert flow_of(telling.step, telling.step.stages[1]).strengths is None
    assert telling.weight is None
