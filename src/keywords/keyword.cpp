#include "keywords/keyword.h"

#include "base/problem.h"
#include "base/text.h"
#include "keywords/limits.h"

namespace samband::keywords {

std::string_view word(Does does)
{
    switch (does) {
    case Does::list:
        return "list";
    case Does::answer:
        return "answer";
    case Does::poll:
        return "poll";
    case Does::talk:
        return "talk";
    }
    return {};
}

std::optional<Does> does_of(std::string_view text)
{
    for (const Does does : {Does::list, Does::answer, Does::poll, Does::talk})
        if (word(does) == text) return does;
    return std::nullopt;
}

bool Keyword::holds_on(const Date& day) const
{
    return on && (!text.from || *text.from <= day) && (!text.until || day <= *text.until);
}

subscriptions::Choices choices_of(const KeywordText& text)
{
    subscriptions::Choices choices;
    choices.all = !text.topic;
    if (text.topic) choices.topics = {*text.topic};
    if (text.place) choices.places = {*text.place};
    return choices;
}

static std::optional<Date> day_of(const std::optional<std::string>& day)
{
    return day ? parse_date(*day) : std::nullopt;
}

static std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n'))
        if (!trim(line).empty()) lines.emplace_back(trim(line));
    return lines;
}

static Keyword read_keyword(const db::Row& row)
{
    KeywordText text{.account = row.id("account_id"),
                     .word = row.text("word"),
                     .does = does_of(row.text("does")).value_or(Does::answer),
                     .is_public = row.flag("is_public"),
                     .tongue = row.text("tongue"),
                     .body = row.text("body"),
                     .crisis_body = row.text("crisis_body"),
                     .from = day_of(row.maybe_text("from_on")),
                     .until = day_of(row.maybe_text("until_on")),
                     .topic = row.maybe_id("topic_id"),
                     .place = row.maybe_id("place_id"),
                     .unit = row.maybe_id("unit_id"),
                     .options = lines_of(row.text("options")),
                     .forget = day_of(row.maybe_text("forget_on")),
                     .owner = row.id("owner_id"),
                     .review_months = static_cast<int>(row.integer("review_months"))};
    return {row.id("id"),
            row.integer("version"),
            row.flag("is_on"),
            std::move(text),
            parse_date(row.text("review_on")).value_or(Date{}),
            row.text("owner_name"),
            row.maybe_text("unit_name").value_or(""),
            row.text("salt")};
}

std::vector<Keyword> list_keywords(db::Reading& tx)
{
    return tx.all_as("keywords.keywords", {}, read_keyword);
}

Keyword load_keyword(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("keywords.keyword_by_id", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Kodeordet finnes ikke.");
    return read_keyword(*row);
}

std::optional<Keyword> find_keyword(db::Reading& tx, const Id& account, const std::string& folded)
{
    if (folded.empty() || folded.size() > 4 * word_most) return std::nullopt;
    const auto row = tx.maybe("keywords.keyword_of", {{"account", account}, {"folded", folded}});
    return row ? std::optional(read_keyword(*row)) : std::nullopt;
}

std::vector<Keyword> to_review(db::Reading& tx, const people::Person& person)
{
    const Date today = in_oslo(tx.now()).date;
    auto due = tx.all_as("keywords.due_keywords", {{"before", to_string(today.plus_days(notice_days))}}, read_keyword);
    std::erase_if(due, [&](const Keyword& it) {
        return it.text.owner != person.id && !(it.is_due(today) && person.may(people::Access::desk));
    });
    return due;
}

bool may_change(const people::Person& person, const Keyword& keyword)
{
    return keyword.text.owner == person.id || person.may(people::Access::desk);
}

std::vector<Sent> count_sent(db::Reading& tx)
{
    const Date today = in_oslo(tx.now()).date;
    return tx.all_as("keywords.sent_since",
                     {{"from", to_string(today.plus_days(1 - days_shown))}, {"today", to_string(today)}},
                     [](const db::Row& row) {
                         return Sent{row.id("keyword_id"), row.integer("today"), row.integer("lately")};
                     });
}

std::vector<SentOn> sent_by_day(db::Reading& tx, const Id& keyword)
{
    return tx.all_as("keywords.sent_by_day", {{"keyword", keyword}, {"most", static_cast<std::int64_t>(days_shown)}},
                     [](const db::Row& row) {
                         return SentOn{row.text("day"), row.integer("times")};
                     });
}

} // namespace samband::keywords
