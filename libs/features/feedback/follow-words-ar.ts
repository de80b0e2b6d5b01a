// The mails to people who left their address, in Arabic.
import type { FollowWords } from './follow-phrases.js';

export const ar: FollowWords = {
  salutation: 'إلى السكان الكرام',
  greeting: 'مع أطيب التحيات،',
  resultSubject: (title) => `نتيجة الاستطلاع: ${title}`,
  resultHeading: 'صدرت النتيجة',
  resultThanks: (title) => `شاركت في الاستطلاع «${title}». شكرًا لك. النتيجة منشورة الآن على الإنترنت.`,
  readResult: 'اقرأ النتيجة كاملة (بالهولندية):',
  oneMore: 'ستصلك رسالة واحدة أخرى: عندما نخبرك بما سنفعله بالإجابات.',
  feedbackSubject: (title) => `ماذا نفعل بإجاباتك: ${title}`,
  feedbackHeading: 'هذا ما نفعله بإجاباتك',
  feedbackPreview: 'تقرأ عن كل موضوع ما سنفعله وما لن نفعله ولماذا.',
  feedbackThanks: (title) => `شاركت في الاستطلاع «${title}». هذا ما نفعله بالإجابات:`,
  readFeedback: 'اقرأ ما سمعناه وما قررناه ولماذا (بالهولندية):',
  decided: { 'taken-over': 'سنفعل هذا', partly: 'سنفعل جزءًا من هذا', not: 'لن نفعل هذا' },
  inDutch: 'كتبت البلدية هذه الكلمات بالهولندية.',
  last: 'كانت هذه آخر رسالة عن هذا الاستطلاع. نحذف عنوانك الآن.',
  leave: 'ألا تريد رسائل أخرى عن هذا الاستطلاع؟',
  why: 'تركت عنوانك لتعرف ما سيحدث. نحفظه منفصلًا عن إجاباتك.',
  erased: 'نحذفه بعد الرسالة الأخيرة.',
  belongs: (poll, municipality) => `هذه الرسالة تخص الاستطلاع ${poll} (${municipality}).`,
};
