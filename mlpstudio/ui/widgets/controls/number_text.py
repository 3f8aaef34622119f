"""Numbers, shares and amounts of memory as short texts that read the same in every language."""

import math


def number_text(value: float, digits: int = 3) -> str:
    """Return a number with a few significant digits and a true minus sign."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    return _with_exponent(f"{value + 0.0:.{digits}g}")  # 0.0: a zero has no sign to a reader


def _with_exponent(text: str) -> str:
    """Return a number in Python's notation without the zeros and the plus of its exponent."""
    mantissa, e, exponent = text.partition("e")
    return (mantissa + e + (str(int(exponent)) if e else "")).replace("-", "−")


def compact_text(value: float) -> str:
    """Return a number in at most seven characters or so, for a narrow column."""
    size = abs(value)
    if math.isnan(value) or math.isinf(value) or size >= 0.1 or size == 0.0:
        return number_text(value)
    if size >= 0.001:
        return number_text(round(value, 4))
    return _with_exponent(f"{value:.{1 if size >= 1e-9 else 0}e}")


def share_text(share: float) -> str:
    """Return a share of 1 in percent, without the sign; 0 and 100 only if it is exactly that."""
    percent = 100.0 * share
    if 0.0 < percent < 0.1:
        return "< 0.1"
    if 99.9 < percent < 100.0:
        return "> 99.9"
    return f"{percent:.3g}" if percent in (0.0, 100.0) else f"{percent:.1f}"


def output_text(value: float, *, percent: bool, decimals: int = 1) -> str:
    """Return an output as a percentage, or as the plain number it is."""
    if not percent:
        return f"{value:.{decimals + 1}f}"
    figure = f"{100 * value:.{decimals}f}"
    return f"{'100' if float(figure) == 100 else figure} %"


def bytes_text(n_bytes: int) -> str:
    """Return an amount of memory with three digits: 40 B, 401 kB, 1.61 MB."""
    if n_bytes < 1000:
        return f"{n_bytes} B"
    amount, unit = n_bytes / 1000, "kB"
    for larger in ("MB", "GB", "TB"):
        if amount < 999.5:
            break
        amount, unit = amount / 1000, larger
    return f"{amount:.3g} {unit}"
