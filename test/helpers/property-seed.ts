import fc from "fast-check";

// A run of today has to be the run of tomorrow: what lands must not hang on chance. New chances are looked for with
// ROLECALL_PROPERTY_SEED=N, where what fails prints how to have it again.
const asked = process.env.ROLECALL_PROPERTY_SEED;
fc.configureGlobal({ seed: asked === undefined ? 20_261_128 : Number(asked) });
