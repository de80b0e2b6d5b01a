// Why something could not be done with a result or a reaction, for the member of staff who tried.
import type {
  CrossingRefusal,
  MarginsRefusal,
  ReactionRefusal,
  ResultRefusal,
} from '#features/results/index.js';

export const resultRefusalText: Readonly<
  Record<ResultRefusal | ReactionRefusal | CrossingRefusal | MarginsRefusal, string>
> = {
  'unknown-result': 'Er is nog geen uitkomst.',
  'unknown-poll': 'Deze peiling bestaat niet.',
  'not-in-this-state':
    'De uitkomst is intussen veranderd. Misschien was een collega u voor. Bekijk eerst hoe zij er nu voor staat.',
  'own-work':
    'U werkte mee aan deze peiling of schreef een kop. Daarom keurt iemand anders de uitkomst goed.',
  'headline-missing': 'Schrijf eerst een kop boven de uitkomst.',
  'council-after-public': 'De raad leest de uitkomst niet later dan iedereen. Kies een ander moment.',
  'council-may-read':
    'De raad kan deze uitkomst al lezen. U kunt haar alleen nog intrekken, met een uitleg erbij.',
  'not-yet-time': 'Het moment waarop de uitkomst openbaar wordt, is nog niet daar.',
  'reason-missing': 'Schrijf op waarom u de uitkomst intrekt. Iedereen die haar las, leest die uitleg.',
  'tables-settled': 'De uitkomst is goedgekeurd. De tabellen liggen nu vast.',
  'other-pair-told':
    'Lezers zagen al tabellen met twee andere kenmerken. Met een tweede paar kan iemand kleine groepen uitrekenen. Kies hetzelfde paar, of geen.',
  'margins-settled': 'De uitkomst is goedgekeurd. De weging ligt nu vast.',
  'margins-unknown':
    'Deze cijfers zijn er niet meer, of zij zijn al gekozen. Bekijk eerst hoe het er nu voor staat.',
  'answers-not-in': 'De antwoorden zijn nog niet binnen. Reageren kan zodra de peiling gesloten is.',
};
