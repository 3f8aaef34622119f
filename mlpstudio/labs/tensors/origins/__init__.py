"""Where each number of a pass comes from: one formula for one cell, down to pixels and labels."""

from mlpstudio.labs.tensors.origins.origin import Cell, Column, Origin, Part, Reduction, Term
from mlpstudio.labs.tensors.origins.pass_origins import PassOrigins

__all__ = ["Cell", "Column", "Origin", "Part", "PassOrigins", "Reduction", "Term"]
