#include "channels/lookalike.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/account_limits.h"
#include "channels/limits.h"
#include "http/markdown.h"
#include "ledger/append.h"

namespace samband::channels {

static constexpr std::pair<LookalikeState, std::string_view> lookalike_words[] = {
    {LookalikeState::fresh, "new"},
    {LookalikeState::told_network, "told-network"},
    {LookalikeState::gone, "gone"},
    {LookalikeState::harmless, "harmless"}};

std::string_view word(LookalikeState state)
{
    return lookalike_words[static_cast<std::size_t>(state)].second;
}

std::optional<LookalikeState> lookalike_state_of(std::string_view word)
{
    for (const auto& [state, known] : lookalike_words)
        if (known == word) return state;
    return std::nullopt;
}

static void hold_report(const std::string& address, const std::string& says)
{
    std::vector<FieldProblem> wrong;
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    if (!web || !http::is_safe_link(address) || address.size() > card_link)
        wrong.push_back({"address", text_of("Lim inn hele adressen til siden, med https:// først.")});
    if (graphemes(says) > lookalike_text) wrong.push_back({"says", text_of("Skriv kortere, høyst 1000 tegn.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static void record_lookalike(db::Writing& tx, std::string_view kind, const std::optional<Id>& by, const Id& id,
                             std::string_view state)
{
    ledger::append(tx, {std::string(kind), id, by, Json::object({{"state", state}})});
}

void report_lookalike(db::Writing& tx, const std::optional<Id>& by, const std::string& address, const std::string& says)
{
    hold_report(address, says);
    if (tx.maybe("channels.lookalike_waiting", {{"address", address}})) return;
    if (fresh_lookalikes(tx) >= lookalikes_open_most)
        throw Problem(ProblemCode::unavailable, "Vi har fått mange meldinger nå. Ring oss heller, så hjelper vi deg.");
    const Id id = tx.new_id();
    tx.run("channels.report_lookalike",
           {{"id", id}, {"address", address}, {"says", says}, {"now", tx.now()}, {"by", by}});
    record_lookalike(tx, "lookalike-reported", by, id, word(LookalikeState::fresh));
}

void follow_up_lookalike(db::Writing& tx, const people::Person& by, const Id& id, LookalikeState state,
                         const std::string& remark)
{
    if (graphemes(remark) > card_text)
        throw Problem(ProblemCode::invalid, "Rett det som er merket.",
                      {{"remark", text_of("Skriv kortere, høyst 500 tegn.")}});
    const auto rows =
        tx.run("channels.follow_up_lookalike",
               {{"id", id}, {"state", word(state)}, {"remark", remark}, {"by", by.id}, {"now", tx.now()}});
    if (rows == 0) throw Problem(ProblemCode::not_found, "Meldingen finnes ikke.");
    record_lookalike(tx, "lookalike-followed-up", by.id, id, word(state));
}

std::vector<Lookalike> list_lookalikes(db::Reading& tx)
{
    return tx.all_as("channels.lookalikes", {{"most", list_most}}, [](const db::Row& row) {
        return Lookalike{row.id("id"),
                         row.text("address"),
                         row.text("says"),
                         row.instant("reported_at"),
                         row.maybe_id("reported_by"),
                         lookalike_state_of(row.text("state")).value(),
                         row.text("remark"),
                         row.maybe_id("handled_by"),
                         row.maybe_instant("handled_at")};
    });
}

std::int64_t fresh_lookalikes(db::Reading& tx)
{
    return tx.one("channels.fresh_lookalikes").integer("waiting");
}

} // namespace samband::channels
