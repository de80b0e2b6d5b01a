// Planted against `mail-libraries-at-home`: sends mail past the mail pipe.
export { createTransport } from 'nodemailer';
