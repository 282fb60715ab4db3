#include "publishing/post_row.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "publishing/content.h"
#include "publishing/kind_facts.h"
#include "publishing/post_pictures.h"

namespace samband::publishing {

static Json json_of(const db::Row& row, std::string_view column)
{
    return parse_json(row.text(column));
}

Content read_content_row(const db::Row& row)
{
    const std::vector<std::string> channels = words_of(json_of(row, "channels"));
    return {row.text("title"),
            row.text("lead"),
            row.text("body"),
            row.text("language"),
            pictures_of(json_of(row, "pictures")),
            row.text("case_reference"),
            row.flag("decided"),
            row.flag("touches_staff"),
            row.flag("need_to_know"),
            {channels.begin(), channels.end()},
            ids_of(json_of(row, "accounts")),
            variants_of(json_of(row, "variants")),
            audience_of(json_of(row, "audience")),
            post_kind_of(row.text("kind")).value_or(PostKind::news),
            facts_of(json_of(row, "kind_facts")),
            ids_of(json_of(row, "touches_units"))};
}

Post read_post(const db::Row& row)
{
    Post post;
    post.id = row.id("id");
    post.version = row.integer("version");
    post.state = *state_of(row.text("state"));
    post.content = read_content_row(row);
    post.revision = row.integer("revision");
    post.sealed_revision = row.integer("sealed_revision");
    post.unit = row.id("unit_id");
    post.unit_name = row.text("unit_name");
    post.author = row.id("author_id");
    post.author_name = row.text("author_name");
    post.contact = row.id("contact_id");
    post.revised_by = row.id("saved_by");
    post.asked_roles = words_of(json_of(row, "asked_roles"));
    post.approved_revision = row.maybe_integer("approved_revision");
    post.approved_by = row.maybe_id("approved_by");
    post.comment = row.text("comment");
    post.due = row.maybe_instant("due_at");
    post.due_going = json_of(row, "due_going");
    post.published = row.maybe_instant("published_at");
    post.published_by = row.maybe_id("published_by");
    post.corrected = row.maybe_instant("corrected_at");
    post.correction = row.text("correction");
    post.staff_know = *staff_know_of(row.text("staff_know"));
    post.staff_reason = row.text("staff_reason");
    post.on_intranet = row.maybe_instant("intranet_at");
    post.look_by = row.maybe_instant("look_by");
    post.units_seen = row.integer("units_seen");
    post.changed = row.instant("changed_at");
    post.slug = row.maybe_text("slug").value_or("");
    return post;
}

void write_post(db::Writing& tx, Post& post)
{
    const bool out = post.state == State::published;
    const Span span = span_of(post.content);
    const std::optional<std::string> slug = post.slug.empty() ? std::nullopt : std::optional(post.slug);
    const std::int64_t rows =
        tx.run("publishing.update_post", {{"id", post.id},
                                          {"seen", post.version},
                                          {"state", word(post.state)},
                                          {"revision", post.revision},
                                          {"sealed_revision", post.sealed_revision},
                                          {"unit", post.unit},
                                          {"contact", post.contact},
                                          {"asked_roles", to_text(words_json(post.asked_roles))},
                                          {"approved_revision", post.approved_revision},
                                          {"approved_by", post.approved_by},
                                          {"comment", post.comment},
                                          {"due_at", post.due},
                                          {"due_going", to_text(post.due_going)},
                                          {"published_at", post.published},
                                          {"published_by", post.published_by},
                                          {"corrected_at", post.corrected},
                                          {"correction", post.correction},
                                          {"staff_know", word(post.staff_know)},
                                          {"staff_reason", post.staff_reason},
                                          {"look_by", post.look_by},
                                          {"slug", slug},
                                          {"on_website", out && post.content.channels.contains("website")},
                                          {"on_intranet", out && post.on_intranet.has_value()},
                                          {"intranet_at", post.on_intranet},
                                          {"kind", word(post.content.kind)},
                                          {"starts_at", span.starts},
                                          {"until_at", span.until},
                                          {"now", tx.now()}});
    if (rows != 1) throw Overtaken(text_of("Saken er endret av noen andre siden du åpnet den. Last siden på nytt."));
    post.version += 1;
    post.changed = tx.now();
    note_pictures(tx, post);
}

void write_content(db::Writing& tx, Post& post, const Content& content, const Id& by)
{
    const bool once_more = post.revision <= post.sealed_revision;
    if (once_more) {
        post.revision += 1;
        post.units_seen = 0; // What they saw was another text.
    }
    post.content = content;
    post.revised_by = by;
    tx.run(once_more ? "publishing.insert_revision" : "publishing.update_revision",
           {{"post", post.id},
            {"number", post.revision},
            {"title", content.title},
            {"lead", content.lead},
            {"body", content.body},
            {"language", content.language},
            {"pictures", to_text(pictures_json(content.pictures))},
            {"case_reference", content.case_reference},
            {"decided", content.decided},
            {"touches_staff", content.touches_staff},
            {"need_to_know", content.need_to_know},
            {"channels", to_text(words_json({content.channels.begin(), content.channels.end()}))},
            {"accounts", to_text(ids_json(content.accounts))},
            {"variants", to_text(variants_json(content.variants))},
            {"audience", to_text(audience_json(content.audience))},
            {"kind", word(content.kind)},
            {"kind_facts", to_text(facts_json(content.kind_facts))},
            {"touches_units", to_text(ids_json(content.touches_units))},
            {"by", by},
            {"now", tx.now()}});
}

} // namespace samband::publishing
