/**
 * One target of performance.md beside what was measured. A time is judged only as what is added
 * to another one of the same run. */
export type Check = {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value must reach the limit; else it must not exceed it. */
  readonly atLeast: boolean;
  readonly unit: '×' | 'ms' | 'MiB' | 'KB' | '%' | 'points';
};

export function holds({ value, limit, atLeast }: Check): boolean {
  return atLeast ? value >= limit : value <= limit;
}

/** A ratio that must not exceed the limit. */
export function atMost(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: '×' };
}

/** A ratio that must reach the limit. */
export function atLeast(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: true, unit: '×' };
}

/** Memory that must not exceed the limit. */
export function atMostMiB(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: 'MiB' };
}

/** What is added to another time of the same run, which must not exceed the limit. */
export function atMostMs(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: 'ms' };
}

/** Kilobytes of gzip that must not exceed the limit. */
export function atMostKb(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: 'KB' };
}

/** Points of a hundred that must be reached. */
export function atLeastPoints(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: true, unit: 'points' };
}

/** A share, in hundredths, that must not exceed the limit. */
export function atMostPercent(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: '%' };
}
