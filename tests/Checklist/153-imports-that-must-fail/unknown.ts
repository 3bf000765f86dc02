import { pattern } from "commonfabric";
import { debounce } from "lodash";

export default pattern(() => ({ a: typeof debounce }));
