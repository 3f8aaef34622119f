"""What is said about errors of shapes: which operation was refused, and what that means."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.error_kinds import ErrorKind, Lab, Reading, Replay

translate = QCoreApplication.translate


def examples() -> list[tuple[str, str, str]]:
    """Return (name, error, what it is about)."""
    return [
        (
            "broadcast",
            "ValueError: operands could not be broadcast together with shapes (32,10) (32,) ",
            translate("Errors", "NumPy: two arrays that are added do not fit."),
        ),
        (
            "dot",
            "ValueError: shapes (3,4) and (5,6) not aligned: 4 (dim 1) != 5 (dim 0)",
            translate("Errors", "NumPy: two arrays that are multiplied do not fit."),
        ),
        (
            "reshape",
            "ValueError: cannot reshape array of size 12 into shape (5,2)",
            translate("Errors", "NumPy: a shape for another number of numbers."),
        ),
        (
            "concatenate",
            "ValueError: all the input array dimensions except for the concatenation axis must "
            "match exactly, but along dimension 1, the array at index 0 has size 3 and the array "
            "at index 1 has size 4",
            translate("Errors", "NumPy: arrays that are joined do not fit."),
        ),
        (
            "mask",
            "IndexError: boolean index did not match indexed array along axis 0; size of axis is "
            "6 but size of corresponding boolean axis is 5",
            translate("Errors", "NumPy: a mask of another length."),
        ),
        (
            "ragged",
            "ValueError: setting an array element with a sequence. The requested array has an "
            "inhomogeneous shape after 1 dimensions. The detected shape was (3,) + inhomogeneous "
            "part.",
            translate("Errors", "NumPy: lists of different lengths."),
        ),
        (
            "index",
            "IndexError: index 10 is out of bounds for axis 0 with size 10",
            translate("Errors", "NumPy: a place behind the last one."),
        ),
        (
            "Dense",
            'ValueError: Input 0 of layer "dense" is incompatible with the layer: expected axis '
            "-1 of input shape to have value 784, but received input with shape (None, 28, 28)",
            translate("Errors", "Keras: a layer gets images that were not flattened."),
        ),
        (
            "model",
            'ValueError: Input 0 of layer "functional" is incompatible with the layer: expected '
            "shape=(None, 784), found shape=(32, 28, 28)",
            translate("Errors", "Keras: samples of another shape than the model was built for."),
        ),
        (
            "labels",
            "logits and labels must have the same first dimension, got logits shape [128,10] and "
            "labels shape [1280]",
            translate("Errors", "Keras: one-hot labels for a loss that expects integers."),
        ),
        (
            "PyTorch",
            "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x784 and 512x10)",
            translate("Errors", "PyTorch: a layer for another number of features."),
        ),
    ]


def title(reading: Reading) -> str:
    """Return which operation was refused."""
    kind = ErrorKind
    return {
        kind.BROADCAST: translate("Errors", "Element-wise operation: the shapes do not fit"),
        kind.ASSIGN: translate("Errors", "Assignment: the values do not fit into their places"),
        kind.OUTPUT: translate("Errors", "In-place operation: the result does not fit"),
        kind.INDEX_LISTS: translate("Errors", "Indexing: the index lists do not fit together"),
        kind.DOT: translate("Errors", "Product: the inner sizes differ"),
        kind.MATMUL: translate("Errors", "Product a @ b: the inner sizes differ"),
        kind.MATMUL_SCALAR: translate("Errors", "Product a @ b: one of the two is a scalar"),
        kind.MATMUL_BATCH: translate("Errors", "Product a @ b: the batches do not fit"),
        kind.RESHAPE: translate("Errors", "Reshape: another number of places than numbers"),
        kind.UNKNOWN_TWICE: translate("Errors", "Reshape: −1 stands there twice"),
        kind.TRANSPOSE: translate("Errors", "Transpose: not every axis is named once"),
        kind.AXIS: translate("Errors", "There is no such axis"),
        kind.CONCATENATE: translate("Errors", "Joining arrays: another axis differs too"),
        kind.CONCATENATE_RANKS: translate("Errors", "Joining arrays: the ranks differ"),
        kind.STACK: translate("Errors", "Stacking arrays: the shapes differ"),
        kind.INDEX: translate("Errors", "Indexing: there is no such place"),
        kind.TOO_MANY_INDICES: translate("Errors", "Indexing: more indices than axes"),
        kind.MASK: translate("Errors", "Indexing: the mask has another size"),
        kind.TRUTH: translate("Errors", "Condition: one answer is wanted of a whole array"),
        kind.INHOMOGENEOUS: translate("Errors", "Making an array: the lists differ in length"),
        kind.EINSUM: translate("Errors", "Einsum: a letter has two sizes"),
        kind.EINSUM_TERMS: translate("Errors", "Einsum: the letters do not suit the arrays"),
        kind.LAYER_AXIS: translate(
            "Errors", "Layer: another number of features than it has W for"
        ),
        kind.LAYER_RANK: translate("Errors", "Layer: another number of axes than it takes"),
        kind.LAYER_SHAPE: translate("Errors", "Model: samples of another shape than it takes"),
        kind.LOSS_SHAPES: translate("Errors", "Loss: labels and outputs differ in shape"),
        kind.LABELS: translate("Errors", "Loss: not one label for each sample"),
        kind.CARDINALITY: translate("Errors", "Data: inputs and labels differ in number"),
        kind.TORCH_CLASSES: translate("Errors", "Loss: not one label for each sample"),
        kind.TORCH_TARGET: translate("Errors", "Loss: one-hot labels where integers are wanted"),
    }[reading.kind]


def replay_title(replay: Replay, *, is_mended: bool = False) -> str:
    """Return the text of the button that opens a lab with what was refused, or with a cure."""
    if is_mended:
        return {
            Lab.BROADCASTING: translate("Errors", "Open in Broadcasting"),
            Lab.DOT: translate("Errors", "Open in Dot product"),
            Lab.RESHAPING: translate("Errors", "Open in Reshape"),
            Lab.SLICING: translate("Errors", "Open in Slicing"),
        }[replay.lab]
    return {
        Lab.BROADCASTING: translate("Errors", "Replay in Broadcasting"),
        Lab.DOT: translate("Errors", "Replay in Dot product"),
        Lab.RESHAPING: translate("Errors", "Replay in Reshape"),
        Lab.SLICING: translate("Errors", "Replay in Slicing"),
    }[replay.lab]
