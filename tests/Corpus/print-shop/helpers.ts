import { pattern } from "commonfabric";

const tools = typeof __cfHelpers === "undefined" ? "none" : "some";

export default pattern(() => ({ tools }));
