#pragma once
#include <cstdint>
#include <initializer_list>
#include <vector>

namespace samband::rulebook {

/// A set of words of one vocabulary (at most 64 words).
template <class Word>
class Set {
public:
    Set() = default;
    Set(std::initializer_list<Word> words)
    {
        for (Word word : words) add(word);
    }

    void add(Word word) { bits_ |= bit(word); }
    void add(Set other) { bits_ |= other.bits_; }
    void remove(Word word) { bits_ &= ~bit(word); }
    bool has(Word word) const { return (bits_ & bit(word)) != 0; }
    bool meets(Set other) const { return (bits_ & other.bits_) != 0; }
    bool empty() const { return bits_ == 0; }

    /// In the vocabulary's order.
    std::vector<Word> words() const
    {
        std::vector<Word> out;
        for (int i = 0; i < 64; ++i)
            if (has(static_cast<Word>(i))) out.push_back(static_cast<Word>(i));
        return out;
    }

    friend bool operator==(Set, Set) = default;

private:
    static std::uint64_t bit(Word word) { return std::uint64_t{1} << static_cast<unsigned>(word); }

    std::uint64_t bits_ = 0;
};

} // namespace samband::rulebook
