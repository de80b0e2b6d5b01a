// A mail address with the name of its owner, checked before it can do harm in a header.

export type Mailbox = { readonly name: string; readonly address: string };

/** Strict on purpose: letters, digits and the usual signs, no quotes, comments, spaces or line ends. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@(?=.{1,253}$)[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+$/;
const WITH_NAME = /^([^<>]*)<([^<>]+)>$/;

export const isAddress = (text: string): boolean => ADDRESS.test(text);

/** "Gemeente Oss <peilingen@oss.nl>" or a bare address; undefined when it is neither, or holds a line end. */
export function readMailbox(text: string): Mailbox | undefined {
  if (/\p{Cc}/u.test(text)) return undefined;
  const [, name = '', address = text] = WITH_NAME.exec(text.trim()) ?? [];
  const mailbox = { name: name.trim().replace(/^"|"$/g, ''), address: address.trim() };
  return isAddress(mailbox.address) ? mailbox : undefined;
}

export const domainOf = ({ address }: Mailbox): string => address.slice(address.lastIndexOf('@') + 1);
