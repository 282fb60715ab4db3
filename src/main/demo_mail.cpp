#include "main/demo_mail.h"

#include "dialogue/file_store.h"

namespace samband::main {

static const char* const demo_letter =
    "From: Henrik Hull <henrik@eksempel.example>\r\nTo: post@loten.example\r\nSubject: Hull i Kildevegen\r\n"
    "Message-ID: <demo-hull@eksempel.example>\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=\"del\"\r\n\r\n"
    "--del\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    "<html><body><p>Hei igjen.</p><p>Hullet er blitt <b>større</b>, og nå har to biler fått skader. Jeg har tegnet "
    "hvor "
    "det er.</p><ul><li>Ved nummer 14</li><li>Rett før svingen</li></ul><p>Se <a "
    "href=\"https://eksempel.example/kart\">"
    "kartet</a>.</p><p>Henrik</p><img src=\"https://sporing.example/1.gif\"><blockquote><p>Takk for at du sa fra. Vi "
    "ser "
    "på det i løpet av uka.</p><p>Løten kommune</p></blockquote></body></html>\r\n"
    "--del\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Disposition: attachment; filename=\"hvor-hullet-er.txt\"\r\n\r\nUtenfor nummer 14, på høyre side.\r\n"
    "--del\r\nContent-Type: application/pdf\r\n"
    "Content-Disposition: attachment; filename=\"faktura.pdf.exe\"\r\n\r\nMZ\r\n"
    "--del--\r\n";

void make_demo_mail(db::Database& database, const DemoMunicipality& municipality, const std::filesystem::path& folder)
{
    if (municipality.key != "loten") return;
    const mail::Readable readable = mail::read_for_people(demo_letter);
    const dialogue::KeptFiles kept = dialogue::keep_files(dialogue::FileFolder(folder), readable, demo_letter);
    database.write("demo mail", [&](db::Writing& tx) {
        const dialogue::Taken taken = dialogue::take_in(tx, {.way = dialogue::Way::email,
                                                             .source = "demo",
                                                             .foreign_id = "hull",
                                                             .who = "Henrik Hull",
                                                             .address = "henrik@eksempel.example",
                                                             .subject = "Hull i Kildevegen",
                                                             .text = readable.text,
                                                             .at = tx.now().plus_s(-2 * 3'600),
                                                             .raw = demo_letter});
        dialogue::attach_files(tx, taken, kept);
    });
}

} // namespace samband::main
