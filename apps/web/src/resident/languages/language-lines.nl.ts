// One sentence in each other language: what this is, and whom to call. The questions themselves are in Dutch.
export type LanguageLine = {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly rtl: boolean;
  readonly text: string;
};

type Line = { readonly code: string; readonly name: string; readonly text: (phone: string) => string };

/** A number stays readable in a line that runs from right to left. */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

const LINES: readonly Line[] = [
  {
    code: 'en',
    name: 'English',
    text: (phone) =>
      `This is a survey by the municipality. The questions are in Dutch. Do you need help? Call ${phone}.`,
  },
  {
    code: 'pl',
    name: 'Polski',
    text: (phone) =>
      `To jest ankieta gminy. Pytania są w języku niderlandzkim. Potrzebna jest pomoc? Prosimy o telefon: ${phone}.`,
  },
  {
    code: 'tr',
    name: 'Türkçe',
    text: (phone) =>
      `Bu belediyenin bir anketidir. Sorular Hollandacadır. Yardıma ihtiyacınız var mı? Arayın: ${phone}.`,
  },
  {
    code: 'ar',
    name: 'العربية',
    text: (phone) =>
      `هذا استطلاع من البلدية. الأسئلة باللغة الهولندية. هل تحتاج إلى مساعدة؟ اتصل بالرقم ${leftToRight(phone)}.`,
  },
  {
    code: 'uk',
    name: 'Українська',
    text: (phone) =>
      `Це опитування муніципалітету. Запитання нідерландською мовою. Потрібна допомога? Телефонуйте: ${phone}.`,
  },
];

export const languageLines = (phone: string): readonly LanguageLine[] =>
  LINES.map(({ code, name, text }) => ({
    code,
    name,
    href: `/andere-taal#${code}`,
    rtl: code === 'ar',
    text: text(phone),
  }));
