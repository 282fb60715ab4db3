#include "db/failure.h"

#include <sqlite3.h>

namespace samband::db {

static ProblemCode code_for(Fault fault)
{
    switch (fault) {
    case Fault::duplicate:
        return ProblemCode::conflict;
    case Fault::conflict:
    case Fault::full:
    case Fault::disk:
    case Fault::sync:
    case Fault::memory:
    case Fault::busy:
    case Fault::lost:
        return ProblemCode::unavailable;
    case Fault::refused:
    case Fault::wrong:
        return ProblemCode::internal;
    }
    return ProblemCode::internal;
}

static std::string sentence_for(Fault fault, const std::string& code, std::string_view what)
{
    switch (fault) {
    case Fault::duplicate:
        return "Dette er registrert fra før.";
    case Fault::full:
        return "Det er ikke plass til å lagre mer nå. Ingenting er lagret.";
    case Fault::conflict:
    case Fault::disk:
    case Fault::sync:
    case Fault::memory:
    case Fault::busy:
    case Fault::lost:
        return "Databasen svarer ikke nå. Prøv igjen om litt.";
    case Fault::refused:
        return std::string(what) + " is not allowed by the database (" + code + ")";
    case Fault::wrong:
        return std::string(what) + " failed in the database (" + code + ")";
    }
    return "";
}

Failed::Failed(Fault fault, const std::string& code, std::string_view what)
    : Problem(code_for(fault), sentence_for(fault, code, what)),
      fault_(fault),
      database_code_(code),
      what_(what)
{
}

static Fault fault_of_sqlite_io(int extended_code)
{
    switch (extended_code) {
    case SQLITE_IOERR_FSYNC:
    case SQLITE_IOERR_DIR_FSYNC:
        return Fault::sync;
    case SQLITE_IOERR_NOMEM:
        return Fault::memory;
    }
    return Fault::disk;
}

Fault fault_of_sqlite(int extended_code)
{
    switch (extended_code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return Fault::duplicate;
    }
    switch (extended_code & 0xff) {
    case SQLITE_FULL:
        return Fault::full;
    case SQLITE_IOERR:
        return fault_of_sqlite_io(extended_code);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CANTOPEN:
        return Fault::disk;
    case SQLITE_NOMEM:
        return Fault::memory;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Fault::busy;
    case SQLITE_AUTH:
    case SQLITE_READONLY:
        return Fault::refused;
    }
    return Fault::wrong;
}

Fault fault_of_postgres(std::string_view sqlstate)
{
    if (sqlstate == "40001" || sqlstate == "40P01") return Fault::conflict;
    if (sqlstate == "23505") return Fault::duplicate;
    if (sqlstate == "42501" || sqlstate == "25006") return Fault::refused;
    if (sqlstate == "53100") return Fault::full;
    if (sqlstate == "53200") return Fault::memory;
    if (sqlstate == "55P03" || sqlstate == "57014" || sqlstate.starts_with("53")) return Fault::busy;
    if (sqlstate.starts_with("58")) return Fault::disk;
    if (sqlstate.empty() || sqlstate.starts_with("08") || sqlstate.starts_with("57P")) return Fault::lost;
    return Fault::wrong;
}

} // namespace samband::db
