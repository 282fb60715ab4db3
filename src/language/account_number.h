#pragma once
#include "language/number_context.h"
#include "language/spelled_numbers.h"

#include <string_view>

namespace samband::language {

/// Whether eleven digits stand there as a bank account: "1234.56.78901", or with a word for an account close before
/// "1234 56 78901" or "12345678901"; and no word near that speaks of a person's number. The digits alone cannot tell:
/// the last check digit of an account is that of an identity number, and 1.3 % of all accounts are one by arithmetic.
bool is_written_as_account(std::string_view text, const SpelledNumber& number, NumberContexts& contexts);

/// Whether the check digit is that of an account (weights 5 4 3 2 7 6 5 4 3 2, modulo 11).
bool is_account(const ElevenDigits& digits);

} // namespace samband::language
