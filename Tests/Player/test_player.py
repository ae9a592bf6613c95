"""The player of `banshi replay --html`, driven in headless Chromium.

The page is the sample that FilmTests writes to BANSHI_SAMPLES. Chromium is spoken to by its
debugging pipe: file descriptors 3 and 4, one JSON value up to each NUL.
"""

import json
import os
import pathlib
import select
import shutil
import subprocess
import tempfile
import time
import unittest

PAGE = pathlib.Path(os.environ.get("BANSHI_SAMPLES", ".")) / "film.html"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """A headless Chromium with one page open, and what happened in it."""

    def __init__(self, address):
        self.folder = tempfile.TemporaryDirectory()
        to_read, self.output = os.pipe()
        self.input, to_write = os.pipe()

        def place_pipes():
            # Moved out of the way first: the numbers may be 3 or 4 already.
            read, write = os.dup(to_read), os.dup(to_write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--remote-debugging-pipe", f"--user-data-dir={self.folder.name}", "about:blank"],
            preexec_fn=place_pipes, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(to_write)
        self.number, self.rest, self.events = 0, b"", []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = None
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.call(f"{domain}.enable")
        self.call("Page.navigate", url=address)
        self.until("document.readyState === 'complete'")

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.events.append(answer)

    def receive(self):
        deadline = time.monotonic() + 30
        while b"\0" not in self.rest:
            if not select.select([self.input], [], [], deadline - time.monotonic())[0]:
                raise TimeoutError("Chromium says nothing")
            piece = os.read(self.input, 1 << 16)
            if not piece:
                raise EOFError("Chromium is gone")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def value(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return result["result"].get("value")

    def until(self, expression, seconds=10):
        deadline = time.monotonic() + seconds
        while not self.value(expression):
            if time.monotonic() > deadline:
                raise TimeoutError(expression)
            time.sleep(0.02)

    def press(self, key):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key)

    def close(self):
        self.process.terminate()
        self.process.wait()
        os.close(self.output)
        os.close(self.input)
        self.folder.cleanup()


@unittest.skipUnless(CHROMIUM, "chromium is not installed")
class PlayerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(PAGE.resolve().as_uri())

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()

    def setUp(self):
        self.browser.press("Home")
        self.browser.value("isPlaying && toggle(); speed.value = '1'")

    def screen(self):
        return self.browser.value("document.getElementById('screen').textContent")

    def test_begins_empty_with_its_chapters(self):
        self.assertEqual(self.screen(), "")
        self.assertEqual(
            self.browser.value(
                "[...document.querySelectorAll('#chapters button')].map((b) => b.textContent)"),
            ["年限 2", "</script>"])

    def test_keys_play_seek_and_change_speed(self):
        self.browser.press("ArrowUp")
        self.browser.press("ArrowUp")
        self.browser.press("ArrowUp")
        self.assertEqual(self.browser.value("speed.value"), "8")
        self.browser.press("ArrowDown")
        self.assertEqual(self.browser.value("speed.value"), "4")
        self.browser.press(" ")
        self.browser.until("screen.textContent.startsWith('> 年限')")
        self.browser.press(" ")
        before = self.screen()
        time.sleep(0.5)
        self.assertEqual(self.screen(), before)
        self.browser.press("End")
        self.assertIn("听到：</script>", self.screen())
        self.browser.press("ArrowLeft")
        self.assertIn("已填：注册年限＝2年。", self.screen())
        self.assertNotIn("听到", self.screen())
        self.browser.press("Home")
        self.assertEqual(self.screen(), "")

    def test_plays_to_its_end_and_stops(self):
        self.browser.value("speed.value = '8'; toggle()")
        self.browser.until("!isPlaying", seconds=30)
        self.assertEqual(self.browser.value("time === film.length"), True)

    def test_chapters_and_the_slider_seek(self):
        self.browser.value("document.querySelectorAll('#chapters button')[1].click()")
        self.assertIn("已填", self.screen())
        self.assertEqual(
            self.browser.value("document.querySelector('[aria-current]').textContent"), "</script>")
        self.browser.value("seek.value = 0; seek.dispatchEvent(new Event('input'))")
        self.assertEqual(self.screen(), "")

    def test_the_policy_holds_and_nothing_is_fetched(self):
        self.browser.value(
            "window.inline = 1; const s = document.createElement('script');"
            "s.textContent = 'window.inline = 2'; document.body.append(s);")
        self.assertEqual(self.browser.value("window.inline"), 1)
        requests = [
            event["params"]["request"]["url"] for event in self.browser.events
            if event.get("method") == "Network.requestWillBeSent"]
        self.assertEqual(set(requests), {PAGE.resolve().as_uri()})
        thrown = [e for e in self.browser.events if e.get("method") == "Runtime.exceptionThrown"]
        self.assertEqual(thrown, [])


if __name__ == "__main__":
    unittest.main()
