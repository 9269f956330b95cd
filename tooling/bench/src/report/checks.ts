/** One target of performance.md beside what was measured. Nothing here is a time: only ratios and memory are judged. */
export type Check = {
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  /** Whether the value must reach the limit; else it must not exceed it. */
  readonly atLeast: boolean;
  readonly unit: '×' | 'MiB' | '%';
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

/** A share, in hundredths, that must not exceed the limit. */
export function atMostPercent(what: string, value: number, limit: number): Check {
  return { what, value, limit, atLeast: false, unit: '%' };
}
