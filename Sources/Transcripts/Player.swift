import Export
import Text

extension Film {
  /// The film as one page with a player in it; nothing is fetched from anywhere.
  ///
  /// Without scripts the page is the whole session as text.
  package var html: String {
    let page = """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; \
      form-action 'none'; script-src \(policyHash(Self.program)); style-src \(policyHash(Self.style))">
      <title>\(escapedMarkup(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>\(escapedMarkup(title))</h1>
      <pre id="screen" role="log" aria-label="对话">\(staticScreen)</pre>
      <div id="controls" hidden>
      <button id="play" type="button">播放</button>
      <input id="seek" type="range" min="0" max="\(length)" step="1" value="0" aria-label="进度">
      <output id="clock">0:00 / 0:00</output>
      <label>速度 <select id="speed"><option>0.5</option><option selected>1</option>\
      <option>2</option><option>4</option><option>8</option></select></label>
      </div>
      <p id="keys" hidden>空格：播放或暂停　← →：上一句、下一句　↑ ↓：快些、慢些　Home End：开头、结尾</p>
      <ol id="chapters" hidden></ol>
      <script type="application/json" id="film">\(data)</script>
      <script>\(Self.program)</script>
      </body>
      </html>

      """
    return page
  }

  private var staticScreen: String {
    frames.map { frame in
      let text = escapedMarkup(frame.text)
      return frame.voice == .user ? "<b>\(text)</b>" : text
    }.joined()
  }

  /// Times, voices and texts; no `<`, lest the text ends the element.
  private var data: String {
    var time = 0
    let frames = frames.map { frame in
      time += frame.delay
      return JSON.array([
        .integer(time), .integer(frame.voice == .user ? 1 : 0), .string(frame.text),
      ])
    }
    let chapters = chapters.map { JSON.array([.integer($0.time), .string($0.title)]) }
    let json = JSON.object([
      "chapters": .array(chapters), "frames": .array(frames), "length": .integer(length),
    ]).compact
    return json.split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "\\u003c")
  }

  private static let style = """
    :root{color-scheme:light dark}
    body{font:16px/1.6 system-ui,sans-serif;max-width:54em;margin:1em auto;padding:0 1em}
    h1{font-size:1.2em}
    pre{font:15px/1.5 monospace;height:24em;overflow-y:auto;white-space:pre-wrap;padding:1em;\
    border:1px solid #888;border-radius:6px}
    #controls{display:flex;gap:.6em;align-items:center}
    #controls[hidden]{display:none}
    #seek{flex:1}
    #keys{color:#666;font-size:.9em}
    #chapters button{border:0;background:none;font:inherit;color:inherit;text-align:left;\
    cursor:pointer;padding:.1em}
    #chapters button[aria-current]{font-weight:bold}
    """

  private static let program = #"""
    "use strict";
    const film = JSON.parse(document.getElementById("film").textContent);
    const part = (id) => document.getElementById(id);
    const screen = part("screen"), seek = part("seek"), play = part("play");
    const speed = part("speed"), clock = part("clock"), chapters = part("chapters");
    let time = 0, shown = 0, isPlaying = false, last = 0;

    function minutes(ms) {
      const seconds = Math.floor(ms / 1000);
      return Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    }
    function append(voice, text) {
      const end = screen.lastChild;
      const name = voice ? "B" : "SPAN";
      if (end && end.nodeName === name) { end.textContent += text; return; }
      const element = document.createElement(name);
      element.textContent = text;
      screen.append(element);
    }
    function show() {
      if (shown > 0 && film.frames[shown - 1][0] > time) { screen.textContent = ""; shown = 0; }
      const before = shown;
      while (shown < film.frames.length && film.frames[shown][0] <= time) {
        append(film.frames[shown][1], film.frames[shown][2]);
        shown += 1;
      }
      if (shown !== before) screen.scrollTop = screen.scrollHeight;
      seek.value = time;
      clock.textContent = minutes(time) + " / " + minutes(film.length);
      play.textContent = isPlaying ? "暂停" : "播放";
      let current = -1;
      film.chapters.forEach((chapter, index) => { if (chapter[0] <= time) current = index; });
      [...chapters.querySelectorAll("button")].forEach((button, index) => {
        if (index === current) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
      });
    }
    function go(to) { time = Math.max(0, Math.min(film.length, to)); show(); }
    function toggle() {
      isPlaying = !isPlaying;
      if (isPlaying) {
        if (time >= film.length) time = 0;
        last = performance.now();
        requestAnimationFrame(tick);
      }
      show();
    }
    function tick(now) {
      if (!isPlaying) return;
      time += (now - last) * Number(speed.value);
      last = now;
      if (time >= film.length) { time = film.length; isPlaying = false; }
      show();
      if (isPlaying) requestAnimationFrame(tick);
    }
    function step(direction) {
      const times = film.chapters.map((chapter) => chapter[0]);
      if (direction > 0) return go(times.find((start) => start > time) ?? film.length);
      go(times.filter((start) => start < time).pop() ?? 0);
    }
    function faster(direction) {
      speed.selectedIndex =
        Math.max(0, Math.min(speed.options.length - 1, speed.selectedIndex + direction));
    }
    const keys = {
      " ": toggle, ArrowRight: () => step(1), ArrowLeft: () => step(-1),
      ArrowUp: () => faster(1), ArrowDown: () => faster(-1),
      Home: () => go(0), End: () => go(film.length),
    };
    document.addEventListener("keydown", (event) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      action();
    });
    play.addEventListener("click", (event) => { event.currentTarget.blur(); toggle(); });
    seek.addEventListener("input", () => go(Number(seek.value)));
    film.chapters.forEach((chapter) => {
      const item = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = chapter[1];
      button.addEventListener("click", () => { button.blur(); go(chapter[0]); });
      item.append(button);
      chapters.append(item);
    });
    for (const id of ["controls", "keys", "chapters"]) part(id).hidden = false;
    screen.textContent = "";
    show();
    """#
}
