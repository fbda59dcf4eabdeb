"""Where code hands English of its own to people, instead of a message of the Fluent files.

Page("Dice", (f"{hero} threw",))          has two literals: "Dice" and " threw"
lines = ["Nobody"]; Field(title, lines)   has one: local variables are followed
Page(language("dice-title"), ("- ",))     has none: ids of messages, and texts without words
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from tests.bot.kit.texts.message_calls import assigned

SHOWN: dict[str, tuple[int | str, ...]] = {
    "Page": (0, 1, 2, "title", "blocks", "footer"),
    "Field": (0, 1, "heading", "content"),
    "Picture": (2, "description"),
    "Button": (1, "label"),
    "Link": (1, "label"),
    "Select": (1, "placeholder"),
    "Option": (1, 2, "label", "description"),
    "Choice": (0, "name"),
    "say": (1, "text"),
    "send_private": (1, "content"),
    "command": ("description",),
    "PlainError": (0,),
}
"""The functions whose arguments people read, with the positions and names of those."""
ALL_NAMED = {"describe", "UserError"}
"""The functions of which people read every argument that has a name."""
WORD = re.compile(r"[^\W\d_]{2}")
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def literals(folder: Path) -> list[str]:
    """Return each literal text with words that people would read, with its file and line."""
    found: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        finder = _Finder()
        finder.visit(ast.parse(path.read_text("utf-8")))
        found += [f"{path.relative_to(folder)}:{one.lineno}: {one.value!s}" for one in finder.found]
    return found


class _Finder(ast.NodeVisitor):
    def __init__(self) -> None:
        self.found: list[ast.Constant] = []
        self._locals: dict[str, list[ast.expr]] = {}

    def visit_FunctionDef(self, node: Function) -> None:
        outer, self._locals = self._locals, assigned(node)
        self.generic_visit(node)
        self._locals = outer

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - ast's name

    def visit_Call(self, node: ast.Call) -> None:
        name = _name(node.func)
        shown = SHOWN.get(name, ())
        arguments = [argument for place, argument in enumerate(node.args) if place in shown]
        arguments += [one.value for one in node.keywords if one.arg in shown or name in ALL_NAMED]
        for argument in arguments:
            self.found += _words(argument, self._locals)
        self.generic_visit(node)


def _words(node: ast.AST, local: dict[str, list[ast.expr]]) -> Iterator[ast.Constant]:
    """Yield the literals with words that an expression puts into its text."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and WORD.search(node.value):
            yield node
    elif isinstance(node, ast.Name):
        others = {name: values for name, values in local.items() if name != node.id}
        for value in local.get(node.id, ()):
            yield from _words(value, others)
    elif isinstance(node, ast.Call) and not (_name(node.func) == "join" and isinstance(node.func, ast.Attribute)):
        # What other functions return is not made here; those that make pages are looked at by themselves.
        return
    else:
        for child in ast.iter_child_nodes(node):
            yield from _words(child, local)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""
