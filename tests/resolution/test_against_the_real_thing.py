"""Random projects, resolved by Node and by TypeScript, must come out the same here."""

from __future__ import annotations

import json
import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from resolver_projects import write

from checker.resolution.javascript import JavaScriptResolver
from checker.resolution.spelling import extension, names_folder

HERE = Path(__file__).parent
NAMES = ("a", "b", "lib", "index", "ids.core")
NODE_ENDINGS = (".js", ".json", ".mjs", ".cjs")
ALL_ENDINGS = (".js", ".ts", ".tsx", ".d.ts", ".jsx", ".json", ".mjs", ".mts", ".cts")
# Found here, because bundlers find it, where Node or TypeScript alone would give up.
LENIENT = (".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".mts", ".cts", ".json")


def ask(script: str, root: Path, questions: list[tuple[str, str]]) -> list[str | None]:
    """Return the file for each (specifier, importer), relative to the root; None for what is not found there."""
    run = subprocess.run(
        ["node", "--experimental-import-meta-resolve", HERE / script],
        input=json.dumps({"root": str(root), "questions": questions}),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    answers: list[str | None] = json.loads(run.stdout)
    assert len(answers) == len(questions)
    return answers


def folders(rng: random.Random, count: int) -> list[str]:
    found = ["", "src"]
    while len(found) < count:
        found.append(f"{rng.choice(found)}/{rng.choice(NAMES)}".lstrip("/"))
    return sorted(set(found))


def tree_of_files(rng: random.Random, places: list[str], endings: tuple[str, ...]) -> dict[str, object]:
    tree: dict[str, object] = {}
    for place in places:
        for _ in range(rng.randint(0, 5)):
            path = f"{place}/{rng.choice(NAMES)}{rng.choice(endings)}".lstrip("/")
            if path not in places:
                tree[path] = "{}" if path.endswith(".json") else ""
    return tree


def relative_specifiers(rng: random.Random, count: int, endings: tuple[str, ...]) -> Iterator[str]:
    for _ in range(count):
        steps = [rng.choice((*NAMES, "..", ".", "src")) for _ in range(rng.randint(0, 3))]
        start = rng.choice((".", ".", ".."))
        end = rng.choice(("", "", "", "/", *endings)) if steps and steps[-1] in NAMES else rng.choice(("", "/"))
        yield "/".join([start, *steps]) + end


def target(rng: random.Random, tree: dict[str, object], place: str) -> str:
    inner = [path[len(place) :].lstrip("/") for path in tree if path.startswith(f"{place}/" if place else "")]
    return "./" + rng.choice(inner or ["gone.js"])


def add_packages(rng: random.Random, tree: dict[str, object], places: list[str]) -> None:
    """Folders with package.json: an entry point, which may be gone, and private and public names."""
    for place in places:
        if place and rng.random() < 0.4:
            main = target(rng, tree, place)
            main = main.replace(".d.ts", ".ts")  # TypeScript takes a declaration in `main` before its source
            choices = (main, main.rpartition(".")[0] or main, "./gone", main.rpartition("/")[0])
            tree[f"{place}/package.json"] = {"main": rng.choice(choices)}


def root_package(rng: random.Random, tree: dict[str, object]) -> dict[str, object]:
    def leaf() -> object:
        first, second = target(rng, tree, ""), target(rng, tree, "")
        return rng.choice(
            (
                first,
                {"require": first, "default": second},
                {"import": second, "require": first},
                {"browser": second, "node": {"import": second, "require": first}},
            )
        )

    ways = {f"#{name}": leaf() for name in ("one", "two", "three/four")}
    ways["#all/*"] = "./src/*"
    ways["#all/b/*"] = "./src/b/*.js"
    ways["#js/*.js"] = "./src/*.js"
    doors = {".": leaf(), "./sub": leaf(), "./deep/*": "./src/*", "./deep/*.js": "./src/lib/*.js"}
    return {"name": "root", "imports": ways, "exports": doors}


def add_members(rng: random.Random, tree: dict[str, object], root: Path) -> None:
    """Workspace packages, linked as npm does it."""
    for name in ("@acme/ids", "tools"):
        folder = f"packages/{name.rpartition('/')[2]}"
        for stem in ("index", "main", "src/deep", "src/index"):
            tree[f"{folder}/{stem}{rng.choice(('.js', '.cjs'))}"] = ""
        package: dict[str, object] = {"name": name}
        if rng.random() < 0.5:
            package["main"] = rng.choice(("main", "./src", "main.js", "src/deep", "gone.js"))
        if rng.random() < 0.5:
            first, second = target(rng, tree, folder), target(rng, tree, folder)
            package["exports"] = {".": {"require": first, "default": second}, "./x/*": "./src/*.js", "./m": second}
        tree[f"{folder}/package.json"] = package
        link = root / "node_modules" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(root / folder)


BARE = (
    *("#one", "#two", "#three/four", "#all/a.js", "#all/b/a", "#all/b/lib", "#js/a.js", "#js/b/a.js", "#nothing"),
    *("root", "root/sub", "root/deep/a.js", "root/deep/b.json", "root/src/a.js", "root/gone"),
    *("@acme/ids", "@acme/ids/main", "@acme/ids/src/deep", "@acme/ids/src", "@acme/ids/x/deep", "@acme/ids/m"),
    *("tools", "tools/main.js", "tools/src/deep", "tools/x/index", "tools/m", "tools/", "fs", "node:fs", "lodash"),
)


def questions_of(rng: random.Random, importers: list[str], specifiers: list[str]) -> list[tuple[str, str]]:
    return [(each, rng.choice(importers)) for each in specifiers]


def node_project(rng: random.Random, root: Path) -> dict[str, object]:
    places = folders(rng, 12)
    tree = tree_of_files(rng, places, NODE_ENDINGS)
    tree["src/a.js"] = ""
    add_packages(rng, tree, places)
    tree["package.json"] = {**root_package(rng, tree), "workspaces": ["packages/*"]}
    add_members(rng, tree, root)
    write(root, tree)
    return tree


@pytest.mark.parametrize("seed", range(12))
def test_require_finds_what_node_finds(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    tree = node_project(rng, tmp_path)
    importers = [path for path in tree if path.endswith((".js", ".cjs"))]
    specifiers = [*relative_specifiers(rng, 400, NODE_ENDINGS), *BARE, *BARE]
    asked = questions_of(rng, importers, specifiers)
    found = compare(JavaScriptResolver(tmp_path, tree), asked, ask("ask_node.cjs", tmp_path, asked))
    assert found > 15, "the generated projects hardly resolve anything: the comparison is empty"


@pytest.mark.parametrize("seed", range(8))
def test_import_finds_what_node_finds(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    tree = node_project(rng, tmp_path)
    importers = [path for path in tree if path.endswith((".js", ".mjs"))]
    relative = [f"{each}?v=1" for each in relative_specifiers(rng, 100, NODE_ENDINGS) if not names_folder(each)]
    asked = questions_of(rng, importers, [*relative, *BARE, *BARE])
    answers = ask("ask_import.mjs", tmp_path, asked)
    resolver = JavaScriptResolver(tmp_path, tree)
    here = [resolver.resolve(*each, esm=True).file for each in asked]
    wrong = [each for each in zip(asked, answers, here, strict=True) if each[1] not in (None, each[2])]
    assert not wrong
    assert sum(each is not None for each in answers) > 5


@pytest.mark.parametrize("seed", range(12))
def test_a_link_not_installed_is_found_all_the_same(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    tree: dict[str, object] = {"package.json": {"name": "root", "workspaces": ["packages/*"]}, "app.js": ""}
    add_members(rng, tree, tmp_path)
    write(tmp_path, tree)
    asked = [(each, "app.js") for each in BARE if each.startswith(("@acme", "tools"))]
    answers = ask("ask_node.cjs", tmp_path, asked)
    for link in (tmp_path / "node_modules/tools", tmp_path / "node_modules/@acme/ids"):
        link.unlink()
    assert compare(JavaScriptResolver(tmp_path, tree), asked, answers) > 1


@pytest.mark.parametrize("seed", range(16))
def test_import_finds_what_typescript_finds(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    places = folders(rng, 12)
    tree = tree_of_files(rng, places, ALL_ENDINGS)
    tree["src/a.ts"] = ""
    add_packages(rng, tree, places)
    tree["package.json"] = {"name": "root"}
    for path, config in configurations(rng).items():
        tree[path] = config
    write(tmp_path, tree)
    importers = [path for path in tree if path.endswith((".ts", ".tsx"))]
    aliased = [f"{alias}{name}" for alias in ("@/", "~lib/", "", "src/", "@b") for name in (*NAMES, "a.js", "b/a")]
    specifiers = [*relative_specifiers(rng, 400, (*ALL_ENDINGS, ".cjs")), *aliased, *aliased, "@one", "@folder"]
    if "rootDirs" in str(tree["tsconfig.json"]):
        # Under rootDirs, and only there, TypeScript takes `..` for a file `../../parent.ts` first. Node never does.
        specifiers = [each for each in specifiers if not names_folder(each)]
    asked = questions_of(rng, importers, specifiers)
    answers = ask("ask_typescript.cjs", tmp_path, asked)
    found = compare(JavaScriptResolver(tmp_path, tree), asked, answers)
    assert found > 15, "the generated projects hardly resolve anything: the comparison is empty"


def configurations(rng: random.Random) -> dict[str, str]:
    """A base configuration with comments, one that extends it, and sometimes one of a folder."""
    paths = {
        "@/*": ["./src/*"],
        "@b*": ["src/b/*", "./src/b*"],
        "@one": [rng.choice(("./src/a", "./src/a.ts", "src/b"))],
        "@folder": ["./src"],
        "~lib/*": ["./gone/*", "./src/lib/*", "./src/*/index"],
    }
    options: dict[str, object] = {"allowJs": True, "resolveJsonModule": True}
    base: dict[str, object] = {"compilerOptions": {"paths": paths}}
    if rng.random() < 0.5:
        options["baseUrl"] = rng.choice((".", "src", "./src/b"))
    if rng.random() < 0.3:
        options["rootDirs"] = ["src", "src/b", "lib"]
    if rng.random() < 0.3:
        options["paths"] = {"@/*": ["./*", "./src/*"], "*": ["./src/*"]}
    top = {
        "extends": rng.choice(("./config/base.json", "./config/base", ["./config/base"])),
        "compilerOptions": options,
    }
    found = {
        "config/base.json": "// shared\n" + json.dumps(base)[:-1] + ", /* the end */ }",
        "tsconfig.json": json.dumps(top)[:-1] + ",}",
    }
    if rng.random() < 0.5:
        found["src/lib/tsconfig.json"] = json.dumps(
            {"extends": "../../tsconfig.json", "compilerOptions": {"paths": {"@/*": ["../*"]}}}
        )
    return found


def is_lenient(specifier: str, here: str) -> bool:
    """Say whether a file is found here on purpose although Node or TypeScript would give up.

    Bundlers add more extensions, and older tools know nothing of `exports`.
    """
    ending = extension(here) or here[here.rfind(".") :]
    name = re.match(r"(?:@acme/)?(\w+)/(.*)", specifier)
    return ending in LENIENT or (
        name is not None and here.startswith((f"packages/{name[1]}/{name[2]}", name[2] or "?"))
    )


def compare(resolver: JavaScriptResolver, asked: list[tuple[str, str]], answers: list[str | None]) -> int:
    """Assert that every answer is the same; return how many files were found."""
    different = []
    for (specifier, importer), answer in zip(asked, answers, strict=True):
        here = resolver.resolve(specifier, importer).file
        if here != answer and not (answer is None and here is not None and is_lenient(specifier, here)):
            different.append(f"{specifier!r} in {importer}: {answer} expected, {here} found")
    assert not different, "\n".join(different)
    return sum(each is not None for each in answers)
