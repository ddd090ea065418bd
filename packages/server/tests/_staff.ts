import { maskName } from '@healthcode/domain';
import { type StaffRow, saveStaff } from '@healthcode/store';
import type { CityUser, TestCity } from '@healthcode/testkit/city';
import { demoId } from '../src/modules/demo/seed.ts';

/** A further member of staff who can sign in with that phone. */
export async function addStaff(
  { service: { services } }: TestCity,
  phone: string,
  {
    role,
    office,
    sourceId = null,
    area = null,
  }: Pick<StaffRow, 'role' | 'office'> & { sourceId?: string | null; area?: string | null },
): Promise<void> {
  const staffId = demoId(`staff ${phone}`);
  const name = '白若水';
  await services.db.begin((tx) =>
    saveStaff(tx, {
      staffId,
      app: 'console',
      role,
      maskedName: maskName(name),
      office,
      sourceId,
      area,
      nameSealed: services.fieldCipher.seal(name, { table: 'staff', rowId: staffId, column: 'name' }),
      phoneIndex: services.blindIndex('phone', phone),
      at: services.clock.cityNow(),
    }),
  );
}

export async function atConsole(city: TestCity, phone: string): Promise<CityUser> {
  const user = city.visitor('console');
  await user.signIn(phone);
  return user;
}
