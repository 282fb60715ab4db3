#include "dialogue/comment_facts.h"

#include "base/text_of.h"
#include "people/dressing.h"

#include <map>

namespace samband::dialogue {

/// What may stand in a link: what a network tells is a stranger's.
static std::string web_address(const std::string& address)
{
    const bool plain = address.starts_with("https://") && address.find_first_of(" \t\r\n\"'<>\\") == address.npos;
    return plain ? address : std::string();
}

static Json comment_json(const db::Row& row)
{
    Json attached = Json::array();
    const Json kept = parse_json(row.text("attached"));
    for (const Json& one : kept.items()) {
        const std::string& with = one.string();
        const std::size_t space = with.find(' ');
        attached.push(
            Json::object({{"kind", with.substr(0, space)},
                          {"address", space == with.npos ? std::string() : web_address(with.substr(space + 1))}}));
    }
    return Json::object(
        {{"private", row.flag("private")}, {"link", web_address(row.text("link"))}, {"attached", std::move(attached)}});
}

void add_comments(db::Reading& tx, Json& entries, const Id& thread)
{
    std::map<std::string, Json> comments;
    for (const db::Row& row : tx.all("dialogue.comments_of", {{"thread", thread}}))
        comments.emplace(row.id("entry_id").text(), comment_json(row));
    for (Json& entry : entries.items()) {
        const auto found = comments.find(entry.find("id")->string());
        entry["comment"] = found == comments.end() ? Json() : std::move(found->second);
    }
}

static const char* kind_words(std::string_view kind)
{
    if (kind == "image" || kind == "photo") return text_of("Bilde");
    if (kind == "video") return text_of("Video");
    if (kind == "audio") return text_of("Lyd");
    return text_of("Vedlegg");
}

void dress_comments(Json& entries, http::Language language)
{
    for (Json& entry : entries.items()) {
        Json& comment = entry["comment"];
        if (!comment.is_object()) continue;
        for (Json& one : comment["attached"].items())
            one["words"] = people::say(kind_words(one.find("kind")->string()), language);
    }
}

} // namespace samband::dialogue
