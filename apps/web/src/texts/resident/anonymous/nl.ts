// The fixed sentences where somebody answers with a token, and those about the receipt, in Dutch: the list that the other languages follow.

export const nl = {
  voluntary: 'Meedoen is vrijwillig. U kunt stoppen en later verder gaan, maar alleen in deze browser.',
  weKnow: 'Wij weten dát u begon, niet wat u antwoordde.',
  keptApart:
    'Uw browser stuurt uw antwoorden met een anoniem bewijs, zonder uw link. Niemand kan opzoeken wat u hebt ingevuld, ook de gemeente niet.',
  answersKept:
    'De antwoorden bewaren wij zonder naam. Wat u invult maar niet verstuurt, staat alleen in uw browser.',
  proofHow: 'Hoe werkt een anoniem bewijs?',
  needsScriptTitle: 'Zet JavaScript aan',
  needsScript:
    'Bij deze peiling maakt uw browser zelf een anoniem bewijs. Daarvoor is JavaScript nodig. Dat staat in uw browser uit.',
  otherWays: 'Lukt dat niet? Bel ons. U kunt ook antwoorden op papier of via de telefoon.',
  working: 'Een ogenblik. Uw browser maakt een anoniem bewijs.',
  fault:
    'Het lukte niet. Wat u al had ingevuld, staat nog in deze browser. Kijk of u internet hebt en probeer het nog een keer.',
  tooOld: 'Deze browser kan geen anoniem bewijs maken. Probeer een andere browser, of bel ons.',
  begunTitle: 'U bent al begonnen',
  begunHere: 'Uw antwoorden staan in deze browser. U gaat verder waar u was.',
  begunElsewhere:
    'Ga verder in de browser waarin u begon. Alleen daar staan uw antwoorden. Wij kunnen niet zien of u ze al hebt verstuurd.',
  noneHere:
    'In deze browser staan geen antwoorden voor deze peiling. Open de link uit uw e-mail nog een keer, of typ de code uit uw brief. Doe dat in de browser waarin u begon.',
  laterHow:
    'Open uw link later nog een keer in deze browser, of typ daar de code uit uw brief. Dan gaat u verder waar u was. Op een ander apparaat kan dat niet: uw antwoorden staan alleen hier.',
  wipe: 'Wis mijn antwoorden in deze browser',
  wipeHow:
    'Gebruikt u een computer van iemand anders of van de bibliotheek? Dan kunt u uw antwoorden hier wissen. Daarna kunt u niet meer meedoen aan deze peiling.',
  wipedTitle: 'Uw antwoorden zijn gewist',
  wiped: 'In deze browser staat niets meer over deze peiling.',
  receiptTitle: 'Uw controlecode',
  receiptHow:
    'Bewaar deze code. Als de peiling gesloten is, kunt u ermee nagaan dat uw antwoord is meegeteld. Dat doet u op de pagina van de peiling. De code laat niet zien wat u antwoordde.',
} as const;

export type AnonymousWords = Readonly<Record<keyof typeof nl, string>>;
