/// The binary forms of the units: their properties, in the order of their declaration.

extension Source: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(publisher)
    archive.write(date)
    archive.write(confidence)
    archive.write(names)
    archive.write(summary)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), title: try archive.read(), publisher: try archive.read(),
      date: try archive.read(), confidence: try archive.read(), names: try archive.read(),
      summary: try archive.read())
  }
}

extension Fact: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(text)
    archive.write(sources)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(id: try archive.read(), text: try archive.read(), sources: try archive.read())
  }
}

extension Entry.Sentence: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(text)
    archive.write(facts)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(text: try archive.read(), facts: try archive.read())
  }
}

extension Entry.Variant: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(condition)
    archive.write(sentences)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(condition: try archive.read(), sentences: try archive.read())
  }
}

extension Entry: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(kind)
    archive.write(title)
    archive.write(sentences)
    archive.write(variants)
    archive.write(agrees)
    archive.write(contradicts)
    archive.write(related)
    archive.write(alternatives)
    archive.write(english)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), kind: try archive.read(), title: try archive.read(),
      phrasings: [], sentences: try archive.read(), variants: try archive.read(),
      agrees: try archive.read(), contradicts: try archive.read(), related: try archive.read(),
      alternatives: try archive.read(), english: try archive.read())
  }
}

extension Field.Choice: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(value)
    archive.write(label)
    archive.write(words)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(value: try archive.read(), label: try archive.read(), words: try archive.read())
  }
}

extension Field.Consequence: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(condition)
    archive.write(formula)
    archive.write(facts)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(condition: try archive.read(), formula: try archive.read(), facts: try archive.read())
  }
}

extension Field: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(label)
    archive.write(names)
    archive.write(kind)
    archive.write(isRequired)
    archive.write(isInGuide)
    archive.write(isCopied)
    archive.write(applies)
    archive.write(derived)
    archive.write(offered)
    archive.write(question)
    archive.write(hint)
    archive.write(why)
    archive.write(ifWrong)
    archive.write(examples)
    archive.write(choices)
    archive.write(sources)
    archive.write(facts)
    archive.write(unit)
    archive.write(requiredWhen)
  }

  convenience init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), label: try archive.read(), names: try archive.read(),
      kind: try archive.read(), isRequired: try archive.read(), isInGuide: try archive.read(),
      isCopied: try archive.read(), applies: try archive.read(), derived: try archive.read(),
      offered: try archive.read(), question: try archive.read(), hint: try archive.read(),
      why: try archive.read(), ifWrong: try archive.read(), examples: try archive.read(),
      choices: try archive.read(), sources: try archive.read(), facts: try archive.read(),
      unit: try archive.read(), requiredWhen: try archive.read())
  }
}

extension Form: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(names)
    archive.write(system)
    archive.write(menu)
    archive.write(submit)
    archive.write(applies)
    archive.write(fields)
    archive.write(sources)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), title: try archive.read(), names: try archive.read(),
      system: try archive.read(), menu: try archive.read(), submit: try archive.read(),
      applies: try archive.read(), fields: try archive.read(), sources: try archive.read())
  }
}

extension Step.Paper: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(name)
    archive.write(copies)
    archive.write(isSealed)
    archive.write(fact)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      name: try archive.read(), copies: try archive.read(), isSealed: try archive.read(),
      fact: try archive.read())
  }
}

extension Step: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(title)
    archive.write(actor)
    archive.write(system)
    archive.write(menu)
    archive.write(form)
    archive.write(applies)
    archive.write(papers)
    archive.write(deadline)
    archive.write(sentences)
    archive.write(ifReturned)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), title: try archive.read(), actor: try archive.read(),
      system: try archive.read(), menu: try archive.read(), form: try archive.read(),
      applies: try archive.read(), papers: try archive.read(), deadline: try archive.read(),
      sentences: try archive.read(), ifReturned: try archive.read())
  }
}

extension Term: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(id)
    archive.write(label)
    archive.write(synonyms)
    archive.write(definition)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveError) {
    self.init(
      id: try archive.read(), label: try archive.read(), synonyms: try archive.read(),
      definition: try archive.read())
  }
}
