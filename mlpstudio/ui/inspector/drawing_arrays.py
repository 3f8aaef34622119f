"""The drawn digit at every stage: ink, the image made of it, and what each layer makes of that."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import ByteArray
from mlpstudio.labs.digits.xray import RAW, drawing_stages, picture_stages
from mlpstudio.labs.networks.layer_outputs import layer_outputs
from mlpstudio.labs.tensors.array_inspection import Held
from mlpstudio.ui.digit_reader import DigitReader, reading_weights, scale_for
from mlpstudio.ui.drawing_board import DrawingBoard
from mlpstudio.ui.inspector.entry import Entry, Offer
from mlpstudio.ui.running.run_controller import RunController
from mlpstudio.ui.session import Session
from mlpstudio.ui.weights import Weights
from mlpstudio.ui.widgets.digits import stage_words

translate = QCoreApplication.translate

LARGEST = 5_000_000
"""Parameters; through a larger network the digit is not sent here."""

_PIXELS = ("height", "width", "channels")


def offer_drawing(board: DrawingBoard, runs: RunController, session: Session) -> Offer:
    """Return the stages of the drawing, the network's input, and what its layers give."""
    prepared = board.prepared
    if prepared is None:
        return Offer((), translate("Inspector", "No digit yet: draw one on the canvas."))
    reading = None if board.origin is None else board.origin.reading
    stages = drawing_stages(board.ink, prepared)
    if reading is not None:  # the ink of a picture is the raw of the drawing
        stages = (*picture_stages(reading), *(s for s in stages if s.name != RAW))
    text = translate("Inspector", "{stage} {shape}")
    entries = [
        Entry(
            held := Held.of(stage.name, stage.picture, _PIXELS[: stage.picture.ndim]),
            text.format(stage=stage_words.stage_name(stage.name), shape=held.shape),
            stage_words.stage_text(stage),
        )
        for stage in stages
    ]
    image = Held.of("digit", prepared.image, _PIXELS[:2])
    entries.append(
        Entry(
            image,
            translate("Inspector", "The image {shape}").format(shape=image.shape),
            translate("Inspector", "The image in whole bytes, as those of MNIST are stored."),
        )
    )
    weights = seen_weights(runs)
    if weights is not None:
        reader = DigitReader(weights, scale_for(runs, session.project))
        is_trained = runs.trained is not None
        entries += _network_entries(
            reader, prepared.image, _moment(weights.step, is_trained=is_trained)
        )
    return Offer(tuple(entries))


def seen_weights(runs: RunController) -> Weights | None:
    """Return the weights that the digit is sent through; None where it is sent nowhere."""
    weights = reading_weights(runs)
    if weights is None or shapes.parameter_count(weights.spec) > LARGEST:
        return None
    return weights


def _moment(step: int, *, is_trained: bool) -> str:
    if step:
        return translate("Inspector", "the weights of step {step}").format(step=f"{step:,}")
    if is_trained:
        return translate("Inspector", "its ready-trained weights")
    return translate("Inspector", "its initial weights")


def _network_entries(reader: DigitReader, image: ByteArray, weights: str) -> list[Entry]:
    """Return the network's input and the output of each of its layers."""
    batch = reader.inputs(image[None])  # (1, D)
    text = translate("Inspector", "{name} {shape}")
    about = translate(
        "Inspector",
        "What the network receives: the image flattened and scaled, a batch of one sample.",
    )
    held = Held.of("X", batch, ("samples", "features"))
    entries = [Entry(held, text.format(name="X", shape=held.shape), about)]
    about = translate(
        "Inspector", "What layer {n} of the network gives for this digit, with {weights}."
    )
    with np.errstate(all="ignore"):  # a diverged network is shown as it is
        outputs = layer_outputs(reader.network, batch[0])
    for output in outputs:
        row = output.values.reshape(1, -1)  # (1, D_out)
        held = Held.of(output.name, row, ("samples", "units"))
        caption = text.format(name=held.name, shape=held.shape)
        entries.append(Entry(held, caption, about.format(n=output.layer + 1, weights=weights)))
    return entries
