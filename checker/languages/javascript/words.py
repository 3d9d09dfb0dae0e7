"""Words that mean something in one place and are names in another, where a grammar only knows the one: see `repair.py`.

Any other name of the same length does as well: what a name is called is read from the bytes of the file.
"""

from __future__ import annotations

from checker.languages.javascript.repair import NAME, Match, Path, Repair

MODIFIERS = (
    rb"abstract|async|await|declare|get|let|module|namespace|override|private|protected|public|set|static|type|using"
    rb"|yield"
)
TYPES = rb"any|boolean|infer|keyof|never|number|object|readonly|string|symbol|undefined|unique|unknown"


def other_name(match: Match) -> bytes:
    """Put another name for the first group, or for all of it."""
    group = 1 if match.re.groups else 0
    at = match.start(group) - match.start()
    text = match.group()
    return text[:at] + (b"j" if text[at : at + 1] == b"i" else b"i") + text[at + 1 :]


FUNCTIONS = {
    "arrow_function": False, "function_declaration": False, "function_expression": False, "method_definition": False,
    "generator_function": True, "generator_function_declaration": True,
}  # fmt: skip
"""Functions, and whether they are generators; of a method its star tells."""


def outside_of_generators(path: Path) -> bool:
    """Say whether `yield` is a name at a place: it is in scripts, outside of generators."""
    around = next((each for each in reversed(path) if each.type in FUNCTIONS), None)
    if around is None:
        return True
    return not FUNCTIONS[around.type] and not any(each.type == "*" for each in around.children)


TYPE_ARGUMENTS = Repair(  # f<type>(x), f<module.T[]>(x): taken for comparisons
    b"<",
    rb"<(?<=[\w$]<)\s*(" + MODIFIERS + rb"|" + TYPES + rb")(?=\s*[.,>\[])(?=(?:\s*\.\s*" + NAME
    + rb")*+(?:\[\])*+\s*(?:,[^<>(){};=]{0,200}+)?>\s*[({])",
    other_name,
)  # fmt: skip
YIELD = Repair(
    b"yield", rb"yield(?<![\w$#]yield)(?<![^.]\.yield)(?![\w$])", other_name,
    wanted=outside_of_generators, guess=True,
)  # fmt: skip
UNDEFINED = Repair(b"undefined", rb"undefined(?=\s*=>)", other_name)
WORDS_OF_TYPES = [
    Repair(  # import { type as as x } from 'm'
        b"type", rb"(?<=[{,])\s*type\s+(as)(?=\s*[,}]|\s+as\s+" + NAME + rb"\s*[,}])", other_name
    ),
    Repair(  # export { type, type as x }
        b"type", rb"(?<=[{,])\s*(type)(?=\s*[,}]|\s+as\s+(?!as\b)" + NAME + rb"\s*[,}])", other_name
    ),
    Repair(b"type", rb"\bimport\s+(type)(?=\s*=)", other_name),
    Repair(b" in", rb"(?<=\[)\s*(" + MODIFIERS + rb"|" + TYPES + rb")(?=\s+in\s)", other_name),  # { [type in T]: U }
    Repair(  # (string) => void, [object: T]
        b"", rb"(?<=[(\[,.])\s*(" + TYPES + rb")(?=\s*\??\s*[,):])", other_name
    ),
]  # fmt: skip
