                             
import { toSchema } from "commonfabric";
export const a = toSchema   (true);
