"""The real program with its demo world, and a visitor who signs in and presses buttons: for figures and fault runs."""
import http.client
import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.parse

PASSWORD = "kaffe-klokka-atte"  # of everybody in the demo world


class Program:
    """`samband demo` or `serve` on DATA, on a free port; ended by its own process id."""

    def __init__(self, path, data, command="demo", prefix=(), environment=None, patience_s=60):
        self.said = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            [*prefix, path, command, "--data", data, "--listen", "127.0.0.1:0", "--inside", "none"],
            stdout=self.said, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        self.port = self._port(time.monotonic() + patience_s)

    def _port(self, until):
        while time.monotonic() < until:
            self.said.seek(0)
            found = re.search(r"listening on http://.*:(\d+)\n", self.said.read())
            if found:
                return int(found.group(1))
            if self.process.poll() is not None:
                raise RuntimeError(f"samband ended with {self.process.returncode} before it listened")
            time.sleep(0.005)
        self.kill()
        raise RuntimeError("samband did not listen in time")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.said.close()

    def stop(self):
        """Drains; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(30)
        self.said.close()
        return code


class Visitor:
    """One connection and its cookies. Not for several threads at once; `again` makes another for the same session."""

    def __init__(self, port, municipality="loten", cookies=None):
        self.port, self.host = port, f"{municipality}.localhost:{port}"
        self.cookies = dict(cookies or {})
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def again(self):
        return Visitor(self.port, self.host.split(".")[0], self.cookies)

    def ask(self, method, path, body=None, headers=None):
        """(status, headers, text) of one request; what the connection breaks with is the caller's."""
        sent = {"Host": self.host, "Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items()), **(headers or {})}
        self.connection.request(method, path, body, sent)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.headers, text

    def token(self, path):
        """The CSRF token of the form on a page."""
        _, _, text = self.ask("GET", path)
        return re.search(r'name="_csrf" value="([^"]+)"', text).group(1)

    def post(self, path, fields, token, headers=None):
        form = urllib.parse.urlencode({**fields, "_csrf": token}, doseq=True)
        return self.ask("POST", path, form, {"Content-Type": "application/x-www-form-urlencoded", **(headers or {})})

    def sign_in(self, login):
        fields = {"login": f"{login}@{self.host.split('.')[0]}.example", "password": PASSWORD, "til": "/i-dag"}
        status, headers, _ = self.post("/logg-inn", fields, self.token("/logg-inn"))
        if status != 303 or headers["Location"] != "/i-dag":
            raise RuntimeError(f"{login} was not signed in: {status}")
        return self
