#pragma once
#include "base/calendar.h"
#include "base/toml.h"
#include "rulebook/condition.h"
#include "rulebook/duty.h"

#include <optional>
#include <string>
#include <vector>

namespace samband::rulebook {

/// A duty as a rule book writes it: a deadline is a rule, not yet a time.
struct DutyRule {
    Duty duty;
    std::optional<Deadline> deadline;
};

/// What follows when a clause speaks.
struct Effect {
    std::optional<Outcome> outcome;
    std::vector<Role> approval;
    std::vector<Role> consult;
    std::vector<Role> inform;
    std::vector<Role> speakers;
    std::vector<DutyRule> duties;

    bool empty() const
    {
        return !outcome && approval.empty() && consult.empty() && inform.empty() && speakers.empty() && duties.empty();
    }
};

/// Current law that goes before a local clause: what it bars is only advised against, and both are cited.
struct Override {
    std::string source;
    std::string section; ///< as printed in the law
    std::string why;
};

/// One rule of a document. One without acts is a sentence to read and to cite: the engine never weighs it.
struct Clause {
    std::string id; ///< unique in its rule book, for links: "news-go-through-kis"
    std::string source;
    std::string section; ///< as printed
    std::string heading; ///< run-in heading inside the section, where there is one
    std::string says;    ///< a paraphrase in bokmål
    Strength strength = Strength::shall;
    Condition when;
    std::vector<Condition> unless; ///< any of these silences the clause
    Effect then;
    bool always = false; ///< told with its duties also where the act is refused
    /// A local clause that decides the same is read before this one, for it goes further than the law does.
    bool after_local = false;
    std::optional<Override> overridden_by;
    bool fills = false;        ///< starter only: also answers for a document that is silent
    std::optional<Date> from;  ///< first day in force
    std::optional<Date> until; ///< last day in force
    Toml::Place place;
};

/// A section of the document, in the document's order.
struct Section {
    std::string source;
    std::string printed; ///< "3.3", "6 Bilder og video", "Enhetslederne", "§ 7"
    std::string title;
    std::string note;          ///< what a reader should know: an annex that never came, a word that has changed
    std::string rules_nothing; ///< why nothing comes from it; never beside clauses
    std::vector<Clause> clauses;
};

/// The clause is in force then and its conditions hold. Without a time, what is in force without end holds.
bool speaks(const Clause& clause, const Question& question);

} // namespace samband::rulebook
