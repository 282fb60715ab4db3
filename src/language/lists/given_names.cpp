#include "language/lists/lists.h"

namespace samband::language::lists {

const std::string_view given_names = R"(
aase abdi abdirahman abdul abdullah ada adam adnan adrian agathe agnes agnete ahmad ahmed aida aileen aina aisha aksel
albert alek aleksander alessandro alexander alexandra alf alfhild alfred ali alice alicja alina alma alva alvhild alvin
amal amalie amanda amina amir amira amna amund ana anastasia anders andor andre andrea andreas andrzej ane anette angela
angelika anika anine anita anja anna annar anne annelise anneli annette anni annicken anniken anton antonia anund anuva
arash are arild arin arne arnfinn arnhild arnstein arnt arnulf aron arthur artur arve arvid asbjørn asgeir aslak aslaug
asle asta astor astri astrid atle aud audhild audun august augusta aurora axel ayan ayaan ayse aya barbara bashir beata
beate benedikte benjamin bent bente berit bernt bertil beathe birger birgit birgitte birk birthe bjarne bjarte bjørg
bjørn bjørnar bo bodil borghild bram brage brian brit brith britt bruno brynhild brynjar bård børge børre camilla carina
carl carlos carmen caroline casper catharina cathrine cato cecilia cecilie celina celine charlotte christer christian
christin christina christine christopher claus cornelia dag dagfinn dagmar dagny dagrun dan daniel daniela danuta darius
dariusz david dawid dennis deqa diana dina ditlev dmitri dmytro dorota dorte dorthe ebba ebbe edel edin edith edvard
edvin edward egil eigil eila eilert eileen eilif einar eira eirik eirin eivind eldar eldbjørg elena eleonora eli elias
elif elin eline elida elisa elisabet elisabeth elise elizabeth ella elle ellen ellinor elling elliot elmer else elsa
elsie elvira elva emil emilia emilie emily emma emmanuel endre enok enrico ernst erik erika erland erlend erling espen
ester esther eugen eva evald evelyn even evy ewa eystein fabian fadumo faisal farah farid fatemeh fatima fatma fatuma
ferdinand filip finn fiona flemming folke fredrik fredrikke freddy frid frida fride fridtjof frode frøya frøydis gabriel
gabriela gard gaute geir georg george gerd gerda germund gina gisle gitte gjermund gjertrud gjest grete grethe gro
grzegorz gry gudbrand gudmund gudrun gudveig gun gunda gunhild gunn gunnar gunnbjørg gunnhild gunnlaug gunnvor gunvor
gustav guttorm guro guri gyda gøran habib hadi haakon haldis haldor halfdan halima halvard halvor hamid hamza hanna
hannah hanne hanna-marie hans harald hassan haval hauk hava hawa hedda hedvig hege heidi helen helena helene helga helge
hella helle hellin henning henny henriette henrik henry herbjørg herborg herman hermann hilda hilde hildegunn hildur
hjalmar hjørdis hodan hussein håkon håvard ibrahim ida idar idun idunn igor iman inga ingar ingebjørg ingeborg ingebrigt
inge ingelin inger ingfrid ingjerd ingolf ingri ingrid ingunn ingvar ingvild ingvill irena irene iren irina iris isabel
isabell isabella isak iselin ismail ivan ivar iver iwona izabela jack jacob jakob jama jamal james jan jane janicke
janne jannicke jarle jasmin jasmine javad jawad jeanette jenny jens jesper jo joachim joakim joar jocelyn johan johann
johanna johanne johannes john johnny johs jon jonas jonathan jone joanna jorun jorunn jorid jose josef josefine joseph
jostein jovna juan judit judith julia julian juliane julie juni justyna jwan jørgen jørn jørund kai kaia kaisa kaja
kajsa kamil kamilla kamila karen kari karianne karin karina karine karl karla karoline karsten kasper kaspar katarina
katarzyna kate kathrine katja katrin katrine kenneth kent ketil khadija khadra khaled khalid kim kine kirsten kirsti
kitty kittil kjartan kjell kjellaug kjellfrid kjersti kjerstin kjetil klara klaus knut konrad konstantin kornelia
kristel kristen kristian kristiane kristin kristina kristine kristoffer krystyna krzysztof kåre kaare laila lajla lan
lars lasse laura lavrans laurits lea leah leif leikny leila lena lene leo leon leonard leonora leyla lidia lill lilli
lillian lilly lin lina linda line linn linnea lisa lisbet lisbeth lise liv liva live liam loke lone lorenzo lotta lotte
louis louise lovise lucas ludvig ludwik luka lukas luna lydia lykke låle lukasz lyder mads magda magdalena magne magnar
magnhild magnus mahad mahmoud mai maia maja malene malfrid malgorzata malin malvin manuel marcel marcin marco marcus
marek maren margaret margareta margareth margit margot margrete margrethe margunn mari maria mariam mariana marianne
mariann marie mariel marielle marina marion marit marita marius mariusz mark marko markus marlene mart marta marte
marthe martha martin martine mary maryam maryan mateusz mathea matheo mathias mathilde matias mats matteo mattis max
maximilian may may-britt mehmet melina melissa merete merethe mette mia michael michal michelle mie mihkkal mikal mikael
mikail mikkel mila milan milica milla mille mina mira miriam mirjam mohamed mohammad mohammed mona monica monika morten
muhammad mulugeta munir mustafa máret máhtte márjá máijá märta nadia nadine naima najma nasir natalia natalie nathalie
nawal nazir nele nelly nicolai nicolas nikola nicholas nicklas niels niillas nikita niklas nikolai nikoline nils nina
ninni njål noah noel noor nora norunn norvald nour nuria ánne ánte áile ánde oda odd oddbjørg oddbjørn oddfrid oddgeir
oddmund oddny oddrun oddvar oddvin odin odne ola olaf olaug olav ole olea oleg oleksandr oline oliver olivia olga omar
omid oscar osama oskar osman otto ottar ove paal patrick patrik patrycja paul paula pauline pawel peder per pernille
peter petra petter pia piera piotr preben pål rafal ragna ragnar ragnhild ragni rahel rahma raida rajan rajesh ramona
randi rannveig rasmus rebecca rebekka regina regine reidar reidun reidulf reinert renate rené rezan ricardo richard
rikard rikke rita robert robin rodrigo roald roar roger rolf roman ronald ronja ronny rosa roswitha rowena roy ruben
rudolf runa runar rune runhild rut ruth ryszard sabina sadia safia sagal said sahra salma salman saman samira samson
samuel sander sandra sanna sanne santi sara sarah sebastian selma selmer sergei serine shahid sharmila shirin siavash
sidra sidsel sienna sif sigbjørn sigfrid sigmund signe signy sigrid sigrun sigurd sigve silje silvia simen simon sina
sindre siri sissel siv sivert siw skjalg sofia sofie solbjørg solfrid solrun solveig solvår sondre sonia sonja sophia
sophie stanislaw steffen stefan stein steinar steingrim stella sten stephan stian stig stine storm sture sturla suleiman
sumaya sunita sunniva susann susanna susanne suzanne sven svanhild svein sverre svetlana sylvi sylvia synne synneva
synnøve sæbjørn søren sølvi sigvart tage tahir tale tamara tanja tarald tarek tarjei tatiana tellef tekla teodor terese
teresa terje tharald thea theo theodor therese thi thomas thor thora thorbjørn thore thorleif thorvald tilde tilla tim
timothy tina tine tiril tirill tobias tom tomas tomasz tommy tone tonje tor tora torbjørg torbjørn tord tore torfinn
torgeir torgunn torhild torild torill toril torjus torkel torkjell torleif tormod torstein torun torunn torvald tove
trine trond trude truls trygve tuva tuula turi turid tyra tønnes ulf ulla ulrik ulrikke una undis ursula uta vanja
vebjørn vegar vegard vegas veronica veronika vetle vibeke victor victoria vidar vigdis viggo vida viktor viktoria vilde
vilhelm vilja viljar vilma vincent viola vira vivi vivian vladimir volodymyr vebjørg vår waldemar walid wenche wera
wiktor wilhelm wiljar wilma william wojciech yasin yasmin yassin yngvar yngve yngvild yohannes yonas yosef younes yvonne
yusra yusuf yuliia zahra zainab zakaria zara zaynab zbigniew zofia zuzanna ørjan øystein øyvind øivind åge åsa åse
åshild åsmund åsne åslaug åste aage aasmund aasta oksana olena iryna natalija mykola serhii andrii halyna nataliia
tesfay samuel-isak biret berit-anne inga-maret inger-marie issát jovnna lemet láilá mihkal pavva rávdná risten sárá
sunná ristin láhkká heaika ella-marja jouni anders-isak laara maajja nejla gaebpien jaahke aanna laila-susanne bilal
frank haddad omer yonis jamila kofi kwame nadir rashid rana rania selam senait meron abel helina anwar bilan ilhan idris
jibril karolina wanda agnieszka ewelina sylwia beatrice valentina roksana ruslan vadim yana daria alfrida amadou anny
arnljot arnold asbjørg bergljot birgitta brita dorthea eldrid elfrid embla emelie erna evelina fanny felix fartun fowzia
gunleif gyrid hasan hallgeir hallvard hallgrim heine hilmar iben isa jarl jarand jonny jøran kamal karim karstein klemet
kolbein kolbjørn leidulf ludmila mahdi malak margun mattias mehdi milad miroslav nabil nahid natan neda nicoline oddleif
olaus otilie peer petronella rahim reza rozalia rønnaug saga selim shabana silas snorre solvor syver sylfest såmund
tarik thale thorbjørg tidemann tollef toralf torgrim torkild valborg velaug yara zeinab zeynep ziad åmund åsta anbjørg
arnlaug bjørnhild dagheid einride eirill fredrika gjertine hallbjørg ingfred
)";

const std::string_view ambiguous_names = R"(
are bo bjørn dag else gard lan liv live may mai max per odd ravn rose roy sol stein storm tale tim tom tor tove vår mark
une alf gry gro ask mie eira frid fride gjest hauk gun kent dan una ali juni august mars hava sif tage lin elva tone
vida birk loke lone endre
)";

const std::string_view family_endings = R"(
sen son sson stad rud vik vig haug haugen haugerud berg berget bergen dal dalen moen mo lien lie li lund lunde hagen
hage bakken bakke bakk eng engen land set seth sæther sæter setra nes ness næss neset ås aas åsen aasen sund strand rød
stuen heim holt holte holm holmen tveit tvedt eide eid by bye vold voll vollen gård gaard gården skog skogen fjell fjeld
bø bråten bråthen brenna rønning sveen svee ski ska wicz ović ic ova enko mann dahl myhr myr myhre myra tangen tang bust
vang vangen teigen krogstad aune hus øy øya øien ødegård øverby sletten slette stenersen tad nær dalseg gaup sara utsi
somby kemi eira hætta
)";

} // namespace samband::language::lists
