const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
const phrase = (alternatives: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${alternatives})(?=\s)`, 'giu');

/** What can only be followed by a name. */
export const CALLED = phrase(
  [
    String.raw`(?:my|the|full|first|last) name(?:\s?['’]s|\s+is)?\s*:?|(?:name|surname|nombre|nome|nom|vorname|nachname)\s?:`,
    String.raw`(?:i\s?['’]?a?m|i am) (?:called|named)|call me|they call me`,
    'ich hei(?:ß|ss)e|mein name (?:ist|lautet)|man nennt mich',
    'me llamo|mi nombre(?: completo)? es|ll[aá]mame',
    "je m['’]appelle|mon nom(?: complet)? est|mon pr[ée]nom est|appelez-moi",
    'mi chiamo|il mio nome è|me chamo|chamo-me|(?:o )?meu nome (?:completo )?é',
    "меня зовут|мо[её] имя|зовут меня|мене звати|моє ім['’]я",
    'benim ad[ıi]m|ad[ıi]m soyad[ıi]m',
    '(?:أنا )?[إا]سمي(?: هو)?|ادعى|أدعى|[نn]ame:',
    'ik heet|mijn naam is|nazywam si[eę]|mam na imi[eę]|mera naam|मेरा नाम|mi-?o? nom[eé] es',
  ].join('|'),
);

/** What may be followed by a name, or by how somebody feels. */
export const WEAK = phrase(
  [
    String.raw`i am|i\s?['’´]m|im|this is|it['’]s me,?|ich bin|hier ist|(?:yo )?soy|je suis|c['’]est`,
    '(?:io )?sono|(?:eu )?sou|ik ben|jestem|я|это|ben|ad[ıi]m|ismim|أنا|انا|meet',
  ].join('|'),
);

/** People whose name may follow. */
export const RELATIVES = phrase(
  [
    'my (?:wife|husband|son|daughter|mother|mom|mum|father|dad|brother|sister|friend|partner|boyfriend|girlfriend|cousin|uncle|aunt|boss|colleague|doctor|surgeon|dermatologist)',
    'mein(?:e[nmr]?)? (?:frau|mann|sohn|tochter|mutter|vater|bruder|schwester|freund(?:in)?|arzt|ärztin)',
    'mi (?:esposa|marido|esposo|hijo|hija|madre|padre|hermano|hermana|amigo|amiga|novio|novia|m[ée]dico)',
    'm(?:on|a) (?:femme|mari|fils|fille|m[èe]re|p[èe]re|fr[èe]re|s(?:œ|oe)ur|ami|amie|m[ée]decin)',
    '(?:meu|minha) (?:esposa|marido|filho|filha|m[ãa]e|pai|irm[ãa]o?|amig[oa]|m[ée]dic[oa])',
    'мо(?:й|я|его|ю) (?:жена|муж|сын|дочь|мать|отец|брат|сестра|друг|подруга|врач)',
  ].join('|'),
);

/** "Dr. Smith", "Frau Dr. Meier", "Señora López". */
export const TITLED =
  /(?<![\p{L}\p{N}])((?:(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]ra?|[Pp]rof(?:essor)?|[Hh]errn?|[Ff]rau|[Ss]ra?|[Ss]eñora?|[Mm]me|[Mm]onsieur|[Mm]adame|[Ss]ignora?|[Dd]oktor|[Dd]octor)\.?\s+)+)(?!(?:Google|House|Med)\b)\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)?/gu;

/** A name alone after a greeting at the very end. */
export const SIGNED =
  /((?:^|[\s,.!?])(?:[Rr]egards|[Cc]heers|[Ss]incerely|[Tt]hanks|[Tt]hank you|[Bb]est|[Yy]ours|(?:[Gg]r(?:ü|ue)(?:ß|ss)e|[Gg]ru(?:ß|ss)|LG|VG|MfG)|[Dd]anke|[Ss]aludos|[Gg]racias|[Cc]ordialement|[Mm]erci|[Ss]aluti|[Gg]razie|[Oo]brigad[oa]|[Aa]bra[çc]os?|[Tt]eşekkürler|[Ss]aygılar(?:ımla)?|[Сс]пасибо)[\s,.!–-]+)\p{Lu}[\p{Ll}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’.-]+)?(?=[\s.!]*$)/gu;

/** Scripts without capitals or spaces, where the name ends with the sign or the word after it. */
export const CASELESS = [
  /(我叫|我的名字(?:是|叫)|我姓)\s?[\p{Script=Han}]{1,4}?(?=[，,。.！!、\s我]|$)/gu,
  /((?:私|僕|わたし)の?(?:名前)?は\s?)[\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?=です|と申し|といい)/gu,
];

/** Parts of a surname. */
export const JOINERS = set('von van de der den del della da do dos di la le bin ibn al el ben bint');

/** Words no name goes across, in small letters. */
export const STOP = set(`
  a an the and or but i i'm im my is am are was have has had not on in at of for from to with what which how why when
  where can could do does did will would should so because please hi hello thanks who if back later tomorrow asap today again please about it this that as me
  und oder aber ich bin mein meine habe hat nicht in aus von mit was wie warum wann wo kann der die das ein eine
  y o pero yo soy mi tengo tiene no en de con qué que cómo como por para cuándo el la un una los las
  et ou mais je j'ai suis mon ma ne dans avec quoi comment pourquoi le les un une du des
  e ma io sono ho non che come perché il lo di eu sou tenho não com
  и а но я мне у меня мой моя не в из с что как почему когда где есть
  ve ama ben benim var yok ne nasıl neden bir için
  و أنا انا عندي لدي من في ما كيف هل لا عمري ولدي
  en maar ik heb niet`);

/** Words that follow "I am" with a capital letter and are no names. */
export const NOT_NAMES = set(`
  a an the not so in on at of from to with and but very just also still really too now here sure afraid
  worried scared bald male female man woman diffuse norwood stage type grade nw ludwig ok okay fine good well sorry
  happy sad new old young sick pregnant diabetic allergic done ready able interested tired desperate depressed
  considering looking losing thinking planning taking using having trying getting going asking wondering
  american british english irish scottish welsh canadian australian german french spanish italian portuguese
  brazilian mexican turkish russian ukrainian polish dutch belgian swiss austrian greek egyptian saudi emirati
  moroccan arab indian pakistani chinese japanese korean asian african european black white hispanic latino latina
  muslim christian jewish hindu
  patient patientin mann frau student studentin raucher raucherin diabetiker diabetikerin arzt ärztin vater mutter
  rentner anfänger deutscher deutsche türk türke türkin österreicher schweizer jahre mitte ende anfang
  prp fut fue sheds minoxidil finasteride finasterid dutasteride rogaine propecia exosomes stem
  ein eine der die das kein keine nicht sehr auch noch seit schon im am zu
  un una el la muy no de en je le les pas très em com muito да не уже очень это тоже мужчина женщина`);
