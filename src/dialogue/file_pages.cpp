#include "dialogue/file_pages.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/entry_files.h"
#include "dialogue/file_store.h"
#include "dialogue/thread_store.h"
#include "dialogue/watch_restricted.h"
#include "mail/readable.h"
#include "mail/safe_html.h"
#include "people/dressing.h"

#include <algorithm>
#include <array>

namespace samband::dialogue {

using people::Visit;

static const http::FormShape fetch_form{"DangerousFileFetched", {}};

static http::Reply file_or_warning(Visit& visit, const MunicipalityFolder& folder);
static http::Reply fetched_all_the_same(Visit& visit, const MunicipalityFolder& folder);
static http::Reply mail_as_made(Visit& visit, const MunicipalityFolder& folder);

void add_file_routes(people::Routes& routes, MunicipalityFolder folder, LookLog* looks)
{
    const people::AroundRoutes watched(watch_restricted(looks));
    using people::Access;
    http::Route file;
    file.pattern = "/samtaler/{id}/fil/{file}";
    file.summary = "A file that came with a message, to be saved; of a dangerous one a page that says what it is";
    file.answer = "application/octet-stream";
    routes.add(std::move(file), Access::staff, [folder](Visit& visit) { return file_or_warning(visit, folder); });
    routes.post(
        "/samtaler/{id}/fil/{file}", Access::staff, "A dangerous file, by who was told what it is", fetch_form,
        [folder](Visit& visit) { return fetched_all_the_same(visit, folder); }, "application/octet-stream");
    http::Route mail;
    mail.pattern = "/samtaler/{id}/epost/{entry}";
    mail.summary = "A mail as its sender made it, harmless, for a frame of the conversation's page";
    mail.answer = "text/html";
    routes.add(std::move(mail), Access::staff, [folder](Visit& visit) { return mail_as_made(visit, folder); });
}

/// The thread by its own id, where the person may read it: one that was merged has nothing of its own any more.
static Id readable_thread(db::Reading& tx, Visit& visit)
{
    return load_thread(tx, visit.someone(), visit.request.id_parameter("id")).id;
}

static KeptFile asked_file(db::Reading& tx, Visit& visit)
{
    return load_file(tx, readable_thread(tx, visit), visit.request.id_parameter("file"));
}

/// By its bytes, and only of what a browser does nothing by; the rest is bytes.
static std::string served_type(const KeptFile& file)
{
    static constexpr std::array safe{"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"};
    const bool known =
        file.verdict == mail::Verdict::ordinary && std::find(safe.begin(), safe.end(), file.found) != safe.end();
    return known ? file.found : "application/octet-stream";
}

static http::Reply served(Visit& visit, const MunicipalityFolder& folder, const KeptFile& file)
{
    if (file.sum.empty())
        throw Problem(ProblemCode::not_found, text_of("Filen er for stor til å ligge her. Den ligger i postkassen."));
    return http::File{served_type(file), FileFolder(folder(visit.request.municipality)).path_of(file.sum), "no-store",
                      file.name};
}

static http::Page warning_page(Visit& visit, const KeptFile& file)
{
    const std::string thread = visit.request.parameter("id");
    http::Page page{"dialogue/file_danger", Json::object({{"thread", thread},
                                                          {"id", file.id.text()},
                                                          {"entry", file.entry.text()},
                                                          {"name", file.name},
                                                          {"bytes", file.bytes},
                                                          {"why", file.why}})};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Filen kan være farlig"), language);
        facts["warning"] = warning_of(facts.find("why")->string(), language);
        facts["size"] = size_words(facts.find("bytes")->integer(), language);
    };
    return page;
}

static http::Reply file_or_warning(Visit& visit, const MunicipalityFolder& folder)
{
    const KeptFile file = visit.database.read([&](db::Reading& tx) { return asked_file(tx, visit); });
    if (file.verdict == mail::Verdict::dangerous) return warning_page(visit, file);
    return served(visit, folder, file);
}

static http::Reply fetched_all_the_same(Visit& visit, const MunicipalityFolder& folder)
{
    const KeptFile file = visit.database.write("file-fetch", [&](db::Writing& tx) {
        const KeptFile asked = asked_file(tx, visit);
        if (asked.verdict == mail::Verdict::dangerous)
            note_fetched(tx, visit.someone().id, readable_thread(tx, visit), asked);
        return asked;
    });
    return served(visit, folder, file);
}

static http::Reply mail_as_made(Visit& visit, const MunicipalityFolder& folder)
{
    const RawMail raw = visit.database.read(
        [&](db::Reading& tx) { return raw_mail(tx, readable_thread(tx, visit), visit.request.id_parameter("entry")); });
    const bool whole_here = raw.whole.empty();
    const std::string html =
        mail::html_of(whole_here ? raw.bytes : FileFolder(folder(visit.request.municipality)).read(raw.whole));
    http::Reply reply = http::Bytes{"text/html; charset=utf-8", mail::safe_document(html)};
    reply.headers = {{"Content-Security-Policy", std::string(mail::safe_document_policy)},
                     {"X-Frame-Options", "SAMEORIGIN"},
                     {"Referrer-Policy", "no-referrer"}};
    return reply;
}

} // namespace samband::dialogue
