// The mails to people who left their address, in Polish.
import type { FollowWords } from './follow-phrases.js';

export const pl: FollowWords = {
  salutation: 'Szanowni mieszkańcy',
  greeting: 'Z poważaniem',
  resultSubject: (title) => `Wyniki ankiety: ${title}`,
  resultHeading: 'Wyniki są już dostępne',
  resultThanks: (title) => `Dziękujemy za udział w ankiecie „${title}”. Wyniki są już dostępne w internecie.`,
  readResult: 'Przeczytaj wszystkie wyniki (po niderlandzku):',
  oneMore: 'Wyślemy jeszcze jedną wiadomość: kiedy powiemy, co zrobimy z odpowiedziami.',
  feedbackSubject: (title) => `Co zrobimy z Twoimi odpowiedziami: ${title}`,
  feedbackHeading: 'Oto co zrobimy z Twoimi odpowiedziami',
  feedbackPreview: 'Przy każdym temacie piszemy, co zrobimy, czego nie zrobimy i dlaczego.',
  feedbackThanks: (title) => `Dziękujemy za udział w ankiecie „${title}”. Oto co zrobimy z odpowiedziami:`,
  readFeedback: 'Przeczytaj, co usłyszeliśmy, co postanowiliśmy i dlaczego (po niderlandzku):',
  decided: { 'taken-over': 'zrobimy to', partly: 'zrobimy to częściowo', not: 'nie zrobimy tego' },
  inDutch: 'Gmina napisała te słowa po niderlandzku.',
  last: 'To była ostatnia wiadomość o tej ankiecie. Teraz usuwamy Twój adres.',
  leave: 'Nie chcesz już dostawać wiadomości o tej ankiecie?',
  why: 'Podano nam ten adres, aby dowiedzieć się, co będzie dalej. Adres jest przechowywany osobno od odpowiedzi.',
  erased: 'Po ostatniej wiadomości usuniemy go.',
  belongs: (poll, municipality) => `Ta wiadomość dotyczy ankiety ${poll} (${municipality}).`,
};
