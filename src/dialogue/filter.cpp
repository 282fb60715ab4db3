#include "dialogue/filter.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr std::string_view nobody_word = "ingen";
static constexpr std::string_view late_word = "over";
static constexpr std::string_view today_word = "i-dag";

static void take(Filter& filter, std::string_view name, std::string_view value)
{
    if (name == "gjelder") filter.category = rulebook::read_word<rulebook::Category>(value);
    if (name == "vei") filter.way = way_of(value);
    if (name == "enhet") filter.unit = Id::parse(value);
    if (name == "hos") {
        filter.nobody = value == nobody_word;
        filter.assignee = Id::parse(value);
    }
    if (name == "frist") {
        filter.due.reset();
        if (value == late_word) filter.due = DueFilter::late;
        if (value == today_word) filter.due = DueFilter::today;
    }
    if (name == "spraak") filter.tongue = value == "nb" || value == "nn" || value == "en" ? value : "";
}

Filter filter_in(const Asks& asks)
{
    Filter filter;
    for (const auto& [name, value] : asks) take(filter, name, value);
    return filter;
}

Filter filter_in(std::string_view query)
{
    Filter filter;
    while (!query.empty()) {
        const std::string_view one = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), one.size() + 1));
        const std::size_t equals = one.find('=');
        if (equals != one.npos) take(filter, one.substr(0, equals), one.substr(equals + 1));
    }
    return filter;
}

Asks asks_of(const Filter& filter)
{
    Asks asks;
    if (filter.category) asks.emplace_back("gjelder", rulebook::word(*filter.category));
    if (filter.way) asks.emplace_back("vei", word(*filter.way));
    if (filter.unit) asks.emplace_back("enhet", filter.unit->text());
    if (filter.nobody) asks.emplace_back("hos", nobody_word);
    if (filter.assignee) asks.emplace_back("hos", filter.assignee->text());
    if (filter.due) asks.emplace_back("frist", *filter.due == DueFilter::late ? late_word : today_word);
    if (!filter.tongue.empty()) asks.emplace_back("spraak", filter.tongue);
    return asks;
}

std::string query_of(const Filter& filter)
{
    std::string query;
    for (const auto& [name, value] : asks_of(filter)) query += (query.empty() ? "" : "&") + name + "=" + value;
    return query;
}

Filter without(const Filter& filter, std::string_view name)
{
    Asks asks = asks_of(filter);
    std::erase_if(asks, [&](const auto& one) { return one.first == name; });
    return filter_in(asks);
}

} // namespace samband::dialogue
