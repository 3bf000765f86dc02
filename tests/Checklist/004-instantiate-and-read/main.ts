import { computed, lift, pattern } from "commonfabric";

interface Trip { legs: { km: number; via: string[] }[]; driver: { name: string } }
const km = lift((legs: { km: number }[]) => legs.reduce((sum, leg) => sum + leg.km, 0));

export default pattern<Trip>(({ legs, driver }) => {
  const total = km(legs);
  const half = computed(() => total / 2);
  return { legs, driver, total, half, nested: { again: { driver } }, list: [total, driver.name, [half]], fixed: 12 };
});
