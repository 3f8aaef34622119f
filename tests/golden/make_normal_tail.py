"""Print the coefficients of `mlpstudio/engine/normal_tail.py`, by mpmath with 50 digits.

mpmath is not needed to run the tests. To compute the coefficients anew, install it into an
environment of its own and run

    python tests/golden/make_normal_tail.py
"""

import sys

import mpmath as mp

mp.mp.dps = 50
POINTS = 200


def smooth_part(t):
    """Return Q(x) exp(x²/2) / u at the x that belongs to t, u being 8 / (x + 4) = 1 − t."""
    x = 4 * (1 + t) / (1 - t)
    if x > 1000:  # erfc is too small there: the beginning of its asymptotic series is exact
        scaled = (1 - 1 / x**2 + 3 / x**4 - 15 / x**6) / (x * mp.sqrt(2 * mp.pi))
    else:
        scaled = mp.erfc(x / mp.sqrt(2)) / 2 * mp.exp(x * x / 2)
    return scaled / (1 - t)


def chebyshev(n_coefficients: int) -> list:
    """Return the first coefficients of the Chebyshev expansion of the smooth part."""
    angles = [mp.pi * (j + mp.mpf(1) / 2) / POINTS for j in range(POINTS)]
    values = [smooth_part(mp.cos(angle)) for angle in angles]
    return [
        (2 if n else 1) * mp.fdot(values, [mp.cos(n * angle) for angle in angles]) / POINTS
        for n in range(n_coefficients)
    ]


def by_powers(coefficients: list) -> list:
    """Rearrange Σ c_n T_n(t) as a polynomial in t, the constant first."""
    before, current = [mp.mpf(1)], [mp.mpf(0), mp.mpf(1)]  # T_0 and T_1
    powers = [mp.mpf(0)] * len(coefficients)
    for coefficient in coefficients:
        for k, factor in enumerate(before):
            powers[k] += coefficient * factor
        # T_{n+2} = 2 t T_{n+1} − T_n
        after = [mp.mpf(0), *(2 * factor for factor in current)]
        for k, factor in enumerate(before):
            after[k] -= factor
        before, current = current, after
    return powers


def main() -> None:
    """Print both polynomials."""
    for name, n_coefficients, digits in (
        ("_DOUBLE_COEFFICIENTS", 23, 17),
        ("_SINGLE_COEFFICIENTS", 10, 9),
    ):
        powers = by_powers(chebyshev(n_coefficients))
        lines = [f"    {float(coefficient):.{digits}g},\n" for coefficient in powers]
        sys.stdout.write(f"{name} = (\n{''.join(lines)})\n")


if __name__ == "__main__":
    main()
