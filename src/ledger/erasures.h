#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace samband::ledger {

/// Holds each content that is gone against the decisions that stand in the log.
class Erasures {
public:
    /// The content of the entry at `index` is gone, by its line because of a decision.
    void erased(std::uint64_t index, std::string_view entry, std::string_view decision);
    /// An act that was checked against its commitment; it may be a decision.
    void said(std::string_view act);

    /// The first gone content that no decision in the log names, or that another place claims too.
    std::optional<std::uint64_t> first_without_decision() const;
    std::uint64_t count() const { return gone_.size(); }

private:
    struct Gone {
        std::uint64_t index;
        std::string entry;
        std::string decision;
    };
    std::vector<Gone> gone_;
    std::map<std::string, std::set<std::string>> decided_; ///< decision → entries
};

} // namespace samband::ledger
