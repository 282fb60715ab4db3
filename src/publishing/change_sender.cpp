#include "base/problem.h"
#include "people/person_store.h"
#include "people/role.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

static void hold_sender(db::Reading& tx, const people::Person& by, const Post& post, const Sender& sender)
{
    const auto contact = people::find_person(tx, sender.contact);
    const bool own = std::any_of(by.mandates.begin(), by.mandates.end(), [&](const people::Mandate& mandate) {
        return mandate.unit == sender.unit && people::opens(mandate.role, people::Access::writer);
    });
    std::vector<FieldProblem> wrong;
    if (sender.unit != post.unit && !own) wrong.push_back(FieldProblem{"unit", "Velg en av enhetene dine."});
    if (sender.contact != post.contact && (!contact || contact->disabled))
        wrong.push_back(FieldProblem{"contact", "Velg en som arbeider her."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

Post change_sender(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                   const Sender& sender)
{
    Post post = load_post(tx, id, seen_version);
    hold_may_write(by, post);
    if (sender.unit == post.unit && sender.contact == post.contact) return post;
    if (post.state != State::draft)
        throw Problem(ProblemCode::conflict, "Avsender og kontakt kan endres så lenge saken er en kladd.");
    hold_sender(tx, by, post, sender);
    post.unit = sender.unit;
    post.contact = sender.contact;
    write_post(tx, post);
    return load_post(tx, id);
}

} // namespace samband::publishing
