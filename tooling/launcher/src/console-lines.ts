/** Where lines for a person go. */
export type Log = (line: string) => void;

export const say: Log = (line) => {
  process.stdout.write(`${line}\n`);
};

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** One line of the list of steps, in the columns of the bootstrap's own. */
const sayStep = (name: string, text: string, milliseconds: number): void => {
  say(`  ${name.padEnd(14)}${text.padEnd(44)}${seconds(milliseconds).padStart(8)}`);
};

/** Runs a step and shows it with its time; `act` gives back what to say beside its result. */
export const timed = async <Result>(
  name: string,
  act: () => Promise<{ said: string; result: Result }>,
): Promise<Result> => {
  const from = Date.now();
  const { said, result } = await act();
  sayStep(name, said, Date.now() - from);
  return result;
};
