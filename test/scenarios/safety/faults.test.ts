import { testSeed } from "../../chaos/fault-suite.ts";

// A sample of the seeds that `npm run test:chaos` goes through: ten for each provider.
for (let seed = 1; seed <= 40; seed += 1) testSeed(seed);
