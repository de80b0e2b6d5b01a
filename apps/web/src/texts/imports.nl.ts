// Everything about files of residents in Dutch: kinds, columns, and why a file or a line is refused.
import type {
  DetailFault,
  FieldName,
  ImportKind,
  ImportRefusal,
  MappingFault,
  RefusalReason,
  RefusedField,
} from '#features/population/index.js';

export const fieldText: Readonly<Record<FieldName, string>> = {
  pseudonym: 'Pseudoniem',
  postcode: 'Postcode',
  houseNumber: 'Huisnummer',
  houseLetter: 'Huisletter',
  houseAddition: 'Toevoeging',
  area: 'Gebied',
  birthYear: 'Geboortejaar',
  gender: 'Geslacht',
  secret: 'Geheim adres',
  initials: 'Voorletters',
  prefix: 'Voorvoegsel',
  surname: 'Achternaam',
  partnerPrefix: 'Voorvoegsel van de partner',
  partnerSurname: 'Achternaam van de partner',
  nameUse: 'Naamgebruik',
  street: 'Straat',
  town: 'Woonplaats',
  email: 'E-mailadres',
  source: 'Bron',
  permission: 'Toestemming',
  mutation: 'Mutatie',
};

/** What stands in a column; the field is named by its label above. */
export const fieldHint: Readonly<Record<FieldName, string>> = {
  pseudonym: 'Een vast kenmerk per persoon dat alleen Burgerzaken kan herleiden. Geen BSN of A-nummer.',
  postcode: '1234 AB',
  houseNumber: 'Alleen cijfers.',
  houseLetter: 'Eén letter.',
  houseAddition: 'Bijvoorbeeld 2 of bis.',
  area: 'De code of de naam van een gebied.',
  birthYear: 'Een jaar. Van een datum bewaren we alleen het jaar.',
  gender: 'M, V, X of O. Leeg is onbekend.',
  secret: 'Leeg, 0 of N is niet geheim. 1 tot en met 7 of J is geheim.',
  initials: 'Bijvoorbeeld J.A.',
  prefix: 'Bijvoorbeeld van den.',
  surname: 'Zonder voorvoegsel.',
  partnerPrefix: 'Van de naam van de partner.',
  partnerSurname: 'Alleen nodig bij naamgebruik P, V of N.',
  nameUse: 'E eigen naam, P partner, V partner en dan eigen, N eigen en dan partner. Leeg is E.',
  street: 'Zonder huisnummer.',
  town: 'De naam van de plaats.',
  email: 'Eén adres per regel.',
  source: 'Waar dit adres vandaan komt, bijvoorbeeld inwonerpanel.',
  permission: 'Waaruit blijkt dat u dit adres mag gebruiken.',
  mutation: 'overleden, verhuisd of geheim.',
};

export type KindText = {
  readonly title: string;
  readonly intro: string;
  /** "1.234 mensen" */
  readonly one: string;
  readonly more: string;
  readonly confirm: string;
};

export const kindText: Readonly<Record<ImportKind, KindText>> = {
  frame: {
    title: 'Nieuw steekproefkader',
    intro:
      'Een steekproefkader is een lijst uit de basisregistratie zonder namen. Daaruit loot u later wie wordt uitgenodigd.',
    one: 'persoon',
    more: 'mensen',
    confirm: 'Neem het kader over',
  },
  names: {
    title: 'Namen en adressen',
    intro: 'Haal pas na de loting namen op, en alleen van de mensen die geloot zijn.',
    one: 'naam',
    more: 'namen',
    confirm: 'Neem de namen over',
  },
  emails: {
    title: 'E-mailadressen',
    intro:
      'E-mailadressen staan niet in de basisregistratie. Bij elk adres bewaren we waar het vandaan komt en waarom u het mag gebruiken.',
    one: 'e-mailadres',
    more: 'e-mailadressen',
    confirm: 'Neem de e-mailadressen over',
  },
  mutation: {
    title: 'Mutaties',
    intro:
      'Een mutatiebestand vertelt wie overleden of verhuisd is, en wiens adres geheim werd. Zo krijgt niemand ten onrechte post.',
    one: 'mutatie',
    more: 'mutaties',
    confirm: 'Verwerk de mutaties',
  },
};

/** What is wrong and how to mend it; never what stood in the cell. */
export const refusalText: Readonly<Record<RefusalReason, string>> = {
  missing: 'Leeg. Vul dit in.',
  'too-long': 'Te lang. Kijk of de juiste kolom is gekozen.',
  'not-a-postcode': 'Geen postcode. Schrijf vier cijfers en twee letters.',
  'not-a-house-number': 'Geen huisnummer. Zet letter en toevoeging in hun eigen kolom.',
  'unknown-area': 'Onbekend gebied. Gebruik een code of naam uit de lijst met gebieden.',
  'not-a-birth-year': 'Geen geboortejaar. Schrijf een jaar van vier cijfers.',
  'not-a-gender': 'Onbekende waarde. Gebruik M, V, X of O, of laat dit leeg.',
  'not-a-flag': 'Onbekende waarde. Gebruik J of N, of 0 tot en met 7.',
  'not-a-name-use': 'Onbekende waarde. Gebruik E, P, V of N.',
  'not-an-email': 'Geen e-mailadres.',
  'control-character': 'Hier staat een regeleinde of een ander onzichtbaar teken. Haal het weg.',
  'no-permission': 'Geen toestemming. Dit adres mag u niet gebruiken.',
  'not-a-mutation': 'Onbekende mutatie. Gebruik overleden, verhuisd of geheim.',
  'wrong-width':
    'Deze regel heeft meer of minder kolommen dan de eerste regel. Gebruik overal hetzelfde scheidingsteken.',
  double: 'Dubbel. De eerste regel van deze persoon telt.',
  'unknown-person': 'Deze persoon staat niet in het steekproefkader.',
  'not-drawn': 'Deze persoon is niet geloot. Van anderen bewaren we geen naam.',
};

export const refusedFieldText = (field: RefusedField): string =>
  field === 'line' ? 'Hele regel' : fieldText[field];

export const mappingFaultText: Readonly<Record<MappingFault['fault'], (field: string) => string>> = {
  missing: (field) => `Kies de kolom voor ${field}`,
  'unknown-column': (field) => `Kies voor ${field} een kolom uit het bestand`,
  'used-twice': (field) => `Kies voor ${field} een andere kolom: deze is al gebruikt`,
};

export const detailFaultText: Readonly<Record<DetailFault, string>> = {
  missing: 'Vul dit in',
  'too-long': 'Maak de tekst korter',
  'not-a-date': 'Vul een datum in, bijvoorbeeld 2-3-2027',
  'in-the-future': 'Kies vandaag of een dag die voorbij is',
  'before-the-extract': 'Kies een dag na die van het uittreksel',
  'not-in-the-future': 'Kies een dag na vandaag',
  'too-far-away': 'Kies een dag binnen een jaar na het uittreksel',
};

const NUMBERS = {
  bsn: 'burgerservicenummers',
  'a-number': 'A-nummers',
} as const;

/** Why a whole file is refused, and what to do. */
export function fileRefusalText(refusal: ImportRefusal): string {
  switch (refusal.refused) {
    case 'empty':
      return 'Kies een bestand. Dit bestand is leeg';
    case 'too-large':
      return 'Kies een kleiner bestand. Dit bestand is groter dan 60 MB';
    case 'spreadsheet':
      return 'Bewaar het bestand opnieuw als Excel-bestand (.xlsx) of als CSV. Dit is een oud bestand van een rekenprogramma';
    case 'no-workbook':
      return 'Wij kunnen dit Excel-bestand niet openen. Bewaar het opnieuw als .xlsx, zonder wachtwoord, of als CSV';
    case 'workbook-too-large':
      return 'Bewaar dit bestand als CSV. Een Excel-bestand mag hooguit 10 MB zijn';
    case 'no-text':
      return 'Bewaar het bestand als CSV in UTF-8 of als Excel-bestand. Dit bestand is geen gewone tekst';
    case 'no-rows':
      return 'Kies een ander bestand. In dit bestand staat alleen een regel met kolomnamen';
    case 'nameless-column':
      return `Geef kolom ${refusal.column} een naam in de eerste regel van het bestand`;
    case 'double-column':
      return `Geef elke kolom een eigen naam. De naam “${refusal.column}” staat er twee keer`;
    case 'broken-off':
      return brokenOff(refusal.line);
    case 'personal-number':
      return `Haal de kolom “${refusal.column}” weg en kies het bestand opnieuw. In die kolom staan ${NUMBERS[refusal.number]}. Die mogen hier niet komen. We hebben het bestand gewist`;
    case 'lost':
    case 'gone':
      return 'Kies het bestand opnieuw. We bewaren een bestand hooguit een uur';
    case 'erased':
      return 'Dit steekproefkader is gewist. Er kan niets meer bij';
    case 'not-rehearsed':
      return 'Controleer het bestand eerst';
    case 'nothing-usable':
      return 'In dit bestand staat geen enkele bruikbare regel';
  }
}

function brokenOff(line: number | null): string {
  const place = line === null ? '' : ` op regel ${line}`;
  return `Herstel het aanhalingsteken${place}. Daar houdt het bestand voor ons op`;
}
