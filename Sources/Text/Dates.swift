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
private struct DayScanner {
  private let characters: [Character]
  private let indices: [String.Index]
  private let today: Day

  /// A day as read: where it ends, the day, and whether something was assumed.
  private typealias Reading = (end: Int, day: Day?, isAssumed: Bool)

  init(_ text: String, today: Day) {
    characters = Array(text)
    indices = Array(text.indices) + [text.endIndex]
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

  private typealias Number = (value: Int, count: Int, end: Int)

  /// Reads digits, or Chinese numerals, as far as they go.
  private func number(at start: Int) -> Number? {
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
    case .fraction, .tooLarge, .vague: value = -1
    }
    return (value, numerals.count, end)
  }

  /// Reads a number after a mark, both with spaces around.
  private func number(after place: Int, _ marks: String) -> Number? {
    literal(place, marks).flatMap { number(at: spaces($0)) }
  }

  private func literal(_ place: Int, _ marks: String) -> Int? {
    let start = spaces(place)
    guard start < characters.count, marks.contains(characters[start]) else { return nil }
    return start + 1
  }

  private func spaces(_ place: Int) -> Int {
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

  private func endOfDay(_ end: Int) -> Int {
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

  private func day(_ day: Int, monthsAhead count: Int) -> Day? {
    let month = today.year * 12 + today.month - 1 + count
    return Day(year: month / 12, month: month % 12 + 1, day: day)
  }

  // MARK: Words

  /// Finds the first word of a list that stands here, and its value.
  private func word(_ place: Int, _ words: [(String, Int)]) -> (value: Int, end: Int)? {
    for (word, value) in words where characters[place...].starts(with: word) {
      return (value, place + word.count)
    }
    return nil
  }

  /// Reads `去年12月1日`.
  private func relativeYear(_ place: Int) -> Reading? {
    guard let year = word(place, Self.years), let month = number(at: spaces(year.end)),
      let day = number(after: month.end, "月")
    else { return nil }
    return (
      endOfDay(day.end), Day(year: today.year + year.value, month: month.value, day: day.value),
      false
    )
  }

  /// Reads `上个月28日`.
  private func relativeMonth(_ place: Int) -> Reading? {
    guard let month = word(place, Self.months), let day = number(at: spaces(month.end)),
      let end = literal(day.end, "日号號")
    else { return nil }
    return (end, self.day(day.value, monthsAhead: month.value), false)
  }

  /// Reads `上周五`.
  private func weekday(_ place: Int) -> Reading? {
    let week = word(place, Self.weeks)
    // 晚上周五 is no 上周.
    if week != nil, place > 0, "晚早网路线马".contains(characters[place - 1]) { return nil }
    let start = week?.end ?? place
    guard let name = word(start, [("周", 0), ("週", 0), ("星期", 0), ("礼拜", 0), ("禮拜", 0)]),
      name.end < characters.count,
      let number = Self.weekdays.firstIndex(where: { $0.contains(characters[name.end]) })
    else { return nil }
    if week == nil, place > 0, "每一两三四五六七八九十几双单".contains(characters[place - 1]) { return nil }
    let monday = today.adding(1 - today.weekday)
    return (name.end + 1, monday.adding(7 * (week?.value ?? 0) + number), week == nil)
  }

  private func named(_ place: Int) -> Reading? {
    guard let found = word(place, Self.names) else { return nil }
    // 以前天天…
    if place > 0, "以之".contains(characters[place - 1]) { return nil }
    return (found.end, today.adding(found.value), false)
  }

  /// What the words below begin with.
  private static let beginnings = Set("今本去明前上这当下大昨后後周週星礼禮")

  private static let years = [("今年", 0), ("本年", 0), ("去年", -1), ("明年", 1), ("前年", -2)]

  private static let months = [
    ("上上个月", -2), ("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("这月", 0), ("当月", 0),
    ("下个月", 1), ("下月", 1),
  ]

  private static let weeks = [
    ("上上个", -2), ("上上", -2), ("上个", -1), ("上", -1), ("这个", 0), ("这", 0), ("本", 0),
    ("下下个", 2), ("下下", 2), ("下个", 1), ("下", 1),
  ]

  private static let weekdays = ["一1１", "二2２", "三3３", "四4４", "五5５", "六6６", "日天7７"]

  private static let names = [
    ("大前天", -3), ("大后天", 3), ("今天", 0), ("今日", 0), ("今儿", 0), ("本日", 0), ("昨天", -1),
    ("昨日", -1), ("昨儿", -1), ("前天", -2), ("前日", -2), ("明天", 1), ("明日", 1), ("明儿", 1),
    ("后天", 2), ("後天", 2), ("后日", 2),
  ]
}
