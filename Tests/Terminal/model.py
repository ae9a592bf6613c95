"""What the editor should show, written from its description and sharing no code with it.

A line is a list of characters as the user sees them. Keys change it; `rows` cuts it into the rows
of the screen.
"""

import unicodedata

from screen import width

CLOSES_A_STEP = set(" ，。；：？！、,.;:?!")
GAP = 2


def characters(text):
    """Splits a text before every scalar that is no combining mark."""
    result = []
    for scalar in text:
        if result and unicodedata.combining(scalar):
            result[-1] += scalar
        else:
            result.append(scalar)
    return result


def kind(character):
    scalar = character[0]
    if "CJK UNIFIED IDEOGRAPH" in unicodedata.name(scalar, ""):
        return "han"
    if scalar.isalnum():
        return "letters"
    return None


def equal_start(left, right):
    count = 0
    while count < min(len(left), len(right)) and left[count] == right[count]:
        count += 1
    return count


class Model:
    def __init__(self, prompt, history, words, example, rows, columns):
        self.prompt = prompt
        self.history = list(history)
        self.words = words
        self.example = example
        self.height = rows
        self.columns = columns
        self.kills = []
        self.kill_turn = 0
        self.start()

    # The life of a line

    def start(self):
        self.text = []
        self.cursor = 0
        self.past = [([], 0)]
        self.now = 0
        self.last = None
        self.last_state = None
        self.menu = None
        self.search = None
        self.top = 0
        self.leave_history()

    def accept(self):
        line = "".join(self.text)
        if line and not line[0].isspace():
            if not self.history or self.history[-1] != line:
                self.history.append(line)
        return line

    def state(self):
        return (list(self.text), self.cursor)

    def set(self, text, cursor=None):
        self.text = list(text)
        self.cursor = len(self.text) if cursor is None else cursor

    # Undo

    def record(self):
        if self.past[self.now][0] == self.text:
            self.past[self.now] = self.state()
            return
        self.past = self.past[: self.now + 1] + [self.state()]
        self.past = self.past[-200:]
        self.now = len(self.past) - 1

    def act(self, name, *arguments):
        """A key that is bound: one step to undo before it and one after."""
        self.record()
        if self.state() != self.last_state:
            self.last = None
        does_nothing = getattr(self, "do_" + name)(*arguments) is False
        if name not in ("undo", "redo"):
            self.record()
        self.last = None if does_nothing else name
        self.last_state = self.state()

    def type(self, text):
        for character in characters(text):
            if character in CLOSES_A_STEP:
                self.record()
            self.insert([character])

    def insert(self, more):
        self.text[self.cursor : self.cursor] = more
        self.cursor += len(more)

    def do_undo(self):
        if self.now > 0:
            self.now -= 1
            self.set(*self.past[self.now])

    def do_redo(self):
        if self.now + 1 < len(self.past):
            self.now += 1
            self.set(*self.past[self.now])

    # Moving

    def line_bounds(self, position):
        start = position
        while start > 0 and self.text[start - 1] != "\n":
            start -= 1
        end = position
        while end < len(self.text) and self.text[end] != "\n":
            end += 1
        return start, end

    def spans(self, text):
        """The words of a text, as pairs of start and end: runs of a kind, Chinese cut by the words known."""
        known = {tuple(word["text"]) for word in self.words}
        result, start = [], 0
        while start < len(text):
            end = start + 1
            while end < len(text) and kind(text[end]) == kind(text[start]):
                end += 1
            if kind(text[start]) == "han":
                memory = {}
                result += [(start + a, start + b) for a, b in self.cut_run(text[start:end], known, 0, memory)[2]]
            elif kind(text[start]) is not None:
                result.append((start, end))
            start = end
        return result

    def cut_run(self, run, known, place, memory):
        """Characters in no word, number of words, and the pieces, of the best cut from a place on."""
        if place == len(run):
            return 0, 0, []
        if place not in memory:
            missed, count, pieces = self.cut_run(run, known, place + 1, memory)
            # Characters in no word join those after them that are in none either.
            if pieces and pieces[0][0] == place + 1 and tuple(run[slice(*pieces[0])]) not in known:
                pieces = [(place, pieces[0][1])] + pieces[1:]
            else:
                pieces = [(place, place + 1)] + pieces
            best = (missed + 1, count, pieces)
            for end in range(place + 2, len(run) + 1):
                if tuple(run[place:end]) in known:
                    missed, count, pieces = self.cut_run(run, known, end, memory)
                    if (missed, count + 1) < best[:2]:
                        best = (missed, count + 1, [(place, end)] + pieces)
            memory[place] = best
        return memory[place]

    def word_right(self, text, position):
        return next((end for _, end in self.spans(text) if end > position), len(text))

    def word_left(self):
        starts = [start for start, _ in self.spans(self.text) if start < self.cursor]
        return starts[-1] if starts else 0

    def do_left(self):
        self.cursor = max(0, self.cursor - 1)

    def do_right(self):
        if self.ghost():
            self.insert(characters(self.ghost()))
        else:
            self.cursor = min(len(self.text), self.cursor + 1)

    def do_home(self):
        self.cursor = self.line_bounds(self.cursor)[0]

    def do_end(self):
        if self.ghost():
            self.insert(characters(self.ghost()))
        else:
            self.cursor = self.line_bounds(self.cursor)[1]

    def do_word_left(self):
        self.cursor = self.word_left()

    def do_word_right(self):
        ghost = characters(self.ghost())
        if ghost:
            self.insert(ghost[: self.word_right(ghost, 0)])
        else:
            self.cursor = self.word_right(self.text, self.cursor)

    def do_text_start(self):
        self.cursor = 0

    def do_text_end(self):
        self.cursor = len(self.text)

    # Changing

    def cut(self, start, end):
        removed = self.text[start:end]
        del self.text[start:end]
        self.cursor = start
        return removed

    def do_backspace(self):
        self.cut(max(0, self.cursor - 1), self.cursor)

    def do_delete(self):
        self.cut(self.cursor, min(len(self.text), self.cursor + 1))

    def do_transpose(self):
        start, end = self.line_bounds(self.cursor)
        right = self.cursor - 1 if self.cursor == end else self.cursor
        if right > start and right < len(self.text):
            self.text[right - 1], self.text[right] = self.text[right], self.text[right - 1]
            self.cursor = right + 1

    def keep(self, removed, before):
        if not removed:
            return
        if (self.last or "").startswith("kill") and self.kills:
            last = self.kills.pop()
            self.kills.append(removed + last if before else last + removed)
        else:
            self.kills.append(removed)
        self.kills = self.kills[-30:]
        self.kill_turn = len(self.kills) - 1

    def do_kill_end(self):
        end = self.line_bounds(self.cursor)[1]
        if end == self.cursor:
            end = min(end + 1, len(self.text))
        self.keep(self.cut(self.cursor, end), False)

    def do_kill_start(self):
        start = self.line_bounds(self.cursor)[0]
        if start == self.cursor:
            start = max(0, start - 1)
        self.keep(self.cut(start, self.cursor), True)

    def do_kill_word_left(self):
        self.keep(self.cut(self.word_left(), self.cursor), True)

    def do_kill_word_right(self):
        self.keep(self.cut(self.cursor, self.word_right(self.text, self.cursor)), False)

    def do_yank(self):
        self.kill_turn = max(0, len(self.kills) - 1)
        if self.kills:
            self.insert(self.kills[self.kill_turn])

    def do_yank_older(self):
        if self.last not in ("yank", "yank_older") or not self.kills:
            return False
        self.cut(self.cursor - len(self.kills[self.kill_turn]), self.cursor)
        self.kill_turn = (self.kill_turn - 1) % len(self.kills)
        self.insert(self.kills[self.kill_turn])

    def do_newline(self):
        self.insert(["\n"])

    def do_paste(self, text):
        self.insert(characters(text))

    # Earlier lines

    def leave_history(self):
        self.shown = None
        self.found = []
        self.back = 0

    def newest(self, entries):
        """The newest of equal entries, newest first."""
        result = []
        for entry in reversed(entries):
            if entry not in result:
                result.append(entry)
        return result

    def begin_stepping(self):
        text = "".join(self.text)
        if self.shown == text:
            return
        self.draft = text
        self.back = 0
        others = self.newest([entry for entry in self.history if entry != text])
        self.found = [entry for entry in others if entry.startswith(text)] or others

    def step(self, distance):
        self.begin_stepping()
        if not 0 <= self.back + distance <= len(self.found):
            return
        self.back += distance
        self.shown = self.draft if self.back == 0 else self.found[self.back - 1]
        self.set(characters(self.shown))

    def under(self, start, end):
        """The place between start and end that is in the column of the cursor."""
        column = width("".join(self.text[self.line_bounds(self.cursor)[0] : self.cursor]))
        taken = 0
        for position in range(start, end):
            taken += width(self.text[position])
            if taken > column:
                return position
        return end

    def do_up(self):
        start = self.line_bounds(self.cursor)[0]
        if start > 0:
            self.cursor = self.under(*self.line_bounds(start - 1))
        else:
            self.step(1)

    def do_down(self):
        end = self.line_bounds(self.cursor)[1]
        if end < len(self.text):
            self.cursor = self.under(*self.line_bounds(end + 1))
        else:
            self.step(-1)

    def do_page_up(self):
        self.page(self.do_up, lambda: self.line_bounds(self.cursor)[0] > 0, 1)

    def do_page_down(self):
        self.page(self.do_down, lambda: self.line_bounds(self.cursor)[1] < len(self.text), -1)

    def page(self, move, can_move, distance):
        """A screenful in a text of several lines, else an older or a newer line."""
        if "\n" not in self.text:
            self.step(distance)
            return
        for _ in range(max(1, self.height - 2)):
            if can_move():
                move()

    def do_older(self):
        self.step(1)

    def do_newer(self):
        self.step(-1)

    # Search: typed letters, then again and again an older line

    def begin_search(self):
        self.record()
        self.before_search = self.state()
        self.search = ("", 0)
        self.show_search()

    def show_search(self):
        wanted, skipped = self.search
        found = self.newest([e for e in self.history if wanted in e]) if wanted else []
        skipped = min(skipped, max(0, len(found) - 1))
        self.search = (wanted, skipped)
        self.search_fails = bool(wanted) and not found
        self.set(characters(found[skipped]) if found else self.before_search[0])

    def search_type(self, text):
        wanted = self.search[0]
        self.search = (wanted + text, 0)
        self.show_search()

    def search_older(self):
        self.search = (self.search[0], self.search[1] + 1)
        self.show_search()

    def search_erase(self):
        self.search = (self.search[0][:-1], 0)
        self.show_search()

    def end_search(self, keep):
        self.search = None
        if not keep:
            self.set(*self.before_search)
        self.record()
        self.last = "search"
        self.last_state = self.state()

    # Completion

    def speaks(self, letters, syllables):
        if not letters:
            return True
        if not syllables:
            return False
        most = equal_start(letters, syllables[0])
        return any(self.speaks(letters[n:], syllables[1:]) for n in range(1, most + 1))

    def candidates(self):
        typed = [c.lower() for c in self.text[: self.cursor]]
        longest = max(len(s) for word in self.words for s in word["spellings"])
        for start in range(max(0, len(typed) - 6 * longest), len(typed)):
            if typed[start] == " ":
                continue
            if start > 0 and kind(typed[start]) == kind(typed[start - 1]) == "letters":
                continue
            token = typed[start:]
            joined = "".join(token)
            spelled = [
                word["text"]
                for word in self.words
                if any(s.startswith(joined) for s in word["spellings"])
            ]
            spoken = [
                word["text"]
                for word in self.words
                if word["text"] not in spelled and self.speaks(joined, word["syllables"])
            ]
            if spelled + spoken:
                return spelled + spoken, len(token)
        if typed and kind(typed[-1]) is not None:
            return [], 0
        return [word["text"] for word in self.words], 0

    def complete(self):
        """Tab; whether a menu is open now."""
        self.record()
        found, count = self.candidates()
        self.before_menu = self.state()
        self.replaced = count
        if not found:
            self.end_action("complete")
            return False
        if len(found) == 1:
            self.take(found[0])
            self.end_action("complete")
            return False
        common = found[0]
        for other in found:
            common = common[: equal_start(common, other)]
        typed = "".join(self.text[self.cursor - count : self.cursor])
        if len(common) > len(typed) and common.startswith(typed):
            self.take(common)
        self.unchosen = self.state()
        self.menu = found
        self.selected = None
        return True

    def end_action(self, name):
        self.record()
        self.last = name
        self.last_state = self.state()

    def take(self, text):
        self.set(*self.before_menu)
        self.cut(self.cursor - self.replaced, self.cursor)
        self.insert(characters(text))

    def side(self):
        return max(1, (self.columns + GAP) // (self.item_width() + GAP))

    def item_width(self):
        return min(self.columns, max(width(item) for item in self.menu))

    def menu_step(self, distance, far=False):
        count = len(self.menu)
        if self.selected is None:
            self.selected = 0 if distance > 0 else count - 1
        else:
            step = distance * (self.side() if far else 1)
            reach = abs(step) % count * (1 if step > 0 else -1)
            self.selected = (self.selected + reach) % count
        self.take(self.menu[self.selected])

    def menu_narrow(self, text=None):
        """A letter typed, or with None one erased, while nothing is chosen; whether the menu stays."""
        if text is None:
            self.cut(self.cursor - 1, self.cursor)
        else:
            self.insert([text])
        found, count = self.candidates()
        if not found:
            self.menu = None
            self.end_action("complete")
            return False
        self.before_menu = self.state()
        self.unchosen = self.state()
        self.replaced = count
        self.menu = found
        return True

    def end_menu(self, keep):
        if not keep:
            self.set(*self.unchosen)
        self.menu = None
        self.end_action("complete")

    # The screen

    def ghost(self):
        if self.cursor != len(self.text) or self.menu or self.search:
            return ""
        text = "".join(self.text)
        if not text:
            return self.example
        for entry in reversed(self.history):
            if entry.startswith(text) and entry != text:
                rest = "".join(characters(entry)[len(self.text) :])
                return rest.split("\n")[0]
        return self.example[len(text) :] if self.example.startswith(text) else ""

    def shown_prompt(self):
        if self.search is None:
            return self.prompt
        if self.search_fails:
            return f"（没有含“{self.search[0]}”的历史）"
        return f"（历史搜索：{self.search[0]}）"

    def cells(self):
        """What is laid out one after another: text, columns, and whether the cursor is there."""
        for character in characters(self.shown_prompt()):
            yield character, width(character), False
        for position, character in enumerate(self.text):
            columns = 1 if character == "\n" else width(character)
            yield character, columns, position == self.cursor
        yield None, 1, self.cursor == len(self.text)

    def fitting(self, ghost, room):
        """What is shown of a ghost: all of it, or as much as leaves room for a sign that more comes."""
        if width(ghost) <= room:
            return ghost
        result = ""
        for character in characters(ghost):
            if width(result + character) + width("…") > room:
                break
            result += character
        return result + "…" if width("…") <= room else ""

    def layout(self, mark=""):
        rows, used, cursor = [""], 0, (0, 0)
        for character, columns, is_cursor in self.cells():
            if used + columns > self.columns:
                rows.append("")
                used = 0
            if is_cursor:
                cursor = (len(rows) - 1, used)
            if character == "\n":
                rows.append("")
                used = 0
            elif character is not None:
                rows[-1] += character
                used += columns
        rows[-1] += self.fitting(self.ghost(), self.columns - used)
        for character in mark:
            if width(rows[-1]) + width(character) > self.columns:
                rows.append("")
            rows[-1] += character
        return rows, cursor

    def menu_rows(self):
        if not self.menu:
            return []
        side, item = self.side(), self.item_width()
        lines = [self.menu[i : i + side] for i in range(0, len(self.menu), side)]
        shown = min(len(lines), 8, max(1, self.height // 2 - 2))
        first = max(0, (self.selected or 0) // side - shown + 1)
        first = min(first, len(lines) - shown)
        rows = []
        for line in lines[first : first + shown]:
            row = ""
            for position, text in enumerate(line):
                row += " " * (position * (item + GAP) - width(row))
                for character in text:
                    if width(row) + width(character) <= position * (item + GAP) + item:
                        row += character
            rows.append(row)
        if shown < len(lines):
            rows.append(f"… 共 {len(self.menu)} 项")
        return rows

    def frame(self):
        """The rows that are visible, and the cursor in them."""
        rows, (row, column) = self.layout()
        menu = self.menu_rows()
        space = max(1, self.height - 1)
        half = max(1, space - max(1, space // 2))
        below = min(len(menu), space - min(len(rows), half))
        visible = space - below
        top = max(0, min(self.top, len(rows) - visible))
        top = max(min(top, row), row - visible + 1)
        self.top = top
        shown = rows[top : top + visible] + menu[:below]
        return [clean(text) for text in shown], (row - top, column)

    def final_rows(self, mark=""):
        """The rows that stay when the line is done."""
        ghost, menu = self.ghost, self.menu
        self.menu = None
        self.ghost = lambda: ""
        search, self.search = self.search, None
        cursor, self.cursor = self.cursor, len(self.text)
        rows = [clean(text) for text in self.layout(mark)[0]]
        self.ghost, self.menu, self.search, self.cursor = ghost, menu, search, cursor
        return rows


def clean(text):
    return unicodedata.normalize("NFC", text.replace("\t", " ").rstrip(" "))
