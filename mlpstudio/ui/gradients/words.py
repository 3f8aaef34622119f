"""What the plots of gradients and updates say: names of layers, and what to look for."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.shapes import LayerShape
from mlpstudio.engine.spec import BatchNormSpec
from mlpstudio.ui.widgets.controls.number_text import number_text

translate = QCoreApplication.translate


def layer_name(shape: LayerShape) -> str:
    """Return what a layer with parameters is called, with the factor of its learning rate."""
    if isinstance(shape.layer, BatchNormSpec):
        text = translate("Gradients", "Batch norm {n}")
    else:
        text = translate("Gradients", "Dense {n}")
    name = text.format(n=shape.number)
    if not shape.trainable or shape.learning_rate_factor == 1.0:
        return name
    text = translate("Gradients", "{layer}, η × {factor}")
    return text.format(layer=name, factor=number_text(shape.learning_rate_factor))


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
    lines = [first]
    if shape.learning_rate_factor != 1.0:
        own = translate("Gradients", "Its learning rate is η × {factor}.")
        lines.append(own.format(factor=number_text(shape.learning_rate_factor)))
    vanishing = translate(
        "Gradients", "Vanishing: the first layers lie powers of ten below the last ones."
    )
    exploding = translate(
        "Gradients", "Exploding: the curves climb by powers of ten until the loss overflows."
    )
    return "\n".join((*lines, vanishing, exploding))


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


def before_title() -> str:
    """Return what the curves of the run before are called."""
    return translate("Gradients", "Before")


def before_tip() -> str:
    """Return how the run before is drawn."""
    return translate(
        "Gradients", "The run before the experiment: dashed, in the colours of the same layers."
    )


def before_name(layer: str) -> str:
    """Return what a layer of the run before is called."""
    return translate("Gradients", "{layer}, before").format(layer=layer)


def other_tip() -> str:
    """Return how other runs are drawn, and how they are hidden."""
    return translate(
        "Gradients",
        "Another run, dashed, all its layers in one colour.\nHide it here; the list of runs shows "
        "it again. The newest ones are drawn.",
    )


def other_name(run: str, layer: str) -> str:
    """Return what a layer of another run is called."""
    return translate("Gradients", "{run}: {layer}").format(run=run, layer=layer)


def layer_numbers(n_layers: int) -> list[str]:
    """Return what layers are called of which only the number is known."""
    text = translate("Gradients", "Layer {n}")
    return [text.format(n=number) for number in range(1, n_layers + 1)]
