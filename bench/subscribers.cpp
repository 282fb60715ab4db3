// A million subscribers: pages of the list, search, counting, and a dispatch filled with all of them.
// Usage: bench_subscribers [ADDRESS] [COUNT]   the address is that of a PostgreSQL server; SQLite without one
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "db/temporary.h"
#include "ledger/log.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"
#include "subscriptions/subscriber.h"

#include <chrono>
#include <cstdio>
#include <fstream>

namespace {

using namespace samband;
using namespace samband::subscriptions;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// The most memory that this program has had, in megabytes.
double peak_mb()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
    return 0;
}

/// The slowest of several tries, in milliseconds: the first is cold.
template <typename Ask>
double slowest_ms(Ask ask)
{
    double slowest = 0;
    for (int i = 0; i < 5; ++i) {
        const auto start = Clock::now();
        ask();
        slowest = std::max(slowest, seconds_since(start) * 1'000);
    }
    return slowest;
}

/// Every third follows everything, the others two topics of seven; every fourth has a place; one in a thousand has
/// left.
void add_subscribers(db::Database& database, std::int64_t count)
{
    constexpr std::string_view names[] = {"anne",  "berit", "dag",  "eli",    "frode",
                                          "grete", "hans",  "ivar", "jorunn", "knut"};
    std::vector<Id> topics;
    std::vector<Id> places;
    for (const Interest& interest : database.read([](db::Reading& tx) { return list_interests(tx); }))
        (interest.kind == InterestKind::topic ? topics : places).push_back(interest.id);
    for (std::int64_t from = 0; from < count; from += 2'000)
        database.write("bench add", [&](db::Writing& tx) {
            for (std::int64_t i = from; i < std::min(from + 2'000, count); ++i) {
                const auto at = static_cast<std::size_t>(i);
                Choices choices{i % 3 == 0, {}, {}};
                if (!choices.all) choices.topics = {topics[at % topics.size()], topics[(at + 1) % topics.size()]};
                if (i % 4 == 0 && !places.empty()) choices.places = {places[at % places.size()]};
                const std::string address =
                    std::string(names[at % 10]) + "." + std::to_string(i * 7'919 % count) + "@eksempel.example";
                const Consent consent{tx.now(), ConsentAct::given, "import", "Ja", "26/1", {}, {}};
                const Subscriber added =
                    add_subscriber(tx, Medium::email, address, http::Language::nb, choices, consent);
                if (i % 1'000 == 500)
                    set_state(tx, added, SubscriberState::left, {tx.now(), ConsentAct::left, "button", "", "", {}, {}});
            }
        });
}

void show_pages(db::Database& database)
{
    const auto page = [&](const char* says, const ListAsked& asked) {
        std::size_t found = 0;
        const double ms = slowest_ms(
            [&] { found = database.read([&](db::Reading& tx) { return list_subscribers(tx, asked); }).size(); });
        std::printf("  %-44s %8.1f ms, %zu rows\n", says, ms, found);
    };
    page("the first page", {"", {}, "", list_page + 1});
    page("a page in the middle", {"", {}, "grete.5", list_page + 1});
    page("the last page", {"", {}, "knut.9999", list_page + 1});
    page("found by how they begin", {beginning_of("Jorunn.77"), {}, "", list_page + 1});
    page("one address", {beginning_of("eli.23757@eksempel.example"), {}, "", list_page + 1});
    page("nobody begins so", {beginning_of("zzz"), {}, "", list_page + 1});
    page("a state that few are in", {"", SubscriberState::left, "ivar", list_page + 1});
    page("a state that nobody is in", {"", SubscriberState::bounced, "", list_page + 1});
    std::printf("  %-44s %8.1f ms\n", "how many in each state", slowest_ms([&] { database.read(count_subscribers); }));
    std::printf("  %-44s %8.1f ms\n", "how many follow each topic",
                slowest_ms([&] { database.read(count_followers); }));
    const Id topic = database.read([](db::Reading& tx) { return list_interests(tx).front().id; });
    std::int64_t many = 0;
    const double ms = slowest_ms([&] {
        many = database.read([&](db::Reading& tx) { return count_recipients(tx, {Medium::email, {topic}, {}}); });
    });
    std::printf("  %-44s %8.1f ms, %lld\n", "who gets one topic, counted", ms, static_cast<long long>(many));
}

Id begin_fan_out(db::Database& database, Id& dispatch)
{
    database.write("bench begin", [&](db::Writing& tx) {
        channels::Account account;
        account.channel = rulebook::Channel::newsletter;
        account.driver = "smtp";
        account.name = "Nyhetsbrevet";
        account.state = channels::AccountState::open;
        channels::Order order;
        order.subject = tx.new_id();
        order.account = channels::add_account(tx, account).id;
        order.variant.text = "Nytt fra kommunen";
        std::vector<Id> topics;
        for (const Interest& interest : list_interests(tx)) topics.push_back(interest.id);
        dispatch = fan_out(tx, order, {Medium::email, topics, {}}, "https://loten.example").id;
    });
    const auto leases = database.write("bench lease", [](db::Writing& tx) { return outbox::lease(tx, 10); });
    for (const outbox::Lease& lease : leases)
        if (lease.kind == fan_out_work_kind) return *Id::parse(lease.payload.find("fan_out")->string());
    return {};
}

void show_fan_out(db::Database& database)
{
    Id dispatch;
    const Id id = begin_fan_out(database, dispatch);
    double longest = 0;
    std::int64_t pages = 0;
    const auto start = Clock::now();
    for (bool more = true; more; ++pages) {
        const auto before = Clock::now();
        more = database.write("bench fill", [&](db::Writing& tx) { return fill_some(tx, id); });
        longest = std::max(longest, seconds_since(before) * 1'000);
    }
    const double took = seconds_since(start);
    std::int64_t queued = 0;
    const double counting = slowest_ms([&] {
        const auto counts = database.read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch); });
        queued = counts.at(channels::DeliveryState::queued);
    });
    std::printf("  %lld queued in %.1f s (%.0f/s), %lld pages of %lld looked at; a page with its commit %.1f ms, the "
                "longest %.1f ms\n",
                static_cast<long long>(queued), took, static_cast<double>(queued) / took, static_cast<long long>(pages),
                static_cast<long long>(scan_page), took * 1'000 / static_cast<double>(pages), longest);
    for (const db::HeldTime& held : database.held_times())
        if (held.label == "bench fill")
            std::printf("  the writer was held %.1f ms a page, %.1f ms the longest\n",
                        static_cast<double>(held.total_us) / 1'000 / static_cast<double>(held.runs),
                        static_cast<double>(held.longest_us) / 1'000);
    std::printf("  read back in state counts in %.0f ms\n", counting);
}

} // namespace

int main(int count, char** arguments)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // also into a file, each line as it comes: this takes minutes
    const std::string like = count > 1 ? arguments[1] : "sqlite:";
    const std::int64_t many = count > 2 ? std::stoll(arguments[2]) : 1'000'000;
    const db::Temporary place(like);
    db::Setting setting;
    setting.clock = machine_now;
    if (place.address().starts_with("sqlite:")) setting.before_commit = ledger::sequence;
    const auto database = db::open(place.address(), setting);
    const auto start = Clock::now();
    add_subscribers(*database, many);
    std::printf("  %lld subscribers with choices and consent added in %.0f s\n", static_cast<long long>(many),
                seconds_since(start));
    show_pages(*database);
    show_fan_out(*database);
    std::printf("  peak memory %.0f MB\n", peak_mb());
}
