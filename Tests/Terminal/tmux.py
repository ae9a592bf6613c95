"""A tmux of our own: a second opinion on the screen, and a real shell around the program."""

import os
import shlex
import subprocess
import time


class Tmux:
    count = 0

    def __init__(self, rows=12, columns=40, shell="dash", environment=None):
        Tmux.count += 1
        self.socket = f"banshi-{os.getpid()}-{Tmux.count}"
        settings = {"PS1": "$ ", "ENV": "", "EDITRC": "/dev/null"}
        settings.update(environment or {})
        pairs = " ".join(f"{name}={shlex.quote(value)}" for name, value in settings.items())
        command = f"env {pairs} {shell}"
        self.run("new-session", "-d", "-s", "t", "-x", str(columns), "-y", str(rows), command)
        self.run("set", "-g", "status", "off")
        self.run("resize-window", "-t", "t", "-x", str(columns), "-y", str(rows))
        self.wait_for(lambda: "$" in self.text())

    def run(self, *arguments):
        command = ["tmux", "-L", self.socket, "-f", "/dev/null", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return done.stdout

    def stop(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)

    def send(self, data):
        """Sends bytes as they are."""
        data = data.encode() if isinstance(data, str) else data
        self.run("send-keys", "-t", "t", "-H", *[f"{byte:02x}" for byte in data])

    def resize(self, columns, rows):
        self.run("resize-window", "-t", "t", "-x", str(columns), "-y", str(rows))

    def rows(self):
        return [row.rstrip() for row in self.run("capture-pane", "-p", "-t", "t").split("\n")]

    def text(self):
        return "\n".join(self.rows())

    def cursor(self):
        x, y = self.run("display", "-p", "-t", "t", "#{cursor_x} #{cursor_y}").split()
        return int(x), int(y)

    def wait_for(self, holds, seconds=5.0):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if holds():
                return True
            time.sleep(0.03)
        return holds()

    def shows(self, text, seconds=5.0):
        return self.wait_for(lambda: text in self.text(), seconds)
