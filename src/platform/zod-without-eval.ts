import * as z from 'zod';

// Zod otherwise probes `new Function`, which extension pages forbid and report. Import this before any schema.
z.config({ jitless: true });
