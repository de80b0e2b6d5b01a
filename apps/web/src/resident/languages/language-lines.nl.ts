// A few sentences in each other language: what this is, where to choose that language if the poll has it, whom to call.
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
      `This is a survey by the municipality. Some surveys have questions in English: open your link again and choose “English” at the top. Other surveys are in Dutch only. Do you need help? Call ${phone}.`,
  },
  {
    code: 'pl',
    name: 'Polski',
    text: (phone) =>
      `To jest ankieta gminy. Niektóre ankiety mają pytania po polsku: proszę ponownie otworzyć swój link i wybrać u góry „Polski”. Inne ankiety są tylko po niderlandzku. Potrzebna jest pomoc? Prosimy o telefon: ${phone}.`,
  },
  {
    code: 'tr',
    name: 'Türkçe',
    text: (phone) =>
      `Bu belediyenin bir anketidir. Bazı anketlerde sorular Türkçedir: bağlantınızı yeniden açın ve üstte “Türkçe” seçin. Diğer anketler yalnızca Hollandacadır. Yardıma ihtiyacınız var mı? Arayın: ${phone}.`,
  },
  {
    code: 'ar',
    name: 'العربية',
    text: (phone) =>
      `هذا استطلاع من البلدية. بعض الاستطلاعات أسئلتها بالعربية: افتح الرابط الخاص بك مرة أخرى واختر «العربية» في الأعلى. أما الاستطلاعات الأخرى فهي بالهولندية فقط. هل تحتاج إلى مساعدة؟ اتصل بالرقم ${leftToRight(phone)}.`,
  },
  {
    code: 'uk',
    name: 'Українська',
    text: (phone) =>
      `Це опитування муніципалітету. Деякі опитування мають запитання українською: відкрийте своє посилання ще раз і виберіть угорі «Українська». Інші опитування лише нідерландською. Потрібна допомога? Телефонуйте: ${phone}.`,
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
