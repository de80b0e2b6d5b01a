// One line in each other language: who writes, and where that language goes on. The rest of the message is Dutch.
import type { LanguageLine } from '#platform/mail/message.js';
import type { Sender } from './asking.js';

type Words = {
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly poll: string;
  readonly assembly: string;
};

const LINES: readonly Words[] = [
  {
    code: 'en',
    direction: 'ltr',
    poll: 'Your municipality would like your opinion. Read on in English:',
    assembly: 'You have been drawn by lot for a citizens’ assembly. Read on in English:',
  },
  {
    code: 'pl',
    direction: 'ltr',
    poll: 'Gmina chce poznać Twoją opinię. Dalszy ciąg po polsku:',
    assembly: 'Wylosowano Państwa do panelu obywatelskiego. Dalszy ciąg po polsku:',
  },
  {
    code: 'tr',
    direction: 'ltr',
    poll: 'Belediyeniz görüşünüzü öğrenmek istiyor. Türkçe devamı:',
    assembly: 'Bir yurttaş meclisi için kurada seçildiniz. Türkçe devamı:',
  },
  {
    code: 'ar',
    direction: 'rtl',
    poll: 'تود بلديتك معرفة رأيك. تابع القراءة بالعربية:',
    assembly: 'تم اختيارك بالقرعة للمشاركة في مجلس للمواطنين. تابع القراءة بالعربية:',
  },
  {
    code: 'uk',
    direction: 'ltr',
    poll: 'Ваш муніципалітет хоче знати вашу думку. Читайте далі українською:',
    assembly: 'Вас обрано жеребкуванням для участі в громадянській асамблеї. Читайте далі українською:',
  },
];

export const otherLanguages = (
  { baseUrl }: Sender,
  about: 'poll' | 'assembly' = 'poll',
): readonly LanguageLine[] =>
  LINES.map(({ code, direction, ...words }) => ({
    code,
    direction,
    text: words[about],
    url: `${baseUrl}/andere-taal#${code}`,
  }));

/** On paper, in letters that every printer of ours has. */
export const LANGUAGE_NAMES = 'English · Polski · Türkçe · Українська';
