/** Polish. Plain words; polite without “Pan” or “Pani”: “proszę” and “można”; urgent words are direct (“Zadzwoń”), as in the safety tables. */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Moje pytanie było o coś innego',
  missing: 'Czegoś brakuje',
  unclear: 'Trudno to zrozumieć',
  'too-long': 'Za długie',
  doubtful: 'Wątpię, czy to prawda',
};

const plural = new Intl.PluralRules('pl');
const SECONDS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'sekundę', few: 'sekundy' };

export const pl: Strings = {
  disclaimer: {
    general:
      'To informacje ogólne, a nie porada lekarska. Porady w konkretnym przypadku może udzielić tylko lekarz, który przeprowadzi badanie.',
    urgent: 'Jestem automatycznym asystentem, a nie służbą ratunkową. W razie wątpliwości dzwoń.',
  },
  personalNotice:
    'Nie mogę podjąć tej decyzji: zależy ona od stanu zdrowia, a podjąć ją może tylko lekarz, który ten stan zna. Oto ogólne informacje, które można mu pokazać. Proszę nie zaczynać, nie przerywać ani nie zmieniać leczenia na podstawie czatu.',
  personalNoticeAlone:
    'A tej decyzji i tak nie mogę podjąć: zależy ona od stanu zdrowia, a podjąć ją może tylko lekarz, który ten stan zna. Proszę nie zaczynać, nie przerywać ani nie zmieniać leczenia na podstawie czatu.',
  certaintyHeading: 'Na ile nauka jest tego pewna',
  certainty: {
    high: 'Wysoka pewność – dalsze badania raczej tego nie zmienią',
    moderate: 'Umiarkowana pewność – prawdopodobnie tak jest, ale dalsze badania mogą to zmienić',
    low: 'Niska pewność – całkiem możliwe, że dalsze badania to zmienią',
    'very-low': 'Bardzo niska pewność – prawie nic nie wiemy',
    regulatory: 'Przepisy i prawo, stan na podane daty',
    background: 'Ugruntowana wiedza podstawowa',
  },
  sources: 'Źródła',
  related: 'Można też zapytać',
  didYouMean: 'O który z tych tematów chodzi?',
  choose: 'Proszę wybrać temat albo zapytać innymi słowami',
  unknown: 'Nie mam na to odpowiedzi popartej źródłami.',
  unknownAdvice:
    'Odpowiadam tylko na podstawie sprawdzonych źródeł, więc nie będę zgadywać. Można zapytać innymi słowami albo zapytać dermatologa.',
  outside: () =>
    'To pytanie wykracza poza moje tematy. Odpowiadam na pytania o leczenie włosów komórkami macierzystymi i o wypadanie włosów.',
  nearest: 'Najbliższe tematy, o których mogę opowiedzieć',
  begin: 'Można zacząć od tych tematów',
  urgent: {
    emergency: 'To może być nagłe zagrożenie zdrowia lub życia. Wezwij pomoc natychmiast.',
    crisis: 'Naprawdę cieszę się, że mi o tym mówisz. Proszę, porozmawiaj teraz z kimś.',
    'prompt-care': 'Z tym idź szybko do lekarza: dziś albo jutro.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Zadzwoń na miejscowy numer alarmowy albo zgłoś się na najbliższy szpitalny oddział ratunkowy (SOR). Podaj kraj (na przykład: „Jestem w Polsce”), a pokażę jego numery.',
    crisis:
      'Jeśli niebezpieczeństwo grozi w tej chwili, zadzwoń na miejscowy numer alarmowy. Bezpłatne telefony kryzysowe w różnych krajach: findahelpline.com. Podaj kraj (na przykład: „Jestem w Polsce”), a pokażę jego numery.',
    'prompt-care':
      'Jeśli stan szybko się pogarsza, zadzwoń na miejscowy numer alarmowy albo zgłoś się na najbliższy szpitalny oddział ratunkowy (SOR). Podaj kraj (na przykład: „Jestem w Polsce”), a pokażę jego numery.',
  },
  avoid: 'Czego nie robić',
  chat: {
    greeting: [
      'Dzień dobry. Odpowiadam wprost na pytania o leczenie włosów komórkami macierzystymi i o wypadanie włosów, podaję źródła i mówię otwarcie, kiedy nauka czegoś nie wie.',
      'Proszę pytać własnymi słowami.',
    ],
    thanks: ['Nie ma za co. Zawsze można zapytać znowu.'],
    goodbye: ['Do widzenia, wszystkiego dobrego.'],
    identity: [
      'Jestem Anagen, automatyczny asystent. Nie jestem lekarzem i nie jestem człowiekiem.',
      'Odpowiadam na podstawie zbioru tekstów o leczeniu włosów komórkami macierzystymi, które ludzie napisali i sprawdzili w opublikowanych źródłach. Nie wymyślam zdań i nie mogę postawić diagnozy, dobrać dawki ani powiedzieć, czy leczenie jest odpowiednie dla konkretnej osoby.',
    ],
    privacy: [
      'Odpowiedź na pytanie powstaje na komputerze, na którym działam. Pytanie nie jest wysyłane do żadnej innej usługi poza aplikacją, w której jest pisane.',
      'Kilka ostatnich wiadomości trzymam w pamięci najwyżej pół godziny, żeby można było pytać dalej o to samo. Nie trafiają do żadnego dziennika zdarzeń.',
    ],
    handoff: [
      'Nie mogę połączyć z człowiekiem. Po radę we własnej sprawie proszę zwrócić się do dermatologa albo do swojego lekarza.',
    ],
    help: [
      'Można pytać mnie o wszystko, co dotyczy leczenia włosów komórkami macierzystymi i wypadania włosów, własnymi słowami: „czy to boli”, „czy egzosomy są bezpieczne”, „ile to kosztuje”.',
      'Każda odpowiedź podaje źródła i mówi, na ile nauka jest tego pewna. Jeśli nie mam odpowiedzi popartej źródłami, mówię o tym.',
    ],
    topics: ['O tym mogę opowiedzieć. Proszę wybrać rozdział.'],
    sources: ['To są źródła mojej ostatniej odpowiedzi.'],
    accuracy: [
      'Mogę się mylić: mogę źle zrozumieć pytanie albo w tekstach może brakować najnowszych badań. Każda odpowiedź podaje źródła, żeby można było ją sprawdzić, i mówi, na ile nauka jest tego pewna.',
      'Przed decyzją o własnym zdrowiu proszę zapytać lekarza.',
    ],
    complaint: ['Przykro mi, że to nie pomogło. Proszę zapytać innymi słowami albo wybrać temat.'],
    'all-clear': [
      'Dobrze to słyszeć. Jeśli to wróci albo się pogorszy, proszę zadzwonić pod numer alarmowy. Zawsze można zapytać mnie o coś innego.',
    ],
    empty: ['O czym mam opowiedzieć? Można pytać własnymi słowami.'],
    certainty: [
      'Poziom jest zgodny z GRADE, skalą używaną w wytycznych medycznych. Mówi, na ile jesteśmy pewni całej odpowiedzi, a nie jak dobre jest leczenie.',
    ],
    voted: ['Dziękuję. To pomaga osobom, które dbają o te teksty.'],
    'why-not': ['Dziękuję. Co było nie tak? (Nie trzeba odpowiadać.)'],
    forgotten: ['Gotowe. Nie pamiętam już tej rozmowy ani ocen, jeśli jakieś były zapisane.'],
    'started-over': ['Zacznijmy od nowa. Nie pamiętam już, o czym była rozmowa.'],
    language: ['W jakim języku mam odpowiadać?'],
    'too-fast': ['To dużo naraz.'],
  },
  clinic: {
    statement: (name) =>
      `Tak mówi o sobie klinika „${name}”. To nie jest informacja medyczna i nie sprawdziliśmy tego.`,
    asOf: (day) => `Stan na dzień ${day}.`,
    card: (name) => `Tak można skontaktować się z kliniką „${name}”.`,
    openUntil: (time) => `Teraz otwarte, do ${time}.`,
    opensToday: (time) => `Teraz zamknięte. Otwarcie dziś o ${time}.`,
    opensOn: (day, time) => `Teraz zamknięte. Najbliższe otwarcie: ${day}, ${time}.`,
    closed: 'Teraz zamknięte.',
    phone: 'Telefon',
    email: 'E-mail',
    address: 'Adres',
    website: 'Strona internetowa',
    booking: 'Umów wizytę',
    notForEmergencies: 'W nagłym wypadku proszę najpierw zadzwonić pod miejscowy numer alarmowy.',
    offer:
      'Mogę wysłać klinice krótką listę tematów, których dotyczyły pytania. Najpierw ją pokażę, a nic innego nie zostanie wysłane.',
    draft: (name) =>
      `To zostałoby wysłane do kliniki „${name}” i nic więcej. Można to zmienić, na przykład podać, jak klinika może się skontaktować.`,
    summary:
      'Osoba, która korzystała z czatu, chciałaby, żeby klinika się z nią skontaktowała. Tematy jej pytań:',
    summaryAlone: 'Osoba, która korzystała z czatu, chciałaby, żeby klinika się z nią skontaktowała.',
    write: 'Proszę napisać tekst tak, jak ma zostać wysłany. Przed wysłaniem pokażę go jeszcze raz.',
    taken: (name) =>
      `Dziękuję. Tekst jest w drodze do kliniki „${name}”. Jeśli coś stanie na przeszkodzie, wysyłanie będzie ponawiane, aż tekst dotrze.`,
    full: 'Tekstu nie udało się teraz przyjąć. Proszę zamiast tego zadzwonić lub napisać do kliniki.',
    notSent: 'Nic nie zostało wysłane.',
    privacy: (name) =>
      `Kto zdecyduje się wysłać podsumowanie do kliniki „${name}”, najpierw widzi tekst i go zatwierdza. Klinika dostaje ten tekst i nic więcej.`,
  },
  keeps: (days) =>
    days === null
      ? 'Nic nie jest zapisywane na dysku. Żeby usunąć tę rozmowę z mojej pamięci od razu, proszę napisać /forget.'
      : `Ten, kto mnie uruchomił, włączył zapisywanie. Zapisywane są: ta rozmowa, dopóki nie minie pół godziny ciszy; oceny; pytania, na które nie umiem odpowiedzieć, bez imion, nazwisk, numerów i wszystkiego, co zdradza, kto pytał. Całość jest usuwana po ${days} ${days === 1 ? 'dniu' : 'dniach'}. Żeby usunąć tę rozmowę z mojej pamięci od razu, proszę napisać /forget.`,
  followUp: (understood) => `To pytanie czytam razem z poprzednim (${understood}).`,
  untranslated: 'Ten tekst jest po angielsku.',
  again: 'Była tu mowa o czymś, co może być nagłym zagrożeniem zdrowia lub życia. To jest najważniejsze.',
  againAdvice:
    'Jeśli to już minęło albo nikomu nic nie grozi, napisz to lub naciśnij przycisk, a przejdziemy dalej.',
  tools: {
    more: 'Więcej',
    certainty: 'Skąd taki poziom pewności?',
    helpful: '👍 To pomogło',
    unhelpful: '👎 Nie pomogło',
    safe: 'Nic mi nie grozi – dalej',
    contact: 'Kontakt z kliniką',
    prepare: 'Wyślij podsumowanie',
    send: 'Wyślij ten tekst',
    edit: 'Zmień',
    discard: 'Nie wysyłaj',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Włosy i ich wypadanie',
    'what-the-therapy-is': 'Czym jest to leczenie',
    'does-it-work': 'Czy to działa?',
    'is-it-for-me': 'Czy to dla mnie?',
    'having-it-done': 'Zabieg i bezpieczeństwo',
    'compared-with': 'Porównanie z innym leczeniem',
    'cost-and-law': 'Koszty, kliniki i prawo',
    'living-with-it': 'Życie z wypadaniem włosów',
  },
  slowDown: (seconds) =>
    `Proszę poczekać ${seconds} ${SECONDS[plural.select(seconds)] ?? 'sekund'}, a potem zapytać znowu.`,
  apology: 'Przepraszam, coś poszło nie tak po mojej stronie. Proszę zapytać jeszcze raz.',
  onlyText: 'Mogę czytać tylko tekst. Proszę napisać pytanie.',
  unknownButton: 'Nie znam już tego przycisku. Proszę napisać pytanie.',
  noSources: 'Nie było jeszcze mojej odpowiedzi ze źródłami. Proszę najpierw o coś zapytać.',
  web: {
    name: 'Odpowiedzi o leczeniu włosów',
    tagline: 'Odpowiedzi ze źródłami, bez reklamy',
    noScript:
      'Ta strona potrzebuje JavaScriptu, żeby odpowiadać. W nagłym wypadku proszę zadzwonić pod miejscowy numer alarmowy.',
    open: 'Zapytaj o leczenie włosów',
    close: 'Zamknij',
    startOver: 'Zacznij od nowa',
    greeting:
      'Proszę pytać mnie o wszystko, co dotyczy leczenia włosów komórkami macierzystymi i wypadania włosów.',
    examplesHeading: 'Na przykład',
    examples: [
      'Czy egzosomy są bezpieczne przy wypadaniu włosów?',
      'Czy leczenie włosów komórkami macierzystymi jest zatwierdzone?',
      'O co zapytać klinikę?',
    ],
    privacy: 'Pytania zostają na serwerze, który na nie odpowiada. Bez konta, bez ciasteczek, bez śledzenia.',
    conversation: 'Rozmowa',
    field: 'Pytanie',
    placeholder: 'Wpisz pytanie',
    send: 'Wyślij',
    suggestions: 'Pasujące tematy',
    youAsked: 'Zadane pytanie:',
    busy: 'Szukam odpowiedzi…',
    newTab: '(otwiera się w nowej karcie)',
    helped: 'To pomogło',
    notHelped: 'Nie pomogło',
    whyNot: 'Co było nie tak? Wystarczy jedna odpowiedź.',
    reasons,
    noReason: 'Wolę nie mówić',
    thanks: 'Dziękuję. Ocena została zapisana, bez treści wiadomości.',
    draft: 'Tekst dla kliniki',
    retry: 'Spróbuj jeszcze raz',
    failures: {
      offline: 'Nie mogę połączyć się z serwerem. Proszę sprawdzić połączenie i spróbować jeszcze raz.',
      timeout: 'To trwało za długo. Proszę spróbować jeszcze raz.',
      tooMany: 'To dużo pytań naraz. Proszę poczekać minutę i spróbować jeszcze raz.',
      tooLong: 'To za długie na jedną wiadomość. Proszę skrócić: wystarczy kilka zdań.',
      server: 'Coś poszło nie tak po naszej stronie. Proszę spróbować jeszcze raz za chwilę.',
      refused: 'Tej stronie nie wolno pokazywać czatu. Proszę powiadomić klinikę.',
    },
  },
};
