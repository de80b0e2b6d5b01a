// A resident without a browser: opens a link, presses buttons and keeps one cookie, so that specs can send out many at once.
import { request } from 'node:http';

/** On the way out: half the form arrives. On the way back: the form arrives, what the program says to it is lost. */
export type Cut = 'on the way out' | 'on the way back';

export type Resident = {
  open(path: string): Promise<Response>;
  press(path: string, fields?: Readonly<Record<string, string>>): Promise<Response>;
  /** Presses a button while the line breaks. */
  loseLine(cut: Cut, path: string, fields?: Readonly<Record<string, string>>): Promise<void>;
};

/** Never follows a redirect by itself: the specs look at where it leads. */
export function residentAt(address: string): Resident {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(`${address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return response;
  };
  return {
    open: (path) => ask(path, {}),
    press: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
    loseLine: (cut, path, fields = {}) =>
      breakOff(cut, {
        url: `${address}${path}`,
        cookie,
        body: new URLSearchParams({ ...fields, knop: '' }).toString(),
      }),
  };
}

function breakOff(
  cut: Cut,
  { url, cookie, body }: { readonly url: string; readonly cookie: string; readonly body: string },
): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      // One more than is ever written, so that the program waits for the rest.
      'content-length': Buffer.byteLength(body) + Number(cut === 'on the way out'),
    };
    const sending = request(url, { method: 'POST', headers, agent: false });
    sending.on('close', resolve);
    sending.on('error', () => undefined);
    sending.on('response', (response) => response.destroy());
    sending.write(body, () => {
      if (cut === 'on the way out') sending.destroy();
    });
    if (cut === 'on the way back') sending.end();
  });
}

/** Answers to the questions of `aQuestionnaire`, in order. */
export const sampleAnswers = (mark: string): readonly Readonly<Record<string, string>>[] => [
  { veilig: 'veilig' },
  { cijfer: '8' },
  { 'nog-iets': mark },
];

/** From the link up to and including the last question; ready to be sent. */
export async function fillIn(address: string, link: string, mark: string): Promise<Resident> {
  const resident = residentAt(address);
  await resident.press(`/p/${link}/start`);
  for (const [index, fields] of sampleAnswers(mark).entries()) {
    const response = await resident.press(`/vragen/${index + 1}`, fields);
    if (response.status !== 303) throw new Error(`question ${index + 1} was refused with ${response.status}`);
  }
  return resident;
}

export const send = (resident: Resident): Promise<Response> => resident.press('/vragen/verstuur');
