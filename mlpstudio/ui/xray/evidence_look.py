"""What speaks for one class and against another, found out for a drawing on a worker thread."""

from dataclasses import dataclass

import numpy as np

from mlpstudio.engine.arrays import FloatArray
from mlpstudio.labs.digits import guilty
from mlpstudio.labs.digits.drawing import SIDE
from mlpstudio.labs.digits.sheet import layers
from mlpstudio.ui.xray.page import Subject


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """The evidence, ready to be shown.

    Attributes:
        class_: For which it speaks.
        rival: The likeliest other class.
        probability: Of the class.
        on_ink: (28, 28) from −1, against, to 1, for: the ink.
        missing: (28, 28) from −1 to 0: where ink would speak for the rival.
        shares: (1 + number of strokes,) of what lies beneath, and of each stroke.
        carried: (1 + number of strokes, 28, 28) the ink of each in the image.
    """

    class_: int
    rival: int
    probability: float
    on_ink: FloatArray
    missing: FloatArray
    shares: FloatArray
    carried: FloatArray


def evidence(subject: Subject, chosen: int | None) -> Found | None:
    """Return the evidence for a class, or for the answer; None without finite weights."""
    reader = subject.reader()
    if reader is None:
        return None
    prepared = subject.prepared
    outputs = reader.read(prepared.image)  # (C,)
    gradients = reader.gradients(prepared.image)  # (C, 784)
    if not (np.isfinite(outputs).all() and np.isfinite(gradients).all()):
        return None
    class_ = int(outputs.argmax()) if chosen is None else chosen
    rival = next(int(k) for k in np.argsort(-outputs) if k != class_)
    lit = None if subject.survey is None else subject.survey.lit
    found = guilty.evidence(gradients, prepared.image, class_, rival, lit)
    inks = layers(subject.page.strokes, SIDE, subject.page.background)  # (n + 1, 280, 280)
    on_ink = guilty.scaled(guilty.spread_on_ink(found.ink, prepared.image))  # (28, 28)
    return Found(
        class_,
        rival,
        float(outputs[class_]),
        on_ink,
        -guilty.scaled(guilty.smoothed(found.missing)),
        guilty.stroke_shares(found.ink, list(inks), prepared),
        np.stack([prepared.carried(ink) for ink in inks]),  # (n + 1, 28, 28)
    )
