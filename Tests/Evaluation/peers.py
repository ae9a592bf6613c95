"""Other engines on the same phrasings and questions: what they get right, and how fast.

Each learns from the phrasings that `banshi knowledge list phrasings` prints. An engine that isn't
installed is skipped. Its threshold is set so that it declines as large a share of the questions in
scope as banshi does; then the shares of right answers and of declined questions compare.
"""

import subprocess
import sys
import time


def phrasings(program, folder):
    listed = subprocess.run([program, "knowledge", "list", "phrasings", "--knowledge", folder],
                            capture_output=True, check=True).stdout.decode()
    rows = [line.split("\t", 1) for line in listed.splitlines()]
    return ([row for row in rows if not row[0].startswith("(")],
            [text for unit, text in rows if unit.startswith("(")])


def bigrams(text):
    text = "".join(text.lower().split())
    return [text[i:i + 2] for i in range(len(text) - 1)] or [text]


def vector_machine(known, outside):
    """Character 1-3-grams, a linear SVM, the background as a class of its own."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC
    texts = [text for _, text in known] + outside
    labels = [unit for unit, _ in known] + ["(outside)"] * len(outside)
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True)
    machine = LinearSVC(C=1).fit(vectors.fit_transform(texts), labels)
    names = list(machine.classes_)
    away = names.index("(outside)")

    def answer(question):
        scores = machine.decision_function(vectors.transform([question]))[0]
        margin = scores[away]
        scores[away] = -9
        best = scores.argmax()
        return names[best], scores[best] - margin

    return answer


def bm25(cut):
    def make(known, outside):
        import bm25s
        engine = bm25s.BM25()
        engine.index([cut(text) for _, text in known], show_progress=False)

        def answer(question):
            found, scores = engine.retrieve([cut(question)], k=1, show_progress=False)
            return known[found[0][0]][0], float(scores[0][0])

        return answer
    return make


def bm25_words(known, outside):
    import jieba
    jieba.setLogLevel(60)
    return bm25(lambda text: list(jieba.cut(text)))(known, outside)


def tantivy_bigrams(known, outside):
    import tantivy
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False, tokenizer_name="whitespace")
    builder.add_unsigned_field("number", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    plain = lambda text: " ".join("".join(c for c in part if c.isalnum()) for part in bigrams(text))
    for number, (_, text) in enumerate(known):
        writer.add_document(tantivy.Document(body=plain(text), number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def answer(question):
        words = plain(question).split()
        if not words:
            return "", 0
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Should, tantivy.Query.term_query(index.schema, "body", word))
             for word in words])
        hits = searcher.search(query, 1).hits
        if not hits:
            return "", 0
        return known[searcher.doc(hits[0][1])["number"][0]][0], hits[0][0]

    return answer


ENGINES = {
    "linear SVM, characters": vector_machine,
    "bm25s, bigrams": bm25(bigrams),
    "bm25s, jieba words": bm25_words,
    "tantivy, bigrams": tantivy_bigrams,
}


def compare(program, folder, judged, share):
    """Prints a line for each engine beside banshi's own."""
    inside = [each for each in judged if not each.is_outside]
    outside = [each for each in judged if each.is_outside]
    if not inside or not outside:
        return
    refused = sum(bool(each.reply["declined"]) and not each.reply["entry"] for each in inside)
    own = own_time(program, [each.row["question"] for each in judged])
    print(f"\nat {refused} of {len(inside)} questions in scope declined:")
    line("banshi", sum(each.is_right for each in inside), len(inside),
         sum(each.is_right for each in outside), len(outside), own, own, share)
    known, background = phrasings(program, folder)
    for name, make in ENGINES.items():
        try:
            answer = make(known, background)
        except ImportError as error:
            print(f"{name:24} skipped: {error.name} is not installed")
            continue
        found = [answer(each.row["question"]) for each in judged]
        start = time.perf_counter()
        for each in judged:
            answer(each.row["question"])
        spent = (time.perf_counter() - start) / len(judged)
        scores = sorted(score for each, (_, score) in zip(judged, found) if not each.is_outside)
        border = scores[refused] if refused < len(scores) else scores[-1]
        right = sum(unit in each.units and score >= border
                    for each, (unit, score) in zip(judged, found) if not each.is_outside)
        declined = sum(score < border for each, (_, score) in zip(judged, found) if each.is_outside)
        line(name, right, len(inside), declined, len(outside), spent, own, share)


def own_time(program, questions):
    """Seconds a question, without the start; the whole answer in words, not only its ranking."""
    def spent(count):
        data = "".join(question + "\n" for question in questions * count).encode()
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run([program, "ask", "--json", "-"], input=data, capture_output=True, check=True)
            best = min(best, time.perf_counter() - start)
        return best
    return max(spent(2) - spent(1), 1e-9) / len(questions)


def line(name, right, inside, declined, outside, spent, own, share):
    print(f"{name:24} right {share(right, inside)}, declined outside {share(declined, outside)}, "
          f"{1e6 * spent:.0f} µs a question ({spent / own:.2f} of banshi)")
