#include "db/municipalities.h"

#include "base/problem.h"
#include "db/address.h"
#include "db/limits.h"

#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

namespace samband::db {

namespace fs = std::filesystem;

namespace {

/// Each open municipality takes a handful of files: as many as the system lets a process have.
void raise_file_limit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

Problem unknown()
{
    return {ProblemCode::not_found, "Kommunen finnes ikke her."};
}

/// One municipality: its database where it is open, and its own lock, so that one that migrates holds up no other.
struct Place {
    std::mutex opening;
    std::shared_ptr<Database> database;
    std::function<Instant()> clock;
    Instant asked;

    /// Beside `opening`, and held for a moment only: what is read while it is held is not closed meanwhile.
    mutable std::mutex figures;
    std::vector<HeldTime> held_before; ///< by databases that are closed again
};

using HeldByLabel = std::map<std::string, HeldTime>;

void add_held(HeldByLabel& sum, const std::vector<HeldTime>& held)
{
    for (const HeldTime& one : held) {
        HeldTime& all = sum[one.label];
        all.label = one.label;
        all.runs += one.runs;
        all.total_us += one.total_us;
        all.longest_us = std::max(all.longest_us, one.longest_us);
    }
}

std::vector<HeldTime> listed(const HeldByLabel& sum)
{
    std::vector<HeldTime> list;
    for (const auto& [label, held] : sum) list.push_back(held);
    return list;
}

/// Takes the database out, its figures noted, for the caller to let go of: closing may take its time.
std::shared_ptr<Database> taken_out(Place& place)
{
    const std::lock_guard lock(place.figures);
    HeldByLabel sum;
    add_held(sum, place.held_before);
    add_held(sum, place.database->held_times());
    place.held_before = listed(sum);
    return std::move(place.database);
}

} // namespace

struct Municipalities::State {
    fs::path data;
    std::string address;
    std::function<Setting(std::string_view)> setting_of;
    std::mutex mutex;
    std::map<std::string, std::shared_ptr<Place>, std::less<>> places;

    std::shared_ptr<Place> place(std::string_view name)
    {
        const std::lock_guard lock(mutex);
        std::shared_ptr<Place>& place = places[std::string(name)];
        if (!place) place = std::make_shared<Place>();
        return place;
    }

    std::vector<std::shared_ptr<Place>> all()
    {
        const std::lock_guard lock(mutex);
        std::vector<std::shared_ptr<Place>> all;
        for (const auto& [name, place] : places) all.push_back(place);
        return all;
    }

    std::string address_of(std::string_view name) const
    {
        if (address == "sqlite:") return "sqlite:" + (data / "municipalities" / name / "samband.db").string();
        return with_schema(address, std::string(name));
    }
};

Municipalities::Municipalities(fs::path data, std::string address,
                               std::function<Setting(std::string_view name)> setting_of)
    : state_(std::make_unique<State>())
{
    if (address != "sqlite:" && !address.starts_with("postgresql://"))
        throw Problem(ProblemCode::invalid,
                      "database må være sqlite: eller en adresse som begynner med postgresql://.");
    raise_file_limit();
    state_->data = std::move(data);
    state_->address = std::move(address);
    state_->setting_of = std::move(setting_of);
}

Municipalities::Municipalities(fs::path data, std::string address, const Setting& setting)
    : Municipalities(std::move(data), std::move(address), [setting](std::string_view) { return setting; })
{
}

Municipalities::~Municipalities() = default;

std::vector<std::string> Municipalities::names() const
{
    std::vector<std::string> names;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(state_->data / "municipalities", none))
        if (is_municipality_name(entry.path().filename().string()) && fs::exists(entry.path() / "municipality.toml"))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

fs::path Municipalities::folder(std::string_view name) const
{
    if (!is_municipality_name(name)) throw unknown();
    return state_->data / "municipalities" / name;
}

std::shared_ptr<Database> Municipalities::open(std::string_view name)
{
    if (!fs::exists(folder(name) / "municipality.toml")) throw unknown();
    const std::shared_ptr<Place> place = state_->place(name);
    const std::lock_guard lock(place->opening);
    if (!place->database) {
        const Setting setting = state_->setting_of(name);
        place->clock = setting.clock;
        std::shared_ptr<Database> opened = db::open(state_->address_of(name), setting);
        const std::lock_guard figures(place->figures);
        place->database = std::move(opened);
    }
    place->asked = place->clock();
    return place->database;
}

/// After a power cut too.
static bool is_on_disk(const fs::path& file)
{
    const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = opened >= 0 && ::fsync(opened) == 0;
    if (opened >= 0) ::close(opened);
    return done;
}

/// Made beside and moved in: the folder is there whole or not at all.
void Municipalities::create(std::string_view name, std::string_view municipality_toml)
{
    if (!is_municipality_name(name))
        throw Problem(
            ProblemCode::invalid,
            "Navnet må begynne med en bokstav og ellers ha små bokstaver, sifre og bindestrek, høyst 41 tegn.");
    const fs::path final = folder(name);
    if (fs::exists(final)) throw Problem(ProblemCode::conflict, "Kommunen finnes fra før.");
    const fs::path half = state_->data / "municipalities" / ("." + std::string(name) + ".half");
    fs::remove_all(half);
    for (const char* inner : {"media", "keys"}) fs::create_directories(half / inner);
    fs::permissions(half / "keys", fs::perms::owner_all);
    std::ofstream file(half / "municipality.toml", std::ios::binary);
    file << municipality_toml;
    file.close();
    if (!file || !is_on_disk(half / "municipality.toml") || !is_on_disk(half))
        throw Problem(ProblemCode::unavailable, "Kommunens mappe kan ikke skrives.");
    fs::rename(half, final);
    is_on_disk(final.parent_path()); // else it is not there after a power cut, and can be made again
}

/// Closing brings the WAL into the file, so it is done with no more than that municipality's own lock.
void Municipalities::close_idle(Instant now)
{
    for (const std::shared_ptr<Place>& place : state_->all()) {
        const std::unique_lock opening(place->opening, std::try_to_lock);
        if (!opening || !place->database || place->database.use_count() > 1) continue;
        if (now >= place->asked.plus_s(idle_close_s)) taken_out(*place).reset();
    }
}

std::vector<HeldTime> Municipalities::held_times() const
{
    HeldByLabel sum;
    for (const std::shared_ptr<Place>& place : state_->all()) {
        const std::lock_guard lock(place->figures);
        add_held(sum, place->held_before);
        if (place->database) add_held(sum, place->database->held_times());
    }
    return listed(sum);
}

} // namespace samband::db
