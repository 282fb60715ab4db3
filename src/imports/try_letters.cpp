#include "base/problem.h"
#include "base/sha256.h"
#include "dialogue/history.h"
#include "dialogue/limits.h"
#include "imports/import.h"
#include "imports/limits.h"

#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace samband::imports {

namespace {

/// What is remembered of one that could come: its text is not.
struct Candidate {
    std::int64_t index = 0;
    std::int64_t number = 0;
    std::uint32_t file = 0;
    std::uint32_t thread = 0;
    std::int64_t files = 0;
    Instant at;
    dialogue::EntryKind kind = dialogue::EntryKind::in;
    bool open = false;
};

/// Conversations by what leads to them; two that turn out to be one become one.
class Threads {
public:
    std::uint32_t of(const std::vector<std::string>& keys)
    {
        std::uint32_t found = add();
        for (const std::string& key : keys) {
            const auto [at, is_new] = by_key_.try_emplace(std::hash<std::string>()(key), found);
            if (!is_new) found = join(root(at->second), found);
        }
        return found;
    }
    std::uint32_t root(std::uint32_t thread)
    {
        while (above_[thread] != thread) thread = above_[thread] = above_[above_[thread]];
        return thread;
    }
    std::size_t size() const { return above_.size(); }

private:
    std::uint32_t add()
    {
        above_.push_back(static_cast<std::uint32_t>(above_.size()));
        return above_.back();
    }
    std::uint32_t join(std::uint32_t a, std::uint32_t b)
    {
        above_[root(b)] = a;
        return a;
    }

    std::vector<std::uint32_t> above_;
    std::unordered_map<std::size_t, std::uint32_t> by_key_;
};

struct Thread {
    Instant last{};
    bool here = false;
    bool open = false;
    bool counted = false;
};

class Round {
public:
    Round(db::Database& database, Instant now) : database_(database), now_(now) {}

    Trial run(Source& source)
    {
        Letter letter;
        std::vector<Letter> some;
        while (source.next(letter)) {
            if (letter.index >= letters_most)
                throw Problem(ProblemCode::invalid, "Filen har mer enn 200 000 meldinger. Del den i flere.");
            if (letter.why) {
                refuse({letter.index, letter.place, *letter.why});
                continue;
            }
            some.push_back(lightened(letter));
            if (some.size() == looked_up_at_once) look_up(some);
        }
        look_up(some);
        count();
        std::ranges::sort(trial_.refused, {}, &Refused::letter);
        return std::move(trial_);
    }

private:
    /// What fills the memory goes before the next is read.
    static Letter lightened(Letter& letter)
    {
        Letter light;
        light.index = letter.index;
        light.place = letter.place;
        light.message.source = letter.message.source;
        light.message.foreign_id = letter.message.foreign_id;
        light.message.keys = letter.message.keys;
        light.message.at = letter.message.at;
        light.message.history = letter.message.history;
        light.with.files_left = letter.with.files.size() + letter.with.files_left;
        return light;
    }

    void refuse(Refused refused)
    {
        ++trial_.counted.refused;
        trial_.refused.push_back(std::move(refused));
    }

    void look_up(std::vector<Letter>& some)
    {
        database_.read([&](db::Reading& tx) {
            for (const Letter& letter : some) look_at(tx, letter);
        });
        some.clear();
    }

    void look_at(db::Reading& tx, const Letter& letter)
    {
        const dialogue::Inbound& message = letter.message;
        const std::uint32_t thread = threads_.of(message.keys);
        if (!seen_.insert(std::hash<std::string>()(message.source + '\0' + message.foreign_id)).second ||
            dialogue::came_before(tx, message.source, message.foreign_id)) {
            ++trial_.counted.again;
            return;
        }
        bool here = false;
        for (const std::string& key : message.keys) here = here || dialogue::leads_to_thread(tx, key);
        candidates_.push_back({letter.index, letter.place.number, file_number(letter.place.file), thread,
                               static_cast<std::int64_t>(letter.with.files_left), message.at, message.history->kind,
                               message.history->open});
        if (here) here_.insert(thread);
    }

    std::uint32_t file_number(const std::string& name)
    {
        if (files_.empty() || files_.back() != name) files_.push_back(name);
        return static_cast<std::uint32_t>(files_.size() - 1);
    }

    /// Only now it is known when each conversation was last written in.
    void count()
    {
        std::vector<Thread> found(threads_.size());
        for (const std::uint32_t thread : here_) found[threads_.root(thread)].here = true;
        for (const Candidate& it : candidates_) {
            Thread& thread = found[threads_.root(it.thread)];
            if (it.at >= thread.last && it.kind != dialogue::EntryKind::note) thread.open = it.open;
            thread.last = std::max(thread.last, it.at);
        }
        const Instant oldest = now_.plus_s(-dialogue::kept_days * 24 * 3'600);
        for (const Candidate& it : candidates_) {
            Thread& thread = found[threads_.root(it.thread)];
            if (!thread.here && thread.last < oldest)
                refuse({it.index, {files_[it.file], it.number}, Refusal::too_old});
            else
                add(it, thread);
        }
    }

    void add(const Candidate& it, Thread& thread)
    {
        Counted& counted = trial_.counted;
        ++counted.letters;
        counted.files += it.files;
        if (it.kind == dialogue::EntryKind::out) ++counted.answers;
        if (it.kind == dialogue::EntryKind::note) ++counted.notes;
        if (thread.here) ++counted.joined;
        if (!thread.here && !thread.counted) {
            ++counted.threads;
            if (thread.open) ++counted.open;
        }
        thread.counted = true;
        if (!counted.from || it.at < *counted.from) counted.from = it.at;
        if (!counted.to || it.at > *counted.to) counted.to = it.at;
    }

    db::Database& database_;
    Instant now_;
    Trial trial_;
    Threads threads_;
    std::vector<Candidate> candidates_;
    std::vector<std::string> files_;
    std::unordered_set<std::size_t> seen_;
    std::unordered_set<std::uint32_t> here_;
};

} // namespace

Trial try_letters(db::Database& database, Source& source, Instant now)
{
    return Round(database, now).run(source);
}

} // namespace samband::imports
