// Planted against `no-unlisted-packages`: came along with another package.
export { parse } from 'acorn';
