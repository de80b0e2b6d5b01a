// Sends POST requests over a few keep-alive connections as fast as the answers come; light enough not to be what is measured.
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * @param {{ port: number, path: string, connections: number, requests: { cookie: string, from: string, body: string }[], expected: string }} load
 * @returns {Promise<{ seconds: number, latencies: number[] }>} latencies in milliseconds; throws when an answer is not the expected one
 */
export async function sendAll({ port, path, connections, requests, expected }) {
  const waiting = [...requests];
  const latencies = [];
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, () => lane(port, path, { waiting, latencies, expected })),
  );
  return { seconds: (performance.now() - begin) / 1000, latencies };
}

/**
 * So many requests a second, each at its own moment, whether or not the earlier ones were answered.
 * @param {{ port: number, path: string, connections: number, requests: { cookie: string, from: string, body: string }[], expected: string, perSecond: number }} load
 * @returns {Promise<{ seconds: number, latencies: number[], errors: number }>} latencies in milliseconds, counted from the moment at which a request was due
 */
export async function sendSteadily({ port, path, connections, requests, expected, perSecond }) {
  const told = { latencies: [], errors: 0 };
  const begin = performance.now();
  let next = 0;
  const steadyLane = async () => {
    let socket = await connected(port);
    for (let index = next++; index < requests.length; index = next++) {
      const due = begin + (index * 1000) / perSecond;
      await sleep(Math.max(0, due - performance.now()));
      const head = await exchange(socket, written(path, requests[index])).catch(() => '');
      told.latencies.push(performance.now() - due);
      if (!head.startsWith(expected)) told.errors += 1;
      if (head === '') socket = await connected(port);
    }
    socket.end();
  };
  await Promise.all(Array.from({ length: connections }, steadyLane));
  return { ...told, seconds: (performance.now() - begin) / 1000 };
}

async function connected(port) {
  const socket = net.connect(port, '127.0.0.1').setNoDelay();
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  return socket;
}

async function lane(port, path, { waiting, latencies, expected }) {
  const socket = await connected(port);
  for (let each = waiting.pop(); each; each = waiting.pop()) {
    const sent = performance.now();
    const head = await exchange(socket, written(path, each));
    latencies.push(performance.now() - sent);
    if (!head.startsWith(expected)) throw new Error(`unexpected answer: ${head.slice(0, 300)}`);
  }
  socket.end();
}

const written = (path, { cookie, from, body }) =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n` +
  `Content-Length: ${Buffer.byteLength(body)}\r\nSec-Fetch-Site: same-origin\r\nAccept-Encoding: br\r\n` +
  `X-Forwarded-For: ${from}\r\nX-Forwarded-Proto: https\r\nCookie: ${cookie}\r\n\r\n${body}`;

/** One request, one answer with a length; gives the head of the answer. */
function exchange(socket, request) {
  return new Promise((resolve, reject) => {
    let received = '';
    const take = (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, end)) ?? [];
      if (received.length < end + 4 + Number(length)) return;
      socket.off('data', take).off('close', broken);
      resolve(received.slice(0, end));
    };
    const broken = () => reject(new Error('the server closed the connection'));
    socket.on('data', take).on('close', broken);
    socket.write(request);
  });
}
