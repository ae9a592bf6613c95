import Testing
import Text

@testable import Drafts
@testable import Knowledge

struct WorkingDaysTests {
  /// The calendar of 2026, as announced on 2025-11-04.
  private static let calendar: WorkingCalendar = {
    func days(_ spans: [(String, Int)]) -> Set<Day> {
      Set(
        spans.flatMap { first, count in
          Day(first).map { day in (0..<count).map { day.adding($0) } } ?? []
        })
    }
    var calendar = WorkingCalendar()
    calendar.years = [2026]
    calendar.off = days([
      ("2026-01-01", 3), ("2026-02-15", 9), ("2026-04-04", 3), ("2026-05-01", 5), ("2026-06-19", 3),
      ("2026-09-25", 3), ("2026-10-01", 7),
    ])
    calendar.worked = days([
      ("2026-01-04", 1), ("2026-02-14", 1), ("2026-02-28", 1), ("2026-05-09", 1), ("2026-09-20", 1),
      ("2026-10-10", 1),
    ])
    calendar.fixed = [101, 501, 502, 1001, 1002, 1003]
    return calendar
  }()

  struct Row: CustomTestStringConvertible {
    let notice: String
    let days: Int
    let latest: String
    let advised: String
    let isCertain: Bool

    init(_ notice: String, _ days: Int, _ latest: String, _ advised: String, certain: Bool = true) {
      (self.notice, self.days) = (notice, days)
      (self.latest, self.advised, isCertain) = (latest, advised, certain)
    }

    var testDescription: String { "\(notice) + \(days)" }
  }

  @Test(arguments: [
    Row("2026-03-02", 5, "2026-03-09", "2026-03-06"),
    Row("2026-09-28", 5, "2026-10-10", "2026-10-09"),
    Row("2026-03-07", 5, "2026-03-13", "2026-03-13"),
    Row("2026-02-13", 5, "2026-02-27", "2026-02-26"),
    Row("2026-02-15", 5, "2026-02-28", "2026-02-28"),
    Row("2026-02-14", 1, "2026-02-24", "2026-02-14"),
    Row("2026-04-30", 5, "2026-05-11", "2026-05-09"),
    Row("2026-10-10", 5, "2026-10-16", "2026-10-15"),
    Row("2026-12-24", 5, "2026-12-31", "2026-12-30"),
    Row("2026-12-25", 5, "2027-01-04", "2026-12-31", certain: false),
    Row("2027-04-29", 5, "2027-05-06", "2027-05-05", certain: false),
    Row("2027-09-30", 5, "2027-10-08", "2027-10-07", certain: false),
    Row("2025-12-31", 1, "2026-01-04", "2025-12-31", certain: false),
    Row("2026-03-02", 0, "2026-03-02", "2026-03-02"),
    Row("2026-03-02", 1, "2026-03-03", "2026-03-02"),
  ])
  func `a deadline`(_ row: Row) throws {
    let deadline = Self.calendar.deadline(
      after: try #require(Day(row.notice)), workingDays: row.days)
    #expect(deadline.latest.description == row.latest)
    #expect(deadline.advised.description == row.advised)
    #expect(deadline.isCertain == row.isCertain)
  }

  @Test func `the year 2026 has 248 working days`() throws {
    let last = try #require(Day("2026-12-31"))
    let eve = try #require(Day("2025-12-31"))
    #expect(Self.calendar.workingDays(after: eve, through: last) == 248)
    #expect(Self.calendar.workingDays(after: last, through: eve) == -248)
    #expect(Self.calendar.workingDays(after: eve, through: eve) == 0)
  }
}
