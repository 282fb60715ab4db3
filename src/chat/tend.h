#pragma once
#include "outbox/workers.h"

/// What happens in chats by itself: nobody came, the hours ended, somebody left; and what is old is forgotten.
namespace samband::chat {

inline constexpr const char* tend_work_kind = "chat.tend";
inline constexpr const char* forget_work_kind = "chat.forget";

/// Queues the work that looks for what is over: one, however often it is asked for.
void keep_tending(db::Writing& tx);
/// What nobody has taken in time, or that waits when it closes, becomes an enquiry; what its resident has left ends;
/// one whose owner says nothing for as long, or may not read it any
/// more, goes back to the queue. Each is told on the resident's page.
void tend(db::Writing& tx);
/// The outbox's handler: it comes again as long as any chat is open.
outbox::Outcome do_tend_work(const outbox::Lease& lease, db::Database& database);

/// Queues the forgetting that a chat was, long after.
void keep_forgetting(db::Writing& tx);
outbox::Outcome do_forget_work(const outbox::Lease& lease, db::Database& database);

} // namespace samband::chat
