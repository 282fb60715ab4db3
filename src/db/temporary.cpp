#include "db/temporary.h"

#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "db/address.h"
#include "db/postgres_schema.h"

namespace samband::db {

static std::string random_name()
{
    const auto bytes = random_bytes<8>();
    return "samband-" + to_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

Temporary::Temporary(const std::string& like)
{
    if (!like.starts_with("sqlite:")) {
        address_ = with_schema(like, random_name());
        return;
    }
    folder_ = std::filesystem::temp_directory_path() / random_name();
    std::filesystem::create_directory(folder_);
    address_ = "sqlite:" + (folder_ / "samband.db").string();
}

Temporary::~Temporary()
try {
    if (!folder_.empty()) {
        std::filesystem::remove_all(folder_);
        return;
    }
    drop(address_);
} catch (const std::exception& thrown) {
    log::warning("temporary-database-stays", {{"what", thrown.what()}});
}

void Temporary::drop(const std::string& address)
{
    const Address read = read_address(address);
    PostgresSession session(read.server);
    drop_place(session, read.schema);
}

} // namespace samband::db
