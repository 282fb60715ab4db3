#include "main/wiring.h"

#include "db/transaction.h"
#include "intranet/notice.h"
#include "pictures/happenings.h"
#include "publishing/happenings.h"
#include "rulings/happenings.h"

namespace samband::main {

template <typename Happening>
static void drop_pages_on(db::Wiring& wiring, const std::function<void()>& drop_cached)
{
    wiring.on<Happening>("public pages are made anew",
                         [drop_cached](db::Writing& tx, const Happening&) { tx.after_commit(drop_cached); });
}

void wire(db::Wiring& wiring, std::function<void()> drop_cached)
{
    wiring.on<publishing::PostPublished>("intranet::ask_for_confirmation", intranet::ask_for_confirmation);
    wiring.on<publishing::PostCorrected>("intranet::ask_again", intranet::ask_again);
    drop_pages_on<publishing::PostPublished>(wiring, drop_cached);
    drop_pages_on<publishing::PostCorrected>(wiring, drop_cached);
    drop_pages_on<publishing::PostWithdrawn>(wiring, drop_cached);
    drop_pages_on<pictures::PictureChanged>(wiring, drop_cached);
    drop_pages_on<rulings::SituationSet>(wiring, drop_cached);
    drop_pages_on<rulings::RulebookAdopted>(wiring, drop_cached);
}

} // namespace samband::main
