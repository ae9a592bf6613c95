/// The digits of a text in groups, whatever their spelling.
struct DigitGroups {
  /// Digits with nothing between them, all written in one way.
  struct Group {
    var range: Range<Int>
    /// What parts it from the group before, if that is near enough to belong together.
    var gap = Gap.apart
  }

  enum Gap { case none, separators, loose, apart }

  let text: String
  let scalars: [Unicode.Scalar]
  /// The value of the digit at each place, or 255.
  let digits: [UInt8]
  private(set) var groups: [Group] = []

  init(_ text: String) {
    self.text = text
    var scalars: [Unicode.Scalar] = []
    var digits: [UInt8] = []
    var styles: [DigitStyle] = []
    for scalar in text.unicodeScalars {
      let found = readDigit(scalar)
      scalars.append(scalar)
      digits.append(found.map { UInt8($0.value) } ?? 255)
      styles.append(found?.style ?? .other)
    }
    self.scalars = scalars
    self.digits = digits
    for place in digits.indices where digits[place] != 255 {
      if let last = groups.last, last.range.upperBound == place,
        styles[place] == styles[place - 1]
      {
        groups[groups.count - 1].range = last.range.lowerBound..<place + 1
      } else {
        let end = groups.last?.range.upperBound
        groups.append(Group(range: place..<place + 1, gap: end.map { gap($0..<place) } ?? .apart))
      }
    }
  }

  private func gap(_ range: Range<Int>) -> Gap {
    if range.isEmpty { return .none }
    let between = scalars[range].filter { !isInvisible($0) }
    if range.count <= 3, between.allSatisfy(isSeparator) { return .separators }
    return between.count <= 2 && between.allSatisfy(isLooseSeparator) ? .loose : .apart
  }

  /// Finds numbers: at each group the longest kind of number that ends with a group.
  func numbers(_ kinds: Set<PersonalData.Kind>) -> [PersonalData.Find] {
    var finds: [PersonalData.Find] = []
    // The places of scalars as indices, walked along since finds come in order.
    var index = text.unicodeScalars.startIndex
    var walked = 0
    var first = 0
    while first < groups.count {
      guard let (kind, window, end) = match(from: first, kinds) else {
        first += 1
        continue
      }
      let start = groups[first].range.lowerBound
      let lower = text.unicodeScalars.index(index, offsetBy: start - walked)
      let upper = text.unicodeScalars.index(lower, offsetBy: end - start)
      (index, walked) = (upper, end)
      var places = window.flatMap { Array($0.range) }
      var value = places.map { String(digits[$0]) }.joined()
      if kind == .identityNumber, end > (places.last ?? 0) + 1 { value += "X" }
      if kind == .mobile {
        places = Array(places.suffix(11))
        value = String(value.suffix(11))
      }
      finds.append(
        PersonalData.Find(
          kind: kind, range: lower..<upper, value: value, places: places.map { $0 - start }))
      while first < groups.count, groups[first].range.lowerBound < end { first += 1 }
    }
    return finds
  }

  private typealias Match = (kind: PersonalData.Kind, window: ArraySlice<Group>, end: Int)

  private func match(from first: Int, _ kinds: Set<PersonalData.Kind>) -> Match? {
    var found: Match?
    var number: [Int] = []
    for last in first..<groups.count {
      if last > first, groups[last].gap == .apart { break }
      guard number.count + groups[last].range.count <= 19 else { break }
      number.append(contentsOf: digits[groups[last].range].lazy.map(Int.init))
      guard number.count >= 11 else { continue }
      let window = groups[first...last]
      if kinds.contains(.identityNumber), let end = identityEnd(number, window) {
        return (.identityNumber, window, end)
      }
      if found == nil, let kind = otherKind(number, window, kinds) {
        found = (kind, window, groups[last].range.upperBound)
      }
    }
    return found
  }

  /// What digits are that are no ID number: a card's, a mobile number, or nothing known.
  private func otherKind(
    _ number: [Int], _ window: ArraySlice<Group>, _ kinds: Set<PersonalData.Kind>
  ) -> PersonalData.Kind? {
    let kind: PersonalData.Kind
    if kinds.contains(.bankCard), isBankCard(number), isRegular(window, [4, 6]) {
      kind = .bankCard
    } else if kinds.contains(.mobile), isMobile(number, window) {
      kind = .mobile
    } else {
      return nil
    }
    let isLoose = window.dropFirst().contains { $0.gap == .loose }
    return isLoose || isWithinCode(window) ? nil : kind
  }

  /// Where an ID number ends that these digits make, with the X in its last place.
  private func identityEnd(_ number: [Int], _ window: ArraySlice<Group>) -> Int? {
    guard [15, 17, 18].contains(number.count), let end = window.last?.range.upperBound,
      isInOrder(window), hasBirthDate(number)
    else { return nil }
    let isLoose = window.dropFirst().contains { $0.gap == .loose }
    let isWhole = window.count == 1
    if number.count == 17 {
      guard let mark = mark(after: end), isWhole || isProvince(number) else { return nil }
      return isLoose && checkPlace(number) != 10 ? nil : mark
    }
    if isWhole, number.count == 18 { return end }
    guard isProvince(number) else { return nil }
    if isLoose {
      // Numbers under each other or in a list are more likely than one in pieces.
      return number.count == 18 && checkPlace(number) == number[17] ? end : nil
    }
    return end
  }

  /// Where an X ends that follows 17 digits, directly or after a separator.
  private func mark(after end: Int) -> Int? {
    var place = end
    while place < scalars.count, place - end < 3,
      isSeparator(scalars[place]) || isInvisible(scalars[place])
    {
      place += 1
    }
    guard place < scalars.count, "xXｘＸ×叉".unicodeScalars.contains(scalars[place]) else {
      return nil
    }
    guard place > end, place + 1 < scalars.count else { return place + 1 }
    // After a space an X may begin a word.
    return scalars[place + 1].properties.isAlphabetic && scalars[place + 1].isASCII
      ? nil : place + 1
  }

  /// Tells whether no mobile number is among the groups, nor more digits beside single ones.
  private func isInOrder(_ window: ArraySlice<Group>) -> Bool {
    guard window.count > 1 else { return true }
    if window.contains(where: { $0.range.count == 11 && digits[$0.range.lowerBound] == 1 }) {
      return false
    }
    guard window.allSatisfy({ $0.range.count == 1 }) else { return true }
    return !continues(window)
  }

  /// Tells whether a window of single digits stands in the middle of a longer row of them.
  private func continues(_ window: ArraySlice<Group>) -> Bool {
    let before = window.startIndex - 1
    if before >= 0, groups[before].range.count == 1, groups[window.startIndex].gap != .apart {
      return true
    }
    return window.endIndex < groups.count && groups[window.endIndex].range.count == 1
      && groups[window.endIndex].gap != .apart
  }

  /// Tells whether digits are part of a longer code, such as a credit code with letters in it.
  private func isWithinCode(_ window: ArraySlice<Group>) -> Bool {
    guard let first = window.first, let last = window.last else { return false }
    var start = first.range.lowerBound
    var end = last.range.upperBound
    while start > 0, isCode(start - 1), end - start < 19 { start -= 1 }
    while end < scalars.count, isCode(end), end - start < 19 { end += 1 }
    let letters = end - start - window.reduce(0) { $0 + $1.range.count }
    return end - start == 18 && letters > 0
  }

  private func isCode(_ place: Int) -> Bool {
    switch scalars[place] {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  private func isMobile(_ number: [Int], _ window: ArraySlice<Group>) -> Bool {
    guard [11, 13, 15].contains(number.count) else { return false }
    var sizes = window.map(\.range.count)
    var number = number
    if number.count == 13 || number.count == 15 {
      let prefix = number.count == 13 ? [8, 6] : [0, 0, 8, 6]
      guard number.starts(with: prefix) else { return false }
      number.removeFirst(prefix.count)
      sizes[0] -= prefix.count
      if sizes[0] == 0 { sizes.removeFirst() }
    }
    guard number.count == 11, number[0] == 1, number[1] >= 3 else { return false }
    let usual = [[11], [3, 4, 4], [3, 3, 5], [4, 4, 3], [4, 3, 4], [3, 8], [7, 4]]
    return usual.contains(sizes) || sizes.allSatisfy { $0 == 1 } && !continues(window)
  }

  /// Tells whether a number is parted as cards are.
  private func isRegular(_ window: ArraySlice<Group>, _ sizes: Set<Int>) -> Bool {
    window.count == 1 || window.dropLast().allSatisfy { sizes.contains($0.range.count) }
  }
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: true
  default: false
  }
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "\t", "\u{A0}", "\u{3000}", "\u{2000}"..."\u{200A}", "\u{202F}": true
  case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "－", "_", "＿", ".", "．", "·", "・": true
  default: isInvisible(scalar)
  }
}

/// Line ends and the marks of lists: only a number with a valid check digit goes on after these.
private func isLooseSeparator(_ scalar: Unicode.Scalar) -> Bool {
  "\n/／,，、;；|｜:：".unicodeScalars.contains(scalar) || isSeparator(scalar)
}

/// Tells whether 15, 17 or 18 places have a birth date where ID numbers have it.
private func hasBirthDate(_ number: [Int]) -> Bool {
  func read(_ range: Range<Int>) -> Int { number[range].reduce(0) { $0 * 10 + $1 } }
  if number.count == 15 {
    return Day(year: 1900 + read(6..<8), month: read(8..<10), day: read(10..<12)) != nil
  }
  guard let day = Day(year: read(6..<10), month: read(10..<12), day: read(12..<14)) else {
    return false
  }
  return (1880...2040).contains(day.year)
}

/// Tells whether the first two places name a province.
private func isProvince(_ number: [Int]) -> Bool {
  switch number[0] * 10 + number[1] {
  case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
  default: false
  }
}

/// The last place that the first 17 ask for (GB 11643); 10 is the X.
private func checkPlace(_ number: [Int]) -> Int {
  let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = zip(number, weights).reduce(0) { $0 + $1.0 * $1.1 }
  return (12 - sum % 11) % 11
}

/// Tells whether these digits are a bank card's, by first place and check digit (Luhn).
private func isBankCard(_ number: [Int]) -> Bool {
  guard (16...19).contains(number.count), [3, 4, 5, 6, 9].contains(number[0]) else { return false }
  // Credit codes of the civil affairs and of companies have 18 places and may be all digits.
  if number.count == 18, [5, 9].contains(number[0]) { return false }
  return luhn(number) == 0
}

/// The sum of Luhn modulo 10: 0 for a valid number.
func luhn(_ number: [Int]) -> Int {
  number.reversed().enumerated().reduce(0) { sum, item in
    let (place, digit) = item
    let doubled = place.isMultiple(of: 2) ? digit : digit * 2
    return (sum + doubled / 10 + doubled % 10) % 10
  }
}
