# One target a job. `make run` opens the assistant; `make test` is what CI runs after `make lint`.

BUILD_PACKAGES = libedit-dev libidn2-dev libzip-dev libharfbuzz-dev libfontconfig-dev \
  libxlsxwriter-dev zlib1g-dev fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-microhei
TEST_PACKAGES = python3-venv strace binutils tmux qpdf poppler-utils fontconfig
FUZZ_SECONDS = 300
RELEASE = -c release --static-swift-stdlib -Xlinker -s
PYTHON = $(CURDIR)/.venv/bin/python
SWIFT_SOURCES = Package.swift Sources Tests
DEBUG = $(CURDIR)/.build/debug
SAMPLES = $(CURDIR)/.build/samples
PAPERS = BANSHI_SAMPLES=$(SAMPLES) BANSHI_PAPERS=$(DEBUG)/banshi-papers

.PHONY: run build test test-swift test-transcripts test-replay test-terminal test-readers \
  test-storage test-player test-hostile test-libreoffice test-pages test-sanitizers test-all fuzz walk \
  test-fuzz test-valgrind fuzz-readers fuzz-terminal torture torture-storage flood-chat flood-json bench bench-papers bench-replay eval eval-locked lint format clean

run: build
	@.build/release/banshi

build:
	@packaging/need.sh $(BUILD_PACKAGES)
	@swift build $(RELEASE) --product banshi
	@swift build $(RELEASE) --product banshi-papers

test: test-swift test-transcripts test-replay test-storage test-hostile test-fuzz test-terminal \
  test-readers

test-swift:
	@packaging/need.sh $(BUILD_PACKAGES) $(TEST_PACKAGES)
	swift build --build-tests
	rm -rf $(SAMPLES)
	$(PAPERS) swift test --skip-build

test-transcripts:
	$(DEBUG)/banshi replay Transcripts

test-replay: .venv/ready
	cd Tests/Replay && $(PYTHON) -m unittest -q

test-storage: .venv/ready
	$(PYTHON) Tests/Storage/torture.py --runs 100 --processes 8 --times 20
	$(PYTHON) Tests/Storage/torture_chat.py --runs 12
	$(PYTHON) Tests/Storage/faults.py --every 50

test-hostile: .venv/ready
	cd Tests/Hostile && $(PYTHON) -m unittest -q test_hostile test_privacy test_drafts test_exports
	cd Tests/Hostile && $(PYTHON) fuzz_arguments.py --runs 150

# The files that fuzzing begins with, and those that once showed something wrong.
test-fuzz:
	for target in $$($(DEBUG)/fuzz-harness --targets); do \
	  $(DEBUG)/fuzz-harness $$target Tests/Fuzz/$$target 2>.build/fuzz.log || \
	    { tail -3 .build/fuzz.log; exit 1; }; done

test-terminal: .venv/ready
	cd Tests/Terminal && $(PYTHON) -m unittest -q test_terminal test_banshi test_long_work
	cd Tests/Terminal && $(PYTHON) fuzz.py $(DEBUG)/terminal-harness --steps 300
	$(PYTHON) packaging/readme-screens.py $(DEBUG)/banshi --check

test-readers: .venv/ready
	cd Tests/Readers && $(PAPERS) $(PYTHON) -m unittest -q

# The DOCX in LibreOffice; fonts that it names are stood in for by those of the PDF.
test-libreoffice: .venv/ready
	@packaging/need.sh libreoffice-writer
	cd Tests/Readers && $(PAPERS) $(PYTHON) -m unittest -q slow_libreoffice

# The red pages and the papers as HTML, in a browser; after test-swift, which writes them.
test-pages: .venv/ready
	@packaging/need.sh chromium
	cd Tests/Readers && $(PAPERS) $(PYTHON) -m unittest -q slow_chromium

# Everything, long runs included.
test-all: test test-libreoffice test-pages test-player test-valgrind test-sanitizers fuzz torture

# All Swift tests with the address and the thread sanitizer, each built in a place of its own. What
# Swift keeps to the end of a process looks like a leak, so that leaks are not looked for.
test-sanitizers:
	swift build --build-tests --sanitize=address --build-path .build/address
	ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize=address --build-path .build/address
	swift build --build-tests --sanitize=thread --build-path .build/thread
	swift test --skip-build --sanitize=thread --build-path .build/thread

# The player of films, in a browser; after test-swift, which writes the film.
test-player:
	@packaging/need.sh chromium
	cd Tests/Player && BANSHI_SAMPLES=$(SAMPLES) python3 -m unittest -q

# What uses C libraries, under valgrind.
test-valgrind:
	@packaging/need.sh valgrind binutils
	Tests/Fuzz/valgrind.sh $(DEBUG)

# What a second of the suite tries, for long.
fuzz: fuzz-terminal fuzz-readers
	BANSHI_FUZZ=100 swift test --filter FuzzTests
	cd Tests/Hostile && $(PYTHON) fuzz_arguments.py --runs 20000

# Random conversations; a failure prints the shortest transcript that shows it.
walk:
	BANSHI_WALK=100000 swift test --filter WalkTests

fuzz-terminal: .venv/ready
	cd Tests/Terminal && $(PYTHON) fuzz.py $(DEBUG)/terminal-harness --steps 10000

# libFuzzer on everything that reads a file or a line.
fuzz-readers:
	Tests/Fuzz/build.sh .build/fuzz
	ASAN_OPTIONS=detect_leaks=0 Tests/Fuzz/fuzz.sh .build/fuzz/debug/fuzz-harness $(FUZZ_SECONDS)

torture: torture-storage flood-chat flood-json

# Killed at random moments, several at once, a full disk, every call that writes failing once.
torture-storage: build .venv/ready
	@swift build $(RELEASE) --product storage-harness
	BANSHI_HARNESS=$(CURDIR)/.build/release/storage-harness \
	  $(PYTHON) Tests/Storage/torture.py --runs 2000 --processes 8 --seconds 60 --full-disk
	BANSHI=$(CURDIR)/.build/release/banshi $(PYTHON) Tests/Storage/faults.py
	BANSHI=$(CURDIR)/.build/release/banshi $(PYTHON) Tests/Storage/torture_chat.py --runs 2000

# A million random lines to the conversation; a batch with a problem is kept.
flood-chat flood-json: flood-%: build .venv/ready
	BANSHI=$(CURDIR)/.build/release/banshi $(PYTHON) Tests/Storage/flood.py --lines 1000000 \
	  --batch 10000 --mode $* --cases .build/flood-cases

bench: build .venv/ready
	$(PYTHON) Tests/Bench/bench.py
	@python3 -B Tests/Bench/papers.py
	@python3 -B Tests/Bench/replay.py

# Replaying alone. The peer is optional: BENCH_PYTHON names a Python with prysk.
bench-replay: build
	@python3 -B Tests/Bench/replay.py

# The papers alone. The peer is optional: BENCH_PYTHON names a Python with docxtpl.
bench-papers: build
	@python3 -B Tests/Bench/papers.py

# The other engines are optional: pip install scikit-learn bm25s jieba tantivy, into any Python that
# EVAL_PYTHON names.
EVAL_PYTHON = python3
eval: build
	@$(EVAL_PYTHON) -B Tests/Evaluation/evaluate.py .build/release/banshi \
	  Tests/Evaluation/development.jsonl --peers Knowledge

# Only to report; see docs/evaluation.md.
eval-locked: build
	@$(EVAL_PYTHON) -B Tests/Evaluation/evaluate.py .build/release/banshi Tests/Evaluation/locked.jsonl

lint:
	swift format lint --strict -r $(SWIFT_SOURCES)

format:
	swift format -i -r $(SWIFT_SOURCES)

.venv/ready: Tests/requirements.txt
	@packaging/need.sh $(TEST_PACKAGES)
	python3 -m venv .venv
	.venv/bin/pip install -q -r Tests/requirements.txt
	touch $@

clean:
	rm -rf .build .venv
