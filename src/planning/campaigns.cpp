#include "planning/campaigns.h"

#include "base/text.h"
#include "people/noted.h"
#include "planning/limits.h"
#include "planning/span.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::planning {

static Campaign read_campaign(const db::Row& row)
{
    return {row.id("id"),
            row.integer("version"),
            {row.text("name"), *parse_date(row.text("from_day")), *parse_date(row.text("to_day")), row.text("goal"),
             row.flag("ended")}};
}

std::vector<Campaign> list_campaigns(db::Reading& tx)
{
    return tx.all_as("planning.campaigns", {}, read_campaign);
}

std::vector<Campaign> campaigns_between(db::Reading& tx, const Date& from, const Date& to)
{
    return tx.all_as("planning.campaigns_between", {{"from_day", to_string(from)}, {"to_day", to_string(to)}},
                     read_campaign);
}

Campaign load_campaign(db::Reading& tx, const Id& id)
{
    if (const auto row = tx.maybe("planning.campaign", {{"id", id}})) return read_campaign(*row);
    throw Problem(ProblemCode::not_found, "Kampanjen finnes ikke.");
}

static void hold(const CampaignText& text)
{
    std::vector<FieldProblem> wrong;
    if (text.name.empty()) wrong.push_back(FieldProblem{"name", "Gi kampanjen et navn."});
    if (graphemes(text.name) > name_characters) wrong.push_back(FieldProblem{"name", "Skriv det kortere."});
    if (graphemes(text.goal) > goal_characters) wrong.push_back(FieldProblem{"goal", "Skriv det kortere."});
    check_span(wrong, text.from, text.to, campaign_days);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static void record(db::Writing& tx, const char* kind, const people::Person& by, const Id& id, const CampaignText& text)
{
    people::note_act(tx, kind, by.id, id,
                     Json::object({{"name", text.name},
                                   {"from", to_string(text.from)},
                                   {"to", to_string(text.to)},
                                   {"goal", text.goal},
                                   {"ended", text.ended}}));
}

Id add_campaign(db::Writing& tx, const people::Person& by, const CampaignText& text)
{
    hold(text);
    if (tx.one("planning.count_campaigns").integer("campaigns") >= campaigns_most)
        throw Problem(ProblemCode::invalid, "Det er for mange kampanjer. Avslutt dem som er over.");
    const Id id = tx.new_id();
    tx.run("planning.insert_campaign", {{"id", id},
                                        {"name", text.name},
                                        {"from_day", to_string(text.from)},
                                        {"to_day", to_string(text.to)},
                                        {"goal", text.goal},
                                        {"by", by.id},
                                        {"now", tx.now()}});
    record(tx, "campaign-added", by, id, text);
    return id;
}

void change_campaign(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                     const CampaignText& text)
{
    if (load_campaign(tx, id).version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret kampanjen. Last siden på nytt.");
    hold(text);
    tx.run("planning.update_campaign", {{"id", id},
                                        {"name", text.name},
                                        {"from_day", to_string(text.from)},
                                        {"to_day", to_string(text.to)},
                                        {"goal", text.goal},
                                        {"ended", text.ended},
                                        {"by", by.id},
                                        {"now", tx.now()}});
    record(tx, "campaign-changed", by, id, text);
}

std::vector<Id> posts_of_campaign(db::Reading& tx, const Id& campaign)
{
    return tx.all_as("planning.campaign_posts", {{"campaign", campaign}},
                     [](const db::Row& row) { return row.id("post"); });
}

std::optional<Campaign> campaign_of(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("planning.campaign_of", {{"post", post}});
    return row ? std::optional(read_campaign(*row)) : std::nullopt;
}

void join_campaign(db::Writing& tx, const people::Person& by, const Id& id, const Id& campaign)
{
    const publishing::Post post = publishing::load_post(tx, id);
    publishing::hold_may_write(by, post);
    const auto before = campaign_of(tx, id);
    if ((before ? before->id : Id()) == campaign) return;
    if (!campaign.nil() && load_campaign(tx, campaign).text.ended)
        throw Problem(ProblemCode::invalid, "Kampanjen er avsluttet.",
                      {FieldProblem{"campaign", "Velg en kampanje som ikke er avsluttet."}});
    tx.run("planning.leave_campaign", {{"post", id}});
    if (!campaign.nil()) tx.run("planning.join_campaign", {{"post", id}, {"campaign", campaign}});
    people::note_act(tx, campaign.nil() ? "campaign-left" : "campaign-joined", by.id,
                     campaign.nil() ? before->id : campaign, Json::object({{"post", id.text()}}));
}

} // namespace samband::planning
