#include "people/add_person.h"

#include "base/problem.h"
#include "base/text.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_draft.h"

namespace samband::people {

static bool is_address(std::string_view login);
static bool is_phone(std::string_view phone);

Person add_person(db::Writing& tx, const Id& by, const PersonDraft& draft)
{
    const PersonDraft kept = checked(draft);
    const Id id = tx.new_id();
    if (tx.run("people.add_person", arguments_of(id, kept, {{"now", tx.now()}})) != 1) throw login_taken();
    note_act(tx, "person-added", by, id, content_of(kept));
    return {id, kept.name, kept.login, kept.title, kept.phone, std::nullopt, {}};
}

PersonDraft checked(const PersonDraft& draft)
{
    PersonDraft kept{nfc(trim(draft.name)), nfc(trim(draft.login)), nfc(trim(draft.title)), nfc(trim(draft.phone))};
    std::transform(kept.login.begin(), kept.login.end(), kept.login.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    std::vector<FieldProblem> wrong;
    if (kept.name.empty() || graphemes(kept.name) > name_characters)
        wrong.push_back(FieldProblem{"name", "Skriv et navn på høyst 120 tegn."});
    if (!is_address(kept.login)) wrong.push_back(FieldProblem{"login", "Skriv en e-postadresse."});
    if (graphemes(kept.title) > name_characters)
        wrong.push_back(FieldProblem{"title", "Tittelen kan ha høyst 120 tegn."});
    if (!is_phone(kept.phone)) wrong.push_back(FieldProblem{"phone", "Skriv telefonnummeret med sifre."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", std::move(wrong));
    return kept;
}

db::Arguments arguments_of(const Id& id, const PersonDraft& kept, db::Arguments more)
{
    // One folded text to find a person by: name, login or title.
    const std::string folded = fold(kept.name + "\n" + kept.login + "\n" + kept.title);
    db::Arguments all{
        {"id", id},           {"name", kept.name}, {"folded", folded}, {"login", kept.login}, {"title", kept.title},
        {"phone", kept.phone}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Json content_of(const PersonDraft& kept)
{
    return Json::object({{"name", kept.name}, {"login", kept.login}, {"title", kept.title}, {"phone", kept.phone}});
}

Problem login_taken()
{
    return Problem(ProblemCode::conflict, "Det finnes allerede en person med den e-postadressen.",
                   {FieldProblem{"login", "Det finnes allerede en person med den e-postadressen."}});
}

// The shape of an address, not whether anybody reads it: one @ with something on both sides, nothing that would break
// a header or a list.
static bool is_address(std::string_view login)
{
    const std::size_t at = login.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 == login.size() || login.size() > login_bytes) return false;
    return std::none_of(
               login.begin(), login.end(),
               [](unsigned char c) { return c <= ' ' || c == 127 || c == ',' || c == ';' || c == '<' || c == '>'; }) &&
           login.find('@', at + 1) == std::string_view::npos;
}

static bool is_phone(std::string_view phone)
{
    return phone.size() <= phone_bytes && phone.find_first_not_of("0123456789 +()-") == std::string_view::npos;
}

} // namespace samband::people
