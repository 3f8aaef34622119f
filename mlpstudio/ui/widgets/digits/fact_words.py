"""The facts of a digit in words: names, values with units, and how unusual they are."""

from PySide6.QtCore import QCoreApplication

from mlpstudio.labs.digits.digit_facts import Remark


def fact_name(fact: str) -> str:
    """Return what a fact is called."""
    translate = QCoreApplication.translate
    names = {
        "stroke_width": translate("DigitFacts", "Stroke width"),
        "ink": translate("DigitFacts", "Ink"),
        "slant": translate("DigitFacts", "Slant"),
        "aspect": translate("DigitFacts", "Width : height"),
        "height": translate("DigitFacts", "Height"),
        "width": translate("DigitFacts", "Width"),
        "down": translate("DigitFacts", "Offset down"),
        "right": translate("DigitFacts", "Offset right"),
    }
    return names[fact]


def fact_value(fact: str, value: float) -> str:
    """Return a value with its unit."""
    if fact == "ink":
        return f"{value:.1%}"
    if fact == "aspect":
        return f"{value:.2f}"
    text = f"{value:.0f}°" if fact == "slant" else f"{value:.1f} px"
    is_zero = not any(digit in text for digit in "123456789")
    return text.replace("-", "" if is_zero else "−")


def position_text(fact: str, percentile: float) -> str:
    """Return how a value compares with those of the digits that the network learns from."""
    translate = QCoreApplication.translate
    low, high = {
        "stroke_width": (
            translate("DigitFacts", "Thinner than {share:.0f}% of the training digits"),
            translate("DigitFacts", "Thicker than {share:.0f}% of the training digits"),
        ),
        "ink": (
            translate("DigitFacts", "Less ink than {share:.0f}% of the training digits"),
            translate("DigitFacts", "More ink than {share:.0f}% of the training digits"),
        ),
        "slant": (
            translate(
                "DigitFacts", "Leans further to the left than {share:.0f}% of the training digits"
            ),
            translate(
                "DigitFacts", "Leans further to the right than {share:.0f}% of the training digits"
            ),
        ),
        "aspect": (
            translate("DigitFacts", "Narrower than {share:.0f}% of the training digits"),
            translate("DigitFacts", "Wider than {share:.0f}% of the training digits"),
        ),
        "height": (
            translate("DigitFacts", "Lower than {share:.0f}% of the training digits"),
            translate("DigitFacts", "Taller than {share:.0f}% of the training digits"),
        ),
        "width": (
            translate("DigitFacts", "Fewer columns than {share:.0f}% of the training digits"),
            translate("DigitFacts", "More columns than {share:.0f}% of the training digits"),
        ),
        "down": (
            translate("DigitFacts", "Lies higher than {share:.0f}% of the training digits"),
            translate("DigitFacts", "Lies lower than {share:.0f}% of the training digits"),
        ),
        "right": (
            translate("DigitFacts", "Lies further left than {share:.0f}% of the training digits"),
            translate("DigitFacts", "Lies further right than {share:.0f}% of the training digits"),
        ),
    }[fact]
    if percentile < 50.0:
        return low.format(share=min(100.0 - percentile, 99.0))
    return high.format(share=min(percentile, 99.0))


def remark_text(remark: Remark) -> str:
    """Return what is unusual about a drawing, as a sentence without its full stop."""
    return position_text(remark.fact, remark.percentile)
