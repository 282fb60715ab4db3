#include "imports/import_work.h"

#include "base/problem.h"
#include "base/sha256.h"
#include "base/text.h"
#include "dialogue/file_store.h"
#include "dialogue/history.h"
#include "dialogue/take_mail.h"
#include "imports/import.h"
#include "imports/limits.h"
#include "outbox/daily.h"
#include "people/noted.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace samband::imports {

namespace fs = std::filesystem;

fs::path place_of(const fs::path& municipality, const Id& import)
{
    return municipality / "imports" / import.text();
}

void keep_file(const fs::path& from, const fs::path& municipality, const Id& import)
{
    std::error_code wrong;
    const fs::path to = place_of(municipality, import);
    fs::create_directories(to.parent_path(), wrong);
    fs::copy(from, to, fs::copy_options::recursive, wrong);
    if (wrong) throw Problem(ProblemCode::unavailable, "Filen kunne ikke lagres. Se om disken er full.");
}

static void add_file(Sha256& hash, Sum& sum, const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string block(64 * 1024, '\0');
    while (file.read(block.data(), static_cast<std::streamsize>(block.size())), file.gcount() > 0) {
        hash.add(std::string_view(block).substr(0, static_cast<std::size_t>(file.gcount())));
        sum.bytes += file.gcount();
    }
}

Sum sum_of(const fs::path& path)
{
    std::set<fs::path> files;
    if (fs::is_directory(path)) {
        for (const auto& entry : fs::recursive_directory_iterator(path))
            if (entry.is_regular_file()) files.insert(entry.path());
    } else {
        files.insert(path);
    }
    Sha256 hash;
    Sum sum;
    for (const fs::path& file : files) add_file(hash, sum, file);
    const Sha256Sum bytes = hash.sum();
    sum.hex = to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    return sum;
}

namespace {

/// One that is read, with its files on the disk.
struct Ready {
    Letter letter;
    dialogue::KeptFiles files;
};

class Taking {
public:
    Taking(const GoOn& go_on, db::Database& database, Import import, dialogue::FileFolder folder,
           const dialogue::Scanner& scan)
        : go_on_(go_on),
          database_(database),
          import_(std::move(import)),
          folder_(std::move(folder)),
          scan_(scan)
    {
        database_.read([&](db::Reading& tx) {
            std::int64_t after = -1;
            while (true) {
                const auto some = list_refused(tx, import_.id, after, refused_in_piece);
                for (const Refused& it : some) refused_.insert(it.letter);
                if (some.size() < static_cast<std::size_t>(refused_in_piece)) break;
                after = some.back().letter;
            }
        });
    }

    void run(Source& source)
    {
        Letter letter;
        std::vector<Ready> some;
        std::size_t bytes = 0;
        std::int64_t next = import_.next;
        while (source.next(letter)) {
            if (letter.index < import_.next) continue;
            next = letter.index + 1;
            if (letter.why || refused_.contains(letter.index)) continue;
            bytes += letter.whole.size() + letter.message.raw.size();
            some.push_back(prepared(letter));
            if (some.size() < letters_at_once && bytes < bytes_at_once) continue;
            take(some, next);
            some.clear();
            bytes = 0;
        }
        take(some, next);
    }

private:
    Ready prepared(Letter& letter) const
    {
        Ready ready;
        letter.message.history->import = import_.id;
        const bool has_files = !letter.with.files.empty() || letter.mail;
        if (has_files) ready.files = dialogue::keep_files(folder_, letter.with, letter.whole, scan_);
        letter.with = {};
        letter.whole.clear();
        ready.letter = std::move(letter);
        return ready;
    }

    void take(const std::vector<Ready>& some, std::int64_t next)
    {
        import_ = database_.write("imports.take", [&](db::Writing& tx) {
            if (go_on_) go_on_(tx);
            return take_some(tx, some, next);
        });
    }

    Import take_some(db::Writing& tx, const std::vector<Ready>& some, std::int64_t next) const
    {
        std::int64_t taken = 0;
        std::int64_t threads = 0;
        std::int64_t files = 0;
        std::int64_t again = 0;
        for (const Ready& it : some) {
            const dialogue::Taken came = take_one(tx, it);
            (came.again ? again : taken) += 1;
            if (came.again) continue;
            if (came.began) ++threads;
            files += static_cast<std::int64_t>(it.files.files.size()) + it.files.files_left;
        }
        if (tx.run("imports.move_import", {{"id", import_.id},
                                           {"from", import_.next},
                                           {"next", next},
                                           {"taken", taken},
                                           {"threads", threads},
                                           {"files", files},
                                           {"again", again}}) == 0)
            throw Problem(ProblemCode::conflict, "En annen arbeider har gått videre med importen.");
        return load_import(tx, import_.id);
    }

    static dialogue::Taken take_one(db::Writing& tx, const Ready& it)
    {
        if (it.letter.mail) return dialogue::take_in_mail(tx, *it.letter.mail, it.letter.message, it.files);
        const dialogue::Taken taken = dialogue::take_in(tx, it.letter.message);
        if (!it.files.files.empty()) dialogue::attach_files(tx, taken, it.files);
        return taken;
    }

    const GoOn& go_on_;
    db::Database& database_;
    Import import_;
    dialogue::FileFolder folder_;
    const dialogue::Scanner& scan_;
    std::set<std::int64_t> refused_;
};

/// One entry for the whole, besides what each message has.
void end_taking(db::Writing& tx, const Id& id)
{
    if (tx.run("imports.end_import", {{"id", id}, {"was", "running"}, {"state", "done"}, {"now", tx.now()}}) == 0)
        return;
    const Import import = load_import(tx, id);
    people::note_act(tx, "history-imported", import.by, id,
                     Json::object({{"kind", word(import.choices.kind)},
                                   {"sum", import.sum},
                                   {"bytes", import.bytes},
                                   {"taken", import.taken},
                                   {"threads", import.threads},
                                   {"files", import.files},
                                   {"again", import.again},
                                   {"refused", import.refused}}));
}

void take_back(const GoOn& go_on, db::Database& database, const Id& id)
{
    bool more = true;
    while (more)
        more = database.write("imports.take_back", [&](db::Writing& tx) {
            if (go_on) go_on(tx);
            return dialogue::take_back_some(tx, id);
        });
    database.write("imports.end_undo", [&](db::Writing& tx) {
        tx.run("imports.end_import", {{"id", id}, {"was", "undoing"}, {"state", "undone"}, {"now", tx.now()}});
    });
}

} // namespace

void run_import(db::Database& database, const fs::path& municipality, const Id& id, const dialogue::Scanner& scan,
                const GoOn& go_on)
{
    const Import import = database.read([&](db::Reading& tx) { return load_import(tx, id); });
    const fs::path place = place_of(municipality, id);
    if (import.state == ImportState::running) {
        const auto source = open_source(place, import.file_name, import.choices, import.created);
        Taking(go_on, database, import, dialogue::FileFolder(municipality), scan).run(*source);
        database.write("imports.end", [&](db::Writing& tx) { end_taking(tx, id); });
    }
    if (import.state == ImportState::undoing) take_back(go_on, database, id);
    std::error_code gone_already;
    fs::remove_all(place, gone_already);
}

outbox::Outcome do_import_work(const outbox::Lease& lease, db::Database& database, const fs::path& municipality,
                               const dialogue::Scanner& scan)
{
    const Json* named = lease.payload.find("import");
    const auto id = named && named->is_string() ? Id::parse(named->string()) : std::nullopt;
    if (!id) return outbox::GivenUp{"no-such-import"};
    run_import(database, municipality, *id, scan, [&](db::Writing& tx) { outbox::renew_after_progress(tx, lease); });
    return outbox::Done{};
}

void forget_tried_in_time(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database, const fs::path& municipality)
{
    const auto left = database.write("imports.forget", [](db::Writing& tx) {
        const auto ids = tx.all_as("imports.left_tried", {{"before", tx.now().plus_s(-tried_kept_s)}},
                                   [](const db::Row& row) { return row.id("id"); });
        for (const Id& id : ids)
            tx.run("imports.end_import", {{"id", id}, {"was", "tried"}, {"state", "dropped"}, {"now", tx.now()}});
        return ids;
    });
    std::error_code gone_already;
    for (const Id& id : left) fs::remove_all(place_of(municipality, id), gone_already);
    const auto tomorrow = database.read([](db::Reading& tx) {
        const bool more = tx.one("imports.any_tried").integer("there") > 0;
        return more ? std::optional(tx.now().plus_s(24 * 3'600)) : std::nullopt;
    });
    if (!tomorrow) return outbox::Done{};
    return outbox::Postponed{*tomorrow};
}

} // namespace samband::imports
