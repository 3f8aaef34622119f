"""The sections of the page of decisions: every control makes an edit with a name."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.augmentation import OPTIONS, USUAL, Augmentation
from mlpstudio.datasets.dataset import Dataset
from mlpstudio.document import edits
from mlpstudio.document.fitting import with_source
from mlpstudio.document.project import DataChoice
from mlpstudio.engine.batching import Samples
from mlpstudio.labs.digits.sample_pictures import gallery
from mlpstudio.ui.data.augmentation_form import PURPOSE, AugmentationForm, preview
from mlpstudio.ui.data.choices import Choices
from mlpstudio.ui.data.label_form import LabelForm, ScalingForm
from mlpstudio.ui.data.source_form import SourceForm
from mlpstudio.ui.panel import Workbench
from mlpstudio.ui.training.settings_form import SettingsForm

LEFT = Qt.MouseButton.LeftButton
Make = Callable[[type[SettingsForm]], SettingsForm]


@pytest.fixture
def make(qtbot: QtBot, bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> Make:
    # What is loaded is the business of others.
    bench.session.project_changed.disconnect(bench.data._follow)

    def build(kind):
        form = kind(bench)
        bench.session.project_changed.connect(lambda _, new: form.show_settings(new))
        qtbot.addWidget(form)
        form.resize(330, form.sizeHint().height())
        form.show()
        qtbot.waitExposed(form)
        return form

    return build


def choice(bench: Workbench) -> DataChoice:
    return bench.session.project.data


def tick(qtbot: QtBot, box: QCheckBox) -> None:
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))


def type_in(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


# Source and division


def test_source_size_validation_and_seed_are_edits(make, qtbot: QtBot, bench: Workbench) -> None:
    form = make(SourceForm)
    qtbot.keyClick(form.source, Qt.Key.Key_Down)
    qtbot.keyClick(form.n_samples.slider, Qt.Key.Key_Home)
    type_in(qtbot, form.validation.entry, "25")
    type_in(qtbot, form.seed, "7")
    expected = DataChoice("mnist", train_size=100, validation_fraction=0.25, seed=7)
    assert choice(bench) == expected
    assert bench.session.undo_label == "Change seed of the data"
    for label in ("Change validation share", "Change number of samples", "Change data"):
        bench.session.undo()
        assert bench.session.undo_label == label
    bench.session.undo()
    assert choice(bench) == DataChoice()
    assert form.source.value() == "digits"
    assert form.n_samples.value() is None


def test_another_seed_is_one_click(make, qtbot: QtBot, bench: Workbench) -> None:
    form = make(SourceForm)
    seeds = {choice(bench).seed}
    for _ in range(4):
        qtbot.mouseClick(form.another_button, LEFT)
        seeds.add(choice(bench).seed)
        assert form.seed.value() == choice(bench).seed
    assert len(seeds) > 2


def test_a_file_is_offered_by_its_name_once_it_was_opened(
    make, qtbot: QtBot, bench: Workbench
) -> None:
    form = make(SourceForm)
    assert form.source.findData("file") == -1
    project = edits.change_data(bench.session.project, source="file", path="/my/own/iris.csv")
    bench.session.apply("", project)
    assert form.source.currentText() == "iris.csv"
    assert form.path.text().replace("\u200b", "") == "/my/own/iris.csv"
    qtbot.keyClick(form.source, Qt.Key.Key_Home)
    assert choice(bench).source == "digits"
    assert not form.path.isVisible()
    assert form.source.findData("file") == 2  # and back is one choice away


def test_points_have_a_number_and_a_noise_of_their_own(
    make, qtbot: QtBot, bench: Workbench
) -> None:
    form = make(SourceForm)
    assert not form.noise.isVisible()
    assert form.n_samples.isVisible()
    form.source.setCurrentIndex(form.source.findData("moons"))
    form.source.activated.emit(form.source.currentIndex())
    assert bench.session.project.network.input_shape == (2,)
    assert not form.n_samples.isVisible()
    assert form.n_points.value() == 500
    type_in(qtbot, form.n_points.entry, "80")
    type_in(qtbot, form.noise.entry, "20")
    assert choice(bench) == DataChoice("moons", 80, point_noise=0.2)


def test_what_changes_pixels_is_hidden_for_points(qtbot: QtBot, bench: Workbench) -> None:
    choices = Choices(bench)
    qtbot.addWidget(choices)
    choices.show_settings(with_source(bench.session.project, "spirals"))
    assert [name for name, one in choices.sections.items() if one.isHidden()] == [
        "scaling",
        "augmentation",
    ]
    choices.show_settings(bench.session.project)
    assert not any(one.isHidden() for one in choices.sections.values())


def test_the_buttons_ask_for_the_dialogs(make, qtbot: QtBot) -> None:
    form = make(SourceForm)
    with qtbot.waitSignal(form.open_requested):
        qtbot.mouseClick(form.open_button, LEFT)
    with qtbot.waitSignal(form.mnist_requested):
        qtbot.mouseClick(form.mnist_button, LEFT)


# Labels and scaling


def test_label_form_and_noise_are_edits(make, qtbot: QtBot, bench: Workbench) -> None:
    form = make(LabelForm)
    qtbot.keyClick(form.label_encoding, Qt.Key.Key_Down)
    qtbot.keyClick(form.label_noise.slider, Qt.Key.Key_Right)
    assert choice(bench) == DataChoice(label_encoding="one_hot", label_noise=0.05)
    type_in(qtbot, form.label_noise.entry, "12.5")
    assert choice(bench).label_noise == 0.125
    bench.session.undo()
    bench.session.undo()
    assert form.label_noise.entry.text() == "0 %"


def test_the_noise_is_counted(make, bench: Workbench, dataset: Dataset) -> None:
    form = make(LabelForm)
    form.show_gallery(gallery(dataset.train, dataset.class_names, None))
    assert not form.note.isVisible()
    true = dataset.train.labels.copy()
    true[:20] = (true[:20] + 1) % 10
    form.show_gallery(gallery(dataset.train, dataset.class_names, true))
    assert form.note.text().startswith("20 of 512 training labels are wrong")
    form.show_gallery(None)
    assert not form.note.isVisible()


def test_scaling_is_a_switch_that_tells_its_effect(
    make, qtbot: QtBot, bench: Workbench, dataset: Dataset
) -> None:
    form = make(ScalingForm)
    form.show_gallery(gallery(dataset.train, dataset.class_names, None))
    assert form.note.text() == "0 to 255 divided by 255: the network gets 0 to 1."
    tick(qtbot, form.scaling)
    assert choice(bench) == DataChoice(scaling=False)
    assert bench.session.undo_label == "Change scaling"
    unscaled = replace(dataset.train, scale=1.0)
    form.show_gallery(gallery(unscaled, dataset.class_names, None))
    assert "gets 0 to 255" in form.note.text()
    assert "255 times as large" in form.note.text()
    bench.session.undo()
    assert form.scaling.isChecked()
    table = gallery(Samples(np.array([[-2.0, 1.5]] * 3), np.arange(3)), ("a", "b", "c"), None)
    form.show_gallery(table)
    assert form.note.text() == "These values are used as they are: −2 to 2.5."
    form.show_gallery(None)
    assert form.note.text() == ""


# Augmentation


@pytest.fixture
def augmentation(make, dataset: Dataset) -> AugmentationForm:
    form = make(AugmentationForm)
    form.show_gallery(gallery(dataset.train, dataset.class_names, None))
    return form


def has_preview(form: AugmentationForm) -> bool:
    return len(form.pictures.before) == 8


def test_one_tick_gives_the_usual_strength_and_a_preview(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench, dataset: Dataset
) -> None:
    assert not augmentation.pictures.isVisible()
    tick(qtbot, augmentation.is_on)
    assert choice(bench).augmentation == USUAL
    qtbot.waitUntil(lambda: has_preview(augmentation))
    np.testing.assert_array_equal(augmentation.pictures.before, dataset.train.inputs[:8])
    assert (augmentation.pictures.after != augmentation.pictures.before).any()
    tick(qtbot, augmentation.is_on)
    assert choice(bench).augmentation == Augmentation()
    assert not augmentation.pictures.isVisible()


def test_every_option_has_a_slider_in_its_own_unit(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    assert set(augmentation.sliders) == {option.name for option in OPTIONS}
    for option in OPTIONS:
        slider = augmentation.sliders[option.name]
        assert slider.accessibleName()
        assert slider.toolTip().endswith((".", ":"))
        before = getattr(choice(bench).augmentation, option.name)
        key = Qt.Key.Key_Left if option.name == "share" else Qt.Key.Key_Right
        qtbot.keyClick(slider.slider, key)
        after = getattr(choice(bench).augmentation, option.name)
        assert after != before
        assert option.allows(after)
    assert augmentation.sliders["scale"].entry.text() == "13 %"
    choice(bench).augmentation.check()


def test_both_ends_of_every_slider_are_allowed(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    for option in OPTIONS:
        for key, end in ((Qt.Key.Key_Home, option.minimum), (Qt.Key.Key_End, option.maximum)):
            qtbot.keyClick(augmentation.sliders[option.name].slider, key)
            assert getattr(choice(bench).augmentation, option.name) == pytest.approx(end)
            choice(bench).augmentation.check()


def test_a_drag_is_one_step_back(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    slider = augmentation.sliders["rotation"].slider
    slider.setSliderDown(True)
    for place in (20, 60, 90):
        slider.setValue(place)
        assert choice(bench).augmentation.rotation == place
    slider.setSliderDown(False)
    bench.session.undo()
    assert choice(bench).augmentation == USUAL


def test_sliders_stay_when_the_last_one_is_moved_to_0(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    for name in ("shift", "rotation", "scale", "shear", "elastic"):
        qtbot.keyClick(augmentation.sliders[name].slider, Qt.Key.Key_Home)
    assert choice(bench).augmentation.is_identity
    assert augmentation.sliders["elastic"].isVisible()
    assert augmentation.is_on.isChecked()
    qtbot.waitUntil(
        lambda: (
            has_preview(augmentation)
            and bool((augmentation.pictures.after == augmentation.pictures.before).all())
        )
    )
    qtbot.keyClick(augmentation.sliders["noise"].slider, Qt.Key.Key_Right)
    assert choice(bench).augmentation.noise == 0.01


def test_what_was_set_comes_back_when_it_is_switched_on_again(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    type_in(qtbot, augmentation.sliders["rotation"].entry, "30")
    assert augmentation.usual_button.isEnabled()
    tick(qtbot, augmentation.is_on)
    tick(qtbot, augmentation.is_on)
    assert choice(bench).augmentation == replace(USUAL, rotation=30.0)
    qtbot.mouseClick(augmentation.usual_button, LEFT)
    assert choice(bench).augmentation == USUAL
    assert not augmentation.usual_button.isEnabled()


def test_again_shows_what_other_random_numbers_make(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    tick(qtbot, augmentation.is_on)
    qtbot.waitUntil(lambda: has_preview(augmentation))
    before, edit = augmentation.pictures.after, bench.session.undo_label
    qtbot.mouseClick(augmentation.again_button, LEFT)
    qtbot.waitUntil(lambda: bool((augmentation.pictures.after != before).any()))
    assert bench.session.undo_label == edit  # it is no edit


def test_no_preview_is_made_while_nobody_sees_it(
    augmentation: AugmentationForm, qtbot: QtBot, bench: Workbench
) -> None:
    augmentation.hide()
    project = edits.change_data(bench.session.project, augmentation=USUAL)
    bench.session.apply("", project)
    assert not bench.background.is_busy(PURPOSE)
    augmentation.show()
    qtbot.waitUntil(lambda: has_preview(augmentation))


def test_data_that_are_no_images_are_refused_in_words(
    augmentation: AugmentationForm, qtbot: QtBot
) -> None:
    table = Samples(np.zeros((9, 5), np.float32), np.arange(9) % 2)
    augmentation.show_gallery(gallery(table, ("a", "b"), None))
    tick(qtbot, augmentation.is_on)
    qtbot.waitUntil(augmentation.refusal.isVisible)
    assert "needs grey images" in augmentation.refusal.text()
    assert not augmentation.pictures.isVisible()


def test_the_preview_is_what_training_does(dataset: Dataset) -> None:
    shown = gallery(dataset.train, dataset.class_names, None)
    before, after = preview(shown, replace(USUAL, share=0.5), chance=4)
    is_changed = (before != after).any(axis=(1, 2))
    assert 0 < is_changed.sum() < 8
    few = gallery(dataset.train.take(3), dataset.class_names, None)
    assert len(preview(few, USUAL, 0)[0]) == 3


# All of them together


def test_closed_sections_say_what_is_set_in_them(qtbot: QtBot, bench: Workbench) -> None:
    choices = Choices(bench)
    qtbot.addWidget(choices)
    project = replace(
        bench.session.project,
        data=DataChoice(
            "mnist", 1000, label_encoding="one_hot", label_noise=0.1, augmentation=USUAL
        ),
    )
    choices.show_settings(project)
    summaries = {name: s.header.summary for name, s in choices.sections.items()}
    assert summaries == {
        "source": "MNIST · 1,000 samples",
        "labels": "one-hot · 10 % wrong",
        "scaling": "on",
        "augmentation": "5 kinds of change",
    }
    choices.show_settings(bench.session.project)
    assert choices.sections["source"].header.summary == "Built-in handwriting · all samples"
    assert choices.sections["labels"].header.summary == "class numbers"
    assert choices.sections["augmentation"].header.summary == "off"


def test_sections_can_be_closed_and_are_remembered(qtbot: QtBot, bench: Workbench) -> None:
    choices = Choices(bench)
    qtbot.addWidget(choices)
    choices.resize(330, 600)
    choices.show()
    qtbot.mouseClick(choices.sections["labels"].header, LEFT)
    assert choices.closed == ("labels",)
    other = Choices(bench)
    qtbot.addWidget(other)
    other.close_sections(choices.closed)
    assert not other.sections["labels"].is_open
