"""Step 8d: the import lists of a file: which of them can take one more name, and what is loaded beside them."""

from __future__ import annotations

from collections.abc import Sequence

from checker.facts import NOTHING, LoadKind, Statement
from codemods.draft import Added, Draft

DEFAULT = "default"


class ListHomes:
    """The lists of one file, those to be written included."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def add(self, statement: Statement, module: str, entry: tuple[str, str]) -> bool:
        """Bind a member of a module to a name: in a list that loads the module already, else in one beside."""
        draft = self.draft
        position = self.list_home(statement, module, entry)
        if position is None and entry[0] != DEFAULT and self.own_list(statement, module):
            position = draft.position_of[draft.source(statement)]
        if position is not None:
            change = draft.change(position)
            if entry not in change.added and entry not in change.renamed.values():
                change.added.append(entry)
            return True
        for added in draft.added:
            together = (added.statement.scope, added.statement.block) == (statement.scope, statement.block)
            together = together and self.comes_no_later(added.statement, statement)
            fits = together and self.alike(added.statement, statement) and added.namespace is None
            if added.module == module and fits and self.can_share(statement, added.names, entry):
                if entry not in added.names:
                    added.names.append(entry)
                return True
        load = draft.load_of(statement)
        specifier = draft.respelled(load, module) if load is not None else None
        if specifier is None:
            return False
        draft.added.append(Added(statement, module, specifier, names=[entry]))
        return True

    @staticmethod
    def alike(one: Statement, other: Statement) -> bool:
        """Say whether two statements bind names in the same way."""
        return one.kind == other.kind

    @staticmethod
    def can_share(statement: Statement, names: Sequence[tuple[str, str]], entry: tuple[str, str]) -> bool:
        """Say whether an entry can stand in one statement with others: only `import` has a default beside names."""
        both = [*names, entry]
        default = any(member == DEFAULT for member, _ in both)
        return not default or (statement.kind == "import" and sum(member == DEFAULT for member, _ in both) == 1)

    def add_whole(self, statement: Statement, module: str, name: str) -> bool:
        """Bind a whole module to a name beside a statement that bound a member of another to it."""
        load = self.draft.load_of(statement)
        specifier = self.draft.respelled(load, module) if load is not None else None
        if specifier is None:
            return False
        self.draft.added.append(Added(statement, module, specifier, namespace=name))
        return True

    def comes_no_later(self, one: Statement, other: Statement) -> bool:
        """Say whether what a statement declares is there when what another declares is used."""
        if one.kind in ("import", "import type", "export"):
            return True
        return one.span.start <= other.span.start or self.adjoins(other, one)

    def adjoins(self, statement: Statement, other: Statement) -> bool:
        """Say whether nothing is used between two statements: a name may be bound by the later one as well."""
        between = range(statement.span.end, other.span.start)
        return not any(node.span.start in between for nodes in self.draft.names.used.values() for node in nodes)

    def own_list(self, statement: Statement, module: str) -> bool:
        """Say whether a list of names loads a module itself, and goes on to."""
        draft = self.draft
        load = draft.load_of(statement)
        value = draft.loaded(load) if load is not None and load.kind is not LoadKind.EXPORT else None
        if value is None or value.module != module or value.sub or draft.has_moved(statement) or statement.rest:
            return False
        position = draft.position_of.get(draft.source(statement), NOTHING)
        change = draft.changes.get(position)
        leads = change is not None and change.specifier is not None
        return bool(statement.names) and statement.namespace == NOTHING and position not in draft.gone and not leads

    def list_home(self, statement: Statement, module: str, entry: tuple[str, str]) -> int | None:
        """Return the position of another statement of the same kind whose list loads, or will load, a module."""
        draft = self.draft
        for position, other in enumerate(draft.facts.statements if draft.is_whole(statement) else ()):
            if other.scope != statement.scope or position in draft.gone or other.rest or not draft.is_whole(other):
                continue
            if other.block != statement.block:
                continue
            if not self.alike(other, statement) or not self._has_room(position, other, statement, entry):
                continue
            load = draft.load_of(other)
            if load is None or load.kind is LoadKind.EXPORT:
                continue
            change = draft.changes.get(position)
            if other is statement and (change is None or change.specifier is None):
                continue
            if change is not None and change.specifier is not None:
                if change.specifier == draft.respelled(load, module):
                    return position
                continue
            value = draft.loaded(load)
            leads = value is not None and value.module == module and not value.sub and not draft.has_moved(other)
            if leads:
                return position
        return None

    def _has_room(self, position: int, other: Statement, statement: Statement, entry: tuple[str, str]) -> bool:
        """Say whether a statement can take one more name, and is reached no later than the one it takes it from."""
        change = self.draft.changes.get(position)
        left = [each for each in other.names if change is None or each.node not in change.removed]
        if other.kind in ("import", "import type"):
            if other.namespace != NOTHING:
                return False
            takes_default = other.default is None and (change is None or all(m != DEFAULT for m, _ in change.added))
            if entry[0] == DEFAULT:
                return takes_default and other.kind == "import"
            return bool(left) or (other.kind == "import" and other.default is not None) or bool(change and change.added)
        return self.comes_no_later(other, statement) and entry[0] != DEFAULT and bool(left or (change and change.added))
