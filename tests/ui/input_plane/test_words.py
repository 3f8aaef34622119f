"""What is said about neurons and places of the input plane."""

import numpy as np

from mlpstudio.engine.network import Network
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    NetworkSpec,
)
from mlpstudio.labs.networks.input_plane import LayerMaps
from mlpstudio.ui.input_plane import words


def network(*layers) -> Network:
    made = Network(NetworkSpec((2,), (*layers, DenseSpec(2, "softmax"))))
    for affine in made.affines:
        D_in, D_out = affine.W.shape
        affine.W[...] = np.arange(1, D_in * D_out + 1).reshape(D_out, D_in).T * 0.5
        affine.W[0] *= -1
        if affine.b is not None:
            affine.b[...] = -0.25
    return made


def test_a_neuron_of_the_first_layer_is_written_with_its_features():
    formula = words.neuron_formula(network(DenseSpec(3, "tanh")), (0, 1), "tanh")
    assert formula == "a = tanh(−1.5 x₁ + 2 x₂ − 0.25)"


def test_of_many_terms_the_largest_are_written():
    formula = words.neuron_formula(network(DenseSpec(12)), (1, 0), "softmax")
    assert formula == "a = Softmax(4.5 a₉ + 5 a₁₀ + 5.5 a₁₁ + 6 a₁₂ + … − 0.25)"


def test_without_activation_or_with_more_behind_it_only_the_sum_is_written():
    linear = network(DenseSpec(1, "linear", use_bias=False))
    assert words.neuron_formula(linear, (0, 0), "linear") == "a = −0.5 x₁ + 1 x₂"
    normalised = network(DenseSpec(1, "linear"), BatchNormSpec(), ActivationSpec("relu"))
    assert words.neuron_formula(normalised, (0, 0), "relu") == "z = −0.5 x₁ + 1 x₂ − 0.25"


def test_a_layer_says_how_many_of_its_neurons_are_drawn():
    maps = LayerMaps("relu", 40, np.zeros((32, 3, 3), np.float32))
    assert words.layer_tip(0, maps) == "Layer 1: the first 32 of 40 neurons with ReLU."
    whole = LayerMaps("tanh", 4, np.zeros((4, 3, 3), np.float32))
    assert words.layer_tip(1, whole) == "Layer 2: 4 neurons with tanh."


def test_of_many_classes_the_likeliest_are_told_in_label_order():
    P = np.array([0.05, 0.4, 0.02, 0.25, 0.18, 0.1])
    told = words.answer_text(P, tuple("ABCDE"))
    assert told == "B 40.0 % · D 25.0 % · E 18.0 % · 5 10.0 %"


def test_a_place_is_told_in_two_digits_behind_the_point():
    assert words.place_text((3, 0), (0.314, -0.517)) == "x₄ = 0.31, x₁ = −0.52"
    assert words.place_text((0, 1), (123.456, -0.001)) == "x₁ = 123, x₂ = 0"


def test_a_formula_counts_what_a_layer_before_the_sum_does_at_rest():
    thinned = network(DropoutSpec(0.5, classical=True), DenseSpec(1, "tanh"))
    formula = words.neuron_formula(thinned, (0, 0), "tanh")
    assert formula == "a = tanh(−0.25 x₁ + 0.5 x₂ − 0.25)"
    bent = network(ActivationSpec("relu"), DenseSpec(1, "tanh"))
    assert words.neuron_formula(bent, (0, 0), "tanh") == ""
    twice = network(DenseSpec(1, "relu"), ActivationSpec("tanh"))
    assert words.neuron_formula(twice, (0, 0), "tanh") == "z = −0.5 x₁ + 1 x₂ − 0.25"
