// The fixed sentences where somebody answers with a token, and those about the receipt, in English.
import type { AnonymousWords } from './nl.js';

export const en: AnonymousWords = {
  voluntary: 'Taking part is voluntary. You can stop and continue later, but only in this browser.',
  weKnow: 'We know that you began, not what you answered.',
  keptApart:
    'Your browser sends your answers with an anonymous proof, without your link. Nobody can look up what you filled in, not even the municipality.',
  answersKept: 'We keep the answers without names. What you fill in but do not send is only in your browser.',
  proofHow: 'How does an anonymous proof work?',
  needsScriptTitle: 'Please turn on JavaScript',
  needsScript:
    'For this survey your browser makes an anonymous proof itself. It needs JavaScript to do that, and JavaScript is turned off in your browser.',
  otherWays: 'Is that not possible? Please call us. You can also answer on paper or by telephone.',
  working: 'One moment. Your browser is making an anonymous proof.',
  fault:
    'That did not work. What you filled in is still in this browser. Check your internet connection and try again.',
  tooOld: 'This browser cannot make an anonymous proof. Try another browser, or call us.',
  begunTitle: 'You have already begun',
  begunHere: 'Your answers are in this browser. You continue where you were.',
  begunElsewhere:
    'Continue in the browser in which you began. Your answers are only there. We cannot see whether you have sent them.',
  noneHere:
    'There are no answers for this survey in this browser. Open the link in your e-mail again, or type the code from your letter. Do that in the browser in which you began.',
  laterHow:
    'Open your link again later in this browser, or type the code from your letter there. You continue where you were. That is not possible on another device: your answers are only here.',
  wipe: 'Erase my answers in this browser',
  wipeHow:
    'Are you using somebody else’s computer, or one in a library? Then you can erase your answers here. After that you cannot take part in this survey any more.',
  wipedTitle: 'Your answers have been erased',
  wiped: 'There is nothing left about this survey in this browser.',
  receiptTitle: 'Your check code',
  receiptHow:
    'Keep this code. When the survey has closed, you can use it to check that your answer was counted. You do that on the page of the survey. The code does not show what you answered.',
};
