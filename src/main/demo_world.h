#pragma once
#include "main/serving_setting.h"

#include <string>

/// The named world that serves demo, tests and screenshots: municipalities with invented people, plainly so.
namespace samband::main {

/// Makes it in the data folder: each municipality that is not there yet, with its people, rule book and posts.
/// A second call finds all there and changes nothing.
void make_demo_world(const ServingSetting& setting);

/// Where to go and who can sign in, to print.
std::string demo_welcome(int port);

} // namespace samband::main
