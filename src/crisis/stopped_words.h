#pragma once
#include "crisis/hold.h"
#include "http/request.h"

#include <string>

namespace samband::crisis {

/// "12 planlagte saker og 2 utsendinger"; empty where nothing is stopped.
std::string say_stopped(const Stopped& stopped, http::Language language);

} // namespace samband::crisis
