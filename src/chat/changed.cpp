#include "chat/changed.h"

namespace samband::chat {

std::string topic_of(const Id& talk)
{
    return "chat:" + talk.text();
}

std::string writing_topic_of(const Id& talk, bool ours)
{
    return topic_of(talk) + (ours ? ":vi" : ":de");
}

} // namespace samband::chat
