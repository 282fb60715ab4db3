#pragma once
#include "db/municipalities.h"

#include <netinet/in.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string_view>

/// The program itself on a free port, started in a process of its own over a folder that the test has made.
namespace main_test {

struct Child {
    pid_t pid = 0;
    FILE* said = nullptr;
};

/// Serves `data` until it is told to end.
Child start_program(const std::filesystem::path& data);
/// From "listening on http://127.0.0.1:PORT"; 0 if it never says so.
std::uint16_t port_of(const Child& child);
/// What the program ended with: its exit code, or the signal below zero.
int end_program(const Child& child);

/// A connection to it.
int connect_to(std::uint16_t port);

/// A folder with one municipality, "prove.test", two minutes ago; `settle` writes its first world.
void make_prove(const std::filesystem::path& data, const std::function<void(samband::db::Writing&)>& settle);
/// The municipalities of a folder, opened as the program does it.
void with_municipalities(const std::filesystem::path& data,
                         const std::function<void(samband::db::Municipalities&)>& use);

} // namespace main_test
