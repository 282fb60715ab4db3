#include "dialogue/signature.h"

#include "people/person_store.h"
#include "rulebook/vocabulary.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::SignAs;

/// The mandate in the nearest unit of the line; the first there is otherwise; null without any.
static const people::Mandate* mandate_in(const people::Person& person, const std::vector<Id>& line)
{
    for (const Id& unit : line)
        for (const people::Mandate& mandate : person.mandates)
            if (mandate.unit == unit) return &mandate;
    return person.mandates.empty() ? nullptr : &person.mandates.front();
}

Place place_of(db::Reading& tx, const rulebook::Rulebook& book, const people::Person& person,
               const std::optional<Id>& unit)
{
    const std::vector<Id> line = unit ? people::line_of(tx, *unit) : std::vector<Id>();
    const people::Mandate* mandate = mandate_in(person, line);
    Place place{mandate ? mandate->unit_name : std::string(), person.title};
    const auto role = mandate ? rulebook::read_word<rulebook::Role>(mandate->role) : std::nullopt;
    if (place.title.empty() && role) place.title = rulebook::title_of(book, *role).name;
    return place;
}

static std::string greeting(const std::string& tongue)
{
    if (tongue == "en") return "Kind regards";
    return tongue == "nn" ? "Helsing" : "Hilsen";
}

/// Where no clause says how: a letter is signed in full, and what has little room with a first name.
static SignAs usual(Way way)
{
    const bool short_one = way == Way::sms || way == Way::chat;
    return short_one ? SignAs::first_name : SignAs::full_name_title_unit;
}

std::string signature_of(const rulebook::Ruling& ruling, const Signing& signing)
{
    const rulebook::Duty* duty = ruling.duty(rulebook::DutyKind::sign);
    switch (duty && duty->as ? *duty->as : usual(signing.way)) {
    case SignAs::none:
        return {};
    case SignAs::first_name:
        return greeting(signing.tongue) + " " + signing.person.first_name();
    case SignAs::full_name_title_unit: {
        std::string text = greeting(signing.tongue) + "\n" + signing.person.name;
        if (!signing.place.title.empty()) text += ", " + signing.place.title;
        text += "\n" + signing.place.unit;
        if (!signing.place.unit.empty() && signing.place.unit != signing.municipality.name) text += ", ";
        return signing.place.unit == signing.municipality.name ? text : text + signing.municipality.name;
    }
    }
    return {};
}

static std::string with_words(const std::string& tongue, const std::string& who)
{
    if (tongue == "en") return "You are talking with " + who + ".";
    return (tongue == "nn" ? "Du snakkar med " : "Du snakker med ") + who + ".";
}

std::string presentation_of(const rulebook::Ruling& ruling, const Signing& signing)
{
    const rulebook::Duty* duty = ruling.duty(rulebook::DutyKind::sign);
    switch (duty && duty->as ? *duty->as : usual(signing.way)) {
    case SignAs::none:
        return {};
    case SignAs::first_name:
        return with_words(signing.tongue, signing.person.first_name());
    case SignAs::full_name_title_unit: {
        std::string who = signing.person.name;
        for (const std::string* part : {&signing.place.title, &signing.place.unit})
            if (!part->empty()) who += ", " + *part;
        return with_words(signing.tongue, who);
    }
    }
    return {};
}

} // namespace samband::dialogue
