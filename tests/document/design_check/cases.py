"""A design for every kind of problem, with the severity and the layer that are to be found."""

from dataclasses import replace

from mlpstudio.document import edits, experiments
from mlpstudio.document.design_check import ProblemKind, Severity
from mlpstudio.document.project import Project
from mlpstudio.engine.spec import (
    ActivationSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    NetworkSpec,
    NoiseSpec,
)
from tests.document.design_check.designs import AFFINE, NORM, OUTPUT, SCORES, deep, design

Kind = ProblemKind
ERROR, WARNING, HINT = Severity

Wrong = tuple[Project, ProblemKind, Severity, int | None]

DATA: list[Wrong] = [
    (design(), Kind.NO_LAYERS, ERROR, None),
    (design(DenseSpec(32), DropoutSpec()), Kind.NO_OUTPUT, ERROR, 1),
    (design(ActivationSpec("softmax")), Kind.NO_OUTPUT, ERROR, 0),
    (
        replace(Project(), network=NetworkSpec((20, 20), (OUTPUT,))),
        Kind.INPUT_SHAPE,
        ERROR,
        None,
    ),
    (design(DenseSpec(1, "sigmoid")), Kind.SINGLE_OUTPUT, ERROR, 0),
    (design(DenseSpec(1, "linear"), ActivationSpec("sigmoid")), Kind.SINGLE_OUTPUT, ERROR, 0),
    (design(DenseSpec(9, "softmax")), Kind.OUTPUT_UNITS, ERROR, 0),
    (design(DenseSpec(9, "linear"), ActivationSpec("softmax")), Kind.OUTPUT_UNITS, ERROR, 0),
    (design(DenseSpec(12, "softmax")), Kind.OUTPUT_UNITS, WARNING, 0),
    (design(DenseSpec(12, "softmax"), one_hot=True), Kind.OUTPUT_UNITS, ERROR, 0),
    (design(OUTPUT, loss="categorical_crossentropy"), Kind.NEEDS_ONE_HOT, ERROR, None),
    (
        design(DenseSpec(10, "sigmoid"), loss="binary_crossentropy"),
        Kind.NEEDS_ONE_HOT,
        ERROR,
        None,
    ),
    (
        design(OUTPUT, loss="sparse_categorical_crossentropy", one_hot=True),
        Kind.NEEDS_INTEGERS,
        ERROR,
        None,
    ),
    (design(SCORES, loss="hinge", one_hot=True), Kind.NEEDS_INTEGERS, ERROR, None),
    (design(OUTPUT, class_weights=(1.0, 2.0)), Kind.CLASS_WEIGHTS, ERROR, None),
    (design(DenseSpec(32), FlattenSpec(), OUTPUT), Kind.FLATTEN_USELESS, HINT, 1),
]

ENDS: list[Wrong] = [
    (design(OUTPUT, from_logits=True), Kind.LOGITS_ACTIVATION, ERROR, 0),
    (design(DenseSpec(10, "relu"), from_logits=True), Kind.LOGITS_ACTIVATION, ERROR, 0),
    (
        design(SCORES, ActivationSpec("tanh"), from_logits=True),
        Kind.LOGITS_ACTIVATION,
        ERROR,
        1,
    ),
    (design(SCORES, loss="hinge", from_logits=True), Kind.LOGITS_LOSS, ERROR, None),
    (design(SCORES, loss="hinge", label_smoothing=0.1), Kind.SMOOTHING_LOSS, ERROR, None),
    (design(SCORES), Kind.NOT_PROBABILITIES, ERROR, 0),
    (design(DenseSpec(32), DenseSpec(10, "elu")), Kind.NOT_PROBABILITIES, ERROR, 1),
    (design(DenseSpec(10, "sigmoid")), Kind.SIGMOID_WITH_CATEGORICAL, WARNING, 0),
    (
        design(OUTPUT, loss="mean_squared_error", one_hot=True),
        Kind.SOFTMAX_WITH_DISTANCE,
        WARNING,
        0,
    ),
    (
        design(SCORES, ActivationSpec("softmax"), loss="mean_absolute_error", one_hot=True),
        Kind.SOFTMAX_WITH_DISTANCE,
        WARNING,
        1,
    ),
    (
        design(OUTPUT, loss="binary_crossentropy", one_hot=True),
        Kind.SOFTMAX_WITH_BINARY,
        WARNING,
        0,
    ),
    (design(OUTPUT, loss="hinge"), Kind.HINGE_NEEDS_SCORES, WARNING, 0),
    (design(DenseSpec(10, "sigmoid"), loss="hinge"), Kind.HINGE_NEEDS_SCORES, WARNING, 0),
    (
        design(DenseSpec(10, "relu"), loss="mean_squared_error", one_hot=True),
        Kind.RELU_OUTPUT,
        WARNING,
        0,
    ),
    (
        design(DenseSpec(10, "elu"), loss="mean_absolute_error", one_hot=True),
        Kind.UNUSUAL_OUTPUT,
        WARNING,
        0,
    ),
]

LEARNING: list[Wrong] = [
    (design(DenseSpec(32, "step"), OUTPUT), Kind.STEP_ACTIVATION, ERROR, 0),
    (design(AFFINE, ActivationSpec("step"), OUTPUT), Kind.STEP_ACTIVATION, ERROR, 1),
    (design(DenseSpec(10, "step")), Kind.STEP_ACTIVATION, ERROR, 0),
    (
        design(DenseSpec(32, trainable=False), replace(OUTPUT, trainable=False)),
        Kind.ALL_FROZEN,
        ERROR,
        None,
    ),
    (design(DenseSpec(32, "softmax"), OUTPUT), Kind.SOFTMAX_HIDDEN, WARNING, 0),
    (design(AFFINE, ActivationSpec("softmax"), OUTPUT), Kind.SOFTMAX_HIDDEN, WARNING, 1),
    (design(DenseSpec(32, "linear"), OUTPUT), Kind.LINEAR_HIDDEN, HINT, 0),
    (design(AFFINE, NORM, OUTPUT), Kind.LINEAR_HIDDEN, HINT, 0),
    (deep("tanh", 12), Kind.VANISHING_GRADIENT, HINT, 0),
    (deep("sigmoid", 5), Kind.VANISHING_GRADIENT, HINT, 0),
    (
        design(*[DenseSpec(32, "linear"), ActivationSpec("sigmoid")] * 5, OUTPUT),
        Kind.VANISHING_GRADIENT,
        HINT,
        0,
    ),
    (design(DenseSpec(32), ActivationSpec("tanh"), OUTPUT), Kind.TWO_ACTIVATIONS, HINT, 1),
    (
        design(AFFINE, ActivationSpec("relu"), DropoutSpec(), ActivationSpec("relu"), OUTPUT),
        Kind.TWO_ACTIVATIONS,
        HINT,
        3,
    ),
    (
        design(DenseSpec(32), DenseSpec(10, "relu"), ActivationSpec("softmax")),
        Kind.TWO_ACTIVATIONS,
        HINT,
        2,
    ),
    (design(DenseSpec(32), ActivationSpec("linear"), OUTPUT), Kind.LINEAR_ACTIVATION, HINT, 1),
]

STARTS: list[Wrong] = [
    (design(DenseSpec(32, "relu", "zeros"), OUTPUT), Kind.DEAD_START, WARNING, 0),
    (
        design(replace(AFFINE, initializer="zeros"), NORM, ActivationSpec("relu"), OUTPUT),
        Kind.DEAD_START,
        WARNING,
        0,
    ),
    (
        design(DenseSpec(32, "tanh", "ones"), DenseSpec(10, "softmax", "constant")),
        Kind.EQUAL_FOREVER,
        WARNING,
        0,
    ),
    (design(DenseSpec(32, "tanh", "zeros"), OUTPUT), Kind.EQUAL_START, HINT, 0),
    (design(DenseSpec(32, "relu", "ones"), OUTPUT), Kind.EQUAL_START, HINT, 0),
    (design(DenseSpec(32, "relu", "constant"), OUTPUT), Kind.EQUAL_START, HINT, 0),
    (
        design(DenseSpec(32, "tanh", "normal", (("stddev", 0.0),)), OUTPUT),
        Kind.EQUAL_START,
        HINT,
        0,
    ),
    (deep("relu", 3, "normal"), Kind.NARROW_START, HINT, 0),
    (
        design(DenseSpec(32, "relu", "normal", (("stddev", 1.0),)), OUTPUT),
        Kind.WIDE_START,
        HINT,
        0,
    ),
    (design(DenseSpec(32, "selu"), OUTPUT), Kind.SELU_START, HINT, 0),
]

NORMS: list[Wrong] = [
    (
        design(AFFINE, NORM, ActivationSpec("relu"), OUTPUT, batch_size=1),
        Kind.BATCH_OF_ONE,
        ERROR,
        1,
    ),
    (
        design(DenseSpec(32), SCORES, NORM, ActivationSpec("softmax")),
        Kind.NORMALISED_SCORES,
        HINT,
        2,
    ),
    (
        design(DenseSpec(32, "linear"), NORM, ActivationSpec("relu"), OUTPUT),
        Kind.BIAS_BEFORE_NORM,
        HINT,
        0,
    ),
]

REGULARISATION: list[Wrong] = [
    (design(DenseSpec(32, l2=0.5), OUTPUT), Kind.LARGE_PENALTY, WARNING, 0),
    (design(DenseSpec(32), replace(OUTPUT, l1=0.1)), Kind.LARGE_PENALTY, WARNING, 1),
    (design(NoiseSpec(3.0), DenseSpec(32), OUTPUT), Kind.LARGE_NOISE, WARNING, 0),
    (design(NoiseSpec(0.0), DenseSpec(32), OUTPUT), Kind.NOISE_ZERO, HINT, 0),
    (design(DenseSpec(32), DropoutSpec(0.0), OUTPUT), Kind.DROPOUT_ZERO, HINT, 1),
    (design(DropoutSpec(0.6), DenseSpec(32), OUTPUT), Kind.DROPOUT_ON_INPUT, HINT, 0),
    (
        design(SCORES, DropoutSpec(0.1), ActivationSpec("softmax")),
        Kind.DROPOUT_ON_SCORES,
        WARNING,
        1,
    ),
    (
        design(DenseSpec(32), DropoutSpec(0.8), OUTPUT),
        Kind.DROPOUT_BEFORE_OUTPUT,
        HINT,
        1,
    ),
]

COSTS: list[Wrong] = [
    (design(DenseSpec(10_000_000), OUTPUT), Kind.TOO_MUCH_MEMORY, ERROR, 0),
    (design(DenseSpec(9_000), DenseSpec(8_000), OUTPUT), Kind.MUCH_MEMORY, WARNING, 0),
    (
        edits.change_training(experiments.get("course").project(), epochs=100_000),
        Kind.LONG_TRAINING,
        WARNING,
        None,
    ),
]

WRONG = [*DATA, *ENDS, *LEARNING, *STARTS, *NORMS, *REGULARISATION, *COSTS]
