// How much CPU programs have used so far, in microseconds; only Linux tells, elsewhere it is 0.
import fs from 'node:fs';

/** Of one program with all its threads. */
export function programMicros(pid) {
  const fields = statOf(pid);
  return fields ? TICK * (Number(fields[USER]) + Number(fields[SYSTEM])) : 0;
}

/** Of PostgreSQL with all its processes, also those that have ended. */
export function postgresMicros(pid) {
  const fields = statOf(pid);
  if (!fields) return 0;
  const ended = TICK * (Number(fields[ENDED_USER]) + Number(fields[ENDED_SYSTEM]));
  const living = fs
    .readdirSync('/proc')
    .filter((each) => /^\d+$/.test(each) && Number(statOf(each)?.[PARENT]) === pid)
    .reduce((sum, each) => sum + programMicros(each), 0);
  return programMicros(pid) + ended + living;
}

const TICK = 10_000;
/** Places in /proc/<pid>/stat, counted after the name. */
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM] = [1, 11, 12, 13, 14];

function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
