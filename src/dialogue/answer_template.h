#pragma once
#include "base/calendar.h"
#include "db/transaction.h"
#include "people/person.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Answers that are given often ("svarmaler"), and what goes with them. Whoever writes looks after them; every change
/// is in the ledger, without its text.
namespace samband::dialogue {

struct TemplateText {
    std::string name;
    std::string text_nb; ///< with places: {navn}, {kommune}, {enhet}, {saksnr}, {dag}, {tid}
    std::string text_nn; ///< empty: the bokmål is used
    std::optional<rulebook::Category> category = {};      ///< what it answers, so that it is found
    std::optional<Id> unit = {};                          ///< for those who write for it; none: for all
    Id owner;                                             ///< who goes through it again …
    Date review;                                          ///< … on that day
    bool closes = false;                                  ///< the macro: the thread is settled with it, …
    std::optional<rulebook::Category> sets_category = {}; ///< … is that, where nobody has decided it, …
    std::optional<Id> gives_to = {};                      ///< … and is that person's

    friend bool operator==(const TemplateText&, const TemplateText&) = default;
};

struct Template {
    Id id;
    std::int64_t version = 0;
    TemplateText text;
    std::string owner_name;
    std::string unit_name;

    bool is_due(const Date& today) const { return text.review < today; }
    /// In bokmål or nynorsk ("nn").
    const std::string& in(std::string_view tongue) const;
};

/// Those in use that the person sees: of all, and of the units they write for and those below; by name.
std::vector<Template> list_templates(db::Reading& tx, const people::Person& person);
/// Problem not_found where it is retired, or not for that person.
Template load_template(db::Reading& tx, const people::Person& person, const Id& id);

/// A new one (nil id) or a change; nothing is written where nothing changed. Problem invalid, at its field: without
/// name or text, too long, a name that another has, a place that nothing can fill ({signatur} is the rule book's to
/// write), an owner or somebody to give to who does not write here, or `templates_most` in use; conflict (Overtaken)
/// where it changed since `seen_version`.
Template save_template(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const TemplateText& text);
/// Nobody is offered it any more.
void retire_template(db::Writing& tx, const people::Person& by, const Id& id);

} // namespace samband::dialogue
