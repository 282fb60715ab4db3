#pragma once
#include "db/database.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The municipalities of one server: `DATA/municipalities/NAME/{municipality.toml, samband.db, media/, keys/}` is
/// the list; there is no server database. One opens at its first request and closes when idle.
namespace samband::db {

class Municipalities {
public:
    /// `address` is the setting `database`: "sqlite:" (each its own file under `data`), or a PostgreSQL address
    /// without a schema (each its own schema, named after it).
    /// `setting_of` makes each one's setting when it opens: reactions and hooks know whose they are.
    Municipalities(std::filesystem::path data, std::string address,
                   std::function<Setting(std::string_view name)> setting_of);
    /// The same setting for all.
    Municipalities(std::filesystem::path data, std::string address, const Setting& setting);
    ~Municipalities();

    /// Names of all that have a folder, sorted.
    std::vector<std::string> names() const;
    std::filesystem::path folder(std::string_view name) const;

    /// Opened if it was not. Throws Problem not_found if there is no such municipality.
    /// What is held stays open; nobody holds one longer than a request or a round of work.
    std::shared_ptr<Database> open(std::string_view name);

    /// Makes the folder; Problem conflict if it is there, invalid unless the name is [a-z][a-z0-9-]{0,40}.
    void create(std::string_view name, std::string_view municipality_toml);

    /// Closes those that nobody has asked for during `idle_close_s`. Called now and then.
    void close_idle(Instant now);

    /// How long use cases held the writers of all municipalities, by name and since the program started: those that
    /// were closed meanwhile count too, so that no figure ever falls. Quick: it waits for no opening or closing.
    std::vector<HeldTime> held_times() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::db
