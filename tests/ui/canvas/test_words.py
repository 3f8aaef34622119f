import numpy as np
import pytest

from mlpstudio.engine.spec import DenseSpec, NetworkSpec
from mlpstudio.ui.canvas import words
from mlpstudio.ui.widgets.digits.answer_view import Answer

NAMES = ("0", "1", "2")


@pytest.mark.parametrize(
    ("sure_from", "is_trained", "expected"),
    [
        (0.6, True, Answer("1", "70.0 %", "then 2: 20.0 %", "margin 50.0 %", is_sure=True)),
        (
            0.8,
            True,
            Answer("1", "70.0 %", margin="margin 50.0 %", remark="Not sure: 1\u00a0or\u00a02?"),
        ),
        (0.6, False, Answer("1", "70.0 %", remark="Only a guess")),
        (None, True, Answer("1", "0.70", "then 2: 0.20", "margin 0.50", is_sure=True)),
    ],
    ids=["sure", "not sure", "untrained", "scores"],
)
def test_an_answer_is_as_sure_as_the_network(
    sure_from: float | None, is_trained: bool, expected: Answer
) -> None:
    outputs = np.array([0.1, 0.7, 0.2])
    assert words.answer_to(outputs, NAMES, sure_from, is_trained=is_trained) == expected


def test_a_network_that_cannot_read_is_told_why() -> None:
    spec = NetworkSpec((3, 2), (DenseSpec(4, "softmax"),))
    assert "takes 3 × 2 numbers and gives 4." in words.complaint(spec)
    assert "no network to ask yet" in words.complaint(NetworkSpec((2,), ()))
