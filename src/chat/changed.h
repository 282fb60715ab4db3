#pragma once
#include "base/id.h"

#include <string>

/// What open pages are told of chats: that something changed, never what.
namespace samband::chat {

/// Who waits, who has it, what was said, or that it is over. Told to those that follow "chat:ID", and "chat".
struct TalkChanged {
    Id talk;
};
/// Somebody is writing just now. It is told and stored nowhere: to those that follow "chat:ID:vi", or "chat:ID:de".
struct Writes {
    Id talk;
    bool ours = false;
};

inline constexpr const char* desk_topic = "chat";
std::string topic_of(const Id& talk);
std::string writing_topic_of(const Id& talk, bool ours);

} // namespace samband::chat
