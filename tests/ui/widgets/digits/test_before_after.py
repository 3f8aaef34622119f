import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mlpstudio.ui.theme import Theme
from mlpstudio.ui.widgets.digits.before_after import BeforeAfter


@pytest.fixture
def pairs(qtbot: QtBot) -> BeforeAfter:
    theme = Theme("dark")
    theme.apply()
    made = BeforeAfter(theme)
    before = np.full((8, 28, 28), 40, np.uint8)
    after = np.arange(8, dtype=np.uint8)[:, None, None] * np.full((28, 28), 30, np.uint8)
    made.set_pictures(before, after)
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_pairs_stand_side_by_side_in_their_order(pairs: BeforeAfter) -> None:
    shot = pairs.grab().toImage()
    for place in range(8):
        first, second = pairs.pair_rects(place)
        assert first.right() < second.left()
        assert shot.pixelColor(first.center()).lightness() == 40
        assert shot.pixelColor(second.center()).lightness() == 30 * place
        assert pairs.rect().contains(second)


def test_the_height_follows_the_width(pairs: BeforeAfter) -> None:
    narrow = pairs.sizeHint().height()
    pairs.resize(600, 300)
    assert pairs.sizeHint().height() < narrow
    pairs.resize(40, 300)
    assert pairs.sizeHint().height() > narrow


def test_newer_pictures_replace_the_old_ones(pairs: BeforeAfter) -> None:
    pairs.set_pictures(pairs.after, pairs.before)
    assert pairs.after[0, 0, 0] == 40
    pairs.set_pictures(np.zeros((2, 10, 40), np.uint8), np.zeros((2, 10, 40), np.uint8))
    first, _ = pairs.pair_rects(0)
    assert first.width() == 4 * first.height()
    pairs.grab()
