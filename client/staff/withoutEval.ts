import { config } from 'zod';

// Zod would try out whether it may compile code from text. Our content policy forbids that, and would report the trial: a
// report should mean that something is wrong.
config({ jitless: true });
