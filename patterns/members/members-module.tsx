import { type Cell, type Default, handler, instantiate, pattern } from "commonfabric";
// The record imports this module, and this module the record: a member is a record.
import { Record } from "./record.tsx";

/** What a list of members has to know of a record. */
export interface Member {
  name: string;
}

interface MembersArgs {
  members: Default<Member[], []>;
  known: Default<Member[], []>;
}

const addMember = handler((event: { name: string } | undefined, state: { members: Cell<Member[]>; known: Cell<Member[]> }) => {
  const name = event?.name.trim() ?? "";
  if (name === "") {
    return;
  }

  // A record that is known is linked; any other is made here and now.
  const existing = state.known.get().find((record) => record.name === name);
  if (existing) {
    state.members.push(existing);
    return;
  }

  const created = instantiate({ pattern: Record, inputs: { name } });
  state.known.push(created);
  state.members.push(created);
});

/** The part of a record that keeps its members. */
export const MembersModule = pattern<MembersArgs>(({ members, known }) => {
  return { members, addMember: addMember({ members, known }) };
});
