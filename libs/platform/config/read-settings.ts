// Typed readers over the environment that collect their faults instead of stopping at the first.
export type Reader = {
  readonly faults: readonly string[];
  text(name: string, otherwise: string): string;
  flag(name: string, otherwise: boolean): boolean;
  wholeNumber(name: string, bounds: { from: number; to: number; otherwise: number }): number;
  choice<const Choice extends string>(name: string, choices: readonly Choice[], otherwise: NoInfer<Choice>): Choice;
  url(name: string, rule: { protocols: readonly string[]; otherwise?: string }): string;
  secret(name: string): string;
};

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Reader {
  const faults: string[] = [];
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;

  return {
    faults,
    text: (name, otherwise) => given(name) ?? otherwise,
    flag(name, otherwise) {
      const value = given(name)?.toLowerCase();
      if (value === undefined) return otherwise;
      if (['yes', 'true', '1', 'on'].includes(value)) return true;
      if (!['no', 'false', '0', 'off'].includes(value)) faults.push(`${name} must be yes or no, not "${value}".`);
      return false;
    },
    wholeNumber(name, { from, to, otherwise }) {
      const value = given(name);
      if (value === undefined) return otherwise;
      const number = Number(value);
      if (Number.isInteger(number) && number >= from && number <= to) return number;
      faults.push(`${name} must be a whole number from ${from} to ${to}, not "${value}".`);
      return otherwise;
    },
    choice(name, choices, otherwise) {
      const value = given(name);
      if (value === undefined) return otherwise;
      const chosen = choices.find((choice) => choice === value);
      if (chosen === undefined) faults.push(`${name} must be one of ${choices.join(', ')}, not "${value}".`);
      return chosen ?? otherwise;
    },
    url(name, { protocols, otherwise }) {
      const value = given(name);
      if (value === undefined) {
        if (otherwise === undefined) faults.push(`${name} is missing. Expected: ${protocols.join('//… or ')}//…`);
        return otherwise ?? '';
      }
      // The value itself may hold a password and is therefore never repeated.
      if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
        faults.push(`${name} is not an address that starts with ${protocols.join('// or ')}//.`);
      }
      return value.replace(/\/+$/, '');
    },
    secret(name) {
      const value = given(name) ?? '';
      if (!/^[0-9a-f]{64,}$/i.test(value)) {
        faults.push(`${name} must be at least 32 random bytes in hexadecimal. Make one with: openssl rand -hex 32`);
      }
      return value;
    },
  };
}
