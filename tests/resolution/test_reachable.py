"""What a computed specifier can stand for."""

from __future__ import annotations

import pytest
from resolver_projects import Project

OLD = "services/runIdService"
OTHER = "services/unifiedRunIdService"
INDEX = "lib/ids"
TARGETS = (OLD, OTHER, INDEX)
TREE: dict[str, object] = {
    "package.json": {"workspaces": ["packages/*"], "imports": {"#svc/*": "./services/*.js"}},
    "web/tsconfig.json": {"compilerOptions": {"baseUrl": "..", "paths": {"@svc/*": ["services/*"]}}},
    "services/runIdService.js": "",
    "services/unifiedRunIdService.js": "",
    "lib/ids/index.js": "",
}


@pytest.mark.parametrize(
    ("fragments", "importer", "expected"),
    [
        (["./services/", None], "app.js", (OLD, OTHER)),
        (["./services/", None, ".js"], "app.js", (OLD, OTHER)),
        (["../services/", None], "routes/x.js", (OLD, OTHER)),
        (["./services/run", None], "app.js", (OLD,)),
        (["./services/", None, "RunIdService"], "app.js", (OTHER,)),
        (["./", None, "/runIdService"], "app.js", (OLD,)),
        (["./", None], "services/x.js", (OLD, OTHER)),
        (["./", None], "app.js", TARGETS),
        (["./", None], "routes/x.js", ()),
        (["../", None, "/ids"], "routes/x.js", (INDEX,)),
        (["./lib/", None], "app.js", (INDEX,)),
        (["./lib/", None, "/index.js"], "app.js", (INDEX,)),
        (["./lib/", None, "/index.ts"], "app.js", (INDEX,)),
        (["./services/../services/", None], "app.js", (OLD, OTHER)),
        (["./services/", None], "routes/x.js", ()),
        (["./service/", None], "app.js", ()),
        (["./services/x", None], "app.js", ()),
        (["./services/runIdService", None, "Old"], "app.js", ()),
        ([None], "app.js", ()),
        ([None, None], "app.js", ()),
        ([None, ".js"], "app.js", ()),
        ([None, "/"], "app.js", ()),
        ([None, "/", None], "app.js", ()),
        ([None, "/index.js"], "app.js", ()),
        ([None, "/../", None], "app.js", ()),
        ([None, "/services/", None], "app.js", (OLD, OTHER)),
        ([None, "/../services/", None], "routes/x.js", (OLD, OTHER)),
        ([None, "/runIdService"], "app.js", (OLD,)),
        ([None, "RunIdService.js"], "app.js", (OTHER,)),
        ([None, "/models/", None], "app.js", ()),
        (["@svc/", None], "web/x.ts", (OLD, OTHER)),
        (["@svc/run", None], "web/x.ts", (OLD,)),
        (["@svc/", None], "app.js", ()),
        (["services/", None], "web/x.ts", (OLD, OTHER)),
        (["services/", None], "app.js", ()),
        (["#svc/", None], "app.js", (OLD, OTHER)),
        (["lodash/", None], "web/x.ts", ()),
        (["./services/runIdService"], "app.js", (OLD,)),
        (["./services/", "runIdService"], "app.js", (OLD,)),
        (["", "./services/", None], "app.js", (OLD, OTHER)),
        (["../../", None], "app.js", ()),
        ([], "app.js", ()),
    ],
)
def test_reachable(fragments: list[str | None], importer: str, expected: tuple[str, ...], project: Project) -> None:
    assert project(TREE).reachable(fragments, importer, TARGETS) == expected


def test_absolute_beginnings(project: Project, tmp_path: object) -> None:
    resolver = project(TREE)
    assert resolver.reachable([f"{tmp_path}/services/", None], "app.js", TARGETS) == (OLD, OTHER)
    assert resolver.reachable(["/services/", None], "app.js", TARGETS) == ()
