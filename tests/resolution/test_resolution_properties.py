"""Whatever the texts are: no crash, no path out of the root, and answers that agree with each other."""

from __future__ import annotations

from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from checker.resolution.javascript import JavaScriptResolver
from checker.resolution.spelling import names_folder

FILES = (
    "services/ids.js",
    "services/runs.ts",
    "lib/ids/index.js",
    "lib/ids/deep/x.mjs",
    "a b/é.js",
    "x.js",
    "web/x.ts",
)
RESOLVER = JavaScriptResolver(Path("/there/is/no/such/folder"), FILES)
MODULES = tuple(RESOLVER.lookup.module(each) for each in FILES)
PIECES = st.sampled_from(
    ("./", "../", "/", "services", "lib", "ids", "index", ".js", "?", "!", "#", "*", "%2e", "@", ":")
)
SPECIFIERS = st.lists(PIECES | st.text(max_size=4), max_size=8).map("".join)
IMPORTERS = st.sampled_from(FILES)


@given(SPECIFIERS, IMPORTERS, st.booleans())
def test_every_text_stands_for_a_path_or_a_package(specifier: str, importer: str, esm: bool) -> None:
    found = RESOLVER.resolve(specifier, importer, esm=esm)
    assert (found.path is None) is (found.package is not None)
    assert found.file is None or found.file in FILES
    assert found.path is None or not found.path.startswith(("/", "../"))
    assert RESOLVER.resolve(specifier, importer, esm=esm) == found


@given(SPECIFIERS, IMPORTERS, st.sampled_from(MODULES))
def test_a_respelled_specifier_leads_to_the_target(specifier: str, importer: str, target: str) -> None:
    text = RESOLVER.respell(specifier, importer, target)
    assert text is not None
    assert RESOLVER.resolve(text, importer).path == target


@given(st.lists(st.none() | PIECES | st.text(max_size=3), max_size=6), IMPORTERS)
def test_unknown_parts_reach_targets_only(fragments: list[str | None], importer: str) -> None:
    assert set(RESOLVER.reachable(fragments, importer, MODULES)) <= set(MODULES)


@given(IMPORTERS, st.sampled_from(MODULES), st.data())
def test_a_specifier_with_a_hole_reaches_what_it_reaches_without(
    importer: str, target: str, data: st.DataObject
) -> None:
    specifier = RESOLVER.respell("./x", importer, target)
    assert specifier is not None
    assume(not names_folder(specifier))
    start = data.draw(st.integers(specifier.rindex("./") + 2, len(specifier)))
    end = data.draw(st.integers(start, len(specifier)))
    assert target in RESOLVER.reachable([specifier[:start], None, specifier[end:]], importer, MODULES)


@given(st.text(max_size=30))
def test_names_of_any_path(path: str) -> None:
    assert isinstance(RESOLVER.names(path), frozenset)
