export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

/** How much room a row takes: 44 or 36 pixels. */
export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];
