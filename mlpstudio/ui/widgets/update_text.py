"""One update of an optimizer written out, symbols beside this step's numbers, as rich text."""

from math import isfinite

from mlpstudio.labs.descent import Path
from mlpstudio.labs.update import Update
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


def update_html(update: Update, path: Path, colors: Colors, *, is_narrow: bool = False) -> str:
    """Return a table of the update's lines.

    Args:
        update: The numbers, of one variable.
        path: The walk they belong to.
        colors: Of the theme: slopes are written in the tangent's, the result in the point's.
        is_narrow: Put the numbers below the formula instead of beside it.
    """
    numbers = _numbers(path.learning_rate, update, colors)
    row = NARROW_ROW if is_narrow else WIDE_ROW
    rows = [
        row.format(
            target=target,
            formula=f'<span style="color:{colors.muted}">{formula}</span>',
            filled=filled.format(**numbers),
            result=result.format(**numbers),
        )
        for target, formula, filled, result in LINES[path.optimizer]
    ]
    table = f'<table cellspacing="0" cellpadding="2">{"".join(rows)}</table>'
    note = NOTES.get(path.optimizer, "").format(**numbers)
    return table + (f'<div style="color:{colors.muted}">{note}</div>' if note else "")


def _numbers(learning_rate: float, update: Update, colors: Colors) -> dict[str, str]:
    numbers = {"rate": plain(learning_rate)}
    for name, value in update.constants.items():
        numbers[name] = figure(value) if name in CHANGING else plain(value)
        numbers[f"{name}_rest"] = plain(1.0 - value)

    def put(name: str, value: float, color: str | None = None) -> None:
        for key, text in ((name, figure(value)), (f"{name}_b", bracketed(value))):
            numbers[key] = f'<span style="color:{color}">{text}</span>' if color else text

    put("x", float(update.position[0]))
    put("next_x", float(update.next_position[0]), colors.accent)
    put("slope", float(update.gradient[0]), colors.negative)
    for name, vector in update.before.items():
        put(name, float(vector[0]))
    for name, vector in update.after.items():
        put(f"new_{name}", float(vector[0]))
    return numbers
