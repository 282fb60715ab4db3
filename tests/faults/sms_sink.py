"""An SMS gateway (the generic JSON one) that takes messages, counts them, and may be slow to say so: on 127.0.0.1."""
import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Call(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with self.server.lock:
            self.server.taken[message["to"]] += 1
            self.server.faults["taken"] += 1
        time.sleep(self.server.slow_s)
        answer = b'{"status": "ok"}'
        try:
            self.send_response(200)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)
        except OSError:
            pass  # a sender that was killed

    def log_message(self, *_):
        pass


class SmsSink(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, slow_s=0):
        super().__init__(("127.0.0.1", 0), Call)
        self.slow_s, self.lock, self.taken, self.faults = slow_s, threading.Lock(), Counter(), Counter()
        self.port = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        pass
