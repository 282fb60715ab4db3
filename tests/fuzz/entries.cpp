#include "fuzz/entries.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace samband::fuzz {

std::span<const Entry> entries()
{
    static constexpr std::array<Entry, 23> all{{{"request", request},
                                                {"chunked", chunked},
                                                {"multipart", multipart},
                                                {"form", form},
                                                {"target", target},
                                                {"header_values", header_values},
                                                {"json", json},
                                                {"rulebook", rulebook},
                                                {"question", question},
                                                {"markdown", markdown},
                                                {"draft", draft},
                                                {"note", note},
                                                {"proof", proof},
                                                {"witness", witness},
                                                {"text", text},
                                                {"words", words},
                                                {"received_mail", received_mail},
                                                {"written_mail", written_mail},
                                                {"readable_mail", readable_mail},
                                                {"safe_html", safe_html},
                                                {"file_check", file_check},
                                                {"called_place", called_place},
                                                {"webhook", webhook}}};
    return all;
}

void hold(bool holds, const char* what)
{
    if (holds) return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace samband::fuzz
