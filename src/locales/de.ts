/** German. Plain words, "Sie". */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Ich habe etwas anderes gefragt',
  missing: 'Es fehlt etwas',
  unclear: 'Schwer zu verstehen',
  'too-long': 'Zu lang',
  doubtful: 'Ich bezweifle, dass es stimmt',
};

export const de: Strings = {
  disclaimer: {
    general:
      'Allgemeine Information, kein ärztlicher Rat. Nur wer Sie ärztlich untersucht, kann Sie in Ihrem Fall beraten.',
    urgent: 'Ich bin ein automatischer Assistent, kein Notdienst. Im Zweifel: Rufen Sie an.',
  },
  personalNotice:
    'Das kann ich nicht für Sie entscheiden: Es hängt von Ihrer Gesundheit ab, und entscheiden kann das nur eine Ärztin oder ein Arzt, die oder der Sie kennt. Hier ist die allgemeine Information; nehmen Sie sie mit in die Praxis. Bitte beginnen, beenden oder ändern Sie keine Behandlung aufgrund eines Chats.',
  personalNoticeAlone:
    'Und ich könnte das auch nicht für Sie entscheiden: Es hängt von Ihrer Gesundheit ab, und entscheiden kann das nur eine Ärztin oder ein Arzt, die oder der Sie kennt. Bitte beginnen, beenden oder ändern Sie keine Behandlung aufgrund eines Chats.',
  certaintyHeading: 'Gewissheit der Forschung',
  certainty: {
    high: 'Hoch – weitere Studien werden daran wahrscheinlich nichts ändern',
    moderate: 'Moderat – wahrscheinlich richtig, aber weitere Studien könnten es ändern',
    low: 'Niedrig – gut möglich, dass weitere Studien es ändern',
    'very-low': 'Sehr niedrig – wir wissen kaum etwas',
    regulatory: 'Regeln und Gesetze, zum jeweils genannten Datum',
    background: 'Gesichertes Grundwissen',
  },
  sources: 'Quellen',
  related: 'Dazu können Sie auch fragen',
  didYouMean: 'Was davon meinen Sie?',
  choose: 'Wählen Sie ein Thema oder fragen Sie mit anderen Worten',
  unknown: 'Darauf habe ich keine Antwort mit Quellen.',
  unknownAdvice:
    'Ich antworte nur auf der Grundlage geprüfter Quellen, deshalb gebe ich keine Vermutungen ab. Sie können mit anderen Worten fragen oder sich an eine Hautarztpraxis wenden.',
  outside: () =>
    'Diese Frage liegt außerhalb dessen, wozu ich Auskunft gebe. Ich beantworte Fragen zur Stammzelltherapie der Haare und zu Haarausfall.',
  nearest: 'Was dem am nächsten kommt',
  begin: 'Sie könnten beginnen mit',
  urgent: {
    emergency: 'Das kann ein Notfall sein. Holen Sie jetzt Hilfe.',
    crisis: 'Ich bin wirklich froh, dass Sie mir das gesagt haben. Bitte sprechen Sie jetzt mit jemandem.',
    'prompt-care': 'Hier ist bald ärztliche Hilfe nötig: heute oder morgen.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Rufen Sie die örtliche Notrufnummer an oder gehen Sie in die nächste Notaufnahme. Sagen Sie mir Ihr Land (zum Beispiel „Ich bin in Deutschland“), dann zeige ich die Nummern dort.',
    crisis:
      'Rufen Sie die örtliche Notrufnummer an, wenn gerade jetzt Gefahr besteht. Kostenlose Krisentelefone nach Ländern: findahelpline.com. Sagen Sie mir Ihr Land (zum Beispiel „Ich bin in Deutschland“), dann zeige ich die Nummern dort.',
    'prompt-care':
      'Wenn es schnell schlimmer wird, rufen Sie die örtliche Notrufnummer an oder gehen Sie in die nächste Notaufnahme. Sagen Sie mir Ihr Land (zum Beispiel „Ich bin in Deutschland“), dann zeige ich die Nummern dort.',
  },
  avoid: 'Was Sie nicht tun sollen',
  chat: {
    greeting: [
      'Guten Tag. Ich gebe klare Antworten zur Stammzelltherapie der Haare und zu Haarausfall, mit Quellen, und ich sage es, wenn die Wissenschaft etwas nicht weiß.',
      'Fragen Sie mit Ihren eigenen Worten.',
    ],
    thanks: ['Gern geschehen. Fragen Sie wieder, wann immer Sie möchten.'],
    goodbye: ['Auf Wiedersehen, und passen Sie auf sich auf.'],
    identity: [
      'Ich bin Anagen, ein automatischer Assistent. Ich bin weder Ärztin noch Arzt und kein Mensch.',
      'Ich antworte aus einer Sammlung von Texten zur Stammzelltherapie der Haare, die Menschen geschrieben und an veröffentlichten Quellen geprüft haben. Ich denke mir keine Sätze aus, und ich kann keine Diagnose stellen, keine Dosis wählen und nicht sagen, ob eine Behandlung für Sie richtig ist.',
    ],
    privacy: [
      'Ihre Frage wird auf dem Rechner beantwortet, auf dem ich laufe. Sie wird an keinen anderen Dienst geschickt, außer an die App, in der Sie schreiben.',
      'Ihre letzten Nachrichten behalte ich bis zu einer halben Stunde im Arbeitsspeicher, damit Sie nachfragen können. Sie stehen in keinem Protokoll.',
    ],
    handoff: [
      'Ich kann Sie nicht mit einem Menschen verbinden. Für Rat in Ihrem Fall wenden Sie sich an eine Hautarztpraxis oder an Ihre eigene Arztpraxis.',
    ],
    help: [
      'Fragen Sie mich alles zur Stammzelltherapie der Haare und zu Haarausfall, mit Ihren eigenen Worten: „tut das weh“, „sind Exosomen sicher“, „was kostet das“.',
      'Jede Antwort nennt ihre Quellen und sagt, wie sicher sich die Forschung ist. Wenn ich keine Antwort mit Quellen habe, sage ich das.',
    ],
    topics: ['Dazu kann ich Ihnen etwas sagen. Wählen Sie ein Kapitel.'],
    sources: ['Das sind die Quellen meiner letzten Antwort.'],
    accuracy: [
      'Ich kann mich irren: Ich kann Ihre Frage falsch verstehen, oder in den Texten können die neuesten Studien fehlen. Jede Antwort nennt ihre Quellen, damit Sie sie prüfen können, und sagt, wie sicher sich die Forschung ist.',
      'Bei einer Entscheidung über Ihre eigene Gesundheit fragen Sie eine Ärztin oder einen Arzt.',
    ],
    complaint: [
      'Es tut mir leid, dass das nicht hilfreich war. Fragen Sie mit anderen Worten oder wählen Sie ein Thema.',
    ],
    'all-clear': [
      'Gut zu hören. Wenn es wiederkommt oder schlimmer wird, rufen Sie die Notrufnummer an. Fragen Sie mich gern alles andere, wann immer Sie möchten.',
    ],
    empty: ['Was möchten Sie wissen? Sie können mit Ihren eigenen Worten fragen.'],
    certainty: [
      'Die Stufe folgt GRADE, der Skala, die medizinische Leitlinien verwenden. Sie sagt, wie sicher wir uns bei der ganzen Antwort sind, nicht, wie gut die Behandlung ist.',
    ],
    voted: ['Danke. Das hilft allen, die diese Texte pflegen.'],
    'why-not': ['Danke. Was war falsch? (Sie müssen es nicht sagen.)'],
    forgotten: [
      'Erledigt. Ich habe dieses Gespräch vergessen, und auch Ihre Bewertungen, falls welche gespeichert waren.',
    ],
    'started-over': ['Fangen wir neu an. Ich habe vergessen, worüber wir gesprochen haben.'],
    language: ['Welche Sprache soll ich verwenden?'],
    'too-fast': ['Das ist viel auf einmal.'],
  },
  clinic: {
    statement: (name) =>
      `Das sagt die Klinik „${name}“ über sich selbst. Es ist keine medizinische Information, und wir haben es nicht geprüft.`,
    asOf: (day) => `Stand: ${day}.`,
    card: (name) => `So erreichen Sie die Klinik „${name}“.`,
    openUntil: (time) => `Jetzt geöffnet, bis ${time} Uhr.`,
    opensToday: (time) => `Jetzt geschlossen. Öffnet heute um ${time} Uhr.`,
    opensOn: (day, time) => `Jetzt geschlossen. Öffnet am ${day} um ${time} Uhr.`,
    closed: 'Jetzt geschlossen.',
    phone: 'Telefon',
    email: 'E-Mail',
    address: 'Adresse',
    website: 'Website',
    booking: 'Termin vereinbaren',
    notForEmergencies: 'Rufen Sie im Notfall zuerst die örtliche Notrufnummer an.',
    offer:
      'Ich kann der Klinik eine kurze Liste der Themen senden, nach denen Sie gefragt haben. Sie sehen die Liste zuerst, und nichts anderes wird gesendet.',
    draft: (name) =>
      `Das würde an die Klinik „${name}“ gesendet, und nichts anderes. Ändern Sie es, wenn Sie möchten, zum Beispiel um zu sagen, wie man Sie erreichen kann.`,
    summary:
      'Eine Person, die den Chat benutzt hat, möchte gern von Ihnen hören. Gefragt hat sie zu diesen Themen:',
    summaryAlone: 'Eine Person, die den Chat benutzt hat, möchte gern von Ihnen hören.',
    write:
      'Schreiben Sie den Text so, wie er gesendet werden soll. Ich zeige ihn Ihnen noch einmal, bevor er hinausgeht.',
    taken: (name) =>
      `Danke. Der Text ist auf dem Weg zur Klinik „${name}“. Wenn der Weg blockiert ist, wird es erneut versucht, bis er ankommt.`,
    full: 'Der Text konnte gerade nicht angenommen werden. Bitte rufen Sie stattdessen die Klinik an oder schreiben Sie ihr.',
    notSent: 'Es wurde nichts gesendet.',
    privacy: (name) =>
      `Wenn Sie sich entscheiden, der Klinik „${name}“ eine Zusammenfassung zu senden, bekommt sie den Text, den Sie sehen und dem Sie zustimmen, und nichts anderes.`,
  },
  keeps: (days) =>
    days === null
      ? 'Es wird nichts auf die Festplatte geschrieben. Damit ich jetzt alles vergesse, schreiben Sie /forget.'
      : `Wer mich betreibt, hat die Speicherung eingeschaltet: dieses Gespräch (bis eine halbe Stunde lang nichts mehr kommt), Ihre Bewertungen sowie Fragen, die ich nicht beantworten konnte, ohne Namen, Nummern oder irgendetwas, das zeigt, wer gefragt hat. All das wird nach ${days} ${days === 1 ? 'Tag' : 'Tagen'} gelöscht. Damit ich jetzt alles vergesse, schreiben Sie /forget.`,
  followUp: (understood) => `Ich habe das zusammen mit Ihrer Frage davor gelesen (${understood}).`,
  untranslated: 'Dieser Text ist auf Englisch.',
  again: 'Sie haben mir etwas gesagt, das ein Notfall sein kann. Das geht vor.',
  againAdvice:
    'Wenn es vorbei ist oder niemand in Gefahr ist, sagen Sie es oder drücken Sie den Knopf, dann machen wir weiter.',
  tools: {
    more: 'Mehr',
    certainty: 'Warum diese Gewissheit?',
    helpful: '👍 Das hat geholfen',
    unhelpful: '👎 Das hat nicht geholfen',
    safe: 'Ich bin in Sicherheit – weiter',
    contact: 'Kontakt zur Klinik',
    prepare: 'Zusammenfassung senden',
    send: 'Absenden',
    edit: 'Ändern',
    discard: 'Nicht senden',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Haare und Haarausfall',
    'what-the-therapy-is': 'Was die Therapie ist',
    'does-it-work': 'Wirkt sie?',
    'is-it-for-me': 'Ist sie etwas für mich?',
    'having-it-done': 'Die Behandlung und ihre Sicherheit',
    'compared-with': 'Im Vergleich mit anderen Behandlungen',
    'cost-and-law': 'Kosten, Kliniken und Recht',
    'living-with-it': 'Damit leben',
  },
  slowDown: (seconds) =>
    `Bitte warten Sie ${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'} und fragen Sie dann noch einmal.`,
  apology: 'Entschuldigung, bei mir ist etwas schiefgegangen. Bitte fragen Sie noch einmal.',
  onlyText: 'Ich kann nur Text lesen. Bitte tippen Sie Ihre Frage ein.',
  unknownButton: 'Diesen Knopf kenne ich nicht mehr. Bitte tippen Sie Ihre Frage ein.',
  noSources: 'Ich habe Ihnen noch keine Antwort mit Quellen gegeben. Fragen Sie mich zuerst etwas.',
  web: {
    name: 'Antworten zur Haartherapie',
    tagline: 'Antworten mit Quellen, ohne Verkaufsgerede',
    noScript:
      'Diese Seite braucht JavaScript, um zu antworten. Rufen Sie im Notfall die örtliche Notrufnummer an.',
    open: 'Fragen zur Haartherapie stellen',
    close: 'Schließen',
    startOver: 'Neu anfangen',
    greeting: 'Fragen Sie mich alles zur Stammzelltherapie der Haare und zu Haarausfall.',
    examplesHeading: 'Zum Beispiel',
    examples: [
      'Sind Exosomen gegen Haarausfall sicher?',
      'Ist die Stammzelltherapie der Haare zugelassen?',
      'Welche Fragen sollte ich einer Klinik stellen?',
    ],
    privacy:
      'Ihre Fragen bleiben auf dem Server, der sie beantwortet. Kein Konto, keine Cookies, kein Tracking.',
    conversation: 'Gespräch',
    field: 'Ihre Frage',
    placeholder: 'Ihre Frage eintippen',
    send: 'Senden',
    suggestions: 'Passende Themen',
    youAsked: 'Sie haben gefragt:',
    busy: 'Ich sehe nach …',
    newTab: '(öffnet sich in einem neuen Tab)',
    helped: 'Das hat geholfen',
    notHelped: 'Das hat nicht geholfen',
    whyNot: 'Was war falsch? Eine Auswahl genügt.',
    reasons,
    noReason: 'Möchte ich nicht sagen',
    thanks: 'Danke. Das ist notiert, ohne Ihre Worte.',
    draft: 'Text für die Klinik',
    retry: 'Noch einmal versuchen',
    failures: {
      offline:
        'Ich kann den Server nicht erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
      timeout: 'Das hat zu lange gedauert. Bitte versuchen Sie es noch einmal.',
      tooMany:
        'Das waren viele Fragen auf einmal. Bitte warten Sie eine Minute und versuchen Sie es dann noch einmal.',
      tooLong: 'Das ist zu lang für eine Nachricht. Bitte kürzen Sie es: Ein paar Sätze genügen.',
      server: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es in einem Moment noch einmal.',
      refused: 'Diese Seite darf den Chat nicht anzeigen. Bitte sagen Sie der Klinik Bescheid.',
    },
  },
};
