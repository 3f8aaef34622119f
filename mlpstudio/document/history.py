"""Undo and redo of values: what was there before is put back, no inverse commands."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edit(Generic[T]):
    """One step back: what it was called, and the values on either side."""

    label: str
    before: T
    after: T
    merge_key: str | None = None


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """The edits that can be undone and redone; itself a value.

    Edits with the same merge key, one right after the other, become one: a slider drag is one
    step back. An undo, a redo or `settled` ends the merging.

    Attributes:
        done: Edits that can be undone, the oldest first.
        undone: Edits that can be redone, the next one last.
    """

    done: tuple[Edit[T], ...] = ()
    undone: tuple[Edit[T], ...] = ()

    def recorded(self, edit: Edit[T]) -> "History[T]":
        """Return the history with an edit added; what had been undone is forgotten."""
        if (
            self.done
            and not self.undone
            and edit.merge_key is not None
            and self.done[-1].merge_key == edit.merge_key
        ):
            merged = replace(edit, before=self.done[-1].before)
            return History((*self.done[:-1], merged))
        return History((*self.done, edit))

    def settled(self) -> "History[T]":
        """Return the history in which the last edit takes in no further ones."""
        if not self.done or self.done[-1].merge_key is None:
            return self
        return replace(self, done=(*self.done[:-1], replace(self.done[-1], merge_key=None)))

    def undo(self) -> tuple["History[T]", T]:
        """Return the history one step back and the value to show; there must be an edit."""
        edit = replace(self.done[-1], merge_key=None)
        return History(self.done[:-1], (*self.undone, edit)).settled(), edit.before

    def redo(self) -> tuple["History[T]", T]:
        """Return the history one step on and the value to show; there must be an undone edit."""
        edit = self.undone[-1]
        return History((*self.done, edit), self.undone[:-1]), edit.after
