// The inverse of a square choice of columns, kept up to date while columns are exchanged one by one.

/** A choice starts as minus the identity: for every row the column that stands for what the row counts. */
export class Basis {
  private readonly inverse: Float64Array;
  /** Where the row of the latest exchange is not zero: few places where most rows stand for themselves. */
  private readonly filled: Int32Array;

  /** @param size rows, and columns in the choice */
  constructor(private readonly size: number) {
    this.inverse = new Float64Array(size * size);
    this.filled = new Int32Array(size);
    this.reset();
  }

  /** Back to how it started. */
  reset(): void {
    this.inverse.fill(0);
    for (let row = 0; row < this.size; row += 1) this.inverse[row * this.size + row] = -1;
  }

  /** Writes row `place` of the inverse into `copy`. */
  copyRow(place: number, copy: Float64Array): void {
    const from = place * this.size;
    for (let column = 0; column < this.size; column += 1) copy[column] = this.inverse[from + column] ?? 0;
  }

  /** Writes the inverse times a vector over rows into `product`. */
  times(overRows: Float64Array, product: Float64Array): void {
    product.fill(0);
    for (let row = 0; row < this.size; row += 1) {
      const value = overRows[row] ?? 0;
      if (value !== 0) this.addColumn(row, value, product);
    }
  }

  /** Writes the price of every row, at these costs per place of the choice, into `prices`. */
  pricesOf(costs: Float64Array, prices: Float64Array): void {
    prices.fill(0);
    for (let place = 0; place < this.size; place += 1) {
      const cost = costs[place] ?? 0;
      if (cost !== 0) this.addRow(place, cost, prices);
    }
  }

  /** Takes in at `place` the column whose product with the inverse is `product`. */
  exchange(place: number, product: Float64Array): void {
    const from = place * this.size;
    const filled = this.divide(from, product[place] ?? 0);
    for (let other = 0; other < this.size; other += 1) {
      const factor = product[other] ?? 0;
      if (other !== place && factor !== 0) this.subtract(from, factor, other * this.size, filled);
    }
  }

  /** Divides a row; out: in how many places it is not zero. */
  private divide(from: number, divisor: number): number {
    const { inverse, filled, size } = this;
    let found = 0;
    for (let column = 0; column < size; column += 1) {
      const value = inverse[from + column] ?? 0;
      if (value === 0) continue;
      inverse[from + column] = value / divisor;
      filled[found] = column;
      found += 1;
    }
    return found;
  }

  private subtract(pivot: number, factor: number, from: number, filledPlaces: number): void {
    const { inverse, filled } = this;
    for (let index = 0; index < filledPlaces; index += 1) {
      const column = filled[index] ?? 0;
      inverse[from + column] = (inverse[from + column] ?? 0) - factor * (inverse[pivot + column] ?? 0);
    }
  }

  private addColumn(column: number, times: number, sum: Float64Array): void {
    const { inverse, size } = this;
    for (let place = 0; place < size; place += 1)
      sum[place] = (sum[place] ?? 0) + times * (inverse[place * size + column] ?? 0);
  }

  private addRow(place: number, times: number, sum: Float64Array): void {
    const { inverse, size } = this;
    for (let column = 0; column < size; column += 1)
      sum[column] = (sum[column] ?? 0) + times * (inverse[place * size + column] ?? 0);
  }
}
