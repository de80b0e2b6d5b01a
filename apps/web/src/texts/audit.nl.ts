// Every event of the audit trail as a Dutch sentence, to stand behind the name of who did it.
import type { AuditFacts } from '#platform/audit/audit.js';
import { upToDay, wholeNumber } from './formats.nl.js';

type Sentence = (facts: AuditFacts) => string;

const DRAW_FILES: ReadonlyMap<string, string> = new Map([
  ['record', 'de hele loting'],
  ['frame', 'de lijst waaruit is geloot'],
  ['left-out', 'de lijst van wie niet meedeed aan de loting'],
]);

const SEAT_WORDS: Readonly<Record<string, string>> = {
  accepted: 'komt',
  declined: 'komt niet',
  silent: 'geen antwoord',
  left: 'viel uit',
};

/** A spec finds every event in the code and demands its sentence here. */
export const auditSentences: Readonly<Record<string, Sentence>> = {
  'staff.account-added': () => 'maakte een account',
  'staff.account-disabled': () => 'sloot een account af',
  'staff.account-enabled': () => 'opende een account opnieuw',
  'staff.roles-changed': ({ roles = '' }) => `veranderde de rollen van een account: ${roles || 'geen'}`,
  'staff.password-reset': () => 'gaf een account een nieuw eerste wachtwoord',
  'staff.password-changed': () => 'koos een nieuw wachtwoord',
  'staff.second-factor-enrolled': () => 'koppelde een telefoon als tweede stap',
  'staff.second-factor-passed': () => 'logde in met de tweede stap',
  'staff.signed-in': () => 'logde in',
  'staff.sessions-ended': ({ sessions = 0 }) => `logde elders uit (${sessions} keer)`,
  'staff.locked': ({ misses = 0 }) => `sloot een account tijdelijk af na ${misses} foute pogingen`,
  'audit.exported': () => 'downloadde het logboek',
  'poll.created': ({ number = '' }) => `maakte peiling ${number}`,
  'poll.details-changed': () => 'veranderde de gegevens van de peiling',
  'poll.audience-changed': ({ size = 0 }) => `koos de doelgroep: ${size} mensen`,
  'poll.questions-changed': ({ questions = 0 }) => `veranderde de vragenlijst: ${questions} vragen`,
  'poll.translated': ({ language = '', live = false }) =>
    `veranderde een vertaling van de peiling: ${language}${live === true ? ', inwoners kunnen erin antwoorden' : ''}`,
  'poll.comment-made': () => 'schreef een opmerking bij de vragenlijst',
  'poll.comment-settled': () => 'handelde een opmerking af',
  'poll.questions-looked-over': () => 'keek de vragenlijst na',
  'poll.own-work-refused': () => 'wilde eigen werk nakijken, en dat mag niet',
  'poll.questions-kept': () => 'legde een versie van de vragenlijst vast',
  'poll.typing-error-mended': ({ texts = 1 }) =>
    texts === 1
      ? 'verbeterde een typefout in de vragenlijst'
      : `verbeterde ${texts} typefouten in de vragenlijst`,
  'poll.draw-attached': () => 'koppelde een loting aan de peiling',
  'poll.scheduled': () => 'plande de opening',
  'poll.unscheduled': () => 'haalde de planning weg',
  'poll.opening-refused': () => 'opende de peiling niet, want nog niet alles was klaar',
  'poll.check-page-chosen': ({ shown = true }) =>
    shown === true ? 'liet inwoners hun antwoorden controleren' : 'liet de laatste vraag meteen versturen',
  'poll.level-chosen': ({ level = '', key = '' }) =>
    level === 'B'
      ? `koos voor antwoorden met een anoniem bewijs; controlegetal van de sleutel: ${key}`
      : 'koos voor antwoorden zonder anoniem bewijs',
  'poll.receipts-chosen': ({ given = true }) =>
    given === true ? 'gaf inwoners een controlecode' : 'gaf inwoners geen controlecode',
  'poll.receipts-listed': ({ receipts = 0, list = '' }) =>
    `maakte de lijst met controlecodes openbaar: ${receipts}; controlegetal van de lijst: ${list}`,
  'poll.open-link-opened': () => 'maakte een open link voor iedereen',
  'poll.open-link-closed': () => 'sloot de open link',
  'poll.test-mail-sent': ({ messages = 1 }) =>
    messages === 1 ? 'stuurde een testmail' : `stuurde ${messages} testmails aan collega’s`,
  'poll.edition-chosen': ({ previous = '' }) =>
    previous === '' ? 'koos geen eerdere editie' : `koos peiling ${previous} als eerdere editie`,
  'poll.goal-chosen': ({ answers = 0 }) => `koos als doel ${answers} antwoorden`,
  'poll.opened': ({ invited = 0 }) => `opende de peiling: ${invited} mensen uitgenodigd`,
  'poll.closed': () => 'sloot de peiling',
  'poll.published': () => 'bracht de uitkomst van de peiling online',
  'poll.archived': () => 'archiveerde de peiling',
  'poll.withdrawn': () => 'trok de peiling in',
  'letters.made': ({ letters = 0, reminder = false }) =>
    `zette ${letters} brieven klaar${reminder ? ' als herinnering' : ''}`,
  'assembly.created': ({ number = '' }) => `maakte burgerberaad ${number}`,
  'assembly.details-changed': () => 'veranderde de gegevens van het burgerberaad',
  'assembly.audience-changed': ({ pool = 0 }) =>
    `koos wie een uitnodiging kan krijgen, voor ${pool} aanmeldingen`,
  'assembly.targets-changed': ({ categories = 0 }) => `veranderde de streefgetallen: ${categories} kenmerken`,
  'assembly.targets-relaxed': ({ targets = 0 }) =>
    `nam een voorstel van de controle over: ${targets} streefgetallen`,
  'assembly.method-chosen': ({ method = '' }) => `koos de methode ${method}`,
  'assembly.prepared': () => 'zette het burgerberaad klaar om uit te nodigen',
  'assembly.reconsidered': () => 'maakte van het burgerberaad weer een ontwerp',
  'assembly.draw-attached': () => 'koppelde de loting van wie een uitnodiging krijgt',
  'assembly.registration-opened': () => 'opende het aanmelden',
  'assembly.registration-extended': ({ until = '' }) => `verlengde het aanmelden ${upToDay(String(until))}`,
  'assembly.registration-closed': () => 'sloot het aanmelden',
  'assembly.sealed': ({ people = 0 }) => `zette de loting vast, met ${people} aanmeldingen`,
  'assembly.drawn': ({ panel = 0 }) => `voerde het openbare getal in: groep ${panel}`,
  'assembly.draw-undone': () => 'ging terug naar de aanmeldingen om opnieuw te loten',
  'assembly.pool-downloaded': () => 'downloadde het vertrouwelijke bestand van de loting',
  'assembly.tables-made': ({ tables = 0, rounds = 0 }) =>
    `maakte tafelgroepen: ${tables} tafels, ${rounds} rondes`,
  'assembly.filled': () => 'maakte de groep compleet',
  'assembly.erased': ({ people = 0 }) => `wiste de gegevens van ${people} aanmeldingen`,
  'seat.asked': ({ people = 0 }) => `vroeg ${people} gelote mensen of zij komen`,
  'seat.others-told': ({ people = 0 }) => `liet ${people} mensen weten dat zij niet geloot zijn`,
  'seat.settled': ({ state = '' }) => `noteerde bij een plaats: ${SEAT_WORDS[String(state)] ?? state}`,
  'seat.reserves-chosen': ({ people = 0 }) => `liet de computer ${people} reserves kiezen`,
  'seat.letters-made': ({ letters = 0 }) =>
    `maakte ${letters} brieven over de loting, omdat de e-mail niet aankwam`,
  'seat.letters-downloaded': ({ letters = 0 }) => `downloadde ${letters} brieven over de loting`,
  'seat.replaced': ({ left = 0, chosen = 0 }) => `vroeg nummer ${chosen} in plaats van nummer ${left}`,
  'registration.reserve-changed': ({ reserve = false }) =>
    reserve ? 'zette iemand op de reservelijst' : 'haalde iemand van de reservelijst',
  'assembly.withdrawn': () => 'trok het burgerberaad in',
  'registration.by-phone': () => 'typte een aanmelding over van iemand die belde',
  'registration.removed': () => 'haalde een aanmelding uit de loting',
  'registration.kept': () => 'liet een aanmelding meedoen na een controle',
  'registration.restored': () => 'liet een aanmelding weer meedoen',
  'reminders.planned': ({ days = '', byLetter = false }) =>
    days === ''
      ? 'haalde de herinneringen weg'
      : `plande herinneringen op dag ${days}${byLetter ? ', ook per brief' : ''}`,
  'theme.changed': () => 'veranderde het thema',
  'mail.go-live-settled': ({ done = 0, of = 0 }) => `vinkte ${done} van ${of} punten af voor het mailen`,
  'letters.came-back': () => 'noteerde een brief die terugkwam',
  'letters.window-set': ({ left = 0, top = 0 }) =>
    `veranderde de plaats van het venster: ${left} mm van links, ${top} mm van boven`,
  'letters.instead-of-mail': ({ letters = 0 }) =>
    `koos voor ${letters} mensen een brief in plaats van e-mail`,
  'letters.downloaded': ({ letters = 0, ownPrint = false }) =>
    `downloadde ${letters} brieven${ownPrint === true ? ' voor eigen druk' : ''}`,
  'mailing.planned': ({ kind = '', messages = 0 }) =>
    kind === 'registered'
      ? 'begon aanmeldingen per e-mail te bevestigen'
      : `zette ${messages} berichten klaar`,
  'mailing.paused': () => 'pauzeerde het versturen',
  'mailing.resumed': () => 'ging verder met versturen',
  'mailing.cancelled': () => 'stopte het versturen',
  'draw.prepared': ({ people = 0 }) => `bereidde een loting van ${people} mensen voor`,
  'draw.sealed': () => 'zette de loting vast',
  'draw.drawn': ({ people = 0 }) => `lootte ${people} mensen`,
  'draw.downloaded': ({ file = '' }) =>
    `downloadde ${DRAW_FILES.get(String(file)) ?? 'een bestand van de loting'}`,
  'population.areas-added': ({ areas = 0 }) => `nam ${areas} gebieden over`,
  'population.map-read': ({ areas = 0 }) => `las een kaart van ${areas} gebieden in`,
  'population.map-used': () => 'zette een kaart van de gebieden bij de uitkomsten',
  'population.map-left': () => 'haalde de kaart van de gebieden weg',
  'population.file-uploaded': () => 'koos een bestand met inwoners',
  'population.file-refused': () => 'koos een bestand dat is geweigerd en gewist',
  'population.file-discarded': () => 'wiste een bestand zonder het over te nemen',
  'population.frame-imported': ({ taken = 0, refused = 0 }) =>
    `las een steekproefkader in: ${taken} mensen, ${refused} regels geweigerd`,
  'population.names-imported': ({ taken = 0 }) => `las ${taken} namen en adressen in`,
  'population.emails-imported': ({ taken = 0 }) => `las ${taken} e-mailadressen in`,
  'population.mutations-applied': ({ deceased = 0, moved = 0, secret = 0 }) =>
    `verwerkte mutaties: ${deceased} overleden, ${moved} verhuisd, ${secret} geheim`,
  'population.contact-limits-set': ({ months = 0, perPerson = 0, perHousehold = 0 }) =>
    `veranderde hoe vaak wij mensen vragen: ${perPerson} keer in ${months} maanden, ${perHousehold} keer per adres`,
  'population.drawn-fetched': ({ drawn = 0 }) => `haalde de pseudoniemen op van ${drawn} gelote mensen`,
  'population.refusals-fetched': () => 'haalde het verslag van geweigerde regels op',
  'population.frame-erased': ({ persons = 0 }) => `wiste een steekproefkader van ${persons} mensen`,
  'result.computed': () => 'rekende de uitkomst uit',
  'result.headline-written': () => 'schreef de kop van de uitkomst',
  'result.approved': () => 'keurde de uitkomst goed',
  'result.own-work-refused': () => 'wilde een uitkomst van eigen werk goedkeuren, en dat mag niet',
  'result.reopened': () => 'haalde de goedkeuring van de uitkomst weg',
  'result.published': () => 'publiceerde de uitkomst',
  'result.withdrawn': () => 'trok de uitkomst in met een uitleg',
  'open.code-added': () => 'maakte een code voor open antwoorden',
  'open.quote-judged': () => 'keek een citaat na',
  'open.offered': () => 'legde codes en citaten voor aan een collega',
  'open.given-back': () => 'haalde codes en citaten terug',
  'open.published': () => 'zette open antwoorden bij de uitkomst',
  'result.tables-chosen': ({ questions = 0 }) => `koos tabellen met twee kenmerken bij ${questions} vragen`,
  'result.margins-read': () => 'las bevolkingscijfers in om de uitkomst mee te wegen',
  'result.margins-chosen': ({ source = '…' }) => `koos cijfers om naar te wegen: ${source}`,
  'result.margins-left': () => 'weegt de uitkomst weer naar het steekproefkader',
  'result.margins-not-met': () => 'kon de antwoorden niet wegen naar de gekozen cijfers',
  'microdata.agreed': ({ until = '' }) => `legde een afspraak met een onderzoeker vast, tot en met ${until}`,
  'microdata.agreement-ended': () => 'beëindigde een afspraak met een onderzoeker',
  'microdata.made': ({ people = 0 }) => `maakte een bestand voor onderzoekers met ${people} rijen`,
  'microdata.downloaded': ({ people = 0 }) => `haalde het bestand voor onderzoekers op, met ${people} rijen`,
  'feedback.written': () => 'schreef aan de terugkoppeling',
  'feedback.offered': () => 'legde de terugkoppeling voor aan een collega',
  'feedback.given-back': () => 'gaf de terugkoppeling terug aan de schrijver',
  'feedback.published': ({ themes = 0 }) => `zette de terugkoppeling online: ${themes} onderwerpen`,
  'feedback.own-work-refused': () => 'wilde een eigen terugkoppeling goedkeuren, en dat mag niet',
  'feedback.promise-reported': ({ done = true }) =>
    done === true ? 'meldde dat een belofte is gedaan' : 'meldde dat een belofte niet doorgaat',
  'reaction.published': () => 'plaatste de reactie van het college',
  'reaction.changed': () => 'veranderde de reactie van het college',
};

/** Numbers are written as people write them: 1.500. */
export function auditSentence(event: string, facts: AuditFacts): string {
  const written = Object.entries(facts).map(([name, fact]): [string, AuditFacts[string]] => [
    name,
    typeof fact === 'number' ? wholeNumber(fact) : fact,
  ]);
  return auditSentences[event]?.(Object.fromEntries(written)) ?? event;
}
