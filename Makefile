# The README's two commands are `make demo` and `make test`; the rest are their steps apart.
# On a fresh Debian 12: git, make and root (or sudo) are enough.
SHELL := /bin/bash
BUILD ?= build
DATA ?= demo/data
LISTEN ?= 127.0.0.1:8080
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

.PHONY: help demo run test check setup build faults fuzz sanitize bench fmt clean configure tests browser

help:
	@sed -n 's/^## //p' Makefile

## make demo       install, build and start Samband with its demo world on http://loten.localhost:8080
demo: build
	$(BUILD)/samband demo --data $(DATA) --listen $(LISTEN)

## make test       install, build and run everything: unit, both databases, browser
test: setup-test tests
	tools/test.sh $(BUILD)

## make check      format, floors, texts, map, headers, links; FIX=1 mends what can be mended
check: setup-test build
	ninja -C $(BUILD) headers_alone
	python3 tools/check.py $(if $(FIX),--fix)

## make setup      install what building and running need (Debian's packages and npm)
setup:
	@tools/setup.sh build run node
.PHONY: setup-test
setup-test:
	@tools/setup.sh build run node test

# A first build takes half the time when several sources are compiled as one; TOGETHER=OFF (or cmake alone) suits who
# changes one file after another.
TOGETHER ?= ON
configure: setup
	@test -f $(BUILD)/build.ninja || cmake -S . -B $(BUILD) -G Ninja -DTOGETHER=$(TOGETHER)

## make build      the program: build/samband
build: configure
	ninja -C $(BUILD) samband

tests: configure
	ninja -C $(BUILD)

## make run        start the server on DATA (no demo world is made)
run: build
	$(BUILD)/samband serve --data $(DATA) --listen $(LISTEN)

## make faults     deliveries at POINTS faults (1000: kills, power cuts, clocks, signals, channels; 10 in make test), then the desk: killed, without room, on a failing disk, ROUNDS times each (50; 3), and WEBHOOKS of a network (100000; 2000)
ROUNDS ?= 50
POINTS ?= 1000
WEBHOOKS ?= 100000
faults: setup-test build
	ninja -C $(BUILD) channels_tests
	tests/faults/run.sh $(BUILD)/samband $(ROUNDS) $(POINTS) $(WEBHOOKS)

## make fuzz       every place where strangers' bytes come in under libFuzzer with sanitizers, FUZZ_S seconds each (60)
FUZZ_S ?= 60
fuzz: setup
	@tools/setup.sh fuzz
	@test -f $(BUILD)-fuzz/build.ninja || CC=clang-14 CXX=clang++-14 cmake -S . -B $(BUILD)-fuzz -G Ninja -DFUZZ=ON
	ninja -C $(BUILD)-fuzz samband_fuzz
	tests/fuzz/run.sh $(BUILD)-fuzz/samband_fuzz $(BUILD)-fuzz/corpus $(FUZZ_S) $(ENTRY)

## make sanitize   all tests with address and undefined behaviour sanitizers, then those of threads with theirs (an hour)
sanitize: setup-test
	tools/sanitize.sh $(BUILD)

## make browser    every browser test and every page in every state, at both widths (make test leaves out what the desk alone does)
browser: setup-test build
	SAMBAND_BROWSER_WHOLE=1 npm run --silent browser -- --reporter=list

## make peers      what is tried against other programs than the tests need: WordPress itself
peers: setup-test
	@tools/setup.sh peers
	ninja -C $(BUILD) channels_tests
	tools/test_wordpress.sh $(BUILD)/channels_tests --gtest_brief=1 --gtest_filter='RealWordPress*'

## make bench      the figures in README, each a ratio against its yardstick in the same run
bench: build
	@tools/setup.sh bench
	ninja -C $(BUILD) benches
	tools/bench.sh $(BUILD)

## make fmt        format all C++
fmt:
	git ls-files '*.h' '*.cpp' | xargs clang-format-14 -i

## make clean      remove what was built
clean:
	rm -rf $(BUILD)
