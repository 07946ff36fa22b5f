# Everything a new machine needs, and everything a developer runs. `make help` lists it.

SHELL := /bin/bash
PREFIX ?= /usr/local
BINARY := .build/release/caseload
# Without exported symbols the linker leaves out what is never called. The list of addresses that the loader puts
# right takes 30 kB instead of 2.5 MB in a form that the C library knows from 2.36 on.
LINK := -Xlinker --no-export-dynamic
ifeq ($(shell printf '2.36\n%s\n' "$$(getconf GNU_LIBC_VERSION | cut -d' ' -f2)" | sort -V | head -1),2.36)
LINK += -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
endif
RELEASE := swift build -c release --static-swift-stdlib --product caseload $(LINK)

.PHONY: help demo test build release install uninstall bench lint format docs deps clean

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: release ## install what is missing, build, and open the client on demo data
	@$(BINARY) demo

test: deps ## install what is missing, build, and run every test
	swift build --build-tests
	swift test --skip-build

build: deps ## a debug build
	swift build

release: deps ## an optimised build
	@$(RELEASE)

install: release ## put the binary, man pages and completions under PREFIX (/usr/local)
	install -D -s -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/caseload"
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1" "$(DESTDIR)$(PREFIX)/share/man/man7" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 644 docs/caseload.1 "$(DESTDIR)$(PREFIX)/share/man/man1/caseload.1"
	install -m 644 docs/caseload-keys.7 "$(DESTDIR)$(PREFIX)/share/man/man7/caseload-keys.7"
	$(BINARY) --generate-completion-script bash > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/caseload"
	$(BINARY) --generate-completion-script zsh > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_caseload"
	$(BINARY) --generate-completion-script fish > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/caseload.fish"

uninstall: ## take away what install put in place
	rm -f "$(DESTDIR)$(PREFIX)/bin/caseload" "$(DESTDIR)$(PREFIX)/share/man/man1/caseload.1" \
	  "$(DESTDIR)$(PREFIX)/share/man/man7/caseload-keys.7" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/caseload" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_caseload" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/caseload.fish"

bench: release ## measure speed and memory on 50,000 children and print the table
	@Benchmarks/run

lint: ## what continuous integration asks of the format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: ## put the format right
	swift format --in-place --recursive --parallel Package.swift Sources Tests

docs: release ## write the generated pages: man pages, docs/KEYS.md, docs/screens, the events in docs/FORMAT.md
	@$(BINARY) document --write docs
	@for keys in docs/screens/*.keys; do \
	  XDG_CONFIG_HOME=/nowhere LC_ALL=C.UTF-8 $(BINARY) demo --script $$keys --save-screen $${keys%.keys}.txt || exit; done
	swift package --allow-writing-to-package-directory generate-manual --configuration debug --output-directory docs

deps: ## install the system libraries that are missing
	@.ci/dependencies

clean: ## take away what was built
	rm -rf .build .build-*
