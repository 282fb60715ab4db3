#include "main/command_line.h"

#include "base/problem.h"
#include "main/check_command.h"
#include "main/files.h"
#include "main/find_rulebook.h"
#include "main/import_command.h"
#include "main/migrate_command.h"
#include "main/openapi.h"
#include "main/own_words_file.h"
#include "main/rule_command.h"
#include "main/rulebook_command.h"
#include "main/serve_command.h"
#include "main/verify_command.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <unistd.h>

namespace samband::main {

namespace {

/// What a command said, and how it ended. A command function writes text; only here it meets the terminal.
struct Said {
    int code = 0;
    std::string out;
    std::string err;
};

using Command = std::function<Said()>;

void add_rule(CLI::App& app, Command& chosen)
{
    struct Options {
        std::string rulebook;
        bool json = false;
    };
    auto options = std::make_shared<Options>();
    CLI::App* command =
        app.add_subcommand("rule", "Ask a rule book: a question as JSON on standard input, the ruling out");
    command
        ->add_option("--rulebook", options->rulebook,
                     "a shipped rule book (loten, saltdal, hattfjelldal, klabu, starter) or a file")
        ->required();
    command->add_flag("--json", options->json, "the ruling as JSON instead of a sentence with citations");
    command->callback([options, &chosen] {
        chosen = [options] {
            Said said;
            said.code =
                rule_command({options->rulebook, options->json, machine_now()}, read_file("-"), said.out, said.err);
            return said;
        };
    });
}

void add_rulebook_coverage(CLI::App& group, Command& chosen)
{
    auto name = std::make_shared<std::string>();
    CLI::App* coverage = group.add_subcommand(
        "coverage",
        "Which clauses come from which section, and what rules nothing and why; 1 if a section has neither");
    coverage->add_option("name", *name, "a shipped rule book or a file")->required();
    coverage->callback([name, &chosen] {
        chosen = [name] {
            Said said;
            said.code = rulebook_coverage_command(*name, said.out, said.err);
            return said;
        };
    });
}

void add_rulebook_new(CLI::App& group, Command& chosen)
{
    struct Options {
        std::string from = "starter";
        std::string file;
    };
    auto options = std::make_shared<Options>();
    CLI::App* start = group.add_subcommand("new", "The start of a rule book of one's own, with comments");
    start->add_option("--from", options->from, "the shipped rule book to start from")->capture_default_str();
    start->add_option("file", options->file, "a file that is not there yet; standard output if left out");
    start->callback([options, &chosen] {
        chosen = [options] {
            Said said;
            said.code = rulebook_new_command(options->from, options->file, said.out, said.err);
            return said;
        };
    });
}

void add_rulebook(CLI::App& app, Command& chosen)
{
    CLI::App* group = app.add_subcommand("rulebook", "Check a rule book, or show it as the document it comes from");
    group->require_subcommand(1);
    auto name = std::make_shared<std::string>();
    CLI::App* check =
        group->add_subcommand("check", "Whether a rule book can be used; the mistake with file, line and key if not");
    check->add_option("file", *name, "the rule book (TOML)")->required();
    check->callback([name, &chosen] {
        chosen = [name] {
            Said said;
            said.code = rulebook_check_command(*name, said.out, said.err);
            return said;
        };
    });
    CLI::App* show = group->add_subcommand("show", "Section by section: each clause, how binding it is, what follows");
    show->add_option("name", *name, "a shipped rule book or a file")->required();
    show->callback([name, &chosen] {
        chosen = [name] {
            Said said;
            said.code = rulebook_show_command(*name, said.out, said.err);
            return said;
        };
    });
    add_rulebook_coverage(*group, chosen);
    add_rulebook_new(*group, chosen);
}

struct CheckArguments {
    std::vector<std::string> files;
    std::string rulebook;
    std::vector<std::string> channels;
    std::string language;
    std::string at;
    std::string words;
    bool json = false;
    bool sarif = false;
};

/// What cannot be read is told beside what the others came to.
CheckedText text_of(const std::string& file)
{
    try {
        return {file, read_file(file), {}};
    } catch (const Problem& problem) {
        return {file, {}, problem.what()};
    }
}

/// The terminal wants colours unless its owner says no (https://no-color.org).
bool wants_colours()
{
    const char* no = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && !(no && *no) && !(terminal && std::string_view(terminal) == "dumb");
}

CheckOptions options_of(const CheckArguments& arguments)
{
    CheckOptions options;
    options.channels = arguments.channels;
    options.form = arguments.sarif ? CheckForm::sarif : arguments.json ? CheckForm::json : CheckForm::lines;
    options.colours = wants_colours();
    options.at = arguments.at.empty() ? machine_now() : from_rfc3339(arguments.at);
    if (!options.at) throw Problem(ProblemCode::invalid, "--at: skriv tiden som 2026-11-20T10:00:00+01:00.");
    if (!arguments.language.empty()) {
        options.language = language::tongue_of(arguments.language);
        if (!options.language) throw Problem(ProblemCode::invalid, "--lang: velg nb, nn, en, se, sma eller smj.");
    }
    return options;
}

Said check(const CheckArguments& arguments)
{
    CheckOptions options = options_of(arguments);
    std::shared_ptr<const rulebook::Rulebook> book;
    if (!arguments.rulebook.empty()) book = find_rulebook(arguments.rulebook);
    options.book = book.get();
    if (!arguments.words.empty()) options.own = read_own_words(read_file(arguments.words), arguments.words);
    std::vector<CheckedText> texts;
    for (const std::string& named : arguments.files)
        for (const std::string& file : drafts_in(named)) texts.push_back(text_of(file));
    Said said;
    said.code = check_command(options, texts, said.out, said.err);
    return said;
}

void add_check(CLI::App& app, Command& chosen)
{
    auto arguments = std::make_shared<CheckArguments>();
    CLI::App* command = app.add_subcommand("check", "Read drafts: what stops them, what to mind, how they read");
    command->footer("Ends with 0 when nothing stops them, 1 when something does, 2 when one cannot be read.\n"
                    "Colours only on a terminal, and none where NO_COLOR is set.\n\n"
                    "  samband check nytt.md                                 one draft\n"
                    "  samband check --rulebook loten kladder/               every .md under a folder\n"
                    "  samband check --channel sms - < melding.txt           standard input\n"
                    "  samband check --words egne.toml kladder/              with your own words and numbers\n"
                    "  samband check --sarif kladder/ > samband.sarif        for GitHub and GitLab");
    command
        ->add_option("file", arguments->files,
                     "Markdown with an optional TOML head between +++ lines; a folder; - for standard input")
        ->required();
    command->add_option("--rulebook", arguments->rulebook, "ask this rule book whether it may be published");
    command->add_option("--channel", arguments->channels, "a channel, where the head names none; may be repeated")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    command->add_option("--lang", arguments->language, "language of the draft and of the messages: nb, nn, en, …");
    command->add_option("--at", arguments->at, "the time it is asked, RFC 3339");
    command->add_option("--words", arguments->words,
                        "what is your own: a word on each line, or TOML with words, phones, domains, accounts");
    CLI::Option* json =
        command->add_flag("--json", arguments->json, "the answer as JSON; of many, a list in \"files\"");
    command->add_flag("--sarif", arguments->sarif, "the answer as SARIF 2.1.0")->excludes(json);
    command->callback([arguments, &chosen] { chosen = [arguments] { return check(*arguments); }; });
}

void add_verify(CLI::App& app, Command& chosen)
{
    auto options = std::make_shared<VerifyOptions>();
    CLI::App* command =
        app.add_subcommand("verify", "Check a whole ledger offline and name the first entry that does not hold");
    command->add_option("what", options->what, "an exported log's folder, a municipality's folder, or a .tlog-proof")
        ->required();
    command->add_option("--key", options->key, "the log's verifier key; without it the one that lies in the folder");
    command->add_option("--content", options->content, "what a proof is of: a file with the act's JSON");
    command->callback([options, &chosen] {
        chosen = [options] {
            Said said;
            said.code = verify_command(*options, said.out, said.err);
            return said;
        };
    });
}

void add_migrate(CLI::App& app, Command& chosen)
{
    auto options = std::make_shared<MigrateOptions>();
    CLI::App* command =
        app.add_subcommand("migrate", "Bring databases up to date before the server is started on them");
    command->footer("The server must be stopped. Each SQLite file is copied first (samband.db.before-NNNN beside it);\n"
                    "PostgreSQL is backed up by its own tools. Ends with 0 when all are up to date, 1 when one could\n"
                    "not be brought there, 2 when nothing was tried.");
    command->add_option("--data", options->data, "the data folder")->required()->check(CLI::ExistingDirectory);
    command->add_option("--database", options->database, "sqlite: or postgresql://user@host/database");
    CLI::Option* name = command->add_option("municipality", options->names, "the municipalities, by their folders");
    CLI::Option* all = command->add_flag("--all", options->all, "every municipality of the data folder");
    name->excludes(all);
    command->callback([options, &chosen] {
        chosen = [options] {
            Said said;
            said.code = migrate_command(*options, said.out, said.err);
            return said;
        };
    });
}

void add_import(CLI::App& app, Command& chosen)
{
    auto options = std::make_shared<ImportOptions>();
    CLI::App* command = app.add_subcommand("import", "Bring conversations from an mbox or from Chatwoot: tried first");
    command->footer("Without --run it says what would come, and stores nothing. On SQLite the server must be stopped.\n"
                    "Ends with 0, or with 2 where nothing could be tried.\n\n"
                    "  samband import loten post.mbox --data DATA --by kari@loten.example --ours post@loten.example\n"
                    "  samband import loten eksport/ --kind chatwoot --data DATA --by kari@loten.example --run");
    command->add_option("municipality", options->municipality, "its folder's name")->required();
    command->add_option("file", options->file, "an mbox; or Chatwoot's answers: .json, .jsonl, .zip or a folder")
        ->required();
    command->add_option("--data", options->data, "the data folder")->required()->check(CLI::ExistingDirectory);
    command->add_option("--database", options->database, "sqlite: or postgresql://user@host/database");
    command->add_option("--by", options->by, "who brings it, by the address they sign in with")->required();
    command->add_option("--kind", options->kind, "mbox or chatwoot")->capture_default_str();
    command->add_option("--ours", options->ours, "an address that is the municipality's; may be repeated");
    command->add_option("--account", options->account, "the name of the account whose mailbox an mbox is");
    command->add_option("--unit", options->unit, "the unit whose the conversations are, by its name");
    command->add_option("--open-days", options->open_days, "what nobody answered and is newer stays open");
    command->add_option("--refused", options->refused, "a file for the list of what is not taken in (CSV)");
    command->add_flag("--run", options->run, "take it in");
    command->callback([options, &chosen] {
        chosen = [options] {
            Said said;
            said.code = import_command(*options, said.out, said.err);
            return said;
        };
    });
}

void add_openapi(CLI::App& app, Command& chosen)
{
    CLI::App* command = app.add_subcommand("openapi", "Every address of the program as OpenAPI 3.1");
    command->callback([&chosen] { chosen = [] { return Said{0, openapi_text(), {}}; }; });
}

void add_serving(CLI::App& app, Command& chosen, const char* name, const char* says, bool demo)
{
    auto options = std::make_shared<ServeOptions>();
    options->demo = demo;
    CLI::App* command = app.add_subcommand(name, says);
    command->add_option("--data", options->data, "the data folder")->required();
    command->add_option("--listen", options->listen, "address and port; port 0 takes a free one");
    command->add_option("--inside", options->inside, "address of /metrics and /healthz; \"none\" for none");
    command->add_option("--database", options->database, "sqlite: or postgresql://user@host/database");
    command->callback([options, &chosen] { chosen = [options] { return Said{serve_command(*options), {}, {}}; }; });
}

int finish(const Said& said)
{
    std::cout << said.out << std::flush;
    std::cerr << said.err << std::flush;
    return said.code;
}

} // namespace

int run(int count, const char* const* arguments)
{
    CLI::App app{"Samband: a municipality's communication under its own adopted rules", "samband"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "samband 0.1.0");
    Command chosen;
    add_serving(app, chosen, "serve", "The server, on a data folder", false);
    add_serving(app, chosen, "demo", "The server with a demo world in its data folder; it prints who can sign in",
                true);
    add_rule(app, chosen);
    add_rulebook(app, chosen);
    add_check(app, chosen);
    add_verify(app, chosen);
    add_migrate(app, chosen);
    add_import(app, chosen);
    add_openapi(app, chosen);
    try {
        app.parse(count, arguments);
        return finish(chosen());
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const Problem& problem) {
        std::cerr << "samband: " << problem.what() << '\n';
        return 2;
    } catch (const std::exception& error) {
        std::cerr << "samband: " << error.what() << '\n';
        return 70;
    }
}

} // namespace samband::main
