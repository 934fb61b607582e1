/** Portuguese, as in Brazil. Plain words, "você". */
import type { Strings } from './strings.ts';

const reasons = {
  'other-question': 'Perguntei outra coisa',
  missing: 'Falta alguma coisa',
  unclear: 'Difícil de entender',
  'too-long': 'Longo demais',
  doubtful: 'Duvido que esteja certo',
};

export const pt: Strings = {
  disclaimer: {
    general:
      'Informação geral, não orientação médica. Só um profissional de saúde que examine você pode aconselhar sobre o seu caso.',
    urgent: 'Sou um assistente automático, não um serviço de emergência. Na dúvida, ligue.',
  },
  personalNotice:
    'Não posso decidir isso por você: depende da sua saúde, e só um profissional de saúde que conheça você pode decidir. Esta é a informação geral, para você levar a ele. Por favor, não comece, não pare e não mude um tratamento com base em um chat.',
  personalNoticeAlone:
    'E eu também não poderia decidir isso por você: depende da sua saúde, e só um profissional de saúde que conheça você pode decidir. Por favor, não comece, não pare e não mude um tratamento com base em um chat.',
  certaintyHeading: 'Certeza da ciência',
  certainty: {
    high: 'Alta – é improvável que novos estudos mudem isto',
    moderate: 'Moderada – provavelmente está certo, mas novos estudos poderiam mudar isto',
    low: 'Baixa – é bem possível que novos estudos mudem isto',
    'very-low': 'Muito baixa – quase não sabemos',
    regulatory: 'Regras e leis, nas datas indicadas',
    background: 'Conhecimento geral bem estabelecido',
  },
  sources: 'Fontes',
  related: 'Você também pode perguntar sobre',
  didYouMean: 'A qual destes assuntos você se refere?',
  choose: 'Escolha um assunto ou pergunte com outras palavras',
  unknown: 'Não tenho uma resposta com fontes para isso.',
  unknownAdvice:
    'Só respondo com base em fontes verificadas, então não vou adivinhar. Você pode perguntar com outras palavras ou consultar um dermatologista.',
  outside: () =>
    'Essa pergunta está fora do que eu abordo. Respondo a perguntas sobre terapia capilar com células-tronco e queda de cabelo.',
  nearest: 'O assunto mais próximo de que posso falar',
  begin: 'Você pode começar por',
  urgent: {
    emergency: 'Isto pode ser uma emergência. Peça ajuda agora.',
    crisis: 'Que bom que você me contou, de verdade. Por favor, fale com alguém agora.',
    'prompt-care': 'É preciso ver um médico logo: hoje ou amanhã.',
  },
  helpLine: (line) => `${line.name}: ${line.number}${line.hours ? ` (${line.hours})` : ''}`,
  noLines: {
    emergency:
      'Ligue para o número de emergência local ou vá ao pronto-socorro mais próximo. Diga em que país você está (por exemplo, “Estou no Brasil”) e eu mostro os números de lá.',
    crisis:
      'Ligue para o número de emergência local se houver perigo neste momento. Linhas gratuitas de apoio em crise, por país: findahelpline.com. Diga em que país você está (por exemplo, “Estou no Brasil”) e eu mostro os números de lá.',
    'prompt-care':
      'Se piorar rápido, ligue para o número de emergência local ou vá ao pronto-socorro mais próximo. Diga em que país você está (por exemplo, “Estou no Brasil”) e eu mostro os números de lá.',
  },
  avoid: 'O que não fazer',
  chat: {
    greeting: [
      'Olá. Dou respostas diretas sobre terapia capilar com células-tronco e queda de cabelo, com as fontes, e digo quando a ciência não sabe.',
      'Pergunte com as suas próprias palavras.',
    ],
    thanks: ['De nada. Pergunte de novo quando quiser.'],
    goodbye: ['Até logo, e cuide-se.'],
    identity: [
      'Sou o Anagen, um assistente automático. Não sou médico e não sou uma pessoa.',
      'Respondo a partir de um conjunto de textos sobre terapia capilar com células-tronco escritos por pessoas e conferidos com fontes publicadas. Não invento frases, e não posso dar diagnóstico, escolher uma dose nem dizer se um tratamento é adequado para você.',
    ],
    privacy: [
      'A sua pergunta é respondida na máquina em que eu funciono. Ela não é enviada a nenhum outro serviço, além do aplicativo em que você está escrevendo.',
      'Guardo as suas últimas mensagens na memória por até meia hora, para que você possa continuar perguntando sobre o mesmo assunto. Elas não ficam em nenhum registro.',
    ],
    handoff: [
      'Não posso pôr você em contato com uma pessoa. Para uma orientação sobre o seu caso, pergunte a um dermatologista ou ao seu médico.',
    ],
    help: [
      'Pergunte o que quiser sobre terapia capilar com células-tronco e queda de cabelo, com as suas próprias palavras: “dói?”, “os exossomos são seguros?”, “quanto custa?”.',
      'Cada resposta cita as suas fontes e diz qual é o grau de certeza da ciência. Se não tenho uma resposta com fontes, eu digo.',
    ],
    topics: ['É sobre isto que posso falar. Escolha um capítulo.'],
    sources: ['Estas são as fontes da minha última resposta.'],
    accuracy: [
      'Posso errar: posso entender mal a sua pergunta, ou podem faltar nos textos os estudos mais novos. Cada resposta cita as suas fontes, para que você possa conferi-las, e diz qual é o grau de certeza da ciência.',
      'Para uma decisão sobre a sua própria saúde, pergunte a um profissional de saúde.',
    ],
    complaint: ['Sinto muito que isso não tenha ajudado. Tente com outras palavras ou escolha um assunto.'],
    'all-clear': [
      'Que bom saber. Se voltar ou piorar, ligue para o número de emergência. Pergunte qualquer outra coisa quando quiser.',
    ],
    empty: ['O que você gostaria de saber? Pode perguntar com as suas próprias palavras.'],
    certainty: [
      'O nível segue o GRADE, a escala que as diretrizes médicas usam. Ele diz quanta certeza temos da resposta inteira, não o quanto o tratamento é bom.',
    ],
    voted: ['Obrigado. Isso ajuda quem cuida destes textos.'],
    'why-not': ['Obrigado. O que estava errado? (Você não precisa dizer.)'],
    forgotten: ['Pronto. Esqueci esta conversa, e os seus votos, se algum estava guardado.'],
    'started-over': ['Vamos começar de novo. Esqueci o que conversamos.'],
    language: ['Que idioma devo usar?'],
    'too-fast': ['É muita coisa de uma vez.'],
  },
  clinic: {
    statement: (name) =>
      `Isto é o que a clínica (${name}) diz sobre si mesma. Não é informação médica, e não foi verificado por nós.`,
    asOf: (day) => `Situação em ${day}.`,
    card: (name) => `É assim que você pode entrar em contato com ${name}.`,
    openUntil: (time) => `Aberto agora, até as ${time}.`,
    opensToday: (time) => `Fechado agora. Abre hoje às ${time}.`,
    opensOn: (day, time) => `Fechado agora. Próxima abertura: ${day}, às ${time}.`,
    closed: 'Fechado agora.',
    phone: 'Telefone',
    email: 'E-mail',
    address: 'Endereço',
    website: 'Site',
    booking: 'Marcar um horário',
    notForEmergencies: 'Em uma emergência, ligue primeiro para o número de emergência local.',
    offer:
      'Posso enviar à clínica uma lista curta dos assuntos sobre os quais você perguntou. Você vê a lista primeiro, e nada mais é enviado.',
    draft: (name) =>
      `Isto seria enviado para ${name}, e nada mais. Mude o texto se quiser, por exemplo para dizer como podem entrar em contato com você.`,
    summary:
      'Uma pessoa que usou o chat gostaria que vocês entrassem em contato com ela. Ela perguntou sobre:',
    summaryAlone: 'Uma pessoa que usou o chat gostaria que vocês entrassem em contato com ela.',
    write: 'Escreva o texto como você quer que ele seja enviado. Eu mostro o texto de novo antes do envio.',
    taken: (name) =>
      `Obrigado. O texto está a caminho de ${name}. Se algo bloquear o envio, ele é tentado de novo até o texto chegar.`,
    full: 'Não foi possível aceitar o texto agora. Em vez disso, por favor, ligue ou escreva para a clínica.',
    notSent: 'Nada foi enviado.',
    privacy: (name) =>
      `Se você escolher enviar um resumo para ${name}, a clínica recebe o texto que você vê e com o qual concorda, e nada mais.`,
  },
  keeps: (days) =>
    days === null
      ? 'Nada é gravado em disco. Para eu esquecer tudo agora, escreva /forget.'
      : `Quem me administra ativou o armazenamento de dados: esta conversa (até passar meia hora sem mensagens), os seus votos e as perguntas que não consegui responder, sem nomes, números ou qualquer coisa que diga quem perguntou. Tudo é apagado depois de ${days} ${days === 1 ? 'dia' : 'dias'}. Para eu esquecer tudo agora, escreva /forget.`,
  followUp: (understood) => `Li isto junto com a sua pergunta anterior (${understood}).`,
  untranslated: 'Este texto está em inglês.',
  again: 'Você me contou algo que pode ser uma emergência. Isso vem primeiro.',
  againAdvice: 'Se já passou, ou se ninguém está em perigo, diga isso ou aperte o botão, e continuamos.',
  tools: {
    more: 'Mais',
    certainty: 'Por que esta certeza?',
    helpful: '👍 Ajudou',
    unhelpful: '👎 Não ajudou',
    safe: 'Estou em segurança – continuar',
    contact: 'Falar com a clínica',
    prepare: 'Enviar um resumo',
    send: 'Enviar este texto',
    edit: 'Mudar o texto',
    discard: 'Não enviar',
  },
  reasons,
  chapters: {
    'hair-and-hair-loss': 'Cabelo e queda de cabelo',
    'what-the-therapy-is': 'O que é a terapia',
    'does-it-work': 'Funciona?',
    'is-it-for-me': 'É para mim?',
    'having-it-done': 'O procedimento e a segurança',
    'compared-with': 'Comparação com outros tratamentos',
    'cost-and-law': 'Custo, clínicas e leis',
    'living-with-it': 'Conviver com isso',
  },
  slowDown: (seconds) =>
    `Por favor, espere ${seconds} ${seconds === 1 ? 'segundo' : 'segundos'} e pergunte de novo.`,
  apology: 'Desculpe, algo deu errado do meu lado. Por favor, pergunte de novo.',
  onlyText: 'Só consigo ler texto. Por favor, digite a sua pergunta.',
  unknownButton: 'Não conheço mais este botão. Por favor, digite a sua pergunta.',
  noSources: 'Ainda não dei a você uma resposta com fontes. Pergunte algo primeiro.',
  web: {
    name: 'Respostas sobre terapia capilar',
    tagline: 'Respostas com fontes, sem conversa de vendedor',
    noScript:
      'Esta página precisa de JavaScript para responder. Em uma emergência, ligue para o número de emergência local.',
    open: 'Pergunte sobre terapia capilar',
    close: 'Fechar',
    startOver: 'Começar de novo',
    greeting: 'Pergunte o que quiser sobre terapia capilar com células-tronco e queda de cabelo.',
    examplesHeading: 'Por exemplo',
    examples: [
      'Os exossomos são seguros para a queda de cabelo?',
      'A terapia capilar com células-tronco é aprovada?',
      'Que perguntas devo fazer a uma clínica?',
    ],
    privacy:
      'As suas perguntas ficam no servidor que responde a elas. Sem conta, sem cookies, sem rastreamento.',
    conversation: 'Conversa',
    field: 'A sua pergunta',
    placeholder: 'Digite a sua pergunta',
    send: 'Enviar',
    suggestions: 'Assuntos correspondentes',
    youAsked: 'Você perguntou:',
    busy: 'Procurando…',
    newTab: '(abre em uma nova aba)',
    helped: 'Ajudou',
    notHelped: 'Não ajudou',
    whyNot: 'O que estava errado? Basta uma opção.',
    reasons,
    noReason: 'Prefiro não dizer',
    thanks: 'Obrigado. Ficou anotado, sem as suas palavras.',
    draft: 'Texto para a clínica',
    retry: 'Tentar de novo',
    failures: {
      offline: 'Não consigo acessar o servidor. Verifique a sua conexão e tente de novo.',
      timeout: 'Isso demorou demais. Por favor, tente de novo.',
      tooMany: 'Foram muitas perguntas de uma vez. Por favor, espere um minuto e tente de novo.',
      tooLong: 'Isso é longo demais para uma mensagem. Por favor, encurte: algumas frases são suficientes.',
      server: 'Algo deu errado do nosso lado. Por favor, tente de novo daqui a pouco.',
      refused: 'Esta página não tem permissão para mostrar o chat. Por favor, avise a clínica.',
    },
  },
};
