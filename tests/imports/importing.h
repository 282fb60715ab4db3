#pragma once
#include "imports/import.h"
#include "imports/import_work.h"
#include "imports/limits.h"
#include "outbox/lease.h"

#include "dialogue/correspondence.h"

#include <filesystem>
#include <fstream>
#include <unistd.h>

/// A municipality that brings its conversations from elsewhere.
namespace samband::imports {

class Importing : public dialogue::Correspondence {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        folder_ = std::filesystem::temp_directory_path() /
                  ("samband-imports-" + std::to_string(getpid()) + "-" + std::to_string(++made_));
        std::filesystem::create_directories(folder_);
    }
    void TearDown() override
    {
        std::filesystem::remove_all(folder_);
        Correspondence::TearDown();
    }

    std::string file(const std::string& name, const std::string& text)
    {
        const std::filesystem::path path = folder_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << text;
        return path.string();
    }
    Trial tried(const std::string& path, const Choices& choices)
    {
        const auto source = open_source(path, path, choices, now());
        return try_letters(db(), *source, now());
    }
    Import kept(const std::string& path, const Choices& choices)
    {
        const Trial trial = tried(path, choices);
        const people::Person kari = person("Kari");
        const Sum sum = sum_of(path);
        const Brought brought{
            write([](db::Writing& tx) { return tx.new_id(); }), path, sum.hex, sum.bytes, choices, now()};
        keep_file(path, folder_ / "municipality", brought.id);
        return write([&](db::Writing& tx) { return keep_import(tx, kari, brought, trial); });
    }
    void start(const Id& import)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) { start_import(tx, kari, import); });
    }
    /// The outbox's work of imports is done, as a worker does it.
    void work()
    {
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 10); })) {
            if (lease.kind == import_work_kind) do_import_work(lease, db(), folder_ / "municipality", {});
            write([&](db::Writing& tx) { outbox::settle(tx, lease); });
        }
    }
    /// Brings all of it.
    Import taken(const std::string& path, const Choices& choices)
    {
        const Import import = kept(path, choices);
        start(import.id);
        work();
        return import_now(import.id);
    }
    Import import_now(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_import(tx, id); });
    }
    std::vector<std::string> whys(const Trial& trial)
    {
        std::vector<std::string> all;
        for (const Refused& it : trial.refused)
            all.push_back(std::to_string(it.place.number) + " " + std::string(word(it.why)));
        return all;
    }
    std::string day(int days_ago) const { return to_rfc3339(now().plus_s(-days_ago * 24 * 3'600)).substr(0, 10); }

    std::filesystem::path folder_;

private:
    static inline int made_ = 0;
};

} // namespace samband::imports
