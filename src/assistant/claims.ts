/**
 * What only the topics may say and a clinic may not, in each language a pack may be written in: pieces of words, matched in small
 * letters without the marks on Latin letters. They are meant to stop too much rather than too little: a
 * sentence that is stopped can be worded otherwise, or cite a reference.
 *
 * - promise: sounds like one; nothing excuses it.
 * - effect: tells what a treatment does to people; needs a citation.
 * - approval: tells what a regulator allows; only the topics do.
 * - emergency: what to do in one; only the safety tables say that.
 */
export interface Words {
  readonly promise: string;
  readonly effect: string;
  readonly approval: string;
  readonly emergency: string;
  /** In a question these ask for the effect, too; a clinic may use them of other things. */
  readonly asked?: string;
}

/** Emergency numbers: no price, no bus line, no part of a longer number. */
const dial = (numbers: string): string =>
  `(?<![\\d£€$₺₹₽¥₩][ -]?)(?<!(?:bus|busses|line|route|tram|room|linie|zimmer|linea|autobus|ligne|linha|onibus|tram|hat|автобус|маршрут|حافلة|الحافلة|बस|jalur) )(?:${numbers})(?![\\d€£$₺₹₽¥₩]|[.,-]\\d| \\d{3}| ?(?:€|£|\\$|₺|₹|₽|元|円|원|块|路|分|米|号|號|番|번|eur|gbp|chf|usd|aed|sar|pounds?|dollars?|minut|min\\b|lir|tl\\b|zl\\b|reais|pesos?|руб|درهم|ريال|جنيه|रुपय|रुपए|मिनट))`;

/** What may be talked about with a doctor, and not be told by a clinic: "the doctor explains the risks". */
const HARM = '\\b(?:side[- ]effects?|risks?|complications?|benefits?)\\b';
const NAMED =
  "(?<!\\b(?:explains?|discuss(?:es)?|goes through|go through|asks?|talks?|questions|leaflets?|information) (?:(?!that\\b|how\\b|why\\b|if\\b|because\\b)[\\w']+ ){0,6})";
const harms = `\\b(?=side|risk|compl|benef)${NAMED}${HARM}|${HARM},? (?:which |that |and they )?(?:are|is|were|was|do|does|can|will|may|happen|occur|go|stay|outweigh)`;

/** By BCP 47 language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    promise:
      "\\bpermanent|\\bforever\\b|\\bguarante|\\bcur(?:e|es|ed|ing)\\b|\\bmirac|\\b100 ?%|\\bpain-?free\\b|\\bpainless|\\brisk-?free\\b|\\bproven\\b|\\bbreakthrough|\\brevolutionary|\\balways works|\\b(?:every|all)(?: of)?(?: our)? patients?\\b(?! (?:gets? (?!\\w* ?(?:hair|results?))|receives?|(?:is|are) (?:seen|asked)|must|needs?|fills?|signs?|pays?|meets?|brings?|under|has to|have to)\\b)|\\byou(?:'ll| will) (?:\\w+ )?(?:re)?grow|\\byou(?:'ll| will) (?:\\w+ )?(?:see|get|have|be|notice|love)\\b(?=.*\\b(?:(?:more|new|thick\\w*|full\\w*|strong\\w*|your) hair\\b(?! (?:is|washed|looked|checked|photographed))|head of hair|difference|(?<!\\b(?:test|blood|lab) )results?|growth|improve\\w*|satisfied|happy|delighted|amazed|younger))|\\b(?:best|leading|top|number one|no\\. ?1) (?:clinic|treatment|results?|doctors?|surgeons?|therapy)|\\bmoney[- ]back\\b|\\bget your hair back\\b",
    effect: `\\bworks? (?:for (?!us\\b)|on (?!(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|weekends?\\b|weekdays\\b|the day\\b|public\\b|(?:your|the|our) (?:case file|records)\\b)|well|better|best|against)|\\beffective|\\befficac|\\bregrow|\\bregenerat|\\bgrow(?:s|th|ing)?\\b|\\bgrew\\b|\\bnew hair\\b|\\bthicker\\b|\\bfuller\\b|\\bdens(?:er|ity)\\b|(?<!\\b(?:tests?|blood|lab|laboratory|biopsy|swab) )\\bresults?\\b(?! (?:of|from) (?:(?:your|the|a|any) )?(?:blood|lab|test|biopsy|swab))|(?<!\\b(?:payment|booking) (?:was |is )?)\\bsuccess|\\bimprov|\\bstops? (?:hair loss|shedding|balding)|\\brevers|\\brestor|\\bheal(?:s|ed|ing)?\\b|(?<!\\b(?:(?:kept|stored|locked|arrive|home|travel)|keeps? (?:your|the|all) (?:records?|files?|photos?|photographs|data|details|notes)) )\\bsafe(?:ly|r|st|ty)?\\b(?! (?:place|space|storage))|${harms}|\\bhurts?\\b|\\bpainful|\\bclinically\\b|\\bevidence\\b|\\bsuperior\\b|\\bbetter than\\b|\\bdowntime\\b|\\bcandidates?\\b|\\bsuitable\\b(?! for (?:wheel|pram|push|guide|visitors))|\\bsessions? (?:are|is) enough\\b`,
    approval:
      '\\b(?:fda|ema|mhra|tga|pmda|swissmedic|health canada)\\b|\\b(?:approv|authori[sz]|cleared|licen[cs]ed)\\w*\\b(?=.*\\b(?:treat|therap|product|cells?|prp|exosome|injection|medicine|drug|minoxidil|finasteride))|\\b(?:treat|therap|product|cells?|prp|exosome|injection|medicine|drug)\\w*\\b.*\\b(?:approv|authori[sz]|cleared|licen[cs]ed)',
    emergency: `\\bemergenc|\\bambulance\\b|${dial('112|911|999')}`,
    asked:
      '\\b(?=work)(?<!\\bhow (?:do|does|will|would) .*)(?<!\\b(?:who|i|you|we|he|she|they all|at|my|from|after|before|doctors?|nurses?|staff|team|surgeons?|dermatologists?|dr \\w+)(?: (?:usually|normally|always|all|also|still|only))? )work(?:s|ed)?\\b(?! (?:here|there|at|in|with|out|from|as|hours|permit|on (?:the day|weekends?|weekdays|public|bank|holidays?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))\\b)|\\bproof\\b|\\bprove|\\bworth\\b|\\bdangerous\\b|\\bhelps? (?:with|against|somebody like me|people like me|my hair)|\\bhelp somebody like me|\\bshould i\\b(?! (?:bring|come|arrive|be there|park|pay|book|call|ring|phone|write|fill|send|print|cancel|let|tell)\\b)|\\bcan (?:i|women|men|people|you) (?:still )?have (?:it|this|that|prp|plasma|exosomes?|stem|cells|treatments?|therapy|injections?|an? (?:transplant|injection|treatment)|transplants?|the (?:treatment|injections?|therapy|procedure|plasma|prp))\\b|\\b(?:right|good|ok|okay|best|better|anything|something|dangerous|enough|different) for (?:me|us|women|men)\\b|(?<!\\b(?:photos?|pictures?|pics?|photographs?) (?:\\w+ )?of )\\bmy (?:hair|case|type)\\b',
  },
  de: {
    promise:
      'garant|\\bheilt?\\b|\\bheilung|\\bwunder(?!n|t)|\\b100 ?%|schmerzfrei|schmerzlos|risikofrei|ohne (?:risik|nebenwirk)|dauerhaft|fur immer|\\bimmer wirk|bewiesen|bahnbrechend|\\bjede[rnm]? patient(?!\\S* (?:bekomm|erhalt|wird|muss|kann|darf|unter|uber))|\\balle(?: unsere)? patient(?!\\S* (?:bekomm|erhalt|werden|mussen|konnen|durfen|unter|uber))|geld[- ]zuruck|\\bbeste[rns]? (?:klinik|behandlung|ergebnis|arzt)|fuhrende (?:klinik|praxis|methode|behandlung|arzt)',
    effect:
      'wirksam|wirkt\\b|wirkung|nachwachs|(?<!er)wachs(?:en|tum|t)|dichter|voller(?:es)? haar|haardichte|(?<!blut|test|labor|untersuchungs)ergebnis|erfolg(?!t\\b|en\\b)|besser|stoppt|verhindert|regener|(?<!ver)sicher(?:er|es|e|heit)?\\b(?! (?:parken|aufbewahrt|verwahrt|abstell|gespeichert))|nebenwirk|risik|komplikation|schmerz|tut .*weh|geeignet(?<!rollst.* geeignet)(?<!kinderwagen geeignet)|kandidat|vorteil|\\bstudien?\\b|nachgewiesen|ausfallzeit',
    approval: '\\b(?:fda|ema|pei|bfarm)\\b|zugelassen|zulassung|genehmigt',
    emergency: `notfall|notruf|rettungs|${dial('112|144|110')}`,
    asked:
      '\\bhilft\\b(?! (?:mir |uns )?(?:jemand|man|die|der|das personal))|\\bhelfen\\b(?=.*(?:haar|glatz|ausfall))|(?<!\\bwie )funktionier|\\bbringt? .*(?:was|etwas|viel|nichts)\\b|lohnt|\\bsollte? ich\\b(?! .*(?:mitbring|kommen|zahlen|parken|bringen|da sein|anrufen|absagen))|beweis|\\btaugt|(?:richtige|gut|das was) fur mich|\\bmeine[nrm]? haar|gefahrlich',
  },
  es: {
    promise:
      'garanti|\\bcura(?!tiv|dor)|milagr|\\b100 ?%|sin (?:dolor|riesgo|efectos)|indolor|para siempre|permanente|definitiv|siempre funciona|probad|revolucionari|\\btodos (?:los|nuestros) pacientes(?! (?:reciben|menores|mayores|deben|pueden|tienen que|firman))|devolvemos (?:su|tu|el) dinero|\\bmejor (?:clinica|tratamiento|resultado)|\\blider',
    effect:
      'eficac|eficaz|efectiv(?!o\\b)|(?:es|son|muy|mas|tratamiento|metodo) efectivo|(?<!como )funciona(?!\\S* (?:de|desde|hasta|los|las|con cita|todos)\\b)|\\bcrec|crecimiento|recrec|densidad|mas pelo|mas grueso|resultado(?!s? (?:de|del) (?:su |tu |la |los |el )?(?:analisis|analitica|sangre|prueba))|exito|mejora|detiene|frena|regener|\\b(?:es|son|muy|mas|totalmente|completamente|tratamientos?|procedimientos?|metodos?|tecnicas?|opcion|forma|manera|prp|terapias?) (?:muy |mas )?segur[oa]s?\\b(?! (?:medic|privad|de salud))|seguridad(?! social)|efectos? secundario|riesgo|complicacion|\\bduel|dolor|candidat|beneficio|\\bestudios?\\b|clinicamente',
    approval:
      '\\b(?:fda|ema|aemps|cofepris|anmat|invima)\\b|aprobad|autorizad(?=.*(?:tratamiento|producto|celula|prp|exosoma))|(?:tratamiento|producto|celula|prp|exosoma).*autorizad',
    emergency: `emergencia|urgencia|ambulancia|${dial('112|911|061')}`,
    asked:
      '\\bsirven?\\b|\\bayudan? (?:a|con|contra|para)\\b(?=.*(?:pelo|cabello|calvicie|caida))|vale la pena|\\bdeberia (?:tomar|dejar|hacer)|pruebas? de que|\\bmi (?:pelo|cabello|caso)\\b|peligros',
  },
  fr: {
    promise:
      'garanti|\\bgueri|miracle|\\b100 ?%|sans (?:douleur|risque|effet)|indolore|pour toujours|\\bpermanent|definiti|marche toujours|prouve|revolutionnaire|\\btous (?:les|nos) patients(?! (?:recoivent|doivent|peuvent|de moins|de plus|signent))|satisfait .*rembourse|rembourse\\S* si(?! vous annul)|\\bmeilleur(?:e|s)? (?:clinique|traitement|resultat|medecin)|\\bleader',
    effect:
      "efficac|(?<!comment )fonctionne(?! (?:de|du|sur rendez|tous)\\b)|repouss|\\bpouss(?:e|ent|er)\\b(?! (?:la|le) (?:porte|bouton|sonnette))|croissance|densite|plus epais|resultat(?!s? (?:de|d') ?(?:votre |vos |la |l')?(?:prise de sang|analyse|examen|bilan))|\\bsucces(?!s)|amelior|arrete la chute|stoppe|regener|\\bsures?\\b|\\b(?:est|sont|tres|plus|totalement|parfaitement|entierement) surs?\\b(?! (?:l[ae']|les|un|une|place|votre|notre|nos|vos|rendez|demande|rue|internet|ce|cette|le))|\\bsecurite(?! sociale)|effets? secondaire|effets? indesirable|risque|complication|\\bmal\\b|douleur|douloureu|candidat|benefices?\\b|\\betudes?\\b|cliniquement",
    approval:
      '\\b(?:fda|ema|ansm)\\b|approuv|autorise(?=.*(?:traitement|produit|cellule|prp|exosome))|(?:traitement|produit|cellule|prp|exosome).*autorise',
    emergency: `urgence|\\bsamu\\b|ambulance|${dial('112')}|\\b(?:appel\\S*|compos\\S*|faites|telephon\\S*) (?:le |au )?(?:15|18)\\b(?! ?h)`,
    asked:
      '\\bca marche\\b|\\bmarchent?\\b(?=.*(?:prp|plasma|traitement|cellule|exosome|injection))|(?:prp|plasma|traitement|cellules?|exosomes?|injections?)\\b.*\\bmarche|\\baident? (?:a|contre)\\b(?=.*(?:cheveu|chute|calvitie))|vaut (?:le coup|la peine)|vaut-|\\bdevrais-je|dois-je (?:arreter|prendre)|\\bmes cheveux|\\bmon cas\\b|dangereu',
  },
  it: {
    promise:
      'garant|(?<!prend\\w* |presa in )\\bcura(?:re|no)?\\b(?! (?:di|del|della|dei)\\b)|guari|miracol|\\b100 ?%|senza (?:dolore|rischi|effetti)|indolore|per sempre|permanente|definitiv|funziona sempre|\\bprovat[oa]\\b|comprovat|rivoluzionari|\\btutti (?:i|i nostri) pazienti(?! (?:ricevono|devono|possono|sotto|sopra|firmano))|soddisfatti o rimbors|rimbors\\S* se non|\\bmiglior[ei]? (?:clinica|trattament|risultat|medic)|\\bleader',
    effect:
      'efficac|(?<!come )funziona(?!\\S* (?:dalle|dal|da|su appuntamento|tutti)\\b)|ricresc|\\bcresc|densita|piu folti|piu spessi|risultat(?!\\S* (?:degli|delle|dei|del|della) (?:esam|analisi|sangue|prelievo))|\\bsuccess[oi]\\b|miglior|ferma la caduta|blocca (?:la|il)|rigener|\\bsicur[oaie]\\b|sicurezza|effetti collaterali|rischi|complican|fa male|dolor|candidat|benefici|\\bstudi (?:clinic|dimostr|mostr|scientific)|\\b(?:uno|lo) studio (?:ha|dimostra|mostra|clinico)|clinicamente',
    approval:
      '\\b(?:fda|ema|aifa)\\b|approvat|autorizzat(?=.*(?:trattament|prodott|cellul|prp|esosom))|(?:trattament|prodott|cellul|prp|esosom).*autorizzat',
    emergency: `emergenz|pronto soccorso|ambulanza|${dial('112|118')}`,
    asked:
      '\\bserv(?:e|ono) (?:davvero|a qualcosa|contro|per i capelli)|\\baiutano? (?:a|contro|i capelli)|vale la pena|\\bdovrei (?:prendere|smettere|fare)|\\bmiei capelli|\\bmio caso\\b|pericolos',
  },
  pt: {
    promise:
      'garant|\\bcura(?!tiv|dor)|milagr|\\b100 ?%|sem (?:dor|risco|efeitos)|indolor|para sempre|permanente|definitiv|sempre funciona|comprovad|revolucionari|\\btodos os (?:nossos )?pacientes(?! (?:recebem|devem|podem|menores|maiores|assinam))|devolvemos (?:o )?(?:seu )?dinheiro|\\bmelhor(?:es)? (?:clinica|tratamento|resultado|medico)|\\blider(?!anc)',
    effect:
      'eficac|eficaz|(?<!como )funciona(?!\\S* (?:das|de|desde|ate|aos|com hora)\\b)|\\bcresc|densidade|mais cabelo|mais grosso|resultado(?!s? (?:do|dos|da|de) (?:seu |sua )?(?:exame|analise|sangue))|\\bsucesso|melhora|para(?:r)? a queda|interrompe|regener|\\b(?:e|sao|muito|mais|totalmente|completamente|tratamentos?|procedimentos?|metodos?|tecnicas?|opcao|forma|prp|terapias?) (?:muito |mais )?segur[oa]s?\\b(?! (?:de saude|saude|privad))|seguranca(?! social)|efeitos? colatera|risco|complicac|\\bdoi\\b|\\bdor(?:es)?\\b|\\bdoloros|candidat|beneficio|\\bestudos?\\b|clinicamente',
    approval:
      '\\b(?:fda|ema|anvisa|infarmed)\\b|aprovad|autorizad(?=.*(?:tratamento|produto|celula|prp|exossomo))|(?:tratamento|produto|celula|prp|exossomo).*autorizad',
    emergency: `emergencia|urgencia|ambulancia|\\bsamu\\b|${dial('112|192')}`,
    asked:
      '\\bserve(?:m)? (?:para|contra|mesmo)\\b|\\bajudam? (?:a|contra|na|no)\\b(?=.*(?:cabelo|queda|calvic))|vale a pena|\\bdevo (?:parar|tomar|fazer)|\\bmeus? (?:cabelos?|caso)\\b|perigos',
  },
  pl: {
    promise:
      'gwarant|wylecz|\\bleczy\\b|\\bcud(?:own\\S*|em|u|a)?\\b|\\b100 ?%|bezbolesn|bez (?:bolu|ryzyka|skutkow)|na zawsze|\\btrwal[yea]\\S*|zawsze dziala|udowodni|przelomow|rewolucyjn|\\bkazdy pacjent(?! (?:otrzym|dostaj|musi|moze|ponizej|powyzej|podpis))|\\bwszyscy (?:nasi )?pacjenci(?! (?:otrzym|dostaj|musz|mog|podpis))|zwrot pieniedzy,? (?:jesli|jezeli|gdy)|\\bnajlepsz\\S* (?:klinik|lekarz|zabieg|terapi|wynik|efekt|metod)',
    effect:
      'skuteczn|(?:prp|osocze|terapi\\S*|zabieg\\S*|leczeni\\S*|komork\\S*|egzosom\\S*|\\bto) (?:naprawde |dobrze )?dzialaj?a?|dziala (?:na|przeciw|dobrze|lepiej)|odrast|odrost|\\brosn|wzrost (?:wlos|nowych)|gestosc|gestsz|wynik(?!\\S* (?:badan|krwi|testu))|\\befekt|sukces|popraw(?:ia|i|a)\\b|hamuje|zatrzymuje|regener|bezpieczn|skutki uboczne|ryzyk|powiklan|\\bboli\\b|\\bbol(?:u|em)?\\b|bolesn|kandydat|korzysc|badani[ae] (?:kliniczn|naukow|pokaz|wykaz)|w badaniach|klinicznie',
    approval:
      '\\b(?:fda|ema|urpl)\\b|zatwierdz|dopuszcz|zarejestrowan(?=.*(?:lek|produkt|terapi|prp|komor))|(?:lek|produkt|terapi|prp|komor).*zarejestrowan',
    emergency: `nagl(?:y|ym|ych) (?:przypad|wypad)|pogotow|ratunk|karetk|${dial('112|999')}`,
    asked:
      '(?:prp|osocze|terapi\\S*|zabieg\\S*|leczeni\\S*|komork\\S*|egzosom\\S*|\\bto) (?:\\S+ )?dziala|dziala(?:ja)? (?:prp|osocze|terapi|zabieg|leczeni|komork|egzosom|to)\\b|pomaga(?=.*(?:wlos|lysien|wypadan))|(?:prp|osocze|terapi\\S*|zabieg\\S*).*pomaga|\\bwarto\\b|\\bmoj\\S* wlos|moim przypadku|niebezpieczn',
  },
  tr: {
    promise:
      'garanti|tedavi eder|iyilestirir|mucize|%? ?100 ?%?(?= (?:etkili|basari|guven))|agrisiz|acisiz|risksiz|yan etkisiz|\\bkalici|sonsuza|her zaman ise yarar|kanitlanmis|devrim|\\bher hasta(?!(?:m\\S*)? (?:bir|once|imza|icin bir|randevu))|\\btum hasta(?!lar\\S* (?:bir|once|imza|randevu|alir))|para iade|\\ben iyi (?:klinik|tedavi|sonuc|doktor)|\\blider',
    effect:
      '\\betkili|\\betkin(?!lik)|ise yar|yeniden cik|buyume|sac\\S* (?:\\S+ )?(?:uza|buyu|cik|gur)|cikar(?:ir|iyor) sac|yogunlu|\\bgur(?:\\b|les)|kalinlas|(?<!(?:testi?|tahlili?|kan) )\\bsonuc|basari|iyiles|\\bdurdur|yenilen(?:me|ir)|guvenli(?!k gorev)|yan etki|\\brisk|komplikasyon|\\bacit|\\bagri|\\badayi?\\b|uygun mu|\\bfayda|calismalar(?:a gore|da| goster)|(?:klinik|bilimsel|bir) calisma(?! saat| gun)|klinik olarak',
    approval:
      '\\b(?:fda|ema|titck)\\b|onayli|onaylanmis|\\bonayla(?=.*(?:tedavi|urun|hucre|prp|eksozom|ilac))|(?:tedavi|urun|hucre|prp|eksozom|ilac).*\\bonayla|ruhsatl(?=.*(?:tedavi|urun|hucre|prp|eksozom))',
    emergency: `\\bacil\\b|ambulans|${dial('112')}`,
    asked:
      'faydali mi|deger mi|\\bsac(?:im|larim)|benim durumum|tehlikeli|(?:prp|tedavi|hucre)\\S* .*yardimci',
  },
  ru: {
    promise:
      'гарант|вылеч|излеч|исцел|чудо|чудес|100 ?%|безболезнен|без (?:боли|риска|побочн)|навсегда|навечно|постоянн\\S+ (?:эффект|результат|рост)|всегда работает|доказан|прорыв|революцион|кажд\\S+ пациент(?!\\S* (?:получа|должен|может|младше|старше|подпис))|все (?:наши )?пациент(?!\\S* (?:получа|должны|могут|младше|старше|подпис))|верн[её]м деньги|лучш\\S+ (?:клиник|лечени|результат|врач)|лидер',
    effect:
      'эффект|(?:prp|терапи\\S*|лечени\\S*|клетк\\S*|экзосом\\S*|плазм\\S*|препарат\\S*|\\bметод\\S*|это) (?:\\S+ )?(?:помога|помож|действу|работа)|помога\\S* (?:от|при|против|отраст|волос)|отраст|вырост|растут|рост волос|густот|гуще|плотност|результат(?!\\S* (?:ваш\\S* |тво\\S* )?(?:анализ|исследован\\S* крови|тест))|(?<!запись |оплата )успе(?:х|шн)|улучш|остан(?:ав|ов)\\S*(?= \\S*(?:выпад|облыс|потер))|регенер|безопасн|побочн|риск|осложнен|больно(?!\\p{L})|боль(?!\\p{L})|болезнен|подход[яи]т вам|кандидат|польз[аыу](?!\\p{L})|исследовани\\S* (?:показ|доказ|подтв)|клинически',
    approval:
      'fda|(?<!\\p{L})ema(?!\\p{L})|минздрав|росздравнадзор|одобрен|разрешен\\S* (?:для|к) (?:примен|лечен|прода)|зарегистрирован\\S* (?:препарат|лек)|(?:препарат|лекарств|метод|терапи)\\S* .*зарегистрирован',
    emergency: `экстренн|неотложн|скор\\S+ помощ|${dial('103|112')}`,
    asked:
      '(?:помогает|поможет|работает|действует)(?! (?:ли )?(?:парковк|клиник|регистратур|врач|кто|скидк|персонал|администратор|медсестр|лифт))|стоит ли|(?:мои|моих|моим) волос|мо[её]м случае|опасн',
  },
  ar: {
    promise:
      'ضمان|نضمن|مضمون|يشفي|شفاء|معجز|100 ?%|بدون (?:ألم|الم|مخاطر|آثار)|بلا (?:ألم|مخاطر)|(?<!\\p{L})(?:ال)?دائم(?:ة)?(?!\\p{L})|للأبد|إلى الأبد|(?<!\\p{L})(?:ال)?مثبت|ثوري|كل (?:المرضى|مريض)(?! (?:ي|ت)(?:حصل|دفع|وقع|جب|ستلم))|جميع المرضى(?! (?:ي|ت)(?:حصل|دفع|وقع|جب|ستلم))|استرداد (?:المال|أموال|نقود)|أفضل (?:عيادة|علاج|نتائج|طبيب)|الرائد',
    effect:
      '(?<!\\p{L})(?:ال|و|ب|لل)?(?:فعال|فعّال)|ينجح|نجاح|(?<!\\p{L})(?:ال|و|ب|ل|لل)?[ين]نمو|(?<!\\p{L})(?:ال|و|ب|ل|لل)?نمو|إنبات|كثاف|أكثف|(?:نتيجة|نتائج)(?! (?:ال)?(?:تحاليل|تحليل|فحص|فحوص|اختبار|الدم))|(?<!\\p{L})(?:ي|ت)حسن|(?<!\\p{L})(?:ال|و|ب|ل|لل)?تحس[ني]|يوقف|تجديد (?:الشعر|الخلايا|البصيلات|فروة)|(?<!\\p{L})(?:ال|و|ب)?[آا]من(?:ة|ا)?(?!\\p{L})|(?<!\\p{L})(?:ال|و|ب)?أمان(?!\\p{L})|آثار جانبية|اثار جانبية|(?:الآثار|الاثار) الجانبية|مخاطر|مضاعفات|مؤلم|(?<!\\p{L})(?:ي|ت)ؤلم|(?<!\\p{L})(?:ال|و|ب)*ألم(?!\\p{L})|(?<!\\p{L})(?:ال)?مرشح|مناسب لك|فائدة|فوائد|(?<!\\p{L})(?:ال|و)?دراس(?:ة|ات)(?!\\p{L})|سريري',
    approval:
      'fda|(?<!\\p{L})ema(?!\\p{L})|هيئة الغذاء والدواء|معتمد(?=.*(?:علاج|منتج|خلايا|prp|إكسوسوم))|(?:علاج|منتج|خلايا|prp|إكسوسوم).*معتمد|موافق عليه|موافقة (?:ال)?(?:وزارة|هيئة|وكالة)|مرخص(?=.*(?:علاج|منتج|خلايا|prp))|(?:علاج|منتج|خلايا|prp).*مرخص',
    emergency: `طوارئ|طارئ|إسعاف|اسعاف|${dial('997|911|112|123|998')}`,
    asked:
      '(?<!\\p{L})(?:ي|ت)(?:فيد|نفع)(?!\\p{L})|(?:العلاج|البلازما|الخلايا|الحقن|prp)\\S* (?:حقا )?(?:ي|ت)(?:عمل|ساعد)|(?:ي|ت)عمل (?:العلاج|البلازما|الخلايا|الحقن|prp)|(?:ي|ت)ساعد (?:على|في نمو|في علاج|العلاج|البلازما|prp)|(?:ي|ت)ستحق|شعري|حالتي|خطير',
  },
  hi: {
    promise:
      'गारंटी|गारन्टी|पक्का इलाज|ठीक कर द|चमत्कार|100 ?%|दर्द रहित|बिना (?:दर्द|जोखिम|साइड)|हमेशा के लिए|(?<!अ)स्थायी(?! (?:पता|पते))|सिद्ध|क्रांतिकारी|(?:हर|सभी) मरीज(?!\\S* (?:को|से) )|पैसे वापस|सबसे (?:अच्छा|बेहतर|अच्छी) (?:क्लिनिक|इलाज|डॉक्टर|परिणाम|नतीज|थेरेपी)|नंबर (?:1|वन)|guarantee|pakka ilaj',
    effect:
      'असरदार|असर|कारगर|(?:पीआरपी|prp|प्लाज्मा|इलाज|थेरेपी|उपचार|यह|ये|सेल|इंजेक्शन)\\s(?:\\S+ ){0,3}काम करत|बाल\\S* (?:\\S+ )?(?:उग|बढ़|आते|आएंगे)|उगत|उगाता|घने|घना(?=\\s|$)|घनत्व|(?<!(?:जांच|टेस्ट|खून) (?:के |का |की )?)(?:परिणाम|रिजल्ट|नतीज)|सफल|सुधार|(?:झड़न|गंजाप)\\S* (?:\\S+ )?रोक|सुरक्षित(?! (?:रख|पार्क))|सेफ|साइड इफेक्ट|दुष्प्रभाव|जोखिम|खतर|दर्द|उपयुक्त|उम्मीदवार|फायद|लाभ|अध्ययन|स्टडी',
    approval: 'fda|(?<!\\p{L})ema(?!\\p{L})|cdsco|मंजूर|मान्यता प्राप्त (?:इलाज|थेरेपी|उपचार)|स्वीकृत|अनुमोदित|अप्रूव',
    emergency: `आपात|इमरजेंसी|एम्बुलेंस|${dial('112|108|102')}`,
    asked:
      '(?:पीआरपी|prp|प्लाज्मा|इलाज|थेरेपी|उपचार|यह|ये|सेल|इंजेक्शन)\\s(?:\\S+ ){0,3}(?:काम कर|मदद)|मेरे बाल|मेरे मामले|खतरनाक',
  },
  zh: {
    promise:
      '保证(?!金)|保證(?!金)|治愈|治癒|根治|奇迹|奇蹟|100 ?%|百分之百|无痛|無痛|无风险|無風險|无副作用|無副作用|永久(?!地址|居)|永远|永遠|证实|證實|革命性|每位患者(?!都?(?:会收到|需|要|可|须))|所有患者(?!都?(?:会收到|需|要|可|须))|(?=退款)(?<!(?:取消|预约|預約|订金|訂金|押金|定金).*)退款(?!.*(?:取消|预约|預約|订金|訂金|押金|定金))|最好的(?:诊所|診所|治疗|治療|医生|醫生|效果)|最佳(?:诊所|診所|治疗|治療|效果)|第一的|领先|領先',
    effect:
      '有效(?!期|证件|證件|身份)|疗效|療效|效果|生长|生長|再生|长出|長出|浓密|濃密|密度|(?<!化验|化驗|检查|檢查|检验|血液)(?:结果|結果)|(?<!预约|預約|支付|付款|登记|登記)成功|改善|阻止|停止脱|安全(?!停|存放|保管|出口|带|帶)|副作用|风险|風險|并发症|併發症|疼|痛|适合你|适合您|候选|好处|好處|研究|临床|臨床',
    approval:
      'fda|\\bema\\b|nmpa|药监|藥監|批准|核准|获批|獲批|(?:治疗|治療|产品|產品|细胞|細胞).*(?:许可|許可)|(?:许可|許可).*(?:治疗|治療|产品|產品|细胞|細胞)',
    emergency: `急救|紧急|緊急|救护车|救護車|${dial('120|119|112')}`,
    asked: '有用|管用|值得|能治|我的头发|我的頭髮|危险|危險',
  },
  ja: {
    promise:
      '保証(?!金|書)|完治|治します|治癒|奇跡|100 ?[%％]|無痛|痛くありません|リスクなし|ノーリスク|副作用なし|永久|永続|一生|必ず(?=.*(?:治|戻|髪|毛|生え|効|改善|増|満足|結果))|証明(?!書)|革命的|画期的|(?:すべて|全て|全)の患者(?!さんに|様に|さまに)|全額返金保証|返金(?!.*(?:キャンセル|予約金))(?<!(?:キャンセル|予約金).*返金)|最高の|最良の|一番の?(?:クリニック|治療|医師|名医|実績)|業界トップ',
    effect:
      '効果|効く|効き|有効(?!期限|な身分)|生え|発毛|育毛|毛が?(?:\\S{0,6})増え|髪が?(?:\\S{0,6})増え|増毛|成長|再生|密度|太く|(?<!検査|血液検査の|検査の)結果|成功|改善|(?:抜け毛|脱毛)\\S{0,4}(?:止|と)|安全(?!運転)|副作用|リスク|危険|合併症|痛|適応|に向いて|候補|メリット|研究|臨床',
    approval:
      'fda|\\bema\\b|pmda|厚生労働省|厚労省|承認|認可|(?:治療|製品|細胞).*許可|許可.*(?:治療|製品|細胞)',
    emergency: `救急|緊急|${dial('119')}`,
    asked: '効|治り|治る|生え|私の髪|危な',
  },
  ko: {
    promise:
      '보장|완치|치유|기적|100 ?%|무통|통증 ?없|위험 ?없|부작용 ?없|영구|영원|평생|반드시(?=.*(?:낫|나을|자랍|나옵|치료됩|효과|자라|성공))|입증|증명(?!서)|혁명|획기적|모든 환자(?!(?:분)?(?:께|에게|는 ))|(?=환불)(?<!(?:취소|예약금).*)환불(?!.*(?:취소|예약금))|최고의|최상의|1위|업계 선두',
    effect:
      '효과|효능|자라|자랍|발모|성장|재생|밀도|굵어|풍성|(?<!검사 |검사)결과|성공|개선|(?:탈모|빠지)\\S* ?\\S* (?:멈추|막아)|안전|부작용|위험|합병증|아프|아픈|통증|적합|대상자|장점|혜택|연구|임상',
    approval: 'fda|\\bema\\b|식약처|승인|허가|인가(?=[를된받]| 받)',
    emergency: `응급|긴급|구급|${dial('119')}`,
    asked: '도움이 되|나을|낫나|[제내] 머리|[제내] 경우|효과',
  },
  id: {
    promise:
      'garansi|dijamin|jaminan(?! (?:kesehatan|sosial))|menyembuhkan|sembuh total|keajaiban|100 ?%|tanpa (?:rasa sakit|nyeri|risiko|efek)|bebas (?:nyeri|risiko)|permanen|selamanya|pasti berhasil|selalu berhasil|terbukti|revolusioner|\\bsetiap pasien(?! (?:akan )?(?:mendapat|menerima|harus|dapat|wajib|di bawah))|\\bsemua pasien(?! (?:akan )?(?:mendapat|menerima|harus|dapat|wajib|di bawah))|uang kembali (?:jika|kalau|bila) (?:tidak|gagal)|\\bterbaik\\b|terkemuka',
    effect:
      'efektif|ampuh|manjur|(?<!pembayaran )\\bberhasil|bekerja (?:untuk|pada) (?:rambut|semua|kebotakan)|tumbuh|pertumbuhan|kepadatan|lebih tebal|lebat|\\bhasil(?! (?:tes|lab|pemeriksaan|darah))|sukses|memperbaiki|menghentikan|regenerasi|\\baman\\b|keamanan|efek samping|risiko|komplikasi|(?<!rumah )\\bsakit\\b|nyeri|kandidat|cocok untuk|manfaat|penelitian|\\bstudi\\b|klinis',
    approval:
      '\\b(?:fda|ema|bpom)\\b|disetujui|persetujuan(?=.*(?:bpom|kementerian|badan))|berizin(?=.*(?:terapi|produk|sel|prp))|(?:terapi|produk|sel|prp)\\b.*berizin',
    emergency: `darurat|ambulans|${dial('112|118|119')}`,
    asked:
      '\\bbekerja\\b(?=.*(?:rambut|prp|sel\\b))|(?:prp|terapi|sel punca|eksosom)\\S* .*\\bbekerja|membantu (?:rambut|pertumbuhan|mengatasi)|\\blayak\\b|rambut saya|berbahaya',
  },
};

const DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९';

/** Words before they are compared: small letters and plain digits; no marks that some write and some do not, nothing unseen. */
function bare(text: string): string {
  return unpointed(
    text
      .normalize('NFKD')
      .replace(/\p{Cf}/gu, '')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC')
      .replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g, (digit) => String(DIGITS.indexOf(digit) % 10))
      .replaceAll('٪', '%')
      .replace(/[’‘`´]/g, "'")
      .replace(/\s+/g, ' ')
      .replaceAll('ı', 'i')
      .replaceAll('İ', 'i')
      .toLowerCase()
      .replaceAll('ł', 'l'),
  );
}

/** Without Arabic vowel points and lengthening, and without the dot under Hindi letters. */
function unpointed(text: string): string {
  return text.normalize('NFC').replace(/[\u0640\u064B-\u0652\u0670\u093C]/g, '');
}

const compiled = new Map<string, RegExp>();

/** Which word of a kind stands in a text; null: none, or the language has no table. */
export function claimIn(lang: string, kind: keyof Words, text: string): string | null {
  const source = WORDS[lang]?.[kind];
  if (source === undefined) return null;
  const pattern = compiled.get(source) ?? new RegExp(unpointed(source), 'u');
  compiled.set(source, pattern);
  return pattern.exec(bare(text))?.[0] ?? null;
}

/** Whether a message asks what a treatment does to people, or what a regulator allows: no clinic answers that. */
export function asksMedicine(lang: string, text: string): boolean {
  return (['effect', 'approval', 'asked'] as const).some((kind) => claimIn(lang, kind, text) !== null);
}

/** Languages with a table. */
export const CLAIM_LANGUAGES = Object.keys(WORDS);

const COIN = '[€$£¥₺₽₩₹₫元円원块]';
const CODE = 'eur|usd|gbp|chf|aed|sar|inr|rs|idr|rp|krw|jpy|cny|pln|brl|mxn|tl|rub';
const NAME =
  'try|zl|euros?|dollars?|pounds?|francs?|liras?|rupees?|riyals?|dirhams?|dolar(?:es)?|dolares|libras|pfund|franken|pesos?|reais|rupiah|zlotych|zlote|rupaye|yen|won';
const NATIVE =
  'руб|евро|долл|درهم|ريال|جنيه|دولار|يورو|रुपय|रुपए|यूरो|डॉलर|유로|달러|ユーロ|ドル|欧元|美元|英镑';
const PRICE = new RegExp(
  `(?:${COIN}|\\b(?:${CODE}))\\.?\\s?\\d|\\d[\\d.,\\s]*[-–]?\\s?(?:[천만万萬千]|mil|tys\\.?|тыс\\.?)?\\s?(?:${COIN}|(?:${CODE}|${NAME})\\b|${NATIVE})`,
  'u',
);

/** Whether a text names an amount of money, in any language. */
export function namesPrice(text: string): boolean {
  return PRICE.test(bare(text));
}
