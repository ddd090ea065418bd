import { Redirect } from 'wouter';
import { useShown } from '../passes/shown.ts';
import { DeclarePages } from './DeclarePages.tsx';
import { DeclaringContext, declaringFor } from './declaring.ts';

interface DeclareForPagesProps {
  readonly personId: string;
  readonly page: string | null;
}

/** The same questions for a family member. */
export function DeclareForPages({ personId, page }: DeclareForPagesProps) {
  const member = useShown().people.find((person) => person.personId === personId)?.member ?? null;
  if (member === null) return <Redirect to="/family" replace />;
  return (
    <DeclaringContext value={declaringFor(member)}>
      <DeclarePages key={personId} page={page} />
    </DeclaringContext>
  );
}
