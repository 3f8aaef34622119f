"""What is said of a line of the console that cannot be read or worked out."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.results import Shown

translate = QCoreApplication.translate

_MOST_NAMES = 14
"""Names listed in a sentence."""


def fault_sentence(error: ConsoleError) -> str:
    """Return what is wrong with a line, in the language in force."""
    values = dict(error.values)
    names = str(values.get("names", "")).split(", ")
    if len(names) > _MOST_NAMES:
        values["names"] = ", ".join([*names[:_MOST_NAMES], "…"])
    texts = _name_texts() if values.get("near") else {}
    text = texts.get(error.fault) or _form_texts().get(error.fault)
    sentence = (text or _limit_texts()[error.fault]).format(**values)
    return sentence.replace("….", "…")  # a list that was cut ends the sentence itself


def _name_texts() -> dict[Fault, str]:
    """Return what is said of a name that is like known ones."""
    return {
        Fault.NAME: translate(
            "Console", "There is no {found} here. Did you mean {near}? There are: {names}."
        ),
        Fault.NO_FUNCTION: translate(
            "Console", "This console has no {found}. Did you mean {near}?"
        ),
        Fault.NO_ATTRIBUTE: translate(
            "Console", "The console reads no .{found} of an array. Did you mean {near}?"
        ),
    }


def _form_texts() -> dict[Fault, str]:
    return {
        Fault.EMPTY: translate("Console", "Type a line of NumPy, such as X.shape."),
        Fault.SYNTAX: translate("Console", "Python cannot read this line: {found}."),
        Fault.ONE_LINE: translate(
            "Console", "The console reads one expression or one assignment at a time."
        ),
        Fault.FORM: translate(
            "Console",
            "The console has no {found}: it reads expressions of numbers, arrays and functions.",
        ),
        Fault.ITEM: translate(
            "Console",
            "Nothing here changes an array: the network is only looked at. Make a new one, such "
            "as np.where(X > 0, X, 0).",
        ),
        Fault.IN_PLACE: translate(
            "Console",
            "Nothing here changes an array in place. Write h = h + 1 instead of h += 1.",
        ),
        Fault.TARGET: translate(
            "Console", "On the left of = stands one name, such as h = np.exp(Z1)."
        ),
        Fault.TAKEN: translate("Console", "{found} belongs to the network. Choose another name."),
        Fault.RESERVED: translate(
            "Console", "{found} already means something here. Choose another name."
        ),
        Fault.NAME: translate("Console", "There is no {found} here. There are: {names}."),
        Fault.NO_FUNCTION: translate(
            "Console", "This console has no {found}. Type np. and Tab to see what there is."
        ),
        Fault.NO_ATTRIBUTE: translate(
            "Console", "The console reads no .{found} of an array. It reads: {names}."
        ),
        Fault.NO_PARTS: translate("Console", "A {kind} has no .{found} here: arrays have."),
        Fault.NOT_CALLED: translate("Console", "{found} is a function: write {found}(X)."),
        Fault.CALLED: translate("Console", "{found} is no function."),
        Fault.KEYWORD: translate(
            "Console", "{function} takes no {found} here. It takes: {names}."
        ),
        Fault.ARGUMENTS: translate("Console", "{function} takes at most {most} arguments here."),
        Fault.TEXT: translate(
            "Console",
            "A text stands here only as a type, such as 'float32', or as the letters of "
            "np.einsum.",
        ),
        Fault.DTYPE: translate("Console", "There is no type {found} here. There are: {names}."),
    }


def _limit_texts() -> dict[Fault, str]:
    return {
        Fault.TOO_LONG: translate("Console", "The line is longer than {most} characters."),
        Fault.TOO_DEEP: translate(
            "Console", "More than {most} brackets or signs stand within each other."
        ),
        Fault.OPERANDS: translate(
            "Console", "{found} cannot be calculated with: numbers and arrays can."
        ),
        Fault.LIST_ITEM: translate(
            "Console", "A list holds numbers, arrays and lists; not {found}."
        ),
        Fault.KIND: translate(
            "Console", "The console shows whole and real numbers and truths; not {found}."
        ),
        Fault.NUMBER: translate(
            "Console",
            "A whole number beyond 64 bits comes out. Write 2.0 instead of 2 for a real one.",
        ),
        Fault.TOO_LARGE: translate(
            "Console", "This would make {found} numbers; at most {most} at a time are made."
        ),
        Fault.TOO_MUCH: translate(
            "Console", "This line would take too long. Take a part, such as X[:100]."
        ),
        Fault.KEPT: translate(
            "Console",
            "The names would keep {found} of memory; at most {most}. Clear lets go of them.",
        ),
        Fault.NUMPY: translate("Console", "{found}: {message}"),
    }


def about(result: Shown) -> str:
    """Return shape and type of a result."""
    if result.shape is not None:
        text = translate("Console", "{shape} {dtype}")
        return text.format(shape=result.shape, dtype=result.dtype)
    return result.dtype or result.kind


def moment(step: int, *, is_trained: bool) -> str:
    """Return of which weights a result is."""
    if step:
        return translate("Console", "step {step}").format(step=f"{step:,}")
    if is_trained:
        return translate("Console", "ready-trained weights")
    return translate("Console", "initial weights")


def warning(kinds: tuple[str, ...]) -> str:
    """Return what NumPy warned of."""
    meanings = {
        "divide by zero": translate("Console", "divided by zero: the result is infinite"),
        "overflow": translate("Console", "too large for this type: the result is infinite"),
        "invalid value": translate("Console", "no such number: the result is NaN"),
    }
    text = translate("Console", "NumPy warns: {warnings}.")
    return text.format(warnings="; ".join(meanings.get(kind, kind) for kind in kinds))
