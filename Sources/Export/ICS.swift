import Documents
import Drafts
import Knowledge
import Text

/// A day worth noting in a calendar.
struct CalendarDay: Equatable {
  /// What tells the event from the others of the case.
  let id: String
  let day: Day
  let title: String
  let explanation: String
  /// How many days before it the calendar reminds.
  let reminder: Int
}

extension CaseView {
  /// The days that follow from what the draft says, and no others.
  var calendarDays: [CalendarDay] {
    var days: [CalendarDay] = []
    if let record = track["mount"], record.state != .done, let latest = record.latest {
      let doubt = uncertainty(of: latest) ?? ""
      if let advised = record.advised, advised != latest {
        days.append(
          CalendarDay(
            id: "mount-advised", day: advised, title: "加挂网站标识（稳妥起见的最后一天）",
            explanation: "从收到通知当天起算。\(doubt)", reminder: 1))
      }
      days.append(
        CalendarDay(
          id: "mount-latest", day: latest, title: "加挂网站标识：期限最后一天",
          explanation: "从收到通知的次日起算。\(doubt)", reminder: 1))
    }
    if let record = track["onlineReview"], record.state == .done, let date = record.date,
      track["papers"]?.state != .done, handsInPapers
    {
      days.append(
        CalendarDay(
          id: "papers", day: date, title: "打印、盖章并报送申请函和申请表",
          explanation: "同级编办和CONAC已在线审核通过，可以打印了。", reminder: 0))
    }
    if let expiry = estimatedExpiry {
      days.append(
        CalendarDay(
          id: "renewal", day: expiry, title: "中文域名约在此日到期，请提前续费",
          explanation: "按缴费日期和注册年限推算，以系统里显示的到期日为准。", reminder: 30))
    }
    return days.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
  }

  /// The same day as the payment, as many years later as the domain was registered for.
  private var estimatedExpiry: Day? {
    guard let record = track["payment"], record.state == .done, let paid = record.date,
      case .integer(let years)? = values["termInYears"], (1...100).contains(years)
    else { return nil }
    // A year without 29 February gets the day before it.
    return Day(year: paid.year + years, month: paid.month, day: paid.day)
      ?? Day(year: paid.year + years, month: paid.month, day: paid.day - 1)
  }

  /// The days as an iCalendar file (RFC 5545); nil if there are none.
  var iCalendar: String? {
    let days = calendarDays
    guard !days.isEmpty else { return nil }
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//banshi//banshi//ZH", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    for day in days { lines += event(day) }
    return (lines + ["END:VCALENDAR"]).map(foldedLine).joined()
  }

  private func event(_ day: CalendarDay) -> [String] {
    let organization = values["organizationName"] == nil ? name : line("organizationName").plain
    // The same event of the same draft keeps its UID, so that a second import replaces the first.
    let uid = sha256(Array("\(name)\n\(day.id)".utf8)).prefix(32)
    var lines = [
      "BEGIN:VEVENT", "UID:\(uid)@banshi.invalid", "DTSTAMP:\(compact(today))T000000Z",
      "DTSTART;VALUE=DATE:\(compact(day.day))",
      "DTEND;VALUE=DATE:\(compact(day.day.adding(1)))",
      "SUMMARY:\(escapedText("\(day.title)（\(organization)）"))",
      "DESCRIPTION:\(escapedText(day.explanation))", "TRANSP:TRANSPARENT",
    ]
    if day.reminder > 0 {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(escapedText(day.title))",
        "TRIGGER:-P\(day.reminder)D", "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }
}

private func compact(_ day: Day) -> String { day.description.filter { $0 != "-" } }

private func escapedText(_ text: String) -> String {
  escapedScalars(of: text) { scalar in
    switch scalar {
    case "\\", ";", ",": "\\\(scalar)"
    case "\n": "\\n"
    default: nil
    }
  }
}

/// Folds a line at 75 octets, without cutting a character's bytes apart.
private func foldedLine(_ line: String) -> String {
  var out = String.UnicodeScalarView()
  var octets = 0
  for scalar in line.unicodeScalars {
    let size = UTF8.width(scalar)
    if octets + size > 75 {
      out.append(contentsOf: "\r\n ".unicodeScalars)
      octets = 1
    }
    out.append(scalar)
    octets += size
  }
  return String(out) + "\r\n"
}
