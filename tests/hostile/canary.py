"""Every host of the world that is not ours: it counts who calls, and says nothing worth having."""
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


PASSED_OVER = ("control.",  # called on purpose, by the test that shows that it works
               "update.googleapis.com")  # Chromium itself, when it has run for a minute; no payload names it


class Canary:
    """`called` by name and path, but for `PASSED_OVER`."""

    def __init__(self):
        self.called = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._answers())
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def end(self):
        self.server.shutdown()
        self.server.server_close()

    def _answers(canary):
        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                if not self.headers["Host"].startswith(PASSED_OVER):
                    canary.called.append(f"{self.command} {self.headers['Host']} {self.path}")
                self.send_response(204)
                self.end_headers()

            do_POST = do_HEAD = do_OPTIONS = do_GET

            def log_message(self, *_):
                pass

        return Answers
