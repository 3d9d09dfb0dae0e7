"""Shapes of YAML nodes: one description reads a node, with every complaint, and gives a JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar, cast

from checker.errors import TableError
from checker.suggestions import nearest

if TYPE_CHECKING:
    from yaml.nodes import Node

    from checker.yaml_text import YamlText

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Schema = dict[str, object]
CORE = "tag:yaml.org,2002:"
TEXT_TAGS = frozenset(CORE + name for name in ("str", "int", "float", "bool", "timestamp", "value", "merge"))
KINDS = {"scalar": "a text", "sequence": "a list", "mapping": "a mapping"}


class Complaints:
    """Where complaints about one file are collected."""

    def __init__(self, text: YamlText) -> None:
        self.text = text
        self.found: list[TableError] = []

    def add(self, node: Node, problem: str, offset: int | None = None) -> None:
        """Complain about a node, or about a place in its text."""
        self.found.append(self.text.complaint(node, problem, offset))


class Shape(Protocol[T_co]):
    """What a node must look like."""

    def read(self, node: Node, what: str, complaints: Complaints) -> T_co | None:
        """Return the node's content, or None after a complaint; `what` names it."""
        ...

    def schema(self) -> Schema:
        """Return the JSON Schema of the same."""
        ...


class Written(NamedTuple):
    """A text and the node it stands in."""

    text: str
    node: Node


class Text(NamedTuple):
    """A text, as it is written: `no` and `1.10` are no booleans and numbers here."""

    choices: tuple[str, ...] = ()

    def read(self, node: Node, what: str, complaints: Complaints) -> Written | None:
        """Return the text."""
        if _form(node) != "scalar" or node.tag not in TEXT_TAGS:
            complaints.add(node, f"{what} must be a text, not {_kind(node)}")
        elif not node.value.strip():
            complaints.add(node, f"{what} must not be empty")
        elif self.choices and node.value not in self.choices:
            wanted = " or ".join(f"`{each}`" for each in self.choices)
            complaints.add(node, f"{what} must be {wanted}, not `{node.value}`")
        else:
            return Written(node.value, node)
        return None

    def schema(self) -> Schema:
        """Return the schema of a text."""
        return {"enum": list(self.choices)} if self.choices else {"type": "string", "minLength": 1}


class Version(NamedTuple):
    """The number of a format's version."""

    number: int

    def read(self, node: Node, what: str, complaints: Complaints) -> int | None:
        """Return the number."""
        if _form(node) != "scalar" or node.tag != CORE + "int":
            complaints.add(node, f"{what} must be the number {self.number}, not {_kind(node)}")
        elif node.value != str(self.number):
            complaints.add(node, f"{what} {node.value} is not supported; this program reads {self.number}")
        else:
            return self.number
        return None

    def schema(self) -> Schema:
        """Return the schema of the one number."""
        return {"const": self.number}


class Null(NamedTuple):
    """`null`, where that is allowed and means something."""

    node: Node


class OrNull(NamedTuple, Generic[T]):
    """Another shape, or null."""

    shape: Shape[T]

    def read(self, node: Node, what: str, complaints: Complaints) -> T | Null | None:
        """Return the content, or `Null`."""
        return Null(node) if node.tag == CORE + "null" else self.shape.read(node, what, complaints)

    def schema(self) -> Schema:
        """Return the schema of both."""
        return {"anyOf": [{"type": "null"}, self.shape.schema()]}


class ListOf(NamedTuple, Generic[T]):
    """A list, whose entries have one shape; `or_one` allows a single entry without the list."""

    shape: Shape[T]
    entry: str  # what one entry is called
    or_one: bool = False

    def read(self, node: Node, what: str, complaints: Complaints) -> tuple[T, ...] | None:
        """Return the entries that could be read."""
        if _form(node) != "sequence" and not self.or_one:
            complaints.add(node, f"{what} must be a list, not {_kind(node)}")
            return None
        if _form(node) == "sequence" and self.or_one and not node.value:
            complaints.add(node, f"{what} must not be an empty list")
        nodes = node.value if _form(node) == "sequence" else [node]
        found = (self.shape.read(each, self.entry, complaints) for each in nodes)
        return tuple(each for each in found if each is not None)

    def schema(self) -> Schema:
        """Return the schema of the list."""
        array: Schema = {"type": "array", "items": self.shape.schema()}
        return {"anyOf": [self.shape.schema(), array | {"minItems": 1}]} if self.or_one else array


class MapOf(NamedTuple, Generic[T]):
    """A mapping from names to one shape; `keys` limits the names."""

    shape: Shape[T]
    entry: str
    keys: tuple[str, ...] = ()

    def read(self, node: Node, what: str, complaints: Complaints) -> dict[str, tuple[Written, T]] | None:
        """Return key and content by name."""
        found: dict[str, tuple[Written, T]] = {}
        pairs = _pairs(node, what, self.keys, complaints)
        if pairs is None:
            return None
        for key, value in pairs:
            content = self.shape.read(value, f"{self.entry} `{key.text}`", complaints)
            if content is not None:
                found[key.text] = (key, content)
        return found

    def schema(self) -> Schema:
        """Return the schema of the mapping."""
        if self.keys:
            properties = {key: self.shape.schema() for key in self.keys}
            return {"type": "object", "properties": properties, "additionalProperties": False}
        return {"type": "object", "additionalProperties": self.shape.schema()}


class Key(NamedTuple, Generic[T_co]):
    """One key of a mapping with known keys."""

    name: str
    shape: Shape[T_co]
    description: str
    required: bool = False


class Record(NamedTuple):
    """The content of a mapping with known keys."""

    node: Node
    names: frozenset[str]  # the known keys that are there, right or wrong
    values: dict[str, object]

    def get(self, key: Key[T]) -> T | None:
        """Return the content under a key; None when it is absent or was complained about."""
        return cast("T | None", self.values.get(key.name))  # `Fields` read it by this key's shape


class Fields(NamedTuple):
    """A mapping with known keys; in `null_needs`, null under the first key makes the second one required."""

    keys: tuple[Key[object], ...]
    null_needs: tuple[Key[object], Key[object]] | None = None

    def read(self, node: Node, what: str, complaints: Complaints) -> Record | None:
        """Return the contents that could be read."""
        known = {key.name: key for key in self.keys}
        pairs = _pairs(node, what, tuple(known), complaints)
        if pairs is None:
            return None
        record = Record(node, frozenset(written.text for written, _ in pairs), {})
        for written, value in pairs:
            content = known[written.text].shape.read(value, f"`{written.text}`", complaints)
            if content is not None:
                record.values[written.text] = content
        for key in self.keys:
            if key.required and key.name not in record.names:
                complaints.add(node, f"{what} has no `{key.name}`")
        if self.null_needs is not None:
            key, needed = self.null_needs
            content = record.get(key)
            if isinstance(content, Null) and needed.name not in record.names:
                complaints.add(content.node, f"`{key.name}: null` needs a `{needed.name}`")
        return record

    def schema(self) -> Schema:
        """Return the schema of the mapping."""
        properties = {key.name: {"description": key.description, **key.shape.schema()} for key in self.keys}
        required = [key.name for key in self.keys if key.required]
        shape: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
        if required:
            shape["required"] = required
        if self.null_needs is not None:
            key, needed = self.null_needs
            shape["if"] = {"properties": {key.name: {"type": "null"}}, "required": [key.name]}
            shape["then"] = {"required": [needed.name]}
        return shape


def _pairs(node: Node, what: str, known: Iterable[str], complaints: Complaints) -> list[tuple[Written, Node]] | None:
    """Return the pairs of a mapping, without doubled and unknown keys."""
    if _form(node) != "mapping":
        complaints.add(node, f"{what} must be a mapping, not {_kind(node)}")
        return None
    found: dict[str, tuple[Written, Node]] = {}
    names = tuple(known)
    for key, value in node.value:
        if _form(key) != "scalar" or key.tag not in TEXT_TAGS or not key.value.strip():
            complaints.add(key, f"a key of {what} must be a text")
        elif key.value in found:
            line = found[key.value][0].node.start_mark.line + 1
            complaints.add(key, f"doubled key `{key.value}`: it already stands in line {line}")
        elif names and key.value not in names:
            known = f"; known: {', '.join(names)}"
            complaints.add(key, f"unknown key `{key.value}`{nearest(key.value, names) or known}")
        else:
            found[key.value] = (Written(key.value, key), value)
    return list(found.values())


def _form(node: Node) -> str:
    return str(getattr(node, "id", ""))  # "scalar", "sequence" or "mapping"


def _kind(node: Node) -> str:
    if _form(node) == "scalar" and node.tag == CORE + "null":
        return "nothing" if not node.value else "null"
    if _form(node) == "scalar" and node.tag not in TEXT_TAGS:
        return f"a value with the tag {node.tag}"
    return KINDS[_form(node)]
