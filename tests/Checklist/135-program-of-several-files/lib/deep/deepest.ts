import { OFFSET } from "../index.ts";

export default function () {
  return `deep ${typeof OFFSET}`;
}
