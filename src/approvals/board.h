#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"

#include <optional>
#include <string_view>
#include <vector>

/// The board of approvals: every post on its way out, by how far it has come.
namespace samband::approvals {

enum class Column {
    returned, ///< a draft that was sent back, or put back when it was due: its comment says why
    draft,
    sent,
    approved,
    held, ///< fell due while nothing went out; a person chooses its new time
    scheduled,
    published, ///< in the last week
};
std::string_view word(Column column);

/// What of it is shown; all together where several are asked for.
struct BoardAsked {
    bool waiting_for_me = false; ///< what waits for one's yes, and what one must mend oneself
    bool written_by_me = false;
    std::optional<Id> unit = {};
};

struct Card {
    publishing::Post post;
    bool waits_for_me = false; ///< for one's yes
    bool mine_to_write = false;
    bool mine_to_let_out = false;
};
struct BoardColumn {
    Column column = Column::draft;
    std::vector<Card> cards; ///< the newest change first, at most `cards_most`
    bool more = false;
};

/// All columns in the order of a post's life, also the empty ones.
std::vector<BoardColumn> board_of(db::Reading& tx, const people::Person& person, const BoardAsked& asked);

} // namespace samband::approvals
