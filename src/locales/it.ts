/** Italian. Plain words, "tu". */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Avevo chiesto altro',
  missing: 'Manca qualcosa',
  unclear: 'Difficile da capire',
  'too-long': 'Troppo lungo',
  doubtful: 'Dubito che sia giusto',
};

export const it: Strings = {
  disclaimer: {
    general:
      'Informazioni generali, non un parere medico. Solo un medico che ti visita può consigliarti sul tuo caso.',
    urgent: 'Sono un assistente automatico, non un servizio di emergenza. Nel dubbio, chiama.',
  },
  personalNotice:
    'Non posso decidere questo al posto tuo: dipende dalla tua salute, e può farlo solo un medico che ti conosce. Ecco le informazioni generali, da portare al medico. Per favore, non iniziare, non interrompere e non cambiare una cura sulla base di una chat.',
  personalNoticeAlone:
    'E nemmeno potrei decidere questo al posto tuo: dipende dalla tua salute, e può farlo solo un medico che ti conosce. Per favore, non iniziare, non interrompere e non cambiare una cura sulla base di una chat.',
  certaintyHeading: 'Certezza della scienza',
  certainty: {
    high: 'Alta – è improbabile che nuovi studi cambino questa risposta',
    moderate: 'Moderata – probabilmente è giusta, ma nuovi studi potrebbero cambiarla',
    low: 'Bassa – è ben possibile che nuovi studi la cambino',
    'very-low': 'Molto bassa – ne sappiamo pochissimo',
    regulatory: 'Regole e leggi, alle date indicate',
    background: 'Conoscenze generali consolidate',
  },
  sources: 'Fonti',
  related: 'Puoi anche chiedermi di',
  didYouMean: 'Quale di questi argomenti intendi?',
  choose: 'Scegli un argomento o chiedi con altre parole',
  unknown: 'Non ho una risposta con fonti a questa domanda.',
  unknownAdvice:
    'Rispondo solo sulla base di fonti verificate, quindi non tiro a indovinare. Puoi chiedere con altre parole o rivolgerti a un dermatologo.',
  outside: () =>
    'Questa domanda è fuori da ciò di cui mi occupo. Rispondo a domande sulla terapia con cellule staminali per i capelli e sulla caduta dei capelli.',
  nearest: 'La cosa più vicina di cui posso parlarti',
  begin: 'Potresti cominciare da',
  urgent: {
    emergency: 'Può essere un’emergenza. Chiedi aiuto adesso.',
    crisis: 'Hai fatto davvero bene a dirmelo. Per favore, parla con qualcuno adesso.',
    'prompt-care': 'Serve un medico presto: oggi o domani.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Chiama il numero di emergenza locale o vai al pronto soccorso più vicino. Dimmi in che paese sei (per esempio «Sono in Italia») e ti mostrerò i suoi numeri.',
    crisis:
      'Chiama il numero di emergenza locale se c’è un pericolo in questo momento. Linee di aiuto gratuite nei momenti di crisi, per paese: findahelpline.com. Dimmi in che paese sei (per esempio «Sono in Italia») e ti mostrerò i suoi numeri.',
    'prompt-care':
      'Se peggiora in fretta, chiama il numero di emergenza locale o vai al pronto soccorso più vicino. Dimmi in che paese sei (per esempio «Sono in Italia») e ti mostrerò i suoi numeri.',
  },
  avoid: 'Che cosa non fare',
  chat: {
    greeting: [
      'Ciao. Do risposte schiette sulla terapia con cellule staminali per i capelli e sulla caduta dei capelli, con le loro fonti, e lo dico quando la scienza non sa.',
      'Chiedi con parole tue.',
    ],
    thanks: ['Prego. Chiedi ancora quando vuoi.'],
    goodbye: ['Ciao, e abbi cura di te.'],
    identity: [
      'Sono Anagen, un assistente automatico. Non sono un medico e non sono un essere umano.',
      'Rispondo a partire da una raccolta di testi sulla terapia con cellule staminali per i capelli scritti da persone e verificati con fonti pubblicate. Non invento frasi, e non posso fare una diagnosi, scegliere una dose o dire se una cura è adatta a te.',
    ],
    privacy: [
      'Alla tua domanda risponde la macchina che mi fa funzionare. La domanda non viene inviata a nessun altro servizio, a parte l’app in cui scrivi.',
      'Tengo in memoria i tuoi ultimi messaggi per mezz’ora al massimo, così puoi continuare a chiedere sullo stesso argomento. Non restano in nessun registro.',
    ],
    handoff: [
      'Non posso metterti in contatto con una persona. Per un consiglio sul tuo caso, chiedi a un dermatologo o al tuo medico.',
    ],
    help: [
      'Chiedimi quello che vuoi sulla terapia con cellule staminali per i capelli e sulla caduta dei capelli, con parole tue: «fa male?», «gli esosomi sono sicuri?», «quanto costa?».',
      'Ogni risposta indica le sue fonti e dice quanto è certa la scienza. Se non ho una risposta con fonti, lo dico.',
    ],
    topics: ['Ecco di che cosa posso parlarti. Scegli un capitolo.'],
    sources: ['Queste sono le fonti della mia ultima risposta.'],
    accuracy: [
      'Posso sbagliare: posso capire male la tua domanda, o nei testi possono mancare gli studi più recenti. Ogni risposta indica le sue fonti, così puoi controllarle, e dice quanto è certa la scienza.',
      'Per una decisione sulla tua salute, chiedi a un medico.',
    ],
    complaint: ['Mi dispiace che non ti sia servito. Prova con altre parole o scegli un argomento.'],
    'all-clear': [
      'Bene, mi fa piacere. Se torna o peggiora, chiama il numero di emergenza. Chiedimi qualsiasi altra cosa quando vuoi.',
    ],
    empty: ['Che cosa vorresti sapere? Puoi chiedere con parole tue.'],
    certainty: [
      'Il livello segue GRADE, la scala usata dalle linee guida mediche. Dice quanto siamo certi di tutta la risposta, non quanto sia buona la cura.',
    ],
    voted: ['Grazie. Questo aiuta chi si occupa di questi testi.'],
    'why-not': ['Grazie. Che cosa non andava? (Puoi anche non dirlo.)'],
    forgotten: [
      'Fatto. Ho dimenticato questa conversazione, e i tuoi voti se ne era stato conservato qualcuno.',
    ],
    'started-over': ['Ricominciamo. Ho dimenticato di che cosa abbiamo parlato.'],
    language: ['Che lingua devo usare?'],
    'too-fast': ['Sono tante cose in una volta.'],
  },
  clinic: {
    statement: (name) =>
      `Questo è ciò che ${name} dice di sé. Non è un’informazione medica, e noi non lo abbiamo verificato.`,
    asOf: (day) => `Data di riferimento: ${day}.`,
    card: (name) => `Ecco come contattare ${name}.`,
    openUntil: (time) => `Aperto adesso, fino alle ${time}.`,
    opensToday: (time) => `Chiuso adesso. Apre oggi alle ${time}.`,
    opensOn: (day, time) => `Chiuso adesso. Apre ${day} alle ${time}.`,
    closed: 'Chiuso adesso.',
    phone: 'Telefono',
    email: 'E-mail',
    address: 'Indirizzo',
    website: 'Sito web',
    booking: 'Prenota un appuntamento',
    notForEmergencies: 'In un’emergenza, chiama prima di tutto il numero di emergenza locale.',
    offer:
      'Posso inviare alla clinica un breve elenco degli argomenti su cui hai fatto domande. Prima lo vedi tu, e non viene inviato nient’altro.',
    draft: (name) =>
      `Questo verrebbe inviato a ${name}, e nient’altro. Modificalo se vuoi, per esempio per dire come possono contattarti.`,
    summary: 'Una persona che ha usato la chat vorrebbe essere contattata da voi. Ha fatto domande su:',
    summaryAlone: 'Una persona che ha usato la chat vorrebbe essere contattata da voi.',
    write: 'Scrivi il testo come vuoi che venga inviato. Te lo mostro di nuovo prima che parta.',
    taken: (name) =>
      `Grazie. Il testo è in viaggio verso ${name}. Se qualcosa blocca l’invio, si riprova finché non arriva.`,
    full: 'In questo momento non è stato possibile accettare il testo. Per favore, chiama invece la clinica o scrivile.',
    notSent: 'Non è stato inviato nulla.',
    privacy: (name) =>
      `Se scegli di inviare un riepilogo a ${name}, la clinica riceve il testo che vedi e che approvi, e nient’altro.`,
  },
  keeps: (days) =>
    days === null
      ? 'Su disco non viene scritto nulla. Per farmi dimenticare tutto adesso, scrivi /forget.'
      : `Chi mi gestisce ha attivato la conservazione dei dati: questa conversazione (finché non passa mezz’ora senza messaggi), i tuoi voti e le domande a cui non ho potuto rispondere, senza nomi, numeri o altro che dica chi ha chiesto. Tutto viene cancellato dopo ${days} ${days === 1 ? 'giorno' : 'giorni'}. Per farmi dimenticare tutto adesso, scrivi /forget.`,
  followUp: (understood) => `Ho letto questo messaggio insieme alla tua domanda precedente (${understood}).`,
  untranslated: 'Questo testo è in inglese.',
  again: 'Mi hai detto una cosa che può essere un’emergenza. Quella viene prima di tutto.',
  againAdvice: 'Se è passata, o se nessuno è in pericolo, dillo o premi il pulsante, e andiamo avanti.',
  tools: {
    more: 'Di più',
    certainty: 'Perché questa certezza?',
    helpful: '👍 Mi è stato utile',
    unhelpful: '👎 Non mi è stato utile',
    safe: 'Sono al sicuro – andiamo avanti',
    contact: 'Parla con la clinica',
    prepare: 'Invia un riepilogo',
    send: 'Invia questo testo',
    edit: 'Modificalo',
    discard: 'Non inviare',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'I capelli e la loro caduta',
    'what-the-therapy-is': 'Che cos’è la terapia',
    'does-it-work': 'Funziona?',
    'is-it-for-me': 'Fa per me?',
    'having-it-done': 'Come si fa, e la sicurezza',
    'compared-with': 'A confronto con altre cure',
    'cost-and-law': 'Costi, cliniche e leggi',
    'living-with-it': 'Conviverci',
  },
  slowDown: (seconds) =>
    `Per favore, aspetta ${seconds} ${seconds === 1 ? 'secondo' : 'secondi'}, poi chiedi di nuovo.`,
  apology: 'Scusa, da parte mia qualcosa è andato storto. Per favore, chiedi di nuovo.',
  onlyText: 'So leggere solo il testo. Per favore, scrivi la tua domanda.',
  unknownButton: 'Non conosco più questo pulsante. Per favore, scrivi la tua domanda.',
  noSources: 'Non ti ho ancora dato una risposta con fonti. Prima chiedimi qualcosa.',
  web: {
    name: 'Risposte sulla terapia dei capelli',
    tagline: 'Risposte con le fonti, niente discorsi di vendita',
    noScript:
      'Questa pagina ha bisogno di JavaScript per rispondere. In un’emergenza, chiama il numero di emergenza locale.',
    open: 'Chiedi della terapia dei capelli',
    close: 'Chiudi',
    startOver: 'Ricomincia',
    greeting:
      'Chiedimi quello che vuoi sulla terapia con cellule staminali per i capelli e sulla caduta dei capelli.',
    examplesHeading: 'Per esempio',
    examples: [
      'Gli esosomi per la caduta dei capelli sono sicuri?',
      'La terapia con cellule staminali per i capelli è approvata?',
      'Quali domande devo fare a una clinica?',
    ],
    privacy:
      'Le tue domande restano sul server che risponde. Nessun account, nessun cookie, nessun tracciamento.',
    conversation: 'Conversazione',
    field: 'La tua domanda',
    placeholder: 'Scrivi la tua domanda',
    send: 'Invia',
    suggestions: 'Argomenti che corrispondono',
    youAsked: 'Hai chiesto:',
    busy: 'Sto cercando…',
    newTab: '(si apre in una nuova scheda)',
    helped: 'Mi è stato utile',
    notHelped: 'Non mi è stato utile',
    whyNot: 'Che cosa non andava? Basta una scelta.',
    reasons,
    noReason: 'Preferisco non dirlo',
    thanks: 'Grazie. È stato annotato, senza le tue parole.',
    draft: 'Testo per la clinica',
    retry: 'Riprova',
    failures: {
      offline: 'Non riesco a raggiungere il server. Controlla la connessione, poi riprova.',
      timeout: 'Ci è voluto troppo tempo. Per favore, riprova.',
      tooMany: 'Erano tante domande in una volta. Per favore, aspetta un minuto, poi riprova.',
      tooLong: 'È troppo lungo per un solo messaggio. Per favore, accorcialo: bastano poche frasi.',
      server: 'Qualcosa è andato storto da parte nostra. Per favore, riprova tra un momento.',
      refused: 'Questa pagina non è autorizzata a mostrare la chat. Per favore, avvisa la clinica.',
    },
  },
};
