"""Runs functions of given files: JSON lines in, JSON lines out; the counterpart of worker.js for Python.

It runs as a script in a process of its own and imports nothing of this package.
"""

from __future__ import annotations

import asyncio
import builtins
import datetime
import importlib
import inspect
import json
import math
import os
import random
import signal
import sys
import time
from collections.abc import Awaitable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

Json = dict[str, Any]
OMITTED = object()
SETTLE_SECONDS = 1.0
CASE_SECONDS = 4
IMPATIENT_SECONDS = 1  # once several calls have hung
PATIENCE = 3
DEEPEST = 6


class Pending(Exception):
    """A coroutine did not end in time."""


class Frozen:
    """The clock that the modules see, in milliseconds since 1970."""

    now = 0


class Anything(ModuleType):
    """Answers every use: any attribute, any call."""

    def __init__(self, name: str = "anything") -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return Anything(name)

    def __call__(self, *_: object, **__: object) -> Anything:  # noqa: D102
        return Anything()


def freeze() -> None:
    """Replace every source of the present time."""
    real = datetime.datetime
    real_date = datetime.date
    gmtime, localtime, strftime = time.gmtime, time.localtime, time.strftime

    class Meta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, real)

        def __subclasscheck__(cls, subclass: type) -> bool:
            return issubclass(subclass, real)

    # The replacements have no documentation of their own: they are the standard library's.
    class Datetime(real, metaclass=Meta):  # type: ignore[misc, valid-type]
        @classmethod
        def now(cls, tz: datetime.tzinfo | None = None) -> Any:
            return real.fromtimestamp(Frozen.now / 1000, tz)

        @classmethod
        def utcnow(cls) -> Any:
            return real.fromtimestamp(Frozen.now / 1000, datetime.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> Any:
            return cls.now()

    class DateMeta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, real_date)

    class Date(real_date, metaclass=DateMeta):  # type: ignore[misc, valid-type]
        @classmethod
        def today(cls) -> Any:
            return real.fromtimestamp(Frozen.now / 1000).date()

    datetime.datetime = Datetime  # type: ignore[misc]
    datetime.date = Date  # type: ignore[misc]
    time.time = lambda: Frozen.now / 1000
    time.time_ns = lambda: Frozen.now * 1_000_000
    time.gmtime = lambda seconds=None: gmtime(Frozen.now / 1000 if seconds is None else seconds)
    time.localtime = lambda seconds=None: localtime(Frozen.now / 1000 if seconds is None else seconds)
    time.strftime = lambda text, parts=None: strftime(text, time.localtime() if parts is None else parts)


class Loader:
    """Loads the files, freshly each time, under the names that their packages give them."""

    def __init__(self, paths: Mapping[str, str], stubs: list[Json]) -> None:
        self.files = {name: _home(Path(path).resolve()) for name, path in paths.items()}
        for root, _ in self.files.values():
            if str(root) not in sys.path:
                sys.path.insert(0, str(root))
        for stub in stubs:
            self._stub(stub)
        self.baseline = set(sys.modules)

    def load(self) -> dict[str, ModuleType | BaseException]:
        """Return each module, or why it cannot be loaded."""
        roots = tuple(f"{root}{os.sep}" for root, _ in self.files.values())
        for name in set(sys.modules) - self.baseline:
            path = getattr(sys.modules[name], "__file__", None) or ""
            if path.startswith(roots) and "site-packages" not in path:
                del sys.modules[name]
        return {name: self._import(dotted) for name, (_, dotted) in self.files.items()}

    def _import(self, dotted: str) -> ModuleType | BaseException:
        try:
            return importlib.import_module(dotted)
        except (Exception, SystemExit) as problem:
            return problem

    def _stub(self, stub: Json) -> None:
        parts = stub["name"].split(".")
        for count in range(1, len(parts)):
            sys.modules.setdefault(".".join(parts[:count]), Anything(parts[count - 1]))
        module = self._stub_module(stub)
        sys.modules[stub["name"]] = module
        if len(parts) > 1:
            setattr(sys.modules[".".join(parts[:-1])], parts[-1], module)

    def _stub_module(self, stub: Json) -> Any:
        if stub["kind"] == "file":
            module = ModuleType(stub["name"])
            source = Path(stub["value"]).read_text(encoding="utf-8")
            exec(compile(source, stub["value"], "exec"), module.__dict__)
            return module
        if stub["kind"] == "json":
            module = ModuleType(stub["name"])
            module.__dict__.update(stub["value"] if isinstance(stub["value"], dict) else {})
            return module
        if stub["kind"] == "expression":
            return eval(stub["value"], {})
        return Anything(stub["name"])


def _home(path: Path) -> tuple[Path, str]:
    """Return the folder to import from and the dotted name of a file there."""
    parts = [] if path.name == "__init__.py" else [path.stem]
    folder = path.parent
    while (folder / "__init__.py").exists():
        parts.insert(0, folder.name)
        folder = folder.parent
    return folder, ".".join(parts)


class Runner:
    """Evaluates expressions over the loaded modules."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader
        self.modules = loader.load()
        self.hung = 0

    def member(self, name: str, dotted: str) -> Any:
        """Return a member of a module; AttributeError where it has none."""
        module: Any = self.modules[name]
        if isinstance(module, BaseException):
            raise module
        if not dotted:
            return module
        for root in (module, *_holders(module)):
            value = root
            for part in dotted.split("."):
                value = getattr(value, part, OMITTED)
            if value is not OMITTED:
                return value
        raise AttributeError(f"{name} has no {dotted}")

    def refer(self, reference: Json) -> Any:
        """Return what a reference names: a member of a module of the table, a builtin, or a global."""
        if reference["module"] is not None:
            return self.member(reference["module"], reference["member"])
        first, *rest = reference["member"].split(".")
        value: Any = getattr(builtins, first, None) or importlib.import_module(first)
        for part in rest:
            value = getattr(value, part)
        return value

    def evaluate(self, expression: Json, given: Json) -> Any:
        """Return the value of an expression; OMITTED for an argument that is not given."""
        match expression["op"]:
            case "argument":
                return decode(given[expression["name"]]) if expression["name"] in given else OMITTED
            case "literal":
                return eval(
                    expression["text"], {"null": None, "true": True, "false": False, "undefined": None}
                )
            case "reference":
                return self.refer(expression)
            case "await":
                return _settled(self.evaluate(expression["value"], given))
            case _:
                return self.call(expression, given)

    def call(self, expression: Json, given: Json) -> Any:
        """Call what an expression calls; arguments that are not given are left out."""
        function = self.refer(expression["callee"])
        positional: list[Any] = []
        keywords: dict[str, Any] = {}
        for each in expression["arguments"]:
            value = self.evaluate(each["value"], given)
            if value is OMITTED:
                positional += [] if each["spread"] or each["keyword"] else [OMITTED]
            elif each["spread"] == "**":
                keywords.update(value)
            elif each["spread"]:
                positional.extend(value)
            elif each["keyword"]:
                keywords[each["keyword"]] = value
            else:
                positional.append(value)
        while positional and positional[-1] is OMITTED:
            positional.pop()
        return function(*(None if each is OMITTED else each for each in positional), **keywords)

    def outcome(self, step: Json) -> Json:
        """Return what one step does."""
        Frozen.now = step["clock"]
        promise = False
        try:
            value = self.evaluate(step["expression"], step["arguments"])
            if inspect.isawaitable(value):
                promise = True
                value = _settled(value)
            return {"kind": "value", "value": encode(value), "promise": promise}
        except Pending:
            return {"kind": "pending"}
        except (Exception, SystemExit) as problem:
            return thrown(problem, promise)

    def apart(self, request: Json) -> Json:
        """Run a case in modules that no other case has touched: in a child, or in modules loaded anew."""
        if not hasattr(os, "fork"):
            self.modules = self.loader.load()
            return self.case(request)
        limit = CASE_SECONDS if self.hung < PATIENCE else IMPATIENT_SECONDS
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            signal.alarm(limit)  # nobody is left to end it when the parent is gone
            with os.fdopen(writing, "w", encoding="utf-8") as answer:
                answer.write(json.dumps(self.case(request)))
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as answer:
            text = answer.read()
        _, status = os.waitpid(child, 0)
        if text:
            return dict(json.loads(text))
        timed_out = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGALRM
        self.hung += timed_out
        return {"kind": "hangs" if timed_out else "dies"}

    def case(self, request: Json) -> Json:
        """Run the steps, and return the outcome of the last."""
        if os.environ.get("TZ") != request["zone"]:
            os.environ["TZ"] = request["zone"]
            time.tzset()
        random.seed(1)
        Frozen.now = request["steps"][0]["clock"]
        outcome: Json = {"kind": "setup"}
        for step in request["steps"]:
            outcome = self.outcome(step)
            if step is not request["steps"][-1] and outcome["kind"] != "value":
                return {"kind": "setup"}
        return outcome

    def found(self, wanted: Mapping[str, list[str]]) -> Json:
        """Say for each module what its members are, or why it cannot be loaded."""
        answer: Json = {}
        for name, module in self.modules.items():
            if isinstance(module, BaseException):
                answer[name] = {"error": _load_problem(module)}
            else:
                kinds = {each: self._kind(name, each) for each in wanted.get(name, [])}
                answer[name] = {"members": kinds}
        return {"modules": answer}

    def _kind(self, name: str, member: str) -> str:
        try:
            return "function" if callable(self.member(name, member)) else "value"
        except AttributeError:
            return "undefined"


def _holders(module: ModuleType) -> Iterator[Any]:
    """Yield where members may be beside the module itself: its objects, and instances of its classes."""
    own = [value for name, value in vars(module).items() if not name.startswith("__")]
    yield from (each for each in own if not isinstance(each, (type, ModuleType)))
    for each in own:
        if isinstance(each, type) and each.__module__ == module.__name__:
            try:
                yield each()
            except Exception:  # it needs arguments
                continue


def _settled(value: Any) -> Any:
    if not inspect.isawaitable(value):
        return value

    async def wait(each: Awaitable[Any]) -> Any:
        task = asyncio.ensure_future(each)
        done, _ = await asyncio.wait({task}, timeout=SETTLE_SECONDS)
        if not done:
            task.cancel()
            raise Pending
        return task.result()

    return asyncio.run(wait(value))


def _load_problem(problem: BaseException) -> Json:
    place: Json = {}
    if isinstance(problem, SyntaxError) and problem.filename:
        place = {"file": problem.filename, "line": problem.lineno}
    message = problem.msg if isinstance(problem, SyntaxError) else str(problem)
    return {"name": type(problem).__name__, "message": message.split("\n")[0], **place}


def thrown(problem: BaseException, promise: bool) -> Json:
    """Return an exception as an outcome."""
    code = getattr(problem, "code", None)
    code = code if isinstance(code, str) else None
    return {
        "kind": "throws", "promise": promise, "name": type(problem).__name__, "code": code,
        "message": str(problem),
    }  # fmt: skip


def decode(value: Any) -> Any:
    """Return the value that JSON with `$` tags stands for."""
    if isinstance(value, list):
        return [decode(each) for each in value]
    if not isinstance(value, dict):
        return value
    match value.get("$"):
        case None:
            return {key: decode(each) for key, each in value.items()}
        case "undefined":
            return None
        case "promise":
            return _promise(value.get("value", "250924-152230"))
        case "number":
            return float(value["value"])
        case "bytes":
            return bytes.fromhex(value["hex"])
        case tag:
            raise ValueError(f"no value for {tag}")


class _promise:
    """An awaitable that, unlike a coroutine, may stay unawaited without a warning."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "<promise>"

    def __await__(self) -> Any:
        return self.value
        yield


def encode(value: Any, depth: int = 0) -> Any:
    """Return a value as JSON with `$` tags."""
    if isinstance(value, Anything):
        return {"$": "stub"}
    if isinstance(value, float) and not math.isfinite(value):
        return {"$": "number", "value": str(value)}
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, bytes):
        return {"$": "bytes", "hex": value.hex()}
    if isinstance(value, (datetime.datetime, datetime.date)):
        return {"$": "date", "value": value.isoformat()}
    if isinstance(value, BaseException):
        return {"$": "error", "name": type(value).__name__, "message": str(value)}
    if depth >= DEEPEST:
        return {"$": "deep"}
    if isinstance(value, dict):
        return {str(key): encode(each, depth + 1) for key, each in sorted(value.items(), key=str)}
    if isinstance(value, (list, tuple)):
        return [encode(each, depth + 1) for each in value]
    if isinstance(value, (set, frozenset)):
        return {"$": "set", "value": sorted((encode(each, depth + 1) for each in value), key=repr)}
    if callable(value):
        return {"$": "function"}
    return {"$": "object", "type": type(value).__name__}


def main() -> None:
    """Answer each line of the input with one line."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever the modules print
    freeze()
    runner: Runner | None = None
    for line in sys.stdin:
        request = json.loads(line)
        if runner is None:
            runner = Runner(Loader(request["modules"], request["stubs"]))
            answer = runner.found(request["wanted"])
        else:
            answer = runner.apart(request)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    os._exit(0)  # a thread of a module must not keep the process alive


if __name__ == "__main__":
    main()
