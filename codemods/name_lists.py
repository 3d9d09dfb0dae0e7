"""Step 8f: import lists, re-exports and destructuring patterns: which name stays, moves, or goes."""

from __future__ import annotations

from dataclasses import dataclass

from checker.facts import NOTHING, ImportName, Member, Name, Statement
from checker.signatures import Reference
from checker.values import TableValue
from codemods.draft import Draft
from codemods.homes import DEFAULT, WHOLE, Home, Homes
from codemods.moves import follow
from codemods.sites import Site, is_public, source_of
from codemods.whole_loads import future, future_of_load

ANY = "*"


@dataclass(frozen=True, slots=True)
class Landing:
    """Where one moved name of a list goes."""

    entry: ImportName
    module: str | None  # None: a global, or a name that is there already
    member: str
    local: str

    @property
    def text(self) -> tuple[str, str]:
        """The (member, local name) of the new entry."""
        return self.member, self.local


def move(draft: Draft, homes: Homes) -> None:
    """Move the names of import lists and patterns: in place where the host stays or moves, else to another list."""
    for position, statement in enumerate(draft.facts.statements):
        moved = [entry for entry in statement.entries if moved_site(draft, entry) is not None]
        if moved:
            move_list(draft, homes, position, statement, moved)
        elif statement.entries and draft.has_moved(statement) and not statement.rest:
            lead(draft, homes, position, statement, follow(draft.project, draft.module, draft.source(statement)))


def moved_site(draft: Draft, entry: ImportName) -> Site | None:
    """Return the site of a name in a list when the name moves."""
    for site in draft.sites_at.get(entry.node, ()):
        if not site.held and target_of(site) is not None and draft.moves.has_moved(site.unit):
            return None if is_kept(draft, entry) else site
    return None


def is_kept(draft: Draft, entry: ImportName) -> bool:
    """Say whether a name is one that a file of the project gave to what it exports: it stays as it is."""
    node = draft.node(entry.node)
    if not isinstance(node, Member) or isinstance(draft.node(source_of(draft.facts, node.object)), Name):
        return False
    return is_public(draft.project, draft.module.path, node)


def target_of(site: Site) -> Reference | None:
    """Return what stands for a member now."""
    return site.remap.row.target if site.remap.row is not None else None


def move_list(draft: Draft, homes: Homes, position: int, statement: Statement, moved: list[ImportName]) -> None:
    """Move some or all names of one list."""
    landings = [landing_of(draft, homes, statement, entry, moved_site(draft, entry)) for entry in moved]
    staying = [entry for entry in statement.entries if entry not in moved]
    if not draft.is_table_statement(statement):
        place(draft, homes, position, statement, landings, own_module(draft, statement))
    else:
        place(draft, homes, position, statement, landings, host(draft, homes, statement, landings, staying))
    draft.mark(site for entry in moved for site in draft.sites_at.get(entry.node, ()) if not site.held)
    if not staying and not keeps_namespace(draft, statement):
        draft.mark_load(draft.source(statement))


def own_module(draft: Draft, statement: Statement) -> str:
    """Return the module that the source of a pattern will be, or ANY: a barrel goes where its names go."""
    module = future(draft, statement.source)
    if module is not None:
        return module
    for origin in draft.project.evaluator.evaluate(draft.module.path, statement.source):
        if isinstance(origin.value, TableValue) and origin.value.module is not None:
            moved = future_of_load(draft, *origin.chain[0]) if origin.chain else None
            return moved or origin.value.module
    return ANY


def keeps_namespace(draft: Draft, statement: Statement) -> bool:
    """Say whether a statement also binds the whole module, which does not move with its names."""
    has_namespace = statement.namespace != NOTHING and statement.kind.startswith("import")
    return (has_namespace or statement.rest) and not draft.has_moved(statement)


def host(
    draft: Draft, homes: Homes, statement: Statement, landings: list[Landing], staying: list[ImportName]
) -> str | None:
    """Return the module that the statement itself will load; None when it loads nothing any more."""
    load = draft.load_of(statement)
    value = draft.loaded(load) if load is not None else None
    own = value.module if value is not None else None
    if draft.has_moved(statement):
        return follow(draft.project, draft.module, draft.source(statement))
    if staying or keeps_namespace(draft, statement):
        return own
    named = [each for each in landings if each.member != WHOLE]
    if own in [each.module for each in named if each.module is not None]:
        return own
    for landing in named:
        if landing.module is not None and not joins(draft, homes, statement, landing):
            return landing.module
    return None


def joins(draft: Draft, homes: Homes, statement: Statement, landing: Landing) -> bool:
    """Say whether a name goes to a list that is there already."""
    if landing.module is None or statement.kind == "export":
        return False
    return homes.list_home(statement, landing.module, landing.text) is not None


def landing_of(
    draft: Draft, homes: Homes, statement: Statement, entry: ImportName, site: Site | None
) -> Landing:  # fmt: skip
    """Choose where a moved name goes and what its uses become."""
    target = (target_of(site) if site is not None else None) or Reference(None, "")
    node = draft.node(entry.node)
    first, _, rest = target.member.partition(".")
    if not isinstance(node, Member) or node.binding == NOTHING:
        return Landing(entry, target.module, first, draft.text(entry.local_span).strip("'\""))
    binding = draft.facts.bindings[node.binding]
    if target.module is None:
        draft.rename(node.binding, target.member)
        return Landing(entry, None, first, binding.name)
    is_default = statement.default is entry or node.name == DEFAULT
    own = binding.name == node.name and not is_default
    if binding.exported or (not own and not rest):
        return Landing(entry, target.module, first, binding.name)
    uses = draft.uses_of(node.binding)
    if not own and not is_default:  # the author's name stays; what is left of the member follows it
        draft.rename(node.binding, f"{binding.name}.{rest}")
        return Landing(entry, target.module, first, binding.name)
    if (node.binding, target) in draft.landed:  # two statements bind one name to the same member
        return Landing(entry, target.module, first, draft.landed[node.binding, target])
    is_whole = draft.is_whole(statement)
    found = homes.find(target.module, first, uses) if is_whole else None
    tail = f".{rest}" if rest else ""
    if found is not None and not is_elsewhere(draft, statement, found):
        draft.rename(node.binding, found.name + tail)
        return Landing(entry, None, first, found.name)
    wanted = {DEFAULT: binding.name, WHOLE: homes.wanted_name(target.module)}.get(first, first)
    same = found or (homes.find(target.module, first, uses, at_any_time=True) if is_whole else None)
    if same is not None and same.name not in draft.facts.scopes[binding.scope].names:
        name = same.name  # the same member by the same name: the inner one may hide the outer one
    else:
        name = homes.choose(wanted, binding.scope, uses, instead_of=node.binding)
    if is_whole:
        homes.note(Home(binding.scope, target.module, first, name), statement)
    draft.landed[node.binding, target] = name
    draft.rename(node.binding, name + tail)
    return Landing(entry, target.module, first, name)


def is_elsewhere(draft: Draft, statement: Statement, home: Home) -> bool:
    """Say whether a name of an outer scope would leave nothing of a block: a block is never emptied."""
    return bool(statement.block) and home.scope != statement.scope and draft.facts.language == "python"


def place(
    draft: Draft, homes: Homes, position: int, statement: Statement, landings: list[Landing], module: str | None
) -> None:
    """Rename names where their list loads `module`; the others go to lists of their own modules."""
    change = draft.change(position)
    for landing in landings:
        node = landing.entry.node
        doubled = landing.text in change.renamed.values() or landing.text in change.added
        stays = landing.module is not None and module in (ANY, landing.module) and landing.member != WHOLE
        if stays and not doubled and fits(statement, landing):
            change.renamed[node] = landing.text
            continue
        change.removed.add(node)
        if landing.entry is statement.default:
            change.drop_default = True
        if landing.module is not None and landing.member == WHOLE:
            homes.add_whole(loader_of(draft, statement, landing.entry), landing.module, landing.local)
        elif landing.module is not None and not doubled:
            homes.add(loader_of(draft, statement, landing.entry), landing.module, with_type(statement, landing))
    if draft.is_table_statement(statement):
        lead(draft, homes, position, statement, module)


def fits(statement: Statement, landing: Landing) -> bool:
    """Say whether a name can stay in its statement: a `require` has either a pattern or the whole."""
    if landing.member != DEFAULT or statement.kind.startswith(("import", "export")):
        return True
    return len(statement.entries) == 1


def with_type(statement: Statement, landing: Landing) -> tuple[str, str]:
    """Return the text of an entry, with the `type` that stood before it alone."""
    inline = landing.entry.type_only and statement.kind not in ("import type", "export", "from")
    return (f"type {landing.member}", landing.local) if inline else landing.text


def loader_of(draft: Draft, statement: Statement, entry: ImportName) -> Statement:
    """Return the statement that loads what a pattern takes its names from."""
    site = moved_site(draft, entry)
    if draft.load_of(statement) is not None or site is None:
        return statement
    return draft.statement_of(site) or statement


def lead(draft: Draft, homes: Homes, position: int, statement: Statement, module: str | None) -> None:
    """Lead the load of a statement to another module; its names join a list that loads it already."""
    load = draft.load_of(statement)
    value = draft.loaded(load) if load is not None else None
    if module is None or load is None or value is None:
        return
    change = draft.change(position)
    if draft.has_moved(statement):
        draft.mark_load(draft.source(statement))
        if dissolves(draft, homes, position, statement, module, value.sub):
            return
    if module != value.module:
        change.specifier = draft.respelled(load, module, value.sub)


def dissolves(
    draft: Draft, homes: Homes, position: int, statement: Statement, module: str, sub: str
) -> bool:  # fmt: skip
    """Move all names of a list that leads to another module to a list that loads it already."""
    change = draft.change(position)
    if sub or statement.rest or statement.default is not None or statement.kind in ("export", "import type"):
        return False
    if statement.kind.startswith("import") and statement.namespace != NOTHING:
        return False
    left = [entry for entry in statement.names if entry.node not in change.removed]
    texts = [change.renamed.get(entry.node) or as_written(draft, entry) for entry in left]
    if not texts or homes.list_home(statement, module, texts[0]) is None or any(each.default for each in left):
        return False
    for entry, text in zip(left, texts, strict=True):
        change.removed.add(entry.node)
        change.renamed.pop(entry.node, None)
        is_type = entry.type_only and statement.kind != "from"
        homes.add(statement, module, (f"type {text[0]}", text[1]) if is_type else text)
    return True


def as_written(draft: Draft, entry: ImportName) -> tuple[str, str]:
    """Return the (member, local name) of an entry as it is."""
    node = draft.node(entry.node)
    name = node.name or "" if isinstance(node, Member) else ""
    return name, draft.text(entry.local_span)


