// One line in each other language: who writes, and where that language goes on. The rest of the message is Dutch.
import type { Language } from '#domain/questionnaire/language.js';
import type { LanguageLine } from '#platform/mail/message.js';
import type { Addressee, Asking, Sender } from './asking.js';

type Words = {
  readonly code: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly poll: string;
  /** Where the questions can be answered in this language, with what they are about. */
  readonly answer: (title: string) => string;
  readonly assembly: string;
  readonly registered: string;
  /** A sheet of paper has room for no more. */
  readonly paper: string;
};

const LINES: readonly Words[] = [
  {
    code: 'en',
    direction: 'ltr',
    poll: 'Your municipality would like your opinion. Read on in English:',
    answer: (title) => `Your municipality would like your opinion: “${title}”. Answer in English:`,
    assembly: 'You have been drawn by lot for a citizens’ assembly. Read on in English:',
    registered: 'You have registered for a citizens’ assembly. Read on in English:',
    paper: 'Read on in English:',
  },
  {
    code: 'pl',
    direction: 'ltr',
    poll: 'Gmina chce poznać Twoją opinię. Dalszy ciąg po polsku:',
    answer: (title) => `Gmina chce poznać Twoją opinię: „${title}”. Odpowiedz po polsku:`,
    assembly: 'Wylosowano Państwa do panelu obywatelskiego. Dalszy ciąg po polsku:',
    registered: 'Zgłosili się Państwo do panelu obywatelskiego. Dalszy ciąg po polsku:',
    paper: 'Dalszy ciąg po polsku:',
  },
  {
    code: 'tr',
    direction: 'ltr',
    poll: 'Belediyeniz görüşünüzü öğrenmek istiyor. Türkçe devamı:',
    answer: (title) => `Belediyeniz görüşünüzü öğrenmek istiyor: “${title}”. Türkçe yanıtlayın:`,
    assembly: 'Bir yurttaş meclisi için kurada seçildiniz. Türkçe devamı:',
    registered: 'Bir yurttaş meclisine kaydoldunuz. Türkçe devamı:',
    paper: 'Türkçe devamı:',
  },
  {
    code: 'ar',
    direction: 'rtl',
    poll: 'تود بلديتك معرفة رأيك. تابع القراءة بالعربية:',
    answer: (title) => `تود بلديتك معرفة رأيك: «${title}». أجب بالعربية:`,
    assembly: 'تم اختيارك بالقرعة للمشاركة في مجلس للمواطنين. تابع القراءة بالعربية:',
    registered: 'لقد سجّلت للمشاركة في مجلس للمواطنين. تابع القراءة بالعربية:',
    paper: 'تابع القراءة بالعربية:',
  },
  {
    code: 'uk',
    direction: 'ltr',
    poll: 'Ваш муніципалітет хоче знати вашу думку. Читайте далі українською:',
    answer: (title) => `Ваш муніципалітет хоче знати вашу думку: «${title}». Дайте відповідь українською:`,
    assembly: 'Вас обрано жеребкуванням для участі в громадянській асамблеї. Читайте далі українською:',
    registered: 'Ви зареєструвалися для участі в громадянській асамблеї. Читайте далі українською:',
    paper: 'Читайте далі українською:',
  },
];

type About = 'poll' | 'assembly' | 'registered' | 'paper';

export const otherLanguages = (sender: Sender, about: About = 'poll'): readonly LanguageLine[] =>
  LINES.map((words) => lineTo(sender, words, about));

const lineTo = ({ baseUrl }: Sender, { code, direction, ...words }: Words, about: About): LanguageLine => ({
  code,
  direction,
  text: words[about],
  url: `${baseUrl}/andere-taal#${code}`,
});

/** A language in which the questions can be answered leads straight to them, another one to whom to call. */
export function linesOfPoll(
  sender: Sender,
  { titles = {} }: Pick<Asking, 'titles'>,
  { linkToken }: Pick<Addressee, 'linkToken'>,
): readonly LanguageLine[] {
  return LINES.map((words) => {
    const { code, direction, answer } = words;
    const title = titles[code];
    if (title === undefined) return lineTo(sender, words, 'poll');
    return { code, direction, text: answer(title), url: `${sender.baseUrl}/p/${linkToken}?taal=${code}` };
  });
}
