#include "base/problem.h"
#include "people/role.h"
#include "publishing/content.h"
#include "publishing/placed.h"
#include "publishing/post_pictures.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/use_cases.h"

namespace samband::publishing {

Post start_post(db::Writing& tx, const people::Person& author, const Id& unit, const Content& written)
{
    const Content content = placed(tx, written);
    hold_limits(content);
    const bool own = std::any_of(author.mandates.begin(), author.mandates.end(), [&](const people::Mandate& mandate) {
        return mandate.unit == unit && people::opens(mandate.role, people::Access::writer);
    });
    if (!own)
        throw Problem(ProblemCode::invalid, "Velg en av enhetene dine som avsender.",
                      {FieldProblem{"unit", "Velg en av enhetene dine."}});

    const Id id = tx.new_id();
    tx.run("publishing.insert_post", {{"id", id}, {"unit", unit}, {"author", author.id}, {"now", tx.now()}});
    Post post;
    post.id = id;
    post.revision = 0;
    write_content(tx, post, content, author.id);
    note_pictures(tx, post);
    return load_post(tx, id);
}

} // namespace samband::publishing
