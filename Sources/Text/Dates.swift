/// A day that stands in a text.
package struct FoundDay: Equatable, Sendable {
  /// The day, or nil if the calendar has no such day (`2月30日`).
  package let day: Day?
  package let range: Range<String.Index>
  /// Whether the year, month or week was not said, and the nearest sensible one was taken.
  package let isAssumed: Bool
}

/// Finds the days in a text, as people write them on the day `today`.
///
/// - With a year: `2026-03-05`, `2026/3/5`, `2026.3.5`, `20260305`, `26年3月5日`, `二〇二六年三月五日`,
///   `去年12月1日`.
/// - Without: `3月2日` is the last one that isn't more than 30 days ahead, since most of what is told
///   has happened already; `5号` is the last one not more than 14 days ahead.
/// - By name: 今天, 大前天, 上周五, 下下周一, 本月5号, 上个月28日, 三天前. A bare 周五 is this week's.
///
/// A day that doesn't exist is found, too, so that it can be refused. Lunar dates are left alone.
package func days(in text: String, today: Day) -> [FoundDay] {
  DayScanner(text, today: today).all
}

/// Reads a text that is a day and nothing else; here `3-2`, `3/2` and `3.2` count too.
package func day(_ text: String, today: Day) -> FoundDay? {
  let scanner = DayScanner(text, today: today)
  let found = scanner.all
  if found.count == 1, let only = found.first {
    let rest = text[..<only.range.lowerBound] + text[only.range.upperBound...]
    return rest.allSatisfy { $0.isWhitespace || "。.!！，,".contains($0) } ? only : nil
  }
  return found.isEmpty ? scanner.short : nil
}

/// Walks through a text and reads days.
struct DayScanner {
  let characters: [Character]
  private let indices: [String.Index]
  let today: Day

  /// A day as read: where it ends, the day, and whether something was assumed.
  typealias Reading = (end: Int, day: Day?, isAssumed: Bool)

  init(_ text: String, today: Day) {
    characters = text.characters
    indices = text.places
    self.today = today
  }

  var all: [FoundDay] {
    var found: [FoundDay] = []
    var place = 0
    while place < characters.count {
      if let reading = read(at: place), reading.end > place {
        found.append(make(place, reading))
        place = reading.end
      } else {
        place = skip(place)
      }
    }
    return found
  }

  /// A month and a day parted by a mark, with nothing around.
  var short: FoundDay? {
    let start = characters.firstIndex { !$0.isWhitespace } ?? 0
    guard let month = number(at: start), month.end < characters.count,
      "-/.．－／".contains(characters[month.end]), let day = number(at: month.end + 1),
      (1...12).contains(month.value), month.count <= 2, day.count <= 2,
      characters[day.end...].allSatisfy(\.isWhitespace)
    else { return nil }
    return make(start, (day.end, nearest(month.value, day.value), true))
  }

  private func make(_ start: Int, _ reading: Reading) -> FoundDay {
    FoundDay(
      day: reading.day, range: indices[start]..<indices[reading.end],
      isAssumed: reading.isAssumed)
  }

  /// Moves on: past a whole number, or nothing would be sure to begin where it begins.
  private func skip(_ place: Int) -> Int {
    guard let number = number(at: place) else { return place + 1 }
    var end = number.end
    while end + 1 < characters.count, ".-/:－．／：".contains(characters[end]),
      let next = self.number(at: end + 1)
    {
      end = next.end
    }
    return end
  }

  private func read(at place: Int) -> Reading? {
    if let year = number(at: place) { return numeric(place, year) }
    guard Self.beginnings.contains(characters[place]) else { return nil }
    return relativeYear(place) ?? relativeMonth(place) ?? weekday(place) ?? named(place)
  }

  // MARK: Numbers

  typealias Number = (value: Int, count: Int, end: Int)

  /// Reads digits, or Chinese numerals, as far as they go.
  func number(at start: Int) -> Number? {
    guard start < characters.count, let first = Numeral(characters[start]) else { return nil }
    let isChinese = !first.isArabic
    var numerals: [Numeral] = []
    var end = start
    while end < characters.count, let next = Numeral(characters[end]),
      next.isArabic != isChinese
    {
      numerals.append(next)
      end += 1
    }
    let value: Int
    switch Numeral.evaluate(numerals) {
    case .integer(let number): value = number
    // No day has so many digits; what looks vague in a span is one after the other here.
    case .fraction, .tooLarge, .vague, .odd: value = -1
    }
    return (value, numerals.count, end)
  }

  /// Reads a number after a mark, both with spaces around.
  func number(after place: Int, _ marks: String) -> Number? {
    literal(place, marks).flatMap { number(at: spaces($0)) }
  }

  func literal(_ place: Int, _ marks: String) -> Int? {
    let start = spaces(place)
    guard start < characters.count, marks.contains(characters[start]) else { return nil }
    return start + 1
  }

  func spaces(_ place: Int) -> Int {
    var place = place
    while place < characters.count, characters[place] == " " || characters[place] == "\u{3000}" {
      place += 1
    }
    return place
  }

  /// Reads a day that begins with a number: with a year, with a month, or the day alone.
  private func numeric(_ start: Int, _ first: Number) -> Reading? {
    if isJoined(start) { return nil }
    if let month = number(after: first.end, "年") {
      guard let year = fullYear(first), let end = literal(month.end, "月"),
        let day = number(at: spaces(end))
      else { return nil }
      return (
        endOfDay(day.end), Day(year: year, month: month.value, day: day.value), first.count == 2
      )
    }
    return marked(first) ?? compact(first) ?? monthAndDay(start, first) ?? dayAlone(start, first)
      ?? distance(first)
  }

  /// `2026-03-05`, with the same mark twice and nothing joined to it.
  private func marked(_ year: Number) -> Reading? {
    guard year.count == 4, (1900...2199).contains(year.value), year.end < characters.count,
      "-/.．－／—–".contains(characters[year.end])
    else { return nil }
    let mark = String(characters[year.end])
    guard let month = number(after: year.end, mark), let day = number(after: month.end, mark),
      month.count <= 2, day.count <= 2, !continues(day.end)
    else { return nil }
    return (endOfDay(day.end), Day(year: year.value, month: month.value, day: day.value), false)
  }

  /// `20260305`, if there is such a day: else it is some number.
  private func compact(_ number: Number) -> Reading? {
    guard number.count == 8, (19_000_101...21_991_231).contains(number.value),
      let day = Day(
        year: number.value / 10_000, month: number.value / 100 % 100, day: number.value % 100)
    else { return nil }
    return (number.end, day, false)
  }

  private func monthAndDay(_ start: Int, _ month: Number) -> Reading? {
    guard let day = number(after: month.end, "月"), day.count <= 3, !isLunar(before: start) else {
      return nil
    }
    let end = endOfDay(day.end)
    // Without 日 what follows must not make it a number of something: 3月2个.
    if end == day.end, end < characters.count, "个天年月周次份".contains(characters[end]) {
      return nil
    }
    return (end, nearest(month.value, day.value), true)
  }

  /// `5号`: of a month near today.
  private func dayAlone(_ start: Int, _ day: Number) -> Reading? {
    guard day.count <= 3, (1...31).contains(day.value), let end = literal(day.end, "日号號") else {
      return nil
    }
    let before = start > 0 ? characters[start - 1] : " "
    if before == "第" || before == "月" || before.isASCII && before.isLetter { return nil }
    // A house (5号楼), a document (5号文), a span (5日内).
    if end < characters.count, "楼院线令文店门路室馆公机内以之球位".contains(characters[end]) { return nil }
    return (end, nearestMonth(day.value), true)
  }

  /// `三天前`, `两周后`.
  private func distance(_ number: Number) -> Reading? {
    guard (1...3_660).contains(number.value) else { return nil }
    let unit: (end: Int, days: Int)
    if let end = literal(number.end, "天") {
      unit = (end, 1)
    } else if let end = literal(number.end, "周") {
      unit = (end, 7)
    } else {
      return nil
    }
    let end = literal(unit.end, "以之") ?? unit.end
    if let end = literal(end, "前") {
      return (end, today.adding(-number.value * unit.days), false)
    }
    if let end = literal(end, "后後") {
      return (end, today.adding(number.value * unit.days), false)
    }
    return nil
  }

  /// Tells whether a number belongs to something before it: a longer number, a version, a code.
  private func isJoined(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = characters[start - 1]
    if before.isASCII, before.isLetter || before.isNumber { return true }
    return ".-/".contains(before) && start > 1 && characters[start - 2].isNumber
  }

  private func continues(_ end: Int) -> Bool {
    end + 1 < characters.count && ".-/".contains(characters[end])
      && characters[end + 1].isNumber
  }

  func endOfDay(_ end: Int) -> Int {
    literal(end, "日号號") ?? end
  }

  private func isLunar(before start: Int) -> Bool {
    let words = characters[..<start].suffix(2)
    return words == ["农", "历"] || words == ["阴", "历"] || words == ["旧", "历"]
  }

  private func fullYear(_ year: Number) -> Int? {
    switch year.count {
    case 2 where year.value >= 0 && year.value < 100: 2000 + year.value
    case 4...: (1...9999).contains(year.value) ? year.value : nil
    default: nil
    }
  }

  /// The last such day that lies at most 30 days ahead.
  private func nearest(_ month: Int, _ day: Int) -> Day? {
    [today.year + 1, today.year, today.year - 1].compactMap {
      Day(year: $0, month: month, day: day)
    }.first { $0 <= today.adding(30) }
  }

  /// The last such day of a month that lies at most 14 days ahead.
  private func nearestMonth(_ day: Int) -> Day? {
    [1, 0, -1, -2].compactMap { self.day(day, monthsAhead: $0) }.first { $0 <= today.adding(14) }
  }

  func day(_ day: Int, monthsAhead count: Int) -> Day? {
    let month = today.year * 12 + today.month - 1 + count
    return Day(year: month / 12, month: month % 12 + 1, day: day)
  }
}
