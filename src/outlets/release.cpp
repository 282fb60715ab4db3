#include "outlets/release.h"

#include "base/problem.h"
#include "ledger/append.h"
#include "outlets/happenings.h"
#include "outlets/out_post.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::outlets {

using publishing::Post;
using publishing::State;

static Release read_release(const db::Row& row)
{
    return {row.id("post_id"), row.text("slug"), row.flag("is_out"), row.maybe_instant("embargo"),
            row.instant("shown_from")};
}

static void write_release(db::Writing& tx, const Release& release)
{
    tx.run("outlets.write_release", {{"post", release.post},
                                     {"slug", release.slug},
                                     {"is_out", release.is_out},
                                     {"embargo", release.embargo},
                                     {"shown_from", release.shown_from}});
    tx.tell(ReleaseChanged{release.post});
}

std::optional<Release> find_release(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("outlets.release", {{"post", post}});
    return row ? std::optional(read_release(*row)) : std::nullopt;
}

std::optional<Release> shown_release(db::Reading& tx, std::string_view slug)
{
    const auto row = tx.maybe("outlets.release_by_slug", {{"slug", slug}});
    if (!row || row->instant("shown_from") > tx.now()) return std::nullopt;
    return read_release(*row);
}

std::vector<Release> shown_releases(db::Reading& tx, int from, int count)
{
    return tx.all_as("outlets.shown_releases", {{"now", tx.now()}, {"count", count}, {"skip", from}}, read_release);
}

bool for_press(const Post& post)
{
    return post.content.channels.contains("press");
}

/// Nothing is written of a post that has nothing to do with the press.
static void follow(db::Writing& tx, const Id& id)
{
    const Post post = publishing::load_post(tx, id);
    const auto before = find_release(tx, id);
    const bool is_out = post.state == State::published && for_press(post);
    if (!before && !is_out) return;
    Release release = before.value_or(Release{id, {}, false, {}, tx.now()});
    release.slug = post.slug;
    if (is_out && !release.is_out) release.shown_from = post.published.value_or(tx.now());
    release.is_out = is_out;
    if (on_website(post)) release.embargo.reset();
    if (release.embargo) release.shown_from = std::max(release.shown_from, *release.embargo);
    write_release(tx, release);
}

void follow_published(db::Writing& tx, const publishing::PostPublished& happened)
{
    follow(tx, happened.post);
}

void follow_corrected(db::Writing& tx, const publishing::PostCorrected& happened)
{
    follow(tx, happened.post);
}

void follow_withdrawn(db::Writing& tx, const publishing::PostWithdrawn& happened)
{
    follow(tx, happened.post);
}

void follow_restored(db::Writing& tx, const publishing::PostRestored& happened)
{
    follow(tx, happened.post);
}

Release set_embargo(db::Writing& tx, const people::Person& by, const Id& id, const std::optional<Instant>& embargo)
{
    const Post post = publishing::load_post(tx, id);
    publishing::hold_may_write(by, post);
    if (!for_press(post)) throw Problem(ProblemCode::conflict, "Saken er ikke for pressen. Velg kanalen først.");
    const bool is_out = post.state == State::published;
    if (embargo && is_out && on_website(post))
        throw Problem(ProblemCode::conflict, "Saken er alt ute på nettsiden. En sperrefrist hjelper ikke nå.");
    if (embargo && *embargo <= tx.now())
        throw Problem(ProblemCode::invalid, "Sperrefristen er alt gått ut.",
                      {FieldProblem{"embargo", "Velg et tidspunkt som ikke er passert."}});
    Release release = find_release(tx, id).value_or(Release{id, post.slug, is_out, {}, tx.now()});
    release.embargo = embargo;
    release.shown_from = embargo ? *embargo : post.published.value_or(tx.now());
    write_release(tx, release);
    ledger::append(tx, {.kind = "press-embargo-set",
                        .subject = id,
                        .by = by.id,
                        .content = Json::object({{"embargo", embargo ? Json(to_rfc3339(*embargo)) : Json()}})});
    return release;
}

} // namespace samband::outlets
