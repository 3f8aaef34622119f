"""What is wrong with a text that somebody typed, and where."""

from enum import Enum
from typing import Generic, TypeVar

from mlpstudio.errors import DesignError

FaultT = TypeVar("FaultT", bound=Enum)


class TextError(DesignError, Generic[FaultT]):
    """A text cannot be read, or asks for what there is not.

    Attributes:
        fault: What is wrong; its value is the sentence.
        position: Of the character, counted from 0.
        values: For the places in the sentence.
    """

    def __init__(self, fault: FaultT, position: int, **values: object) -> None:
        self.fault, self.position, self.values = fault, position, values
        super().__init__(f"{fault.value.format(**values)} (Character {position + 1}.)")
