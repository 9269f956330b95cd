// Shows what the bootstrap does, each step with its seconds, and keeps the time that went into downloads apart.

const startedAt = Date.now();
let downloadMs = 0;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;

export const say = (name, text, milliseconds) => {
  const time = milliseconds === undefined ? '' : seconds(milliseconds).padStart(8);
  process.stdout.write(`  ${name.padEnd(14)}${text.padEnd(44)}${time}\n`);
};

/** Runs `act` and shows it; `download` counts its time as time spent on the network. */
export const step = (name, text, act, { download = false } = {}) => {
  const from = Date.now();
  const result = act();
  const took = Date.now() - from;
  if (download) downloadMs += took;
  say(name, text, took);
  return result;
};

export const times = () => ({ startedAt, downloadMs });
