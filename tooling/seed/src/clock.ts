const day = 86_400_000;

/** The clock of the story: each step has its time, counted back from the moment at which the playing began. */
export class StoryClock {
  private readonly start = Date.now();
  private current = this.start;

  now(): Date {
    // Two things within a step are a millisecond apart, so that their order is never in doubt.
    this.current += 1;
    return new Date(this.current);
  }

  setDaysAgo(daysAgo: number): void {
    this.current = this.start - Math.round(daysAgo * day);
  }

  /** A calendar day so many days after the present of whoever watches. */
  dayAhead(days: number): string {
    return new Date(this.start + days * day).toISOString().slice(0, 10);
  }
}
