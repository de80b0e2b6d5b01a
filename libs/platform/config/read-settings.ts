// Typed readers over the environment that collect their faults instead of stopping at the first.
import fs from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

export class Settings {
  private readonly found: string[] = [];

  constructor(private readonly environment: Environment) {}

  get faults(): readonly string[] {
    return this.found;
  }

  text(name: string, otherwise: string): string {
    return this.given(name) ?? otherwise;
  }

  flag(name: string, otherwise: boolean): boolean {
    const value = this.given(name)?.toLowerCase();
    if (value === undefined) return otherwise;
    if (['yes', 'true', '1', 'on'].includes(value)) return true;
    if (['no', 'false', '0', 'off'].includes(value)) return false;
    return this.fault(`${name} must be yes or no, not "${value}".`, otherwise);
  }

  wholeNumber(
    name: string,
    { from, to, otherwise }: { from: number; to: number; otherwise: number },
  ): number {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const number = Number(value);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    return this.fault(`${name} must be a whole number from ${from} to ${to}, not "${value}".`, otherwise);
  }

  choice<const Choice extends string>(
    name: string,
    choices: readonly Choice[],
    otherwise: NoInfer<Choice>,
  ): Choice {
    const value = this.given(name);
    if (value === undefined) return otherwise;
    const chosen = choices.find((choice) => choice === value);
    return chosen ?? this.fault(`${name} must be one of ${choices.join(', ')}, not "${value}".`, otherwise);
  }

  /** Without `otherwise` the setting is required. The value may hold a password and is never repeated. */
  url(name: string, { protocols, otherwise }: { protocols: readonly string[]; otherwise?: string }): string {
    const value = this.given(name);
    const expected = protocols.map((protocol) => `${protocol}//…`).join(' or ');
    if (value === undefined) {
      return otherwise ?? this.fault(`${name} is missing. Expected: ${expected}`, '');
    }
    if (URL.canParse(value) && protocols.includes(new URL(value).protocol)) return value.replace(/\/+$/, '');
    return this.fault(`${name} is not an address like ${expected}`, '');
  }

  secret(name: string): string {
    const value = this.given(name) ?? '';
    if (/^[0-9a-f]{64,}$/i.test(value)) return value;
    return this.fault(
      `${name} must be at least 32 random bytes in hexadecimal. Make one with: openssl rand -hex 32`,
      '',
    );
  }

  private given(name: string): string | undefined {
    return this.environment[name]?.trim() || undefined;
  }

  /** Undefined when it is not given; a value that cannot be read is a fault. */
  parsed<Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    return (
      parse(value) ?? this.fault<Value | undefined>(`${name} must be ${expected}, not "${value}".`, undefined)
    );
  }

  /** The same for a value that holds a password, which is never repeated. */
  secretly<Value>(
    name: string,
    parse: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    return parse(value) ?? this.fault<Value | undefined>(`${name} must be ${expected}.`, undefined);
  }

  /** What stands in the file that is named; undefined when none is. */
  file(name: string): string | undefined {
    const value = this.given(name);
    if (value === undefined) return undefined;
    try {
      return fs.readFileSync(value, 'utf8');
    } catch {
      return this.fault<string | undefined>(
        `${name} names a file that cannot be read: "${value}".`,
        undefined,
      );
    }
  }

  fault<Value>(sentence: string, otherwise: Value): Value {
    this.found.push(sentence);
    return otherwise;
  }
}
