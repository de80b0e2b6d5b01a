// What a mail or a letter says, without how it looks: one value that is shown as HTML, as text, on paper and as preview.

/** Where a reader goes to take part. */
export type Door = {
  readonly kind: 'door';
  readonly label: string;
  /** The personal link. */
  readonly url: string;
  /** On paper: the address to type, and the personal code in groups. */
  readonly typeAt: string;
  readonly code: string;
};

export type LanguageLine = {
  /** BCP 47. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
  readonly url: string;
};

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A few words that stand out: how long, until when. */
  | { readonly kind: 'facts'; readonly items: readonly string[] }
  | Door
  /** A question a reader may have, and its answer. */
  | { readonly kind: 'block'; readonly title: string; readonly paragraphs: readonly string[] }
  /** A line for who reads another language better, with the page in that language. */
  | { readonly kind: 'languages'; readonly lines: readonly LanguageLine[] }
  | { readonly kind: 'link'; readonly lead: string; readonly url: string };

export type Message = {
  /** BCP 47, for example nl. */
  readonly language: string;
  readonly subject: string;
  /** Above the text, in large letters. */
  readonly heading: string;
  /** One line that mail programs show after the subject. */
  readonly preview: string;
  readonly salutation: string;
  readonly parts: readonly Part[];
  readonly closing: readonly string[];
  /** Small lines at the very end. */
  readonly footer: readonly string[];
};
