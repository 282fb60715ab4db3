#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace samband::language {

/// What the words around a number say that it is.
enum class NumberContext { nothing, person, other };

/// Looks at the words close before and after a number: "fødselsnummer", "født" speak of a person, which weighs most;
/// "konto", "KID", "telefon", "kroner" of something else. The words of the text are read once, when first asked for, so
/// that many numbers cost no more than few. Borrows the text.
class NumberContexts {
public:
    explicit NumberContexts(std::string_view text) : text_(text) {}
    NumberContext around(std::size_t begin, std::size_t end);
    /// Whether a word for a bank account begins close before: "konto 12345678901", "Kontonummeret er 12345678901".
    bool account_before(std::size_t begin);

private:
    void read();

    std::string_view text_;
    bool read_ = false;
    std::vector<std::size_t> person_; ///< where such words begin, in order
    std::vector<std::size_t> other_;
    std::vector<std::size_t> account_;
};

} // namespace samband::language
