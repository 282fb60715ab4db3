#include "db/migrations.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "db/sha256.h"

namespace samband::db {

namespace {

/// The files of one number: a shared one, or one for each dialect.
struct Files {
    std::string name;
    std::string both;
    std::string sqlite;
    std::string postgres;
    int count = 0;
};

Problem mistake(std::string_view file, const std::string& says)
{
    return {ProblemCode::internal, std::string(file) + ": " + says};
}

void add(std::map<int, Files>& by_number, std::string_view path, std::string_view bytes)
{
    std::string_view file = path.substr(path.rfind('/') + 1);
    std::string Files::*place = &Files::both;
    const auto cut = [&](std::string_view end) {
        if (!file.ends_with(end)) return false;
        file.remove_suffix(end.size());
        return true;
    };
    if (cut(".sqlite.sql"))
        place = &Files::sqlite;
    else if (cut(".postgres.sql"))
        place = &Files::postgres;
    else if (!cut(".sql"))
        throw mistake(path, "is not a migration");
    if (file.size() < 6 || file[4] != '_' || file.find_first_not_of("0123456789") != 4)
        throw mistake(path, "is not named NNNN_folder_what.sql");
    Files& files = by_number[std::stoi(std::string(file.substr(0, 4)))];
    if (!files.name.empty() && files.name != file.substr(5)) throw mistake(path, "has the number of " + files.name);
    if (!(files.*place).empty() || bytes.empty()) throw mistake(path, "is repeated or empty");
    files.name = file.substr(5);
    files.*place = bytes;
    ++files.count;
}

Migration made(int number, const Files& files, Dialect dialect)
{
    const bool shared = !files.both.empty() && files.count == 1;
    const bool twins = files.both.empty() && files.count == 2;
    if (!shared && !twins) throw mistake(files.name, "has no twin for the other dialect, or one too many");
    const std::string& own = dialect == Dialect::sqlite ? files.sqlite : files.postgres;
    return {number, files.name, sha256_hex(files.both + '\0' + files.sqlite + '\0' + files.postgres),
            shared ? files.both : own};
}

} // namespace

std::vector<Migration> read_migrations(Dialect dialect, const std::map<std::string, std::string>& files)
{
    std::map<int, Files> by_number;
    for (const auto& [path, bytes] : files) add(by_number, path, bytes);
    std::vector<Migration> all;
    for (const auto& [number, of_number] : by_number) all.push_back(made(number, of_number, dialect));
    return all;
}

std::vector<Migration> embedded_migrations(Dialect dialect)
{
    std::map<std::string, std::string> files;
    for (const EmbeddedFile& file : embedded_under("migrations/")) files.emplace(file.name, file.bytes);
    return read_migrations(dialect, files);
}

} // namespace samband::db
