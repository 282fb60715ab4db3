#include "people/mentioned.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::people {

static bool ends_name(char c)
{
    return std::string_view(" \n\t,.;:!?()«»\"").find(c) != std::string_view::npos;
}

std::vector<std::string> words_after_at(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        if (at > 0 && !ends_name(text[at - 1])) continue; // an e-mail address
        if (at + 1 >= text.size() || ends_name(text[at + 1])) continue;
        std::size_t end = at + 1;
        int words = 0;
        while (end < text.size() && text[end] != '@' && words < 4) {
            if (ends_name(text[end])) {
                if (text[end] != ' ' || ++words == 4) break;
            }
            ++end;
        }
        const std::string name(trim(text.substr(at + 1, end - at - 1)));
        if (!name.empty()) found.push_back(name);
    }
    return found;
}

/// Those whose whole name it is, else whose first name it is.
static std::vector<Id> named(const Concerned& everybody, const std::string& name)
{
    const std::string wanted = fold(name);
    std::vector<Id> whole;
    std::vector<Id> first;
    for (const auto& [id, own] : everybody) {
        const std::string folded = fold(own);
        if (folded == wanted) whole.push_back(id);
        if (folded.substr(0, folded.find(' ')) == wanted) first.push_back(id);
    }
    return whole.empty() ? first : whole;
}

static std::vector<Id> named_anywhere(db::Reading& tx, const std::string& name)
{
    Concerned found;
    for (const Person& person : list_people(tx, name))
        if (fold(person.name) == fold(name)) found[person.id] = person.name;
    return named(found, name);
}

/// "Kari Lunde kan" → "Kari Lunde kan", "Kari Lunde", "Kari".
static std::vector<Id> whom(db::Reading& tx, const Concerned& concerned, const std::string& words)
{
    std::string name = words;
    while (true) {
        std::vector<Id> found = named(concerned, name);
        if (found.empty()) found = named_anywhere(tx, name);
        if (!found.empty()) return found;
        const std::size_t last = name.rfind(' ');
        if (last == std::string::npos) return {};
        name.resize(last);
    }
}

std::vector<Id> named_by(db::Reading& tx, const std::vector<std::string>& words, const Concerned& concerned,
                         std::size_t most, const char* field)
{
    std::vector<Id> mentioned;
    for (const std::string& each : words) {
        const std::vector<Id> found = whom(tx, concerned, each);
        if (found.size() != 1)
            throw Problem(ProblemCode::invalid, "Skriv hele navnet etter @, slik det står under Folk.",
                          {{field, text_of("Skriv hele navnet etter @, slik det står under Folk.")}});
        if (std::ranges::find(mentioned, found.front()) == mentioned.end()) mentioned.push_back(found.front());
        if (mentioned.size() > most)
            throw Problem(ProblemCode::invalid, "Nevn færre i én kommentar.",
                          {{field, text_of("Nevn færre i én kommentar.")}});
    }
    return mentioned;
}

} // namespace samband::people
