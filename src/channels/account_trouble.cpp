#include "channels/account_trouble.h"

#include "base/text_of.h"

namespace samband::channels {

std::string_view trouble_sentence(std::string_view)
{
    return text_of(
        "Kanalen sier at noe er galt med tilgangen. Prøv forbindelsen, og legg inn en ny nøkkel om det ikke hjelper.");
}

} // namespace samband::channels
