// What the inbox bears: durable taking-in beside SQLite alone, its lists and its search when it is full, and the memory
// that it takes.
//
//     bench_inbox [MESSAGES]     1,000,000 in all; with 20,000 it is done in a minute
#include "dialogue/find_threads.h"
#include "dialogue/inbox_facts.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/saved_filter.h"
#include "inbox_letters.h"
#include "inbox_raw.h"
#include "inbox_town.h"

#include "db/temporary.h"

#include <atomic>
#include <cstdio>
#include <fstream>
#include <sys/resource.h>
#include <thread>

namespace {

using namespace samband;
using Clock = std::chrono::steady_clock;

constexpr std::size_t batch = 100; ///< messages in one transaction
constexpr int senders = 2;
constexpr int rounds = 5;
constexpr std::int64_t us_a_message = 31'500'000; ///< a million in a year
constexpr double least_a_second = 10'000;
constexpr double least_ratio = 0.5;
constexpr double longest_ms = 50;
constexpr double most_mb = 256;

std::atomic<std::int64_t> now_us{1'790'000'000'000'000};
bool all_well = true;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double processor_s()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return of(used.ru_utime) + of(used.ru_stime);
}

/// Of this thread alone.
double thread_s()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// The most memory that this program has had, in megabytes.
double peak_mb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

void tell(const std::string& what, double figure, const char* unit, double bound, bool at_least)
{
    const bool well = at_least ? figure >= bound : figure < bound;
    all_well = all_well && well;
    std::printf("%-88s %10.2f %-3s (%s %g)  %s\n", what.c_str(), figure, unit, at_least ? "at least" : "under", bound,
                well ? "OK" : "SHORT");
}

/// Somebody who reads the channel: makes the messages, and what they are found by and proposed to be, before they are
/// stored, as the reading of a mailbox does.
std::vector<dialogue::Inbound> prepared(bench::Letters& letters, std::size_t count)
{
    std::vector<dialogue::Inbound> messages;
    for (std::size_t i = 0; i < count; ++i) {
        dialogue::Inbound it = letters.next({now_us += us_a_message});
        it.words = dialogue::found_by(it.subject, it.who, it.address, it.text);
        it.proposal = dialogue::propose(it.subject, it.text, it.way);
        messages.push_back(std::move(it));
        if (i % 10 == 9) messages.push_back(messages[i / 2]); // the channel gives some of them twice
    }
    return messages;
}

struct Taken {
    std::int64_t messages = 0;
    double seconds = 0;
    double processor_s = 0;
    double preparing_s = 0;
};

/// The senders take turns at making a batch, and hand theirs over while others are made.
Taken take(db::Database& database, bench::Letters& letters, std::int64_t count)
{
    Taken taken;
    std::atomic<std::int64_t> stored{0};
    std::mutex turn;
    std::int64_t left = count;
    const auto started = Clock::now();
    const double before = processor_s();
    const auto send = [&] {
        while (true) {
            std::vector<dialogue::Inbound> messages;
            {
                const std::lock_guard lock(turn);
                if (left <= 0) return;
                left -= static_cast<std::int64_t>(batch);
                const double since = thread_s();
                messages = prepared(letters, batch);
                taken.preparing_s += thread_s() - since;
            }
            stored += database.write("bench take in", [&](db::Writing& tx) {
                std::int64_t distinct = 0;
                for (const dialogue::Inbound& it : messages) distinct += dialogue::take_in(tx, it).again ? 0 : 1;
                return distinct;
            });
        }
    };
    std::vector<std::thread> running;
    for (int i = 0; i < senders; ++i) running.emplace_back(send);
    for (std::thread& thread : running) thread.join();
    taken.messages = stored;
    taken.seconds = seconds_since(started);
    taken.processor_s = processor_s() - before;
    return taken;
}

/// Most of what came was answered long since; some waits for them, some is put off, much is given to somebody.
void work_on(bench::RawFile& file, const bench::Readers& town, bool at_the_end)
{
    const std::int64_t now = now_us;
    file.run("begin immediate");
    file.run("update dialogue_thread set state = 'done', waits_since = null, due_at = null, clock_since = null, "
             "answered_at = last_at, closed_why = '' where state = 'open' and rowid % 1000 < 900");
    file.run("update dialogue_thread set state = 'waiting', waits_since = null, due_at = null, clock_since = null, "
             "answered_at = last_at where state = 'open' and rowid % 1000 between 900 and 929");
    file.run("delete from outbox_work where kind = 'dialogue.clock' and not exists (select 1 from dialogue_thread t "
             "where t.id = substr(dedup_key, 16) and t.state = 'open')");
    for (std::size_t i = 0; i < town.staff.size(); ++i)
        file.step("update dialogue_thread set assignee_id = ? where assignee_id is null and state <> 'done' and "
                  "rowid % 5 < 3 and rowid % ? = ?",
                  {town.staff[i].text(), static_cast<std::int64_t>(town.staff.size()), static_cast<std::int64_t>(i)});
    if (at_the_end)
        file.step("update dialogue_thread set snoozed_until = ? + (rowid % 5000) * 60000000 where state = 'open' and "
                  "rowid % 10 = 7",
                  {now + 3'600'000'000});
    file.run("commit");
}

/// In milliseconds.
class Times {
public:
    template <typename Ask>
    void take(Ask ask)
    {
        const auto started = Clock::now();
        const double before = thread_s();
        ask();
        busy_.push_back((thread_s() - before) * 1'000);
        all_.push_back(seconds_since(started) * 1'000);
    }
    double of(double share) { return of(all_, share); }
    /// "p50 1.2, by processor time 3.4" (p99): the latter is what there is to say where others use the machine too.
    std::string beside()
    {
        char text[80];
        std::snprintf(text, sizeof text, "p50 %.1f, by processor time %.1f", of(0.5), of(busy_, 0.99));
        return text;
    }

private:
    static double of(std::vector<double>& times, double share)
    {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0 : times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1) + 0.5)];
    }

    std::vector<double> all_;
    std::vector<double> busy_;
};

void show_boxes(db::Database& database, const Id& who, const char* name)
{
    const auto reader = database.read([&](db::Reading& tx) { return people::load_person(tx, who); });
    std::mt19937_64 random(7);
    for (const auto box : {dialogue::Box::mine, dialogue::Box::unassigned, dialogue::Box::open, dialogue::Box::waiting,
                           dialogue::Box::snoozed, dialogue::Box::done}) {
        Times first;
        Times deep;
        const auto there = database.read([&](db::Reading& tx) { return dialogue::count_threads(tx, reader, box); });
        const auto page = [&](std::int64_t number) {
            database.read(
                [&](db::Reading& tx) { return to_text(dialogue::box_facts(tx, reader, box, number)).size(); });
        };
        const std::int64_t last =
            there < dialogue::count_most ? there / dialogue::page_size : dialogue::count_most / dialogue::page_size - 1;
        for (int i = 0; i < 100; ++i) first.take([&] { page(0); });
        for (int i = 0; i < 100; ++i)
            deep.take([&] { page(static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(last + 1))); });
        const std::string says = std::string(name) + ", " + std::string(word(box)) + " (" + std::to_string(there) +
                                 (there == dialogue::count_most ? "+" : "") + ")";
        tell(says + ": first page, p99 (" + first.beside() + ")", first.of(0.99), "ms", longest_ms, false);
        tell(says + ": deep pages, p99 (" + deep.beside() + ")", deep.of(0.99), "ms", longest_ms, false);
    }
}

/// Each filter in each box, then a page with as many saved as one may have, over all boxes.
void show_filters(db::Database& database, const Id& who, const char* name)
{
    using dialogue::Box;
    constexpr Box boxes[] = {Box::mine, Box::unassigned, Box::open, Box::waiting, Box::snoozed, Box::done};
    const auto reader = database.read([&](db::Reading& tx) { return people::load_person(tx, who); });
    const auto page = [&](Box box, const dialogue::Filter& filter) {
        database.read(
            [&](db::Reading& tx) { return to_text(dialogue::box_facts(tx, reader, box, 0, {}, filter)).size(); });
    };
    const std::string unit = reader.mandates.front().unit.text();
    const std::vector<std::string> asked{"vei=email",
                                         "gjelder=complaint",
                                         "spraak=nn",
                                         "frist=over",
                                         "hos=ingen",
                                         "vei=letter",
                                         "enhet=" + unit,
                                         "hos=" + reader.id.text(),
                                         "gjelder=praise&vei=sms&spraak=nn"};
    const auto show = [&](const std::string& what) {
        Times times;
        for (int i = 0; i < 20; ++i)
            for (const Box box : boxes)
                for (const std::string& asks : asked) times.take([&] { page(box, dialogue::filter_in(asks)); });
        tell(std::string(name) + ", " + what + ": p99 (" + times.beside() + ")", times.of(0.99), "ms", longest_ms,
             false);
    };
    show("filtered");
    for (std::int64_t i = 0; i < dialogue::saved_filters_most; ++i)
        database.write("bench filter", [&](db::Writing& tx) {
            const auto at = static_cast<std::size_t>(i);
            return dialogue::save_filter(tx, reader,
                                         {.name = std::to_string(i),
                                          .box = boxes[at % std::size(boxes)],
                                          .filter = dialogue::filter_in(asked[at % asked.size()])});
        });
    show("filtered, with ten saved");
}

/// What is typed, letter by letter, some times over; the first time from a file that nothing has read yet.
void show_search(db::Database& database, const Id& who, const char* name)
{
    const auto reader = database.read([&](db::Reading& tx) { return people::load_person(tx, who); });
    Times times;
    std::pair<double, std::string> slowest;
    const auto type = [&](const std::string& words) {
        for (std::size_t letters = 2; letters <= words.size(); ++letters) {
            if ((static_cast<unsigned char>(words[letters - 1]) & 0xC0) == 0xC0) continue; // half a letter
            const auto started = Clock::now();
            times.take([&] {
                database.read([&](db::Reading& tx) {
                    return dialogue::find_threads(tx, reader, {.words = words.substr(0, letters)}).threads.size();
                });
            });
            slowest = std::max(slowest, {seconds_since(started) * 1'000, words.substr(0, letters)});
        }
    };
    for (int round = 0; round < 4; ++round) {
        for (const char* sought : {"kommunen", "barnehageplassen", "og", "ikke", "når", "søknad om barnehageplassen",
                                   "jeg vil klage på vedtaket", "anne nordmann", "innbygger1234", "kloakk", "brugata",
                                   "datteren skolen", "finnesikke", "ringte kommunen svar", "+4791234567"})
            type(sought);
        if (round == 0)
            std::printf("  %s, search, the first time: p99 %.2f ms (%s; slowest: %s)\n", name, times.of(0.99),
                        times.beside().c_str(), slowest.second.c_str());
    }
    tell(std::string(name) + ", search as one types: p99 (" + times.beside() + "; slowest: " + slowest.second + ")",
         times.of(0.99), "ms", longest_ms, false);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void show_taking_in(db::Database& database, bench::Letters& letters, bench::Yardstick& yardstick, std::int64_t round)
{
    std::vector<double> ours, busy, ratios, busy_ratios;
    for (int i = 0; i < rounds; ++i) {
        const Taken taken = take(database, letters, round);
        const auto raw = yardstick.write_the_same(processor_s);
        const double mine = static_cast<double>(taken.messages) / taken.seconds;
        const double alone = static_cast<double>(raw.messages) / raw.seconds;
        ours.push_back(mine);
        busy.push_back(static_cast<double>(taken.messages) / taken.processor_s);
        ratios.push_back(mine / alone);
        busy_ratios.push_back(raw.processor_s / (taken.processor_s - taken.preparing_s));
        const auto us = [&](double seconds) { return seconds * 1e6 / static_cast<double>(taken.messages); };
        std::printf("  taken in %.0f/s (%.0f us of processor each, %.0f of them before the transaction); SQLite alone "
                    "%.0f/s (%.0f us)\n",
                    mine, us(taken.processor_s), us(taken.preparing_s), alone, us(raw.processor_s));
    }
    tell("messages taken in durably, median of the rounds", median(ours), "/s", least_a_second, true);
    tell("beside SQLite alone with the same rows", median(ratios), "", least_ratio, true);
    std::printf("  by processor time: %.0f messages a second of it; without what comes before the transaction %.2f "
                "beside SQLite alone\n",
                median(busy), median(busy_ratios));
    for (const db::HeldTime& held : database.held_times())
        if (held.label == "bench take in")
            std::printf("  the writer was held %.0f us a message\n",
                        static_cast<double>(held.total_us) / static_cast<double>(held.runs) / batch);
}

void fill(db::Database& database, bench::Letters& letters, bench::RawFile& file, const bench::Readers& town,
          std::int64_t count)
{
    constexpr std::int64_t piece = 50'000;
    const auto started = Clock::now();
    Taken last;
    for (std::int64_t done = 0; done < count; done += piece) {
        last = take(database, letters, std::min(piece, count - done));
        work_on(file, town, false);
    }
    work_on(file, town, true);
    if (count <= 0) return;
    std::printf("  filled in %.0f s; the last %lld at %.0f/s\n", seconds_since(started),
                static_cast<long long>(last.messages), static_cast<double>(last.messages) / last.seconds);
}

} // namespace

int main(int count, char** arguments)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // also into a file, each line as it comes: this takes minutes
    const std::int64_t messages = count > 1 ? std::stoll(arguments[1]) : 1'000'000;
    const std::int64_t round = std::min<std::int64_t>(messages / (2 * rounds), 10'000);
    const db::Temporary place("sqlite:");
    const std::string file = place.address().substr(std::string("sqlite:").size());
    db::Setting setting;
    setting.clock = [] { return Instant{now_us}; };
    setting.before_commit = ledger::sequence;
    const auto database = db::open(place.address(), setting);
    const bench::Readers town = database->write("bench town", bench::settle_town);
    const std::string copy = (place.folder() / "raw.db").string();
    bench::RawFile(file).run("vacuum into '" + copy + "'");
    bench::Letters letters(20261123, town.units);
    {
        bench::Yardstick yardstick(file, copy);
        show_taking_in(*database, letters, yardstick, round);
    }
    bench::RawFile raw(file);
    fill(*database, letters, raw, town, messages - rounds * round);
    std::printf("  %lld messages in %lld conversations\n",
                static_cast<long long>(raw.number("select count(*) from dialogue_entry")),
                static_cast<long long>(raw.number("select count(*) from dialogue_thread")));
    show_boxes(*database, town.officer, "officer");
    show_boxes(*database, town.director, "director of a field");
    show_boxes(*database, town.leader, "leader of a unit");
    show_filters(*database, town.officer, "officer");
    show_filters(*database, town.director, "director of a field");
    show_filters(*database, town.leader, "leader of a unit");
    show_search(*database, town.officer, "officer");
    show_search(*database, town.director, "director of a field");
    show_search(*database, town.leader, "leader of a unit");
    tell("most memory throughout", peak_mb(), "MB", most_mb, false);
    return all_well ? 0 : 1;
}
