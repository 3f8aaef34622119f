"""What the doctor says of its remedies: the text of each button, and what it changes."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.runs.doctor import Remedy

translate = QCoreApplication.translate


def name(kind: Remedy) -> str:
    """Return the text of a remedy's button."""
    return {
        Remedy.SMALLER_RATE: translate("Doctor", "Try a tenth of the learning rate"),
        Remedy.LARGER_RATE: translate("Doctor", "Try ten times the learning rate"),
        Remedy.SLOWER_LAYERS: translate("Doctor", "Try fast layers at the rate of the others"),
        Remedy.FASTER_LAYERS: translate("Doctor", "Try slow layers at the rate of the others"),
        Remedy.ADAM: translate("Doctor", "Try Adam"),
        Remedy.USUAL_INITIALIZERS: translate("Doctor", "Try the usual initial weights"),
        Remedy.RELU: translate("Doctor", "Try ReLU"),
        Remedy.BATCH_NORM: translate("Doctor", "Try batch normalisation"),
        Remedy.SCALING: translate("Doctor", "Try scaled inputs"),
        Remedy.CLIPPING: translate("Doctor", "Try clipping the gradient"),
        Remedy.DECAY: translate("Doctor", "Try a rate that falls"),
        Remedy.SMALLER_BATCH: translate("Doctor", "Try smaller batches"),
        Remedy.EARLY_STOPPING: translate("Doctor", "Try early stopping"),
        Remedy.DROPOUT: translate("Doctor", "Try dropout"),
        Remedy.MORE_UNITS: translate("Doctor", "Try twice the units"),
        Remedy.MORE_EPOCHS: translate("Doctor", "Try three times the epochs"),
        Remedy.REMEASURE: translate("Doctor", "Measure training again at rest"),
        Remedy.FITTING_LOSS: translate("Doctor", "Try outputs and loss that fit"),
    }[kind]


def tip(kind: Remedy) -> str:
    """Return what a remedy changes, in one sentence."""
    return {
        Remedy.SMALLER_RATE: translate("Doctor", "Train a twin whose steps are a tenth as long."),
        Remedy.LARGER_RATE: translate("Doctor", "Train a twin whose steps are ten times as long."),
        Remedy.SLOWER_LAYERS: translate(
            "Doctor", "Train a twin in which no layer multiplies the learning rate by more than 1."
        ),
        Remedy.FASTER_LAYERS: translate(
            "Doctor", "Train a twin in which no layer multiplies the learning rate by less than 1."
        ),
        Remedy.ADAM: translate(
            "Doctor", "Train a twin with Adam at 0.001: each weight gets a step of its own length."
        ),
        Remedy.USUAL_INITIALIZERS: translate(
            "Doctor", "Train a twin that begins with the weights usual for its activations."
        ),
        Remedy.RELU: translate(
            "Doctor", "Train a twin with ReLU in place of sigmoid and tanh in hidden layers."
        ),
        Remedy.BATCH_NORM: translate(
            "Doctor", "Train a twin that normalises each hidden layer before its activation."
        ),
        Remedy.SCALING: translate(
            "Doctor", "Train a twin whose inputs are scaled to lie between 0 and 1."
        ),
        Remedy.CLIPPING: translate(
            "Doctor", "Train a twin whose gradient is shortened to length 1 where it is longer."
        ),
        Remedy.DECAY: translate(
            "Doctor", "Train a twin whose learning rate falls along a cosine."
        ),
        Remedy.SMALLER_BATCH: translate(
            "Doctor", "Train a twin with smaller batches, and so with more updates an epoch."
        ),
        Remedy.EARLY_STOPPING: translate(
            "Doctor",
            "Train a twin that ends when validation is no better for two epochs, and takes back "
            "its best weights.",
        ),
        Remedy.DROPOUT: translate(
            "Doctor", "Train a twin that leaves out 30% of the last hidden units at random."
        ),
        Remedy.MORE_UNITS: translate(
            "Doctor", "Train a twin with twice the hidden units, or with a hidden layer at all."
        ),
        Remedy.MORE_EPOCHS: translate("Doctor", "Train a twin three times as long."),
        Remedy.REMEASURE: translate(
            "Doctor", "Train a twin that measures all training samples after each epoch."
        ),
        Remedy.FITTING_LOSS: translate(
            "Doctor", "Train a twin with an output for each class, softmax and cross-entropy."
        ),
    }[kind]
