#pragma once
#include "base/json.h"
#include "imports/documents.h"
#include "imports/letter.h"

#include <deque>
#include <map>
#include <set>

namespace samband::imports {

/// What Chatwoot's documented application API answers: conversations (`GET …/conversations`, one or a list), their
/// messages (`GET …/conversations/{id}/messages`), contacts and inboxes. Chatwoot has no export of conversations of its
/// own; docs/how-to/import.md says how one keeps these answers. A text is known by what stands in it, not by its name.
class Chatwoot : public Source {
public:
    Chatwoot(const std::string& path, const std::string& name, const Choices& choices, Instant now);
    bool next(Letter& letter) override;

private:
    struct Contact {
        std::string name{};
        std::string email{};
        std::string telephone{};
    };
    struct Conversation {
        std::int64_t account = 0;
        std::int64_t inbox = 0;
        std::string channel{};
        std::string subject{};
        std::string status{};
        std::vector<std::string> labels{};
        std::string assignee{};
        Contact contact{};
        std::optional<Instant> last{};
        Place place{};
        bool has_letters = false;
    };
    struct Inbox {
        std::string name{};
        std::string channel{};
    };

    // The first round: what the messages are read by.
    void learn();
    void learn(const Json& value, const Place& place);
    void learn_conversation(const Json& value, const Place& place);
    static Contact contact_of(const Json& value);

    // The second: the messages.
    bool read_more();
    void read(const Json& value, const Place& place, const Json* conversation);
    void read_message(const Json& message, const Place& place, std::int64_t of);
    std::optional<Refusal> fill(Letter& letter, const Json& message, std::int64_t of);
    void set_writer(dialogue::Inbound& message, const Json& from, const Conversation& of, dialogue::Way way) const;
    dialogue::Way way_of(const Conversation& of) const;
    void add_files(Letter& letter, const Json& message);
    void refuse(const Place& place, Refusal why);
    void add_notes();
    void add_note(std::int64_t id, const Conversation& of);
    void settle(Letter& letter, const std::string& foreign_id, const Conversation& of, std::int64_t id);

    std::unique_ptr<Documents> documents_;
    Choices choices_;
    Instant now_;
    std::map<std::int64_t, Contact> contacts_;
    std::map<std::int64_t, Inbox> inboxes_;
    std::map<std::int64_t, Conversation> conversations_;
    std::set<std::int64_t> seen_; ///< messages: lists of conversations bring the last one of each once more
    std::deque<Letter> ready_;
    bool noted_ = false;
    std::int64_t next_ = 0;
};

} // namespace samband::imports
