"""The shape quiz: answered by keyboard alone, marked with the reason, reviewed at the end."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mlpstudio.document import edits
from mlpstudio.document.lab_settings import QuizSettings
from mlpstudio.engine.spec import DropoutSpec, NetworkSpec
from mlpstudio.labs.tensors.quiz import LENGTH, OF_SHAPES, Kind
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.panels.quiz import QuizPanel
from mlpstudio.ui.widgets.tensors import quiz_words


@pytest.fixture
def panel(bench: Workbench, qtbot: QtBot) -> QuizPanel:
    widget = QuizPanel(bench)
    qtbot.addWidget(widget)
    widget.resize(640, 480)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def answer(qtbot: QtBot, panel: QuizPanel, *, wrongly: bool = False) -> None:
    """Type the right answer, or a wrong one, and press Return."""
    assert panel.current is not None
    right = panel.current.question.answer
    text = "error" if right is None else str(right)
    if wrongly:
        text = "12345"
    qtbot.keyClicks(panel.card.entry, text)
    qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)


def test_it_is_ready_for_an_answer_at_once(panel: QuizPanel):
    assert panel.card.entry.hasFocus()


def test_ten_right_answers_by_keyboard_alone(panel: QuizPanel, qtbot: QtBot):
    for n in range(LENGTH):
        answer(qtbot, panel)
        assert panel.card.verdict.text() == "Right."
        assert panel.card.reason.text()
        assert panel.score == n + 1
        qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)
    assert panel.is_over
    assert panel.card.verdict.text() == "10 of 10 right. Nothing to review."
    assert not panel.card.review.isVisible()
    assert panel.settings.last_score == LENGTH


def test_wrong_answers_are_reviewed_at_the_end(panel: QuizPanel, qtbot: QtBot):
    asked = panel.asked
    for n in range(LENGTH):
        answer(qtbot, panel, wrongly=n == 3)
        if n == 3:
            right = quiz_words.answer_text(asked[3].question.answer)
            assert panel.card.verdict.text() == f"Not quite: it is {right}."
        qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)
    assert panel.settings.last_score == LENGTH - 1
    assert asked[3].reason in panel.card.review.text()
    assert asked[4].reason not in panel.card.review.text()


def test_return_at_the_end_asks_ten_others(panel: QuizPanel, qtbot: QtBot):
    before = panel.asked
    for _ in range(LENGTH):
        answer(qtbot, panel)
        qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)
    assert panel.card.button.hasFocus()
    qtbot.keyClick(panel.card.button, Qt.Key.Key_Return)
    assert panel.asked != before
    assert not panel.answers
    assert panel.card.entry.hasFocus()
    assert panel.progress.words.text() == "Question 1 of 10 · 0 right · last time 10 of 10"


def test_an_answer_that_makes_no_sense_is_not_counted(panel: QuizPanel, qtbot: QtBot):
    panel.bench.session.apply("", edits.set_lab(panel.project, QuizSettings("operations")))
    qtbot.keyClicks(panel.card.entry, "(32, 10")
    qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)
    assert panel.card.fault.sentence == "This bracket is not closed."
    assert panel.card.fault.marked == "("
    assert not panel.answers
    qtbot.keyClicks(panel.card.entry, ")")
    assert not panel.card.fault.sentence
    panel.card.entry.clear()
    qtbot.keyClick(panel.card.entry, Qt.Key.Key_Return)
    assert panel.card.fault.sentence == "Type an answer first."


def test_a_topic_is_an_edit_that_can_be_undone(panel: QuizPanel, qtbot: QtBot):
    panel.topic.setFocus()
    qtbot.keyClick(panel.topic, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: panel.settings.topic == "operations")
    assert all(asked.question.kind in OF_SHAPES for asked in panel.asked)
    panel.bench.session.undo()
    assert panel.topic.value() == "all"


def test_editing_the_network_leaves_the_quiz_alone(panel: QuizPanel, qtbot: QtBot):
    answer(qtbot, panel)
    asked = panel.asked
    panel.bench.session.apply("", edits.change_layer(panel.project, 0, units=77))
    assert panel.asked is asked
    assert len(panel.answers) == 1


def test_a_broken_design_leaves_the_operations(bench: Workbench, qtbot: QtBot):
    broken = NetworkSpec((4,), (DropoutSpec(0.5),))
    bench.session.apply("", edits.set_network(bench.session.project, broken))
    panel = QuizPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    assert all(asked.question.kind in OF_SHAPES for asked in panel.asked)


def test_a_quiz_is_kept_when_the_panel_is_built_anew(panel: QuizPanel, qtbot: QtBot):
    answer(qtbot, panel)
    again = QuizPanel(panel.bench)
    qtbot.addWidget(again)
    again.restore(panel.keep())
    assert again.answers == panel.answers
    assert again.card.verdict.text() or again.card.reason.text()
    another = QuizPanel(panel.bench)
    qtbot.addWidget(another)
    assert another.keep() == {}
    another.restore({})
    assert not another.asked


def test_every_question_and_reason_names_its_numbers(bench: Workbench, qtbot: QtBot):
    panel = QuizPanel(bench)
    qtbot.addWidget(panel)
    panel.show()
    seen: set[Kind] = set()
    for seed in range(25):
        bench.session.apply("", edits.set_lab(panel.project, QuizSettings(seed=seed)))
        for asked in panel.asked:
            question = asked.question
            seen.add(question.kind)
            assert "{" not in asked.text + asked.reason
            assert question.kind in OF_SHAPES or question.name in asked.text
            if question.answer == ():
                assert "rank 0" in asked.reason or "rank" not in asked.reason
            elif question.answer is not None:
                assert quiz_words.answer_text(question.answer) in asked.reason, question
            else:
                assert "refuses" in asked.reason
    assert seen == set(Kind)


def test_return_on_the_button_of_a_new_quiz_begins_one(panel: QuizPanel, qtbot: QtBot):
    answer(qtbot, panel)
    before = panel.asked
    panel.new_button.setFocus()
    qtbot.keyClick(panel.new_button, Qt.Key.Key_Return)
    assert panel.asked != before
    assert not panel.answers


def test_tensors_are_asked_about_with_what_they_are(panel: QuizPanel):
    panel.bench.session.apply("", edits.set_lab(panel.project, QuizSettings("network", 4)))
    texts = [asked.text for asked in panel.asked if asked.question.is_about_tensor]
    assert any("(gradient)" in text for text in texts)
    assert all("(" in text for text in texts)
    assert not any("(" + str(panel.project.training.batch_size) in text for text in texts)
