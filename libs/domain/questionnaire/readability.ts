// Looks for sentences that are hard to read at level B1, and says which sentence and why. Advice, never a block.

export type ReadabilityAdvice = {
  readonly what: 'long-sentence' | 'hard-word' | 'passive';
  /** The sentence; for a hard word also the word and an easier one. */
  readonly about: string;
};

/** More words than this in one sentence are hard to follow. */
export const MOST_WORDS = 20;

/**
 * In: a Dutch text. Out: advice in reading order, at most one of each kind per sentence.
 * Source: the "Direct Duidelijk" guidance for B1: short active sentences with words people use; the list of words is our own.
 */
export function readability(text: string): readonly ReadabilityAdvice[] {
  return sentencesOf(text).flatMap((sentence) => [
    ...longSentence(sentence),
    ...hardWords(sentence).slice(0, 1),
    ...passive(sentence),
  ]);
}

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

const wordsOf = (sentence: string): readonly string[] => sentence.match(/[\p{L}\d’'-]+/gu) ?? [];

const longSentence = (sentence: string): readonly ReadabilityAdvice[] =>
  wordsOf(sentence).length > MOST_WORDS ? [{ what: 'long-sentence', about: sentence }] : [];

function hardWords(sentence: string): readonly ReadabilityAdvice[] {
  return wordsOf(sentence.toLowerCase()).flatMap((word) => {
    const easier = EASIER.get(word);
    return easier === undefined
      ? []
      : [{ what: 'hard-word', about: `${word} → ${easier}: ${sentence}` } as const];
  });
}

/** "Worden" with a past participle further on; a rule of thumb, so it is only a hint. */
function passive(sentence: string): readonly ReadabilityAdvice[] {
  const found = /\b(word|wordt|worden|werd|werden)\b.*\b(ge|be|ver|ont|her)\p{L}{2,}(d|t|en)\b/iu.test(
    sentence,
  );
  return found ? [{ what: 'passive', about: sentence }] : [];
}

const EASIER: ReadonlyMap<string, string> = new Map([
  ['aangaande', 'over'],
  ['aangezien', 'omdat'],
  ['aanvang', 'begin'],
  ['aanwenden', 'gebruiken'],
  ['additioneel', 'extra'],
  ['adequaat', 'goed genoeg'],
  ['alsmede', 'en ook'],
  ['alvorens', 'voordat'],
  ['ambitie', 'wat we willen'],
  ['beoogd', 'bedoeld'],
  ['beoogt', 'wil'],
  ['betreffende', 'over'],
  ['bewerkstelligen', 'zorgen voor'],
  ['conform', 'volgens'],
  ['continueren', 'doorgaan met'],
  ['daadwerkelijk', 'echt'],
  ['derhalve', 'daarom'],
  ['desbetreffende', 'die'],
  ['dient', 'moet'],
  ['dienen', 'moeten'],
  ['doch', 'maar'],
  ['doelstelling', 'doel'],
  ['draagvlak', 'steun'],
  ['echter', 'maar'],
  ['effectueren', 'uitvoeren'],
  ['evenals', 'en ook'],
  ['evident', 'duidelijk'],
  ['faciliteren', 'helpen'],
  ['faciliteiten', 'voorzieningen'],
  ['frequentie', 'hoe vaak'],
  ['gebiedsontwikkeling', 'plan voor het gebied'],
  ['gelieve', 'wilt u'],
  ['geschieden', 'gebeuren'],
  ['heden', 'nu'],
  ['hetgeen', 'wat'],
  ['implementatie', 'invoering'],
  ['implementeren', 'invoeren'],
  ['indien', 'als'],
  ['initiëren', 'beginnen'],
  ['inzake', 'over'],
  ['inzichtelijk', 'duidelijk'],
  ['jegens', 'tegen'],
  ['kenbaar', 'bekend'],
  ['krachtens', 'volgens'],
  ['leefbaarheid', 'hoe prettig het wonen is'],
  ['middels', 'met'],
  ['mitigeren', 'minder maken'],
  ['mits', 'als'],
  ['mobiliteit', 'hoe mensen reizen'],
  ['momenteel', 'nu'],
  ['niettemin', 'toch'],
  ['nochtans', 'toch'],
  ['omtrent', 'over'],
  ['onderhavige', 'deze'],
  ['optimaliseren', 'beter maken'],
  ['participeren', 'meedoen'],
  ['participatie', 'meedoen'],
  ['percipieert', 'vindt'],
  ['prioriteit', 'wat het eerst komt'],
  ['prioriteren', 'kiezen wat eerst komt'],
  ['realiseren', 'maken'],
  ['reeds', 'al'],
  ['respectievelijk', 'en'],
  ['significant', 'duidelijk'],
  ['teneinde', 'om'],
  ['tevens', 'ook'],
  ['thans', 'nu'],
  ['tijdig', 'op tijd'],
  ['trachten', 'proberen'],
  ['uitermate', 'heel'],
  ['vergewissen', 'nagaan'],
  ['verstrekken', 'geven'],
  ['vigerend', 'geldend'],
  ['voornemens', 'van plan'],
  ['voorts', 'verder'],
  ['vooralsnog', 'nu nog'],
  ['waarborgen', 'zorgen voor'],
  ['wenselijk', 'goed'],
  ['wijziging', 'verandering'],
  ['zienswijze', 'mening'],
  ['zodoende', 'zo'],
]);
