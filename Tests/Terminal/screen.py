"""A program on a pseudo-terminal, and the screen that it draws."""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
import unicodedata

import pyte
import pyte.screens
from wcwidth import wcwidth

# How wide the terminal draws what fonts disagree about: quotes, dashes, circled numbers.
ambiguous = 1


def draw_ambiguous(columns):
    """From now on all screens draw ambiguous characters so wide."""
    global ambiguous
    ambiguous = columns


def columns_of(character):
    if ambiguous == 2 and unicodedata.east_asian_width(character) == "A" and wcwidth(character) == 1:
        return 2
    return wcwidth(character)


pyte.screens.wcwidth = columns_of


class Screen(pyte.Screen):
    """A screen that breaks its rows anew when it becomes narrower, as today's terminals do.

    The rows of the program end in CR LF, so none are joined when it becomes wider.
    """

    def resize(self, lines=None, columns=None):
        lines = lines or self.lines
        columns = columns or self.columns
        rows, cursor = self._reflowed(columns)
        self.buffer.clear()
        self.lines, self.columns = lines, columns
        self.margins = None
        drop = max(0, len(rows) - lines)
        # Blank rows below the cursor go before rows at the top do.
        blank = 0
        while drop > 0 and len(rows) - blank - 1 > cursor[0] and not any(
            cell.data.strip() for cell in rows[len(rows) - blank - 1]
        ):
            blank += 1
            drop -= 1
        if blank:
            rows = rows[:-blank]
        for y, row in enumerate(rows[drop:]):
            for x, cell in enumerate(row):
                self.buffer[y][x] = cell
        self.cursor.y = max(0, cursor[0] - drop)
        self.cursor.x = min(cursor[1], columns - 1)

    def _reflowed(self, columns):
        rows, cursor = [], (0, 0)
        for y in range(self.lines):
            cells = [self.buffer[y][x] for x in range(self.columns)]
            used = len(cells)
            while used and cells[used - 1].data == " ":
                used -= 1
            if y == self.cursor.y:
                used = max(used, min(self.cursor.x, self.columns))
            start = 0
            while True:
                end = min(used, start + columns)
                # A wide character is not cut.
                if end < used and end > start and cells[end].data == "":
                    end -= 1
                if y == self.cursor.y and start <= self.cursor.x:
                    cursor = (len(rows), self.cursor.x - start)
                rows.append(cells[start:end])
                start = end
                if start >= used:
                    break
        return rows, cursor

    def draw(self, data):
        """An accent at the end of a full row stays there; pyte would wrap before it."""
        for character in data:
            if unicodedata.combining(character) and self.cursor.x > 0:
                line = self.buffer[self.cursor.y]
                x = self.cursor.x - 1
                if line[x].data == "" and x > 0:
                    x -= 1
                accented = unicodedata.normalize("NFC", line[x].data + character)
                line[x] = line[x]._replace(data=accented)
            else:
                super().draw(character)

    def row(self, y):
        text = "".join(self.buffer[y][x].data for x in range(self.columns))
        return unicodedata.normalize("NFC", text.rstrip(" "))

    def rows(self):
        return [self.row(y) for y in range(self.lines)]


def width(text):
    """Columns of a text without joined emoji; a tab is shown as a blank."""
    return sum(1 if character == "\t" else max(0, columns_of(character)) for character in text)


class Program:
    def __init__(self, command, rows=24, columns=80, environment=None):
        self.screen = Screen(columns, rows)
        self.stream = pyte.Stream(self.screen)
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.log = b""
        environment = dict(os.environ, **(environment or {}))
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        self.set_size(rows, columns)

    def set_size(self, rows, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, rows, columns):
        self.screen.resize(rows, columns)
        self.set_size(rows, columns)

    def send(self, data):
        data = data.encode() if isinstance(data, str) else data
        while data:
            data = data[os.write(self.fd, data[:512]) :]
            if data:
                self.read(0)

    def read(self, seconds):
        """Takes what the program wrote; False when it has ended."""
        ready, _, _ = select.select([self.fd], [], [], seconds)
        if not ready:
            return True
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return False
        self.log = (self.log + data)[-20000:]
        self.stream.feed(self.decoder.decode(data))
        return bool(data)

    def wait_for(self, holds, seconds=3.0):
        """Reads until `holds()`; whether it came to that."""
        end = time.monotonic() + seconds
        while not holds():
            left = end - time.monotonic()
            if left <= 0 or not self.read(min(left, 0.05)):
                return holds()
        return True

    def settle(self, seconds=0.15):
        """Reads until the program is silent for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            before = len(self.log), self.log[-40:]
            if not self.read(0.02):
                return
            if (len(self.log), self.log[-40:]) != before:
                end = time.monotonic() + seconds

    def take_all(self):
        """Waits until the program has taken what was sent: a resize must not overtake a key."""
        waiting = struct.pack("i", 0)
        try:
            tty = os.open(f"/proc/{self.pid}/fd/0", os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        except OSError:
            return
        try:
            self.wait_for(lambda: fcntl.ioctl(tty, termios.FIONREAD, waiting) == waiting)
        finally:
            os.close(tty)
        self.settle(0.05)

    def shows(self, text):
        return any(text in row for row in self.screen.rows())

    def stop(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(self.fd)
        os.waitpid(self.pid, 0)
