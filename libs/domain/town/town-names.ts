// Names for made-up people: common ones, and some that test every letter a printer may not have.

export type SurnameParts = { readonly prefix: string; readonly surname: string };

export const surnames: readonly [SurnameParts, ...SurnameParts[]] = [
  { prefix: 'van', surname: 'Oss' },
  ...plain(
    'Jansen Hendriks Willems Peters Verhoeven Vermeulen Schouten Smits Kuijpers Arts Bosch Cornelissen',
  ),
  ...plain('Geurts Jacobs Kerkhof Loeffen Megens Nelissen Oomen Pennings Roelofs Sengers Theunissen Ulijn'),
  ...plain('Voets Wijnen Zegers Brouwer Dekker Mulder Meijer Visser Bakker Dijkstra Postma Hoekstra Bouwman'),
  ...plain(
    'Yılmaz Kaya Demir Şahin Çelik Öztürk Nowak Kowalski Wójcik Łukasik Wiśniewski Shevchenko Kovalenko',
  ),
  ...plain('Nguyễn Haddad Mansouri Osman Ahmed Tesfay Popescu García Conceição Özgür Björnsson Müller'),
  ...prefixed('van den', 'Berg Heuvel Broek Boogaard Elzen Hurk'),
  ...prefixed('van der', 'Linden Heijden Meer Velden Zanden Ven'),
  ...prefixed('van', 'Dijk Erp Uden Lith Schaijk Geffen Rooij Hout Dinther'),
  ...prefixed('de', 'Vries Groot Wit Bruijn Jong Laat Haan'),
  ...prefixed("van 't", 'Hof Klooster'),
];

export const streets: readonly [string, ...string[]] = [
  'Meidoornstraat',
  ...'Lijsterbeslaan Korenbloemstraat Wilgenpad Populierenhof Klaverweide Zonnedauw Ereprijsstraat'.split(
    ' ',
  ),
  ...'Duizendbladhof Vlierstraat Hazelaarlaan Elzenkamp Rietveld Waterlelie Sleutelbloem Boterbloemweg'.split(
    ' ',
  ),
  ...'Kamillepad Hopveld Tarwestraat Boekweitkamp Spelthof Gerststraat Haverveld Roggelaan Koolzaadweg'.split(
    ' ',
  ),
  'Oude Dijk',
  'Lange Akker',
  'Achter de Molen',
];

function plain(names: string): readonly SurnameParts[] {
  return names.split(' ').map((surname) => ({ prefix: '', surname }));
}

function prefixed(prefix: string, names: string): readonly SurnameParts[] {
  return names.split(' ').map((surname) => ({ prefix, surname }));
}
