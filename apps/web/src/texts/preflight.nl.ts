// The check before opening in Dutch: what was found, and what to do about it.
import type { Poll, PreflightFinding, PreflightPoint } from '#features/polls/index.js';
import type { Reach } from '#features/invitations/index.js';
import { counted } from './formats.nl.js';

export type FindingText = { readonly text: string; readonly note: string };
export type FindingFacts = { readonly poll: Poll; readonly reach: Reach };

const plain =
  (text: string, note = '') =>
  (): FindingText => ({ text, note });

/** Where a point is put right: the page of the poll, and the words of the link. */
export const pointPage: Readonly<Record<PreflightPoint, { readonly page: string; readonly link: string }>> = {
  story: { page: 'gegevens', link: 'Naar de gegevens' },
  questions: { page: 'vragen', link: 'Naar de vragen' },
  'second-look': { page: 'meelezen', link: 'Laat een collega meelezen' },
  anonymity: { page: 'antwoorden', link: 'Naar het antwoorden' },
  period: { page: 'gegevens', link: 'Naar de gegevens' },
  promises: { page: 'gegevens', link: 'Naar de gegevens' },
  sender: { page: '', link: '' },
  draw: { page: 'loting', link: 'Naar de loting' },
  extract: { page: 'doelgroep', link: 'Naar de doelgroep' },
  addresses: { page: '', link: '' },
  sending: { page: '', link: '' },
};

export const findingText: Readonly<Record<PreflightFinding, (facts: FindingFacts) => FindingText>> = {
  'story-complete': plain(
    'De teksten zijn compleet',
    'Titel, vraag, waarom, wat er daarna gebeurt, en het team.',
  ),
  'story-incomplete': plain(
    'Er ontbreken teksten',
    'Vul in waarom u dit vraagt, wat er daarna gebeurt en welk team het doet.',
  ),
  'story-untranslated': plain(
    'De teksten over de peiling zijn niet in alle talen vertaald',
    'Vul ze aan bij Vertalen, of zet de taal daar uit.',
  ),
  'story-outdated': plain(
    'Een tekst over de peiling is veranderd nadat hij is vertaald',
    'Kijk bij Vertalen wat verouderd is.',
  ),
  'questions-good': plain('De vragenlijst is in orde'),
  'questions-with-faults': plain('In de vragenlijst staan fouten'),
  'questions-with-warnings': plain(
    'Bekijk de vragenlijst nog eens',
    'Zij is lang, heeft veel open vragen of vraagt iets twee keer.',
  ),
  'looked-over': plain('Een collega heeft de vragen nagekeken'),
  'looked-over-earlier': plain(
    'De vragen zijn veranderd nadat een collega ze nakeek',
    'Laat nog een keer iemand meelezen die de vragen niet schreef.',
  ),
  'not-looked-over': plain(
    'Nog geen collega heeft de vragen nagekeken',
    'Laat iemand meelezen die de vragen niet schreef. Na het openen kunt u ze niet meer veranderen.',
  ),
  'anonymity-kept-apart': plain(
    'Antwoorden worden los van namen bewaard',
    'De gewone manier. Bij de uitkomst kunt u wegen en gebieden vergelijken.',
  ),
  'anonymity-tokens': plain(
    'Antwoorden komen binnen met een anoniem bewijs',
    'Ook onze computer kan geen antwoord aan iemand koppelen. De uitkomst wordt niet gewogen en niet uitgesplitst.',
  ),
  'anonymity-unequal-chances': plain(
    'Niet iedereen had dezelfde kans om geloot te worden',
    'Met een anoniem bewijs kunnen wij daar niet voor wegen. Groepen die vaker geloot zijn, tellen dan te zwaar mee. Kies de gewone manier, of loot met gelijke kansen.',
  ),
  'receipts-need-closed-questions': plain(
    'Een controlecode past niet bij deze vragen',
    'Er is een open vraag of een antwoord “anders, namelijk”. Haal die weg, of kies geen controlecode.',
  ),
  'period-good': plain('De periode klopt'),
  'period-missing': plain('De laatste dag ontbreekt', 'Vul in tot wanneer mensen kunnen antwoorden.'),
  'period-over': plain('De laatste dag is al voorbij'),
  'period-backwards': plain('De peiling sluit voordat zij opent'),
  'period-short': plain('De peiling is korter dan een week open', 'Een brief is soms drie dagen onderweg.'),
  'promises-made': plain('Inwoners weten wanneer zij iets horen'),
  'results-date-missing': plain('Wanneer staat de uitkomst online?', 'Inwoners willen dat graag weten.'),
  'reaction-date-missing': plain('Wanneer reageert het college?', 'Inwoners willen dat graag weten.'),
  'results-before-close': plain(
    'De uitkomst komt voordat de peiling sluit',
    'Kies een latere dag voor de uitkomst.',
  ),
  'sender-known': plain('De pagina “Is dit echt?” en het telefoonnummer zijn bekend'),
  'sender-on-trial': plain(
    'E-mail staat nog in de proefstand',
    'De beheerder vinkt eerst de lijst af op de pagina E-mail (/werk/mail).',
  ),
  'sender-unknown': plain(
    'De afzender is nog niet ingesteld',
    'De beheerder zet het telefoonnummer en de eigen pagina in thema.json.',
  ),
  drawn: ({ reach }) => ({
    text: 'De loting is gedaan',
    note: `${counted(reach.drawn, 'persoon', 'mensen')} geloot.`,
  }),
  'no-draw': plain('Er is nog niet geloot'),
  'draw-unfinished': plain('De loting is nog niet af'),
  'extract-fresh': plain('Het bevolkingsbestand is actueel'),
  'extract-stale': plain(
    'Het bevolkingsbestand is ouder dan 14 dagen',
    'Vraag Burgerzaken om een mutatiebestand en lees dat in. Anders schrijft u mensen aan die zijn overleden of verhuisd.',
  ),
  'extract-erased': plain(
    'Het bevolkingsbestand is gewist',
    'De bewaartermijn is voorbij. Loot opnieuw uit een nieuw bestand.',
  ),
  'extract-ends-early': plain(
    'Het bevolkingsbestand wordt gewist voordat de peiling sluit',
    'Kies een eerdere sluitdatum, of loot uit een bestand dat langer bewaard mag worden.',
  ),
  'no-extract': plain('Er is nog geen bevolkingsbestand gekozen'),
  'addresses-complete': plain('Van iedereen die een brief krijgt, is het adres bekend'),
  'addresses-not-needed': plain('Namen en adressen zijn niet nodig', 'Deze peiling gaat alleen per e-mail.'),
  'addresses-missing': ({ reach }) => ({
    text: `${counted(reach.withoutAddress, 'persoon', 'mensen')} zonder adres`,
    note: 'Zij krijgen geen brief zolang Burgerzaken hun naam en adres niet levert.',
  }),
  'addresses-none': plain(
    'De namen en adressen zijn nog niet geleverd',
    'Stuur Burgerzaken de lijst van de geloten mensen en lees hun levering in.',
  ),
  'addresses-after-draw': plain(
    'Namen en adressen komen na de loting',
    'Burgerzaken levert alleen de gegevens van wie geloot is.',
  ),
  'sending-after-draw': plain('Wie een uitnodiging krijgt, weet u na de loting'),
  'sending-ready': ({ reach }) => ({ text: 'De uitnodigingen kunnen weg', note: `${reachText(reach)}.` }),
  'sending-only-email': ({ reach }) => ({
    text: 'Deze peiling bereikt alleen mensen met een e-mailadres',
    note: `${reachText(reach)}. ${counted(reach.unreachable, 'geloot persoon heeft', 'geloten mensen hebben')} geen e-mailadres. De uitkomst geldt niet voor alle inwoners.`,
  }),
  'sending-nobody': plain('Er is niemand om uit te nodigen'),
};

/** "812 e-mails, 4.311 brieven, 57 zonder adres" */
export function reachText({ emails, letters, withoutAddress, gone, declined }: Reach): string {
  return [
    counted(emails, 'e-mail', 'e-mails'),
    counted(letters - withoutAddress, 'brief', 'brieven'),
    ...(withoutAddress > 0 ? [`${counted(withoutAddress, 'persoon', 'mensen')} zonder adres`] : []),
    ...(gone > 0 ? [`${counted(gone, 'persoon', 'mensen')} overleden of verhuisd`] : []),
    ...(declined > 0 ? [`${counted(declined, 'persoon', 'mensen')} afgemeld`] : []),
  ].join(', ');
}
