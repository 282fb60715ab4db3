#include "rulings/clause_form.h"

#include "rulebook/channel_groups.h"
#include "rulebook/duty.h"

namespace samband::rulings {

using rulebook::Words;

namespace {

/// The groups first: most clauses speak of them.
std::span<const std::string_view> channel_words()
{
    static const std::vector<std::string_view> words = [] {
        std::vector<std::string_view> all;
        for (const rulebook::ChannelGroup& group : rulebook::channel_groups()) all.push_back(group.word);
        all.insert(all.end(), Words<rulebook::Channel>::all.begin(), Words<rulebook::Channel>::all.end());
        return all;
    }();
    return words;
}

/// `nearest-leader` is asked and named, but nobody holds it.
std::span<const std::string_view> held_roles()
{
    return std::span(Words<rulebook::Role>::all).first(Words<rulebook::Role>::all.size() - 1);
}

} // namespace

std::span<const ListField> list_fields()
{
    static const std::array<ListField, 14> fields = {{
        {"act", "when.act", Words<rulebook::Act>::all},
        {"roles", "when.roles", held_roles()},
        {"category", "when.category", Words<rulebook::Category>::all},
        {"statement", "when.statement", Words<rulebook::Statement>::all},
        {"channel", "when.channel", channel_words()},
        {"importance", "when.importance", Words<rulebook::Importance>::all},
        {"relation", "when.relation", Words<rulebook::Relation>::all},
        {"situation", "when.situation", Words<rulebook::Situation>::all},
        {"unless_roles", "unless.roles", held_roles()},
        {"unless_channel", "unless.channel", channel_words()},
        {"approval", "then.approval", Words<rulebook::Role>::all},
        {"consult", "then.consult", Words<rulebook::Role>::all},
        {"inform", "then.inform", Words<rulebook::Role>::all},
        {"speakers", "then.speakers", Words<rulebook::Role>::all},
    }};
    return fields;
}

std::string key_of_duty_word(std::string_view duty, std::string_view word)
{
    const auto kind = rulebook::read_word<rulebook::DutyKind>(duty);
    const auto carries = [&](std::string_view key) { return kind && rulebook::takes(*kind, key); };
    if (rulebook::is_party(word)) return carries("from") ? "from" : carries("with") ? "with" : "to";
    if (rulebook::read_word<rulebook::Deadline>(word)) return "by";
    if (rulebook::read_word<rulebook::Within>(word)) return "within";
    // "should" and "may" are levels, "none" is how it is signed; a fixed text is known by any other name.
    if (rulebook::read_word<rulebook::Level>(word) && carries("level")) return "level";
    if (rulebook::read_word<rulebook::SignAs>(word) && carries("as")) return "as";
    return "name";
}

} // namespace samband::rulings
