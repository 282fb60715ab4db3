#include "main/demo_subscribers.h"

#include "people/person_store.h"
#include "subscriptions/interest.h"
#include "subscriptions/leave.h"
#include "subscriptions/sign_up.h"
#include "subscriptions/wording.h"

namespace samband::main {

using namespace subscriptions;

/// Of a mail server that is not there: what is sent waits, and the delivery page says so.
static std::vector<Id> places(db::Writing& tx, const people::Person& by)
{
    std::vector<Id> made;
    for (const char* name : {"Løten sentrum", "Løten sentrum / Brenneriroa", "Ådalsbruk", "Jønsberg"})
        made.push_back(add_interest(tx, by, InterestKind::place, name, "").id);
    return made;
}

static void add_some(db::Writing& tx, const std::vector<Id>& topics, const std::vector<Id>& there)
{
    constexpr std::string_view names[] = {"anne", "berit",    "dag",  "eli",  "frode", "grete", "hans",
                                          "ivar", "jorunn",   "knut", "liv",  "marit", "nils",  "odd",
                                          "per",  "ragnhild", "siv",  "tone", "ulf",   "vigdis"};
    std::size_t at = 0;
    for (const std::string_view name : names) {
        const bool from_list = at % 3 == 0;
        Choices choices{at % 5 == 0, {}, {}};
        if (!choices.all) choices.topics = {topics[at % 3], topics[3 + at % 2]};
        std::ranges::sort(choices.topics);
        if (at % 2 == 1) choices.places = {there[at % there.size()]};
        const bool mobile = at % 4 == 3;
        const std::string address =
            mobile ? "+479990" + std::to_string(1'000 + at) : std::string(name) + "@eksempel.example";
        Consent consent{tx.now(), ConsentAct::given, mobile ? "code" : "link", consent_version, "/abonner", {}, {}};
        if (from_list)
            consent = {tx.now(), ConsentAct::given, "import", "Ja, send meg nyhetsbrevet", "24/118-3", {}, {}};
        const Subscriber added =
            add_subscriber(tx, mobile ? Medium::sms : Medium::email, address,
                           at % 7 == 6 ? http::Language::nn : http::Language::nb, choices, consent);
        if (at == 7) leave(tx, added.id, "one-click");
        if (at == 8) bounced(tx, Medium::email, address);
        ++at;
    }
}

void make_demo_subscribers(db::Database& database, const DemoMunicipality& municipality)
{
    if (municipality.key != "loten") return;
    database.write("demo subscribers", [](db::Writing& tx) {
        const people::Person by = people::holders(tx, "communications-officer").front();
        std::vector<Id> topics;
        for (const Interest& interest : list_interests(tx))
            if (interest.kind == InterestKind::topic) topics.push_back(interest.id);
        add_some(tx, topics, places(tx, by));
    });
}

} // namespace samband::main
