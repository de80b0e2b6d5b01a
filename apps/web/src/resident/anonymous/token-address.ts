// Under which address the questions of a poll are that is answered with tokens; it says which poll, and nothing of who.
export const tokenAddress = ({ slug }: { readonly slug: string }): string => `/anoniem/${slug}`;
