# Everything a newcomer needs. `make` alone lists the targets.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
SWIFT ?= swift
BUILD_FLAGS := -Xswiftc -warnings-as-errors
# Checks build with flags of their own; a folder of their own keeps them from rebuilding everything each time.
CHECK_PATH := .build-check
CHECK_FLAGS := --scratch-path $(CHECK_PATH) --enable-code-coverage $(BUILD_FLAGS)
# Programs from PyPI, for `make ecosystem` only.
PYTHON_PATH := .build-python
PYTHON_PACKAGES := 'pre-commit>=4,<5' 'check-jsonschema>=0.30,<1'
# Hooks that it tries; `HOOKS="tasklint tasklint-fix tasklint-system"` builds the program from the last commit too.
HOOKS ?= tasklint-system
# Python packages and schemas of formats.
FORMATS_PATH := .build-formats
# Where the parser of Mermaid is unpacked.
GRAPHS_PATH := .build-graphs
# What measures the program, what it measures, and another linter from PyPI; for `make bench` and `make growth` only.
BENCH_PATH := .build-bench
BENCH_PYTHON_PATH := .build-bench-python
# Programs that libFuzzer drives; each runs for SECONDS in JOBS processes.
FUZZ_PATH := .build-fuzz
FUZZ_TARGETS := FuzzLint FuzzFix
SECONDS ?= 60
JOBS ?= $(shell cores=$$(getconf _NPROCESSORS_ONLN); echo $$((cores > 1 ? cores - 1 : 1)))
# Tests under sanitizers: what reads and writes memory that C owns, what threads share.
ADDRESS_TESTS := MarkdownOutlineTests|SourceTextTests|ByteEditTests|GeneratedPlanTests|CrashTests
THREAD_TESTS := ConcurrencyTests|LintCommandTests|WatchTests|ProgressTests
# Least share of covered lines, in percent, over the targets below.
LEAST_COVERAGE := 95
SWIFT_SOURCES := Sources Tests Plugins Benchmarks/Sources Fuzzing Package.swift
# Modules that people import.
DOCUMENTED_TARGETS := TaskPlan TaskLint
CORE_TARGETS := SourceText MarkdownOutline TaskPlan TaskLint
# Plans of the project itself; fixtures are wrong on purpose.
OWN_PLANS := $(wildcard tasks.md TASKS.md TODO.md docs/tasks.md docs/TODO.md docs/*-tasks.md specs/*/tasks.md)

# A static program has no place on macOS.
ifeq ($(shell uname -s),Darwin)
RELEASE_FLAGS :=
else
# Metadata of generic types is asked for directly, and not by name: a search by name goes through all conformances of
# a static program, which took a seventh of the time of a small plan.
RELEASE_FLAGS := -Xswiftc -static-executable -Xlinker -s \
	-Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
endif

# Where the headers of cmark-gfm may be. Missing ones are installed on Debian and Ubuntu.
INCLUDE_FOLDERS := /usr/include /usr/local/include /opt/homebrew/include

define INSTALL_CMARK
for folder in $(INCLUDE_FOLDERS); do \
    if [ -e $$folder/cmark-gfm.h ]; then exit 0; fi; \
done; \
sudo=; if [ "$$(id -u)" -ne 0 ]; then sudo=sudo; fi; \
if ! command -v apt-get >/dev/null || { [ -n "$$sudo" ] && ! command -v sudo >/dev/null; }; then \
    echo "The headers of cmark-gfm are missing: install libcmark-gfm-dev (Debian, Ubuntu) or cmark-gfm (brew)." >&2; \
    exit 1; \
fi; \
echo "Installing libcmark-gfm-dev"; \
install="$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libcmark-gfm-dev"; \
{ $$install 2>/dev/null || { $$sudo apt-get update -qq && $$install; }; } </dev/null >/dev/null || { \
    echo "libcmark-gfm-dev could not be installed; install it by hand and run make again." >&2; exit 1; }
endef

# The folder of the programs that came with Swift.
TOOLCHAIN = "$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")"

# A program of LLVM: the one that came with Swift, since its data formats change between versions.
LLVM = $$(for folder in $(TOOLCHAIN) $${PATH//:/ }; do \
    if [ -x "$$folder/llvm-$(1)" ]; then echo "$$folder/llvm-$(1)"; break; fi; done)

# Reads lcov: SF names a file, LF counts its lines, LH those that ran.
define COVERAGE
/^SF:/ {
    target = ""
    file = substr($$0, 4)
    if (index(file, root) == 1) { split(substr(file, length(root) + 1), parts, "/"); target = parts[1] }
}
/^LF:/ { lines[target] += $$2 }
/^LH:/ { hit[target] += $$2 }
END {
    count = split(targets, names, " ")
    for (i = 1; i <= count; i++) {
        name = names[i]
        allLines += lines[name]
        allHit += hit[name]
        printf "coverage %-16s %5.1f %% of %d lines\n", name, lines[name] ? 100 * hit[name] / lines[name] : 0, lines[name]
    }
    share = allLines ? 100 * allHit / allLines : 0
    printf "coverage %-16s %5.1f %% of %d lines, at least %s %% wanted\n", "together", share, allLines, least
    exit share < least
}
endef
export COVERAGE

.PHONY: help
help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' Makefile

.PHONY: setup
setup: ## Install what the build needs and is missing
	@command -v $(SWIFT) >/dev/null || { \
	    echo "Swift 6.1 or later is needed: install it from https://www.swift.org/install and run make again." >&2; \
	    exit 1; }
	@$(INSTALL_CMARK)

.PHONY: build
build: setup ## Build everything for debugging
	$(SWIFT) build $(BUILD_FLAGS)

.PHONY: test
test: setup ## Run the tests
	$(SWIFT) test $(BUILD_FLAGS)

.PHONY: demo
demo: setup ## Lint a plan with three defects and show what is found
	@$(SWIFT) build $(BUILD_FLAGS) --product tasklint
	@echo; echo '$$ tasklint Fixtures/demo/tasks.md'
	@status=0; "$$($(SWIFT) build --show-bin-path)/tasklint" Fixtures/demo/tasks.md || status=$$?; \
	    echo "(exit status $$status)"; test $$status -eq 1

.PHONY: format
format: ## Rewrite the sources in the project's format
	$(SWIFT) format format --in-place --parallel --recursive --configuration .swift-format $(SWIFT_SOURCES)

# Benchmarks are compiled, so that they do not rot, and not run.
.PHONY: check
check: export TASKLINT_BENCHMARKS := 1
check: setup ## Format, warnings, tests, coverage, the project's own plans
	$(SWIFT) format lint --strict --parallel --recursive --configuration .swift-format $(SWIFT_SOURCES)
	$(SWIFT) build $(CHECK_FLAGS) --build-tests
	$(SWIFT) test $(CHECK_FLAGS) --skip-build
	@$(call LLVM,cov) export -format=lcov -instr-profile=$(CHECK_PATH)/debug/codecov/default.profdata \
	    $(CHECK_PATH)/debug/tasklintPackageTests.xctest \
	    | awk -F: -v root='$(CURDIR)/Sources/' -v targets='$(CORE_TARGETS)' -v least=$(LEAST_COVERAGE) "$$COVERAGE"
	@for plan in $(OWN_PLANS); do $(CHECK_PATH)/debug/tasklint "$$plan"; done

# The schema of SARIF comes out of a package that has it in its sources; Tests/Formats/README.md tells why.
.PHONY: validate-formats
validate-formats: release ## Hold reports in formats of others against their schemas
	@command -v xmllint >/dev/null || { echo "xmllint is needed: install libxml2-utils." >&2; exit 1; }
	@python3 -m venv $(FORMATS_PATH)
	@$(FORMATS_PATH)/bin/pip --disable-pip-version-check install -q -r Tests/Formats/requirements.txt
	@$(FORMATS_PATH)/bin/pip --disable-pip-version-check download -q --no-deps --no-binary sarif-pydantic \
	    -d $(FORMATS_PATH) sarif-pydantic==0.6.2
	@tar -xzf $(FORMATS_PATH)/sarif_pydantic-0.6.2.tar.gz -C $(FORMATS_PATH) --strip-components 1 \
	    sarif_pydantic-0.6.2/sarif-schema-2.1.0.json
	@$(FORMATS_PATH)/bin/python Tests/Formats/validate.py dist/tasklint $(FORMATS_PATH)/sarif-schema-2.1.0.json

.PHONY: validate-graphs
validate-graphs: release ## Let Graphviz, Mermaid and parsers judge the pictures of all fixtures
	@python3 Tests/Graphs/validate.py dist/tasklint $(GRAPHS_PATH) Fixtures $(wildcard ../shared/corpus)

# The tests of the program run the program of the same build.
.PHONY: sanitize
sanitize: setup ## Run tests under the sanitizers of addresses and of threads
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --sanitize=address --scratch-path .build-address \
	    --filter '$(ADDRESS_TESTS)'
	$(SWIFT) test --sanitize=thread --scratch-path .build-thread --filter '$(THREAD_TESTS)'

# The package manager has to know that libFuzzer brings the main function; it cannot ask for two sanitizers itself.
.PHONY: fuzz
fuzz: setup ## Fuzz for SECONDS each: reading, linting and reporting; fixing
	@for target in $(FUZZ_TARGETS); do \
	    TASKLINT_FUZZING=1 $(SWIFT) build -c release --scratch-path $(FUZZ_PATH) --sanitize=fuzzer \
	        -Xswiftc -sanitize=fuzzer,address --product $$target; \
	done
	@Fuzzing/run $(FUZZ_PATH) $(SECONDS) $(JOBS) $(FUZZ_TARGETS)

.PHONY: release
release: setup ## Build dist/tasklint, which needs no library on the machine it runs on
	$(SWIFT) build -c release $(RELEASE_FLAGS) --product tasklint
	@mkdir -p dist
	@cp "$$($(SWIFT) build -c release --show-bin-path)/tasklint" dist/tasklint
	@dist/tasklint --version

# Makes `benchmark` and what it compares with. rumdl is left out where PyPI cannot be reached.
.PHONY: benchmark
benchmark: release
	TASKLINT_BENCHMARKS=1 $(SWIFT) build -c release --scratch-path $(BENCH_PATH) --product Benchmark
	@test -x $(BENCH_PYTHON_PATH)/bin/rumdl || { python3 -m venv $(BENCH_PYTHON_PATH) \
	    && $(BENCH_PYTHON_PATH)/bin/pip --disable-pip-version-check install -q -r Benchmarks/requirements.txt; } || true

.PHONY: bench
bench: benchmark ## Compare with other programs and time the stages; writes docs/performance.md (about five minutes)
	@$(BENCH_PATH)/release/Benchmark bench

.PHONY: growth
growth: benchmark ## Measure documents made to be slow, from 1 to 64 MB; writes docs/performance.md (about forty-five minutes)
	@$(BENCH_PATH)/release/Benchmark growth

.PHONY: completions
completions: release ## Write completions for bash, zsh and fish to dist/completions
	@mkdir -p dist/completions
	@dist/tasklint --generate-completion-script bash >dist/completions/tasklint.bash
	@dist/tasklint --generate-completion-script zsh >dist/completions/_tasklint
	@dist/tasklint --generate-completion-script fish >dist/completions/tasklint.fish

# Dated by the last commit, so that the same sources give the same page.
.PHONY: man
man: release ## Write the manual page dist/man/tasklint.1
	$(SWIFT) build $(BUILD_FLAGS) --product generate-manual
	@mkdir -p dist/man
	@date=$$(git log -1 --format=%cs 2>/dev/null || date +%F); \
	    "$$($(SWIFT) build --show-bin-path)/generate-manual" dist/tasklint --date "$$date" --output-directory dist/man

# What is installed: mode, file and its place below PREFIX.
define INSTALLED
755 dist/tasklint bin/tasklint
644 dist/man/tasklint.1 share/man/man1/tasklint.1
644 dist/completions/tasklint.bash share/bash-completion/completions/tasklint
644 dist/completions/_tasklint share/zsh/site-functions/_tasklint
644 dist/completions/tasklint.fish share/fish/vendor_completions.d/tasklint.fish
endef
export INSTALLED

.PHONY: install
install: completions man ## Copy program, manual page and completions to PREFIX (default /usr/local)
	@while read -r mode file place; do \
	    target="$(DESTDIR)$(PREFIX)/$$place"; \
	    { install -d "$${target%/*}" && install -m "$$mode" "$$file" "$$target"; } || { \
	        echo "dist was built but could not be copied to $(DESTDIR)$(PREFIX): do so as root, or set PREFIX." >&2; \
	        exit 1; }; \
	    echo "Installed $$target"; \
	done <<<"$$INSTALLED"

# Static pages that any web server can show. The tools that came with Swift make them, so that the package needs no
# plugin, which everyone who depends on it would have to fetch.
.PHONY: docs
docs: setup ## Write the documentation of the libraries to dist/docs
	$(SWIFT) build $(BUILD_FLAGS) --target TaskLint
	@rm -rf dist/docs dist/archives && mkdir -p dist/archives
	@target=$$($(SWIFT) -print-target-info | sed -n '/"triple"/ { s/.*: "\(.*\)",/\1/p; q; }'); \
	modules=$$($(SWIFT) build --show-bin-path)/Modules; \
	for module in $(DOCUMENTED_TARGETS); do \
	    symbols=.build/symbols/$$module; mkdir -p "$$symbols"; \
	    $(TOOLCHAIN)/swift-symbolgraph-extract -module-name $$module -I "$$modules" -I Sources/CMarkGFM \
	        -target "$$target" -minimum-access-level public -skip-synthesized-members -output-dir "$$symbols"; \
	    $(TOOLCHAIN)/docc convert Sources/$$module/$$module.docc --additional-symbol-graph-dir "$$symbols" \
	        --fallback-display-name $$module --fallback-bundle-identifier tasklint.$$module \
	        --warnings-as-errors --output-path dist/archives/$$module.doccarchive; \
	done
	@$(TOOLCHAIN)/docc merge dist/archives/*.doccarchive --synthesized-landing-page-name tasklint \
	    --synthesized-landing-page-kind Package --output-path dist/docs
	@rm -rf dist/archives; echo "Open it with: python3 -m http.server --directory dist/docs"

.PHONY: wheel
wheel: release ## Pack dist/tasklint as a Python wheel, for machines without Swift
	@rm -f dist/*.whl
	@python3 packaging/wheel/build.py dist/tasklint .build/checkouts \
	    $(TOOLCHAIN)/.. dist

.PHONY: api-check
api-check: setup ## Compare the public declarations with BASE (a tag, branch or commit)
	@test -n "$(BASE)" || { echo "Say what to compare with: make api-check BASE=main" >&2; exit 2; }
	@.ci/api-check $(TOOLCHAIN) "$(BASE)" $(DOCUMENTED_TARGETS)

# Needs the network: programs from PyPI read the files that are made for them.
.PHONY: ecosystem
ecosystem: wheel ## Try hooks, action, wheel and plugin with the real programs (needs PyPI)
	@test -d $(PYTHON_PATH) || python3 -m venv $(PYTHON_PATH)
	@$(PYTHON_PATH)/bin/python -m pip install --quiet --disable-pip-version-check $(PYTHON_PACKAGES)
	$(PYTHON_PATH)/bin/check-jsonschema --builtin-schema vendor.github-actions action.yml
	$(PYTHON_PATH)/bin/pre-commit validate-manifest .pre-commit-hooks.yaml
	@PATH="$(CURDIR)/dist:$$PATH" .ci/hooks "$(CURDIR)/$(PYTHON_PATH)/bin/pre-commit" $(HOOKS)
	@$(PYTHON_PATH)/bin/python .ci/action dist/*.whl
	@.ci/wheel dist/*.whl
	@.ci/plugin .build-client

.PHONY: clean
clean: ## Remove everything that was built
	rm -rf .build .build-* dist
