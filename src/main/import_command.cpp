#include "main/import_command.h"

#include "base/calendar.h"
#include "base/csv.h"
#include "base/problem.h"
#include "channels/accounts.h"
#include "db/municipalities.h"
#include "imports/import.h"
#include "imports/import_work.h"
#include "ledger/log.h"
#include "main/serving_setting.h"
#include "outbox/next_due.h"
#include "people/person_store.h"

#include <fmt/format.h>
#include <fstream>

namespace samband::main {
namespace {

imports::Choices choices_of(db::Reading& tx, const ImportOptions& options)
{
    imports::Choices choices;
    const auto kind = imports::kind_of(options.kind);
    if (!kind) throw Problem(ProblemCode::invalid, "--kind: skriv mbox eller chatwoot.");
    choices.kind = *kind;
    choices.ours = options.ours;
    choices.open_days = options.open_days;
    for (const people::Unit& unit : people::list_units(tx))
        if (unit.name == options.unit) choices.unit = unit.id;
    if (!options.unit.empty() && !choices.unit)
        throw Problem(ProblemCode::not_found, "--unit: det er ingen enhet som heter " + options.unit + ".");
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.name == options.account) choices.account = account.id;
    if (!options.account.empty() && !choices.account)
        throw Problem(ProblemCode::not_found, "--account: det er ingen konto som heter " + options.account + ".");
    imports::hold_choices(tx, choices);
    return choices;
}

people::Person person_of(db::Reading& tx, const std::string& login)
{
    const auto person = people::find_person_by_login(tx, login);
    if (!person || !person->may(people::Access::desk))
        throw Problem(ProblemCode::forbidden,
                      "--by: " + login + " har ikke innboksen, og kan ikke hente inn samtaler.");
    return *person;
}

std::string day_of(const std::optional<Instant>& at)
{
    return at ? to_string(in_oslo(*at).date) : "–";
}

std::string told(const imports::Counted& it)
{
    return fmt::format("{} meldinger ({} svar, {} merknader, {} filer) i {} nye samtaler, av dem {} som står åpne.\n"
                       "{} meldinger går inn i samtaler som er her. Fra {} til {}.\n"
                       "{} er her fra før. {} kan ikke tas inn.\n",
                       it.letters, it.answers, it.notes, it.files, it.threads, it.open, it.joined, day_of(it.from),
                       day_of(it.to), it.again, it.refused);
}

void write_refused(const std::filesystem::path& path, const std::vector<imports::Refused>& refused)
{
    std::ofstream file(path, std::ios::binary);
    file << "\xEF\xBB\xBF" << csv_row({"nr. i filen", "fil", "linje eller plass", "hvorfor"});
    for (const imports::Refused& it : refused)
        file << csv_row(
            {std::to_string(it.letter + 1), it.place.file, std::to_string(it.place.number), imports::words_of(it.why)});
    if (!file.flush()) throw Problem(ProblemCode::unavailable, path.string() + " kunne ikke skrives.");
}

std::string bring(const ImportOptions& options, db::Database& database, const std::filesystem::path& folder)
{
    people::Person by;
    imports::Brought brought;
    database.read([&](db::Reading& tx) {
        by = person_of(tx, options.by);
        brought.choices = choices_of(tx, options);
        brought.at = tx.now();
    });
    const auto source =
        imports::open_source(options.file, options.file.filename().string(), brought.choices, brought.at);
    const imports::Trial trial = imports::try_letters(database, *source, brought.at);
    if (!options.refused.empty()) write_refused(options.refused, trial.refused);
    if (!options.run) return told(trial.counted) + "Ingenting er hentet inn. Legg til --run for å gjøre det.\n";
    const imports::Sum sum = imports::sum_of(options.file);
    brought.file_name = options.file.filename().string();
    brought.sum = sum.hex;
    brought.bytes = sum.bytes;
    brought.id = database.write("imports.name", [](db::Writing& tx) { return tx.new_id(); });
    imports::keep_file(options.file, folder, brought.id);
    database.write("imports.keep", [&](db::Writing& tx) {
        imports::keep_import(tx, by, brought, trial);
        imports::start_import(tx, by, brought.id);
    });
    imports::run_import(database, folder, brought.id, {});
    const imports::Import done = database.read([&](db::Reading& tx) { return imports::load_import(tx, brought.id); });
    return told(trial.counted) +
           fmt::format("Hentet inn: {} meldinger, {} nye samtaler, {} filer.\n", done.taken, done.threads, done.files);
}

} // namespace

int import_command(const ImportOptions& options, std::string& out, std::string& err)
{
    try {
        const ServingSetting serving = read_serving_setting(options.data);
        const std::string address = options.database.empty() ? serving.database : options.database;
        db::Setting setting;
        setting.clock = machine_now;
        if (address == "sqlite:") setting.before_commit = ledger::sequence;
        db::Municipalities municipalities(options.data, address, setting);
        const auto names = municipalities.names();
        if (std::find(names.begin(), names.end(), options.municipality) == names.end())
            throw Problem(ProblemCode::not_found, "Det er ingen slik kommune: " + options.municipality + ".");
        const std::filesystem::path folder = municipalities.folder(options.municipality);
        outbox::take_next_due(folder);
        out = bring(options, *municipalities.open(options.municipality), folder);
        return 0;
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + '\n';
        return 2;
    }
}

} // namespace samband::main
