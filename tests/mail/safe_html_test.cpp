#include "base/text.h"
#include "mail/html_reader.h"
#include "mail/readable.h"
#include "mail/safe_html.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace samband::mail {
namespace {

/// tests/mail/xss.txt: one payload a line, of the classes that stored scripts come in, with \n, \t, \v, \0 and \1 for
/// those bytes.
std::vector<std::string> hostile_payloads()
{
    std::vector<std::string> all;
    std::ifstream file(std::filesystem::path(SAMBAND_ROOT) / "tests/mail/xss.txt");
    for (std::string line; std::getline(file, line);) {
        std::string payload;
        for (std::size_t i = 0; i < line.size(); ++i) {
            static const std::map<char, char> escapes{{'n', '\n'}, {'t', '\t'}, {'v', '\v'},
                                                      {'0', '\0'}, {'1', '\1'}, {'\\', '\\'}};
            const bool escape = line[i] == '\\' && i + 1 < line.size() && escapes.contains(line[i + 1]);
            payload += escape ? escapes.at(line[++i]) : line[i];
        }
        all.push_back(payload);
    }
    return all;
}

/// A strict reading of what was written, by rules of its own: nothing but the allow-list, in its exact form, each
/// element closed in its order. Says what is wrong; empty: nothing.
std::string fault_in(std::string_view page)
{
    static constexpr std::string_view before =
        "<!DOCTYPE html>\n<html lang=\"no\"><head><meta charset=\"utf-8\"><title>E-post</title></head><body>";
    static constexpr std::string_view after = "</body></html>\n";
    static const std::set<std::string, std::less<>> elements{
        "p",  "div",   "span",  "h1",    "h2",         "h3",  "h4",   "h5", "h6",      "ul", "ol",     "li", "dl", "dt",
        "dd", "table", "thead", "tbody", "tfoot",      "tr",  "td",   "th", "caption", "b",  "strong", "i",  "em", "u",
        "s",  "sub",   "sup",   "small", "blockquote", "pre", "code", "q",  "cite",    "a",  "del",    "ins"};
    static constexpr std::string_view link_end = "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\"";
    if (!page.starts_with(before) || !page.ends_with(after)) return "the frame of the page";
    page = page.substr(before.size(), page.size() - before.size() - after.size());
    std::vector<std::string> open;
    for (std::size_t at = 0; at < page.size();) {
        if (page[at] == '>') return "a > in the text";
        if (page[at] != '<') {
            ++at;
            continue;
        }
        const std::size_t end = page.find('>', at);
        if (end == page.npos) return "a tag without end";
        std::string_view tag = page.substr(at + 1, end - at - 1);
        at = end + 1;
        if (tag == "br" || tag == "hr") continue;
        if (tag.starts_with('/')) {
            if (open.empty() || open.back() != tag.substr(1)) return "an end of another: " + std::string(tag);
            open.pop_back();
            continue;
        }
        open.emplace_back(tag.substr(0, tag.find(' ')));
        if (!elements.contains(open.back())) return "the element " + open.back();
        const std::string_view rest = tag.substr(open.back().size());
        if (rest.empty()) continue;
        if (open.back() != "a" || !rest.starts_with(" href=\"") || !rest.ends_with(link_end)) return std::string(tag);
        const std::string_view address = rest.substr(7, rest.size() - 7 - link_end.size());
        if (address.find_first_of("\"'<> \t\n\\") != address.npos) return "an address: " + std::string(address);
        const std::string scheme = fold(address.substr(0, address.find(':')));
        if (scheme != "http" && scheme != "https" && scheme != "mailto" && scheme != "tel")
            return "the scheme " + scheme;
    }
    return open.empty() ? "" : "an element without end";
}

TEST(SafeHtml, LetsNothingThroughButItsOwnList)
{
    const std::vector<std::string> payloads = hostile_payloads();
    EXPECT_GE(payloads.size(), 120U);
    for (const std::string& payload : payloads) {
        EXPECT_EQ(fault_in(safe_document(payload)), "") << payload << "\n" << safe_document(payload);
        EXPECT_EQ(fault_in(safe_document("<p>Hei " + payload + " der</p>")), "") << payload;
        EXPECT_EQ(fault_in(safe_document("<table><tr><td><a href='https://e.example/'>" + payload)), "") << payload;
    }
}

TEST(SafeHtml, HoldsForPayloadsPutTogether)
{
    const std::vector<std::string> payloads = hostile_payloads();
    for (std::size_t i = 0; i < payloads.size(); ++i)
        for (std::size_t j = i % 7; j < payloads.size(); j += 7)
            ASSERT_EQ(fault_in(safe_document(payloads[i] + payloads[j])), "") << payloads[i] << payloads[j];
}

TEST(SafeHtml, ItsJudgeFindsWhatWouldBeWrong)
{
    const std::string page = safe_document("<p>Hei</p>");
    const auto with = [&](const std::string& piece) {
        std::string changed = page;
        return fault_in(changed.replace(changed.find("Hei"), 3, piece));
    };
    EXPECT_EQ(with("Hei"), "");
    for (const char* wrong : {"<script>", "<b onclick=x></b>",
                              "<a href=\"javascript:x\" target=\"_blank\" rel=\"noopener "
                              "noreferrer nofollow\"></a>",
                              "<b>", "</p>", "a > b", "<img src=x>", "<p"})
        EXPECT_NE(with(wrong), "") << wrong;
}

TEST(SafeHtml, KeepsWhatAPersonReads)
{
    const std::string page = safe_document(
        "<h1 class=x>Årsmøte</h1><p style='color:red'>Velkommen &amp; <b>hjertelig</b><br>hilsen</p>"
        "<a href='HTTPS://e.example/?a=1&amp;b=2' onclick=x>Meld deg på</a><img src=http://e.example/1 alt='Kart'>"
        "<div style='display: none'>Skjult</div><unknown>Ukjent</unknown>");
    for (const char* part : {"<h1>Årsmøte</h1>", "Velkommen &amp; <b>hjertelig</b><br>hilsen", "Kart", "Ukjent",
                             "<a href=\"HTTPS://e.example/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener noreferrer "
                             "nofollow\">Meld deg på</a>"})
        EXPECT_NE(page.find(part), std::string::npos) << part << "\n" << page;
    EXPECT_EQ(page.find("Skjult"), std::string::npos);
}

TEST(SafeHtml, EndsWhereElementsAreTooDeep)
{
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<div>";
    EXPECT_EQ(fault_in(safe_document(deep + "Hei")), "");
    struct Silent : HtmlEvents {
        void open(std::string_view, const std::vector<HtmlAttribute>&) override {}
        void close(std::string_view) override {}
        void text(std::string_view) override {}
    } silent;
    EXPECT_FALSE(read_html(deep, silent));
    EXPECT_TRUE(read_html("<p>Hei", silent));
}

TEST(HtmlText, IsSafeOfTheSamePayloadsSinceItIsText)
{
    for (const std::string& payload : hostile_payloads()) {
        const Readable readable = read_for_people("Subject: x\r\nContent-Type: text/html\r\n\r\n" + payload);
        EXPECT_TRUE(is_utf8(readable.text)) << payload;
        EXPECT_TRUE(readable.text.find('\0') == std::string::npos) << payload;
    }
}

} // namespace
} // namespace samband::mail
