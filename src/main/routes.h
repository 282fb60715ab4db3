#pragma once
#include "channels/print/printer.h"
#include "channels/shipping.h"
#include "dialogue/look_log.h"
#include "http/catalogue.h"
#include "http/router.h"
#include "main/known_municipalities.h"
#include "main/ledger_routes.h"
#include "people/sign_in.h"
#include "people/visit.h"
#include "pictures/library.h"
#include "proposals/ask.h"
#include "readership/counter.h"

#include <filesystem>
#include <functional>

namespace samband::main {

/// What routes need that a visit does not bring.
struct RouteNeeds {
    people::Door& door;
    const http::Router& router; ///< for /openapi.json
    const http::Catalogue& catalogue;
    VerifierKeyOf verifier_key;
    pictures::Library& library;
    channels::Shipping& shipping;
    channels::print::Printer& printer;
    readership::Counter& showings;
    std::function<std::filesystem::path(std::string_view municipality)> folder = {}; ///< DATA/municipalities/NAME
    proposals::Access model = {};       ///< how a language model is reached
    dialogue::LookLog* looks = nullptr; ///< null: nothing that only some may see is shown
};

/// Every route of the program, feature by feature.
void add_routes(people::Routes& routes, const RouteNeeds& needs);

} // namespace samband::main
