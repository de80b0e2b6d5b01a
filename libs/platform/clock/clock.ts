// The only place that knows what time it is, so that tests and the demo town can live in another hour.
import { Injectable } from '@nestjs/common';

@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Milliseconds that only count up; for measuring, never for dates. */
  ticks(): number {
    return performance.now();
  }
}

/** A clock that stands where it is put. */
export class StillClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  override now(): Date {
    return this.moment;
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }
}
