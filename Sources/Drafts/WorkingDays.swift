import Knowledge
import Text

/// The last day for something that must be done within some working days of a notice.
package struct Deadline: Hashable, Sendable {
  /// Counted from the day after the notice, as the law counts.
  package let latest: Day
  /// Counted with the day of the notice, if it is a working day: on the safe side.
  package let advised: Day
  /// Whether the arrangement of all days in between has been announced.
  package let isCertain: Bool
}

extension WorkingCalendar {
  /// Tells whether offices work on a day.
  ///
  /// Of years whose arrangement isn't known, only weekends and the fixed holidays are.
  package func isWorkingDay(_ day: Day) -> Bool {
    if off.contains(day) { return false }
    if worked.contains(day) { return true }
    if day.weekday > 5 { return false }
    return years.contains(day.year) || !fixed.contains(day.month * 100 + day.day)
  }

  /// The last day for what must be done within some working days of a notice on `day`.
  package func deadline(after day: Day, workingDays: Int) -> Deadline {
    let latest = workingDay(workingDays, from: day.adding(1)) ?? day
    let advised = workingDay(workingDays, from: day) ?? day
    let isCertain = (day.year...max(day.year, latest.year)).allSatisfy(years.contains)
    return Deadline(latest: latest, advised: advised, isCertain: isCertain)
  }

  /// How many working days lie after one day and up to another; negative when that one is earlier.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start <= end else { return -workingDays(after: end, through: start) }
    var count = 0
    var day = start
    while day < end {
      day = day.adding(1)
      if isWorkingDay(day) { count += 1 }
    }
    return count
  }

  /// The n-th working day, `start` counted; nil for none.
  private func workingDay(_ number: Int, from start: Day) -> Day? {
    guard number > 0 else { return nil }
    var left = number
    var day = start
    while true {
      if isWorkingDay(day) { left -= 1 }
      if left == 0 { return day }
      day = day.adding(1)
    }
  }
}
