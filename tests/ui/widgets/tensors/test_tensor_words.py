from mlpstudio.document.presets import NETWORKS
from mlpstudio.engine.spec import (
    ActivationSpec,
    BatchNormSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from mlpstudio.engine.trace import Role, Tensor, tensors
from mlpstudio.ui.widgets.tensors import tensor_words

SPARSE = "sparse_categorical_crossentropy"
ALL_KINDS = (
    FlattenSpec(),
    DenseSpec(4, "linear"),
    BatchNormSpec(),
    ActivationSpec(),
    NoiseSpec(),
    DropoutSpec(),
    DenseSpec(3, "softmax"),
)


def listed(spec: NetworkSpec) -> dict[str, Tensor]:
    return {t.name: t for t in tensors(spec, 4, SPARSE)}


def test_kinds_name_the_layer_and_the_gradient():
    found = listed(NETWORKS["deep"])
    assert tensor_words.kind(found["W1"]) == "weights of layer 1"
    assert tensor_words.kind(found["Z3"]) == "scores of layer 3 (before the activation)"
    assert tensor_words.kind(found["dW1"]) == "gradient of the loss by W1"
    assert tensor_words.kind(found["D2"]) == "after dropout"
    assert tensor_words.short_kind(found["dW1"]) == "gradient"
    assert tensor_words.axes(found["X"]) == "samples × features"
    assert tensor_words.axes(found["L"]) == "–"
    assert "(784, 256), rank 2, float32, 802,816 bytes" in tensor_words.hint(found["W1"])


def test_every_role_has_words():
    found = listed(NetworkSpec((2, 3), ALL_KINDS))
    assert {tensor.role for tensor in found.values()} == set(Role)
    kinds = {name: tensor_words.kind(tensor) for name, tensor in found.items() if name[0] != "d"}
    assert kinds["N3"] == "after batch normalisation"
    assert kinds["μ3"] == "means of the features"
    assert kinds["V1"] == "flattened samples"
    # Where there is little room, no word is longer than the widest of the usual ones.
    for tensor in found.values():
        assert 0 < len(tensor_words.short_kind(tensor)) <= len("after dropout")


def test_the_axes_of_inputs_in_their_own_shape_have_names():
    found = listed(NetworkSpec((2, 3, 1), ALL_KINDS))
    assert tensor_words.axes(found["X"]) == "samples × height × width × channels"
    found = listed(NetworkSpec((2, 3, 1, 2), ALL_KINDS))
    assert tensor_words.axes(found["X"]) == "samples × axis 1 × axis 2 × axis 3 × axis 4"
    assert tensor_words.product(()) == ""
