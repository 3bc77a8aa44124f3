import { type Ask, type Credentials, signedIn, staffIn } from './ask-city';

const CREATE = `mutation ($input: NewPerson!) { createPerson(input: $input) { id } }`;
const BIND = `mutation ($personId: ID!) { bindWindowClerk(personId: $personId) }`;
const CHANGE = `mutation ($current: String!, $next: String!) {
  changePassword(current: $current, next: $next)
}`;

const FIRST = 'First-Password-2026';
const OWN = 'Own-Password-2026';

/** The session of the clerk of this number, from 1, once they were taken on. */
export function clerkOf(number: number): Credentials {
  return { account: `hurd.clerk.${number}`, password: OWN };
}

/** Takes so many different clerks of housing on, as its officer does, behind its windows; answers them signed in. */
export async function takeOnClerks(url: string, count: number): Promise<readonly Ask[]> {
  const officer = await signedIn(url, staffIn('housing', 'sharingOfficer'));
  const { me } = await officer<{ me: { department: { id: string } } }>(
    '{ me { department { id } } }',
  );
  const clerks: Ask[] = [];
  for (let number = 1; number <= count; number += 1) {
    const { account } = clerkOf(number);
    const name = `窗口人员${number}`;
    const person = { account, name, departmentId: me.department.id, roles: ['clerk'] };
    const input = { ...person, password: FIRST };
    const { createPerson } = await officer<{ createPerson: { id: string } }>(CREATE, { input });
    await officer(BIND, { personId: createPerson.id });
    const novice = await signedIn(url, { account, password: FIRST });
    await novice(CHANGE, { current: FIRST, next: OWN });
    clerks.push(await signedIn(url, clerkOf(number)));
  }
  return clerks;
}
