#pragma once
#include "dialogue/thread.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What narrows a box, as an address says it: gjelder, vei, enhet, hos, frist and spraak.
namespace samband::dialogue {

enum class DueFilter {
    late,  ///< somebody waits, and the time is over
    today, ///< somebody waits, and it ends before midnight, Oslo time
};

/// Each that says something must hold. Of a restricted thread neither category nor language is asked: a list says
/// nothing of what it holds, and nobody's look is logged there.
struct Filter {
    std::optional<rulebook::Category> category{}; ///< decided, else proposed: as the list shows it
    std::optional<Way> way{};
    std::optional<Id> unit{}; ///< and those below it
    std::optional<Id> assignee{};
    bool nobody = false; ///< instead of an assignee: nobody has it
    std::optional<DueFilter> due{};
    std::string tongue{}; ///< "nb", "nn", "en"; empty: any

    bool empty() const { return *this == Filter{}; }
    friend bool operator==(const Filter&, const Filter&) = default;
};

using Asks = std::vector<std::pair<std::string, std::string>>; ///< names and values of an address, decoded

/// What an address holds that is none of ours narrows nothing.
Filter filter_in(const Asks& asks);
/// "gjelder=complaint&vei=email", in one order always.
Filter filter_in(std::string_view query);
Asks asks_of(const Filter& filter);
std::string query_of(const Filter& filter);
/// Without what that name says.
Filter without(const Filter& filter, std::string_view name);

} // namespace samband::dialogue
