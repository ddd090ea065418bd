/** As wide as Chinese characters, roughly: Latin letters and figures are little more than half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? 0.56 : 1), 0);

/** A mark at the end of a line may stand out a little. */
const OUT = 1;

/** Chinese text in lines of about so many characters, broken behind a mark wherever a clause fits on a line. */
export function setChinese(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const clause of text.match(/[^，。；：]+[，。；：]?/gu) ?? []) {
    for (const piece of piecesOf(clause, most)) {
      if (line !== '' && widthOf(line + piece) > most + OUT) {
        lines.push(line);
        line = '';
      }
      line += piece;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A clause longer than a line, character by character; any other as it is. */
const piecesOf = (clause: string, most: number): readonly string[] =>
  widthOf(clause) <= most + OUT ? [clause] : (clause.match(/[\x21-\x7e]+|\s+|[^\x20-\x7e]/gu) ?? []);

/** English text in lines of at most so many characters, broken at blanks. */
export function setEnglish(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > most && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
