import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mlpstudio.datasets.pictures import CONTRAST, GREY, PAPER, PICTURE_STAGES, read_picture
from mlpstudio.datasets.preprocessing import (
    BRIGHTEN,
    CENTRE_BY_MASS,
    CROP,
    DRAWING_STAGES,
    FIT,
    normalise,
)
from mlpstudio.labs.digits.xray import RAW, Stage, drawing_stages, picture_stages
from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.stage_strip import StageStrip
from mlpstudio.ui.widgets.digits.stage_words import size_text, stage_name, stage_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme("light")
    theme.apply()
    return theme


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> StageStrip:
    strip = StageStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(900, 260)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def tee() -> np.ndarray:
    ink = np.zeros((280, 280), np.float32)
    ink[20:35, 30:110] = 1
    ink[20:120, 62:78] = 1
    return ink


def drawn(*off: str, ink: np.ndarray | None = None) -> tuple[Stage, ...]:
    ink = tee() if ink is None else ink
    prepared = normalise(ink, frozenset(off))
    assert prepared is not None
    return drawing_stages(ink, prepared)


def photographed(*off: str) -> tuple[Stage, ...]:
    picture = np.full((300, 400, 3), 220, np.uint8)
    picture[100:200, 180:200] = (150, 30, 30)
    reading = read_picture(picture, frozenset(off))
    return (*picture_stages(reading), *drawn(*off, ink=reading.ink))


def test_without_a_drawing_it_says_what_to_do(strip: StageStrip) -> None:
    assert strip.cards == {}
    assert strip.note.text().startswith("Draw a digit")


def test_it_shows_a_card_for_each_stage(strip: StageStrip) -> None:
    strip.show_stages(drawn())
    assert list(strip.cards) == [RAW, *DRAWING_STAGES]
    assert not strip.cards[RAW].isCheckable()
    assert all(strip.cards[name].isChecked() for name in DRAWING_STAGES)
    assert strip.note.text().startswith("Point at a stage")
    strip.show_stages(photographed())
    assert list(strip.cards) == [RAW, *PICTURE_STAGES, *DRAWING_STAGES]
    strip.show_stages(())
    assert strip.cards == {}


def test_the_picture_of_a_stage_is_seen(strip: StageStrip) -> None:
    strip.show_stages(drawn())
    card = strip.cards[CENTRE_BY_MASS]
    shown = card.grab().toImage()
    side, left = 84, (card.width() - 84) // 2
    image = drawn()[-1].picture
    for row, column in ((8, 14), (20, 14), (2, 2), (14, 3)):
        pixel = shown.pixelColor(left + column * 3 + 1, 8 + row * 3 + 1)
        assert pixel.lightness() == pytest.approx(255 * image[row, column], abs=3)
    assert side == 28 * 3


def test_a_coloured_picture_keeps_its_colours(strip: StageStrip) -> None:
    strip.show_stages(photographed())
    card = strip.cards[RAW]
    middle = card.grab().toImage().pixelColor((card.width() - 84) // 2 + 40, 8 + 42)
    assert middle.red() > middle.green() + 40


def test_a_switch_is_told_and_shown(qtbot: QtBot, strip: StageStrip) -> None:
    strip.show_stages(drawn())
    with qtbot.waitSignal(strip.switched) as told:
        qtbot.mouseClick(strip.cards[FIT], LEFT)
    assert told.args == [FIT, False]
    strip.show_stages(drawn(FIT))
    assert not strip.cards[FIT].isChecked()
    strip.cards[FIT].setFocus()
    with qtbot.waitSignal(strip.switched) as told:
        qtbot.keyClick(strip.cards[FIT], Qt.Key.Key_Space)
    assert told.args == [FIT, True]


def test_showing_stages_tells_nobody(qtbot: QtBot, strip: StageStrip) -> None:
    strip.show_stages(drawn())
    with qtbot.assertNotEmitted(strip.switched):
        strip.show_stages(drawn(FIT, CROP))
        strip.show_stages(drawn())


def test_raw_cannot_be_switched_off(qtbot: QtBot, strip: StageStrip) -> None:
    strip.show_stages(drawn())
    with qtbot.assertNotEmitted(strip.switched):
        qtbot.mouseClick(strip.cards[RAW], LEFT)


def test_the_cards_of_the_same_stages_stay_while_the_drawing_changes(strip: StageStrip) -> None:
    strip.show_stages(drawn())
    card = strip.cards[CROP]
    before = card.grab().toImage()
    strip.show_stages(drawn(ink=tee()[::-1].copy()))
    assert strip.cards[CROP] is card
    assert card.grab().toImage() != before


def test_what_the_network_says_without_a_stage_stands_out_if_it_is_another_answer(
    strip: StageStrip, theme: Theme
) -> None:
    strip.show_stages(drawn(BRIGHTEN), {CROP: "7", FIT: "1", BRIGHTEN: "4"}, "7")
    assert strip.cards[CROP]._verdict == "without: 7"
    assert not strip.cards[CROP]._is_other
    assert strip.cards[FIT]._is_other
    assert strip.cards[BRIGHTEN]._verdict == ""  # it is off: that is what the answer is now
    warning = theme.color("warning")
    counts = []
    for name in (CROP, FIT):
        image = strip.cards[name].grab().toImage()
        colors = [
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(100, image.height())
        ]
        counts.append(sum(color == warning for color in colors))
    assert counts[0] == 0
    assert counts[1] > 0


def test_the_note_is_about_the_stage_pointed_at_or_the_first_that_is_off(
    strip: StageStrip,
) -> None:
    stages = drawn(FIT)
    strip.show_stages(stages)
    assert strip.note.text() == stage_text(stages[2])
    card = strip.cards[CROP]
    place = QPoint(5, 5).toPointF()
    QApplication.sendEvent(card, QEnterEvent(place, place, place))
    assert strip.note.text() == stage_text(stages[1])
    QApplication.sendEvent(card, QEvent(QEvent.Type.Leave))
    assert strip.note.text() == stage_text(stages[2])


def test_the_note_follows_the_keyboard(qtbot: QtBot, strip: StageStrip) -> None:
    strip.show_stages(drawn())
    strip.activateWindow()
    strip.cards[BRIGHTEN].setFocus()
    qtbot.waitUntil(strip.cards[BRIGHTEN].hasFocus)
    assert strip.note.text().startswith("The strongest pixel")
    qtbot.keyClick(strip.cards[BRIGHTEN], Qt.Key.Key_Tab)
    assert strip.note.text() == stage_text(drawn()[4])


def test_it_grows_with_the_type(strip: StageStrip, theme: Theme) -> None:
    strip.show_stages(drawn())
    before = strip.cards[CROP].sizeHint()
    theme.set_scale(1.5)
    assert strip.cards[CROP].sizeHint().width() > before.width()


def test_in_a_narrow_dock_the_cards_take_several_rows(qtbot: QtBot, strip: StageStrip) -> None:
    strip.show_stages(drawn())
    assert len({card.y() for card in strip.cards.values()}) == 1
    strip.resize(310, 600)
    qtbot.waitUntil(lambda: len({card.y() for card in strip.cards.values()}) == 3)


# ---------------------------------------------------------------- words


def test_every_stage_has_a_name_a_size_and_a_sentence_on_and_off() -> None:
    on, off = photographed(), photographed(*PICTURE_STAGES, *DRAWING_STAGES)
    assert len({stage_name(stage.name) for stage in on}) == 8
    texts = [stage_text(stage) for stage in (*on, *off)]
    assert all("{" not in text and text.endswith(".") for text in texts)
    assert sum(text.startswith("Off: ") for text in texts) == 7
    assert size_text(on[0]) == "300 × 400"


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage(CENTRE_BY_MASS, tee(), numbers={"down": 2, "right": -1}), "2 px down, 1 px left"),
        (Stage(CENTRE_BY_MASS, tee(), numbers={"down": -3, "right": 4}), "3 px up, 4 px right"),
        (Stage(CENTRE_BY_MASS, tee(), numbers={"down": 0, "right": 0}), "in the middle"),
        (Stage(PAPER, tee(), numbers={"is_dark_on_light": 1}), "inverted"),
        (Stage(PAPER, tee(), numbers={"is_dark_on_light": 0}), "is taken off"),
        (Stage(GREY, tee(), is_on=False), "red channel"),
        (Stage(CONTRAST, tee(), numbers={"paper": 0.02, "ink": 0.6}), "Ink of 60%"),
        (
            Stage(CENTRE_BY_MASS, tee(), is_on=False, numbers={"mass_down": 3, "mass_right": 4}),
            "5.0 px",
        ),
    ],
)
def test_the_sentence_tells_the_numbers(qapp: QApplication, stage: Stage, words: str) -> None:
    assert words in stage_text(stage)
