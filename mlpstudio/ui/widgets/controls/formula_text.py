"""Formulas as they are shown: NumPy without its prefix, with a true minus between terms."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.formula import Formula
from mlpstudio.ui import names

translate = QCoreApplication.translate


def formula_text(name: str, formula: Formula) -> str:
    """Return "dZ2 = (A2 − T) / len(Y) with T = eye(10)[Y]"."""
    text = f"{name} = {written(formula.value)}"
    if not formula.steps:
        return text
    steps = (f"{key} = {_step(key, value)}" for key, value in formula.steps)
    words = translate("TensorWords", "{formula} with {steps}")
    return words.format(formula=text, steps=", ".join(steps))


def written(expression: str) -> str:
    """Return an expression as it is shown."""
    return expression.replace("np.", "").replace(" - ", " − ")


def activation_text(name: str) -> str:
    """Return what an activation is called in formulas: "Swish" for "Swish (SiLU)"."""
    return names.activation(name).partition(" (")[0]


def short_number(number: float) -> str:
    """Return a number of a formula in three digits."""
    return f"{number:.3g}"


def _step(key: str, value: str) -> str:
    """Return what a helping variable is; the class weights by their name, for there are many."""
    if key != "w":
        return written(value)
    return "class_weights" + value.partition("])")[2]
