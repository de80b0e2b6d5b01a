// The fixed sentences where somebody answers with a token, and those about the receipt, in Turkish.
import type { AnonymousWords } from './nl.js';

export const tr: AnonymousWords = {
  voluntary: 'Katılım gönüllüdür. Durup sonra devam edebilirsiniz, ama yalnızca bu tarayıcıda.',
  weKnow: 'Başladığınızı biliyoruz, ne cevap verdiğinizi bilmiyoruz.',
  keptApart:
    'Tarayıcınız cevaplarınızı bağlantınız olmadan, anonim bir kanıtla gönderir. Ne yazdığınızı kimse bulamaz, belediye de bulamaz.',
  answersKept: 'Cevapları isimsiz saklarız. Yazıp göndermedikleriniz yalnızca tarayıcınızdadır.',
  proofHow: 'Anonim kanıt nasıl işler?',
  needsScriptTitle: 'Lütfen JavaScript’i açın',
  needsScript:
    'Bu ankette tarayıcınız anonim bir kanıtı kendisi hazırlar. Bunun için JavaScript gerekir. Tarayıcınızda JavaScript kapalı.',
  otherWays: 'Olmuyor mu? Bizi arayın. Kâğıt üzerinde veya telefonla da cevap verebilirsiniz.',
  working: 'Bir dakika. Tarayıcınız anonim bir kanıt hazırlıyor.',
  fault: 'Olmadı. Yazdıklarınız hâlâ bu tarayıcıda. İnternet bağlantınızı kontrol edip yeniden deneyin.',
  tooOld: 'Bu tarayıcı anonim kanıt hazırlayamıyor. Başka bir tarayıcı deneyin veya bizi arayın.',
  begunTitle: 'Zaten başladınız',
  begunHere: 'Cevaplarınız bu tarayıcıda. Kaldığınız yerden devam edersiniz.',
  begunElsewhere:
    'Başladığınız tarayıcıda devam edin. Cevaplarınız yalnızca orada. Gönderip göndermediğinizi göremiyoruz.',
  noneHere:
    'Bu tarayıcıda bu anket için cevap yok. E-postanızdaki bağlantıyı yeniden açın veya mektubunuzdaki kodu yazın. Bunu başladığınız tarayıcıda yapın.',
  laterHow:
    'Daha sonra bağlantınızı bu tarayıcıda yeniden açın veya mektubunuzdaki kodu burada yazın. Kaldığınız yerden devam edersiniz. Başka bir cihazda olmaz: cevaplarınız yalnızca burada.',
  wipe: 'Bu tarayıcıdaki cevaplarımı sil',
  wipeHow:
    'Başkasının bilgisayarını veya kütüphanedeki bir bilgisayarı mı kullanıyorsunuz? Cevaplarınızı burada silebilirsiniz. Ondan sonra bu ankete artık katılamazsınız.',
  wipedTitle: 'Cevaplarınız silindi',
  wiped: 'Bu tarayıcıda bu anketle ilgili hiçbir şey kalmadı.',
  receiptTitle: 'Kontrol kodunuz',
  receiptHow:
    'Bu kodu saklayın. Anket kapandıktan sonra bu kodla cevabınızın sayıldığını kontrol edebilirsiniz. Bunu anketin sayfasında yaparsınız. Kod, ne cevap verdiğinizi göstermez.',
};
