// One line in each other language: who writes, and where that language goes on. The rest of the message is Dutch.
import type { LanguageLine } from '#platform/mail/message.js';
import type { Sender } from './asking.js';

const LINES: readonly Omit<LanguageLine, 'url'>[] = [
  { code: 'en', direction: 'ltr', text: 'Your municipality would like your opinion. Read on in English:' },
  { code: 'pl', direction: 'ltr', text: 'Gmina chce poznać Twoją opinię. Dalszy ciąg po polsku:' },
  { code: 'tr', direction: 'ltr', text: 'Belediyeniz görüşünüzü öğrenmek istiyor. Türkçe devamı:' },
  { code: 'ar', direction: 'rtl', text: 'تود بلديتك معرفة رأيك. تابع القراءة بالعربية:' },
  {
    code: 'uk',
    direction: 'ltr',
    text: 'Ваш муніципалітет хоче знати вашу думку. Читайте далі українською:',
  },
];

export const otherLanguages = ({ baseUrl }: Sender): readonly LanguageLine[] =>
  LINES.map((line) => ({ ...line, url: `${baseUrl}/andere-taal#${line.code}` }));

/** On paper, in letters that every printer of ours has. */
export const LANGUAGE_NAMES = 'English · Polski · Türkçe · Українська';
