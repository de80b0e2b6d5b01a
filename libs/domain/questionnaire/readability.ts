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
  ['aanpassing', 'verandering'],
  ['aanschaffen', 'kopen'],
  ['aantonen', 'laten zien'],
  ['aanvang', 'begin'],
  ['aanwenden', 'gebruiken'],
  ['accommodatie', 'gebouw'],
  ['actualiseren', 'bijwerken'],
  ['additioneel', 'extra'],
  ['adequaat', 'goed genoeg'],
  ['afdoende', 'genoeg'],
  ['alhier', 'hier'],
  ['alsmede', 'en ook'],
  ['alternatief', 'andere keuze'],
  ['alvorens', 'voordat'],
  ['ambitie', 'wat we willen'],
  ['anderzijds', 'aan de andere kant'],
  ['beleid', 'plannen'],
  ['beleidsmatig', 'volgens de plannen'],
  ['benodigd', 'nodig'],
  ['benutten', 'gebruiken'],
  ['beoogd', 'bedoeld'],
  ['beoogt', 'wil'],
  ['beschikken', 'hebben'],
  ['bestemmingsplan', 'plan voor wat waar mag'],
  ['betreffende', 'over'],
  ['bevorderen', 'helpen'],
  ['bewerkstelligd', 'gemaakt'],
  ['bewerkstelligen', 'zorgen voor'],
  ['bijgevolg', 'daardoor'],
  ['bijvoegen', 'meesturen'],
  ['bovendien', 'ook'],
  ['burgerparticipatie', 'meedenken en meedoen'],
  ['communiceren', 'vertellen'],
  ['concreet', 'precies'],
  ['conform', 'volgens'],
  ['consequentie', 'gevolg'],
  ['consequenties', 'gevolgen'],
  ['consulteren', 'vragen'],
  ['contacteren', 'bellen of schrijven'],
  ['continueren', 'doorgaan met'],
  ['criteria', 'eisen'],
  ['criterium', 'eis'],
  ['daadwerkelijk', 'echt'],
  ['derhalve', 'daarom'],
  ['dermate', 'zo'],
  ['desalniettemin', 'toch'],
  ['desbetreffende', 'die'],
  ['desgewenst', 'als u dat wilt'],
  ['dienen', 'moeten'],
  ['dient', 'moet'],
  ['diverse', 'verschillende'],
  ['doch', 'maar'],
  ['doeleinden', 'doelen'],
  ['doelstelling', 'doel'],
  ['draagvlak', 'steun'],
  ['echter', 'maar'],
  ['effectief', 'goed'],
  ['effectueren', 'uitvoeren'],
  ['enerzijds', 'aan de ene kant'],
  ['evaluatie', 'terugkijken'],
  ['evalueren', 'nakijken hoe het ging'],
  ['evenals', 'en ook'],
  ['evenwel', 'maar'],
  ['evident', 'duidelijk'],
  ['faciliteert', 'helpt'],
  ['faciliteiten', 'voorzieningen'],
  ['faciliteren', 'helpen'],
  ['frequentie', 'hoe vaak'],
  ['fungeren', 'werken'],
  ['gebiedsontwikkeling', 'plan voor het gebied'],
  ['geenszins', 'niet'],
  ['gelieve', 'wilt u'],
  ['gerealiseerd', 'gemaakt'],
  ['geschieden', 'gebeuren'],
  ['geïmplementeerd', 'ingevoerd'],
  ['heden', 'nu'],
  ['herinrichting', 'nieuwe indeling'],
  ['hetgeen', 'wat'],
  ['hieromtrent', 'hierover'],
  ['implementatie', 'invoering'],
  ['implementeren', 'invoeren'],
  ['incidenteel', 'soms'],
  ['indicatie', 'schatting'],
  ['indien', 'als'],
  ['individueel', 'per persoon'],
  ['infrastructuur', 'wegen en leidingen'],
  ['initiëren', 'beginnen'],
  ['instemmen', 'het eens zijn'],
  ['integraal', 'in één keer'],
  ['intensiveren', 'meer doen aan'],
  ['interveniëren', 'ingrijpen'],
  ['inzake', 'over'],
  ['inzichtelijk', 'duidelijk'],
  ['jegens', 'tegen'],
  ['kenbaar', 'bekend'],
  ['krachtens', 'volgens'],
  ['leefbaarheid', 'hoe prettig het wonen is'],
  ['maximaal', 'hoogstens'],
  ['middels', 'met'],
  ['minimaal', 'minstens'],
  ['mitigeren', 'minder maken'],
  ['mits', 'als'],
  ['mobiliteit', 'hoe mensen reizen'],
  ['momenteel', 'nu'],
  ['motiveren', 'uitleggen waarom'],
  ['niettemin', 'toch'],
  ['nochtans', 'toch'],
  ['omtrent', 'over'],
  ['onderhavige', 'deze'],
  ['ontsluiting', 'toegang'],
  ['optimaliseren', 'beter maken'],
  ['overeenkomstig', 'volgens'],
  ['participant', 'deelnemer'],
  ['participatie', 'meedoen'],
  ['participeren', 'meedoen'],
  ['perceptie', 'hoe u het ziet'],
  ['percipieert', 'vindt'],
  ['periodiek', 'af en toe'],
  ['preventie', 'voorkomen'],
  ['primair', 'eerst'],
  ['prioriteit', 'wat het eerst komt'],
  ['prioriteren', 'kiezen wat eerst komt'],
  ['procedure', 'stappen'],
  ['prognose', 'verwachting'],
  ['realiseren', 'maken'],
  ['recent', 'kort geleden'],
  ['reeds', 'al'],
  ['relevant', 'belangrijk'],
  ['respectievelijk', 'en'],
  ['respons', 'antwoorden'],
  ['restrictie', 'beperking'],
  ['signaleren', 'merken'],
  ['significant', 'duidelijk'],
  ['specifiek', 'precies'],
  ['stagneren', 'stilvallen'],
  ['structureel', 'steeds'],
  ['substantieel', 'flink'],
  ['teneinde', 'om'],
  ['tevens', 'ook'],
  ['thans', 'nu'],
  ['tijdig', 'op tijd'],
  ['trachten', 'proberen'],
  ['transparant', 'open'],
  ['uitermate', 'heel'],
  ['verduurzamen', 'zuiniger maken'],
  ['verduurzaming', 'zuiniger maken'],
  ['vergewissen', 'nagaan'],
  ['verkeersontsluiting', 'wegen erheen'],
  ['vermits', 'omdat'],
  ['verstrekken', 'geven'],
  ['verzoeken', 'vragen'],
  ['vigerend', 'geldend'],
  ['vooralsnog', 'nu nog'],
  ['voornemens', 'van plan'],
  ['voornoemd', 'deze'],
  ['voorts', 'verder'],
  ['waarborgen', 'zorgen voor'],
  ['wederom', 'weer'],
  ['wenselijk', 'goed'],
  ['wijziging', 'verandering'],
  ['zienswijze', 'mening'],
  ['zodoende', 'zo'],
]);
