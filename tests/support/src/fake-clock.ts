/** A clock that says what a test tells it to. Moves on by a millisecond each time it is asked, so that orders are strict. */
export class FakeClock {
  private milliseconds: number;

  constructor(start = '2026-03-02T09:00:00.000Z') {
    this.milliseconds = new Date(start).getTime();
  }

  now(): Date {
    this.milliseconds += 1;
    return new Date(this.milliseconds);
  }

  /** Lets time pass. */
  pass(amount: { minutes?: number; hours?: number; days?: number }): void {
    const { minutes = 0, hours = 0, days = 0 } = amount;
    this.milliseconds += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }
}
