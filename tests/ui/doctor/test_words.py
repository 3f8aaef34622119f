"""The doctor has words for all that it can find, and they tell every number it found."""

import string
from dataclasses import replace

import numpy as np
import pytest

from mlpstudio.document.project import Project
from mlpstudio.engine.events import BadNumber
from mlpstudio.runs.doctor import Evidence, Finding, Illness, LayerProbe, Probe, examine
from mlpstudio.runs.record import Run
from mlpstudio.ui.doctor import words
from tests.runs.doctor.test_doctor import HIDDEN, ILL, examined, with_losses


def places(pattern):
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name}


def of(illness, findings):
    return next(finding for finding in findings if finding.illness is illness)


def check(finding):
    """Assert that the words have a place for each figure and none besides."""
    assert places(words.pattern(finding.illness)) - {"layers"} == set(finding.figures)
    assert ("{layers}" in words.pattern(finding.illness)) <= bool(finding.layers)
    text = words.seen(finding)
    assert "{" not in text
    assert text.endswith(".")


@pytest.mark.parametrize("illness", Illness)
def test_every_illness_has_a_name_and_a_meaning(illness):
    assert words.title(illness)
    assert words.meaning(illness).endswith(".")
    assert words.pattern(illness).endswith(".")


def test_no_two_illnesses_have_the_same_words():
    for say in (words.title, words.meaning, words.pattern):
        assert len({say(illness) for illness in Illness}) == len(Illness)


OF_CURVES = {
    Illness.DIVERGING: np.concatenate((np.linspace(2.3, 1.0, 200), np.linspace(1.0, 9.0, 200))),
    Illness.OSCILLATING: 1.2 + 0.6 * np.sign(np.sin(np.arange(600) / 25)),
}


@pytest.mark.parametrize(
    ("hidden", "values", "illness", "remedy"),
    [case for case in ILL.values() if case[2] is not Illness.VALIDATION_EASIER],
)
def test_the_words_tell_every_figure_of_a_run(hidden, values, illness, remedy):
    _, findings = examined(*hidden, **values)
    check(of(illness, findings))


@pytest.mark.parametrize("illness", OF_CURVES)
def test_the_words_tell_every_figure_of_a_curve(illness):
    project = Project()
    evidence = with_losses(Evidence(project, Run.begun(project), 10, 3_000), OF_CURVES[illness])
    check(of(illness, examine(evidence)))


def test_the_words_tell_where_a_number_went_bad():
    project = Project()
    evidence = with_losses(Evidence(project, Run.begun(project), 10, 3_000), [2.0] * 39)
    run = replace(evidence.run, outcome="diverged", bad_number=BadNumber(40, "Z1", 0, False, 9.0))
    finding = of(Illness.BAD_NUMBER, examine(replace(evidence, run=run)))
    check(finding)
    assert "step 40" in words.seen(finding)


def test_the_words_tell_both_losses_where_validation_is_easier():
    project = Project()
    evidence = with_losses(Evidence(project, Run.begun(project), 10, 3_000), [1.0] * 90)
    epochs = evidence.run.curves.epochs
    rows = np.zeros((3, len(epochs.columns)))
    rows[:, epochs.columns.index("loss")] = 1.0
    rows[:, epochs.columns.index("accuracy")] = 0.95
    rows[:, epochs.columns.index("validation_loss")] = 0.5
    epochs.extend(rows)
    check(of(Illness.VALIDATION_EASIER, examine(evidence)))


def test_numbers_are_written_as_what_they_are():
    dead = Finding(Illness.DEAD_UNITS, {"dead": 1200, "units": 2048}, layers=(1, 3))
    assert (
        words.seen(dead) == "In layers 1, 3, up to 1,200 of 2,048 units answer 0 to every sample."
    )
    saturated = Finding(Illness.SATURATED_UNITS, {"share": 0.713}, layers=(2,))
    assert "In layer 2, up to 71% of" in words.seen(saturated)


def test_a_healthy_run_is_reassured_with_two_figures():
    evidence, findings = examined(HIDDEN)
    assert findings == ()
    text = words.reassurance(evidence)
    assert text.startswith("Nothing to worry about: the loss went from ")
    assert text.endswith("of 64 hidden units answer.")
    bare = words.reassurance(replace(evidence, probe=None))
    assert bare.endswith("% of the last batches was right.")


def test_units_that_died_are_not_counted_as_answering():
    evidence, _ = examined(HIDDEN)
    layers = (
        LayerProbe(1, "relu", 64, 3, 64, 0.0, 0.1, 0.01),
        LayerProbe(2, "softmax", 10, 0, 10, 0.0, 0.1, 0.01),
    )
    assert "61 of 64" in words.reassurance(replace(evidence, probe=Probe(layers, 1.0)))


def test_it_is_too_early_to_tell_at_first():
    project = Project()
    evidence = with_losses(Evidence(project, Run.begun(project), 10, 3_000), [2.0] * 30)
    assert words.reassurance(evidence) == (
        "Too early to tell: after 100 steps the doctor can say more."
    )
