import { type ParseArgsConfig, parseArgs } from 'node:util';
import { EXIT } from '../cli.ts';
import { asRefusal, type OpenCity, type OpenCityOptions, openCity } from '../open-city.ts';
import { printRefusal, StartRefused } from '../terminal.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What an option's value is: a switch is true or false, anything else a text that may be missing. */
type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { type: 'boolean' } ? boolean : string | undefined;
};

/** Words and options of a command line; null where they are not what the command takes. */
export function readArgs<O extends Options>(
  args: readonly string[],
  options: O,
): { readonly values: Values<O>; readonly positionals: readonly string[] } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as unknown as Values<O>, positionals };
  } catch {
    return null;
  }
}

/** Opens the city for a command and closes it again; what may well go wrong is said on stderr, exit code 1. */
export async function withCity(
  work: (city: OpenCity) => Promise<number>,
  options: OpenCityOptions = {},
): Promise<number> {
  try {
    const city = await openCity(process.env, options);
    try {
      return await work(city);
    } catch (error) {
      throw asRefusal(error, city.config);
    } finally {
      await city.close();
    }
  } catch (error) {
    const refusal = asRefusal(error);
    if (!(refusal instanceof StartRefused)) throw refusal;
    printRefusal(refusal);
    return EXIT.failed;
  }
}
