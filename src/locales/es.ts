/** Spanish. Plain words for Spain and Latin America alike; "tú". */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Pregunté otra cosa',
  missing: 'Falta algo',
  unclear: 'Cuesta entenderlo',
  'too-long': 'Demasiado largo',
  doubtful: 'Dudo que sea correcto',
};

export const es: Strings = {
  disclaimer: {
    general:
      'Información general, no consejo médico. Solo un profesional de la salud que te examine puede aconsejarte sobre tu caso.',
    urgent: 'Soy un asistente automático, no un servicio de emergencias. Ante la duda, llama.',
  },
  personalNotice:
    'No puedo decidir esto por ti: depende de tu salud, y solo puede hacerlo un profesional de la salud que te conozca. Esta es la información general, para que se la lleves. Por favor, no empieces, dejes ni cambies un tratamiento basándote en un chat.',
  personalNoticeAlone:
    'Y tampoco podría decidir esto por ti: depende de tu salud, y solo puede hacerlo un profesional de la salud que te conozca. Por favor, no empieces, dejes ni cambies un tratamiento basándote en un chat.',
  certaintyHeading: 'Certeza de la ciencia',
  certainty: {
    high: 'Alta – es poco probable que nuevos estudios cambien esto',
    moderate: 'Moderada – probablemente es correcto, pero nuevos estudios podrían cambiarlo',
    low: 'Baja – es muy posible que nuevos estudios lo cambien',
    'very-low': 'Muy baja – apenas se sabe',
    regulatory: 'Normas y leyes, en las fechas indicadas',
    background: 'Conocimientos generales bien establecidos',
  },
  sources: 'Fuentes',
  related: 'También puedes preguntar por',
  didYouMean: '¿A cuál de estos temas te refieres?',
  choose: 'Elige un tema o pregunta con otras palabras',
  unknown: 'No tengo una respuesta con fuentes para eso.',
  unknownAdvice:
    'Solo respondo a partir de fuentes comprobadas, así que no voy a adivinar. Puedes preguntar con otras palabras o consultar a un dermatólogo.',
  outside: () =>
    'Esa pregunta queda fuera de lo que abarco. Respondo preguntas sobre la terapia capilar con células madre y la caída del pelo.',
  nearest: 'Lo más cercano de lo que te puedo hablar',
  begin: 'Puedes empezar por',
  urgent: {
    emergency: 'Esto puede ser una emergencia. Pide ayuda ahora.',
    crisis: 'Me alegra mucho que me lo hayas contado. Por favor, habla con alguien ahora.',
    'prompt-care': 'Esto tiene que verlo un médico pronto: hoy o mañana.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Llama al número de emergencias de tu zona o ve al servicio de urgencias más cercano. Dime en qué país estás (por ejemplo, «Estoy en España») y te mostraré sus números.',
    crisis:
      'Llama al número de emergencias de tu zona si hay peligro en este momento. Líneas de crisis gratuitas por país: findahelpline.com. Dime en qué país estás (por ejemplo, «Estoy en España») y te mostraré sus números.',
    'prompt-care':
      'Si empeora rápido, llama al número de emergencias de tu zona o ve al servicio de urgencias más cercano. Dime en qué país estás (por ejemplo, «Estoy en España») y te mostraré sus números.',
  },
  avoid: 'Lo que no debes hacer',
  chat: {
    greeting: [
      'Hola. Doy respuestas directas sobre la terapia capilar con células madre y la caída del pelo, con sus fuentes, y cuando la ciencia no sabe algo, lo digo.',
      'Pregunta con tus propias palabras.',
    ],
    thanks: ['De nada. Vuelve a preguntar cuando quieras.'],
    goodbye: ['Adiós, y cuídate.'],
    identity: [
      'Soy Anagen, un asistente automático. No soy médico ni soy una persona.',
      'Respondo a partir de un conjunto de textos sobre la terapia capilar con células madre escritos por personas y comprobados con fuentes publicadas. No me invento frases, y no puedo diagnosticar, elegir una dosis ni decir si un tratamiento es adecuado para ti.',
    ],
    privacy: [
      'Tu pregunta se responde en la máquina en la que funciono. No se envía a ningún otro servicio, aparte de la aplicación en la que escribes.',
      'Guardo tus últimos mensajes en la memoria durante media hora como máximo, para que puedas seguir preguntando sobre lo mismo. No quedan en ningún registro.',
    ],
    handoff: [
      'No puedo ponerte en contacto con una persona. Para recibir consejo sobre tu caso, pregunta a un dermatólogo o a tu médico.',
    ],
    help: [
      'Pregúntame lo que quieras sobre la terapia capilar con células madre y la caída del pelo, con tus propias palabras: «¿duele?», «¿son seguros los exosomas?», «¿cuánto cuesta?».',
      'Cada respuesta nombra sus fuentes y dice cuánta certeza tiene la ciencia. Si no tengo una respuesta con fuentes, lo digo.',
    ],
    topics: ['De esto te puedo hablar. Elige un capítulo.'],
    sources: ['Estas son las fuentes de mi última respuesta.'],
    accuracy: [
      'Puedo equivocarme: puede que entienda mal tu pregunta o que a los textos les falten los estudios más nuevos. Cada respuesta nombra sus fuentes para que puedas comprobarlas, y dice cuánta certeza tiene la ciencia.',
      'Para una decisión sobre tu propia salud, pregunta a un profesional de la salud.',
    ],
    complaint: ['Siento que no te haya servido. Prueba con otras palabras o elige un tema.'],
    'all-clear': [
      'Me alegra saberlo. Si vuelve o empeora, llama al número de emergencias. Pregúntame cualquier otra cosa cuando quieras.',
    ],
    empty: ['¿Qué te gustaría saber? Puedes preguntar con tus propias palabras.'],
    certainty: [
      'El nivel sigue GRADE, la escala que usan las guías médicas. Dice cuánta certeza tenemos sobre toda la respuesta, no lo bueno que es el tratamiento.',
    ],
    voted: ['Gracias. Eso ayuda a quien cuida estos textos.'],
    'why-not': ['Gracias. ¿Qué estaba mal? (No hace falta que lo digas.)'],
    forgotten: ['Hecho. He olvidado esta conversación, y tus votos si se había guardado alguno.'],
    'started-over': ['Empecemos de nuevo. He olvidado de qué hablamos.'],
    language: ['¿Qué idioma quieres que use?'],
    'too-fast': ['Son muchos mensajes de una vez.'],
  },
  clinic: {
    statement: (name) =>
      `Esto es lo que la clínica (${name}) dice sobre sí misma. No es información médica y no lo hemos comprobado.`,
    asOf: (day) => `A fecha de ${day}.`,
    card: (name) => `Así puedes ponerte en contacto con ${name}.`,
    openUntil: (time) => `Abierto ahora, hasta las ${time}.`,
    opensToday: (time) => `Cerrado ahora. Abre hoy a las ${time}.`,
    opensOn: (day, time) => `Cerrado ahora. Abre el ${day} a las ${time}.`,
    closed: 'Cerrado ahora.',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    address: 'Dirección',
    website: 'Sitio web',
    booking: 'Reservar una cita',
    notForEmergencies: 'En una emergencia, llama primero al número de emergencias de tu zona.',
    offer:
      'Puedo enviar a la clínica una lista breve de los temas por los que preguntaste. Tú la ves primero, y no se envía nada más.',
    draft: (name) =>
      `Esto se enviaría a ${name}, y nada más. Cámbialo si quieres, por ejemplo para decir cómo pueden ponerse en contacto contigo.`,
    summary: 'A una persona que usó el chat le gustaría tener noticias de ustedes. Preguntó sobre:',
    summaryAlone: 'A una persona que usó el chat le gustaría tener noticias de ustedes.',
    write: 'Escribe el texto tal como quieres que se envíe. Te lo muestro otra vez antes de que salga.',
    taken: (name) =>
      `Gracias. El texto va en camino a ${name}. Si algo bloquea el envío, se vuelve a intentar hasta que llegue.`,
    full: 'En este momento no se pudo aceptar el texto. En lugar de eso, por favor, llama o escribe a la clínica.',
    notSent: 'No se envió nada.',
    privacy: (name) =>
      `Si decides enviar un resumen a ${name}, la clínica recibe el texto que ves y que aceptas, y nada más.`,
  },
  keeps: (days) =>
    days === null
      ? 'No se escribe nada en el disco. Para que lo olvide todo ahora, escribe /forget.'
      : `Quien me gestiona ha activado el almacenamiento de datos: esta conversación (hasta que pase media hora sin mensajes), tus votos y las preguntas que no pude responder, sin nombres, números ni nada que diga quién preguntó. Todo se borra después de ${days} ${days === 1 ? 'día' : 'días'}. Para que lo olvide todo ahora, escribe /forget.`,
  followUp: (understood) => `Leí esto junto con tu pregunta anterior (${understood}).`,
  untranslated: 'Este texto está en inglés.',
  again: 'Me contaste algo que puede ser una emergencia. Eso va primero.',
  againAdvice: 'Si ya pasó, o si nadie está en peligro, dilo o pulsa el botón, y seguimos.',
  tools: {
    more: 'Más',
    certainty: '¿Por qué esta certeza?',
    helpful: '👍 Me ayudó',
    unhelpful: '👎 No me ayudó',
    safe: 'Estoy a salvo – seguir',
    contact: 'Hablar con la clínica',
    prepare: 'Enviar un resumen',
    send: 'Enviar este texto',
    edit: 'Cambiarlo',
    discard: 'No enviar',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'El pelo y su caída',
    'what-the-therapy-is': 'Qué es la terapia',
    'does-it-work': '¿Funciona?',
    'is-it-for-me': '¿Es para mí?',
    'having-it-done': 'El procedimiento y la seguridad',
    'compared-with': 'Comparación con otros tratamientos',
    'cost-and-law': 'Precio, clínicas y leyes',
    'living-with-it': 'Vivir con ello',
  },
  slowDown: (seconds) =>
    `Por favor, espera ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'} y vuelve a preguntar.`,
  apology: 'Lo siento, algo falló por mi parte. Por favor, pregunta otra vez.',
  onlyText: 'Solo puedo leer texto. Por favor, escribe tu pregunta.',
  unknownButton: 'Ya no conozco este botón. Por favor, escribe tu pregunta.',
  noSources: 'Todavía no te he dado una respuesta con fuentes. Pregúntame algo primero.',
  web: {
    name: 'Respuestas sobre terapia capilar',
    tagline: 'Respuestas con fuentes, sin discurso de ventas',
    noScript:
      'Esta página necesita JavaScript para responder. En una emergencia, llama al número de emergencias de tu zona.',
    open: 'Pregunta sobre la terapia capilar',
    close: 'Cerrar',
    startOver: 'Empezar de nuevo',
    greeting: 'Pregúntame lo que quieras sobre la terapia capilar con células madre y la caída del pelo.',
    examplesHeading: 'Por ejemplo',
    examples: [
      '¿Son seguros los exosomas para la caída del pelo?',
      '¿Está aprobada la terapia capilar con células madre?',
      '¿Qué preguntas debo hacer en una clínica?',
    ],
    privacy: 'Tus preguntas se quedan en el servidor que las responde. Sin cuenta, sin cookies, sin rastreo.',
    conversation: 'Conversación',
    field: 'Tu pregunta',
    placeholder: 'Escribe tu pregunta',
    send: 'Enviar',
    suggestions: 'Temas que coinciden',
    youAsked: 'Preguntaste:',
    busy: 'Buscando…',
    newTab: '(se abre en una pestaña nueva)',
    helped: 'Me ayudó',
    notHelped: 'No me ayudó',
    whyNot: '¿Qué estaba mal? Basta con elegir una opción.',
    reasons,
    noReason: 'Prefiero no decirlo',
    thanks: 'Gracias. Queda anotado, sin tus palabras.',
    draft: 'Texto para la clínica',
    retry: 'Intentar de nuevo',
    failures: {
      offline: 'No puedo conectar con el servidor. Revisa tu conexión y vuelve a intentarlo.',
      timeout: 'Eso tardó demasiado. Por favor, inténtalo otra vez.',
      tooMany: 'Fueron muchas preguntas de una vez. Por favor, espera un minuto y vuelve a intentarlo.',
      tooLong: 'Es demasiado largo para un solo mensaje. Por favor, acórtalo: con unas pocas frases basta.',
      server: 'Algo falló por nuestra parte. Por favor, inténtalo otra vez dentro de un momento.',
      refused: 'Esta página no tiene permiso para mostrar el chat. Por favor, avisa a la clínica.',
    },
  },
};
