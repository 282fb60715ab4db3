#include "people/common_words.h"

namespace samband::people {

// Ours: what people here take when a system asks for a password. Folded, sorted by byte.
static constexpr std::string_view words[] = {
    "abc",        "abcd",        "abcdef",     "abcdefg",    "access",     "admin",         "administrator",
    "aksel",      "alexander",   "amalie",     "anders",     "andreas",    "angel",         "anita",
    "anna",       "anne",        "ansatt",     "ape",        "april",      "arbeid",        "arne",
    "arsenal",    "asdfgh",      "asdfghjkl",  "astri",      "astrid",     "august",        "autumn",
    "azerty",     "baby",        "banan",      "barcelona",  "barn",       "barnehage",     "batman",
    "bear",       "bente",       "bergen",     "berit",      "bestefar",   "bestemor",      "bil",
    "bilen",      "bjørn",       "black",      "blomst",     "blue",       "blå",           "bodø",
    "bodøglimt",  "brann",       "bror",       "bruker",     "brukernavn", "brunost",       "brus",
    "bunad",      "bytt",        "byttmeg",    "båt",        "båten",      "camilla",       "cat",
    "change",     "changeme",    "chelsea",    "christmas",  "coffee",     "dag",           "daniel",
    "december",   "default",     "delfin",     "demo",       "desember",   "din",           "dog",
    "drage",      "dragon",      "drammen",    "dronning",   "eagle",      "easter",        "elg",
    "elias",      "elin",        "ella",       "ellen",      "elsker",     "elskling",      "elverum",
    "emil",       "emilie",      "emma",       "endre",      "endremeg",   "engel",         "eple",
    "epost",      "erik",        "espen",      "eva",        "everton",    "excel",         "facebook",
    "fall",       "familie",     "familien",   "far",        "februar",    "february",      "ferie",
    "ferien",     "ferrari",     "filip",      "fiske",      "fjell",      "fjellet",       "fjord",
    "fjorden",    "football",    "fortnite",   "fotball",    "fredag",     "fredrikstad",   "freedom",
    "frida",      "friday",      "fugl",       "geir",       "gjest",      "gjøvik",        "glad",
    "glimt",      "god",         "gold",       "google",     "green",      "gris",          "gro",
    "grunnlov",   "grønn",       "gud",        "guest",      "gul",        "gull",          "hai",
    "hallo",      "hamar",       "hanna",      "hans",       "harley",     "hattfjelldal",  "haugesund",
    "haust",      "hausten",     "hav",        "havet",      "hedmark",    "hei",           "heidi",
    "heime",      "heisann",     "helg",       "helga",      "helgen",     "hello",         "helse",
    "hemmeleg",   "hemmelig",    "henrik",     "hest",       "hesten",     "hilde",         "himmel",
    "hjem",       "hockey",      "hopp",       "horse",      "hund",       "hunden",        "hunter",
    "hurra",      "huset",       "hvit",       "hytta",      "hytte",      "håkon",         "håndball",
    "høst",       "høsten",      "ida",        "iloveyou",   "inger",      "ingrid",        "innlandet",
    "innlogging", "internett",   "intranett",  "is",         "isak",       "ishavet",       "jakob",
    "jakt",       "jan",         "januar",     "january",    "jesus",      "jobb",          "johannes",
    "jonas",      "jordbær",     "jul",        "jula",       "julen",      "juli",          "julie",
    "july",       "june",        "juni",       "juventus",   "kaffe",      "kake",          "kanin",
    "kari",       "kasper",      "katt",       "katten",     "killer",     "king",          "kjell",
    "kjære",      "kjæreste",    "kjærlighet", "klabu",      "klæbu",      "knut",          "kommune",
    "kommunen",   "kommunens",   "konge",      "kontor",     "kristian",   "kristiansand",  "kristin",
    "ku",         "kveld",       "laks",       "langrenn",   "lars",       "laurdag",       "leah",
    "leder",      "leeds",       "letmein",    "liam",       "lilje",      "lilla",         "lillehammer",
    "lillestrøm", "line",        "linnea",     "lion",       "liv",        "liverpool",     "logginn",
    "login",      "loten",       "love",       "lucas",      "lykke",      "lykketil",      "lørdag",
    "løten",      "løve",        "madrid",     "magnus",     "mai",        "maja",          "mamma",
    "manchester", "mandag",      "march",      "mari",       "maria",      "marie",         "mario",
    "marit",      "mars",        "martin",     "master",     "mathias",    "matrix",        "may",
    "microsoft",  "midnattssol", "min",        "mine",       "minecraft",  "mitt",          "molde",
    "monday",     "monica",      "monkey",     "mor",        "morgen",     "morten",        "motor",
    "måndag",     "måne",        "natt",       "nils",       "nina",       "ninja",         "noah",
    "nora",       "nordland",    "nordlys",    "noreg",      "norge",      "norway",        "november",
    "october",    "odd",         "office",     "oktober",    "ola",        "olav",          "ole",
    "oliver",     "olivia",      "onsdag",     "orange",     "oransje",    "ordfører",      "oskar",
    "oslo",       "ost",         "outlook",    "pappa",      "pass",       "passord",       "passw",
    "password",   "per",         "petter",     "pinse",      "pizza",      "pokemon",       "porsche",
    "princess",   "prins",       "prinsesse",  "purple",     "pwd",        "påska",         "påske",
    "påsken",     "queen",       "qwerty",     "qwertyuiop", "randi",      "real",          "red",
    "reinsdyr",   "rev",         "rognan",     "root",       "rosa",       "rose",          "rosenborg",
    "rune",       "rådhus",      "rådhuset",   "rådmann",    "rød",        "saltdal",       "samband",
    "sara",       "saturday",    "sau",        "secret",     "september",  "servicekontor", "shadow",
    "silje",      "silver",      "sjakk",      "sjef",       "sjokolade",  "ski",           "skift",
    "skiing",     "skog",        "skogen",     "skole",      "skolen",     "skolene",       "sofia",
    "sofie",      "sol",         "sola",       "solen",      "solskinn",   "solveig",       "sommar",
    "sommaren",   "sommer",      "sommeren",   "spring",     "stabæk",     "standard",      "star",
    "start",      "starwars",    "stavanger",  "stian",      "stjerne",    "summer",        "sundag",
    "sunday",     "sunshine",    "superman",   "svart",      "svein",      "sykehjem",      "sykkel",
    "syttende",   "sølv",        "søndag",     "søster",     "taco",       "takk",          "teams",
    "terje",      "tesla",       "test",       "testing",    "thea",       "theodor",       "thomas",
    "thursday",   "tiger",       "tilgang",    "tirsdag",    "tone",       "tor",           "torsdag",
    "torsk",      "tottenham",   "toyota",     "traktor",    "tromsø",     "trond",         "trondheim",
    "trustno",    "trøndelag",   "tuesday",    "tur",        "turid",      "tuva",          "tysdag",
    "ulv",        "united",      "user",       "vaffel",     "velkomen",   "velkommen",     "venn",
    "vennen",     "vennene",     "venner",     "viking",     "vin",        "vinter",        "vinteren",
    "volvo",      "vålerenga",   "vår",        "våren",      "wednesday",  "welcome",       "whatever",
    "white",      "william",     "windows",    "winter",     "wolf",       "yellow",        "zelda",
    "zxcvbn",     "zxcvbnm",     "ålesund",    "øl",         "ørn",        "øyvind",
};

bool is_common_word(std::string_view folded)
{
    return std::binary_search(std::begin(words), std::end(words), folded);
}

std::span<const std::string_view> common_words()
{
    return words;
}

} // namespace samband::people
