#pragma once
#include "base/instant.h"
#include "base/json.h"
#include "rulebook/set.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <vector>

namespace samband::rulebook {

/// Somebody in a picture. Consent left out means not asked, `false` means declined.
struct Pictured {
    std::optional<int> age;
    std::optional<bool> consent;
    std::optional<bool> guardian_consent;
    bool staff = false;
};

struct Picture {
    PictureKind kind = PictureKind::portrait;
    std::vector<Pictured> people;
};

/// The archive's questions about a document; what is left out is not known.
struct Documents {
    std::optional<bool> case_handling;
    std::optional<bool> documentation_value;
    std::optional<bool> secured_elsewhere;
};

/// What somebody is about to do. What is left out does not matter to the asker, and is taken as what is ordinary:
/// the matter lies in the person's own unit, no crisis is set, nothing else holds. Of a channel that the asker does not
/// know to be the municipality's own that is also the stricter answer: what may be removed there is nobody's to remove.
struct Question {
    Act act = Act::publish;
    Set<Role> roles; ///< all that the person holds in the matter; never nearest_leader
    Set<Flag> flags = {Flag::own_unit};
    std::optional<Category> category;
    std::optional<Statement> statement;
    std::optional<Channel> channel;
    std::optional<Instant> at;       ///< when it is asked; also picks the law in force
    std::optional<Instant> received; ///< when the message came, if not `at`
    std::optional<Importance> importance;
    std::optional<Relation> relation;
    Situation situation = Situation::normal;
    std::optional<Picture> picture;
    std::optional<Documents> documents;
};

/// The municipality's own by nature: its website and its intranet.
bool always_own(Channel channel);

/// Reads a question. `own_channel` left out holds on a channel that is always its own, and on no other.
/// Throws Problem invalid, naming the key: an unknown key or value (the message lists what is known), a value of the
/// wrong kind, a missing `act`, a time that is none.
Question read_question(const Json& json);

/// What `read_question` reads as the same question (times to the second). Equal questions make equal texts.
Json to_json(const Question& question);

} // namespace samband::rulebook
