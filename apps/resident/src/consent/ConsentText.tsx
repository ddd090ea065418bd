import type { CityReply, Language } from '@healthcode/contracts/client';

interface ConsentTextProps {
  readonly paragraphs: CityReply['consent']['paragraphs'];
  readonly language: Language;
}

/** The city's own words, one thing a paragraph. */
export function ConsentText({ paragraphs, language }: ConsentTextProps) {
  return (
    <ul className="r-paragraphs">
      {paragraphs.map((paragraph) => (
        <li key={paragraph.en}>{paragraph[language]}</li>
      ))}
    </ul>
  );
}
