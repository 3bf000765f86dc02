import { computed, dataFile, type Default, pattern } from "commonfabric";

/** Looks a word up in a file that comes with the program. */
export default pattern<{ word: Default<string, "cell"> }>(({ word }) => {
  const words: Record<string, string> = JSON.parse(dataFile("./words.json"));
  const meaning = computed(() => (Object.hasOwn(words, word) ? words[word] : "?"));
  return { word, meaning };
});
