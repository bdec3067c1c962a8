import fc from 'fast-check';

/**
 * On a build machine property tests draw the same cases every time, so that a red run can be repeated and a
 * green one says something about the change. Everywhere else they explore: a new seed each run.
 */
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20_261_122 });
