import pytest

from mlpstudio.document import edits
from mlpstudio.document.project import Project
from mlpstudio.engine.settings import StopRules
from mlpstudio.ui.training import summaries
from mlpstudio.ui.training.table import sections

USUAL = Project()


def changed(**values) -> Project:
    return edits.change_training(USUAL, **values)


def test_the_usual_project_is_plain() -> None:
    shown = {info.id: info.summary(USUAL) for info in sections()}
    assert shown == {
        "schedule": "Constant",
        "optimizer": "usual",
        "stopping": "off",
        "loss": "usual",
        "clipping": "off",
        "measuring": "off",
        "seeds": "0",
    }


@pytest.mark.parametrize(
    ("summary", "project", "text"),
    [
        (
            summaries.optimizer,
            changed(optimizer_options=(("rho", 0.95), ("centered", 1.0))),
            "Decay ρ 0.95 · Centred",
        ),
        (
            summaries.optimizer,
            changed(optimizer="adam", optimizer_options=(("bias_correction", 0.0),)),
            "Bias correction off",
        ),
        (summaries.schedule, changed(schedule="one_cycle"), "One cycle"),
        (summaries.clipping, changed(clip_norm=1.0, clip_value=0.5), "norm 1 · entries 0.5"),
        (
            summaries.loss,
            changed(from_logits=True, label_smoothing=0.1, class_weights=(1.0,) * 10),
            "scores · smoothing 0.1 · weighted",
        ),
        (
            summaries.stopping,
            changed(stopping=StopRules(3, restore_best=True, target_accuracy=0.98, max_seconds=9)),
            "patience 3 · best weights · 98 % · 9 s",
        ),
        (summaries.measuring, changed(remeasure=True), "re-measured"),
        (summaries.seeds, changed(seed=4, shuffle_seed=7), "4 · shuffling 7"),
    ],
)
def test_what_is_set_is_said_in_a_few_words(summary, project: Project, text: str) -> None:
    assert summary(project) == text


def test_every_section_is_explained_in_a_sentence() -> None:
    for info in sections():
        assert info.title
        assert info.tip.endswith(".")
