#include "keywords/held_text.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "channels/sms/settings.h"
#include "channels/sms/text.h"
#include "keywords/limits.h"
#include "keywords/poll.h"
#include "keywords/read_message.h"
#include "language/identity_hits.h"
#include "people/person_store.h"
#include "rulings/own_lists.h"
#include "rulings/reading_setting.h"
#include "subscriptions/interest.h"

#include <algorithm>

namespace samband::keywords {

namespace {

using Faults = std::vector<FieldProblem>;

void hold(Faults& wrong, bool right, const char* field, const char* says)
{
    if (!right) wrong.push_back({field, says});
}

void hold_word(db::Reading& tx, const Id& id, const KeywordText& text, const channels::Account& account, Faults& wrong)
{
    const std::vector<std::string> words = words_in(text.word);
    const std::size_t length = graphemes(text.word);
    const bool one = words.size() == 1 && words.front() == fold(text.word);
    hold(wrong, one && length >= word_least && length <= word_most, "word",
         text_of("Skriv ett ord med 2 til 20 bokstaver og tall, for eksempel VANN."));
    if (!one) return;
    hold(wrong, !is_reserved(words.front()), "word",
         text_of("STOPP, START og HJELP virker alltid, og kan ikke være kodeord. Velg et annet."));
    const std::vector<std::string> shared = words_in(channels::sms::text_setting(account, "keyword"));
    hold(wrong, shared.empty() || shared.front() != words.front(), "word",
         text_of("Ordet står foran alle meldinger til dette nummeret. Velg et annet."));
    const auto known = find_keyword(tx, text.account, words.front());
    hold(wrong, !known || known->id == id, "word", text_of("Nummeret har det kodeordet allerede. Velg et annet."));
}

void hold_length(const char* field, const std::string& body, const std::string& sent_as, Faults& wrong)
{
    const std::string whole = sent_as + ": " + body;
    if (graphemes(body) > body_characters || channels::sms::count(whole).size.parts > parts_most)
        wrong.push_back({field, text_of("Teksten er lengre enn fire SMS-deler. Kort den ned.")});
}

/// A number of the municipality's own accounts is none.
void hold_no_identity_number(db::Reading& tx, const KeywordText& text, Faults& wrong)
{
    language::Draft draft;
    draft.body = text.body;
    draft.lead = text.crisis_body;
    draft.title = join(text.options, " ");
    language::Setting setting;
    rulings::add_own(setting, *rulings::own_lists(tx).lists);
    const language::Material material = language::material_of(draft, setting); // what is found points into it
    for (const language::IdentityHit& hit : language::identity_hits(material, false)) {
        const std::string& where = hit.field->where;
        const char* field = where == "title" ? "options" : where == "lead" ? "crisis_body" : "body";
        if (std::ranges::none_of(wrong, [&](const FieldProblem& one) { return one.field == field; }))
            wrong.push_back({field, text_of("Teksten har et fødselsnummer. Ta det bort.")});
    }
}

void hold_interest(db::Reading& tx, const std::optional<Id>& id, subscriptions::InterestKind kind, const char* field,
                   Faults& wrong)
{
    if (!id) return;
    const auto offered = subscriptions::list_interests(tx);
    const bool there = std::ranges::any_of(offered, [&](const auto& it) { return it.id == *id && it.kind == kind; });
    hold(wrong, there, field, text_of("Velg noe som kan abonneres på nå."));
}

void hold_poll(db::Reading& tx, const Keyword& was, const KeywordText& text, Faults& wrong)
{
    const bool fits = text.options.size() >= options_least && text.options.size() <= options_most &&
                      std::ranges::all_of(text.options, [](const std::string& option) {
                          return graphemes(option) <= option_characters && !words_in(option).empty();
                      });
    hold(wrong, fits, "options", text_of("Skriv mellom 2 og 9 svar, ett på hver linje, hvert på høyst 40 tegn."));
    for (const std::string& option : text.options) {
        const std::vector<std::string> words = words_in(option);
        hold(wrong, words.size() != 1 || !is_reserved(words.front()), "options",
             text_of("STOPP, START og HJELP kan ikke være et svar. Velg et annet ord."));
    }
    hold(wrong, text.forget.has_value(), "forget", text_of("Velg dagen da det glemmes hvem som har svart."));
    hold(wrong, !text.forget || !text.until || *text.forget >= *text.until, "forget",
         text_of("Det kan ikke glemmes før spørsmålet er lukket. Velg en senere dag."));
    if (was.id.nil() || was.text.does != Does::poll || !has_votes(tx, was.id)) return;
    hold(wrong, was.text.options == text.options, "options",
         text_of("Noen har svart. Lag et nytt kodeord hvis svarene skal være andre."));
}

void hold_person(db::Reading& tx, const Id& id, Faults& wrong)
{
    const auto person = people::find_person(tx, id);
    hold(wrong, person && !person->disabled && person->may(people::Access::writer), "owner",
         text_of("Velg noen som skriver for en enhet her."));
}

void hold_what_it_does(db::Reading& tx, const Keyword& was, const KeywordText& text, bool on, Faults& wrong)
{
    switch (text.does) {
    case Does::list:
        hold_interest(tx, text.topic, subscriptions::InterestKind::topic, "topic", wrong);
        hold_interest(tx, text.place, subscriptions::InterestKind::place, "place", wrong);
        return;
    case Does::answer:
        hold(wrong, !on || !trim(text.body).empty(), "body", text_of("Skriv hva som skal svares."));
        return;
    case Does::poll:
        hold(wrong, !on || !trim(text.body).empty(), "body", text_of("Skriv spørsmålet."));
        return hold_poll(tx, was, text, wrong);
    case Does::talk:
        hold(wrong, text.unit.has_value(), "unit", text_of("Velg hvem som skal ha samtalene."));
        return;
    }
}

} // namespace

void hold_text(db::Reading& tx, const Keyword& was, const KeywordText& text, bool on, const std::string& sent_as)
{
    Faults wrong;
    const auto account = channels::find_account(tx, text.account);
    const bool is_sms = account && account->channel == rulebook::Channel::sms;
    hold(wrong, is_sms, "account", text_of("Velg en konto for SMS."));
    if (is_sms) hold_word(tx, was.id, text, *account, wrong);
    // A poll says its choices after the question.
    hold_length("body", text.body + (text.options.empty() ? "" : " 1 " + join(text.options, ", 1 ")), sent_as, wrong);
    hold_length("crisis_body", text.crisis_body, sent_as, wrong);
    hold_no_identity_number(tx, text, wrong);
    hold(wrong, !text.from || !text.until || *text.from <= *text.until, "until",
         text_of("Den siste dagen kan ikke være før den første."));
    hold(wrong, text.review_months >= fewest_months && text.review_months <= most_months, "review_months",
         text_of("Velg mellom 1 og 24 måneder."));
    hold(wrong, text.tongue == "nb" || text.tongue == "nn" || text.tongue == "en", "tongue",
         text_of("Velg hvilket språk teksten er på."));
    hold_person(tx, text.owner, wrong);
    hold_what_it_does(tx, was, text, on, wrong);
    const bool keeps = was.id.nil() || was.text.does == text.does || !has_votes(tx, was.id);
    hold(wrong, keeps, "does", text_of("Noen har svart på spørsmålet. Lag et nytt kodeord i stedet."));
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før kodeordet kan lagres.", wrong);
}

Date next_review(const Date& from, int months)
{
    const int month = from.month - 1 + months;
    Date due{from.year + month / 12, month % 12 + 1, from.day};
    while (!due.valid()) --due.day;
    return due;
}

} // namespace samband::keywords
