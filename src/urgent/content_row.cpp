#include "urgent/content_row.h"

#include "publishing/content.h"

namespace samband::urgent {

publishing::Content content_of(const Json& json)
{
    publishing::Content content;
    content.title = json.find("title")->string();
    content.lead = json.find("lead")->string();
    content.body = json.find("body")->string();
    content.language = json.find("language")->string();
    const std::vector<std::string> channels = publishing::words_of(*json.find("channels"));
    content.channels = {channels.begin(), channels.end()};
    if (const Json* accounts = json.find("accounts")) content.accounts = publishing::ids_of(*accounts);
    if (const Json* variants = json.find("variants")) content.variants = publishing::variants_of(*variants);
    if (const Json* audience = json.find("audience")) content.audience = publishing::audience_of(*audience);
    return content;
}

} // namespace samband::urgent
