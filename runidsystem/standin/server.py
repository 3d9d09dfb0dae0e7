"""The stand-in as an HTTP server on the loopback interface, and the object that a test holds."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType

from runidsystem.standin.control import control
from runidsystem.standin.faults import Faults
from runidsystem.standin.log import Entry
from runidsystem.standin.query import parse_query
from runidsystem.standin.service import Answer, Service
from runidsystem.standin.store import DEFAULT_TABLES, Fields, Refusal, Row, Store

LARGEST_BODY = 1_000_000
CONTROL = "/_standin/"


class Server(ThreadingHTTPServer):
    """A threaded server that leaves no connection and no thread behind when it closes."""

    daemon_threads = False  # joined at the end
    request_queue_size = 128

    def __init__(self, port: int, make_service: Callable[[Callable[[float], object]], Service]) -> None:
        self.stopping = threading.Event()
        self.service = make_service(self.stopping.wait)
        self._connections: set[socket.socket] = set()
        self._lock = threading.Lock()
        super().__init__(("127.0.0.1", port), Handler)

    def process_request(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        """Note the connection, and answer it in a thread."""
        with self._lock:
            self._connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:  # type: ignore[override]
        """Forget a connection that has ended."""
        with self._lock:
            self._connections.discard(request)
        super().shutdown_request(request)

    def stop(self) -> None:
        """Close every connection, also those that wait, and end the threads."""
        self.stopping.set()
        self.shutdown()
        with self._lock:
            for connection in self._connections:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self.server_close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent about a client that went away; anything else is printed by the base class."""
        import sys

        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """One connection: bytes → request → answer → bytes."""

    server: Server
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body of an answer leave together
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: the log is the stand-in's own."""

    def _respond(self) -> None:
        if self.path.startswith(CONTROL):
            self._send(control(self.server.service, self.command, self.path[len(CONTROL) :], self._body()))
            return
        service = self.server.service
        entry = service.log.open(self.command, self.path)
        entry.query = parse_query(self.path.partition("?")[2])
        scheme, _, token = self.headers.get("Authorization", "").partition(" ")
        known_token = token if scheme == "Bearer" and token else None
        service.describe(entry, known_token)
        try:
            entry.body = self._body()
            answer = service.carry_out(entry, known_token)
        except Refusal as refusal:
            answer = Answer.of(refusal.status, refusal.body)
        entry.status = answer.status
        self._send(answer)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _respond

    def _body(self) -> object:
        length = self.headers.get("Content-Length", "0")
        size = int(length) if length.isdecimal() else LARGEST_BODY + 1
        # The rest is read too: a client that is still sending when the connection closes never sees the 413.
        raw = self.rfile.read(min(size, 16 * LARGEST_BODY))
        if size > LARGEST_BODY:
            self.close_connection = True
            raise Refusal(413, "REQUEST_TOO_LARGE", "Request body is too large")
        if not raw:
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise Refusal(422, "INVALID_REQUEST_BODY", "Could not parse request body") from None

    def _send(self, answer: Answer) -> None:
        if answer.status == 0 or self.server.stopping.is_set():
            self.close_connection = True
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            return
        data = answer.text.encode()
        with suppress(ConnectionError):
            self.send_response(answer.status)
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
            self.wfile.flush()


class Standin:
    """Airtable on the loopback interface, for tests and demos; a context manager.

    `bases` maps base ids to tokens; `tables` maps tables to their fields (each base has them all);
    `auto_number` is the name of a computed field that counts up; `database` is a SQLite file that keeps the
    rows; `clock` gives seconds since 1970; `seed` makes the record ids the same in every run.
    """

    def __init__(
        self,
        bases: Mapping[str, str],
        *,
        tables: Mapping[str, Sequence[str]] = DEFAULT_TABLES,
        auto_number: str | None = None,
        database: Path | str = ":memory:",
        clock: Callable[[], float] = time.time,
        seed: int | None = None,
        port: int = 0,
    ) -> None:
        self._store = Store(database, tables=tables, auto_number=auto_number, clock=clock, seed=seed)
        try:
            self._server = Server(port, lambda wait: Service(self._store, dict(bases), wait))
        except OSError:
            self._store.close()
            raise
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="standin")
        self._closed = False
        self._thread.start()

    def __enter__(self) -> Standin:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop serving; what is in flight is cut off. Closing twice is fine."""
        if self._closed:
            return
        self._closed = True
        self._server.stop()
        self._thread.join()
        self._store.close()

    @property
    def url(self) -> str:
        """The endpoint for a client: `endpointUrl` of airtable.js, `endpoint_url` of pyairtable."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def requests(self) -> list[Entry]:
        """The log so far, oldest first."""
        return self._server.service.log.entries()

    def clear_requests(self) -> None:
        """Forget the log."""
        self._server.service.log.clear()

    @property
    def faults(self) -> Faults:
        """What shall go wrong: `faults.add(...)`, `faults.clear()`."""
        return self._server.service.faults

    def rows(self, base: str, table: str) -> list[Row]:
        """Return the rows of a table, oldest first, without a request."""
        return self._store.rows(base, table)

    def add_row(self, base: str, table: str, fields: Fields) -> Row:
        """Add a row without a request."""
        return self._store.create(base, table, [fields])[0]

    def delete_row(self, base: str, table: str, record: str) -> None:
        """Delete a row without a request."""
        self._store.delete(base, table, [record])

    def reset(self) -> None:
        """Remove rows, faults and log."""
        self._store.clear()
        self.faults.clear()
        self.clear_requests()
