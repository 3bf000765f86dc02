import { dataFile, pattern } from "commonfabric";

export default pattern(() => ({ text: dataFile("./nowhere.txt") }));
