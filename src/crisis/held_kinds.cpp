#include "crisis/held_kinds.h"

#include <algorithm>
#include <array>

namespace samband::crisis {

bool is_housekeeping(std::string_view kind)
{
    static constexpr std::array<std::string_view, 30> kinds = {
        "approvals.remind",           // our own people are reminded
        "channels.ask-health",        // the network is asked how the account does
        "channels.forget",            // what a sign-up message said is forgotten
        "channels.look-at-linkedin",  // as take-mail
        "channels.look-for-comments", // likewise
        "channels.read-bounces",      // an inbox is read
        "channels.read-webhooks",     // as take-mail
        "channels.take-mail",         // in a crisis more than ever somebody writes
        "chat.forget",                // that somebody was in a chat
        "chat.tend",                  // what is over in chats is seen
        "dialogue.clock",             // what is late is late in a crisis too: our own people are told
        "dialogue.clocks",
        "dialogue.files",
        "dialogue.forget", // what was said and done a year ago
        "dialogue.index",
        "imports.forget",
        "imports.work",  // old conversations are taken in
        "insight.count", // figures
        "intranet.forget-confirmations",
        "keywords.forget",
        "moderation.forget",
        "planning.make-recurring", // a draft, for its owner to go through
        "publishing.index",        // what is out already is found
        "readership.forget",
        "rulings.forget-asked",
        "services.index", // likewise
        "subscriptions.forget",
        "subscriptions.import", // a list is taken in
        "urgent.remind",        // on I dag alone
    };
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

std::vector<std::string> held_kinds(const std::vector<std::string>& all)
{
    std::vector<std::string> held;
    std::copy_if(all.begin(), all.end(), std::back_inserter(held),
                 [](const std::string& kind) { return !is_housekeeping(kind); });
    return held;
}

} // namespace samband::crisis
