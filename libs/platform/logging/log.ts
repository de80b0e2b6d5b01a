// One logger (pino) that writes events and numbers, never personal data: it takes a fixed sentence and plain facts.
import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';

export type LogFacts = Readonly<Record<string, string | number | boolean | undefined>>;

@Injectable()
export class Log {
  readonly pino: Logger;
  private readonly ofVisitors: Logger;

  constructor(@Inject(CONFIG) config: Pick<Config, 'logLevel'>) {
    this.pino = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
    this.ofVisitors = pino({ level: config.logLevel, base: null, timestamp: onlyTheDay });
  }

  info(sentence: string, facts: LogFacts = {}): void {
    this.pino.info(facts, sentence);
  }

  warn(sentence: string, facts: LogFacts = {}): void {
    this.pino.warn(facts, sentence);
  }

  /** The stack tells where; the message of a database fault may quote a row and is left out. */
  fault(sentence: string, fault: unknown, facts: LogFacts = {}): void {
    this.pino.error({ ...facts, ...describeFault(fault) }, sentence);
  }

  /** What went wrong while somebody visited a page. It says the day and no hour, so that it tells nobody when a resident was there. */
  faultOfVisit(sentence: string, fault: unknown, facts: LogFacts = {}): void {
    this.ofVisitors.error({ ...facts, ...describeFault(fault) }, sentence);
  }
}

/** `,"time":"2027-03-02"` */
const onlyTheDay = (): string => pino.stdTimeFunctions.isoTime().replace(/T[^"]*/, '');

/** Name, SQLSTATE and stack lines of a fault; never its message, which may quote what a resident typed. */
export function describeFault(fault: unknown): LogFacts {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined;
  const stack = fault.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n');
  return { fault: fault.name, code, stack };
}

/** Nest's own messages, in the same log. */
export function nestLog(log: Log): LoggerService {
  return {
    log: (message: unknown) => log.pino.debug(String(message)),
    warn: (message: unknown) => log.pino.warn(String(message)),
    error: (message: unknown) => log.pino.error(String(message)),
  };
}
