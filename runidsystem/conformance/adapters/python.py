"""Adapter for Python: reads requests from stdin, calls the implementation, writes answers to stdout.

Usage: python python.py DOTTED_MODULE ENDPOINT
"""

from __future__ import annotations

import asyncio
import datetime as datetime_module
import importlib
import inspect
import json
import math
import os
import re
import sys
import sysconfig
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

Json = dict[str, Any]
TWELVE = (
    "generateRunId",
    "validateRunId",
    "validateAndStandardizeRunId",
    "getBaseRunId",
    "getClientId",
    "createClientRunId",
    "createJobTrackingRecord",
    "findJobTrackingRecord",
    "updateJobTrackingRecord",
    "registerRunRecord",
    "getRunRecordId",
    "clearCache",
)
CLOCK_FUNCTIONS = ("time", "time_ns", "gmtime", "localtime", "strftime")
OPTIONS_AT = {"validateAndStandardizeRunId": 1, "createJobTrackingRecord": 3}
BEFORE = frozenset(sys.modules)
INSTALLED = tuple({sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")})
SAY = sys.stdout
sys.stdout = sys.stderr  # an implementation may print; answers stay apart


def snake(name: str) -> str:
    """Write a camelCase name in snake_case."""
    return re.sub("[A-Z]", lambda letter: "_" + letter[0].lower(), name)


class FrozenClock:
    """Replaces the clock of the process; without an instant the real one runs."""

    def __init__(self) -> None:
        self.ms: int | None = None
        self._real = {name: getattr(time, name) for name in CLOCK_FUNCTIONS}

    def install(self) -> None:
        """Put the replacements in place, before the implementation is imported."""
        clock, real = self, self._real

        def at(convert: Callable[[float], time.struct_time]) -> Callable[..., time.struct_time]:
            return lambda seconds=None: convert(clock.now() if seconds is None else seconds)

        time.time = self.now
        time.time_ns = lambda: int(clock.now() * 1_000_000_000)
        time.gmtime = at(real["gmtime"])
        time.localtime = at(real["localtime"])
        time.strftime = lambda form, t=None: real["strftime"](form, time.localtime() if t is None else t)
        datetime_module.datetime = _frozen_datetime(self)  # type: ignore[misc]

    def now(self) -> float:
        """Return the epoch time in seconds."""
        return float(self._real["time"]()) if self.ms is None else self.ms / 1000


def _frozen_datetime(clock: FrozenClock) -> type[datetime_module.datetime]:
    real = datetime_module.datetime

    class Meta(type):
        def __instancecheck__(cls, it: object) -> bool:
            return isinstance(it, real)

    class Frozen(real, metaclass=Meta):  # type: ignore[misc, valid-type]
        @classmethod
        def now(cls, tz: datetime_module.tzinfo | None = None) -> Any:
            return real.fromtimestamp(clock.now(), tz)

        @classmethod
        def utcnow(cls) -> Any:
            return real.fromtimestamp(clock.now(), datetime_module.UTC).replace(tzinfo=None)

        @classmethod
        def today(cls) -> Any:
            return real.fromtimestamp(clock.now())

    Frozen.__name__ = Frozen.__qualname__ = "datetime"
    return Frozen


class Implementation:
    """The module under test, with its instances."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._fresh = False
        self.module: Any = None
        self.instances: dict[str, list[Any]] = {}
        self.warnings = 0

    def load(self) -> None:
        """Import the module anew, with everything of its package and of its project."""
        top = self._name.partition(".")[0]
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == top or (name not in BEFORE and _of_project(module)):
                del sys.modules[name]
        self.module = importlib.import_module(self._name)

    def holders(self) -> list[Any]:
        """Return where a function may be found: the module, or an object made from a class in it."""
        found = [self.module]
        for it in list(vars(self.module).values()):
            if inspect.isclass(it) and hasattr(it, "generate_run_id") and hasattr(it, "get_base_run_id"):
                try:
                    found.append(it())
                except Exception:
                    continue
        return found

    def make(self, request: Json) -> Json:
        """Answer `new`."""
        instance, config = request["instance"], request.get("config", {})
        if request.get("stateful") and not self._fresh:
            self.load()
        self._fresh = True
        places = self.holders()
        create = look_up(places, "createRunIdSystem")
        hints = request.get("hints", {})
        if create and (config or hints or instance != "a"):
            warned: Json = {"on_warning": self._warned}
            choices: list[Json] = [{**hints, **config, **warned}, {**config, **warned}, config]
            for options in choices:
                try:
                    made = create(**{snake(key): _keys(value) for key, value in options.items()})
                except Exception as problem:
                    if options is config:
                        return {"skipped": f"createRunIdSystem refused the options: {problem}"}
                    continue
                self.instances[instance] = [made]
                return {"ok": True, "warnings": "on_warning" in options}
        if config or instance != "a":
            return {"skipped": "there is no create_run_id_system"}
        self.instances[instance] = places
        return {"ok": True, "warnings": False}

    def call(self, request: Json) -> Json:
        """Answer `call`."""
        self._fresh = False
        name = request["function"]
        run = look_up(self.instances.get(request.get("instance", "a"), []), name)
        if run is None:
            return {"missing": True}
        if request.get("afterMs"):
            time.sleep(request["afterMs"] / 1000)
        args = [decode(each) for each in request["args"]]
        asynchronous = False
        try:
            positional, named = _arguments(run, name, args)
            result = run(*positional, **named)
            asynchronous = inspect.isawaitable(result)
            if asynchronous:
                result = asyncio.run(_wait(result))
            return {"value": encode(result), "async": asynchronous}
        except BaseException as problem:
            return {"error": describe(problem), "async": asynchronous}
        finally:
            for each in args:
                if inspect.iscoroutine(each):
                    each.close()

    def parallel(self, calls: list[Json]) -> Json:
        """Answer `parallel`: each call in a thread of its own, all let go at once."""
        results: list[Json] = [{} for _ in calls]
        gate = threading.Barrier(len(calls))

        def run(index: int, request: Json) -> None:
            gate.wait()
            results[index] = self.call(request)

        threads = [threading.Thread(target=run, args=each) for each in enumerate(calls)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return {"results": results}

    def _warned(self, *_details: object) -> None:
        self.warnings += 1


def _of_project(module: object) -> bool:
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and not file.startswith(INSTALLED)


def look_up(places: list[Any], name: str) -> Callable[..., Any] | None:
    """Return a function by its name in either spelling."""
    for holder in places:
        for spelling in (snake(name), name):
            found = getattr(holder, spelling, None)
            if callable(found):
                return found  # type: ignore[no-any-return]
    return None


def decode(it: Any) -> Any:
    """Turn a value of a request into one of Python."""
    if isinstance(it, list):
        return [decode(each) for each in it]
    if not isinstance(it, dict):
        return it
    kind = it.get("$")
    if kind is None:
        return {key: decode(value) for key, value in it.items()}
    if kind == "promise":
        return _later(decode(it["value"]))
    if kind == "table":
        return _table(it)
    if kind == "bytes":
        return bytes.fromhex(it["hex"])
    return float(it["value"].replace("Infinity", "inf")) if kind == "number" else None


def encode(it: Any, depth: int = 0) -> Any:
    """Turn a result into JSON."""
    if it is None or isinstance(it, str | bool | int):
        return it
    if isinstance(it, float):
        return it if math.isfinite(it) else {"$": "number", "value": str(it)}
    if isinstance(it, Mapping) and isinstance(it.get("id"), str) and isinstance(it.get("fields"), Mapping):
        return {"$": "record", "id": it["id"], "fields": dict(it["fields"])}
    if isinstance(it, Mapping) and depth < 8:
        return {str(key): encode(value, depth + 1) for key, value in it.items()}
    if isinstance(it, list | tuple) and depth < 8:
        return [encode(each, depth + 1) for each in it]
    return {"$": "other", "type": type(it).__name__}


def describe(problem: BaseException) -> Json:
    """Turn an exception into JSON."""
    code = getattr(problem, "code", None)
    text = "".join(traceback.format_exception(problem))
    shown = [str(problem), repr(getattr(problem, "details", "")), text]
    code = code if isinstance(code, str) else None
    return {"code": code, "name": type(problem).__name__, "text": "\n".join(shown)}


async def _later(it: Any) -> Any:
    return it


async def _wait(it: Any) -> Any:
    return await it


def _table(it: Json) -> Any:
    try:
        from pyairtable import Api, retry_strategy
    except ImportError:
        from local_table import LocalTable  # type: ignore[import-not-found]

        return LocalTable(sys.argv[2], it["base"], it["table"], it["token"])
    # the client's own retries, made quick
    strategy = retry_strategy(total=2, backoff_factor=0.01)
    api = Api(it["token"], endpoint_url=sys.argv[2], timeout=(5, 5), retry_strategy=strategy)
    return api.table(it["base"], it["table"])


def _keys(it: Any) -> Any:
    """Write the keys of an option that is an object of names in snake_case."""
    if not isinstance(it, dict):
        return it
    return {snake(key) if key == "runId" else key: each for key, each in it.items()}


def _arguments(run: Callable[..., Any], name: str, args: list[Any]) -> tuple[list[Any], Json]:
    """Pass the options object of JavaScript as keyword arguments, where the function has them."""
    at = OPTIONS_AT.get(name)
    if at is None or len(args) <= at or not isinstance(args[at], dict):
        return args, {}
    named = {snake(key): value for key, value in args[at].items()}
    try:
        known = inspect.signature(run).parameters
    except (TypeError, ValueError):
        return args, {}
    if all(key in known for key in named) or any(each.kind is each.VAR_KEYWORD for each in known.values()):
        return args[:at], named
    return [*args[:at], named], {}


def main() -> None:
    """Answer requests until `stop` or the end of the input."""
    with suppress(ImportError):
        import pyairtable  # noqa: F401  (before the clock is replaced)
    sys.path.append(sys.path.pop(0))  # the folder of the adapter hides no module of the project
    known = os.environ.get("PYTHONPATH")
    sys.path.insert(len(known.split(os.pathsep)) if known else 0, os.getcwd())
    clock, implementation = FrozenClock(), Implementation(sys.argv[1])
    clock.install()
    for line in sys.stdin:
        request = json.loads(line)
        if request["op"] == "stop":
            break
        try:
            reply = _answer(request, clock, implementation)
        except BaseException as problem:
            reply = {"failed": f"{type(problem).__name__}: {problem}".splitlines()[0]}
        SAY.write(json.dumps({"seq": request["seq"], **reply}) + "\n")
        SAY.flush()
    os._exit(0)  # threads of the implementation must not hold the adapter


def _answer(request: Json, clock: FrozenClock, implementation: Implementation) -> Json:
    match request["op"]:
        case "start":
            implementation.load()
            missing = [name for name in TWELVE if look_up(implementation.holders(), name) is None]
            return {"version": 1, "language": "python", "missing": missing, "tables": True}
        case "clock":
            clock.ms = request["ms"]
            if request.get("zone"):
                os.environ["TZ"] = request["zone"]
                time.tzset()
            return {"ok": True}
        case "new":
            return implementation.make(request)
        case "call":
            return implementation.call(request)
        case "parallel":
            return implementation.parallel(request["calls"])
        case "warnings":
            count, implementation.warnings = implementation.warnings, 0
            return {"count": count}
        case _:
            return {"skipped": f"unknown request {request['op']}"}


if __name__ == "__main__":
    main()
