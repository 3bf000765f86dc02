import { pattern } from "commonfabric";
import secret from "../../../../etc/secret.ts";

export default pattern(() => ({ a: secret }));
