"""Two shapes to be multiplied, such as (2, 3) · (3, 4), typed or taken from NumPy's error."""

import re
from dataclasses import dataclass

from mlpstudio.labs.tensors.shape_text import Shape, ShapeError, ShapeFault, read_shapes

_SIGN = re.compile(r"·|⋅|@|\bdot\b|\.(?=\s*[(\[])")
OTHER_SIGNS = "-+*/−×÷"
"""What stands between arrays in other operations, and not here."""

_OTHER = re.compile(f"[{OTHER_SIGNS}]")
_PASTED = re.compile(r"shapes (\([\d,\s]*\)) and (\([\d,\s]*\)) not aligned")


@dataclass(frozen=True, slots=True)
class Factors:
    """Two shapes."""

    a: Shape
    b: Shape

    @property
    def text(self) -> str:
        """The shapes as one would write them; reading them gives the same."""
        return f"{self.a} · {self.b}"


def pasted(text: str) -> str:
    """Return the shapes that np.dot's error names; other text as it is."""
    found = _PASTED.search(text)
    if found is None:
        return text
    a, b = (tuple(map(int, re.findall(r"\d+", shape))) for shape in found.groups())
    return Factors(a, b).text


def read_factors(text: str) -> Factors:
    """Return two shapes; between them stands ·, @, "dot", a comma, or nothing.

    Raises:
        ShapeError: They make no sense; the error names the place.
    """
    # What stands for the product gives way to as many spaces: positions stay what they are.
    plain = _SIGN.sub(lambda sign: " " * len(sign.group()), text)
    if (other := _OTHER.search(plain)) is not None and _is_between(plain, other.start()):
        raise ShapeError(ShapeFault.CHARACTER, other.start(), other.group())
    found = read_shapes(plain)
    if len(found.shapes) > 2:
        raise ShapeError(ShapeFault.TOO_MANY_SHAPES, len(text.rstrip()), "2")
    return Factors(*found.shapes)


def _is_between(text: str, position: int) -> bool:
    """Return whether a sign stands outside all brackets."""
    before = text[:position]
    return all(before.count(left) <= before.count(right) for left, right in ("()", "[]"))
