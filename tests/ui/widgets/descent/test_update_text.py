import re

import pytest

from mlpstudio.engine.optimizers import OPTIMIZERS
from mlpstudio.labs.descents import curves
from mlpstudio.labs.descents.descent import descend
from mlpstudio.labs.descents.update import update_at
from mlpstudio.ui.theme import DARK, LIGHT
from mlpstudio.ui.widgets.descent.update_text import (
    bracketed,
    code_html,
    figure,
    plain,
    update_html,
)

BOWL = curves.problem(curves.get("bowl"))


def text_of(html: str) -> str:
    """Return an HTML text's words with single spaces."""
    bare = re.sub(r"</?(a|span)\b[^>]*>", "", html)
    bare = re.sub(r"<[^>]+>", " ", bare).replace("&nbsp;", " ")
    return re.sub(r"\s+", " ", bare).strip()


def walk(optimizer: str):
    return descend(BOWL, (1.2,), optimizer, 0.1, 3)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (2.0, "2.000"),
        (-0.25, "−0.2500"),
        (1234.0, "1234"),
        (0.0, "0.000"),
        (1.5e-7, "1.500·10<sup>−7</sup>"),
        (-2.5e12, "−2.500·10<sup>12</sup>"),
    ],
)
def test_figures_have_four_digits_and_a_real_minus(value: float, text: str):
    assert figure(value) == text


def test_chosen_numbers_are_written_as_chosen():
    assert plain(0.9) == "0.9"
    assert plain(0.05) == "0.05"


def test_what_follows_an_operator_is_bracketed_unless_it_is_a_plain_number():
    assert bracketed(1.5) == "1.500"
    assert bracketed(-1.5) == "(−1.500)"
    assert bracketed(1e-6) == "(1.000·10<sup>−6</sup>)"


@pytest.mark.parametrize("is_narrow", [False, True])
def test_plain_descent_is_written_out_with_its_numbers(is_narrow: bool):
    path = walk("sgd")
    text = text_of(update_html(update_at(path, 0), path, LIGHT, is_narrow=is_narrow))
    assert "x ← x − η · f ′( x )" in text
    assert "= 1.200 − 0.1 · 2.400 = 0.9600" in text


def test_momentum_shows_both_of_its_lines():
    # v: 0.9 · 0 − 0.1 · 2.4 = −0.24, x = 0.96; then 0.9 · (−0.24) − 0.1 · 1.92 = −0.408.
    path = walk("momentum")
    text = text_of(update_html(update_at(path, 1), path, LIGHT))
    assert "0.9 · (−0.2400) − 0.1 · 1.920 = −0.4080" in text
    assert "0.9600 + (−0.4080) = 0.5520" in text


def test_rmsprop_shows_the_mean_square_and_the_root():
    # a: 0.9 · 0 + 0.1 · 2.4² = 0.576; x: 1.2 − 0.1 · 2.4 / √0.576 = 0.8838.
    path = walk("rmsprop")
    text = text_of(update_html(update_at(path, 0), path, LIGHT))
    assert "0.9 · 0.000 + 0.1 · 2.400² = 0.5760" in text
    assert "1.200 − 0.1 · 2.400 / √0.5760 = 0.8838" in text


def test_adam_shows_the_corrected_rate():
    # η̂ = 0.1 · √0.001 / 0.1 = 0.03162; m = 0.24, v = 0.00576; the first step is η long.
    path = walk("adam")
    text = text_of(update_html(update_at(path, 0), path, LIGHT))
    assert "0.9 · 0.000 + 0.1 · 2.400 = 0.2400" in text
    assert "0.999 · 0.000 + 0.001 · 2.400² = 0.005760" in text
    assert "1.200 − 0.03162 · 0.2400 / √0.005760 = 1.100" in text
    assert text.endswith("= 0.03162")


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_slope_and_result_wear_the_pictures_colours(optimizer: str, colors):
    path = walk(optimizer)
    html = update_html(update_at(path, 1), path, colors)
    assert anchor("gradient", colors.negative, figure(path.gradients[1, 0])) in html
    assert anchor("next", colors.accent, figure(path.positions[2, 0])) in html


def anchor(part: str, color: str, text: str) -> str:
    return f'<a href="{part}" style="color:{color}; text-decoration:none">{text}</a>'


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_the_same_parts_are_in_formula_numbers_and_code(optimizer: str):
    path = walk(optimizer)
    html = update_html(update_at(path, 1), path, LIGHT)
    in_code = set(re.findall(r'href="(\w+)"', code_html(optimizer, LIGHT)))
    in_formula = set(re.findall(r'href="(\w+)"', html))
    assert in_formula == in_code | {"next"}
    assert {"rate", "gradient", "parameter"} <= in_code


def test_what_is_lit_has_a_bright_ground_in_formula_numbers_and_code():
    path = walk("momentum")
    html = update_html(update_at(path, 1), path, LIGHT, lit="momentum")
    lit = re.findall(r'<a href="(\w+)" style="[^"]*background-color[^"]*">(.*?)</a>', html)
    assert {part for part, _ in lit} == {"momentum"}
    texts = [text for _, text in lit]
    assert texts.count("<i>v</i>") == 3  # v ← μ v …, x ← x + v
    assert "<i>μ</i>" in texts
    assert "0.9" in texts
    code = code_html("momentum", LIGHT, "momentum")
    assert code.count("background-color") == 4
    assert "background-color" not in code_html("momentum", LIGHT, "")


def test_beta_one_belongs_to_the_mean_and_beta_two_to_the_scale():
    path = walk("adam")
    html = update_html(update_at(path, 0), path, LIGHT, lit="scale")
    lit = re.findall(r'style="[^"]*background-color[^"]*">(.*?)</a>', html)
    assert "<i>β</i>₂" in lit
    assert "<i>β</i>₁" not in lit
