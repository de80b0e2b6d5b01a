// One value in a document that came from elsewhere; everything asked of it is either there or a misfit.

/** One value of the document, and where it stands; what does not fit throws a Misfit. */
export class Part {
  constructor(
    private readonly value: unknown,
    private readonly at: string,
  ) {}

  get(name: string): Part {
    const { value } = this;
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
    const own: unknown = isRecord && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return new Part(own, this.at === '' ? name : `${this.at}.${name}`);
  }

  isThere(): boolean {
    return this.value !== undefined;
  }

  text(): string {
    const { value } = this;
    if (typeof value !== 'string' || value.length > LONGEST || UNWRITABLE.test(value))
      throw new Misfit(this.at);
    return value;
  }

  number(): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) throw new Misfit(this.at);
    return this.value;
  }

  textLike(shape: RegExp): string {
    const text = this.text();
    if (!shape.test(text)) throw new Misfit(this.at);
    return text;
  }

  /** Left out is false too. */
  isOn(): boolean {
    return this.isThere() && this.flag();
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw new Misfit(this.at);
    return this.value;
  }

  list(): readonly Part[] {
    if (!Array.isArray(this.value) || this.value.length > MOST) throw new Misfit(this.at);
    return this.value.map((value: unknown, place) => new Part(value, `${this.at}.${place}`));
  }

  names(): readonly string[] {
    const isRecord = typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
    if (!isRecord) throw new Misfit(this.at);
    return Object.keys(this.value);
  }

  oneOf<const Choice extends string>(choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === this.value);
    if (found === undefined) throw new Misfit(this.at);
    return found;
  }
}

/** Where in the document something is wrong. */
export class Misfit extends Error {
  constructor(readonly at: string) {
    super(`Something at ${at} is not as it should be.`);
  }
}

const MOST = 500;
const LONGEST = 5000;
/** Control characters and half a surrogate pair can be written in JSON, but PostgreSQL does not keep them and nobody can read them. */
const UNWRITABLE = /(?![\n\r\t])[\p{Cs}\p{Cc}]/u;
