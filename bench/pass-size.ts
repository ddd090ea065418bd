/** How long the text of a pass is, and the QR version it needs at error correction M. See README.md. */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { paperListOf, paperText } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import encodeQR from 'qr';
import { besides, type Figure, printFigures } from './lib/figures.ts';
import { DAY, issueOptions, NOW, newPhone, present } from './lib/pass-samples.ts';

const BENCH = 'pass-size';
/** Over the public test data of the EU Digital COVID Certificate; at M a text of 643 needs version 16. */
const DCC = {
  characters: { name: 'EU DCC median', value: 643 },
  version: { name: 'EU DCC median', value: 16 },
};

/** The version whose symbol a text needs: 17 + 4 · version modules a side, here with a border of one. */
function qrVersion(text: string): number {
  return (encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: 1 }).length - 2 - 17) / 4;
}

export async function run(): Promise<Figure[]> {
  const phone = newPhone();
  const options = issueOptions(phone, 70_000);
  const { deviceKey: _, ...rest } = options;
  const paper = paperText(
    issuePass({ ...rest, kind: 'paper', status: { idx: 70_000, uri: paperListOf(DAY).uri } }),
  );
  const texts = { phone: await present(issuePass(options), phone, NOW), paper };
  return Object.entries(texts).flatMap(([medium, text]) => [
    besides(
      { bench: BENCH, figure: `${medium}-characters`, value: text.length, unit: 'characters' },
      DCC.characters,
    ),
    besides(
      { bench: BENCH, figure: `${medium}-qr-version`, value: qrVersion(text), unit: 'version' },
      DCC.version,
    ),
  ]);
}

if (argv[1] === fileURLToPath(import.meta.url)) printFigures(await run());
