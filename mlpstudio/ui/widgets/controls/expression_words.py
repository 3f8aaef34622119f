"""What is said about a formula that cannot be read, and how one that can is written."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.functions.expression import LINE, MAX_DEPTH, MAX_LENGTH, ExpressionError, Fault
from mlpstudio.labs.functions.expression_tree import Node, Writing, written

translate = QCoreApplication.translate

RAISED = Writing("<i>{name}</i>", "{base}<sup>{exponent}</sup>", raises_exponent=True)


def markup(tree: Node) -> str:
    """Return a function as rich text, with raised exponents."""
    return written(tree, RAISED)


def fault_text(error: ExpressionError) -> str:
    """Return the sentence for what is wrong."""
    if error.fault is Fault.EMPTY and error.variables != LINE:
        return translate("Expression", "Type a function of x and y, such as x^2 + y^2.")
    return _sentences()[error.fault].format(
        found=error.found, names=", ".join(error.names), length=MAX_LENGTH, depth=MAX_DEPTH
    )


def _sentences() -> dict[Fault, str]:
    return {
        Fault.EMPTY: translate("Expression", "Type a function of x, such as x^2."),
        Fault.TOO_LONG: translate("Expression", "It is longer than {length} characters."),
        Fault.TOO_DEEP: translate(
            "Expression", "More than {depth} brackets, signs or powers stand within each other."
        ),
        Fault.CHARACTER: translate("Expression", "“{found}” does not belong in a function."),
        Fault.COMMA: translate(
            "Expression", "A comma stands only in min(a, b) and max(a, b); write 0.5 with a point."
        ),
        Fault.NAME: translate("Expression", "Unknown name “{found}”: there are {names}."),
        Fault.NUMBER: translate("Expression", "The number {found} is too large."),
        Fault.NO_OPERAND_FIRST: translate(
            "Expression", "A number or x is expected before “{found}”."
        ),
        Fault.NO_OPERAND: translate("Expression", "After “{found}” a number or x is expected."),
        Fault.NO_OPERATOR: translate(
            "Expression", "Between {found} an operator such as * is expected."
        ),
        Fault.NOT_CLOSED: translate("Expression", "This bracket is not closed."),
        Fault.NOT_OPENED: translate("Expression", "This bracket was never opened."),
        Fault.NOT_CALLED: translate("Expression", "Write {found} with brackets: {found}(x)."),
        Fault.ARGUMENTS: translate(
            "Expression", "min and max take two arguments: min(x, 1), all others one."
        ),
    }
