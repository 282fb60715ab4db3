#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

/// Every limit that somebody who uploads a picture can push against, here and in the decoder.
namespace samband::pictures {

inline constexpr std::size_t picture_bytes = 20 * 1024 * 1024; ///< of the file that is sent
inline constexpr std::int64_t picture_pixels = 50'000'000;     ///< width times height, by the header, before decoding
inline constexpr std::int64_t picture_side = 12'000;           ///< the longer side
inline constexpr std::size_t picture_name_bytes = 255;         ///< the file's name as sent
inline constexpr std::size_t alt_characters = 1'000;           ///< graphemes of an alternative text
inline constexpr std::size_t credit_characters = 200;          ///< graphemes of who made it
inline constexpr int pictures_a_page = 24;                     ///< of the library
inline constexpr int picture_pages = 2'000;
inline constexpr int uses_shown = 50; ///< posts told at one picture

inline constexpr std::array<std::int64_t, 3> variant_widths = {480, 960, 1'600}; ///< pixels; never scaled up

inline constexpr int decoders_waiting = 4; ///< uploads that wait for the one that is decoded; one more is refused
inline constexpr int crops_waiting = 6;    ///< crops that wait likewise: each holds one of the server's 16 workers
inline constexpr int crop_wait_s = 10;
inline constexpr int crops_kept = 100;         ///< of one picture; the oldest goes, and is made anew if asked for
inline constexpr int decoder_wait_s = 60;      ///< how long they wait
inline constexpr int decoder_time_s = 45;      ///< a picture that takes longer is not taken
inline constexpr int decoder_processor_s = 40; ///< processor time of the same
inline constexpr std::size_t decoder_memory = std::size_t{1536} * 1024 * 1024; ///< address space of the decoder
inline constexpr std::size_t stored_bytes = 100 * 1024 * 1024;                 ///< one file that it writes
inline constexpr int work_kept_s = 3'600; ///< a work folder this old was left by a program that ended

} // namespace samband::pictures
