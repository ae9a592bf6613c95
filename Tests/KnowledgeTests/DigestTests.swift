import Knowledge
import Testing

struct DigestTests {
  struct Row: CustomTestStringConvertible {
    let message: String
    let digest: String
    var testDescription: String { "\(message.count) bytes" }
  }

  /// The examples of FIPS 180-4 and of NIST's short message test, and lengths around a block.
  @Test(arguments: [
    Row(
      message: "",
      digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Row(
      message: "abc",
      digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Row(
      message: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Row(
      message: String(repeating: "a", count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func `the digest is that of the standard`(row: Row) {
    #expect(sha256(row.message.utf8) == row.digest)
  }

  @Test func `lengths around the end of a block are padded`() {
    // Made with coreutils' sha256sum.
    #expect(
      [55, 56, 63, 64, 65].map { sha256(String(repeating: "a", count: $0).utf8).prefix(8) } == [
        "9f4390f8", "b35439a4", "7d3e74a0", "ffe054fe", "635361c4",
      ])
  }

  @Test func `the digest of files heeds paths and texts, not their order`() {
    let files = [(path: "a.md", text: "1"), (path: "b.md", text: "2")]
    #expect(digest(of: files) == digest(of: files.reversed()))
    #expect(
      digest(of: files) != digest(of: [(path: "a.md", text: "12"), (path: "b.md", text: "")]))
    #expect(digest(of: files).hasPrefix("sha256:"))
  }
}
