#include "dialogue/act.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

std::string hold_text(const std::string& text, std::size_t bytes, const char* field, const char* empty_says)
{
    const std::string kept(trim(text));
    if (kept.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", {{field, empty_says}});
    if (kept.size() > bytes)
        throw Problem(ProblemCode::invalid, "Teksten er for lang.", {{field, text_of("Kort ned teksten.")}});
    return kept;
}

Thread after(db::Reading& tx, const Id& thread)
{
    return find_thread(tx, thread).value();
}

} // namespace samband::dialogue
