"""`(a, b?, c = 1, *, d)` → parameters."""

from __future__ import annotations

from checker.scanner import CLOSING, GrammarError, Scanner, read_bracketed
from checker.signatures import Parameter, ParameterKind

REST_MARKS = {"...": ParameterKind.REST, "*": ParameterKind.REST, "**": ParameterKind.KEYWORD_REST}


def read_parameters(scanner: Scanner) -> tuple[Parameter, ...] | None:
    """Read a list of parameters, if there is one."""
    if not scanner.take("("):
        return None
    reader = _ParameterReader(scanner)
    while not scanner.at(")"):
        reader.parameter()
        if not scanner.at(")"):
            scanner.expect(",")
    scanner.expect(")")
    return tuple(reader.found)


class _ParameterReader:
    """The parameters of one signature, read one by one."""

    def __init__(self, scanner: Scanner) -> None:
        self.scanner = scanner
        self.found: list[Parameter] = []
        self.kind = ParameterKind.NORMAL  # of the parameters to come

    def parameter(self) -> None:
        """Read one parameter, or a bare `*` or `/`."""
        scanner = self.scanner
        start = scanner.token.start
        if scanner.at("*") and scanner.peek().text in (",", ")"):
            self._star(start)
        elif scanner.at("/"):
            self._slash(start)
        elif scanner.at("{", "["):
            raise GrammarError(start, "a parameter needs a name, such as `options`")
        else:
            self._add(self._named(), start)

    def _star(self, start: int) -> None:
        self.scanner.next()
        if self.kind is ParameterKind.KEYWORD_ONLY:
            raise GrammarError(start, "a second `*`")
        if self.scanner.at(")"):
            raise GrammarError(start, "expected keyword-only parameters behind `*`")
        self.kind = ParameterKind.KEYWORD_ONLY

    def _slash(self, start: int) -> None:
        self.scanner.next()
        if not all(each.kind is ParameterKind.NORMAL and not each.by_position for each in self.found or ()):
            raise GrammarError(start, "`/` must stand behind the first parameters")
        if not self.found:
            raise GrammarError(start, "`/` must stand behind the first parameters")
        self.found = [each._replace(by_position=True) for each in self.found]

    def _named(self) -> Parameter:
        scanner = self.scanner
        mark = scanner.next().text if scanner.at(*REST_MARKS) else ""
        name = scanner.expect_name("a parameter").text
        if mark:
            return Parameter(name, REST_MARKS[mark])
        optional = scanner.take("?")
        default = _default(scanner) if scanner.take("=") else None
        return Parameter(name, self.kind, optional or default is not None, default)

    def _add(self, parameter: Parameter, start: int) -> None:
        if any(parameter.name == each.name for each in self.found):
            raise GrammarError(start, f"two parameters `{parameter.name}`")
        if self.found and self.found[-1].kind is ParameterKind.KEYWORD_REST:
            raise GrammarError(start, "a parameter behind the last one, `**`")
        if parameter.kind is ParameterKind.REST:
            if self.kind is ParameterKind.KEYWORD_ONLY:
                raise GrammarError(start, "a second rest parameter")
            self.kind = ParameterKind.KEYWORD_ONLY
        elif parameter.kind is ParameterKind.NORMAL and not parameter.optional:
            before = next((each.name for each in self.found if each.optional), None)
            if before is not None:
                problem = f"`{parameter.name}` is required behind the optional `{before}`"
                raise GrammarError(start, f"{problem}: write one row for each number of arguments")
        self.found.append(parameter)


def _default(scanner: Scanner) -> str:
    """Read the text of a default value: everything up to the comma or parenthesis that ends it."""
    start = end = scanner.token.start
    while not scanner.at(",", ")") and scanner.token.kind != "end":
        if scanner.token.text in CLOSING:
            end = read_bracketed(scanner)[-1].end
        else:
            end = scanner.next().end
    if end == start:
        raise scanner.wrong("a default value")
    return scanner.text[start:end]
