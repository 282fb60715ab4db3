#include "main/demo_people.h"

namespace samband::main {

namespace {

constexpr DemoPerson loten[] = {
    {"Kari Kommaretter", "kari", "informasjonsansvarlig", "Kultur, informasjon og service", "communications-officer"},
    {"Tor Trykkfall", "tor", "virksomhetsleder", "Teknisk drift", "unit-leader"},
    {"Siri Solsikke", "siri", "virksomhetsleder", "Barnehage", "unit-leader"},
    {"Dag Direktør", "dag", "kommunedirektør", "Kommunedirektøren", "chief-executive"},
    {"Ola Ordstyrer", "ola", "ordfører", "Politisk ledelse", "mayor"},
    {"Arne Arkiv", "arne", "arkivar", "Kultur, informasjon og service", "archivist"},
    {"Berit Brøyter", "berit", "fagarbeider", "Teknisk drift", "employee"},
};

constexpr DemoPerson saltdal[] = {
    {"Vigdis Veiviser", "vigdis", "rådgiver", "Servicekontoret", "service-office"},
    {"Per Pumpe", "per", "virksomhetsleder", "Tekniske tjenester", "unit-leader"},
    {"Randi Rådslag", "randi", "kommunedirektør", "Kommunedirektøren", "chief-executive"},
    {"Jonas Journal", "jonas", "arkivar", "Servicekontoret", "archivist"},
    {"Mona Merknad", "mona", "sykepleier", "Helse og omsorg", "employee"},
};

constexpr DemoPerson hattfjelldal[] = {
    {"Inga Innlegg", "inga", "informasjonsmedarbeider", "Sentraladministrasjonen", "communications-officer"},
    {"Anders Avdeling", "anders", "avdelingsleder", "Kultur", "unit-leader"},
    {"Elle Eksempel", "elle", "kommunedirektør", "Sentraladministrasjonen", "chief-executive"},
    {"Nils Notat", "nils", "rådgiver", "Kultur", "employee"},
};

constexpr DemoPerson klabu[] = {
    {"Wenche Web", "wenche", "webredaktør", "Webredaksjonen", "web-editor"},
    {"Harald Helhet", "harald", "kommunedirektør", "Kommunedirektøren", "chief-executive"},
    {"Liv Lekeplass", "liv", "enhetsleder", "Oppvekst", "unit-leader"},
    {"Finn Fagsjef", "finn", "fagsjef", "Plan", "specialist"},
};

constexpr DemoPerson eksempel[] = {
    {"Ada Alene", "ada", "kommunikasjonsrådgiver", "Fellestjenester", "communications-officer"},
    {"Bo Blikk", "bo", "kommunedirektør", "Kommunedirektøren", "chief-executive"},
    {"Cato Kloakk", "cato", "enhetsleder", "Vann og avløp", "unit-leader"},
};

constexpr DemoMunicipality all[] = {
    {"loten", "loten", "K-sak 31/15", R"(name = "Løten kommune"
short_name = "Løten"
hosts = ["loten.localhost", "loten.test"]
accent = "skog"
language = "nb"
origin = "loten.example.no/protokoll"
email = "postmottak@loten.example"
phone = "62 00 00 00"
form = true
address = "Prøveveien 1, 2340 Løten"
secure_form = "https://skjema.loten.example/sikkert"
accessibility_url = "https://uustatus.no/nb/erklaringer"
remark = "Dette er et prøvested. Navn og saker er oppdiktet."
)",
     loten},
    {"saltdal", "saltdal", "K-sak 12/16", R"(name = "Saltdal kommune"
short_name = "Saltdal"
hosts = ["saltdal.localhost", "saltdal.test"]
accent = "fjord"
language = "nb"
origin = "saltdal.example.no/protokoll"
email = "postmottak@saltdal.example"
phone = "75 00 00 00"
address = "Prøveveien 2, 8250 Rognan"
accessibility_url = "https://uustatus.no/nb/erklaringer"
remark = "Dette er et prøvested. Navn og saker er oppdiktet."
)",
     saltdal},
    {"hattfjelldal", "hattfjelldal", "K-sak 34/12", R"(name = "Hattfjelldal kommune"
short_name = "Hattfjelldal"
hosts = ["hattfjelldal.localhost", "hattfjelldal.test"]
accent = "blaaklokke"
language = "nb"
origin = "hattfjelldal.example.no/protokoll"
email = "postmottak@hattfjelldal.example"
phone = "75 00 00 01"
address = "Prøveveien 3, 8690 Hattfjelldal"
accessibility_url = "https://uustatus.no/nb/erklaringer"
remark = "Dette er et prøvested. Navn og saker er oppdiktet."
)",
     hattfjelldal},
    {"klabu", "klabu", "Godkjent av rådmannen 2010", R"(name = "Klæbu kommune"
short_name = "Klæbu"
hosts = ["klabu.localhost", "klabu.test"]
accent = "rogn"
language = "nb"
origin = "klabu.example.no/protokoll"
email = "postmottak@klabu.example"
phone = "72 00 00 00"
address = "Prøveveien 4, 7540 Klæbu"
accessibility_url = "https://uustatus.no/nb/erklaringer"
remark = "Klæbu ble en del av Trondheim kommune 1. januar 2020. Dette er et prøvested. Navn og saker er oppdiktet."
)",
     klabu},
    {"eksempel", "starter", "K-sak 1/26", R"(name = "Eksempel kommune"
short_name = "Eksempel"
hosts = ["eksempel.localhost", "eksempel.test"]
accent = "lyng"
language = "nn"
origin = "eksempel.example.no/protokoll"
email = "postmottak@eksempel.example"
phone = "55 00 00 00"
address = "Prøveveien 5, 6800 Eksempel"
accessibility_url = "https://uustatus.no/nb/erklaringer"
remark = "Dette er ein prøvestad. Namn og saker er oppdikta."
)",
     eksempel},
};

} // namespace

std::span<const DemoMunicipality> demo_municipalities()
{
    return all;
}

} // namespace samband::main
