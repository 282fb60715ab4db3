#include "subscriptions/export_list.h"

#include "base/csv.h"
#include "base/problem.h"
#include "base/text.h"
#include "ledger/append.h"
#include "subscriptions/interest.h"
#include "subscriptions/limits.h"

namespace samband::subscriptions {

static std::map<Id, std::string> names_of(db::Reading& tx)
{
    std::map<Id, std::string> names;
    for (const Interest& interest : list_interests(tx, true)) names[interest.id] = interest.name;
    return names;
}

static std::string named(const std::vector<Id>& ids, const std::map<Id, std::string>& names)
{
    std::vector<std::string> found;
    for (const Id& id : ids)
        if (const auto it = names.find(id); it != names.end()) found.push_back(it->second);
    return join(found, "|");
}

static std::string row_of(db::Reading& tx, const Id& id, const std::map<Id, std::string>& names)
{
    const Subscriber subscriber = load_subscriber(tx, id);
    const std::vector<Consent> consents = consents_of(tx, id);
    const Consent proof = consents.empty() ? Consent{} : consents.front();
    return csv_row({subscriber.address, std::string(word(subscriber.medium)), std::string(word(subscriber.state)),
                    std::string(http::word(subscriber.language)),
                    subscriber.choices.all ? "alle" : named(subscriber.choices.topics, names),
                    named(subscriber.choices.places, names), to_rfc3339(subscriber.since), std::string(word(proof.act)),
                    proof.way, proof.wording, proof.source});
}

std::string export_list(db::Database& database, const people::Person& by, const std::string& begins,
                        const std::optional<SubscriberState>& state)
{
    std::string table = "\xEF\xBB\xBF"; // Excel takes a table for UTF-8 by this alone
    table += csv_row(
        {"adresse", "medium", "tilstand", "språk", "tema", "sted", "siden", "samtykke", "hvordan", "ordlyd", "kilde"});
    const auto names = database.read(names_of);
    std::int64_t rows = 0;
    ListAsked asked{begins, state, "", export_page};
    for (bool more = true; more;) {
        more = database.read([&](db::Reading& tx) {
            const std::vector<Subscriber> page = list_subscribers(tx, asked);
            for (const Subscriber& subscriber : page) table += row_of(tx, subscriber.id, names);
            rows += static_cast<std::int64_t>(page.size());
            if (!page.empty()) asked.after = page.back().address;
            return static_cast<std::int64_t>(page.size()) == export_page;
        });
        if (rows > export_rows)
            throw Problem(ProblemCode::invalid,
                          "Det er for mange til én fil. Velg en tilstand, eller søk på begynnelsen.");
    }
    database.write("subscriptions.note_export", [&](db::Writing& tx) {
        ledger::append(tx, {"subscriptions-exported", std::nullopt, by.id, Json::object({{"rows", rows}})});
    });
    return table;
}

} // namespace samband::subscriptions
