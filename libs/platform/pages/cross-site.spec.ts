// Proves that only our own pages can make a visitor's browser act.
import { describe, expect, it } from '@jest/globals';
import { mayAct, type Arrival } from './cross-site.js';

const post: Arrival = {
  method: 'POST',
  path: '/vragen/verstuur',
  host: 'samenspel.oss.nl',
  origin: undefined,
  fetchSite: undefined,
};

describe('a request that acts', () => {
  it('may come from our own page, or from the address bar', () => {
    expect(mayAct({ ...post, fetchSite: 'same-origin' })).toBe(true);
    expect(mayAct({ ...post, fetchSite: 'none' })).toBe(true);
  });

  it('may not come from another site or another name of the town', () => {
    expect(mayAct({ ...post, fetchSite: 'cross-site' })).toBe(false);
    expect(mayAct({ ...post, fetchSite: 'same-site' })).toBe(false);
  });

  it('is not saved by a right Origin when the browser says it is cross-site', () => {
    expect(mayAct({ ...post, fetchSite: 'cross-site', origin: 'https://samenspel.oss.nl' })).toBe(false);
  });

  it('needs our own Origin from a browser that sends no Sec-Fetch-Site', () => {
    expect(mayAct({ ...post, origin: 'https://samenspel.oss.nl' })).toBe(true);
    expect(mayAct({ ...post, origin: 'https://samenspel.oss.nl.boef.example' })).toBe(false);
    expect(mayAct({ ...post, origin: 'null' })).toBe(false);
    expect(mayAct(post)).toBe(false);
    expect(mayAct({ ...post, host: undefined, origin: 'https://samenspel.oss.nl' })).toBe(false);
  });

  it('may come from a mail program where that was asked for', () => {
    const open = [/^\/afmelden\/[^/]+\/een-klik$/];
    expect(mayAct({ ...post, path: '/afmelden/abc/een-klik', fetchSite: 'cross-site' }, open)).toBe(true);
    expect(mayAct({ ...post, path: '/afmelden/abc', fetchSite: 'cross-site' }, open)).toBe(false);
  });
});

describe('a request that only reads', () => {
  it('may come from anywhere', () => {
    expect(mayAct({ ...post, method: 'GET', fetchSite: 'cross-site' })).toBe(true);
  });
});
