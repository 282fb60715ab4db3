#pragma once
#include <chrono>
#include <cstdlib>
#include <map>
#include <sqlite3.h>
#include <string>
#include <variant>
#include <vector>

/// SQLite alone: the rows that a round of ours has left, written once more into a file with the same tables and
/// indexes, by prepared statements, with FULL sync, a hundred messages a commit. Nothing is looked up, reckoned or
/// decided.
namespace samband::bench {

class RawFile {
public:
    explicit RawFile(const std::string& file)
    {
        if (sqlite3_open(file.c_str(), &handle_) != SQLITE_OK) std::abort();
        run("pragma journal_mode=wal");
        run("pragma synchronous=full");
        run("pragma foreign_keys=on");
        run("pragma temp_store=memory");
        run("pragma cache_size=-16384");
        run("pragma wal_autocheckpoint=4000");
        sqlite3_busy_timeout(handle_, 10'000);
    }
    ~RawFile()
    {
        for (const auto& [sql, statement] : kept_) sqlite3_finalize(statement);
        sqlite3_close(handle_);
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;

    using Cell = std::variant<std::monostate, std::int64_t, std::string>;
    using Cells = std::vector<Cell>;

    void run(const std::string& sql)
    {
        char* says = nullptr;
        if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, &says) == SQLITE_OK) return;
        std::fprintf(stderr, "%s: %s\n", sql.c_str(), says);
        std::abort();
    }
    void step(const std::string& sql, const Cells& cells)
    {
        sqlite3_stmt* it = prepared(sql);
        for (std::size_t i = 0; i < cells.size(); ++i) bind(it, static_cast<int>(i + 1), cells[i]);
        if (sqlite3_step(it) != SQLITE_DONE) {
            std::fprintf(stderr, "%s: %s\n", sql.c_str(), sqlite3_errmsg(handle_));
            std::abort();
        }
        sqlite3_reset(it);
    }
    std::vector<Cells> rows(const std::string& sql, const Cells& cells)
    {
        sqlite3_stmt* it = prepared(sql);
        for (std::size_t i = 0; i < cells.size(); ++i) bind(it, static_cast<int>(i + 1), cells[i]);
        std::vector<Cells> all;
        while (sqlite3_step(it) == SQLITE_ROW) {
            Cells& row = all.emplace_back();
            for (int i = 0; i < sqlite3_column_count(it); ++i) row.push_back(cell(it, i));
        }
        sqlite3_reset(it);
        return all;
    }
    std::int64_t number(const std::string& sql) { return std::get<std::int64_t>(rows(sql, {}).at(0).at(0)); }
    int wal_pages()
    {
        int pages = 0;
        sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, nullptr);
        return pages;
    }

private:
    sqlite3_stmt* prepared(const std::string& sql)
    {
        sqlite3_stmt*& it = kept_[sql];
        if (!it && sqlite3_prepare_v2(handle_, sql.c_str(), -1, &it, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "%s: %s\n", sql.c_str(), sqlite3_errmsg(handle_));
            std::abort();
        }
        return it;
    }
    static void bind(sqlite3_stmt* it, int place, const Cell& cell)
    {
        if (const auto* number = std::get_if<std::int64_t>(&cell))
            sqlite3_bind_int64(it, place, *number);
        else if (const auto* text = std::get_if<std::string>(&cell))
            sqlite3_bind_text(it, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(it, place);
    }
    static Cell cell(sqlite3_stmt* it, int place)
    {
        if (sqlite3_column_type(it, place) == SQLITE_NULL) return {};
        if (sqlite3_column_type(it, place) == SQLITE_INTEGER) return std::int64_t{sqlite3_column_int64(it, place)};
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(it, place));
        return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(it, place)));
    }

    sqlite3* handle_ = nullptr;
    std::map<std::string, sqlite3_stmt*> kept_;
};

/// Which rows of each table were there before a round.
class Yardstick {
public:
    Yardstick(const std::string& ours, const std::string& raw) : ours_(ours), raw_(raw) { remember(); }

    void remember()
    {
        for (const char* table : tables)
            last_[table] = ours_.number("select coalesce(max(rowid), 0) from " + std::string(table));
    }

    struct Wrote {
        std::int64_t messages = 0;
        double seconds = 0;
        double processor_s = 0;
    };
    /// Writes what has come since `remember`, and remembers anew.
    Wrote write_the_same(double (*processor_s)())
    {
        fetch();
        const std::int64_t messages = static_cast<std::int64_t>(rows_["dialogue_entry"].size());
        const std::int64_t batches = (messages + 99) / 100;
        const auto started = std::chrono::steady_clock::now();
        const double before = processor_s();
        for (std::int64_t batch = 0; batch < batches; ++batch) {
            raw_.run("begin immediate");
            for (const char* table : tables) write_share(table, batch, batches);
            touch_threads(batch, batches);
            raw_.run("commit");
        }
        const Wrote wrote{messages, std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count(),
                          processor_s() - before};
        remember();
        rows_.clear();
        return wrote;
    }
    RawFile& ours() { return ours_; }

private:
    /// In an order in which what is pointed to comes first.
    static constexpr const char* tables[] = {
        "dialogue_thread",   "dialogue_raw", "dialogue_entry", "dialogue_key",      "search_said",
        "search_said_words", "ledger_entry", "ledger_content", "ledger_attachment", "outbox_work"};

    void fetch()
    {
        for (const std::string table : tables) {
            const std::string from =
                table == "search_said"
                    ? "select s.* from search_said s where s.id in (select id from dialogue_entry where rowid > ?)"
                : table == "search_said_words"
                    ? "select w.rowid, w.words, w.marks from search_said_words w where w.rowid in (select s.number "
                      "from "
                      "search_said s where s.id in (select id from dialogue_entry where rowid > ?))"
                    : "select * from " + table + " where rowid > ?";
            const std::int64_t after = last_[table.starts_with("search") ? "dialogue_entry" : table];
            rows_[table] = ours_.rows(from, {after});
            if (!rows_[table].empty()) sql_[table] = insert_into(table, rows_[table].front().size());
        }
    }
    static std::string insert_into(const std::string& table, std::size_t columns)
    {
        std::string sql =
            "insert into " + table + (table == "search_said_words" ? " (rowid, words, marks)" : "") + " values (?";
        for (std::size_t i = 1; i < columns; ++i) sql += ", ?";
        return sql + ")";
    }
    /// What is pointed to a little ahead, as not every message begins a conversation or has one entry in the ledger.
    void write_share(const std::string& table, std::int64_t batch, std::int64_t batches)
    {
        const auto& rows = rows_[table];
        const auto count = static_cast<std::int64_t>(rows.size());
        const bool ahead = table == "dialogue_thread" || table == "ledger_entry";
        const auto upto = [&](std::int64_t share) { return std::min(count, (share * count + batches - 1) / batches); };
        const std::int64_t from = ahead && batch > 0 ? upto(std::min(batch + lead, batches)) : upto(batch);
        const std::int64_t to = ahead ? upto(std::min(batch + 1 + lead, batches)) : upto(batch + 1);
        for (std::int64_t i = from; i < to; ++i) raw_.step(sql_[table], rows[static_cast<std::size_t>(i)]);
    }
    /// What answers changes the conversation that it joins.
    void touch_threads(std::int64_t batch, std::int64_t batches)
    {
        const auto& entries = rows_["dialogue_entry"];
        const auto& threads = rows_["dialogue_thread"];
        if (threads.empty() || entries.size() <= threads.size()) return;
        const auto count = static_cast<std::int64_t>(entries.size() - threads.size());
        for (std::int64_t i = batch * count / batches; i < (batch + 1) * count / batches; ++i) {
            const auto at = static_cast<std::size_t>(i) * threads.size() / static_cast<std::size_t>(count);
            raw_.step("update dialogue_thread set version = version + 1, entries = entries + 1, last_at = last_at + 1, "
                      "due_at = coalesce(due_at, last_at) + 1, excerpt = excerpt || '.' where id = ?",
                      {threads[at].at(0)});
        }
    }

    static constexpr std::int64_t lead = 4;
    RawFile ours_;
    RawFile raw_;
    std::map<std::string, std::int64_t> last_;
    std::map<std::string, std::vector<RawFile::Cells>> rows_;
    std::map<std::string, std::string> sql_;
};

} // namespace samband::bench
