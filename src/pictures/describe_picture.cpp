#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "pictures/happenings.h"
#include "pictures/limits.h"
#include "pictures/picture_store.h"
#include "pictures/use_cases.h"

namespace samband::pictures {

void hold_description(const std::string& alt, const std::string& credit)
{
    std::vector<FieldProblem> wrong;
    if (graphemes(alt) > alt_characters)
        wrong.push_back(FieldProblem{"alt", "Bildeteksten er for lang. Kort den ned til 1000 tegn."});
    if (graphemes(credit) > credit_characters)
        wrong.push_back(FieldProblem{"credit", "Krediteringen er for lang. Kort den ned til 200 tegn."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

Picture describe_picture(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                         const std::string& alt, const std::string& credit)
{
    const Picture picture = load_picture(tx, id);
    hold_description(alt, credit);
    const auto args = db::Arguments{{"id", id}, {"seen", seen_version}, {"alt", alt}, {"credit", credit}};
    if (tx.run("pictures.update_picture", args) != 1)
        throw Overtaken(text_of("Bildet er endret av noen andre siden du åpnet det. Last siden på nytt."));
    ledger::append(tx, {"picture-described", id, by.id,
                        Json::object({{"alt", alt},
                                      {"credit", credit},
                                      {"was", Json::object({{"alt", picture.alt}, {"credit", picture.credit}})}})});
    tx.tell(PictureChanged{id});
    return load_picture(tx, id);
}

} // namespace samband::pictures
