"""What the plots of gradients and updates say: names of layers, and what to look for."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import BatchNormSpec

translate = QCoreApplication.translate


def layer_name(shape: LayerShape) -> str:
    """Return what a layer with parameters is called."""
    if isinstance(shape.layer, BatchNormSpec):
        text = translate("Gradients", "Batch norm {n}")
    else:
        text = translate("Gradients", "Dense {n}")
    return text.format(n=shape.number)


def layer_tip(shape: LayerShape) -> str:
    """Return what its curves mean, and what vanishing and exploding gradients look like."""
    if isinstance(shape.layer, BatchNormSpec):
        what = translate("Gradients", "γ and β after dense layer {n}: {count} parameters.")
    else:
        what = translate("Gradients", "W and b of {D_in} → {D_out}: {count} parameters.")
    sizes = {"D_in": f"{shape.D_in:,}", "D_out": f"{shape.D_out:,}"}
    first = what.format(n=shape.number, count=f"{shape.n_parameters:,}", **sizes)
    if not shape.trainable:
        frozen = translate("Gradients", "It is frozen: no gradient, no update, no curve.")
        return "\n".join((first, frozen))
    vanishing = translate(
        "Gradients", "Vanishing: the first layers lie powers of ten below the last ones."
    )
    exploding = translate(
        "Gradients", "Exploding: the curves climb by powers of ten until the loss overflows."
    )
    return "\n".join((first, vanishing, exploding))


def guide_name() -> str:
    """Return what the line of a usual update is called."""
    return translate("Gradients", "usual size")


def guide_tip() -> str:
    """Return why there is a line at a thousandth."""
    return translate(
        "Gradients",
        "A rule of thumb: updates of about a thousandth of the weights.\nFar below it learning "
        "crawls, far above it the weights are thrown about.",
    )


def rate_name() -> str:
    """Return what η is called."""
    return translate("Gradients", "Learning rate")
