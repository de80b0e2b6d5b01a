// One value in a document that came from elsewhere; everything asked of it is either there or a misfit.

/** One value of the document, and where it stands; what does not fit throws a Misfit. */
export class Part {
  constructor(
    private readonly value: unknown,
    private readonly at: string,
    /** The paths that were asked for. */
    private readonly asked = new Set<string>(),
  ) {}

  get(name: string): Part {
    const { value } = this;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    const own: unknown = isRecord && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return this.inside(name, own);
  }

  /** The paths of what stands in the document and was never asked for; of something unknown only the top. */
  unasked(): readonly string[] {
    const { value } = this;
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, own]: [string, unknown]) => {
      const at = pathTo(this.at, name);
      return this.asked.has(at) ? new Part(own, at, this.asked).unasked() : [at];
    });
  }

  private inside(name: string | number, own: unknown): Part {
    const at = pathTo(this.at, name);
    this.asked.add(at);
    return new Part(own, at, this.asked);
  }

  isThere(): boolean {
    return this.value !== undefined;
  }

  text(): string {
    const { value } = this;
    if (typeof value !== 'string') throw new Misfit(this.at, 'text');
    if (value.length > LONGEST) throw new Misfit(this.at, 'shorter-text');
    if (UNWRITABLE.test(value)) throw new Misfit(this.at, 'readable-text');
    return value;
  }

  number(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw new Misfit(this.at, 'number');
    return this.value;
  }

  textLike(shape: RegExp): string {
    const text = this.text();
    if (!shape.test(text)) throw new Misfit(this.at, 'shape');
    return text;
  }

  /** Left out is false too. */
  isOn(): boolean {
    return this.isThere() && this.flag();
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw new Misfit(this.at, 'flag');
    return this.value;
  }

  list(): readonly Part[] {
    if (!Array.isArray(this.value)) throw new Misfit(this.at, 'list');
    if (this.value.length > MOST) throw new Misfit(this.at, 'shorter-list');
    return this.value.map((value: unknown, place) => this.inside(place, value));
  }

  names(): readonly string[] {
    const isRecord = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    if (!isRecord) throw new Misfit(this.at, 'record');
    return Object.keys(this.value);
  }

  oneOf<const Choice extends string>(choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) throw new Misfit(this.at, 'choice', choices);
    return found;
  }
}

/** What should have stood there. */
export type Wanted =
  | 'text'
  | 'shorter-text'
  | 'readable-text'
  | 'shape'
  | 'number'
  | 'flag'
  | 'list'
  | 'shorter-list'
  | 'record'
  | 'choice'
  | 'version-1';

/** Where in the document something is wrong; with the words it may be when there is a choice. */
export class Misfit extends Error {
  constructor(
    readonly at: string,
    readonly wanted: Wanted,
    readonly choices: readonly string[] = [],
  ) {
    super(`Something at ${at} is not as it should be: ${wanted}.`);
  }
}

const pathTo = (at: string, name: string | number): string => (at === '' ? `${name}` : `${at}.${name}`);

export const MOST = 500;
export const LONGEST = 5000;
/** Control characters and half a surrogate pair can be written in JSON, but PostgreSQL does not keep them and nobody can read them. */
const UNWRITABLE = /(?![\n\r\t])[\p{Cs}\p{Cc}]/u;
