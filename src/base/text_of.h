#pragma once

namespace samband {

/// Marks a bokmål sentence as a text of the screen: `make check` holds that it has its nynorsk and English.
/// The sentence itself stays the key that `http/catalogue.h` looks up; `{name}` in it is a value.
constexpr const char* text_of(const char* bokmal)
{
    return bokmal;
}

} // namespace samband
