#include "channels/networks/placed.h"

#include "base/text.h"
#include "channels/networks/comment_order.h"
#include "channels/variant.h"

namespace samband::channels::networks {

static constexpr std::size_t title_characters = 80;

std::string placed_title(db::Reading& tx, const Id& account, const std::string& foreign_id)
{
    const auto row = tx.maybe("channels.placed_variant", {{"account", account}, {"foreign_id", foreign_id}});
    if (!row) return {};
    const Variant variant = variant_of(parse_json(row->text("variant")));
    if (comment_order_of(variant)) return {};
    const std::string& says = variant.title.empty() ? variant.text : variant.title;
    return shortened(trim(says.substr(0, says.find('\n'))), title_characters);
}

} // namespace samband::channels::networks
