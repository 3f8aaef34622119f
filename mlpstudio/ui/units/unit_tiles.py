"""The tiles of a layer's units: in which order, and what stands below and on each."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from mlpstudio.engine.arrays import IntArray
from mlpstudio.labs.networks.units import Damage, ordered
from mlpstudio.ui.units.look import UnitLook
from mlpstudio.ui.widgets.controls.number_text import compact_text
from mlpstudio.ui.widgets.network.unit_wall import Tiles

translate = QCoreApplication.translate

NUMBER, SIZE, DAMAGE, STATE = ORDERS = "number", "size", "damage", "state"


def order_choices() -> list[tuple[str, str]]:
    """Return the orders with their names."""
    return [
        (NUMBER, translate("UnitTiles", "by number")),
        (SIZE, translate("UnitTiles", "by size")),
        (DAMAGE, translate("UnitTiles", "by damage")),
        (STATE, translate("UnitTiles", "dead first")),
    ]


def tiles(found: UnitLook, order: str, damage: Damage | None, off: frozenset[int]) -> Tiles:
    """Return the tiles of a layer.

    Args:
        found: The layer.
        order: One of `ORDERS`.
        damage: What each unit is needed for; None while that is not known.
        off: Units that are switched off.
    """
    dead, level = translate("UnitTiles", "dead"), translate("UnitTiles", "level")
    badges = dict.fromkeys(np.flatnonzero(found.facts.is_dead).tolist(), dead)
    badges |= dict.fromkeys(np.flatnonzero(found.facts.is_saturated).tolist(), level)
    numbers, captions = _ordered(found, order, damage)
    return Tiles(numbers, found.images, found.facts.by_class, captions, badges, off)


def _ordered(
    found: UnitLook, order: str, damage: Damage | None
) -> tuple[IntArray, tuple[str, ...]]:
    """Return the units in order, and what stands below each."""
    numbers = np.arange(found.n_units)  # (D,)
    if order == SIZE:
        sizes = found.facts.sizes  # (D,)
        captions = tuple(f"{unit}: {compact_text(float(sizes[unit]))}" for unit in numbers)
        return ordered(sizes, descending=True), captions
    if order == DAMAGE and damage is not None:
        lost = damage.lost  # (D,)
        captions = tuple(f"{unit}: {_lost_text(float(lost[unit]))}" for unit in numbers)
        return ordered(lost, descending=True), captions
    captions = tuple(str(unit) for unit in numbers)
    if order == STATE:
        state = 2.0 * found.facts.is_dead + found.facts.is_saturated  # (D,)
        return ordered(state, descending=True), captions
    return numbers, captions


def _lost_text(lost: float) -> str:
    points = round(100.0 * lost, 1)
    sign = "−" if points > 0 else "+" if points < 0 else ""
    return f"{sign}{abs(points):.1f}"
