#pragma once
#include "mail/compose.h"

#include <string>
#include <string_view>
#include <vector>

/// What the tests of mail write, and a plain look at what came out: no library stands between.
namespace samband::mail {

inline Message plain_letter()
{
    Message message;
    message.id = "01998f@loten.example";
    message.date = *from_rfc3339("2026-11-22T12:00:00Z");
    message.from = {"Løten kommune", "post@loten.example"};
    message.to = {{"Åse Bø", "ase@eksempel.example"}};
    message.subject = "Vannet stenges på Ådalsbruk";
    message.text = "Hei!\n\nVannet stenges på Ådalsbruk i morgen.\n";
    return message;
}

/// The lines of the head, folded ones joined.
inline std::vector<std::string> head_lines(const std::string& mail)
{
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < mail.size()) {
        const std::size_t end = mail.find("\r\n", at);
        const std::string line = mail.substr(at, end - at);
        if (line.empty() || end == std::string::npos) break;
        if (line.front() == ' ' && !lines.empty())
            lines.back() += line;
        else
            lines.push_back(line);
        at = end + 2;
    }
    return lines;
}

inline std::string head_value(const std::string& mail, std::string_view name)
{
    for (const std::string& line : head_lines(mail))
        if (line.starts_with(std::string(name) + ": ")) return line.substr(name.size() + 2);
    return {};
}

} // namespace samband::mail
