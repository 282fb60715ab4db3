#pragma once
#include <string_view>

namespace samband::channels::print {

/// How a notice looks. All is measured in the size of its text (rem), which the renderer chooses so that it fits one
/// page where it can. ACCENT is the municipality's colour; WeasyPrint 57 reads no variables in shorthands, and tables
/// are laid out better than flexible boxes.
inline constexpr std::string_view notice_style = R"(
@page { margin: 14mm 14mm 16mm }
* { box-sizing: border-box }
html { font-family: Inter, InterMore, sans-serif; line-height: 1.38; color: #111 }
body { margin: 0 }
p, h1, h2, h3, ul, ol, figure { margin: 0 }
header { display: table; width: 100%; border-bottom: 0.22rem solid ACCENT; padding-bottom: 0.6rem }
header > span { display: table-cell; vertical-align: middle }
header > .mark { background: ACCENT; color: #fff; font-weight: 700; font-size: 1.15rem; line-height: 2.2rem; width: 2.2rem; text-align: center; border-radius: 0.4rem }
header > .names { padding-left: 0.7rem }
.sender { display: block; font-weight: 700; font-size: 1.1rem }
.unit { display: block; font-size: 0.8rem }
main { padding-top: 1.3rem }
.kind { display: inline-block; border: 0.1rem solid ACCENT; color: ACCENT; font-weight: 700; border-radius: 0.3rem; padding: 0.05rem 0.5rem; margin-bottom: 0.6rem }
.title { font-size: 2.2rem; line-height: 1.12; font-weight: 700; letter-spacing: -0.02em; overflow-wrap: anywhere }
.lead { font-size: 1.25rem; line-height: 1.32; margin-top: 0.8rem; overflow-wrap: anywhere }
figure { margin-top: 0.9rem }
img { display: block; max-width: 100%; max-height: 13rem }
.credit { font-size: 0.6rem; margin-top: 0.2rem }
.body { margin-top: 0.9rem; overflow-wrap: anywhere }
.body > * + * { margin-top: 0.6rem }
.body h2, .body h3, .body h4 { font-size: 1.15rem; line-height: 1.2; margin-top: 1rem; break-after: avoid }
.body ul, .body ol { padding-left: 1.3rem }
.body a { color: inherit; text-decoration: none }
.body table { border-collapse: collapse; width: 100% }
.body td, .body th { border: 1px solid #888; padding: 0.15rem 0.4rem; text-align: left }
footer { display: table; width: 100%; border-top: 0.12rem solid ACCENT; margin-top: 1.4rem; padding-top: 0.8rem; font-size: 0.75rem; break-inside: avoid }
footer > div { display: table-cell; vertical-align: bottom }
.label { font-weight: 700 }
.dates { margin-top: 0.4rem }
.more { text-align: right; width: 40%; padding-right: 0.7rem }
.code { width: 6.2rem }
.address { overflow-wrap: anywhere; font-size: 0.7rem }
.qr { display: block; width: 6.2rem; height: 6.2rem }
)";

} // namespace samband::channels::print
