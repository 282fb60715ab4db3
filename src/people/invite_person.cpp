#include "people/invite_person.h"

#include "base/problem.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "people/session.h"

namespace samband::people {

static constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static constexpr std::size_t code_letters = 20;

std::string invite_person(db::Writing& tx, const Id& by, const Id& person)
{
    if (load_person(tx, person).disabled) throw Problem(ProblemCode::conflict, "Personen er sperret.");
    const auto secret = tx.new_secret();
    std::string code;
    std::string shown;
    for (std::size_t i = 0; i < code_letters; ++i) {
        code += letters[secret[i] % letters.size()];
        if (i > 0 && i % 4 == 0) shown += '-';
        shown += code.back();
    }
    tx.run("people.invite", {{"person", person},
                             {"code_hash", token_hash(code)},
                             {"now", tx.now()},
                             {"ends_at", tx.now().plus_s(invitation_s)}});
    note_act(tx, "person-invited", by, person, Json::object());
    return shown;
}

std::string kept_code(std::string_view typed)
{
    std::string code;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - ('a' - 'A'));
        if (c == '-' || c == ' ') continue;
        if (c == 'O') c = '0';
        if (c == 'I' || c == 'L') c = '1';
        code += c;
    }
    return code;
}

} // namespace samband::people
