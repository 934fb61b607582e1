import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'I asked something else',
  missing: 'Something is missing',
  unclear: 'Hard to understand',
  'too-long': 'Too long',
  doubtful: 'I doubt it is right',
};

/** English. Plain words, school-year-8 reading level. */
export const en: Strings = {
  disclaimer: {
    general:
      'General information, not medical advice. Only a clinician who examines you can advise on your case.',
    urgent: 'I am an automated assistant, not an emergency service. If in doubt, call.',
  },
  personalNotice:
    'I can’t decide this for you: it depends on your health, and only a clinician who knows you can. Here is the general information, to take to them. Please don’t start, stop or change a treatment on the strength of a chat.',
  personalNoticeAlone:
    'And I couldn’t decide this for you: it depends on your health, and only a clinician who knows you can. Please don’t start, stop or change a treatment on the strength of a chat.',
  certaintyHeading: 'How sure is the science',
  certainty: {
    high: 'High – further studies are unlikely to change this',
    moderate: 'Moderate – probably right, but further studies could change it',
    low: 'Low – further studies may well change it',
    'very-low': 'Very low – we hardly know',
    regulatory: 'Rules and law, as of the dates given',
    background: 'Established background knowledge',
  },
  sources: 'Sources',
  related: 'You could also ask about',
  didYouMean: 'Which of these do you mean?',
  choose: 'Choose a topic, or ask in other words',
  unknown: 'I don’t have a sourced answer to that.',
  unknownAdvice:
    'I only answer from checked sources, so I won’t guess. You can ask in other words, or ask a dermatologist.',
  outside: (what) =>
    `${what} is outside what I cover. I answer questions about stem-cell hair therapy and hair loss.`,
  nearest: 'The nearest I can tell you about',
  begin: 'You could begin with',
  urgent: {
    emergency: 'This may be an emergency. Get help now.',
    crisis: 'I’m really glad you told me. Please talk to someone now.',
    'prompt-care': 'This needs a doctor soon: today or tomorrow.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Call your local emergency number, or go to the nearest emergency department. Tell me your country (for example “I’m in Germany”) and I’ll show its numbers.',
    crisis:
      'Call your local emergency number if there is danger right now. Free crisis lines by country: findahelpline.com. Tell me your country (for example “I’m in Germany”) and I’ll show its numbers.',
    'prompt-care':
      'If it gets worse quickly, call your local emergency number or go to the nearest emergency department. Tell me your country (for example “I’m in Germany”) and I’ll show its numbers.',
  },
  avoid: 'What not to do',
  chat: {
    greeting: [
      'Hello. I give straight answers about stem-cell hair therapy and hair loss, with their sources, and I say so when science does not know.',
      'Ask in your own words.',
    ],
    thanks: ['You’re welcome. Ask again whenever you like.'],
    goodbye: ['Goodbye, and take care.'],
    identity: [
      'I’m Anagen, an automated assistant. I’m not a doctor and not a human.',
      'I answer from a set of texts about stem-cell hair therapy that people wrote and checked against published sources. I don’t make up sentences, and I can’t diagnose, choose a dose or say whether a treatment is right for you.',
    ],
    privacy: [
      'Your question is answered on the machine that runs me. It is not sent to any other service, apart from the app you are writing in.',
      'I keep your last few messages in memory for up to half an hour, so that you can ask follow-up questions. They are in no log.',
    ],
    handoff: [
      'I can’t connect you to a person. For advice on your own case, ask a dermatologist or your own doctor.',
    ],
    help: [
      'Ask me anything about stem-cell hair therapy and hair loss, in your own words: “does it hurt”, “are exosomes safe”, “what does it cost”.',
      'Each answer names its sources and says how sure the science is. If I have no sourced answer, I say so.',
    ],
    topics: ['This is what I can tell you about. Choose a chapter.'],
    sources: ['These are the sources of my last answer.'],
    accuracy: [
      'I can be wrong: I may misread your question, or the texts may miss the newest studies. Every answer names its sources so that you can check them, and says how sure the science is.',
      'For a decision about your own health, ask a clinician.',
    ],
    complaint: ['I’m sorry that wasn’t useful. Try asking in other words, or choose a topic.'],
    'all-clear': [
      'Good to hear. If it comes back or gets worse, call your emergency number. Ask me anything else whenever you like.',
    ],
    empty: ['What would you like to know? You can ask in your own words.'],
    certainty: [
      'The level follows GRADE, the scale that medical guidelines use. It tells how sure we are of the whole answer, not how good the treatment is.',
    ],
    voted: ['Thank you. That helps whoever looks after these texts.'],
    'why-not': ['Thank you. What was wrong? (You need not say.)'],
    forgotten: ['Done. I have forgotten this conversation, and your votes if any were kept.'],
    'started-over': ['Let’s start over. I have forgotten what we talked about.'],
    language: ['Which language shall I use?'],
    'too-fast': ['That’s a lot at once.'],
  },
  clinic: {
    statement: (name) =>
      `${name} says this about itself. It is not medical information, and we have not checked it.`,
    asOf: (day) => `As of ${day}.`,
    card: (name) => `This is how to reach ${name}.`,
    openUntil: (time) => `Open now, until ${time}.`,
    opensToday: (time) => `Closed now. Opens today at ${time}.`,
    opensOn: (day, time) => `Closed now. Opens on ${day} at ${time}.`,
    closed: 'Closed now.',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    website: 'Website',
    booking: 'Book an appointment',
    notForEmergencies: 'In an emergency, call your local emergency number first.',
    offer:
      'I can send them a short list of the topics you asked about. You see it first, and nothing else is sent.',
    draft: (name) =>
      `This would be sent to ${name}, and nothing else. Change it if you like, for example to say how they can reach you.`,
    summary: 'Somebody who used the chat would like to hear from you. They asked about:',
    summaryAlone: 'Somebody who used the chat would like to hear from you.',
    write: 'Write the text as you want it sent. I show it to you again before it goes.',
    taken: (name) =>
      `Thank you. It is on its way to ${name}. If the way is blocked, it is tried again until it arrives.`,
    full: 'It could not be taken just now. Please call or write to the clinic instead.',
    notSent: 'Nothing was sent.',
    privacy: (name) =>
      `If you choose to send ${name} a summary, it gets the text you see and agree to, and nothing else.`,
  },
  keeps: (days) =>
    days === null
      ? 'Nothing is written to disk. To make me forget now, write /forget.'
      : `Whoever runs me has switched on storage: this conversation until it has been quiet for half an hour, your votes, and questions I could not answer, without names, numbers or anything that says who asked. All of it is deleted after ${days} days. To make me forget now, write /forget.`,
  followUp: (understood) => `I read this together with your question before (${understood}).`,
  untranslated: 'This text is in English.',
  again: 'You told me about something that may be an emergency. That comes first.',
  againAdvice: 'If it is over, or nobody is in danger, say so or press the button, and we go on.',
  tools: {
    more: 'More',
    certainty: 'Why this certainty?',
    helpful: '👍 This helped',
    unhelpful: '👎 Did not help',
    safe: 'I’m safe – go on',
    contact: 'Talk to the clinic',
    prepare: 'Send a summary',
    send: 'Send it',
    edit: 'Change it',
    discard: 'Don’t send',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Hair and hair loss',
    'what-the-therapy-is': 'What the therapy is',
    'does-it-work': 'Does it work?',
    'is-it-for-me': 'Is it for me?',
    'having-it-done': 'Having it done, and safety',
    'compared-with': 'Compared with other treatments',
    'cost-and-law': 'Cost, clinics and the law',
    'living-with-it': 'Living with it',
  },
  slowDown: (seconds) => `Please wait ${seconds} seconds, then ask again.`,
  apology: 'Sorry, something went wrong on my side. Please ask again.',
  onlyText: 'I can only read text. Please type your question.',
  unknownButton: 'I don’t know this button any more. Please type your question.',
  noSources: 'I haven’t given you an answer with sources yet. Ask me something first.',
  web: {
    name: 'Hair therapy answers',
    tagline: 'Sourced answers, no sales talk',
    noScript: 'This page needs JavaScript to answer. In an emergency, call your local emergency number.',
    open: 'Ask about hair therapy',
    close: 'Close',
    startOver: 'Start over',
    greeting: 'Ask me anything about stem-cell hair therapy and hair loss.',
    examplesHeading: 'For example',
    examples: [
      'Are exosomes safe for hair loss?',
      'Is stem-cell hair therapy approved?',
      'What questions should I ask a clinic?',
    ],
    privacy: 'Your questions stay on the server that answers them. No account, no cookies, no tracking.',
    conversation: 'Conversation',
    field: 'Your question',
    placeholder: 'Type your question',
    send: 'Send',
    suggestions: 'Topics that match',
    youAsked: 'You asked:',
    busy: 'Looking it up…',
    newTab: '(opens in a new tab)',
    helped: 'This helped',
    notHelped: 'It did not',
    whyNot: 'What was wrong? One choice is enough.',
    reasons,
    noReason: 'Rather not say',
    thanks: 'Thank you. That was noted, without your words.',
    draft: 'Text for the clinic',
    retry: 'Try again',
    failures: {
      offline: 'I can’t reach the server. Check your connection, then try again.',
      timeout: 'That took too long. Please try again.',
      tooMany: 'That was a lot of questions at once. Please wait a minute, then try again.',
      tooLong: 'That is too long for one message. Please shorten it: a few sentences are enough.',
      server: 'Something went wrong on our side. Please try again in a moment.',
      refused: 'This page may not show the chat. Please tell the clinic.',
    },
  },
};
