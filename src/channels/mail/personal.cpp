#include "channels/mail/personal.h"

#include "base/text.h"
#include "mail/check.h"
#include "mail/limits.h"

namespace samband::channels::mail {

static std::vector<std::string> right_ids(const std::vector<std::string>& ids)
{
    std::vector<std::string> right;
    for (const std::string& id : ids)
        if (samband::mail::is_message_id(id)) right.push_back(id);
    if (right.size() > samband::mail::references)
        right.erase(right.begin(), right.end() - static_cast<std::ptrdiff_t>(samband::mail::references));
    return right;
}

Json more_of(const Personal& personal)
{
    Json references = Json::array();
    for (const std::string& id : right_ids(personal.references)) references.push(id);
    Json files = Json::array();
    for (const PersonalFile& file : personal.files)
        files.push(Json::object({{"name", file.name}, {"type", file.type}, {"bytes", to_base64(file.bytes)}}));
    const bool answers = samband::mail::is_message_id(personal.in_reply_to);
    return Json::object({{"personal", true},
                         {"in_reply_to", answers ? personal.in_reply_to : std::string()},
                         {"references", std::move(references)},
                         {"files", std::move(files)},
                         {"automatic", personal.automatic}});
}

std::optional<Personal> personal_of(const Json& more)
{
    const Json* personal = more.find("personal");
    if (!personal || !personal->is_bool() || !personal->boolean()) return std::nullopt;
    Personal it;
    it.in_reply_to = more.find("in_reply_to")->string();
    for (const Json& id : more.find("references")->items()) it.references.push_back(id.string());
    for (const Json& file : more.find("files")->items()) {
        PersonalFile read{file.find("name")->string(), file.find("type")->string(), {}};
        from_base64(file.find("bytes")->string(), read.bytes);
        it.files.push_back(std::move(read));
    }
    it.automatic = more.find("automatic")->boolean();
    return it;
}

} // namespace samband::channels::mail
