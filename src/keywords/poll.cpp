#include "keywords/poll.h"

#include "base/sha256.h"
#include "base/text.h"
#include "keywords/limits.h"
#include "keywords/read_message.h"

#include <charconv>
#include <numeric>

namespace samband::keywords {

std::optional<int> option_meant(const std::vector<std::string>& options, const std::string& said)
{
    const std::vector<std::string> words = words_in(said);
    if (words.empty()) return std::nullopt;
    const std::string whole = join(words, " ");
    for (std::size_t i = 0; i < options.size(); ++i)
        if (join(words_in(options[i]), " ") == whole) return static_cast<int>(i) + 1;
    int number = 0;
    const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), number);
    const bool is_number = error == std::errc() && end == whole.data() + whole.size();
    if (!is_number || number < 1 || number > static_cast<int>(options.size())) return std::nullopt;
    return number;
}

/// The salt is as long for every number, and goes before it: without it the sum tells nothing of eight digits.
static std::string sum_of(const Keyword& keyword, const std::string& number)
{
    const Sha256Sum sum = sha256(keyword.salt + number);
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

bool vote(db::Writing& tx, const Keyword& keyword, const std::string& number, int choice)
{
    const std::string known_by = sum_of(keyword, number);
    const auto before = tx.maybe("keywords.vote_of", {{"keyword", keyword.id}, {"known_by", known_by}});
    tx.run("keywords.vote", {{"keyword", keyword.id}, {"known_by", known_by}, {"choice", choice}});
    return !before;
}

Counted count_votes(db::Reading& tx, const Keyword& keyword)
{
    Counted counted;
    counted.votes.resize(keyword.text.options.size());
    for (const db::Row& row : tx.all("keywords.votes", {{"keyword", keyword.id}})) {
        const auto choice = static_cast<std::size_t>(row.integer("choice"));
        if (choice >= 1 && choice <= counted.votes.size()) counted.votes[choice - 1] = row.integer("votes");
    }
    counted.all = std::accumulate(counted.votes.begin(), counted.votes.end(), std::int64_t{0});
    if (counted.all == 0 || counted.all >= shown_from) return counted;
    return {0, {}, true};
}

bool has_votes(db::Reading& tx, const Id& keyword)
{
    return !tx.all("keywords.votes", {{"keyword", keyword}}).empty();
}

void forget_in_time(db::Writing& tx, const Keyword& keyword)
{
    if (keyword.text.does != Does::poll || !keyword.text.forget || keyword.salt.empty()) return;
    outbox::Work work;
    work.kind = forget_work_kind;
    work.payload = Json::object({{"keyword", keyword.id.text()}});
    work.due = end_of_day(*keyword.text.forget).plus_s(1);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = std::string(forget_work_kind) + ':' + keyword.id.text();
    outbox::queue(tx, work);
    outbox::hurry(tx, work.dedup_key, *work.due);
}

void forget_voters(db::Writing& tx, const Id& keyword)
{
    tx.run("keywords.keep_result", {{"keyword", keyword}});
    tx.run("keywords.forget_votes", {{"keyword", keyword}});
    tx.run("keywords.forget_salt", {{"keyword", keyword}});
}

outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database)
{
    const auto id = Id::parse(lease.payload.find("keyword")->string());
    const std::string key = std::string(forget_work_kind) + ':' + id->text();
    return database.write("keywords.forget", [&](db::Writing& tx) -> outbox::Outcome {
        std::optional<Keyword> keyword;
        for (Keyword& it : list_keywords(tx))
            if (it.id == *id) keyword = std::move(it);
        if (!keyword || keyword->salt.empty()) return outbox::Done{};
        const Instant due = keyword->text.forget ? end_of_day(*keyword->text.forget).plus_s(1) : tx.now();
        if (due > tx.now()) return outbox::Postponed{due};
        forget_voters(tx, *id);
        return outbox::Done{};
    });
}

} // namespace samband::keywords
