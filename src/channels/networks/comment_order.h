#pragma once
#include "channels/variant.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a dispatch asks a network to do about somebody's comment or message: it stands in its variant's `more` as
/// "comment". The variant's text is what is said; hiding and the like have none.
namespace samband::channels::networks {

enum class CommentAct {
    reply,   ///< an answer under the comment, which everybody reads
    message, ///< an answer to whoever wrote to the account, which nobody else reads
    hide,    ///< out of others' sight; on Facebook its author and their friends see it still
    show,    ///< what was hidden is seen again
    remove,  ///< taken away for good
};
std::string_view word(CommentAct act);
std::optional<CommentAct> comment_act_of(std::string_view word);

struct CommentOrder {
    CommentAct act = CommentAct::reply;
    std::string comment; ///< the network's id of the comment; of a message, of whoever it goes to
    std::string post{};  ///< the network's id of the post that the comment stands under, where it is known
    /// Answers of ours that stand in its line already, by the network's ids: one that says the same is not this one.
    std::vector<std::string> known{};

    friend bool operator==(const CommentOrder&, const CommentOrder&) = default;
};

/// Puts it into the variant.
void order_comment(Variant& variant, const CommentOrder& order);
/// Nothing where the variant is a post. Problem internal where "comment" is there and cannot be read: nothing is posted
/// by mistake.
std::optional<CommentOrder> comment_order_of(const Variant& variant);

} // namespace samband::channels::networks
