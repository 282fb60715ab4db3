#include "main/migrate_command.h"

#include "base/problem.h"
#include "db/municipalities.h"
#include "main/serving_setting.h"
#include "outbox/next_due.h"

namespace samband::main {
namespace {

constexpr int up_to_date = 0;
constexpr int left_behind = 1;
constexpr int nothing_tried = 2;

std::vector<std::string> chosen_names(const MigrateOptions& options, const db::Municipalities& municipalities)
{
    const std::vector<std::string> there = municipalities.names();
    if (options.all == !options.names.empty())
        throw Problem(ProblemCode::invalid, "Oppgi kommunene som skal oppgraderes, eller --all.");
    for (const std::string& name : options.names)
        if (std::find(there.begin(), there.end(), name) == there.end())
            throw Problem(ProblemCode::not_found,
                          name + ": det er ingen slik kommune i " + (options.data / "municipalities").string() + ".");
    return options.all ? there : options.names;
}

std::string counted(std::size_t count)
{
    return count == 1 ? "1 endring" : std::to_string(count) + " endringer";
}

std::string sentence(const std::string& name, const db::Migrated& done)
{
    if (done.applied.empty()) return name + ": er à jour.\n";
    std::string text = name + ": " + counted(done.applied.size()) + " gjort";
    if (!done.copy.empty()) text += ", kopi i " + done.copy.string();
    text += ".\n";
    for (const std::string& migration : done.applied) text += "  " + migration + '\n';
    return text;
}

int migrate(const MigrateOptions& options, std::string& out, std::string& err)
{
    const ServingSetting serving = read_serving_setting(options.data);
    db::Migrated done;
    db::Setting setting;
    setting.clock = machine_now;
    setting.migrated = [&done](const db::Migrated& migrated) { done = migrated; };
    db::Municipalities municipalities(options.data, options.database.empty() ? serving.database : options.database,
                                      setting);
    int code = up_to_date;
    for (const std::string& name : chosen_names(options, municipalities)) {
        done = {};
        try {
            // Before it: it does not know what a migration queues, and a program that ends in the middle leaves none.
            outbox::take_next_due(municipalities.folder(name));
            municipalities.open(name);
            out += sentence(name, done);
        } catch (const Problem& problem) {
            err += name + ": " + problem.what() + '\n';
            code = left_behind;
        }
    }
    return code;
}

} // namespace

int migrate_command(const MigrateOptions& options, std::string& out, std::string& err)
{
    try {
        return migrate(options, out, err);
    } catch (const Problem& problem) {
        err = std::string(problem.what()) + '\n';
        return nothing_tried;
    }
}

} // namespace samband::main
