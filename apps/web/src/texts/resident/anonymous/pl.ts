// The fixed sentences where somebody answers with a token, and those about the receipt, in Polish.
import type { AnonymousWords } from './nl.js';

export const pl: AnonymousWords = {
  voluntary: 'Udział jest dobrowolny. Można przerwać i dokończyć później, ale tylko w tej przeglądarce.',
  weKnow: 'Wiemy, że ankieta jest rozpoczęta, ale nie wiemy, co odpowiadasz.',
  keptApart:
    'Przeglądarka wysyła odpowiedzi z anonimowym potwierdzeniem, bez Twojego linku. Nikt, nawet gmina, nie może sprawdzić, co wpisujesz.',
  answersKept:
    'Odpowiedzi przechowujemy bez nazwisk. To, co wpisano, ale nie wysłano, jest tylko w Twojej przeglądarce.',
  proofHow: 'Jak działa anonimowe potwierdzenie?',
  needsScriptTitle: 'Włącz JavaScript',
  needsScript:
    'W tej ankiecie przeglądarka sama tworzy anonimowe potwierdzenie. Potrzebuje do tego JavaScriptu, a w tej przeglądarce jest on wyłączony.',
  otherWays: 'Nie da się? Zadzwoń do nas. Można też odpowiedzieć na papierze albo przez telefon.',
  working: 'Chwileczkę. Przeglądarka tworzy anonimowe potwierdzenie.',
  fault:
    'Nie udało się. To, co już wpisano, nadal jest w tej przeglądarce. Sprawdź połączenie z internetem i spróbuj jeszcze raz.',
  tooOld:
    'Ta przeglądarka nie może utworzyć anonimowego potwierdzenia. Użyj innej przeglądarki albo zadzwoń do nas.',
  begunTitle: 'Ankieta jest już rozpoczęta',
  begunHere: 'Odpowiedzi są w tej przeglądarce. Można kontynuować od tego samego miejsca.',
  begunElsewhere:
    'Kontynuuj w przeglądarce, w której ankieta została rozpoczęta. Tylko tam są odpowiedzi. Nie widzimy, czy zostały już wysłane.',
  noneHere:
    'W tej przeglądarce nie ma odpowiedzi na tę ankietę. Otwórz jeszcze raz link z e-maila albo wpisz kod z listu w tej przeglądarce, w której ankieta została rozpoczęta.',
  laterHow:
    'Otwórz później jeszcze raz swój link w tej przeglądarce albo wpisz w niej kod z listu. Można wtedy kontynuować od tego samego miejsca. Na innym urządzeniu to niemożliwe: odpowiedzi są tylko tutaj.',
  wipe: 'Usuń moje odpowiedzi z tej przeglądarki',
  wipeHow:
    'Czy to komputer innej osoby albo w bibliotece? Można tu usunąć swoje odpowiedzi. Potem nie będzie już można wziąć udziału w tej ankiecie.',
  wipedTitle: 'Odpowiedzi zostały usunięte',
  wiped: 'W tej przeglądarce nie ma już nic o tej ankiecie.',
  receiptTitle: 'Twój kod kontrolny',
  receiptHow:
    'Zachowaj ten kod. Po zamknięciu ankiety można nim sprawdzić, że odpowiedź została policzona. Robi się to na stronie ankiety. Kod nie pokazuje, jaka była odpowiedź.',
};
