// The inverse of a square choice of columns, kept up to date while columns are exchanged one by one.

/** A choice starts as minus the identity: for every row the column that stands for what the row counts. */
export class Basis {
  private readonly inverse: Float64Array;

  /** @param size rows, and columns in the choice */
  constructor(private readonly size: number) {
    this.inverse = new Float64Array(size * size);
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
    const pivot = this.inverse.subarray(place * this.size, (place + 1) * this.size);
    const divisor = product[place] ?? 0;
    for (let column = 0; column < this.size; column += 1) pivot[column] = (pivot[column] ?? 0) / divisor;
    for (let other = 0; other < this.size; other += 1) {
      const factor = product[other] ?? 0;
      if (other !== place && factor !== 0) this.subtract(pivot, factor, other * this.size);
    }
  }

  private subtract(pivot: Float64Array, factor: number, from: number): void {
    const { inverse } = this;
    for (let column = 0; column < pivot.length; column += 1)
      inverse[from + column] = (inverse[from + column] ?? 0) - factor * (pivot[column] ?? 0);
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
