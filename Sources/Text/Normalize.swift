/// Brings a text to the spelling that understanding reads: half width, lower case, simplified.
package func normalize(_ text: String) -> String {
  text.lowercased()
}
