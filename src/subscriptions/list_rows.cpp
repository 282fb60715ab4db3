#include "subscriptions/list_rows.h"

#include "base/problem.h"
#include "base/text.h"
#include "subscriptions/limits.h"
#include "subscriptions/subscriber_words.h"

#include <algorithm>
#include <set>

namespace samband::subscriptions {

namespace {

/// Which column holds what; none: -1.
struct Columns {
    int address = -1;
    int topics = -1;
    int places = -1;
    int language = -1;
};

constexpr std::pair<std::string_view, int Columns::*> headings[] = {
    {"adresse", &Columns::address}, {"address", &Columns::address},       {"e-post", &Columns::address},
    {"epost", &Columns::address},   {"e-postadresse", &Columns::address}, {"email", &Columns::address},
    {"mobil", &Columns::address},   {"mobilnummer", &Columns::address},   {"telefon", &Columns::address},
    {"tema", &Columns::topics},     {"temaer", &Columns::topics},         {"topic", &Columns::topics},
    {"sted", &Columns::places},     {"steder", &Columns::places},         {"stad", &Columns::places},
    {"place", &Columns::places},    {"språk", &Columns::language},        {"language", &Columns::language}};

Columns columns_of(const CsvRow& first)
{
    Columns columns;
    for (std::size_t at = 0; at < first.cells.size(); ++at) {
        const std::string heading = fold(trim(first.cells[at]));
        for (const auto& [known, column] : headings)
            if (known == heading && columns.*column < 0) columns.*column = static_cast<int>(at);
    }
    if (columns.address < 0)
        throw Problem(
            ProblemCode::invalid,
            "Den første linjen må si hva kolonnene er, og en av dem må hete «adresse», «e-post» eller «mobil».");
    return columns;
}

std::string cell_of(const CsvRow& row, int column)
{
    if (column < 0 || static_cast<std::size_t>(column) >= row.cells.size()) return {};
    return std::string(trim(row.cells[static_cast<std::size_t>(column)]));
}

/// Names divided by commas or |; false if one is no name of an open interest of that kind.
bool read_names(const std::string& cell, InterestKind kind, const std::vector<Interest>& interests,
                std::vector<Id>& ids)
{
    std::string names = cell;
    std::ranges::replace(names, '|', ',');
    for (const std::string_view part : split(names, ',')) {
        const std::string name = fold(trim(part));
        if (name.empty()) continue;
        const auto same = [&](const Interest& it) { return it.kind == kind && !it.closed && fold(it.name) == name; };
        const auto found = std::ranges::find_if(interests, same);
        if (found == interests.end() || ids.size() >= chosen_most) return false;
        if (std::ranges::find(ids, found->id) == ids.end()) ids.push_back(found->id);
    }
    return true;
}

RowFate read_choices(ListRow& row, const std::string& topics, const std::string& places,
                     const std::vector<Interest>& interests, const Choices& for_all)
{
    row.choices.all = fold(topics) == "alle" || fold(topics) == "all";
    if (!row.choices.all && !read_names(topics, InterestKind::topic, interests, row.choices.topics))
        return RowFate::no_such_topic;
    if (!read_names(places, InterestKind::place, interests, row.choices.places)) return RowFate::no_such_place;
    if (topics.empty()) row.choices.all = for_all.all, row.choices.topics = for_all.topics;
    if (places.empty()) row.choices.places = for_all.places;
    return row.choices.all || !row.choices.topics.empty() ? RowFate::taken : RowFate::no_choice;
}

} // namespace

std::vector<ListRow> list_rows(std::string_view csv, const std::vector<Interest>& interests, const Choices& choices)
{
    const std::vector<CsvRow> read = read_csv(csv, {.bytes = import_bytes, .rows = import_rows + 1});
    if (read.size() < 2) throw Problem(ProblemCode::invalid, "Filen har ingen linjer under overskriften.");
    const Columns columns = columns_of(read.front());
    std::set<std::string> seen;
    std::vector<ListRow> rows;
    rows.reserve(read.size() - 1);
    for (std::size_t at = 1; at < read.size(); ++at) {
        ListRow row;
        row.line = static_cast<std::int64_t>(read[at].line);
        const std::string typed = cell_of(read[at], columns.address);
        row.medium = medium_by_look(typed);
        const auto address = kept_address(row.medium, typed);
        row.address = address.value_or("");
        row.language = language_of(fold(cell_of(read[at], columns.language)));
        row.fate = !address ? RowFate::no_address
                   : !seen.insert(*address).second
                       ? RowFate::twice
                       : read_choices(row, cell_of(read[at], columns.topics), cell_of(read[at], columns.places),
                                      interests, choices);
        rows.push_back(std::move(row));
    }
    return rows;
}

RowFate fate_of(db::Reading& tx, const ListRow& row)
{
    if (row.fate == RowFate::no_address || row.fate == RowFate::twice) return row.fate;
    if (tx.maybe("subscriptions.is_past", {{"hash", sum_of(row.address)}})) return RowFate::left;
    const auto known = subscriber_at(tx, row.address);
    if (!known) return row.fate;
    switch (known->state) {
    case SubscriberState::active:
        return RowFate::known;
    case SubscriberState::left:
        return RowFate::left;
    case SubscriberState::bounced:
        return RowFate::bounced;
    case SubscriberState::suppressed:
        return RowFate::suppressed;
    }
    return row.fate;
}

} // namespace samband::subscriptions
