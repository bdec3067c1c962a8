/**
 * Words that passwords are made of time and again, in Dutch and English: what lists of leaked passwords
 * are full of, alone, doubled, or with a number behind. Lower case, without accents.
 */
export const commonWords: readonly string[] = `
wachtwoord welkom geheim inloggen toegang gebruiker beheer beheerder gast tijdelijk nieuw nieuwe mijn
password passwort passw0rd pass welcome secret login logon access admin administrator user guest root toor
master default change changeme letmein temp temporary test tester testing demo new super hello hallo hoi
iloveyou ilove love lovely loveme ikhouvanjou ikhouvan liefde lief liefste schat schatje knuffel kusje lekker
mooi mooie engel angel babygirl baby princess prinses prins princesa sweet sweetie cookie chocolate chocola
sunshine zonnetje zonneschijn flower bloem bloemen butterfly vlinder rainbow regenboog sterren stars diamond
monkey dragon tiger tijger lion leeuw eagle dolphin dolfijn horse paard paarden paardje puppy hond hondje
kitty poes poesje kat katten konijn pinguin panda beer beertje vogel vis appel banaan peer kaas pannenkoek
football voetbal soccer baseball basketball hockey tennis schaatsen fietsen wielrennen ajax feyenoord psv
twente vitesse heerenveen liverpool arsenal chelsea barcelona madrid united champion winner kampioen
superman batman spiderman ironman pokemon pikachu starwars startrek matrix naruto minecraft fortnite
hunter killer shadow ninja samurai ranger warrior knight wizard magic phoenix thunder storm donder bliksem
freedom vrijheid peace vrede forever altijd whatever nothing niets nothing something iets trustno
computer laptop internet google facebook instagram twitter youtube whatsapp samsung apple iphone android
windows microsoft office outlook linux ubuntu server oracle cisco netwerk network dropbox spotify netflix
summer spring autumn winter zomer lente herfst voorjaar najaar vakantie holiday weekend strand zee zon
januari februari maart april mei juni juli augustus september oktober november december
january february march may june july august october
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
monday tuesday wednesday thursday friday saturday sunday
nederland holland netherlands oranje dutch europa europe belgie amsterdam rotterdam utrecht groningen
maastricht nijmegen leiden eindhoven haarlem denhaag tilburg breda arnhem zwolle enschede almere friesland
zeeland limburg brabant drenthe london paris newyork mexico canada america
kerst kerstmis christmas sinterklaas pasen carnaval koningsdag feest party
michael jennifer jordan thomas daniel robert matthew andrew joshua jessica ashley amanda nicole michelle
charlie george harley maggie buster pepper ginger bailey buddy jasper max bella luna simba tommy
sophie emma julia anna lisa sara sarah laura eva sanne lotte anouk femke fleur iris marieke maria linda
daan bram lucas finn levi luuk jeroen mark martin peter pieter willem johan jan piet klaas kees henk
hans frank david kevin dennis patrick richard alexander mohammed ali fatima
familie family mama mamma papa mother father moeder vader broer zus oma opa kinderen dochter zoon
school student studie leraar werk werken kantoor bedrijf company manager finance geld money bank
auto ferrari porsche mercedes audi volvo toyota yamaha honda suzuki corvette mustang
blue red green black white orange purple yellow silver golden gold blauw rood groen zwart wit geel paars
muziek music guitar gitaar metallica nirvana beatles slipknot eminem
qwerty azerty qwertz abc abcd asdf zxcv
`
  .trim()
  .split(/\s+/);

/** What everybody knows about who signs in here; in a password it adds nothing at all. */
export const wordsOfTheHouse: readonly string[] = [
  ...['peil', 'huisarts', 'huisartsen', 'huisartsopleiding', 'huisartsgeneeskunde', 'opleiding', 'aios'],
  ...['haio', 'anios', 'dokter', 'doctor', 'arts', 'geneeskunde', 'medisch', 'praktijk', 'ziekenhuis', 'umc'],
  ...['toets', 'oefentoets', 'kennistoets', 'examen', 'tentamen', 'lhk', 'kov', 'nhg', 'coordinator'],
  ...['psychometricus', 'sollicitant', 'kandidaat'],
];
