import { action, assert, pattern, TESTS } from "commonfabric";
import PiggyBank from "./main";

/** The steps are carried out in order, each when nothing is left to be done for the one before. */
export default pattern(() => {
  const bank = PiggyBank({ goal: 500 });
  const payTwice = action(() => {
    bank.pay.send({ cents: 200 });
    bank.pay.send({ cents: 250 });
  });
  return {
    [TESTS]: [
      { assertion: assert(() => bank.cents === 0) },
      { action: payTwice },
      { assertion: assert(() => bank.cents === 450) },
      { assertion: assert(() => !bank.isFull) },
      { action: bank.pay, event: { cents: 50 } },
      { assertion: assert(() => bank.isFull) },
      { action: bank.smash },
      { assertion: assert(() => bank.cents === 0 && !bank.isFull) },
      { assertion: assert(() => bank.cents === 1), skip: true },
    ],
  };
});
