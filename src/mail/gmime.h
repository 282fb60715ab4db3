#pragma once
#include <gmime/gmime.h>
#include <memory>

/// GMime behind the .cpp files of this folder.
namespace samband::mail {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
struct Free {
    void operator()(void* text) const { g_free(text); }
};
template <typename T>
using Held = std::unique_ptr<T, Unref>;
using Text = std::unique_ptr<char, Free>;

/// GMime made ready, once in a process.
void prepare_gmime();

} // namespace samband::mail
