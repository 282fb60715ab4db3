#pragma once
#include "channels/port.h"

#include <string>
#include <string_view>

/// Channels that Samband does not call (driver "hand-over"): X, YouTube, Flickr, an area alert that others send, the
/// municipality's present intranet. A person copies the text, lays it out there, and pastes the link back. No interface
/// is pretended: what is here tells what the channel bears, so that the composer can count, and reads the link.
namespace samband::channels {

/// Title and text as they are pasted in there; a channel without a title of its own has the empty one.
struct TextToCopy {
    std::string title;
    std::string text;
};
TextToCopy text_to_copy(const Variant& variant, rulebook::Channel channel);

/// The link that a person pastes back, as it is recorded: https, without spaces, at most 500 bytes, and at the channel
/// (facebook.com, youtu.be, …) or, for a channel of the municipality's own, at the host of the account's address.
/// Problem invalid at the field "link", saying where it should lead.
std::string read_pasted_link(std::string_view typed, const Account& account);

class HandOverPort : public Port {
public:
    /// By the account's channel.
    Abilities abilities(const Account& account) const override;
    /// Refused "by-hand": it waits for a person, who says that it is done.
    std::vector<Result> ship(const Shipment& shipment) override;
};

} // namespace samband::channels
