#include "base/problem.h"
#include "base/text_of.h"
#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/content.h"
#include "publishing/go_out.h"
#include "publishing/happenings.h"
#include "publishing/index_post.h"
#include "publishing/placed.h"
#include "publishing/post_row.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "publishing/use_cases.h"
#include "rulings/ask.h"
#include "rulings/whose_yes.h"

namespace samband::publishing {

/// An account that was closed meanwhile cannot be chosen any more: what lies there stays where it is.
static Content as_it_lies(db::Reading& tx, const Post& post, const Content& written)
{
    Content content = placed_where_open(tx, written);
    if (content.accounts != placed_where_open(tx, post.content).accounts) return content;
    content.accounts = post.content.accounts;
    for (const std::string& channel : post.content.channels)
        if (channel != "website" && channel != "intranet") content.channels.insert(channel);
    return content;
}

static void hold_same_channels(const Post& post, const Content& content)
{
    if (content.channels == post.content.channels && content.accounts == post.content.accounts) return;
    throw Problem(ProblemCode::invalid, "En rettelse endrer ikke hvor saken ligger. Trekk den, eller skriv en ny sak.",
                  {FieldProblem{"channels", "Velg de samme kanalene som da saken gikk ut."}});
}

/// Of the roles that the ruling asks, none is left that nobody of these answers.
static bool all_said_yes(db::Reading& tx, const people::Person& by, const Post& post, const rulebook::Ruling& ruling,
                         const std::vector<Id>& yes_by)
{
    rulings::WhoseYes whose_yes(tx);
    rulings::Waiting waiting{post.unit, {by.id}, asked_roles(ruling)};
    if (waiting.asked_roles.empty()) return false;
    for (const Id& yes : yes_by)
        for (const std::string& role : whose_yes.answered_by(people::load_person(tx, yes), waiting))
            std::erase(waiting.asked_roles, role);
    return waiting.asked_roles.empty();
}

static void let_out_corrected(db::Writing& tx, const people::Person& by, Post& post, const Content& content,
                              const rulebook::Ruling& ruling, bool significant, const std::vector<Id>& yes_by)
{
    write_content(tx, post, content, by.id);
    take_back_yes(post); // A yes was given to what was seen then, not to this.
    if (!yes_by.empty()) {
        post.approved_revision = post.revision;
        post.approved_by = yes_by.back();
    }
    post.sealed_revision = post.revision;
    post.corrected = tx.now();
    post.published_by = by.id;
    post.look_by = look_by(ruling, post);
    Json::Object more = {{"note", post.correction}, {"significant", significant}, {"content", content_json(content)}};
    if (!yes_by.empty()) more.emplace_back("yes", ids_json({yes_by.begin(), yes_by.end()}));
    record(tx, by, post, PostAct::correct, std::move(more), &ruling);
    write_post(tx, post);
    index_post(tx, post);
    tx.tell(PostCorrected{post.id, by.id, significant});
}

ActOutcome correct_post(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                        const Content& written, const std::string& note, bool reading_stops, bool significant,
                        const std::vector<Id>& yes_by)
{
    Post post = load_post(tx, id, seen_version);
    const Content content = as_it_lies(tx, post, written);
    hold_limits(content);
    hold_may_write(by, post);
    state_after(post, PostAct::correct);
    const std::string said = needed_remark(note, "note", text_of("Si hva som er rettet. Leserne ser det under saken."));
    hold_same_channels(post, content);

    Post corrected = post;
    corrected.content = content;
    corrected.approved_revision.reset();
    corrected.approved_by.reset();
    hold_complete(corrected, reading_stops);
    const Going going{.despite_advice = true};
    const rulebook::Ruling ruling = rule_on_act(tx, by, corrected, going);
    const bool approved = ruling.needs_approval() && all_said_yes(tx, by, post, ruling, yes_by);
    if (approved) corrected.approved_revision = corrected.revision;
    if (verdict_of(ruling, corrected, going) == Verdict::held) {
        rulings::record_refusal(tx, by, rulebook::Act::publish, ruling, id, word(PostAct::correct));
        return {ruling, post, false};
    }
    post.correction = said;
    let_out_corrected(tx, by, post, content, ruling, significant, approved ? yes_by : std::vector<Id>{});
    return {ruling, post, true};
}

} // namespace samband::publishing
