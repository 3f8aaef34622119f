"""What is said about errors of shapes: which operation was refused, and what that means."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.error_kinds import ErrorKind, Lab, Reading

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
        kind.INHOMOGENEOUS: translate("Errors", "Making an array: the lists differ in length"),
        kind.LAYER_AXIS: translate(
            "Errors", "Layer: another number of features than it has W for"
        ),
        kind.LAYER_RANK: translate("Errors", "Layer: another number of axes than it takes"),
        kind.LOSS_SHAPES: translate("Errors", "Loss: labels and outputs differ in shape"),
        kind.LABELS: translate("Errors", "Loss: not one label for each sample"),
        kind.CARDINALITY: translate("Errors", "Data: inputs and labels differ in number"),
        kind.TORCH_CLASSES: translate("Errors", "Loss: not one label for each sample"),
    }[reading.kind]


def meaning(reading: Reading) -> str:
    """Return what the error means, in a sentence or two with its numbers."""
    kind, values = reading.kind, reading.values
    if kind is ErrorKind.RESHAPE and values["is_open"]:
        text = translate(
            "Errors",
            "The array has {size} numbers, and the sizes that are given make {product}: no whole "
            "number is left for −1.",
        )
    elif kind is ErrorKind.LAYER_AXIS and values["is_flat"]:
        text = translate(
            "Errors",
            "The layer's W has {wanted} rows, one for each feature, so the last axis must have "
            "{wanted} places. {shape} has as many numbers for each sample, but in several axes: "
            "they were never flattened.",
        )
    elif kind is ErrorKind.LABELS and values["is_one_hot"]:
        text = translate(
            "Errors",
            "There are {samples} samples with {classes} classes, but {labels} = {samples} × "
            "{classes} labels: they are one-hot, and the sparse loss takes one integer for each "
            "sample.",
        )
    elif kind is ErrorKind.INHOMOGENEOUS and values["shape"]:
        text = translate(
            "Errors",
            "Up to {shape} the lists agree; further inside they have different lengths, and an "
            "array has no place for ragged rows.",
        )
    else:
        text = _meanings()[kind]
    return text.format(**values)


def _meanings() -> dict[ErrorKind, str]:
    kind = ErrorKind
    return {
        kind.BROADCAST: translate(
            "Errors",
            "Shapes are aligned from the right. Along every axis the sizes must be equal, or one "
            "of them 1: that one is stretched.",
        ),
        kind.ASSIGN: translate(
            "Errors",
            "The values on the right are stretched to the places on the left, aligned from the "
            "right. Places are never stretched to values.",
        ),
        kind.OUTPUT: translate(
            "Errors",
            "The result would be larger than the array that shall hold it: += and out= never make "
            "an array grow.",
        ),
        kind.INDEX_LISTS: translate(
            "Errors",
            "Index lists choose place by place, so they are broadcast together: they need equal "
            "lengths, or a length of 1.",
        ),
        kind.DOT: translate(
            "Errors",
            "Each row of a meets each column of b: the last axis of a must have as many places as "
            "the last but one of b.",
        ),
        kind.MATMUL: translate(
            "Errors",
            "Each row of a meets each column of b: the last axis of a must have as many places as "
            "the last but one of b. NumPy names only these two sizes; the other ones are "
            "made up here.",
        ),
        kind.MATMUL_SCALAR: translate(
            "Errors", "@ multiplies vectors and matrices. Operand {which} is a bare number."
        ),
        kind.MATMUL_BATCH: translate(
            "Errors",
            "The last two axes are matrices and fit or not by themselves; the axes before them "
            "are broadcast, and these do not fit.",
        ),
        kind.RESHAPE: translate(
            "Errors",
            "A reshape keeps every number. The array has {size}, but {wanted} has {product} "
            "places.",
        ),
        kind.UNKNOWN_TWICE: translate(
            "Errors",
            "−1 lets NumPy work out one size from all others. Two of them could be shared out in "
            "many ways.",
        ),
        kind.TRANSPOSE: translate(
            "Errors",
            "A transpose orders the axes anew: it needs each axis of the array exactly once. The "
            "lab shows it for an example, since the error names no shape.",
        ),
        kind.AXIS: translate(
            "Errors",
            "The array has {rank} axes, counted from 0 to {last}, or from the end as −1, −2 …; "
            "there is no axis {axis}.",
        ),
        kind.CONCATENATE: translate(
            "Errors",
            "Arrays are joined along one axis; along all others they must agree. Along axis "
            "{axis} array {i} has {size_i} places and array {j} has {size_j}.",
        ),
        kind.CONCATENATE_RANKS: translate(
            "Errors",
            "Arrays that are joined need the same number of axes. Array {i} has {rank_i}, array "
            "{j} has {rank_j}.",
        ),
        kind.STACK: translate(
            "Errors", "np.stack lays arrays upon each other: all must have exactly one shape."
        ),
        kind.INDEX: translate(
            "Errors",
            "Places are counted from 0: with {size} of them the last one is {last}. There is no "
            "place {index} along axis {axis}.",
        ),
        kind.TOO_MANY_INDICES: translate(
            "Errors",
            "Each index takes one axis. The array has {rank}, and {found} indices were given.",
        ),
        kind.MASK: translate(
            "Errors",
            "A mask says yes or no for every place. Axis {axis} has {size} places, and the mask "
            "{found}.",
        ),
        kind.INHOMOGENEOUS: translate(
            "Errors",
            "A list stands where a single number is expected, or lists of different lengths: an "
            "array has no place for ragged rows.",
        ),
        kind.LAYER_AXIS: translate(
            "Errors",
            "The layer's W has {wanted} rows, one for each feature, so the last axis must have "
            "{wanted} places. It received {shape}; None is the batch.",
        ),
        kind.LAYER_RANK: translate(
            "Errors",
            "The layer takes {wanted} axes, the first one for the samples, and received {found}.",
        ),
        kind.LOSS_SHAPES: translate(
            "Errors",
            "The loss compares labels and outputs number by number, so {first} and {second} must "
            "agree. One column of integers is not ten columns of probabilities.",
        ),
        kind.LABELS: translate(
            "Errors",
            "Each of the {samples} samples needs one label, and there are {labels}.",
        ),
        kind.CARDINALITY: translate(
            "Errors",
            "Inputs and labels belong together sample by sample, but there are {sizes} of them.",
        ),
        kind.TORCH_CLASSES: translate(
            "Errors",
            "There are outputs for {inputs} samples and labels for {targets}: the first axes must "
            "agree.",
        ),
    }


def replay_title(reading: Reading) -> str:
    """Return the text of the button that opens a lab."""
    assert reading.replay is not None
    return {
        Lab.BROADCASTING: translate("Errors", "Replay in Broadcasting"),
        Lab.DOT: translate("Errors", "Replay in Dot product"),
        Lab.RESHAPING: translate("Errors", "Replay in Reshape"),
        Lab.SLICING: translate("Errors", "Replay in Slicing"),
    }[reading.replay.lab]
