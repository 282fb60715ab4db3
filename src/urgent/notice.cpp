#include "urgent/notice.h"

#include "base/problem.h"
#include "publishing/content.h"
#include "urgent/content_row.h"
#include "urgent/limits.h"

namespace samband::urgent {

std::string_view word(NoticeState state)
{
    switch (state) {
    case NoticeState::waiting:
        return "waiting";
    case NoticeState::asked:
        return "asked";
    case NoticeState::out:
        return "out";
    case NoticeState::over:
        return "over";
    case NoticeState::stopped:
        return "stopped";
    }
    return "stopped";
}

static NoticeState state_of(std::string_view text)
{
    for (const NoticeState state : {NoticeState::waiting, NoticeState::asked, NoticeState::out, NoticeState::over})
        if (word(state) == text) return state;
    return NoticeState::stopped;
}

Json reach_json(const std::vector<Way>& reach)
{
    Json list = Json::array();
    for (const Way& way : reach)
        list.push(Json::object({{"account", way.account ? Json(way.account->text()) : Json()},
                                {"name", way.name},
                                {"channel", rulebook::word(way.channel)},
                                {"recipients", way.recipients ? Json(*way.recipients) : Json()}}));
    return list;
}

static std::vector<Way> reach_of(const Json& json)
{
    std::vector<Way> reach;
    for (const Json& one : json.items()) {
        Way way;
        if (one.find("account")->is_string()) way.account = Id::parse(one.find("account")->string());
        way.name = one.find("name")->string();
        way.channel = *rulebook::read_word<rulebook::Channel>(one.find("channel")->string());
        if (one.find("recipients")->is_integer()) way.recipients = one.find("recipients")->integer();
        reach.push_back(std::move(way));
    }
    return reach;
}

static Notice read_notice(const db::Row& row)
{
    Notice notice;
    notice.id = row.id("id");
    notice.version = row.integer("version");
    notice.state = state_of(row.text("state"));
    notice.exercise = row.flag("exercise");
    notice.preset = row.text("preset");
    notice.over_text = row.text("over_text");
    notice.unit = row.id("unit_id");
    notice.by = row.id("by_person");
    notice.content = content_of(parse_json(row.text("content")));
    notice.what = row.text("what");
    notice.where = row.text("place");
    notice.until = row.maybe_instant("until_at");
    notice.reach = reach_of(parse_json(row.text("reach")));
    notice.recipients = row.integer("recipients");
    notice.despite_advice = row.flag("despite");
    notice.post = row.maybe_id("post_id");
    notice.asked = row.instant("asked_at");
    notice.goes = row.maybe_instant("goes_at");
    notice.second_by = row.maybe_id("second_by");
    notice.sent = row.maybe_instant("sent_at");
    notice.reminded = row.maybe_instant("reminded_at");
    notice.over = row.maybe_instant("over_at");
    notice.why = row.text("why");
    return notice;
}

Notice load_notice(db::Reading& tx, const Id& id)
{
    if (const auto row = tx.maybe("urgent.notice", {{"id", id}})) return read_notice(*row);
    throw Problem(ProblemCode::not_found, "Hastemeldingen finnes ikke.");
}

static Problem changed()
{
    return Problem(ProblemCode::conflict, "Hastemeldingen er endret siden du åpnet siden. Last siden på nytt.");
}

Notice load_notice(db::Reading& tx, const Id& id, std::int64_t seen_version)
{
    Notice notice = load_notice(tx, id);
    if (notice.version != seen_version) throw changed();
    return notice;
}

std::optional<Notice> notice_of_post(db::Reading& tx, const Id& post)
{
    const auto row = tx.maybe("urgent.notice_of_post", {{"post", post}});
    return row ? std::optional(read_notice(*row)) : std::nullopt;
}

std::vector<Notice> going_notices(db::Reading& tx)
{
    return tx.all_as("urgent.going_notices", {{"most", notices_shown}}, read_notice);
}

std::vector<Notice> list_notices(db::Reading& tx)
{
    return tx.all_as("urgent.notices", {{"most", notices_shown}}, read_notice);
}

void add_notice(db::Writing& tx, const Notice& notice)
{
    tx.run("urgent.insert_notice", {{"id", notice.id},
                                    {"state", word(notice.state)},
                                    {"exercise", notice.exercise},
                                    {"preset", notice.preset},
                                    {"over_text", notice.over_text},
                                    {"unit", notice.unit},
                                    {"by", notice.by},
                                    {"content", to_text(publishing::content_json(notice.content))},
                                    {"what", notice.what},
                                    {"place", notice.where},
                                    {"until_at", notice.until},
                                    {"reach", to_text(reach_json(notice.reach))},
                                    {"recipients", notice.recipients},
                                    {"despite", notice.despite_advice},
                                    {"post", notice.post},
                                    {"goes_at", notice.goes},
                                    {"now", tx.now()}});
}

void write_notice(db::Writing& tx, Notice& notice)
{
    const auto rows = tx.run("urgent.update_notice", {{"id", notice.id},
                                                      {"seen", notice.version},
                                                      {"state", word(notice.state)},
                                                      {"content", to_text(publishing::content_json(notice.content))},
                                                      {"until_at", notice.until},
                                                      {"post", notice.post},
                                                      {"goes_at", notice.goes},
                                                      {"second_by", notice.second_by},
                                                      {"sent_at", notice.sent},
                                                      {"reminded_at", notice.reminded},
                                                      {"over_at", notice.over},
                                                      {"why", notice.why},
                                                      {"now", tx.now()}});
    if (rows != 1) throw changed();
    notice.version += 1;
}

void note_reminded(db::Writing& tx, const Id& notice)
{
    tx.run("urgent.note_reminded", {{"id", notice}, {"now", tx.now()}});
}

void add_said(db::Writing& tx, const Id& notice, const Said& said)
{
    tx.run("urgent.add_said", {{"id", tx.new_id()},
                               {"notice", notice},
                               {"kind", said.kind},
                               {"text", said.text},
                               {"reached", said.reached},
                               {"of_all", said.of_all},
                               {"by", said.by},
                               {"now", tx.now()}});
}

std::vector<Said> said_of(db::Reading& tx, const Id& notice)
{
    return tx.all_as("urgent.said", {{"notice", notice}, {"most", said_shown}}, [](const db::Row& row) {
        return Said{row.text("kind"),    row.text("text"), row.maybe_integer("reached"), row.maybe_integer("of_all"),
                    row.id("by_person"), row.instant("at")};
    });
}

} // namespace samband::urgent
