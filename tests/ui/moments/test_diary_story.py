import numpy as np
import pytest

from mlpstudio.labs.networks.diary import Diary
from mlpstudio.ui.moments.diary_story import story

DIARY = Diary(
    np.array([0, 10, 1000, 2000]),
    np.array([[0, 0, 1, 1], [0, 1, 0, 1], [0, 1, 1, 0], [0, 1, 1, 0]], bool),
)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "This is 7. It has never been answered rightly."),
        (1, "This is 7. Right since step 10, never forgotten."),
        (
            2,
            "This is 7. First right at step 0, forgotten 1×, right for good since step 1,000.",
        ),
        (3, "This is 7. First right at step 0, forgotten 1×, wrong now."),
    ],
)
def test_a_story_tells_when_a_sample_was_learnt_and_forgotten(number: int, told: str) -> None:
    assert story(DIARY, number, "7") == told
