"""Lines of the console: cleaned, parsed by Python's own parser and checked; nothing is run."""

import ast
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from mlpstudio.labs.tensors.console.faults import ConsoleError, Fault
from mlpstudio.labs.tensors.console.known import RESERVED
from mlpstudio.labs.tensors.typed_text import plain

MAX_LENGTH = 400
"""Characters of a line."""

MAX_DEPTH = 40
"""Expressions within each other."""

_SIGNS = str.maketrans("−–×⋅·÷‘’“”\u00a0", "--***/''\"\" ")
_PROMPT = re.compile(r"\s*(?:>>>|\.\.\.\s)?\s*")

_READ = (
    ast.Constant,
    ast.Name,
    ast.Tuple,
    ast.List,
    ast.UnaryOp,
    ast.BinOp,
    ast.BoolOp,
    ast.Compare,
    ast.Subscript,
    ast.Slice,
    ast.Attribute,
    ast.Call,
    ast.keyword,
    ast.expr_context,
    ast.unaryop,
    ast.boolop,
    ast.Add,
    ast.Sub,
    ast.Mult,
    ast.Div,
    ast.FloorDiv,
    ast.Mod,
    ast.Pow,
    ast.MatMult,
    ast.BitAnd,
    ast.BitOr,
    ast.BitXor,
    ast.Eq,
    ast.NotEq,
    ast.Lt,
    ast.LtE,
    ast.Gt,
    ast.GtE,
)
"""All that a line may consist of; what stands not here is refused."""

_FORMS: dict[type[ast.AST], str] = {
    ast.Lambda: "lambda",
    ast.IfExp: "if … else",
    ast.ListComp: "for",
    ast.SetComp: "for",
    ast.DictComp: "for",
    ast.GeneratorExp: "for",
    ast.JoinedStr: "f-string",
    ast.NamedExpr: ":=",
    ast.Starred: "*",
    ast.Dict: "{ }",
    ast.Set: "{ }",
    ast.Await: "await",
    ast.Yield: "yield",
    ast.YieldFrom: "yield",
    ast.Is: "is",
    ast.IsNot: "is",
    ast.In: "in",
    ast.NotIn: "in",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.Import: "import",
    ast.ImportFrom: "import",
    ast.For: "for",
    ast.While: "while",
    ast.If: "if",
    ast.With: "with",
    ast.FunctionDef: "def",
    ast.ClassDef: "class",
    ast.Delete: "del",
}
"""How what is refused is written."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has been read.

    Attributes:
        text: Cleaned; positions count in it.
        tree: Its expression.
        target: The name that the value is given, "" for none.
        names: All names that the expression uses.
    """

    text: str
    tree: ast.expr
    target: str
    names: frozenset[str]

    def position(self, node: ast.expr | ast.keyword) -> int:
        """Return where a part begins, in characters."""
        return _characters(self.text, node.lineno, node.col_offset)

    def end(self, node: ast.expr) -> int:
        """Return where a part ends, in characters."""
        if node.end_lineno is None or node.end_col_offset is None:
            return self.position(node)
        return _characters(self.text, node.end_lineno, node.end_col_offset)


def _characters(text: str, number: int, n_bytes: int) -> int:
    """Return a place in characters: the parser counts bytes, from 0 in each line.

    A text that was pasted may have lines, within brackets.
    """
    lines = text.split("\n")
    before = sum(len(line) + 1 for line in lines[: number - 1])
    within = "\n".join(lines[number - 1 :]).encode()[:n_bytes]
    return before + len(within.decode(errors="ignore"))


def cleaned(text: str) -> str:
    """Return a line with plain signs, without a prompt and spaces around it."""
    text = text[: 2 * MAX_LENGTH].replace("\r\n", "\n").replace("\r", "\n")
    return _PROMPT.sub("", plain(text).translate(_SIGNS), count=1).rstrip()


def normal(name: str) -> str:
    """Return a name as Python's parser tells it."""
    return unicodedata.normalize("NFKC", name)


def read(text: str, taken: Collection[str] = ()) -> Line:
    """Return what a line means.

    Args:
        text: As it was typed.
        taken: Names of the network's tensors, which nothing else may have.

    Raises:
        ConsoleError: The console does not read such a line; the error names the place.
    """
    text = cleaned(text)
    if not text:
        raise ConsoleError(Fault.EMPTY, 0)
    if len(text) > MAX_LENGTH:
        raise ConsoleError(Fault.TOO_LONG, MAX_LENGTH, most=MAX_LENGTH)
    statement = _statement(text)
    _check_depth(statement, text)
    target = ""
    if isinstance(statement, ast.Assign):
        target = _target(statement, taken)
        tree = statement.value
    elif isinstance(statement, ast.Expr):
        tree = statement.value
    else:
        raise _no_form(statement)
    line = Line(text, tree, target, frozenset[str]())
    for node in ast.walk(tree):
        if not isinstance(node, _READ):
            raise _not_read(node, line)
    names = frozenset(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
    return Line(text, tree, target, names)


def _statement(text: str) -> ast.stmt:
    """Return the only statement of a text."""
    if "\\" in text:  # only texts could hold one, and Python warns of the odd ones
        raise ConsoleError(Fault.FORM, text.index("\\"), found="\\")
    try:
        body = ast.parse(text).body
    except SyntaxError as error:
        before = sum(len(line) + 1 for line in text.split("\n")[: (error.lineno or 1) - 1])
        position = min(max(before + (error.offset or 1) - 1, 0), len(text))
        raise ConsoleError(Fault.SYNTAX, position, found=error.msg) from None
    except (MemoryError, RecursionError):  # how the parser calls what is too deep for it
        raise ConsoleError(Fault.TOO_DEEP, 0, most=MAX_DEPTH) from None
    except ValueError:  # a character that belongs in no text, or a number of thousands of digits
        raise ConsoleError(Fault.SYNTAX, 0, found="invalid character") from None
    if not body:
        raise ConsoleError(Fault.EMPTY, 0)
    if len(body) > 1:
        second = _characters(text, body[1].lineno, body[1].col_offset)
        raise ConsoleError(Fault.ONE_LINE, second)
    return body[0]


def _check_depth(statement: ast.stmt, text: str) -> None:
    level: list[ast.AST] = [statement]
    for _ in range(MAX_DEPTH + 1):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return
    raise ConsoleError(Fault.TOO_DEEP, len(text) // 2, most=MAX_DEPTH)


def _target(statement: ast.Assign, taken: Collection[str]) -> str:
    """Return the name that a value is given."""
    target = statement.targets[0]
    position = target.col_offset
    if isinstance(target, ast.Subscript | ast.Attribute):
        raise ConsoleError(Fault.ITEM, position)
    if len(statement.targets) > 1 or not isinstance(target, ast.Name):
        raise ConsoleError(Fault.TARGET, position)
    if target.id in taken:
        raise ConsoleError(Fault.TAKEN, position, found=target.id)
    if target.id in RESERVED or target.id.startswith("__"):
        raise ConsoleError(Fault.RESERVED, position, found=target.id)
    return target.id


def _no_form(statement: ast.stmt) -> ConsoleError:
    if isinstance(statement, ast.AugAssign):
        fault = Fault.IN_PLACE if isinstance(statement.target, ast.Name) else Fault.ITEM
        return ConsoleError(fault, statement.target.end_col_offset or 0)
    return _not_read(statement, None)


def _not_read(node: ast.AST, line: Line | None) -> ConsoleError:
    found = _FORMS.get(type(node), type(node).__name__)
    position = 0
    if line is not None and isinstance(node, ast.expr):
        position = line.position(node)
    elif line is not None and found in line.text:
        position = line.text.index(found)  # an operator has no place of its own
    return ConsoleError(Fault.FORM, position, found=found)
