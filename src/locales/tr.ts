/** Turkish. Plain words, “siz”. */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Başka bir şey sormuştum',
  missing: 'Eksik bir şey var',
  unclear: 'Anlaması zor',
  'too-long': 'Çok uzun',
  doubtful: 'Doğruluğundan şüpheliyim',
};

export const tr: Strings = {
  disclaimer: {
    general:
      'Genel bilgidir, tıbbi tavsiye değildir. Sizin durumunuz için ancak sizi muayene eden bir doktor tavsiye verebilir.',
    urgent: 'Ben otomatik bir asistanım, acil yardım servisi değilim. Emin değilseniz arayın.',
  },
  personalNotice:
    'Buna sizin yerinize karar veremem: bu, sağlığınıza bağlıdır ve ancak sizi tanıyan bir doktor karar verebilir. Ona götürebileceğiniz genel bilgiler aşağıda. Lütfen bir sohbete dayanarak tedaviye başlamayın, tedaviyi bırakmayın, değiştirmeyin.',
  personalNoticeAlone:
    'Üstelik buna sizin yerinize karar da veremem: bu, sağlığınıza bağlıdır ve ancak sizi tanıyan bir doktor karar verebilir. Lütfen bir sohbete dayanarak tedaviye başlamayın, tedaviyi bırakmayın, değiştirmeyin.',
  certaintyHeading: 'Bilim bundan ne kadar emin',
  certainty: {
    high: 'Yüksek kesinlik – yeni araştırmaların bunu değiştirmesi pek olası değil',
    moderate: 'Orta kesinlik – büyük olasılıkla doğru, ama yeni araştırmalar bunu değiştirebilir',
    low: 'Düşük kesinlik – yeni araştırmalar bunu pekâlâ değiştirebilir',
    'very-low': 'Çok düşük kesinlik – neredeyse hiçbir şey bilmiyoruz',
    regulatory: 'Kurallar ve yasalar, belirtilen tarihlerdeki durumuyla',
    background: 'Yerleşik temel bilgi',
  },
  sources: 'Kaynaklar',
  related: 'Şunları da sorabilirsiniz',
  didYouMean: 'Bunlardan hangisini kastediyorsunuz?',
  choose: 'Bir konu seçin veya başka sözcüklerle sorun',
  unknown: 'Bu soruya kaynağa dayanan bir yanıtım yok.',
  unknownAdvice:
    'Yalnızca kontrol edilmiş kaynaklardan yanıt veririm, bu yüzden tahmin yürütmeyeceğim. Başka sözcüklerle sorabilir veya bir dermatoloğa danışabilirsiniz.',
  outside: () =>
    'Bu soru benim konularımın dışında. Kök hücreyle saç tedavisi ve saç dökülmesi hakkındaki soruları yanıtlıyorum.',
  nearest: 'Anlatabileceğim en yakın konular',
  begin: 'Şunlarla başlayabilirsiniz',
  urgent: {
    emergency: 'Bu acil bir durum olabilir. Hemen yardım alın.',
    crisis: 'Bunu bana söylemeniz gerçekten çok iyi oldu. Lütfen şimdi biriyle konuşun.',
    'prompt-care': 'Bunun için kısa süre içinde doktora görünmeniz gerekir: bugün veya yarın.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Bulunduğunuz yerin acil numarasını arayın veya en yakın acil servise gidin. Bana ülkenizi yazın (örneğin “Türkiye’deyim”), o ülkenin numaralarını göstereyim.',
    crisis:
      'Şu anda tehlike varsa bulunduğunuz yerin acil numarasını arayın. Ülkelere göre ücretsiz kriz hatları: findahelpline.com. Bana ülkenizi yazın (örneğin “Türkiye’deyim”), o ülkenin numaralarını göstereyim.',
    'prompt-care':
      'Durum hızla kötüleşirse bulunduğunuz yerin acil numarasını arayın veya en yakın acil servise gidin. Bana ülkenizi yazın (örneğin “Türkiye’deyim”), o ülkenin numaralarını göstereyim.',
  },
  avoid: 'Yapmamanız gerekenler',
  chat: {
    greeting: [
      'Merhaba. Kök hücreyle saç tedavisi ve saç dökülmesi hakkında, kaynaklarıyla birlikte açık yanıtlar veririm; bilimin bilmediği bir şey varsa bunu da söylerim.',
      'Kendi sözcüklerinizle sorun.',
    ],
    thanks: ['Rica ederim. Ne zaman isterseniz yine sorun.'],
    goodbye: ['Hoşça kalın, kendinize iyi bakın.'],
    identity: [
      'Ben Anagen, otomatik bir asistanım. Doktor değilim, insan da değilim.',
      'Yanıtlarımı, kök hücreyle saç tedavisi hakkında insanların yazdığı ve yayımlanmış kaynaklarla karşılaştırıp kontrol ettiği metinlerden veririm. Cümle uydurmam; tanı koyamam, doz seçemem, bir tedavinin size uygun olup olmadığını söyleyemem.',
    ],
    privacy: [
      'Sorunuz, üzerinde çalıştığım bilgisayarda yanıtlanır. Yazdığınız uygulama dışında hiçbir hizmete gönderilmez.',
      'Devam soruları sorabilmeniz için son birkaç mesajınızı en fazla yarım saat bellekte tutarım. Hiçbir günlük kaydına girmezler.',
    ],
    handoff: [
      'Sizi bir insana bağlayamam. Kendi durumunuzla ilgili tavsiye için bir dermatoloğa veya kendi doktorunuza danışın.',
    ],
    help: [
      'Kök hücreyle saç tedavisi ve saç dökülmesi hakkında her şeyi kendi sözcüklerinizle sorabilirsiniz: “acıyor mu”, “eksozomlar güvenli mi”, “ne kadar tutar”.',
      'Her yanıt kaynaklarını gösterir ve bilimin ne kadar emin olduğunu söyler. Kaynağa dayanan bir yanıtım yoksa bunu söylerim.',
    ],
    topics: ['Size şunları anlatabilirim. Bir bölüm seçin.'],
    sources: ['Son yanıtımın kaynakları bunlar.'],
    accuracy: [
      'Yanılabilirim: sorunuzu yanlış anlayabilirim veya metinlerde en yeni araştırmalar eksik olabilir. Her yanıt, kontrol edebilmeniz için kaynaklarını gösterir ve bilimin ne kadar emin olduğunu söyler.',
      'Kendi sağlığınızla ilgili bir karar için bir doktora danışın.',
    ],
    complaint: ['İşinize yaramadığı için üzgünüm. Başka sözcüklerle sormayı deneyin veya bir konu seçin.'],
    'all-clear': [
      'Bunu duymak güzel. Geri gelirse veya kötüleşirse acil numarayı arayın. Ne zaman isterseniz başka bir şey sorun.',
    ],
    empty: ['Ne öğrenmek istersiniz? Kendi sözcüklerinizle sorabilirsiniz.'],
    certainty: [
      'Bu düzey, tıbbi kılavuzların kullandığı GRADE ölçeğine göredir. Tedavinin ne kadar iyi olduğunu değil, yanıtın bütününden ne kadar emin olduğumuzu gösterir.',
    ],
    voted: ['Teşekkür ederim. Bu, metinlerle ilgilenenlere yardımcı olur.'],
    'why-not': ['Teşekkür ederim. Sorun neydi? (Söylemek zorunda değilsiniz.)'],
    forgotten: ['Tamam. Bu konuşmayı ve saklandıysa oylarınızı unuttum.'],
    'started-over': ['Baştan başlayalım. Konuştuklarımızı unuttum.'],
    language: ['Hangi dili kullanayım?'],
    'too-fast': ['Bir anda çok fazla soru geldi.'],
  },
  clinic: {
    statement: (name) =>
      `“${name}” kendisi hakkında bunu söylüyor. Bu, tıbbi bilgi değildir ve biz bunu kontrol etmedik.`,
    asOf: (day) => `${day} tarihi itibarıyla.`,
    card: (name) => `“${name}” adlı kliniğe şu yollarla ulaşabilirsiniz.`,
    openUntil: (time) => `Şu anda açık. Kapanış saati: ${time}.`,
    opensToday: (time) => `Şu anda kapalı. Bugünkü açılış saati: ${time}.`,
    opensOn: (day, time) => `Şu anda kapalı. Sonraki açılış: ${day}, saat ${time}.`,
    closed: 'Şu anda kapalı.',
    phone: 'Telefon',
    email: 'E-posta',
    address: 'Adres',
    website: 'Web sitesi',
    booking: 'Randevu al',
    notForEmergencies: 'Acil bir durumda önce bulunduğunuz yerin acil numarasını arayın.',
    offer:
      'Kliniğe, sorduğunuz konuların kısa bir listesini gönderebilirim. Listeyi önce siz görürsünüz ve başka hiçbir şey gönderilmez.',
    draft: (name) =>
      `“${name}” adlı kliniğe gönderilecek olan budur, başka hiçbir şey gönderilmez. İsterseniz değiştirin, örneğin size nasıl ulaşabileceklerini yazın.`,
    summary: 'Sohbeti kullanan biri sizden haber almak istiyor. Sorduğu konular:',
    summaryAlone: 'Sohbeti kullanan biri sizden haber almak istiyor.',
    write: 'Metni, gönderilmesini istediğiniz şekilde yazın. Gitmeden önce size yeniden gösteririm.',
    taken: (name) =>
      `Teşekkür ederim. Metin, “${name}” adlı kliniğe doğru yolda. Bir engel çıkarsa, metin ulaşana kadar yeniden denenir.`,
    full: 'Metin şu anda alınamadı. Lütfen bunun yerine kliniği arayın veya kliniğe yazın.',
    notSent: 'Hiçbir şey gönderilmedi.',
    privacy: (name) =>
      `“${name}” adlı kliniğe özet göndermeyi seçerseniz klinik, gördüğünüz ve onayladığınız metni alır, başka hiçbir şey almaz.`,
  },
  keeps: (days) =>
    days === null
      ? 'Diske hiçbir şey yazılmaz. Şimdi unutmamı istiyorsanız /forget yazın.'
      : `Beni çalıştıran kişi veya kurum saklamayı açtı. Saklananlar: yarım saat sessiz kalana kadar bu konuşma; oylarınız; adlar, numaralar ve kimin sorduğunu belli eden her şey çıkarılmış olarak, yanıtlayamadığım sorular. Hepsi ${days} gün sonra silinir. Şimdi unutmamı istiyorsanız /forget yazın.`,
  followUp: (understood) => `Bunu bir önceki sorunuzla birlikte okudum (${understood}).`,
  untranslated: 'Bu metin İngilizcedir.',
  again: 'Bana acil olabilecek bir durum anlattınız. Önce o geliyor.',
  againAdvice: 'Geçtiyse veya kimse tehlikede değilse bunu yazın ya da düğmeye basın, devam edelim.',
  tools: {
    more: 'Devamı',
    certainty: 'Kesinlik neden bu düzeyde?',
    helpful: '👍 İşime yaradı',
    unhelpful: '👎 İşime yaramadı',
    safe: 'Güvendeyim – devam edelim',
    contact: 'Klinikle görüş',
    prepare: 'Özet gönder',
    send: 'Bu metni gönder',
    edit: 'Değiştir',
    discard: 'Gönderilmesin',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Saç ve saç dökülmesi',
    'what-the-therapy-is': 'Bu tedavi nedir',
    'does-it-work': 'İşe yarıyor mu?',
    'is-it-for-me': 'Bana uygun mu?',
    'having-it-done': 'İşlem ve güvenlik',
    'compared-with': 'Diğer tedavilerle karşılaştırma',
    'cost-and-law': 'Maliyet, klinikler ve yasalar',
    'living-with-it': 'Saç dökülmesiyle yaşamak',
  },
  slowDown: (seconds) => `Lütfen ${seconds} saniye bekleyin, sonra yeniden sorun.`,
  apology: 'Üzgünüm, bende bir şeyler ters gitti. Lütfen yeniden sorun.',
  onlyText: 'Yalnızca metin okuyabiliyorum. Lütfen sorunuzu yazın.',
  unknownButton: 'Bu düğmeyi artık tanımıyorum. Lütfen sorunuzu yazın.',
  noSources: 'Size henüz kaynaklı bir yanıt vermedim. Önce bana bir şey sorun.',
  web: {
    name: 'Saç tedavisi yanıtları',
    tagline: 'Kaynaklı yanıtlar, satış konuşması yok',
    noScript:
      'Bu sayfanın yanıt verebilmesi için JavaScript gerekir. Acil bir durumda bulunduğunuz yerin acil numarasını arayın.',
    open: 'Saç tedavisi hakkında sorun',
    close: 'Kapat',
    startOver: 'Baştan başla',
    greeting: 'Kök hücreyle saç tedavisi ve saç dökülmesi hakkında bana her şeyi sorabilirsiniz.',
    examplesHeading: 'Örneğin',
    examples: [
      'Eksozomlar saç dökülmesinde güvenli mi?',
      'Kök hücreyle saç tedavisi onaylı mı?',
      'Kliniğe hangi soruları sormalıyım?',
    ],
    privacy: 'Sorularınız, onları yanıtlayan sunucuda kalır. Hesap yok, çerez yok, takip yok.',
    conversation: 'Konuşma',
    field: 'Sorunuz',
    placeholder: 'Sorunuzu yazın',
    send: 'Gönder',
    suggestions: 'Eşleşen konular',
    youAsked: 'Şunu sordunuz:',
    busy: 'Bakıyorum…',
    newTab: '(yeni sekmede açılır)',
    helped: 'İşime yaradı',
    notHelped: 'İşime yaramadı',
    whyNot: 'Sorun neydi? Bir seçenek yeter.',
    reasons,
    noReason: 'Söylemek istemiyorum',
    thanks: 'Teşekkür ederim. Bu, sözleriniz olmadan not edildi.',
    draft: 'Klinik için metin',
    retry: 'Yeniden dene',
    failures: {
      offline: 'Sunucuya ulaşamıyorum. Bağlantınızı kontrol edin, sonra yeniden deneyin.',
      timeout: 'Bu çok uzun sürdü. Lütfen yeniden deneyin.',
      tooMany: 'Bir anda çok fazla soru geldi. Lütfen bir dakika bekleyin, sonra yeniden deneyin.',
      tooLong: 'Bu, tek bir mesaj için çok uzun. Lütfen kısaltın: birkaç cümle yeter.',
      server: 'Bizde bir şeyler ters gitti. Lütfen birazdan yeniden deneyin.',
      refused: 'Bu sayfanın sohbeti göstermesine izin yok. Lütfen kliniğe haber verin.',
    },
  },
};
