import { assert, pattern, TESTS } from "commonfabric";
import PiggyBank from "./main";

/** What is expected here is wrong, to show how that is reported. */
export default pattern(() => {
  const bank = PiggyBank({});
  return {
    [TESTS]: [
      { action: bank.pay, event: { cents: 400 } },
      { assertion: assert(() => bank.cents === 500) },
      { action: bank.pay, event: { cents: -1 } },
    ],
  };
});
