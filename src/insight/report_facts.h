#pragma once
#include "base/json.h"
#include "http/request.h"
#include "insight/report.h"

/// A report as a page shows it, as a program gets it, and as a table for a spreadsheet: in all three what could point
/// at somebody is left out.
namespace samband::insight {

/// {step, from, to, total, before, steps, tables: [{kind, rows}], open, waiting, oldest, since, counted_at, imported}.
/// `whole`: of the municipality, whose sum points at nobody, however small.
Json report_facts(db::Reading& tx, const Report& report, bool whole);
void dress_report(Json& facts, Instant now, http::Language language);

/// "november 2026"
std::string period_words(const Period& period, http::Language language);

/// With a byte order mark, as base/csv.h writes tables. Of what `report_facts` gave.
std::string report_table(Json facts, http::Language language);

} // namespace samband::insight
