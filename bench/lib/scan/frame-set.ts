import { photographCode } from './camera.ts';
import { paperCode, phoneCode, type ShownCode } from './codes.ts';
import { ALL_KINDS, conditionsOf, GRADES, type Grade, type Kind } from './grades.ts';
import { seeded } from './random.ts';

export interface DegradedFrame {
  readonly kind: Kind;
  readonly grade: Grade;
  readonly code: ShownCode;
  readonly jpeg: Buffer;
}

const SEED = 20_200_229;
export const FRAMES_PER_GRADE = 8;
/** Of the eight: the last two show paper. */
const PHONES_PER_GRADE = 6;

/** Every kind in every grade: the same scenes in every run; codes are issued anew. */
export async function* degradedFrames(): AsyncGenerator<DegradedFrame> {
  let number = 0;
  for (const kind of ALL_KINDS)
    for (const grade of GRADES)
      for (let nth = 0; nth < FRAMES_PER_GRADE; nth++) {
        const random = seeded(SEED + number);
        const conditions = conditionsOf(kind, grade, random);
        const code = nth < PHONES_PER_GRADE ? await phoneCode(1_000 + number) : paperCode(1_000 + number);
        number += 1;
        yield { kind, grade, code, jpeg: await photographCode(code, conditions, random) };
      }
}
