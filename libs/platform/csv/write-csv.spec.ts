// Proves that a CSV file opens as it was meant: letters, numbers and quotes right, and no formula ever runs.
import { describe, expect, it } from '@jest/globals';
import { writeCsv } from './write-csv.js';

describe('a CSV file', () => {
  it('has a record per row, closed by CRLF', () => {
    expect(
      writeCsv(
        [
          ['a', 'b'],
          [1, 2],
        ],
        ',',
      ),
    ).toBe('a,b\r\n1,2\r\n');
  });

  it('for Excel tells that it is UTF-8 and writes decimals with a comma', () => {
    expect(writeCsv([['café', 7.2]], ';')).toBe('\uFEFFcafé;"7,2"\r\n');
    expect(writeCsv([['café', 7.2]], ',')).toBe('café,7.2\r\n');
  });

  it('keeps a cell together, whatever is in it', () => {
    expect(writeCsv([['Ja, "zeker"\nwel', 'een;twee']], ',')).toBe('"Ja, ""zeker""\nwel","een;twee"\r\n');
  });

  it.each(['=1+1', '+31', '-1', '@SOM(A1)', '\t=1', ' =1', '\r=1', '＝1'])('never runs %j', (text) => {
    expect(writeCsv([[text]], ',')).toMatch(/^"?'/);
  });

  it('lets numbers be numbers, also below nought', () => {
    expect(writeCsv([[-1]], ',')).toBe('-1\r\n');
  });
});
