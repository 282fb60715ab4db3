#include "dialogue/lists/lists.h"

namespace samband::dialogue::lists {

const std::string_view bokmal = R"(
ikke= jeg= hva= hvordan= hvorfor= hvem= hvor= hvis= hver= hvilke hvilken= hvilket= fra= være= vært= dere= deres= bare=
noe= noen= selv= også= mye= mer= blir= ble= blitt= gjør= ønsker= siden= uten= skolen= hjem= hjemme= sykehjem hun=
henne= hennes= deg= meg= min= uke= nå= mellom= likevel= fortelle spørsmål= disse= kommer= vet= ser= en= sønnen=
datteren= naboen= takker= synes= står= får= hilsen= søker= veien= barna= moren=
)";

const std::string_view nynorsk = R"(
ikkje= eg= kva= korleis= kvifor= kven= kvar= kor= dersom= kvart= kva_for= frå= vere= vore= de_har= dykk= dykkar=
berre= noko= nokon= nokre= sjølv= òg= mykje= meir= vert= vart= vorte= blei= gjer= ynskjer= ønskjer= sidan= utan=
skulen= skule heim= heime= sjukeheim ho= hennar= veke= veka= no= mellom_anna= likevel= fortelje desse= kjem= veit=
ein= eit= dei= me= høyre søkjer= søkje= vegen= ungane= mora= tykkjer= synest= ser_ut_til_å_vere= helsing= helsar=
takkar= klagar= meiner= kommunar= saka= bygda= arbeidsplassar innbyggjar skal_eg= spurt= skreiv= fekk= gjekk= brøyta=
hjå= anten= korkje= vonar= trur= tenester= teneste=
)";

const std::string_view english = R"(
the= and= you= your= is= are= what= when= where= how= why= who= have= has= with= this= that= please= thank= thanks=
hello= would= like= about= from= my= we= our= not= can= could= should= because= there= they= of= to= please
)";

} // namespace samband::dialogue::lists
