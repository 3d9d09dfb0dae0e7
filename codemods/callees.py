"""Step 8h: how a reference to the new API is written where an old member stands."""

from __future__ import annotations

from checker.facts import NOTHING, BindingKind, Load, LoadKind, Member, Name, Style
from checker.model import Span
from checker.outcome import is_module_call
from checker.signatures import Reference
from checker.staying import is_one_thing, may_be_nothing
from checker.use import Role
from codemods.edits import Edit
from codemods.homes import DEFAULT
from codemods.moves import inline_load, is_below, is_dotted
from codemods.name_lists import target_of
from codemods.sites import Site, is_public
from codemods.spelling import Spelling

FIXED = (Style.PATTERN, Style.STRING, Style.EXPORT, Style.IMPORT)


class Callees(Spelling):
    """Writes references of the new side at the places of old ones."""

    # -- which uses change by themselves

    def is_retargeted(self, site: Site) -> bool:
        """Say whether a use changes although its unit stays: it stands on a name that another load can serve."""
        draft = self.draft
        if site.held or draft.moves.has_moved(site.unit):
            return False
        if site.use.role not in (Role.CALL, Role.REFERENCE) and not is_module_call(site.use):
            return False
        node = draft.node(site.use.node)
        if site.remap.row is None or site.remap.row.new is None or not isinstance(node, Member | Name):
            return False
        target = target_of(site)
        if target is not None and target.module == site.use.module and site.use.chain and isinstance(node, Member):
            return node.style not in (Style.PATTERN, Style.EXPORT, Style.IMPORT)
        if isinstance(node, Member) and node.style in FIXED:
            return node.style is Style.STRING and target is not None and self.stands_alone(site)
        if isinstance(node, Member) and node.style is Style.PATH:
            return not site.use.alias and target is not None and target.module is not None
        if isinstance(node, Member) and inline_load(draft.facts, site.use.node, site.use.member) is not None:
            return True
        return self.stands_alone(site)

    def stands_alone(self, site: Site) -> bool:
        """Say whether the name under a use holds this one module or member and nothing else."""
        draft = self.draft
        held = draft.base_name(site.use.node)
        if held is None:
            return False
        _, base = held
        node = draft.node(site.use.node)
        if base.binding == NOTHING or is_dotted(draft.module, site):
            return True
        binding = draft.facts.bindings[base.binding]
        if binding.kind is BindingKind.PARAMETER or may_be_nothing(draft.module, binding):
            return False
        if not is_one_thing(draft.project, draft.module, base):
            return False
        if is_module_call(site.use):
            return True
        if isinstance(node, Name):  # an alias of a member follows what it was made of
            position = draft.held_by.get(base.binding)
            direct = position is not None and draft.load_of(draft.facts.statements[position]) is not None
            return direct or binding.values[0] in draft.entries
        if is_below(draft.module, site):
            return True
        return not site.use.alias and site.use.member.count(".") + 1 == self.depth(node)

    def depth(self, node: object) -> int:
        """Return the number of member accesses between a node and its root."""
        count = 0
        while isinstance(node, Member):
            count += 1
            node = self.draft.node(node.object)
        return count

    # -- writing

    def write(self, site: Site, node: Member | Name, target: Reference) -> bool:
        """Write a reference in place of the old one; say whether that was possible."""
        return self.on_name(site, node, target) if isinstance(node, Name) else self.on_member(site, node, target)

    def on_name(self, site: Site, node: Name, target: Reference) -> bool:
        """Write a reference where members go by names of their own."""
        draft = self.draft
        if not site.use.member:
            return self.on_module(site, node, target)
        if node.binding != NOTHING and draft.moves.has_moved(site.unit):
            return True  # the name is renamed with its list
        text = self.text_at(site, node, target)
        if text is None:
            return False
        self.replace_name(site.use.node, node, text)
        return True

    def on_module(self, site: Site, node: Name, target: Reference) -> bool:
        """Write a reference where a module is called as a function."""
        if target.module is not None and target.module == self.base_module(site):
            self.draft.out.append(Edit.text(Span(node.span.end, node.span.end), f".{target.member}"))
            return True
        text = target.member if target.module is None else self.text_at(site, node, target)
        if text is None:
            return False
        self.replace_name(site.use.node, node, text)
        return True

    def on_member(self, site: Site, node: Member, target: Reference) -> bool:
        """Write a reference where a member stands on something: in place, or with another module before it."""
        draft = self.draft
        if site.use.alias and not self.is_spelled(site, node):
            return True
        if target.module is not None and target.module == self.base_module(site):
            return self.inside_module(site, node, target)
        load = inline_load(draft.facts, site.use.node, site.use.member)
        if load is not None and target.module is not None:
            return self.on_load(site, node, load, target)
        if node.style is Style.STRING:
            return self.on_string(site, node, target)
        if node.style is Style.PATH:
            return self.on_path(site, node, target)
        text = target.member if target.module is None else self.text_on(site, node, target)
        if text is None:
            return False
        held = draft.base_name(site.use.node)
        base = text.removesuffix(f".{target.member}")
        whole = is_dotted(draft.module, site) or is_below(draft.module, site)
        apart = held is not None and base != text and target.module is not None and target.member and not whole
        if apart and held is not None and self.member_in_place(node, site.use.member, target.member):
            self.replace_name(*held, base)  # casts around the name stay
            return True
        draft.out.append(Edit.text(node.span, text))
        self.forget(site)
        return True

    def inside_module(self, site: Site, node: Member, target: Reference) -> bool:
        """Write another member of the module that the base holds already, or of which it holds a part."""
        old, new = site.use.member, target.member
        held = self.draft.base_name(site.use.node)
        hidden = old.count(".") + 1 - self.depth(node)
        if held is None or hidden < 1 or not isinstance(self.draft.node(held[0]), Name):
            return self.member_in_place(node, old, new)
        start = ".".join(old.split(".")[:hidden]) + "."
        if new.startswith(start):
            return self.member_in_place(node, old.removeprefix(start), new.removeprefix(start))
        text = self.text_at(site, held[1], target)
        if text is None:
            return False
        self.draft.out.append(Edit.text(node.span, text))
        self.draft.replaced.add(held[0])
        return True

    def is_spelled(self, site: Site, node: Member) -> bool:
        """Say whether a member behind a barrel goes by the module's own name for it, because all of it is passed on."""
        return node.name == site.use.member and not is_public(self.draft.project, self.draft.module.path, node)

    def on_string(self, site: Site, node: Member, target: Reference) -> bool:
        """`jest.spyOn(svc, 'x')`: the object and the string change."""
        base = self.draft.node(node.object)
        if not isinstance(base, Name) or target.module is None or "." in target.member:
            return False
        name = self.homes.whole(target.module, self.draft.statement_of(site), [base])
        if name is None:
            return False
        self.replace_name(node.object, base, name)
        self.draft.out.append(Edit.text(node.name_span, target.member))
        return True

    def on_path(self, site: Site, node: Member, target: Reference) -> bool:
        """`patch("a.b.c")`: the dotted name in the string is another."""
        load = self.draft.node(site.unit[1]) if site.unit is not None else None
        if not isinstance(load, Load) or target.module is None or not target.member:
            return False
        specifier = self.draft.respelled(load, target.module)
        if specifier is None or specifier.startswith("."):
            return False
        self.draft.out.append(Edit.text(node.span, f"{specifier}.{target.member}"))
        return True

    def on_load(self, site: Site, node: Member, index: int, target: Reference) -> bool:
        """`require('x').a`: the specifier and the member change together."""
        draft = self.draft
        load = draft.facts.nodes[index]
        if not isinstance(load, Load) or target.module is None:
            return False
        specifier = draft.respelled(load, target.module)
        if specifier is None:
            return False
        member = target.member
        plain = load.kind is LoadKind.REQUIRE and not draft.has_explicit_default(target.module)
        if plain and member.partition(".")[0] == DEFAULT:
            member = member.partition(".")[2]
        draft.out += draft.syntax.specifier_edits(draft.module, load, specifier)
        return self.member_in_place(node, site.use.member, member)

    def member_in_place(self, node: Member, old: str, new: str) -> bool:
        """Replace the part of a chain of members in which old and new differ."""
        draft = self.draft
        before, after = old.split("."), new.split(".") if new else []
        chain: list[Member] = []
        link: object = node
        while len(chain) < len(before) and isinstance(link, Member):
            chain.insert(0, link)
            link = draft.node(link.object)
        same = 0
        while same < min(len(before), len(after)) and before[same] == after[same]:
            same += 1
        if same == len(before):
            if same < len(after):
                draft.out.append(Edit.text(Span(node.span.end, node.span.end), "." + ".".join(after[same:])))
            return True
        unwritten = len(before) - len(chain)  # `self.f()`: the class is not written there
        if same < unwritten:
            return False
        first = chain[same - unwritten]
        if len(before) == len(after) == same + 1:
            draft.out.append(Edit.text(first.name_span, after[-1]))
            return True
        if first.style is Style.STRING:
            return False
        if first.style is Style.DOT and after[same:]:
            draft.out.append(Edit.text(Span(first.name_span.start, node.span.end), ".".join(after[same:])))
            return True
        end = draft.facts.nodes[first.object].span.end
        text = "".join(f".{each}" for each in after[same:])
        draft.out.append(Edit.text(Span(end, node.span.end), text))
        return True

    def replace_name(self, index: int, node: Name, text: str) -> None:
        """Write something else in place of one use of a name."""
        draft = self.draft
        draft.replaced.add(index)
        if node.shorthand:
            text = draft.syntax.shorthand(draft.module, node.span, node.name, text)
        draft.out.append(Edit.text(node.span, text))

    def forget(self, site: Site) -> None:
        """Note that the name under a use is not written there any more."""
        held = self.draft.base_name(site.use.node)
        if held is not None:
            self.draft.replaced.add(held[0])
