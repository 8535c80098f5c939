import { testSeeds } from "./fault-suite.ts";

testSeeds(1);
