"""What is said about typed shapes that make no sense."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.tensors.shape_text import ShapeError, ShapeFault

translate = QCoreApplication.translate


def fault_sentence(error: ShapeError) -> str:
    """Return what is wrong with typed shapes."""
    return _sentences()[error.fault].format(found=error.found)


def _sentences() -> dict[ShapeFault, str]:
    fault = ShapeFault
    return {
        fault.EMPTY: translate("Shapes", "Type a shape, such as (32, 10)."),
        fault.TOO_LONG: translate("Shapes", "The text is longer than {found} characters."),
        fault.CHARACTER: translate("Shapes", "{found} does not belong in a shape."),
        fault.NO_SIZE: translate("Shapes", "A size, such as 32, is expected here."),
        fault.NO_SHAPE: translate("Shapes", "After {found} a shape is expected, such as (10,)."),
        fault.NO_COMMA: translate("Shapes", "A comma is expected between two sizes."),
        fault.NOT_CLOSED: translate("Shapes", "This bracket is not closed."),
        fault.NOT_OPENED: translate("Shapes", "This bracket was never opened."),
        fault.NEGATIVE: translate("Shapes", "A size is 0 or more, never negative."),
        fault.NOT_WHOLE: translate("Shapes", "A size is a whole number; {found} is none."),
        fault.TOO_LARGE: translate("Shapes", "A size is at most {found}."),
        fault.TOO_MANY_AXES: translate("Shapes", "A shape has at most {found} axes here."),
        fault.TOO_MANY_NUMBERS: translate(
            "Shapes", "NumPy cannot count so many numbers: make a size smaller."
        ),
        fault.ONE_SHAPE: translate("Shapes", "Another shape is expected, such as + (10,)."),
        fault.TOO_MANY_SHAPES: translate("Shapes", "At most {found} shapes are compared."),
        fault.SURPLUS: translate("Shapes", "Only one shape is expected."),
    }
