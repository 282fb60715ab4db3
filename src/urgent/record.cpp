#include "urgent/record.h"

#include "people/noted.h"

namespace samband::urgent {

void record(db::Writing& tx, const std::string& kind, const Id& by, const Notice& notice, Json::Object more)
{
    Json content = Json::object({{"notice", notice.id.text()}, {"recipients", notice.recipients}});
    if (notice.post) content["post"] = notice.post->text();
    if (notice.exercise) content["exercise"] = true;
    for (auto& [key, value] : more) content[key] = std::move(value);
    people::note_act(tx, kind, by, notice.id, std::move(content));
}

} // namespace samband::urgent
