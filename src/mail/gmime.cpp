#include "mail/gmime.h"

namespace samband::mail {

void prepare_gmime()
{
    static const bool ready = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(ready);
}

} // namespace samband::mail
