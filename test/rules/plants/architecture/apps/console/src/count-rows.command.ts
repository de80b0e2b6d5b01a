// Planted against `database-libraries-at-home`: opens a database of its own.
export { Client } from 'pg';
