"""Which names a file declares, and where."""

from __future__ import annotations

from checker.facts.record import Kind, Record
from checker.model import Span


class BindingKind(Kind):
    """What declares a name."""

    VARIABLE = "variable"  # let, var, a plain assignment
    CONSTANT = "constant"
    IMPORT = "import"
    PARAMETER = "parameter"
    FUNCTION = "function"
    CLASS = "class"
    CATCH = "catch"
    TYPE = "type"


class Scope(Record):
    """A region in which names are declared."""

    __slots__ = ("aliases", "kind", "names", "parent", "span")

    def __init__(
        self,
        parent: int,
        kind: str,  # "module", "function", "block", "class", "comprehension"
        span: Span,
        names: dict[str, int] | None = None,
        aliases: dict[str, int] | None = None,  # global and nonlocal: name -> scope
    ) -> None:
        self.parent = parent
        self.kind = kind
        self.span = span
        self.names = {} if names is None else names
        self.aliases = {} if aliases is None else aliases


class Binding(Record):
    """A declared name and everything it may hold."""

    __slots__ = ("exported", "kind", "name", "scope", "shared", "span", "uses", "values", "writes")

    def __init__(
        self,
        name: str,
        kind: BindingKind,
        scope: int,
        span: Span,  # of the declared identifier
        values: list[int] | None = None,
        uses: list[int] | None = None,  # Name nodes
        exported: bool = False,  # an exported declaration: the name is public
        writes: list[Span] | None = None,  # names assigned to, beside the declaration
        shared: bool = False,  # declared several times, or by a star import
    ) -> None:
        self.name = name
        self.kind = kind
        self.scope = scope
        self.span = span
        self.values = [] if values is None else values
        self.uses = [] if uses is None else uses
        self.exported = exported
        self.writes = [] if writes is None else writes
        self.shared = shared
