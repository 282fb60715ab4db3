#include "attacks/forget.h"
#include "attacks/limits.h"
#include "attacks/pages.h"
#include "attacks/use_cases.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "mail/file_check.h"
#include "people/typed_again.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace samband::attacks {

using http::FieldKind;

static const http::FormShape evidence_form{
    "StaffAttackEvidence",
    {{"text", FieldKind::lines, false, text_bytes, {}, "The post, as it is written"},
     {"author", FieldKind::text, false, 2 * name_characters, {}, "Who wrote it, as they call themselves"},
     {"link", FieldKind::text, false, link_characters, {}, "Where it stands"},
     {"seen_by", FieldKind::text, false, 2 * name_characters, {}, "Who saw it"},
     {"seen", FieldKind::instant, false, 40, {}, "When; now, if it is left out"},
     {"file", FieldKind::file, false, 2 * file_bytes, {}, "A picture of it, or a PDF"}}};

static constexpr std::array kept_types{"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"};

static std::string bytes_of(const http::Upload& upload)
{
    std::ifstream file(upload.path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// By its bytes, whatever it is called: a picture, or a PDF.
static void keep_file(const dialogue::FileFolder& folder, const http::Upload& upload, NewEvidence& evidence)
{
    if (upload.bytes > file_bytes)
        throw Problem(ProblemCode::invalid, "Filen er for stor.", {{"file", text_of("Velg en fil på høyst 10 MB.")}});
    const std::string bytes = bytes_of(upload);
    const mail::FileCheck check = mail::check_file(upload.name, upload.type, bytes);
    const bool known = std::ranges::find(kept_types, check.found) != kept_types.end();
    if (!known || check.verdict == mail::Verdict::dangerous)
        throw Problem(ProblemCode::invalid, "Filen er ikke et bilde.",
                      {{"file", text_of("Velg et skjermbilde (PNG, JPEG, GIF eller WebP) eller en PDF.")}});
    evidence.file_sum = folder.keep(bytes);
    evidence.file_name = upload.name.substr(0, name_characters);
    evidence.file_type = check.found;
}

static http::Reply keep(people::Visit& visit, const MunicipalityFolder& folder)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, evidence_form,
        [&](const http::Form& form) -> http::Reply {
            NewEvidence evidence{.text = form.text("text"),
                                 .author = form.text("author"),
                                 .link = form.text("link"),
                                 .seen_by = form.text("seen_by"),
                                 .seen = form.instant("seen").value_or(visit.request.at)};
            if (form.has("file"))
                keep_file(evidence_folder(folder(visit.request.municipality)), *form.file("file"), evidence);
            visit.database.write("staff-attack-evidence",
                                 [&](db::Writing& tx) { keep_evidence(tx, visit.someone(), id, evidence); });
            return http::Redirect{"/ansattsaker/" + id.text(), Json::object({{"id", id.text()}}),
                                  text_of("Det er tatt vare på.")};
        },
        [&] { return case_page(visit, id); });
}

static http::Reply file_of(people::Visit& visit, const MunicipalityFolder& folder)
{
    const Id evidence = visit.request.id_parameter("evidence");
    const auto all = visit.database.read([&](db::Reading& tx) {
        return evidence_of(tx, load_case(tx, visit.someone(), visit.request.id_parameter("id")).id);
    });
    const auto found = std::ranges::find(all, evidence, &Evidence::id);
    if (found == all.end() || found->file_sum.empty()) throw Problem(ProblemCode::not_found, "Filen finnes ikke.");
    return http::File{found->file_type, evidence_folder(folder(visit.request.municipality)).path_of(found->file_sum),
                      "no-store", found->file_name};
}

void add_evidence_routes(people::Routes& routes, MunicipalityFolder folder)
{
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/ansattsaker/{id}/bevis";
    route.summary = "Keep a copy of the post: its text, its address, a picture of it";
    route.form = &evidence_form;
    route.takes_files = true;
    routes.add(std::move(route), people::Access::writer,
               [folder](people::Visit& visit) { return keep(visit, folder); });
    http::Route file;
    file.pattern = "/ansattsaker/{id}/bevis/{evidence}";
    file.summary = "A picture that is kept of the post, to be saved";
    file.answer = "application/octet-stream";
    routes.add(std::move(file), people::Access::staff,
               [folder](people::Visit& visit) { return file_of(visit, folder); });
}

} // namespace samband::attacks
