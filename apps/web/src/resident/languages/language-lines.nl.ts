// A few sentences in each other language: what this is, where to choose that language if the poll has it, whom to call.
export type LanguageLine = {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly rtl: boolean;
  readonly text: string;
  /** For who was drawn for an assembly. */
  readonly assembly: string;
};

type Line = {
  readonly code: string;
  readonly name: string;
  readonly text: (phone: string) => string;
  readonly assembly: (phone: string) => string;
};

/** A number stays readable in a line that runs from right to left. */
const leftToRight = (text: string): string => `\u2066${text}\u2069`;

const LINES: readonly Line[] = [
  {
    code: 'en',
    name: 'English',
    text: (phone) =>
      `This is a survey by the municipality. Some surveys have questions in English: open your link again and choose “English” at the top. Other surveys are in Dutch only. Do you need help? Call ${phone}.`,
    assembly: (phone) =>
      `Have you been drawn by lot for a citizens’ assembly? There residents think about one question together. The form is in Dutch. Call ${phone}: we will help you to register.`,
  },
  {
    code: 'pl',
    name: 'Polski',
    text: (phone) =>
      `To jest ankieta gminy. Niektóre ankiety mają pytania po polsku: proszę ponownie otworzyć swój link i wybrać u góry „Polski”. Inne ankiety są tylko po niderlandzku. Potrzebna jest pomoc? Prosimy o telefon: ${phone}.`,
    assembly: (phone) =>
      `Wylosowano Panią lub Pana do panelu obywatelskiego? Mieszkańcy wspólnie zastanawiają się tam nad jednym pytaniem. Formularz jest po niderlandzku. Prosimy o telefon: ${phone}. Pomożemy się zgłosić.`,
  },
  {
    code: 'tr',
    name: 'Türkçe',
    text: (phone) =>
      `Bu belediyenin bir anketidir. Bazı anketlerde sorular Türkçedir: bağlantınızı yeniden açın ve üstte “Türkçe” seçin. Diğer anketler yalnızca Hollandacadır. Yardıma ihtiyacınız var mı? Arayın: ${phone}.`,
    assembly: (phone) =>
      `Bir yurttaş meclisi için kurada mı seçildiniz? Orada sakinler bir soru üzerinde birlikte düşünür. Form Hollandacadır. Arayın: ${phone}. Kaydolmanıza yardımcı oluruz.`,
  },
  {
    code: 'ar',
    name: 'العربية',
    text: (phone) =>
      `هذا استطلاع من البلدية. بعض الاستطلاعات أسئلتها بالعربية: افتح الرابط الخاص بك مرة أخرى واختر «العربية» في الأعلى. أما الاستطلاعات الأخرى فهي بالهولندية فقط. هل تحتاج إلى مساعدة؟ اتصل بالرقم ${leftToRight(phone)}.`,
    assembly: (phone) =>
      `هل تم اختيارك بالقرعة لمجلس للمواطنين؟ هناك يفكر السكان معًا في سؤال واحد. الاستمارة بالهولندية. اتصل بالرقم ${leftToRight(phone)} وسنساعدك على التسجيل.`,
  },
  {
    code: 'uk',
    name: 'Українська',
    text: (phone) =>
      `Це опитування муніципалітету. Деякі опитування мають запитання українською: відкрийте своє посилання ще раз і виберіть угорі «Українська». Інші опитування лише нідерландською. Потрібна допомога? Телефонуйте: ${phone}.`,
    assembly: (phone) =>
      `Вас обрано жеребкуванням для участі в громадянській асамблеї? Там мешканці разом розмірковують над одним питанням. Форма нідерландською. Телефонуйте: ${phone}. Ми допоможемо вам зареєструватися.`,
  },
];

export const languageLines = (phone: string): readonly LanguageLine[] =>
  LINES.map(({ code, name, text, assembly }) => ({
    code,
    name,
    href: `/andere-taal#${code}`,
    rtl: code === 'ar',
    text: text(phone),
    assembly: assembly(phone),
  }));
