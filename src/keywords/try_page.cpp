#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/sms/number.h"
#include "channels/sms/said.h"
#include "channels/sms/settings.h"
#include "dialogue/take_sms.h"
#include "keywords/answer_for.h"
#include "keywords/keyword_facts.h"
#include "keywords/limits.h"
#include "keywords/pages.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::keywords {

using http::FieldKind;

static const http::FormShape try_form{
    "TriedMessage",
    {{"tried_at", FieldKind::id, true, 36, {}, "The account of SMS that it would come to"},
     {"tried", FieldKind::lines, true, try_bytes, {}, "What a telephone would send"}}};
static const http::FormShape length_form{
    "SmsLength", {{"text", FieldKind::lines, false, 4 * body_characters, {}, "What would be answered"}}};

/// What it does, as a sentence with what to expect.
static const char* does_words(Will will)
{
    switch (will) {
    case Will::nothing:
        return text_of("Ordet er ikke et kodeord. Meldingen blir en samtale.");
    case Will::help:
        return text_of("Kodeordene som er åpne for alle, listes opp.");
    case Will::sign_up:
        return text_of("Nummeret meldes på.");
    case Will::sign_off:
        return text_of("Nummeret meldes av dette, og bare dette.");
    case Will::answer:
        return text_of("Den ferdige teksten svares.");
    case Will::ask:
        return text_of("Spørsmålet stilles, med svarene man kan velge.");
    case Will::count:
        return text_of("Svaret telles.");
    case Will::closed:
        return text_of("Spørsmålet er lukket, og det sies.");
    case Will::talk:
        return text_of("En samtale begynner hos enheten.");
    }
    return "";
}

static Json stopped_facts()
{
    return Json::object({{"does", text_of("Nummeret får ingen flere SMS fra kommunen. Det virker alltid.")},
                         {"answer", text_of("Du får ikke flere SMS fra oss. Vil du ha dem igjen, send START til dette "
                                            "nummeret.")},
                         {"is_ours", true}});
}

/// Nothing is done, and nobody is counted.
static Json tried_facts(db::Reading& tx, const people::Municipality& municipality, const channels::Account& account,
                        const std::string& text)
{
    const std::string keyword = channels::sms::text_setting(account, "keyword");
    const bool stop = channels::sms::said_by(text, keyword) == channels::sms::Said::stop;
    if (stop && !channels::sms::says_more_than_stop(text, keyword)) return stopped_facts();
    const Answer answer = answer_for(tx, municipality, account, text, {});
    if (stop && answer.will == Will::nothing) return stopped_facts();
    const bool taken = answer.will == Will::talk || channels::sms::takes_in(account);
    const bool is_message = answer.will == Will::nothing || answer.will == Will::talk;
    std::string words = answer.words;
    std::optional<Id> unit;
    if (answer.keyword) unit = answer.keyword->text.unit;
    if (is_message && words.empty() && taken) words = dialogue::sms_receipt(tx, municipality, account, {}, unit);
    const char* does =
        answer.will == Will::nothing && !taken
            ? text_of("Ordet er ikke et kodeord, og ingen leser det som kommer hit. Det svares, høyst en "
                      "gang i døgnet.")
            : does_words(answer.will);
    if (words.empty())
        return Json::object(
            {{"does", does},
             {"answer", text_of("Ingen leser meldinger til dette nummeret. Send STOPP hvis du ikke vil ha flere SMS "
                                "fra oss.")},
             {"is_ours", true}});
    return Json::object({{"does", does}, {"answer", words}, {"is_ours", false}});
}

static http::Reply try_message(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json tried = visit.database.read([&](db::Reading& tx) {
            const auto account = channels::find_account(tx, *form.id("tried_at"));
            if (!account || account->channel != rulebook::Channel::sms)
                throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.",
                              {FieldProblem{"tried_at", text_of("Velg en konto for SMS.")}});
            Json facts = tried_facts(tx, visit.municipality, *account, form.text("tried"));
            facts["tried"] = form.text("tried");
            facts["tried_at"] = account->id.text();
            return facts;
        });
        return list_page(visit, tried);
    };
    return people::or_typed_again(visit, try_form, act, [&] { return list_page(visit); });
}

static http::Reply tell_length(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, length_form);
    http::Page page{"keywords/length", length_facts(visit.municipality, form.text("text"))};
    page.dress = dress_length;
    return page;
}

void add_try_routes(people::Routes& routes)
{
    using people::Access;
    routes.post("/kodeord/prov", Access::writer, "What a message would do and be answered; nothing is done", try_form,
                try_message);
    routes.post("/kodeord/lengde", Access::writer, "How much room an answer takes as SMS; writes nothing", length_form,
                tell_length);
}

} // namespace samband::keywords
