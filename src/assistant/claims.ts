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

/** By BCP 47 language. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    promise:
      '\\bpermanent|\\bforever\\b|\\bguarante|\\bcur(?:e|es|ed|ing)\\b|\\bmirac|\\b100 ?%|\\bpain-?free\\b|\\bpainless|\\brisk-?free\\b|\\bproven\\b|\\bbreakthrough|\\brevolutionary|\\balways works|\\b(?:every|all) patients?\\b|\\byou will (?:see|get|have|regrow|grow|be)\\b|\\b(?:best|leading|top|number one|no\\. ?1) (?:clinic|treatment|results?|doctors?|surgeons?|therapy)|\\bmoney[- ]back\\b|\\bget your hair back\\b',
    effect:
      '\\bworks? (?:for|on|well|better|best|against)\\b|\\beffective|\\befficac|\\bregrow|\\bregenerat|\\bgrow(?:s|th|ing)?\\b|\\bnew hair\\b|\\bthicker\\b|\\bfuller\\b|\\bdens(?:er|ity)\\b|\\bresults?\\b|\\bsuccess|\\bimprov|\\bstops? (?:hair loss|shedding|balding)|\\brevers|\\brestor|\\bheal(?:s|ed|ing)?\\b|\\bsafe(?:ly|r|st|ty)?\\b|\\bside[- ]effects?\\b|\\brisks?\\b|\\bcomplication|\\bhurts?\\b|\\bpainful|\\bclinically\\b|\\bevidence\\b|\\bsuperior\\b|\\bbetter than\\b|\\bdowntime\\b|\\bcandidates?\\b|\\bsuitable\\b|\\bbenefits?\\b|\\bsessions? (?:are|is) enough\\b',
    approval:
      '\\b(?:fda|ema|mhra|tga|pmda|swissmedic|health canada)\\b|\\b(?:approv|authori[sz]|cleared|licen[cs]ed)\\w*\\b(?=.*\\b(?:treat|therap|product|cells?|prp|exosome|injection|medicine|drug|minoxidil|finasteride))|\\b(?:treat|therap|product|cells?|prp|exosome|injection|medicine|drug)\\w*\\b.*\\b(?:approv|authori[sz]|cleared|licen[cs]ed)',
    emergency: '\\bemergenc|\\bambulance\\b|\\b(?:112|911|999)\\b',
    asked:
      '\\bworks?\\b|\\bworked\\b|\\bproof\\b|\\bprove|\\bworth\\b|\\bshould i\\b|\\bcan (?:i|women|men|people|you) have\\b|\\bfor (?:me|women|men)\\b|\\bmy (?:hair|case|type)\\b',
  },
  de: {
    promise:
      'garant|\\bheilt?\\b|\\bheilung|wunder|\\b100 ?%|schmerzfrei|schmerzlos|risikofrei|ohne (?:risik|nebenwirk)|dauerhaft|fur immer|\\bimmer wirk|bewiesen|bahnbrechend|\\bjede[rnm]? patient|\\balle patient|geld[- ]zuruck|\\bbeste[rns]? (?:klinik|behandlung|ergebnis|arzt)|fuhrende',
    effect:
      'wirksam|wirkt\\b|wirkung|nachwachs|wachs(?:en|tum|t)|dichter|voller(?:es)? haar|haardichte|ergebnis|erfolg|besser|stoppt|verhindert|regener|sicher(?:er|heit)?\\b|nebenwirk|risik|komplikation|schmerz|tut .*weh|geeignet|kandidat|vorteil|studie|nachgewiesen|ausfallzeit',
    approval: '\\b(?:fda|ema|pei|bfarm)\\b|zugelassen|zulassung|genehmigt',
    emergency: 'notfall|notruf|rettungs|\\b(?:112|144|110)\\b',
  },
  es: {
    promise:
      'garanti|\\bcura|milagr|\\b100 ?%|sin (?:dolor|riesgo|efectos)|indolor|para siempre|permanente|definitiv|siempre funciona|probad|revolucionari|\\btodos los pacientes|devolvemos|\\bmejor (?:clinica|tratamiento|resultado)|\\blider',
    effect:
      'eficac|efectiv|funciona|crece|crecimiento|recrec|densidad|mas pelo|mas grueso|resultado|exito|mejora|detiene|frena|regener|segur[oa]s?\\b|seguridad|efectos? secundario|riesgo|complicacion|duele|dolor|candidat|beneficio|estudio|clinicamente',
    approval:
      '\\b(?:fda|ema|aemps|cofepris|anmat|invima)\\b|aprobad|autorizad(?=.*(?:tratamiento|producto|celula|prp|exosoma))',
    emergency: 'emergencia|urgencia|ambulancia|\\b(?:112|911|061)\\b',
  },
  fr: {
    promise:
      'garanti|\\bguer|miracle|\\b100 ?%|sans (?:douleur|risque|effet)|indolore|pour toujours|permanent|definiti|marche toujours|prouve|revolutionnaire|\\btous (?:les|nos) patients|rembourse si|\\bmeilleur(?:e|s)? (?:clinique|traitement|resultat|medecin)|\\bleader',
    effect:
      'efficac|fonctionne|repouss|pouss|croissance|densite|plus epais|resultat|succes|amelior|arrete la chute|stoppe|regener|\\bsur(?:e|s)?\\b|securite|effets? secondaire|effets? indesirable|risque|complication|\\bmal\\b|douleur|douloureu|candidat|benefice|etude|cliniquement',
    approval: '\\b(?:fda|ema|ansm|has)\\b|approuv|autorise(?=.*(?:traitement|produit|cellule|prp|exosome))',
    emergency: 'urgence|samu|ambulance|\\b(?:112|15|18)\\b(?! ?(?:h|min|€|rue))',
  },
  it: {
    promise:
      'garant|\\bcura(?:re|no)?\\b|guari|miracol|\\b100 ?%|senza (?:dolore|rischi|effetti)|indolore|per sempre|permanente|definitiv|funziona sempre|provat[oa]|rivoluzionari|\\btutti i pazienti|rimbors|\\bmiglior[ei] (?:clinica|trattament|risultat|medic)|\\bleader',
    effect:
      'efficac|funziona|ricresc|cresc|densita|piu folti|piu spessi|risultat|success|miglior|ferma la caduta|blocca|rigener|sicur[oaie]\\b|sicurezza|effetti collaterali|rischi|complican|fa male|dolor|candidat|benefici|studi[o]?\\b|clinicamente',
    approval: '\\b(?:fda|ema|aifa)\\b|approvat|autorizzat(?=.*(?:trattament|prodott|cellul|prp|esosom))',
    emergency: 'emergenz|pronto soccorso|ambulanza|\\b(?:112|118)\\b',
  },
  pt: {
    promise:
      'garant|\\bcura|milagr|\\b100 ?%|sem (?:dor|risco|efeitos)|indolor|para sempre|permanente|definitiv|sempre funciona|comprovad|revolucionari|\\btodos os pacientes|devolvemos|\\bmelhor(?:es)? (?:clinica|tratamento|resultado|medico)|\\blider',
    effect:
      'eficac|eficaz|funciona|cresc|densidade|mais cabelo|mais grosso|resultado|sucesso|melhora|para a queda|interrompe|regener|segur[oa]s?\\b|seguranca|efeitos? colatera|risco|complicac|\\bdoi\\b|dor\\b|dores|candidat|beneficio|estudo|clinicamente',
    approval:
      '\\b(?:fda|ema|anvisa|infarmed)\\b|aprovad|autorizad(?=.*(?:tratamento|produto|celula|prp|exossomo))',
    emergency: 'emergencia|urgencia|ambulancia|\\bsamu\\b|\\b(?:112|192)\\b',
  },
  pl: {
    promise:
      'gwarant|wylecz|\\bleczy\\b|\\bcud|\\b100 ?%|bezbolesn|bez (?:bolu|ryzyka|skutkow)|na zawsze|trwal|zawsze dziala|udowodni|przelomow|rewolucyjn|\\bkazdy pacjent|\\bwszyscy pacjenci|zwrot pieniedzy|\\bnajlepsz',
    effect:
      'skuteczn|dziala|odrast|odrost|rosn|wzrost|gestosc|gestsz|wynik|efekt|sukces|popraw|hamuje|zatrzymuje|regener|bezpieczn|skutki uboczne|ryzyk|powiklan|boli|bol\\b|bolesn|kandydat|korzysc|badani[ae]|klinicznie',
    approval: '\\b(?:fda|ema|urpl)\\b|zatwierdz|dopuszcz|zarejestrowan',
    emergency: 'nagl(?:y|ym|ych) (?:przypad|wypad)|pogotow|ratunk|karetk|\\b(?:112|999)\\b',
  },
  tr: {
    promise:
      'garanti|tedavi eder|iyilestirir|mucize|%? ?100 ?%?(?= (?:etkili|basari|guven))|agrisiz|acisiz|risksiz|yan etkisiz|kalici|sonsuza|her zaman ise yarar|kanitlanmis|devrim|\\bher hasta|\\btum hasta|para iade|\\ben iyi (?:klinik|tedavi|sonuc|doktor)|\\blider',
    effect:
      'etkili|etkin|ise yarar|yeniden cik|uzat|buyu|cikar(?:ir|iyor)|yogunlu|gur|kalinlas|sonuc|basari|iyiles|durdur|yenile|guvenli|yan etki|risk|komplikasyon|acit|agri|aday|uygun mu|fayda|calisma|klinik olarak',
    approval: '\\b(?:fda|ema|titck)\\b|onayl|ruhsatl(?=.*(?:tedavi|urun|hucre|prp|eksozom))',
    emergency: '\\bacil\\b|ambulans|\\b112\\b',
  },
  ru: {
    promise:
      'гарант|вылеч|излеч|исцел|чудо|чудес|100 ?%|безболезнен|без (?:боли|риска|побочн)|навсегда|навечно|постоянн|всегда работает|доказан|прорыв|революцион|кажд\\S+ пациент|все пациент|верн[ёе]м деньги|лучш\\S+ (?:клиник|лечени|результат|врач)|лидер',
    effect:
      'эффект|помога|действует|отраст|вырост|растут|рост волос|густот|гуще|плотност|результат|успех|успешн|улучш|остан[ао]в|регенер|безопасн|побочн|риск|осложнен|больно|боль\\b|болезнен|подход[яи]т вам|кандидат|польз[аыу]|исследован|клинически',
    approval:
      'fda|ema\\b|минздрав|росздравнадзор|одобрен|разрешен\\S* (?:для|к)|зарегистрирован\\S* (?:препарат|лек)',
    emergency: 'экстренн|неотложн|скор\\S+ помощ|(?<!\\d)(?:103|112)(?!\\d)',
  },
  ar: {
    promise:
      'ضمان|نضمن|مضمون|يشفي|شفاء|معجز|100 ?%|بدون (?:ألم|الم|مخاطر|آثار)|بلا (?:ألم|مخاطر)|دائم|للأبد|إلى الأبد|مثبت|ثوري|كل (?:المرضى|مريض)|جميع المرضى|استرداد|أفضل (?:عيادة|علاج|نتائج|طبيب)|الرائد',
    effect:
      'فعال|فعّال|ينجح|نجاح|ينمو|نمو|إنبات|كثاف|أكثف|نتيجة|نتائج|يحسن|تحسن|تحسين|يوقف|تجديد|آمن|امن|أمان|آثار جانبية|اثار جانبية|مخاطر|مضاعفات|مؤلم|يؤلم|ألم|مرشح|مناسب لك|فائدة|فوائد|دراس|سريري',
    approval: 'fda|ema|هيئة الغذاء والدواء|معتمد|موافقة|مرخص(?=.*(?:علاج|منتج|خلايا|prp))',
    emergency: 'طوارئ|طارئ|إسعاف|اسعاف|(?<!\\d)(?:997|911|112|123|998)(?!\\d)',
  },
  hi: {
    promise:
      'गारंटी|पक्का इलाज|ठीक कर द|चमत्कार|100 ?%|दर्द रहित|बिना (?:दर्द|जोखिम|साइड)|हमेशा के लिए|स्थायी|सिद्ध|क्रांतिकारी|हर मरीज|सभी मरीज|पैसे वापस|सबसे (?:अच्छा|बेहतर|अच्छी)|नंबर (?:1|वन)|guarantee|pakka ilaj',
    effect:
      'असरदार|असर|कारगर|काम करत|उगत|उगे|उगा|बढ़त|बढ़े|घने|घना|घनत्व|परिणाम|रिजल्ट|नतीज|सफल|सुधार|रोकत|रोके|सुरक्षित|सेफ|साइड इफेक्ट|दुष्प्रभाव|जोखिम|खतर|दर्द|उपयुक्त|उम्मीदवार|फायद|लाभ|अध्ययन|स्टडी',
    approval: 'fda|ema|cdsco|मंजूर|मान्यता|स्वीकृत|अनुमोदित|अप्रूव',
    emergency: 'आपात|इमरजेंसी|एम्बुलेंस|(?<!\\d)(?:112|108|102)(?!\\d)',
  },
  zh: {
    promise:
      '保证|保證|治愈|治癒|根治|奇迹|奇蹟|100 ?%|百分之百|无痛|無痛|无风险|無風險|无副作用|無副作用|永久|永远|永遠|证实|證實|革命性|每位患者|所有患者|退款|最好的|最佳|第一的|领先|領先',
    effect:
      '有效|疗效|療效|效果|生长|生長|再生|长出|長出|浓密|濃密|密度|结果|結果|成功|改善|阻止|停止脱|安全|副作用|风险|風險|并发症|併發症|疼|痛|适合你|适合您|候选|好处|好處|研究|临床|臨床',
    approval: 'fda|ema|nmpa|药监|藥監|批准|核准|获批|獲批|许可|許可',
    emergency: '急救|紧急|緊急|救护车|救護車|(?<!\\d)(?:120|119|112)(?!\\d)',
  },
  ja: {
    promise:
      '保証|完治|治します|治癒|奇跡|100 ?[%％]|無痛|痛くありません|リスクなし|ノーリスク|副作用なし|永久|永続|一生|必ず|証明|革命的|画期的|すべての患者|全ての患者|返金|最高の|最良の|一番|業界トップ',
    effect:
      '効果|効く|効き|有効|生え|発毛|育毛|増え|増毛|成長|再生|密度|太く|結果|成功|改善|止め|止ま|安全|副作用|リスク|危険|合併症|痛|適応|向いて|候補|メリット|研究|臨床',
    approval: 'fda|ema|pmda|厚生労働省|厚労省|承認|認可|許可',
    emergency: '救急|緊急|(?<!\\d)119(?!\\d)',
  },
  ko: {
    promise:
      '보장|완치|치유|기적|100 ?%|무통|통증 ?없|위험 ?없|부작용 ?없|영구|영원|평생|반드시|입증|증명|혁명|획기적|모든 환자|환불|최고의|최상의|1위|선두',
    effect:
      '효과|효능|자라|자랍|발모|성장|재생|밀도|굵어|풍성|결과|성공|개선|멈추|막아|안전|부작용|위험|합병증|아프|아픈|통증|적합|대상자|장점|혜택|연구|임상',
    approval: 'fda|ema|식약처|승인|허가|인가',
    emergency: '응급|긴급|구급|(?<!\\d)119(?!\\d)',
  },
  id: {
    promise:
      'garansi|dijamin|jaminan|menyembuhkan|sembuh total|keajaiban|100 ?%|tanpa (?:rasa sakit|nyeri|risiko|efek)|bebas (?:nyeri|risiko)|permanen|selamanya|pasti berhasil|selalu berhasil|terbukti|revolusioner|\\bsetiap pasien|\\bsemua pasien|uang kembali|\\bterbaik\\b|terkemuka',
    effect:
      'efektif|ampuh|manjur|berhasil|bekerja untuk|tumbuh|pertumbuhan|kepadatan|lebih tebal|lebat|hasil|sukses|memperbaiki|menghentikan|regenerasi|aman|keamanan|efek samping|risiko|komplikasi|sakit\\b|nyeri|kandidat|cocok untuk|manfaat|penelitian|studi|klinis',
    approval: '\\b(?:fda|ema|bpom)\\b|disetujui|persetujuan|berizin(?=.*(?:terapi|produk|sel|prp))',
    emergency: 'darurat|ambulans|\\b(?:112|118|119)\\b',
  },
};

/** Words before they are compared: small letters, no marks on Latin letters. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .replaceAll('İ', 'i')
    .toLowerCase();
}

const compiled = new Map<string, RegExp>();

/** Which word of a kind stands in a text; null: none, or the language has no table. */
export function claimIn(lang: string, kind: keyof Words, text: string): string | null {
  const source = WORDS[lang]?.[kind];
  if (source === undefined) return null;
  const pattern = compiled.get(source) ?? new RegExp(source, 'u');
  compiled.set(source, pattern);
  return pattern.exec(bare(text))?.[0] ?? null;
}

/** Whether a message asks what a treatment does to people, or what a regulator allows: no clinic answers that. */
export function asksMedicine(lang: string, text: string): boolean {
  return (['effect', 'approval', 'asked'] as const).some((kind) => claimIn(lang, kind, text) !== null);
}

/** Languages with a table. */
export const CLAIM_LANGUAGES = Object.keys(WORDS);

/** An amount of money, in any language. */
export const PRICE =
  /(?:[€$£¥₺₽₩₹₫]|\b(?:eur|usd|gbp|chf|aed|sar|inr|rs\.?|idr|rp|krw|jpy|cny|pln|brl|mxn|try|tl|rub)\b)\s?\d|\d[\d.,\s]*(?:[€$£¥₺₽₩₹₫元円원]|(?:eur|usd|gbp|chf|aed|sar|inr|idr|krw|jpy|cny|pln|brl|mxn|try|tl|rub|zl|euros?|dollars?|pounds?|lira|rupees?|dolar|peso|pesos|reais|rupiah|zlotych|rupaye)\b|руб|рубл|евро|долл|درهم|ريال|جنيه|دولار|يورو|रुपये|रुपए|유로|달러|ユーロ|ドル|欧元|美元)/iu;
