"""What errors about shapes mean, in a sentence or two with their numbers."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.error_kinds import ErrorKind, Reading

translate = QCoreApplication.translate


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
    elif kind is ErrorKind.EINSUM_TERMS:
        text = _terms()[values["which"]]
    elif kind is ErrorKind.LAYER_SHAPE and (values["is_flat"] or values["is_sample"]):
        text = _same_numbers(is_sample=bool(values["is_sample"]))
    elif kind is ErrorKind.INHOMOGENEOUS:
        text = translate(
            "Errors",
            "A list stands where a single number is expected: an array has room for one number at "
            "each place.",
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
        kind.TRUTH: translate(
            "Errors",
            "A comparison of an array says True or False for every place. if, while, and, or, not "
            "and a chain such as 3 < x < 9 ask for one answer.",
        ),
        kind.EINSUM: translate(
            "Errors",
            "A letter stands for the same size in all arrays. The error names no letters: with "
            "those made up here, {subscripts}, it is {letter} that has two sizes.",
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
        kind.LAYER_SHAPE: translate(
            "Errors",
            "The model was built for {expected} and received {found}: None is the batch, all "
            "other sizes must be the same.",
        ),
        kind.LOSS_SHAPES: translate(
            "Errors",
            "The loss compares labels and outputs number by number, so {first} and {second} must "
            "agree. A column of integers is not a column for every class.",
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
        kind.TORCH_TARGET: translate(
            "Errors",
            "CrossEntropyLoss takes one integer for each sample. One-hot labels of integers have "
            "an axis too many.",
        ),
    }


def _same_numbers(*, is_sample: bool) -> str:
    if is_sample:
        return translate(
            "Errors",
            "The model takes batches, {expected}, and received a single sample, {found}: the axis "
            "of the batch is missing.",
        )
    return translate(
        "Errors",
        "The model was built for {expected} and received {found}: as many numbers for each "
        "sample, but in other axes.",
    )


def _terms() -> dict[str, str]:
    return {
        "more_axes": translate(
            "Errors",
            "Every axis needs a letter, and an array has more axes than letters. An ellipsis "
            "stands for all the others.",
        ),
        "fewer_axes": translate(
            "Errors", "Every letter stands for an axis, and an array has fewer axes than letters."
        ),
        "output": translate(
            "Errors", "A letter behind the arrow must stand in front of it too: it names an axis."
        ),
        "collapsing": translate(
            "Errors",
            "The same letter twice in one array means its diagonal, for which both axes must have "
            "one size.",
        ),
        "more_operands": translate(
            "Errors", "Letters for each array stand between the commas, and there are more arrays."
        ),
        "fewer_operands": translate(
            "Errors",
            "Letters for each array stand between the commas, and there are fewer arrays.",
        ),
    }
