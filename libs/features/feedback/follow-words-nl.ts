// The mails to people who left their address, in Dutch.
import type { FollowWords } from './follow-phrases.js';

export const nl: FollowWords = {
  salutation: 'Beste bewoner',
  greeting: 'Met vriendelijke groet,',
  resultSubject: (title) => `De uitkomst van de peiling: ${title}`,
  resultHeading: 'De uitkomst is er',
  resultThanks: (title) => `U deed mee aan de peiling “${title}”. Dank u wel. De uitkomst staat nu online.`,
  readResult: 'Lees de hele uitkomst:',
  oneMore: 'U krijgt nog één e-mail: als wij vertellen wat er met de antwoorden gebeurt.',
  feedbackSubject: (title) => `Wat er gebeurt met uw antwoorden: ${title}`,
  feedbackHeading: 'Dit gebeurt er met uw antwoorden',
  feedbackPreview: 'Per onderwerp leest u wat wij doen, wat niet, en waarom.',
  feedbackThanks: (title) => `U deed mee aan de peiling “${title}”. Dit doen wij met de antwoorden:`,
  readFeedback: 'Lees wat wij hoorden, wat wij besloten en waarom:',
  decided: { 'taken-over': 'dit doen we', partly: 'dit doen we deels', not: 'dit doen we niet' },
  inDutch: '',
  last: 'Dit was de laatste e-mail over deze peiling. Wij wissen uw adres nu.',
  leave: 'Wilt u geen e-mail meer over deze peiling?',
  why: 'U liet uw adres achter om te horen wat er gebeurt. Het staat los van uw antwoorden.',
  erased: 'Na de laatste e-mail wissen wij het.',
  belongs: (poll, municipality) => `Dit bericht hoort bij peiling ${poll} van de ${municipality}.`,
};
