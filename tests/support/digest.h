#pragma once
#include "support/databases.h"

#include <string>
#include <vector>

namespace samband::test {

/// Everything that stands in all tables of a test's database, as one text: two are the same only if nothing was
/// written. Its queries are added before the first `db()`.
class WholeDatabase {
public:
    static std::string queries()
    {
        std::string sql;
        for (const char* table : tables)
            sql += std::string("-- name: ") + table + "\n-- out: row text\nselect " +
                   "cast(x as text) as row from (select " + columns(table) + " as x from " + table +
                   ") t order by 1;\n\n";
        return sql;
    }
    static std::string of(db::Reading& tx)
    {
        std::string all;
        for (const char* table : tables)
            for (const db::Row& row : tx.all(std::string("whole.") + table)) all += row.text("row") + "\n";
        return all;
    }

private:
    static constexpr std::array tables = {
        "channels_account",    "channels_delivery",      "channels_sms_heard", "channels_sms_stop",
        "ledger_entry",        "ledger_content",         "outbox_work",        "planning_feed",
        "planning_note",       "planning_wish",          "people_person",      "people_mandate",
        "people_unit",         "pictures_picture",       "pictures_use",       "publishing_post",
        "publishing_revision", "rulings_asked",          "rulings_draft",      "rulings_rulebook",
        "rulings_situation",   "rulings_own_lists",      "search_document",    "publishing_template",
        "services_service",    "publishing_coordination"};
    /// What changes in a row when anything in it does: no act leaves these as they were.
    static std::string columns(std::string_view table)
    {
        if (table == "channels_account") return "id || version";
        if (table == "channels_delivery") return "id || state";
        if (table == "channels_sms_heard") return "account_id || day || stops || starts || others";
        if (table == "channels_sms_stop") return "number";
        if (table == "ledger_entry") return "seq || id";
        if (table == "ledger_content") return "seq || kind";
        if (table == "publishing_post") return "id || version || state || changed_at";
        if (table == "publishing_revision") return "post_id || number || title || body || saved_at";
        if (table == "outbox_work") return "id || state || due";
        if (table == "planning_feed") return "person || token_hash";
        if (table == "planning_note") return "id || version";
        if (table == "planning_wish") return "post || day";
        if (table == "people_mandate") return "id || person || role || coalesce(to_at, 0)";
        if (table == "people_person") return "id || name || coalesce(disabled_at, 0)";
        if (table == "pictures_picture") return "id || version";
        if (table == "rulings_own_lists") return "hash || version";
        if (table == "pictures_use") return "used_by || hash || is_public";
        if (table == "publishing_coordination") return "post_id || unit_id || revision || coalesce(seen_at, 0)";
        if (table == "publishing_template" || table == "services_service") return "id || version";
        if (table == "rulings_asked") return "day || hash || times";
        if (table == "rulings_draft") return "id || version || text";
        if (table == "search_document") return "kind || id || visible || at";
        return "id";
    }
};

} // namespace samband::test
