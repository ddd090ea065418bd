/** Marks that do not stand at the beginning of a line. */
const CLINGS = /^[，。；：、）》”％%℃]/u;

/** Chinese text in lines of about so many characters; a mark stays with what it follows. */
export function setChinese(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of text.match(/[\x21-\x7e]+|\s+|[^\x20-\x7e]/gu) ?? []) {
    const wide = /^[\x20-\x7e]/.test(piece) ? piece.length * 0.56 : 1;
    if (width + wide > most && !CLINGS.test(piece)) {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += piece;
    width += wide;
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

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
