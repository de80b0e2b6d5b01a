// Counts lines while a text is read from front to back.

export class LineCounter {
  private line = 1;
  private from = 0;

  constructor(private readonly text: string) {}

  /** The line on which a place in the text stands, from 1; only ever asked for places further on. */
  at(place: number): number {
    for (let end = this.text.indexOf('\n', this.from); end >= 0 && end < place;) {
      this.line += 1;
      this.from = end + 1;
      end = this.text.indexOf('\n', this.from);
    }
    return this.line;
  }
}
