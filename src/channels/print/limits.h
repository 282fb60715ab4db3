#pragma once
#include <cstddef>
#include <cstdint>

/// Every limit of printed notices. Those of the process that makes the PDF stand in render.py too.
namespace samband::channels::print {

inline constexpr std::size_t notice_body_bytes = 20'000;   ///< of its text, as Markdown: some ten pages
inline constexpr std::size_t picture_bytes = 4'000'000;    ///< of the one picture that stands on it
inline constexpr std::size_t html_bytes = 8 * 1024 * 1024; ///< handed to the process, with fonts and picture
inline constexpr std::size_t pdf_bytes = 24 * 1024 * 1024; ///< taken from it
inline constexpr int renderer_time_s = 30;                 ///< a notice that takes longer is not made
inline constexpr int renderers_waiting = 4;                ///< for the one that is made; one more is refused
inline constexpr int renderer_wait_s = 40;                 ///< how long they wait
inline constexpr std::size_t kept_pdfs = 8;                ///< the last ones stay in memory
inline constexpr std::size_t qr_bytes = 500;               ///< the longest address drawn as a code
inline constexpr std::size_t places_most = 40;             ///< where one notice hangs
inline constexpr std::size_t place_characters = 80;        ///< of one of them

} // namespace samband::channels::print
