#pragma once
#include <string>
#include <string_view>

/// Strangers' HTML as a document that does nothing.
namespace samband::mail {

/// A whole document of a few elements without attributes, and of links to http, https, mailto and tel. It is written
/// anew from what a parser told: only names of our own list come out, every text is escaped, and each element ends, so
/// it is harmless whatever the parser made of the bytes. Nothing in it loads anything: a picture is its alternative
/// text. What the sender hid stays away.
std::string safe_document(std::string_view html);

/// The Content-Security-Policy of such a page, which stands in a frame of ours alone.
inline constexpr std::string_view safe_document_policy =
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

} // namespace samband::mail
