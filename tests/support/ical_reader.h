#pragma once
#include "base/text.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

/// A strict reader of iCalendar: what RFC 5545 does not allow is a failure of the test.
namespace samband {

struct IcalEvent {
    std::map<std::string, std::string> properties; ///< by name with parameters, as they stand ("DTSTART;VALUE=DATE")

    std::string at(const std::string& name) const
    {
        const auto found = properties.find(name);
        return found == properties.end() ? "(none)" : found->second;
    }
    /// Of a TEXT: 3.3.11 turned back.
    std::string text(const std::string& name) const
    {
        const std::string raw = at(name);
        std::string made;
        for (std::size_t i = 0; i < raw.size(); ++i) {
            EXPECT_FALSE(raw[i] == ',' || raw[i] == ';') << "not escaped in " << raw;
            if (raw[i] != '\\') {
                made += raw[i];
                continue;
            }
            EXPECT_LT(++i, raw.size());
            EXPECT_NE(std::string_view("\\,;nN").find(raw[i]), std::string_view::npos) << raw;
            made += raw[i] == 'n' || raw[i] == 'N' ? '\n' : raw[i];
        }
        return made;
    }
};

/// Content lines (3.1): each ends with CRLF, none is longer than 75 octets, each is right UTF-8 by itself.
inline std::vector<std::string> content_lines(std::string_view ical)
{
    std::vector<std::string> lines;
    while (!ical.empty()) {
        const std::size_t end = ical.find("\r\n");
        EXPECT_NE(end, std::string_view::npos) << "a line without CRLF";
        if (end == std::string_view::npos) break;
        const std::string_view line = ical.substr(0, end);
        ical.remove_prefix(end + 2);
        EXPECT_LE(line.size(), 75u) << line;
        EXPECT_TRUE(is_utf8(line)) << "a character is cut";
        for (const char c : line) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) << line;
        if (line.starts_with(' ')) {
            EXPECT_FALSE(lines.empty());
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
    }
    return lines;
}

inline void hold_event(const IcalEvent& event)
{
    for (const char* needed : {"UID", "DTSTAMP", "SUMMARY", "STATUS", "SEQUENCE", "LAST-MODIFIED"})
        EXPECT_NE(event.at(needed), "(none)") << needed;
    EXPECT_NE(event.properties.contains("DTSTART"), event.properties.contains("DTSTART;VALUE=DATE"));
    for (const char* time : {"DTSTAMP", "LAST-MODIFIED", "DTSTART"})
        if (const std::string value = event.at(time); value != "(none)") {
            EXPECT_EQ(value.size(), 16u) << value;
            EXPECT_TRUE(value[8] == 'T' && value.back() == 'Z') << value << " is not UTC";
        }
}

inline std::vector<IcalEvent> read_ical(std::string_view ical)
{
    std::vector<IcalEvent> events;
    const std::vector<std::string> lines = content_lines(ical);
    EXPECT_GE(lines.size(), 4u);
    if (lines.size() < 4) return events;
    EXPECT_EQ(lines.front(), "BEGIN:VCALENDAR");
    EXPECT_EQ(lines.back(), "END:VCALENDAR");
    bool within = false;
    for (std::size_t i = 1; i + 1 < lines.size(); ++i) {
        const std::string& line = lines[i];
        if (line == "BEGIN:VEVENT") {
            EXPECT_FALSE(within);
            within = true;
            events.emplace_back();
        } else if (line == "END:VEVENT") {
            EXPECT_TRUE(within);
            within = false;
            hold_event(events.back());
        } else {
            const std::size_t colon = line.find(':');
            EXPECT_NE(colon, std::string::npos) << line;
            const std::string name = line.substr(0, colon);
            EXPECT_EQ(name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-;="), std::string::npos) << line;
            if (within) {
                EXPECT_TRUE(events.back().properties.emplace(name, line.substr(colon + 1)).second) << "twice: " << line;
            }
        }
    }
    EXPECT_FALSE(within);
    return events;
}

} // namespace samband
