#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "keywords/held_text.h"
#include "keywords/keyword.h"
#include "keywords/limits.h"
#include "keywords/poll.h"
#include "keywords/read_message.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "rulings/ask.h"

namespace samband::keywords {

static void hold_may_change(const people::Person& by, const Keyword& keyword);
static rulebook::Ruling rule_on_act(db::Writing& tx, const people::Person& by, const KeywordText& text);
static Keyword write(db::Writing& tx, const people::Person& by, const Keyword& next, std::int64_t seen_version);
static std::string new_salt(db::Writing& tx);

Outcome save_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const KeywordText& text, bool on, const std::string& sent_as)
{
    Keyword next;
    if (!id.nil()) {
        next = load_keyword(tx, id);
        hold_may_change(by, next);
        if (next.text == text && next.on == on) return {{}, next, true};
    }
    hold_text(tx, next, text, on, sent_as);
    const bool was_on = next.on;
    const bool reviewed = id.nil() || next.text.review_months != text.review_months;
    next.text = text;
    next.on = on;
    if (reviewed) next.review = next_review(in_oslo(tx.now()).date, text.review_months);
    rulebook::Ruling ruling;
    if (on) {
        ruling = rule_on_act(tx, by, text);
        if (ruling.refused() || ruling.needs_approval()) {
            rulings::record_refusal(tx, by, rulebook::Act::publish, ruling,
                                    id.nil() ? std::optional<Id>() : std::optional(id), "keyword");
            return {ruling, next, false};
        }
    }
    // What has been forgotten stays so: with another salt everybody could answer again.
    const bool begins = next.salt.empty() && (id.nil() || !has_votes(tx, id));
    if (text.does == Does::poll && begins) next.salt = new_salt(tx);
    const Keyword saved = write(tx, by, next, seen_version);
    const char* kind =
        on ? (was_on ? "keyword-changed" : "keyword-published") : (was_on ? "keyword-put-off" : "keyword-drafted");
    people::note_act(tx, kind, by.id, saved.id,
                     Json::object({{"word", text.word},
                                   {"does", word(text.does)},
                                   {"account", text.account.text()},
                                   {"body", text.body},
                                   {"crisis_body", text.crisis_body},
                                   {"version", saved.version}}));
    forget_in_time(tx, saved);
    return {ruling, saved, true};
}

static void hold_may_change(const people::Person& by, const Keyword& keyword)
{
    if (!may_change(by, keyword))
        throw Problem(ProblemCode::forbidden, "Kodeordet hører til noen andre. Eieren og desken kan endre det.");
}

/// What it answers is said by SMS in the municipality's own name: what holds for publishing there holds for it.
static rulebook::Ruling rule_on_act(db::Writing& tx, const people::Person& by, const KeywordText& text)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::Channel::sms;
    question.flags.add(rulebook::Flag::own_channel);
    const std::vector<Id> matter = text.unit ? people::line_of(tx, *text.unit) : std::vector<Id>();
    return rulings::ask_for_act(tx, rulings::rules_now(tx), by, question, matter);
}

static std::optional<std::string> day_word(const std::optional<Date>& day)
{
    return day ? std::optional(to_string(*day)) : std::nullopt;
}

static db::Arguments columns_of(const Keyword& keyword, Instant now)
{
    const KeywordText& text = keyword.text;
    return {{"account", text.account},
            {"word", text.word},
            {"folded", fold(text.word)},
            {"does", word(text.does)},
            {"is_on", keyword.on ? 1 : 0},
            {"is_public", text.is_public ? 1 : 0},
            {"tongue", text.tongue},
            {"body", text.body},
            {"crisis_body", text.crisis_body},
            {"from_on", day_word(text.from)},
            {"until_on", day_word(text.until)},
            {"topic", text.topic},
            {"place", text.place},
            {"unit", text.unit},
            {"options", join(text.options, "\n")},
            {"forget_on", day_word(text.forget)},
            {"salt", keyword.salt},
            {"owner", text.owner},
            {"review_months", static_cast<std::int64_t>(text.review_months)},
            {"review_on", to_string(keyword.review)},
            {"now", now}};
}

static void hold_changed(std::int64_t rows)
{
    if (rows != 1)
        throw Overtaken(text_of("Kodeordet er endret av noen andre siden du åpnet det. Last siden på nytt."));
}

static Keyword write(db::Writing& tx, const people::Person&, const Keyword& next, std::int64_t seen_version)
{
    const Id id = next.id.nil() ? tx.new_id() : next.id;
    db::Arguments columns = columns_of(next, tx.now());
    columns.push_back({"id", id});
    if (next.id.nil()) {
        if (tx.one("keywords.count_keywords", {}).integer("there") >= keywords_most)
            throw Problem(ProblemCode::invalid, "Det er mange kodeord. Ta bort et som ikke brukes, først.");
        tx.run("keywords.insert_keyword", columns);
    } else {
        columns.push_back({"seen", seen_version});
        hold_changed(tx.run("keywords.update_keyword", columns));
    }
    return load_keyword(tx, id);
}

static std::string new_salt(db::Writing& tx)
{
    const auto secret = tx.new_secret();
    return to_hex({reinterpret_cast<const char*>(secret.data()), secret.size()});
}

Keyword review_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const Keyword keyword = load_keyword(tx, id);
    hold_may_change(by, keyword);
    const Date next = next_review(in_oslo(tx.now()).date, keyword.text.review_months);
    hold_changed(
        tx.run("keywords.reviewed_keyword", {{"id", id}, {"seen", seen_version}, {"review_on", to_string(next)}}));
    people::note_act(tx, "keyword-reviewed", by.id, id,
                     Json::object({{"version", keyword.version}, {"next", to_string(next)}}));
    return load_keyword(tx, id);
}

void retire_keyword(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version)
{
    const Keyword keyword = load_keyword(tx, id);
    hold_may_change(by, keyword);
    hold_changed(tx.run("keywords.retire_keyword", {{"id", id}, {"seen", seen_version}, {"now", tx.now()}}));
    tx.run("keywords.forget_votes", {{"keyword", id}});
    people::note_act(tx, "keyword-retired", by.id, id, Json::object({{"word", keyword.text.word}}));
}

} // namespace samband::keywords
