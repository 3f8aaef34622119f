"""A formula as NumPy statements: what is computed, and what is prepared for it."""

from dataclasses import dataclass

Step = tuple[str, str]
"""Name and expression: ("mask2", "rng.random(A1.shape) >= 0.5")."""


@dataclass(frozen=True, slots=True)
class Formula:
    """How a value comes about, in NumPy; every statement is true of the program's own values.

    Attributes:
        value: The expression of the value.
        steps: What has to be computed before, in order.
    """

    value: str
    steps: tuple[Step, ...] = ()

    def statements(self, name: str) -> tuple[str, ...]:
        """Return the lines of Python that give a variable of that name its value."""
        return (*(f"{key} = {value}" for key, value in self.steps), f"{name} = {self.value}")
