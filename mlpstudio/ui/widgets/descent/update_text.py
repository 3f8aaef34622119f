"""One update of an optimizer written out, symbols beside this step's numbers, as rich text."""

import re
from math import isfinite

from mlpstudio.labs.descents.descent import Path
from mlpstudio.labs.descents.update import Update
from mlpstudio.labs.descents.update_code import CODE, part_of, pieces
from mlpstudio.ui.theme import Colors

MINUS = "−"

WIDE_ROW = (
    '<tr><td align="right">{target}</td><td>&nbsp;←&nbsp;</td><td>{formula}</td>'
    # Wide enough for most numbers, so that the results stand still.
    '<td>&nbsp; = &nbsp;</td><td width="236">{filled}</td>'
    "<td>&nbsp; = &nbsp;</td><td>{result}</td></tr>"
)
NARROW_ROW = (
    '<tr><td align="right">{target}</td><td>&nbsp;←&nbsp;</td><td>{formula}</td></tr>'
    '<tr><td></td><td align="right">=&nbsp;</td><td>{filled} &nbsp;=&nbsp; {result}</td></tr>'
)


def figure(value: float) -> str:
    """Return a number in four significant digits, so that columns keep their width."""
    return _typeset(f"{value:#.4g}".rstrip("."))


def number(value: float) -> str:
    """Return a number like `figure`, or a dash where there is none."""
    return figure(value) if isfinite(value) else "–"


def plain(value: float) -> str:
    """Return a chosen number, such as a learning rate, without trailing zeros."""
    return _typeset(f"{value:.4g}")


def _typeset(text: str) -> str:
    mantissa, e, exponent = text.partition("e")
    if e:
        sign = MINUS if exponent.startswith("-") else ""
        text = f"{mantissa}·10<sup>{sign}{exponent.lstrip('+-0')}</sup>"
    return text.replace("-", MINUS)


def bracketed(value: float) -> str:
    """Return a number as it stands behind an operator: in brackets when it is not a plain one."""
    text = figure(value)
    return f"({text})" if value < 0 or "<sup>" in text else text


# Each line: what is computed, the formula, the formula with numbers, the result. The words in
# braces are filled in by `_numbers`; they are mathematics, the same in every language.

X, SLOPE = "<i>x</i>", "<i>f</i>′(<i>x</i>)"

Line = tuple[str, str, str, str]

VELOCITY: Line = (
    "<i>v</i>",
    f"<i>μ</i> <i>v</i> − <i>η</i> · {SLOPE}",
    "{momentum} · {velocity_b} − {rate} · {slope_b}",
    "{new_velocity}",
)
MEAN_SQUARE: Line = (
    "<i>a</i>",
    f"<i>ρ</i> <i>a</i> + (1 − <i>ρ</i>) · {SLOPE}²",
    "{rho} · {mean_square} + {rho_rest} · {slope_b}²",
    "{new_mean_square}",
)
MOMENTS: tuple[Line, ...] = (
    (
        "<i>m</i>",
        f"<i>β</i>₁ <i>m</i> + (1 − <i>β</i>₁) · {SLOPE}",
        "{beta1} · {mean_b} + {beta1_rest} · {slope_b}",
        "{new_mean}",
    ),
    (
        "<i>v</i>",
        f"<i>β</i>₂ <i>v</i> + (1 − <i>β</i>₂) · {SLOPE}²",
        "{beta2} · {mean_square} + {beta2_rest} · {slope_b}²",
        "{new_mean_square}",
    ),
)
OVER_ROOT = f"{X} − <i>η</i> · {SLOPE} / √(<i>a</i> + <i>ε</i>)"

LINES: dict[str, tuple[Line, ...]] = {
    "sgd": ((X, f"{X} − <i>η</i> · {SLOPE}", "{x} − {rate} · {slope_b}", "{next_x}"),),
    "momentum": (VELOCITY, (X, f"{X} + <i>v</i>", "{x} + {new_velocity_b}", "{next_x}")),
    "nesterov": (
        VELOCITY,
        (
            X,
            f"{X} + <i>μ</i> <i>v</i> − <i>η</i> · {SLOPE}",
            "{x} + {momentum} · {new_velocity_b} − {rate} · {slope_b}",
            "{next_x}",
        ),
    ),
    "adagrad": (
        (
            "<i>a</i>",
            f"<i>a</i> + {SLOPE}²",
            "{sum_of_squares} + {slope_b}²",
            "{new_sum_of_squares}",
        ),
        (X, OVER_ROOT, "{x} − {rate} · {slope_b} / √{new_sum_of_squares_b}", "{next_x}"),
    ),
    "adadelta": (
        MEAN_SQUARE,
        (
            X,
            f"{X} − <i>η</i> · √(<i>d</i> + <i>ε</i>) / √(<i>a</i> + <i>ε</i>) · {SLOPE}",
            "{x} − {rate} · √({mean_square_move} + {epsilon}) / √{new_mean_square_b} · {slope_b}",
            "{next_x}",
        ),
        (
            "<i>d</i>",
            "<i>ρ</i> <i>d</i> + (1 − <i>ρ</i>) · <i>Δ</i>²",
            "{rho} · {mean_square_move} + {rho_rest} · <i>Δ</i>²",
            "{new_mean_square_move}",
        ),
    ),
    "rmsprop": (
        MEAN_SQUARE,
        (X, OVER_ROOT, "{x} − {rate} · {slope_b} / √{new_mean_square_b}", "{next_x}"),
    ),
    "adam": (
        *MOMENTS,
        (
            X,
            f"{X} − <i>η̂</i> · <i>m</i> / (√<i>v</i> + <i>ε</i>)",
            "{x} − {corrected_rate} · {new_mean_b} / √{new_mean_square_b}",
            "{next_x}",
        ),
    ),
    "adamw": (
        *MOMENTS,
        (
            X,
            f"{X} − <i>η</i> <i>λ</i> {X} − <i>η̂</i> · <i>m</i> / (√<i>v</i> + <i>ε</i>)",
            "{x} − {rate} · {weight_decay} · {x_b}"
            " − {corrected_rate} · {new_mean_b} / √{new_mean_square_b}",
            "{next_x}",
        ),
    ),
    "nadam": (
        *MOMENTS,
        (
            X,
            f"{X} − <i>η</i> · (<i>p</i> <i>m</i> + <i>q</i> · {SLOPE})"
            " / (√(<i>r</i> <i>v</i>) + <i>ε</i>)",
            "{x} − {rate} · ({mean_share} · {new_mean_b} + {gradient_share} · {slope_b})"
            " / √({square_share} · {new_mean_square})",
            "{next_x}",
        ),
    ),
    "amsgrad": (
        *MOMENTS,
        (
            "<i>v̂</i>",
            "max(<i>v̂</i>, <i>v</i>)",
            "max({largest_mean_square}, {new_mean_square})",
            "{new_largest_mean_square}",
        ),
        (
            X,
            f"{X} − <i>η̂</i> · <i>m</i> / (√<i>v̂</i> + <i>ε</i>)",
            "{x} − {corrected_rate} · {new_mean_b} / √{new_largest_mean_square_b}",
            "{next_x}",
        ),
    ),
}

CORRECTED_RATE = (
    "<i>η̂</i> = <i>η</i> √(1 − <i>β</i>₂<sup><i>t</i></sup>)"
    " / (1 − <i>β</i>₁<sup><i>t</i></sup>) = {corrected_rate}"
)
NOTES = {
    "adadelta": f"<i>Δ</i> = √(<i>d</i> + <i>ε</i>) / √(<i>a</i> + <i>ε</i>) · {SLOPE}",
    "adam": CORRECTED_RATE,
    "adamw": CORRECTED_RATE,
    "nadam": "<i>p</i> = {mean_share}, <i>q</i> = {gradient_share}, <i>r</i> = {square_share}",
    "amsgrad": CORRECTED_RATE,
}

CHANGING = ("corrected_rate", "mean_share", "gradient_share", "square_share")
"""Constants of one step alone: in four digits, so that columns keep their width."""


SYMBOLS = {
    "η": "learning_rate",
    "η̂": "learning_rate",
    "μ": "momentum",
    "β₁": "beta_1",
    "β₂": "beta_2",
    "ρ": "rho",
    "ε": "epsilon",
    "v̂": "v_max",
}
"""What a symbol is called in the code; the others have their own letter there."""

NUMBERS = {
    "rate": "rate",
    "corrected_rate": "rate",
    "slope": "gradient",
    "x": "parameter",
    "next_x": "next",
    "velocity": "momentum",
    "momentum": "momentum",
    "mean": "momentum",
    "beta1": "momentum",
    "mean_share": "momentum",
    "mean_square": "scale",
    "sum_of_squares": "scale",
    "mean_square_move": "scale",
    "largest_mean_square": "scale",
    "beta2": "scale",
    "rho": "scale",
    "square_share": "scale",
    "epsilon": "scale",
}
"""What part of the update each number belongs to."""

_SYMBOL = re.compile(r"(<i>f</i>′\(<i>x</i>\))|<i>([^<]+)</i>([₁₂]?)")


def update_html(
    update: Update, path: Path, colors: Colors, *, is_narrow: bool = False, lit: str = ""
) -> str:
    """Return a table of the update's lines; each symbol and number is an anchor of its part.

    Args:
        update: The numbers, of one variable.
        path: The walk they belong to.
        colors: Of the theme: slopes are written in the tangent's, the result in the point's.
        is_narrow: Put the numbers below the formula instead of beside it.
        lit: The part that is lit up, of `labs.update_code.PARTS`, or "".
    """
    numbers = _numbers(path, update, colors, lit)
    row = NARROW_ROW if is_narrow else WIDE_ROW
    rows = [
        row.format(
            target=_symbols(target, path.optimizer, colors.text, colors, lit),
            formula=_symbols(formula, path.optimizer, colors.muted, colors, lit),
            filled=filled.format(**numbers),
            result=result.format(**numbers),
        )
        for target, formula, filled, result in LINES[path.optimizer]
    ]
    table = f'<table cellspacing="0" cellpadding="2">{"".join(rows)}</table>'
    table = f'<div style="color:{colors.text}">{table}</div>'
    note = _symbols(NOTES.get(path.optimizer, ""), path.optimizer, colors.muted, colors, lit)
    return table + (note and f"<div>{note.format(**numbers)}</div>")


def code_html(optimizer: str, colors: Colors, lit: str = "") -> str:
    """Return the lines of NumPy of an optimizer, each name an anchor of its part."""
    lines = [
        "".join(
            tagged(text.replace(" ", "&nbsp;"), part, colors.text, colors, lit)
            for text, part in pieces(optimizer, line)
        )
        for line in CODE[optimizer]
    ]
    return f'<div style="color:{colors.text}">{"<br>".join(lines)}</div>'


def tagged(text: str, part: str | None, color: str, colors: Colors, lit: str) -> str:
    """Return text as an anchor of a part in a colour; if the part is lit, on a bright ground."""
    if part is None:
        return f'<span style="color:{color}">{text}</span>'
    ground = f"; background-color:{colors.selection}" if part == lit else ""
    style = f"color:{colors.text if ground else color}; text-decoration:none{ground}"
    return f'<a href="{part}" style="{style}">{text}</a>'


def _symbols(formula: str, optimizer: str, color: str, colors: Colors, lit: str) -> str:
    """Return a formula whose symbols are anchors."""

    def anchor(found: re.Match[str]) -> str:
        symbol = f"{found[2]}{found[3]}"
        name = SYMBOLS.get(symbol, symbol)
        part = "gradient" if found[1] else part_of(optimizer, name)
        return tagged(found[0], part, color, colors, lit)

    return f'<span style="color:{color}">{_SYMBOL.sub(anchor, formula)}</span>' if formula else ""


def _numbers(path: Path, update: Update, colors: Colors, lit: str) -> dict[str, str]:
    numbers: dict[str, str] = {}

    def put(name: str, text: str, key: str | None = None) -> None:
        part = NUMBERS.get(name.removesuffix("_rest"))
        own = {"gradient": colors.negative, "next": colors.accent}.get(part or "", colors.text)
        numbers[key or name] = tagged(text, part, own, colors, lit)

    def put_number(name: str, value: float, key: str) -> None:
        put(name, figure(value), key)
        put(name, bracketed(value), f"{key}_b")

    put("rate", plain(path.learning_rate))
    for name, value in update.constants.items():
        put(name, figure(value) if name in CHANGING else plain(value))
        put(f"{name}_rest", plain(1.0 - value))
    put_number("x", float(update.position[0]), "x")
    put_number("next_x", float(update.next_position[0]), "next_x")
    put_number("slope", float(update.gradient[0]), "slope")
    for name, vector in update.before.items():
        put_number(name, float(vector[0]), name)
    for name, vector in update.after.items():
        put_number(name, float(vector[0]), f"new_{name}")
    return numbers
