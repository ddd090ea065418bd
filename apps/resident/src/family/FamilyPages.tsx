import { AddFamilyPage } from './AddFamilyPage.tsx';
import { FamilyPage } from './FamilyPage.tsx';
import { MemberPage } from './MemberPage.tsx';

/** The pages about family members. @param page `add`, a person's id, or null for the list */
export function FamilyPages({ page }: { readonly page: string | null }) {
  if (page === null) return <FamilyPage />;
  return page === 'add' ? <AddFamilyPage /> : <MemberPage key={page} personId={page} />;
}
