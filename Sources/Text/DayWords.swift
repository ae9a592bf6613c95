/// Days by name: 今天, 上周五, 本月5号, 去年12月1日.
extension DayScanner {
  /// Finds the first word of a list that stands here, and its value.
  private func word(_ place: Int, _ words: [(String, Int)]) -> (value: Int, end: Int)? {
    for (word, value) in words where characters[place...].starts(with: word) {
      return (value, place + word.count)
    }
    return nil
  }

  /// Reads `去年12月1日`.
  func relativeYear(_ place: Int) -> Reading? {
    guard let year = word(place, Self.years), let month = number(at: spaces(year.end)),
      let day = number(after: month.end, "月")
    else { return nil }
    return (
      endOfDay(day.end), Day(year: today.year + year.value, month: month.value, day: day.value),
      false
    )
  }

  /// Reads `上个月28日`.
  func relativeMonth(_ place: Int) -> Reading? {
    guard let month = word(place, Self.months), let day = number(at: spaces(month.end)),
      let end = literal(day.end, "日号號")
    else { return nil }
    return (end, self.day(day.value, monthsAhead: month.value), false)
  }

  /// Reads `上周五`.
  func weekday(_ place: Int) -> Reading? {
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

  func named(_ place: Int) -> Reading? {
    guard let found = word(place, Self.names) else { return nil }
    // 以前天天…
    if place > 0, "以之".contains(characters[place - 1]) { return nil }
    return (found.end, today.adding(found.value), false)
  }

  /// What the words below begin with.
  static let beginnings = Set("今本去明前上这当下大昨后後周週星礼禮")

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
