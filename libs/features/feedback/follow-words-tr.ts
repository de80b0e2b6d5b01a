// The mails to people who left their address, in Turkish.
import type { FollowWords } from './follow-phrases.js';

export const tr: FollowWords = {
  salutation: 'Sayın sakinimiz',
  greeting: 'Saygılarımızla,',
  resultSubject: (title) => `Anketin sonucu: ${title}`,
  resultHeading: 'Sonuç belli oldu',
  resultThanks: (title) => `“${title}” anketine katıldınız. Teşekkür ederiz. Sonuç artık internette.`,
  readResult: 'Sonucun tamamını okuyun (Hollandaca):',
  oneMore: 'Bir e-posta daha alacaksınız: yanıtlarla ne yapılacağını anlattığımızda.',
  feedbackSubject: (title) => `Yanıtlarınızla ne yapılıyor: ${title}`,
  feedbackHeading: 'Yanıtlarınızla bunları yapıyoruz',
  feedbackPreview: 'Her konuda neyi yaptığımızı, neyi yapmadığımızı ve nedenini okuyabilirsiniz.',
  feedbackThanks: (title) => `“${title}” anketine katıldınız. Yanıtlarla şunları yapıyoruz:`,
  readFeedback: 'Neler duyduğumuzu, neye karar verdiğimizi ve nedenini okuyun (Hollandaca):',
  decided: {
    'taken-over': 'bunu yapacağız',
    partly: 'bunun bir kısmını yapacağız',
    not: 'bunu yapmayacağız',
  },
  inDutch: 'Belediye bu sözleri Hollandaca yazdı.',
  last: 'Bu, bu anketle ilgili son e-postaydı. Adresinizi şimdi siliyoruz.',
  leave: 'Bu anketle ilgili artık e-posta almak istemiyor musunuz?',
  why: 'Neler olacağını öğrenmek için adresinizi bıraktınız. Adresiniz yanıtlarınızdan ayrı tutulur.',
  erased: 'Son e-postadan sonra onu sileriz.',
  belongs: (poll, municipality) => `Bu ileti ${poll} numaralı ankete aittir (${municipality}).`,
};
