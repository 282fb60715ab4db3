#include "base/mail_address.h"

#include "base/text.h"

#include <unicode/idna.h>

namespace samband {
namespace {

bool is_ascii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_dotted(std::string_view text)
{
    return !text.starts_with('.') && !text.ends_with('.') && text.find("..") == text.npos;
}

} // namespace

bool is_mail_address(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    if (at == address.npos || at == 0 || at > 64 || address.size() > mail_address_bytes) return false;
    const std::string_view local = address.substr(0, at);
    const std::string_view domain = address.substr(at + 1);
    if (domain.empty() || !is_dotted(local) || !is_dotted(domain) || !is_utf8(address)) return false;
    if (local.find('@') != local.npos || domain.starts_with('-') || domain.ends_with('-')) return false;
    // U+2028 and other spaces are no part of a name; a reader may take them for the end of one.
    if (trim(address).size() != address.size() || address.find("\xE2\x80\xA8") != address.npos ||
        address.find("\xE2\x80\xA9") != address.npos || address.find("\xC2\x85") != address.npos)
        return false;
    return std::none_of(address.begin(), address.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || std::strchr("<>()[]\\,;:\"", c) != nullptr;
    });
}

std::optional<std::string> ascii_mail_address(std::string_view address)
{
    if (!is_mail_address(address)) return std::nullopt;
    if (is_ascii(address)) return std::string(address);
    const std::size_t at = address.rfind('@');
    if (!is_ascii(address.substr(0, at))) return std::nullopt;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, error));
    if (U_FAILURE(error)) return std::nullopt;
    std::string domain;
    icu::StringByteSink<std::string> sink(&domain);
    icu::IDNAInfo info;
    idna->nameToASCII_UTF8(icu::StringPiece(address.data() + at + 1, static_cast<int>(address.size() - at - 1)), sink,
                           info, error);
    if (U_FAILURE(error) || info.hasErrors()) return std::nullopt;
    std::string whole = std::string(address.substr(0, at + 1)) + domain;
    return is_mail_address(whole) ? std::optional(std::move(whole)) : std::nullopt;
}

} // namespace samband
