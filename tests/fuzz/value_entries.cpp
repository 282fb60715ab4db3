#include "base/id.h"
#include "base/instant.h"
#include "base/problem.h"
#include "base/text.h"
#include "fuzz/entries.h"
#include "http/attachment.h"
#include "http/cookies.h"
#include "http/etag.h"
#include "http/multipart.h"
#include "http/negotiate.h"
#include "http/part_head.h"
#include "ledger/canonical.h"
#include "ledger/limits.h"

namespace samband::fuzz {

void header_values(std::string_view bytes)
{
    http::prefers_json(bytes);
    http::preferred_language(bytes);
    http::accepts_gzip(bytes);
    http::names_etag(bytes, "W/\"a\"");
    http::multipart_boundary(bytes);
    http::header_parameter(bytes, "charset");
    std::map<std::string, std::string, std::less<>> cookies;
    http::read_cookies(bytes, "__Host-", cookies);
    http::read_cookies(bytes, "", cookies);
    const std::string saved = http::attachment(bytes);
    hold(saved.find_first_of("\r\n") == std::string::npos, "a header is one line");
    const std::string url = http::ascii_url(bytes);
    for (const char c : url) hold(c > 0x20 && c < 0x7f, "an address in ASCII");
}

/// What is read, written and read again is the same; its canonical text too.
void json(std::string_view bytes)
{
    Json first;
    try {
        first = parse_json(bytes);
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid, "refused as invalid");
        return;
    }
    hold(parse_json(to_text(first)) == first, "JSON is read as it was written");
    hold(parse_json(to_text(first, true), {4 << 20, 32}) == first, "indented too");
    try {
        const std::string canonical = ledger::canonical(first);
        hold(ledger::canonical(parse_json(canonical)) == canonical, "canonical JSON is its own canonical text");
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::internal, "what cannot be canonical is refused");
    }
}

void text(std::string_view bytes)
{
    hold(is_utf8(to_utf8(bytes)), "mended text is UTF-8");
    hold(is_utf8(fold(bytes)) && is_utf8(nfc(bytes)) && is_utf8(slug(bytes)), "what is made of text is UTF-8");
    hold(nfc(nfc(bytes)) == nfc(bytes), "normalised text stays as it is");
    hold(slug(bytes).size() <= 80, "a short address");
    hold(utf8_prefix(bytes) <= bytes.size(), "a prefix");
    const std::string whole = to_utf8(bytes);
    hold(graphemes(shortened(whole, 5)) <= 6, "shortened");
    place_at(bytes, bytes.size() / 2);
    const std::string shown = escape_html(bytes);
    hold(shown.find_first_of("<>\"'") == std::string::npos, "escaped");
    std::string back;
    hold(from_base64(to_base64(bytes), back) && back == bytes, "base64 is read as it was written");
    hold(from_hex(to_hex(bytes), back) && back == bytes, "hex is read as it was written");
    if (from_base64(bytes, back)) hold(to_base64(back) == bytes, "one base64 text for the same bytes");
    if (const auto at = from_rfc3339(bytes)) hold(from_rfc3339(to_rfc3339(*at)) == at, "a time is read as written");
    if (const auto id = Id::parse(bytes)) hold(Id::parse(id->text()) == id, "an id is read as written");
}

} // namespace samband::fuzz
