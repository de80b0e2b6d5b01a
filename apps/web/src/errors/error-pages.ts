// The pages for when something cannot be done, in words that help somebody on.
import type { ErrorPages } from '#platform/pages/error-pages.js';
import { page } from '#platform/pages/page.js';

type Words = { readonly title: string; readonly text: string };

const REFUSALS: Readonly<Record<number, Words>> = {
  400: {
    title: 'Dit formulier kunnen wij niet lezen',
    text: 'Ga terug naar de vorige pagina en probeer het nog een keer.',
  },
  401: { title: 'U bent niet ingelogd', text: 'Log in en probeer het nog een keer.' },
  403: {
    title: 'Dit mag u niet zien of doen',
    text: 'Kwam u hier via een knop? Ga terug naar de vorige pagina en probeer het nog een keer.',
  },
  404: {
    title: 'Deze pagina bestaat niet',
    text: 'Kijk of het adres klopt. Typt u het adres over uit een brief? Let dan op elke letter.',
  },
  405: { title: 'Dit kan hier niet', text: 'Ga terug naar de vorige pagina en probeer het nog een keer.' },
  410: { title: 'Deze pagina is er niet meer', text: 'Ga naar de startpagina voor wat er nu loopt.' },
  413: {
    title: 'Dit is te veel tekst of een te groot bestand',
    text: 'Maak het kleiner en probeer het nog een keer.',
  },
  415: {
    title: 'Dit kunnen wij niet lezen',
    text: 'Kies een ander bestand en probeer het nog een keer.',
  },
  429: {
    title: 'Even wachten',
    text: 'Er kwamen te veel aanvragen tegelijk binnen. Wacht een minuut en probeer het dan nog een keer.',
  },
  503: {
    title: 'Samenspel werkt nu even niet',
    text: 'Wij zijn ermee bezig. Probeer het over een paar minuten nog een keer.',
  },
};

const OTHERWISE: Words = {
  title: 'Dit kan niet',
  text: 'Ga terug naar de vorige pagina en probeer het nog een keer.',
};

export const errorPages: ErrorPages = {
  refusal: (status) =>
    page('errors/error', { ...(REFUSALS[status] ?? OTHERWISE), reference: '' }, { status }),
  fault: (reference) =>
    page(
      'errors/error',
      {
        title: 'Er ging iets mis',
        text: 'Dit ligt aan ons. Probeer het over een paar minuten nog een keer. Wat u al had verstuurd, is bewaard.',
        reference,
      },
      { status: 500 },
    ),
};
