#pragma once
#include "base/json.h"
#include "rulebook/duty.h"
#include "rulebook/vocabulary.h"

#include <string>
#include <vector>

namespace samband::rulebook {

/// One clause that a ruling stands on.
struct Citation {
    std::string source;  ///< the rule book's name, or the law's
    std::string section; ///< as printed
    std::string says;    ///< one sentence in plain words
    Strength strength = Strength::shall;
    bool by_default = false; ///< the document is silent, and the starter rule book answers for it
    std::string clause;      ///< the clause's id within its source; empty where no clause answers

    friend bool operator==(const Citation&, const Citation&) = default;
};

/// What the rule book says to a question. `because` is never empty.
struct Ruling {
    Outcome outcome = Outcome::refer;
    /// Who must say yes first, all of them; never the author himself, whatever roles he holds.
    std::vector<Role> approval;
    std::vector<Role> consult;
    std::vector<Role> inform;
    std::vector<Role> speakers; ///< who may do it
    std::vector<Duty> duties;
    std::vector<Citation> because; ///< what decides first, then the law, the document, the starter's defaults

    /// The person may not do it now: it is recorded, and goes no further.
    bool refused() const { return outcome == Outcome::refer || outcome == Outcome::forbidden; }
    bool needs_approval() const { return outcome == Outcome::approval; }
    /// False if neither law, rule book nor starter has a clause for this: then the ruling is to ask, cited as
    /// source "samband", section "ingen regel".
    bool has_clause() const;
    /// The duty of that kind, or null.
    const Duty* duty(DutyKind kind) const;

    friend bool operator==(const Ruling&, const Ruling&) = default;
};

/// Source and section of the answer where no clause answers.
inline constexpr std::string_view no_clause_source = "samband";
inline constexpr std::string_view no_clause_section = "ingen regel";

/// The frozen form: outcome, approval, consult, inform, speakers, duties, because. Times in Oslo's offset.
Json to_json(const Ruling& ruling);

} // namespace samband::rulebook
