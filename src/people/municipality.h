#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace samband::people {

/// Who a municipality is to the world: `municipality.toml` in its folder.
struct Municipality {
    std::string key;                ///< the folder's name, "loten"
    std::string name;               ///< "Løten kommune"
    std::string short_name;         ///< "Løten"
    std::vector<std::string> hosts; ///< lower case, without port; the first is its own
    std::string site;               ///< where the public pages are: "https://loten.example.no"
    std::string accent;             ///< one of the prepared accents
    std::string language;           ///< nb or nn: the public pages' own
    std::string origin;             ///< the ledger's, fixed at birth: "loten.example.no/protokoll"
    std::string email;              ///< of the mail room
    std::string phone;
    std::string address;           ///< of the town hall, one line
    std::string accessibility_url; ///< the declaration in Digdir's tool
    std::string secure_form;       ///< where what is confidential is sent ("https://…"); may be empty
    bool takes_messages = false;   ///< the form by which anybody writes is in use (`form = true`)
    std::string remark; ///< a line shown on the about page ("Klæbu ble en del av Trondheim i 2020"); may be empty
};

/// Throws Problem invalid with file, line and key.
Municipality read_municipality(std::string_view toml, const std::string& file, std::string_view key);

} // namespace samband::people
