// What every page may show about its sender, as `{{@site.…}}`.
import type { Theme } from '#platform/theme/theme.js';

export type Site = {
  readonly name: string;
  readonly municipality: string;
  /** As it stands in a sentence: "de gemeente Oss". */
  readonly theMunicipality: string;
  readonly town: string;
  readonly phone: string;
  readonly phoneAddress: string;
  readonly openingHours: string;
  readonly visitingAddress: string;
  readonly ownPage: string;
  readonly ownSite: string;
  readonly securityContact: string;
  /** #rrggbb, for what is drawn outside a stylesheet. */
  readonly accent: string;
  readonly stylesheet: string;
  /** Charts, staff and the draw; residents who answer do not load it. */
  readonly moreStyle: string;
  /** The file every page needs first. */
  readonly textFont: string;
  readonly script: string;
  readonly moreScript: string;
  /** What makes, hides and keeps a token; only where an answer comes with one. */
  readonly tokenScript: string;
  readonly icon: string;
  readonly logo: string;
};

export type AssetAddresses = Pick<
  Site,
  'stylesheet' | 'moreStyle' | 'textFont' | 'script' | 'moreScript' | 'tokenScript' | 'icon' | 'logo'
>;

export function siteOf(theme: Theme, addresses: AssetAddresses): Site {
  return {
    name: theme.productName,
    municipality: theme.municipality,
    theMunicipality: `de ${theme.municipality.charAt(0).toLowerCase()}${theme.municipality.slice(1)}`,
    town: theme.town,
    phone: theme.phone,
    phoneAddress: `tel:${theme.phone.replace(/[^+0-9]/g, '')}`,
    openingHours: theme.openingHours,
    visitingAddress: theme.visitingAddress,
    ownPage: theme.ownPage,
    ownSite: theme.ownPage.replace(/^https?:\/\/(www\.)?/, '').replace(/\/.*$/, ''),
    securityContact: theme.securityContact,
    accent: theme.colours.accent,
    ...addresses,
  };
}
