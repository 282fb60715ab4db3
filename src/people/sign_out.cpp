#include "people/sign_out.h"

#include "people/session.h"

namespace samband::people {

void sign_out(db::Writing& tx, std::string_view token)
{
    if (const auto session = find_session(tx, token)) end_session(tx, session->id);
}

} // namespace samband::people
