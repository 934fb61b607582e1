/** French. Plain words, "vous". */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'J’ai demandé autre chose',
  missing: 'Il manque quelque chose',
  unclear: 'Difficile à comprendre',
  'too-long': 'Trop long',
  doubtful: 'Je doute que ce soit juste',
};

export const fr: Strings = {
  disclaimer: {
    general:
      'Information générale, pas un avis médical. Seul un professionnel de santé qui vous examine peut vous conseiller sur votre cas.',
    urgent: 'Je suis un assistant automatique, pas un service d’urgence. Dans le doute, appelez.',
  },
  personalNotice:
    'Je ne peux pas décider cela pour vous : cela dépend de votre santé, et seul un professionnel de santé qui vous connaît peut le faire. Voici l’information générale, à lui apporter. S’il vous plaît, ne commencez, n’arrêtez et ne changez aucun traitement sur la foi d’une conversation en ligne.',
  personalNoticeAlone:
    'Et je ne pourrais pas non plus décider cela pour vous : cela dépend de votre santé, et seul un professionnel de santé qui vous connaît peut le faire. S’il vous plaît, ne commencez, n’arrêtez et ne changez aucun traitement sur la foi d’une conversation en ligne.',
  certaintyHeading: 'Certitude de la science',
  certainty: {
    high: 'Élevée – il est peu probable que de nouvelles études changent cela',
    moderate: 'Modérée – probablement juste, mais de nouvelles études pourraient changer cela',
    low: 'Faible – de nouvelles études pourraient bien changer cela',
    'very-low': 'Très faible – on ne sait presque rien',
    regulatory: 'Règles et lois, aux dates indiquées',
    background: 'Connaissances générales bien établies',
  },
  sources: 'Sources',
  related: 'Vous pouvez aussi m’interroger sur',
  didYouMean: 'De quel sujet voulez-vous parler ?',
  choose: 'Choisissez un sujet, ou demandez avec d’autres mots',
  unknown: 'Je n’ai pas de réponse appuyée sur des sources à cette question.',
  unknownAdvice:
    'Je réponds seulement à partir de sources vérifiées, donc je ne vais pas deviner. Vous pouvez demander avec d’autres mots, ou interroger un dermatologue.',
  outside: () =>
    'Cette question sort de mon domaine. Je réponds aux questions sur la thérapie capillaire par cellules souches et sur la chute de cheveux.',
  nearest: 'Ce que je peux vous dire de plus proche',
  begin: 'Vous pourriez commencer par',
  urgent: {
    emergency: 'C’est peut-être une urgence. Demandez de l’aide tout de suite.',
    crisis: 'Vous avez vraiment bien fait de m’en parler. S’il vous plaît, parlez à quelqu’un maintenant.',
    'prompt-care': 'Il faut voir un médecin sans tarder : aujourd’hui ou demain.',
  },
  helpLine: (line) => `${line.name} : ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Appelez le numéro d’urgence local, ou allez aux urgences les plus proches. Dites-moi votre pays (par exemple « Je suis en France ») et je vous montrerai ses numéros.',
    crisis:
      'Appelez le numéro d’urgence local s’il y a un danger en ce moment. Lignes d’écoute gratuites, par pays : findahelpline.com. Dites-moi votre pays (par exemple « Je suis en France ») et je vous montrerai ses numéros.',
    'prompt-care':
      'Si cela s’aggrave vite, appelez le numéro d’urgence local ou allez aux urgences les plus proches. Dites-moi votre pays (par exemple « Je suis en France ») et je vous montrerai ses numéros.',
  },
  avoid: 'Ce qu’il ne faut pas faire',
  chat: {
    greeting: [
      'Bonjour. Je donne des réponses franches sur la thérapie capillaire par cellules souches et la chute de cheveux, avec leurs sources, et je le dis quand la science ne sait pas.',
      'Posez votre question avec vos propres mots.',
    ],
    thanks: ['Je vous en prie. Revenez poser vos questions quand vous voulez.'],
    goodbye: ['Au revoir, et prenez soin de vous.'],
    identity: [
      'Je suis Anagen, un assistant automatique. Je ne suis pas médecin et je ne suis pas un être humain.',
      'Je réponds à partir d’un ensemble de textes sur la thérapie capillaire par cellules souches, écrits par des personnes et vérifiés à l’aide de sources publiées. Je n’invente pas de phrases, et je ne peux pas poser de diagnostic, choisir une dose ni dire si un traitement vous convient.',
    ],
    privacy: [
      'Votre question est traitée sur la machine qui me fait fonctionner. Elle n’est envoyée à aucun autre service, à part l’application dans laquelle vous écrivez.',
      'Je garde vos derniers messages en mémoire pendant une demi-heure au plus, pour que vous puissiez poser d’autres questions sur le même sujet. Ils ne figurent dans aucun journal d’activité.',
    ],
    handoff: [
      'Je ne peux pas vous mettre en relation avec une personne. Pour un conseil sur votre cas, demandez à un dermatologue ou à votre médecin.',
    ],
    help: [
      'Demandez-moi ce que vous voulez sur la thérapie capillaire par cellules souches et la chute de cheveux, avec vos propres mots : « est-ce que ça fait mal », « les exosomes sont-ils sans danger », « combien ça coûte ».',
      'Chaque réponse nomme ses sources et dit quel est le degré de certitude de la science. Si je n’ai pas de réponse appuyée sur des sources, je le dis.',
    ],
    topics: ['Voici ce dont je peux vous parler. Choisissez un chapitre.'],
    sources: ['Voici les sources de ma dernière réponse.'],
    accuracy: [
      'Je peux me tromper : je peux mal comprendre votre question, ou les études les plus récentes peuvent manquer dans les textes. Chaque réponse nomme ses sources pour que vous puissiez les vérifier, et dit quel est le degré de certitude de la science.',
      'Pour une décision sur votre propre santé, adressez-vous à un professionnel de santé.',
    ],
    complaint: [
      'Je regrette que cela ne vous ait pas été utile. Essayez avec d’autres mots, ou choisissez un sujet.',
    ],
    'all-clear': [
      'Bonne nouvelle. Si cela revient ou s’aggrave, appelez le numéro d’urgence. Demandez-moi autre chose quand vous voulez.',
    ],
    empty: ['Que voulez-vous savoir ? Vous pouvez demander avec vos propres mots.'],
    certainty: [
      'Le niveau suit GRADE, l’échelle qu’utilisent les recommandations médicales. Il dit à quel point nous sommes sûrs de toute la réponse, et non à quel point le traitement est bon.',
    ],
    voted: ['Merci. Cela aide les personnes qui s’occupent de ces textes.'],
    'why-not': ['Merci. Qu’est-ce qui n’allait pas ? (Vous n’êtes pas obligé de le dire.)'],
    forgotten: ['C’est fait. J’ai oublié cette conversation, et vos votes s’il y en avait d’enregistrés.'],
    'started-over': ['Recommençons. J’ai oublié ce dont nous avons parlé.'],
    language: ['Quelle langue dois-je utiliser ?'],
    'too-fast': ['Cela fait beaucoup d’un coup.'],
  },
  clinic: {
    statement: (name) =>
      `Voici ce que la clinique (${name}) dit d’elle-même. Ce n’est pas une information médicale, et nous n’avons pas vérifié ce qu’elle dit.`,
    asOf: (day) => `À la date du ${day}.`,
    card: (name) => `Voici comment joindre ${name}.`,
    openUntil: (time) => `Ouvert en ce moment, jusqu’à ${time}.`,
    opensToday: (time) => `Fermé en ce moment. Ouvre aujourd’hui à ${time}.`,
    opensOn: (day, time) => `Fermé en ce moment. Ouvre ${day} à ${time}.`,
    closed: 'Fermé en ce moment.',
    phone: 'Téléphone',
    email: 'E-mail',
    address: 'Adresse',
    website: 'Site web',
    booking: 'Prendre rendez-vous',
    notForEmergencies: 'En cas d’urgence, appelez d’abord le numéro d’urgence local.',
    offer:
      'Je peux envoyer à la clinique une courte liste des sujets sur lesquels vous avez posé des questions. Vous la voyez d’abord, et rien d’autre n’est envoyé.',
    draft: (name) =>
      `Voici le texte qui serait envoyé à ${name}, et rien d’autre. Modifiez-le si vous voulez, par exemple pour dire comment vous joindre.`,
    summary:
      'Une personne qui a utilisé l’assistant en ligne aimerait que vous la contactiez. Elle a posé des questions sur :',
    summaryAlone: 'Une personne qui a utilisé l’assistant en ligne aimerait que vous la contactiez.',
    write:
      'Écrivez le texte tel que vous voulez qu’il soit envoyé. Je vous le montre encore une fois avant l’envoi.',
    taken: (name) =>
      `Merci. Le texte est en route vers ${name}. Si quelque chose bloque l’envoi, il est tenté à nouveau jusqu’à ce que le texte arrive.`,
    full: 'Le texte n’a pas pu être accepté pour le moment. Appelez plutôt la clinique ou écrivez-lui, s’il vous plaît.',
    notSent: 'Rien n’a été envoyé.',
    privacy: (name) =>
      `Si vous choisissez d’envoyer un résumé à ${name}, la clinique reçoit le texte que vous voyez et que vous acceptez, et rien d’autre.`,
  },
  keeps: (days) =>
    days === null
      ? 'Rien n’est écrit sur le disque. Pour que j’oublie tout maintenant, écrivez /forget.'
      : `Ceux qui me gèrent ont activé la conservation des données : cette conversation (jusqu’à ce qu’une demi-heure passe sans message), vos votes et les questions auxquelles je n’ai pas pu répondre, sans nom, sans numéro et sans rien qui dise qui les a posées. Tout est effacé après ${days} ${days === 1 ? 'jour' : 'jours'}. Pour que j’oublie tout maintenant, écrivez /forget.`,
  followUp: (understood) =>
    `J’ai lu ce message en tenant compte de votre question précédente (${understood}).`,
  untranslated: 'Ce texte est en anglais.',
  again: 'Vous m’avez parlé de quelque chose qui peut être une urgence. Cela passe en premier.',
  againAdvice:
    'Si c’est passé, ou si personne n’est en danger, dites-le ou appuyez sur le bouton, et nous continuons.',
  tools: {
    more: 'En savoir plus',
    certainty: 'Pourquoi cette certitude ?',
    helpful: '👍 C’est utile',
    unhelpful: '👎 Ce n’est pas utile',
    safe: 'Je suis en sécurité – continuer',
    contact: 'Contacter la clinique',
    prepare: 'Envoyer un résumé',
    send: 'Envoyer ce texte',
    edit: 'Le modifier',
    discard: 'Ne pas l’envoyer',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Les cheveux et leur chute',
    'what-the-therapy-is': 'Ce qu’est la thérapie',
    'does-it-work': 'Est-ce que ça marche ?',
    'is-it-for-me': 'Est-ce pour moi ?',
    'having-it-done': 'Le déroulement et la sécurité',
    'compared-with': 'Comparaison avec d’autres traitements',
    'cost-and-law': 'Prix, cliniques et loi',
    'living-with-it': 'Vivre avec',
  },
  slowDown: (seconds) =>
    `Attendez ${seconds} ${seconds === 1 ? 'seconde' : 'secondes'}, s’il vous plaît, puis posez à nouveau votre question.`,
  apology:
    'Désolé, quelque chose n’a pas marché de mon côté. Posez à nouveau votre question, s’il vous plaît.',
  onlyText: 'Je ne peux lire que du texte. Tapez votre question, s’il vous plaît.',
  unknownButton: 'Je ne connais plus ce bouton. Tapez votre question, s’il vous plaît.',
  noSources: 'Je ne vous ai pas encore donné de réponse avec des sources. Posez-moi d’abord une question.',
  web: {
    name: 'Réponses sur la thérapie capillaire',
    tagline: 'Des réponses avec leurs sources, sans discours commercial',
    noScript:
      'Cette page a besoin de JavaScript pour répondre. En cas d’urgence, appelez le numéro d’urgence local.',
    open: 'Posez une question sur la thérapie capillaire',
    close: 'Fermer',
    startOver: 'Recommencer',
    greeting:
      'Demandez-moi ce que vous voulez sur la thérapie capillaire par cellules souches et la chute de cheveux.',
    examplesHeading: 'Par exemple',
    examples: [
      'Les exosomes contre la chute de cheveux sont-ils sans danger ?',
      'La thérapie capillaire par cellules souches est-elle autorisée ?',
      'Quelles questions poser à une clinique ?',
    ],
    privacy:
      'Vos questions restent sur le serveur qui y répond. Pas de compte, pas de cookies, pas de pistage.',
    conversation: 'Conversation',
    field: 'Votre question',
    placeholder: 'Tapez votre question',
    send: 'Envoyer',
    suggestions: 'Sujets correspondants',
    youAsked: 'Vous avez demandé :',
    busy: 'Je cherche…',
    newTab: '(s’ouvre dans un nouvel onglet)',
    helped: 'C’est utile',
    notHelped: 'Ce n’est pas utile',
    whyNot: 'Qu’est-ce qui n’allait pas ? Un seul choix suffit.',
    reasons,
    noReason: 'Je préfère ne pas le dire',
    thanks: 'Merci. C’est noté, sans vos mots.',
    draft: 'Texte pour la clinique',
    retry: 'Réessayer',
    failures: {
      offline: 'Je n’arrive pas à joindre le serveur. Vérifiez votre connexion, puis réessayez.',
      timeout: 'Cela a pris trop de temps. Réessayez, s’il vous plaît.',
      tooMany:
        'Cela faisait beaucoup de questions d’un coup. Attendez une minute, s’il vous plaît, puis réessayez.',
      tooLong:
        'C’est trop long pour un seul message. Raccourcissez-le, s’il vous plaît : quelques phrases suffisent.',
      server: 'Quelque chose n’a pas marché de notre côté. Réessayez dans un instant, s’il vous plaît.',
      refused: 'Cette page n’a pas le droit d’afficher l’assistant. Prévenez la clinique, s’il vous plaît.',
    },
  },
};
