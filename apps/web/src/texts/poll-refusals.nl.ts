// Why something could not be done with a poll, for the member of staff who tried.
import type { PollRefusal } from '#features/polls/index.js';

export const pollRefusalText: Readonly<Record<PollRefusal, string>> = {
  'unknown-poll': 'Deze peiling bestaat niet.',
  'not-in-this-state':
    'De peiling is intussen veranderd. Misschien was een collega u voor. Bekijk eerst hoe de peiling er nu voor staat.',
  'period-missing': 'Vul eerst in wanneer de peiling sluit.',
  'opens-in-past': 'Het moment van openen is al voorbij. Kies een later moment, of open de peiling nu.',
  'closes-before-opens': 'De peiling sluit voordat zij opent. Kies een latere laatste dag.',
  'closes-in-past': 'De laatste dag is al voorbij. Kies een latere laatste dag.',
  'reason-missing': 'Schrijf op waarom u dit doet.',
  'draw-sealed': 'De loting is al vastgezet. De doelgroep kan daarom niet meer veranderen.',
  'not-ready': 'Nog niet alles is klaar. Bekijk de controle vooraf.',
  'questionnaire-sealed': 'De vragen liggen vast. Zij kunnen niet meer veranderen.',
  'questionnaire-has-faults': 'In de vragenlijst staan nog fouten. Los die eerst op.',
  'questionnaire-not-live': 'Een typefout verbetert u zo alleen terwijl de peiling open is.',
  'own-work': 'U werkte zelf mee aan deze peiling. Laat een collega de vragen nakijken.',
  'feedback-missing':
    'Inwoners weten nog niet wat er met hun antwoorden is gebeurd. Zet eerst de terugkoppeling online.',
  'questions-not-closed':
    'Een controlecode kan alleen als mensen bij elke vraag kiezen uit vaste antwoorden. Haal eerst de open vragen en “anders, namelijk” weg.',
  'no-typing-error':
    'Dit is meer dan een typefout. Inwoners hebben deze vraag al beantwoord. Verander hooguit vier letters, en geen getallen.',
};
