"""What np.einsum says when arrays and subscripts do not fit, taken apart and played again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from mlpstudio.labs.tensors.error_kinds import (
    ErrorKind,
    Lab,
    OpenShape,
    Reading,
    replay_in,
    shape_of,
    words_of,
)
from mlpstudio.labs.tensors.error_scenes import (
    Cure,
    CureKind,
    Rehearsal,
    Scene,
    of_zeros,
    rehearsal,
    zeros,
)
from mlpstudio.labs.tensors.shape_text import MAX_RANK, Shape

_LETTERS = "ijklmnopqrstuvwxyz"
_NAMES = ("a", "b", "c", "d")


@dataclass(frozen=True, slots=True)
class Subscripts:
    """How operands are summed.

    Attributes:
        operands: A letter for each axis of each operand.
        output: Letters that are kept.
    """

    operands: tuple[str, ...]
    output: str

    @property
    def text(self) -> str:
        """As one writes them."""
        return f"{','.join(self.operands)}->{self.output}"

    def result(self, shapes: Sequence[Shape]) -> Shape | None:
        """Return the shape of the result, None where a letter has two sizes."""
        sizes: dict[str, set[int]] = {}
        for letters, shape in zip(self.operands, shapes, strict=True):
            for letter, size in zip(letters, shape, strict=True):
                sizes.setdefault(letter, {1}).add(size)
        if any(len(found) > 2 for found in sizes.values()):
            return None
        return tuple(next(iter(sizes[letter] - {1}), 1) for letter in self.output)


def shapes_error(match: re.Match[str]) -> Reading | None:
    """Read that a letter has two sizes.

    NumPy names each operand's shape, and the same with its axes in the order of the letters: that
    is enough to write subscripts that lead there, with letters of one's own.
    """
    pairs = re.findall(r"(\([\d,]*\))\s*->\s*(\([\w,]*\))", match.group())
    shapes = tuple(shape_of(own) for own, _ in pairs)
    if not 1 < len(shapes) <= len(_NAMES) or max(map(len, shapes)) > MAX_RANK:
        return None
    places = [_places(remapped) for _, remapped in pairs]
    rank = max(map(len, places), default=0)
    kept = [sorted(size for size in place if size is not None) for place in places]
    if rank > len(_LETTERS) or kept != [sorted(size or 0 for size in shape) for shape in shapes]:
        return None
    aligned = [[None] * (rank - len(place)) + place for place in places]
    subscripts = _written(shapes, aligned)
    letter = _clashing(shapes, subscripts)
    if letter is None:
        return None
    clashes = tuple(
        (which, letters.index(letter))
        for which, letters in enumerate(subscripts.operands)
        if letter in letters
    )
    values = {"subscripts": subscripts.text, "letter": letter}
    is_matrices = [len(shape) for shape in shapes] == [2, 2] and clashes == ((0, 1), (1, 0))
    text = " · ".join(str(shape) for shape in shapes)
    replay = replay_in(Lab.DOT, text) if is_matrices else None
    return Reading(ErrorKind.EINSUM, words_of(match), shapes, clashes, values, replay)


def _places(remapped: str) -> list[int | None]:
    """Return the size of an operand along each letter, None where it has none."""
    parts = re.findall(r"newaxis|\d+", remapped)
    return [None if part == "newaxis" else int(part) for part in parts]


def _written(shapes: Sequence[OpenShape], aligned: Sequence[list[int | None]]) -> Subscripts:
    """Give every axis a letter, in the order in which one meets them."""
    at_letter: list[list[int]] = []
    for shape, sizes in zip(shapes, aligned, strict=True):
        free = [at for at, size in enumerate(sizes) if size is not None]
        found: list[int] = []
        for size in shape:
            at = next((at for at in free if sizes[at] == size), free[0] if free else 0)
            found.append(at)
            free = [other for other in free if other != at]
        at_letter.append(found)
    order = list(dict.fromkeys(at for found in at_letter for at in found))
    letters = {at: _LETTERS[place] for place, at in enumerate(order)}
    operands = tuple("".join(letters[at] for at in found) for found in at_letter)
    # What is summed over comes last, and more than one operand has it.
    summed: set[int] = set()
    for at in sorted(order, reverse=True):
        if sum(at in found for found in at_letter) < 2:
            break
        summed.add(at)
    return Subscripts(operands, "".join(letters[at] for at in sorted(order) if at not in summed))


def _clashing(shapes: Sequence[OpenShape], subscripts: Subscripts) -> str | None:
    sizes: dict[str, set[int]] = {}
    for letters, shape in zip(subscripts.operands, shapes, strict=True):
        for letter, size in zip(letters, shape, strict=True):
            sizes.setdefault(letter, set()).add(size or 0)
    found = (letter for letter, each in sizes.items() if len(each - {1}) > 1)
    return next(found, None)


def subscripts_of(reading: Reading) -> Subscripts:
    """Return the subscripts that an error was read as."""
    inputs, _, output = reading.values["subscripts"].partition("->")
    return Subscripts(tuple(inputs.split(",")), output)


def shapes_scene(reading: Reading) -> Rehearsal:
    """Play a sum with a letter of two sizes; mend it by other letters, or another array."""
    shapes = tuple(tuple(size or 0 for size in shape) for shape in reading.shapes)
    subscripts = subscripts_of(reading)
    names = _NAMES[: len(shapes)]
    arrays = tuple((name, zeros(shape)) for name, shape in zip(names, shapes, strict=True))

    def call(chosen: Subscripts) -> str:
        return f'result = np.einsum("{chosen.text}", {", ".join(names)})'

    def cures() -> Iterator[Cure]:
        for other in _reordered(subscripts):
            result = other.result(shapes)
            if result is not None:
                code = call(other)
                yield Cure(CureKind.SUBSCRIPTS, code, Scene(arrays, (code,)), shapes, result)
        (_, first), (second, axis) = reading.clashes[:2]
        fitting = list(shapes[second])
        fitting[axis] = shapes[reading.clashes[0][0]][first]
        changed = tuple(
            tuple(fitting) if which == second else shape for which, shape in enumerate(shapes)
        )
        result = subscripts.result(changed)
        if result is not None:
            code = f"{names[second]} = {zeros(fitting)}"
            scene = Scene(arrays, (code, call(subscripts)))
            yield Cure(CureKind.WEIGHTS, code, scene, changed, result)

    return rehearsal(Scene(arrays, (call(subscripts),)), cures())


def _reordered(subscripts: Subscripts) -> Iterator[Subscripts]:
    """Give the axes of one operand their letters in another order."""
    for which, letters in enumerate(subscripts.operands):
        for order in permutations(letters):
            changed = "".join(order)
            if changed != letters and len(letters) <= 4:
                operands = list(subscripts.operands)
                operands[which] = changed
                yield Subscripts(tuple(operands), subscripts.output)


# Subscripts that do not suit the arrays, whatever their sizes

_TERMS: tuple[tuple[str, str, tuple[Shape, ...], str, str, CureKind, Shape], ...] = (
    (
        "operand has more dimensions than subscripts given",
        "more_axes",
        ((2, 3, 4), (4, 5)),
        "ij,jk->ik",
        "...ij,jk->...ik",
        CureKind.ELLIPSIS,
        (2, 3, 5),
    ),
    (
        "contains too many subscripts for operand",
        "fewer_axes",
        ((3, 4), (4, 5)),
        "bij,jk->bik",
        "ij,jk->ik",
        CureKind.SUBSCRIPTS,
        (3, 5),
    ),
    (
        "which never appeared in an input",
        "output",
        ((3, 4), (4, 5)),
        "ij,jk->il",
        "ij,jk->ik",
        CureKind.SUBSCRIPTS,
        (3, 5),
    ),
    (
        "for collapsing index",
        "collapsing",
        ((3, 4),),
        "ii->i",
        "ij->i",
        CureKind.SUBSCRIPTS,
        (3,),
    ),
    (
        "more operands provided to einstein sum",
        "more_operands",
        ((3, 4), (3, 4)),
        "ij->ij",
        "ij,ij->ij",
        CureKind.OPERANDS,
        (3, 4),
    ),
    (
        "fewer operands provided to einstein sum",
        "fewer_operands",
        ((3, 4),),
        "ij,jk->ik",
        "ij->ij",
        CureKind.OPERANDS,
        (3, 4),
    ),
)
"""(words of the error, its name, shapes, subscripts, mended ones, how, shape of the result)."""


def terms_error(match: re.Match[str]) -> Reading:
    """Read that the subscripts do not suit the operands."""
    said = " ".join(match.group().split())
    name = next(name for words, name, *_ in _TERMS if words in said)
    return Reading(ErrorKind.EINSUM_TERMS, said, values={"which": name})


def terms_scene(reading: Reading) -> Rehearsal:
    """Play an example: these errors name no shapes."""
    found = next(row for row in _TERMS if row[1] == reading.values["which"])
    _, _, shapes, subscripts, mended, kind, result = found
    arrays = of_zeros(**dict(zip(_NAMES, shapes, strict=False)))
    names = ", ".join(name for name, _ in arrays)
    code = f'result = np.einsum("{mended}", {names})'
    cure = Cure(kind, code, Scene(arrays, (code,)), (), result)
    refused = f'result = np.einsum("{subscripts}", {names})'
    return rehearsal(Scene(arrays, (refused,)), [cure])
