import { type Default, NAME, pattern, str } from "commonfabric";
import { MembersModule, type Member } from "./members-module.tsx";

interface RecordArgs {
  name: Default<string, "Untitled">;
  /** Records that are known already; a record that is not given any begins a list of its own. */
  known: Default<Member[], []>;
}

/** A record with a name and a list of members, which are records, too. */
export const Record = pattern<RecordArgs>(({ name, known }) => {
  const module = MembersModule({ known });
  return {
    [NAME]: str`Record: ${name}`,
    name,
    members: module.members,
    addMember: module.addMember,
  };
});

export default Record;
