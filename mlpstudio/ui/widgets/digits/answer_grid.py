"""A wall of samples in any order, each with what it is and what the network answers."""

from collections.abc import Callable

import numpy as np

from mlpstudio.engine.arrays import FloatArray, IntArray
from mlpstudio.labs.digits.sample_pictures import Gallery
from mlpstudio.ui.widgets.controls.number_text import share_text
from mlpstudio.ui.widgets.digits.sample_grid import SampleGrid


class AnswerGrid(SampleGrid):
    """Captions say the class, and of a mistake the class and the answer: 7 → 1."""

    _confidence: FloatArray | None = None
    _tell: Callable[[int], str] | None = None

    def show_answers(
        self,
        gallery: Gallery,
        numbers: IntArray,
        confidence: FloatArray | None = None,
        tell: Callable[[int], str] | None = None,
    ) -> None:
        """Show samples in the order given.

        Args:
            gallery: All samples; its labels are the answers, its true labels what they are.
            numbers: (M,) those to be shown, each once.
            confidence: (N,) the probability of each answer, where it is known.
            tell: Says more about a sample than that, where there is more to say.
        """
        self._confidence, self._tell = confidence, tell
        self.show_samples(gallery, numbers)

    def text(self, number: int) -> str:
        """Return what is said about a sample."""
        gallery = self._gallery
        if gallery is None:
            return ""
        if self._tell is not None:
            return self._tell(number)
        answer = gallery.class_names[gallery.labels[number]]
        true = answer
        if gallery.true_labels is not None:
            true = gallery.class_names[gallery.true_labels[number]]
        if self._confidence is None:
            return true
        return self.tr("{true}, answered {answer} ({share} % sure)").format(
            true=true, answer=answer, share=share_text(float(self._confidence[number]))
        )

    def _place_of(self, number: int | None) -> int:
        """Return where a sample stands: they are in any order."""
        found = np.flatnonzero(self._numbers == (-1 if number is None else number))  # (0 or 1,)
        return int(found[0]) if len(found) else -1

    def _paint_emptiness(self) -> None:
        """Leave it to the panel to say why there is none."""
