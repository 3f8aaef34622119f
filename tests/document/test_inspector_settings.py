"""What the inspector and the quiz are set to: edits, and values that are refused."""

import pytest

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import INSPECTED, InspectorSettings, QuizSettings
from mlpstudio.document.project import Project
from mlpstudio.errors import DesignError


def test_inspector_and_quiz_keep_their_own_settings():
    before = Project()
    inspector, quiz = InspectorSettings("made"), QuizSettings("operations", 3, 7)
    after = edits.set_lab(edits.set_lab(before, inspector), quiz)
    assert after.labs.inspector is inspector
    assert after.labs.quiz is quiz
    assert after.labs.slicing is before.labs.slicing


@pytest.mark.parametrize("source", INSPECTED)
def test_every_source_may_be_inspected(source):
    InspectorSettings(source).check()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            InspectorSettings("cats"),
            "no tensors to inspect 'cats'. Choose one of: network, pass, made",
        ),
        (InspectorSettings(shape=(1,) * 40), "at most 8 axes"),
        (InspectorSettings(shape=(10**12,)), "at most 1,000,000,000"),
        (InspectorSettings(kind="songs"), "no kind of data 'songs'"),
        (InspectorSettings(array="x" * 201), "at most 200 characters, not 201"),
        (InspectorSettings(dtype="bfloat16"), "no type of numbers 'bfloat16'"),
        (QuizSettings("history"), "no topic of the quiz 'history'"),
        (QuizSettings(seed=-1), "0 or more, not -1"),
        (QuizSettings(last_score=11), "from 0 to 10, not 11"),
    ],
)
def test_what_makes_no_sense_is_refused(settings, message):
    with pytest.raises(DesignError, match=message):
        settings.check()
