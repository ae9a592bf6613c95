# One target a job. `make run` opens the assistant; `make test` is what CI runs after `make lint`.

BUILD_PACKAGES = libedit-dev libidn2-dev libzip-dev libharfbuzz-dev libfontconfig-dev \
  libxlsxwriter-dev zlib1g-dev fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-wqy-microhei
TEST_PACKAGES = python3-venv tmux qpdf poppler-utils
RELEASE = -c release --static-swift-stdlib -Xlinker -s
PYTHON = .venv/bin/python
SWIFT_SOURCES = Package.swift Sources Tests

.PHONY: run build test lint format replay clean

run: build
	@.build/release/banshi

build:
	@packaging/need.sh $(BUILD_PACKAGES)
	@swift build $(RELEASE) --product banshi

test: .venv/ready
	@packaging/need.sh $(BUILD_PACKAGES) $(TEST_PACKAGES)
	swift build --build-tests
	swift test --skip-build
	.build/debug/banshi replay Transcripts

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
