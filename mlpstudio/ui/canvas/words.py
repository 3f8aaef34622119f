"""What is said about a drawing: the network's answer, why there is none, what it really is."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mlpstudio.engine import shapes
from mlpstudio.engine.arrays import FloatArray
from mlpstudio.engine.spec import NetworkSpec
from mlpstudio.errors import DesignError
from mlpstudio.ui.forms import describe
from mlpstudio.ui.widgets.controls.number_text import output_text
from mlpstudio.ui.widgets.digits.answer_view import Answer

translate = QCoreApplication.translate


def describe_parts(canvas: QWidget, answer: QWidget, bars: QWidget, image: QWidget) -> None:
    """Name the parts of the panel and say what they are for."""
    describe(
        canvas,
        translate("DigitCanvasPanel", "Drawing field"),
        translate(
            "DigitCanvasPanel",
            "Draw a digit with mouse, pen or finger (the right button erases), or drop a "
            "picture; the dashed frame is what the network gets to see.",
        ),
    )
    describe(
        answer,
        translate("DigitCanvasPanel", "Answer"),
        translate(
            "DigitCanvasPanel",
            "The digit that the network holds likeliest, the one after it, and how far apart "
            "they are.",
        ),
    )
    describe(
        bars,
        translate("DigitCanvasPanel", "Probabilities"),
        translate(
            "DigitCanvasPanel",
            "How probable the network holds each digit, in percent; drag the dashed line to "
            "choose below what it counts as not sure.",
        ),
    )
    describe(
        image,
        translate("DigitCanvasPanel", "Network input"),
        translate(
            "DigitCanvasPanel",
            "What the network really receives: your ink fitted into 20 × 20 pixels and "
            "centred by its mass in 28 × 28, as in MNIST; point at a pixel to read it.",
        ),
    )


def answer_to(
    outputs: FloatArray, names: Sequence[str], sure_from: float | None, *, is_trained: bool
) -> Answer:
    """Return what the network answers.

    Args:
        outputs: (C,) finite.
        names: Of the classes.
        sure_from: Probability below which it is not sure; None where outputs are scores.
        is_trained: Whether the network has learnt anything.
    """
    percent, order = sure_from is not None, np.argsort(outputs)  # (C,)
    best, second = int(order[-1]), int(order[-2])
    figures = [output_text(float(outputs[k]), percent=percent) for k in (best, second)]
    if not is_trained:
        remark = translate("DigitCanvasPanel", "Only a guess")
        return Answer(names[best], figures[0], remark=remark)
    lead = output_text(float(outputs[best] - outputs[second]), percent=percent)
    margin = translate("DigitCanvasPanel", "margin {margin}").format(margin=lead)
    if sure_from is not None and float(outputs[best]) < sure_from:
        text = translate("DigitCanvasPanel", "Not sure: {a}\u00a0or\u00a0{b}?")
        remark = text.format(a=names[best], b=names[second])
        return Answer(names[best], figures[0], margin=margin, remark=remark)
    text = translate("DigitCanvasPanel", "then {name}: {value}")
    after = text.format(name=names[second], value=figures[1])
    return Answer(names[best], figures[0], after, margin, is_sure=True)


def complaint(spec: NetworkSpec) -> str:
    """Return why such a network cannot read digits."""
    try:
        n_outputs = shapes.infer(spec)[-1].D_out
    except DesignError as error:
        text = translate("DigitCanvasPanel", "There is no network to ask yet. {reason}")
        return text.format(reason=error)
    return translate(
        "DigitCanvasPanel",
        "This network cannot read digits: it takes {shape} numbers and gives {outputs}. "
        "Choose data of 28 × 28 images and an output layer of 10 units.",
    ).format(shape=" × ".join(map(str, spec.input_shape)), outputs=n_outputs)


def added(name: str, n_all: int) -> str:
    """Return that the drawing is one of a person's own digits now."""
    text = translate("DigitCanvasPanel", "Added to your digits as {name} ({n} in all).")
    return text.format(name=name, n=n_all)


def sample(number: int, name: str) -> str:
    """Return which test digit is looked at, and what it is labelled."""
    text = translate("DigitCanvasPanel", "Test digit {number:,}, labelled {name}")
    return text.format(number=number, name=name)


def question() -> str:
    """Return what a person is asked about the answer."""
    return translate("DigitCanvasPanel", "Read wrongly? Click what it really is.")
