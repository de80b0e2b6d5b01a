// The columns each kind of file may have, and the headers by which they are recognised.
export const importKinds = ['frame', 'names', 'emails', 'mutation'] as const;

/** A frame without names · names and addresses of the drawn · mail addresses · who died, moved or became secret. */
export type ImportKind = (typeof importKinds)[number];

export type ImportField = {
  readonly name: FieldName;
  /** A file without this column is refused. */
  readonly required: boolean;
  /** As they stand in real files, without capitals, spaces and signs. */
  readonly headers: readonly string[];
};

export type FieldName =
  | 'pseudonym'
  | 'postcode'
  | 'houseNumber'
  | 'houseLetter'
  | 'houseAddition'
  | 'area'
  | 'birthYear'
  | 'gender'
  | 'secret'
  | 'initials'
  | 'prefix'
  | 'surname'
  | 'partnerPrefix'
  | 'partnerSurname'
  | 'nameUse'
  | 'street'
  | 'town'
  | 'email'
  | 'source'
  | 'permission'
  | 'mutation';

const field = (name: FieldName, required: boolean, headers: string): ImportField => ({
  name,
  required,
  headers: headers.split(' '),
});

const pseudonym = field(
  'pseudonym',
  true,
  'pseudoniem pseudonym persoonspseudoniem persoonsid persoonid persoonssleutel sleutel id volgnummer',
);

export const importFields: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  frame: [
    pseudonym,
    field('postcode', true, 'postcode pc pc6 postcode6'),
    field('houseNumber', true, 'huisnummer huisnr nummer hnr'),
    field('houseLetter', false, 'huisletter letter hltr'),
    field('houseAddition', false, 'huisnummertoevoeging toevoeging huistoevoeging huisnrtoev toev htv'),
    field('area', true, 'gebied gebiedscode gebiedsnaam wijk wijkcode wijknaam gebiedcode'),
    field('birthYear', true, 'geboortejaar geboortedatum gebjaar gebdatum geboorte'),
    field('gender', false, 'geslacht geslachtsaanduiding geslachtaanduiding sekse'),
    field('secret', true, 'geheim indicatiegeheim geheimhouding indgeheim verstrekkingsbeperking'),
  ],
  names: [
    pseudonym,
    field('initials', false, 'voorletters voorletter initialen'),
    field('prefix', false, 'voorvoegsel voorvoegsels tussenvoegsel voorvoegselgeslachtsnaam'),
    field('surname', true, 'achternaam geslachtsnaam naam familienaam'),
    field(
      'partnerPrefix',
      false,
      'voorvoegselpartner partnervoorvoegsel tussenvoegselpartner voorvoegselgeslachtsnaampartner',
    ),
    field('partnerSurname', false, 'achternaampartner partnerachternaam geslachtsnaampartner naampartner'),
    field('nameUse', false, 'naamgebruik aanduidingnaamgebruik aanduiding'),
    field('street', true, 'straat straatnaam openbareruimte adres'),
    field('town', true, 'woonplaats plaats plaatsnaam woonplaatsnaam'),
  ],
  emails: [
    pseudonym,
    field('email', true, 'email emailadres mail mailadres'),
    field('source', true, 'bron herkomst bronsysteem'),
    field('permission', true, 'toestemming grondslag toestemmingdatum'),
  ],
  mutation: [pseudonym, field('mutation', true, 'mutatie soort mutatiesoort gebeurtenis reden')],
};
