"""Where the bot's code asks for a text, read from its syntax tree.

language("quiz-round", number=1, rounds=5)            asks for quiz-round with {number, rounds}
self.language(f"train-title-{job.state}", style=...)  asks for every train-title-... with {style}
language("a" if tied else "b", points=...)            asks for a or b with {points}; so does a local variable
return "quiz-ended"                                   hands an id over: it is a text without arguments
language(headline)                                    asks for an id that was handed over
"""

import ast
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

POSITIONS = {
    **dict.fromkeys(("UserError", "LacksPermissionsError", "NotMaintainerError", "phrase", "language"), 0),
    "texts": 1,
    "refuse_others": 2,
}
"""The functions that take a message's id, and at which position."""

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Asked:
    """One place that asks for a text."""

    where: str
    patterns: tuple[str, ...]
    """Regular expressions of the ids that it can be; none where the id was handed over."""
    arguments: frozenset[str]
    complete: bool
    """Whether `arguments` are all: not so with a `**` that can't be read here."""

    def ids(self, known: Collection[str]) -> set[str]:
        """Return those of the known ids that this place can ask for."""
        return {one for one in known if any(re.fullmatch(pattern, one) for pattern in self.patterns)}


def asked(folder: Path, known: Collection[str]) -> list[Asked]:
    """Return all places in a folder of Python files that ask for a text, or hand one of the `known` ids over."""
    found: list[Asked] = []
    for path in sorted(folder.rglob("*.py")):
        reader = _Reader(str(path.relative_to(folder)), known)
        reader.visit(ast.parse(path.read_text("utf-8")))
        found += reader.found()
    return found


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str, known: Collection[str]) -> None:
        self._file = file
        self._known = known
        self._locals: dict[str, list[ast.expr]] = {}
        self._asked: list[Asked] = []
        self._strings: list[ast.Constant] = []
        self._used: set[ast.Constant] = set()

    def found(self) -> Iterator[Asked]:
        """Yield what was read: the calls, and the ids that stand elsewhere."""
        yield from self._asked
        for string in self._strings:
            if string not in self._used:
                yield Asked(self._place(string), (re.escape(str(string.value)),), frozenset(), complete=True)

    def visit_FunctionDef(self, node: Function) -> None:
        outer, self._locals = self._locals, assigned(node)
        self.generic_visit(node)
        self._locals = outer

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - ast's name

    def visit_Constant(self, node: ast.Constant) -> None:
        if node.value in self._known:
            self._strings.append(node)

    def visit_Call(self, node: ast.Call) -> None:
        position = POSITIONS.get(_function(node))
        if position is not None and len(node.args) > position:
            patterns = tuple(self._patterns(node.args[position]))
            names = [name for keyword in node.keywords for name in self._names(keyword)]
            given = frozenset(name for name in names if name is not None)
            self._asked.append(Asked(self._place(node), patterns, given, complete=None not in names))
        self.generic_visit(node)

    def _place(self, node: ast.expr) -> str:
        return f"{self._file}:{node.lineno}"

    def _patterns(self, node: ast.expr) -> Iterator[str]:
        """Yield what an expression can be; nothing for one that is not made in this function."""
        match node:
            case ast.Constant(value=str(text)):
                self._used.add(node)
                yield re.escape(text)
            case ast.JoinedStr(values=parts):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in parts
                )
            case ast.IfExp(body=yes, orelse=no):
                yield from (*self._patterns(yes), *self._patterns(no))
            case ast.Name(id=name):
                for value in self._locals.get(name, ()):
                    yield from self._patterns(value)

    def _names(self, keyword: ast.keyword) -> Iterator[str | None]:
        """Yield the argument's name, or the keys of a local dict that is unpacked; None for any other `**`."""
        if keyword.arg is not None:
            yield keyword.arg
            return
        values = self._locals.get(keyword.value.id, []) if isinstance(keyword.value, ast.Name) else []
        match values:
            case [ast.Dict(keys=keys)]:
                yield from (str(key.value) if isinstance(key, ast.Constant) else None for key in keys)
            case _:
                yield None


def _function(node: ast.Call) -> str:
    """Return the name of what is called; of methods only `self`'s, since `Texts.language` takes a locale."""
    match node.func:
        case ast.Name(id=name) | ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name
    return ""


def assigned(function: Function) -> dict[str, list[ast.expr]]:
    """Return what a function assigns to each of its variables."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found
